/* published.c - a date of publication that stands in the text */
#include "structure/day.h"
#include "structure/extractors.h"
#include "structure/patterns.h"

enum { MOST_BYTES = 120 };

static bool add_published(struct article *article, size_t index, const struct pattern_match *match)
{
    struct span span;
    size_t start = article->blocks.items[index].span.start;
    struct date date = day_read(pattern_group(match, "date"));
    if (!date_is_full(date) || !pattern_span(match, "date", &span))
        return false;
    struct record *record =
        article_add(article, RECORD_published, (struct span){start + span.start, start + span.end});
    record->published.date = date;
    return true;
}

/* "date 2014-03-30 " glued to the paragraph that follows. */
static bool cut_prefix(struct article *article, size_t index, const struct pattern_match *match)
{
    struct str text = block_text(article, index);
    size_t start = article->blocks.items[index].span.start, end = match->groups[0].end;
    size_t rest = end;
    while (rest < text.size && is_space(text.bytes[rest]))
        rest++;
    if (!add_published(article, index, match))
        return false;
    if (rest < text.size)
        block_cut(article, index, start + end, start + rest);
    article->blocks.items[index].kind = BLOCK_published;
    return true;
}

/* Four digits in a row. */
static bool has_year(struct str text)
{
    for (size_t at = 0; (at = str_find_digit(text, at)) < text.size; at++) {
        size_t end = at;
        while (end < text.size && is_digit(text.bytes[end]))
            end++;
        if (end - at >= 4)
            return true;
        at = end - 1;
    }
    return false;
}

/* The prefilter: a date begins with a digit or the name of a month or weekday, all of which
 * are known by three letters, or behind a word of published_line. */
static bool may_begin_date(struct str text)
{
    static const struct str words[] = {{"fir", 3}, {"pub", 3}, {"pos", 3}, {"upd", 3},
                                       {"dat", 3}, {"cre", 3}, {"iss", 3}};
    if (text.size < 3 || is_digit(text.bytes[0]))
        return text.size >= 3;
    const struct str start = str_slice(text, 0, 3);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal_nocase(start, words[i]))
            return true;
    return date_month(start) || date_weekday_named(start);
}

void find_published(struct article *article)
{
    struct pattern_match match;
    for (size_t i = 0; i < article->blocks.count && i < HEAD_BLOCKS; i++) {
        struct str text = block_text(article, i);
        struct str head = str_slice(text, 0, text.size < MOST_BYTES ? text.size : MOST_BYTES);
        bool has_prefix =
            text.size > 4 && str_equal_nocase(str_slice(text, 0, 4), STR("date"));
        if (!block_is_open(&article->blocks.items[i]) || !(has_prefix || text.size <= MOST_BYTES) ||
            !has_year(head) || !may_begin_date(text))
            continue;
        if (has_prefix && pattern_find(pattern_of(PATTERN_published_prefix), head, 0, &match) &&
            cut_prefix(article, i, &match))
            return;
        if (text.size <= MOST_BYTES &&
            pattern_find(pattern_of(PATTERN_published_line), text, 0, &match) &&
            add_published(article, i, &match)) {
            article->blocks.items[i].kind = BLOCK_published;
            return;
        }
    }
}
