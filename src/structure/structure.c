/* structure.c - what stands around the story: headline, dateline, byline, captions, ... */
#include "structure/structure.h"

#include "structure/extractors.h"

/* The first full date of records of a kind. */
static struct date first_date(const struct article *article, enum record_kind kind)
{
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (record->kind != kind)
            continue;
        struct date date = kind == RECORD_dateline ? record->dateline.date : record->published.date;
        if (date_is_full(date))
            return date;
    }
    return (struct date){0};
}

static bool is_file_photo(struct str text)
{
    static const char *const marks[] = {"FILE",   "file photo", "File photo", "/File",
                                        "/Files", ", File",     ", file)",    "undated"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_find(text, str_from(marks[i]), 0) < text.size)
            return true;
    return false;
}

static struct date latest_caption_date(const struct article *article)
{
    struct date latest = {0};
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (record->kind != RECORD_caption || !date_is_full(record->caption.date) ||
            is_file_photo(record->text))
            continue;
        if (!latest.year || date_compare(record->caption.date, latest) > 0)
            latest = record->caption.date;
    }
    return latest;
}

static bool take_date(struct article *article, struct date date, struct str from)
{
    if (!date_is_full(date))
        return false;
    article->date = date;
    article->date_from = from;
    return true;
}

static void date_article(struct article *article)
{
    if (take_date(article, first_date(article, RECORD_published), STR("text")))
        return;
    if (take_date(article, first_date(article, RECORD_dateline), STR("dateline")))
        return;
    take_date(article, latest_caption_date(article), STR("caption"));
}

/* Gives the years that the article's date has made known. */
static void complete_years(struct article *article)
{
    for (size_t i = 0; i < article->records.count; i++) {
        struct record *record = &article->records.items[i];
        if (record->kind == RECORD_dateline)
            record->dateline.date = with_year(record->dateline.date, article->date);
        if (record->kind == RECORD_caption)
            record->caption.date = with_year(record->caption.date, article->date);
    }
}

void structure_find(struct article *article)
{
    find_published(article);
    find_top_bylines(article);
    find_captions(article);
    find_dateline(article);
    find_notes(article);
    find_credits(article);
    find_headline(article);
    find_headings(article);
    date_article(article);
    complete_years(article);
}
