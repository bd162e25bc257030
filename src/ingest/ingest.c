/* ingest.c - the ingest pass: one article in, all its records out */
#include "ingest/ingest.h"

#include <stdlib.h>

#include "base/diag.h"
#include "base/pattern.h"
#include "quote/quote.h"
#include "structure/structure.h"

/* The day that a file's name tells: the last date in the path, as 2014-03-30,
 * 20140330, 2014_03_30 or 2014/03/30. */
static bool path_date(struct str path, struct date *date)
{
    bool is_found = false;
    for (size_t i = 0; (i = str_find_digit(path, i)) + 8 <= path.size; i++) {
        char digits[8];
        size_t count = 0, at = i;
        if (i && is_digit(path.bytes[i - 1]))
            continue;
        for (; at < path.size && count < 8; at++) {
            bool is_break = (count == 4 || count == 6) && at - i - count == (count == 6) &&
                            (path.bytes[at] == '-' || path.bytes[at] == '/' ||
                             path.bytes[at] == '_' || path.bytes[at] == '.');
            if (is_break)
                continue;
            if (!is_digit(path.bytes[at]))
                break;
            digits[count++] = path.bytes[at];
        }
        bool is_whole = count == 8 && (at == path.size || !is_digit(path.bytes[at]));
        struct date read;
        if (is_whole && date_parse((struct str){digits, 8}, &read) && read.year >= 1700 &&
            read.year <= 2199) {
            *date = read;
            is_found = true;
        }
    }
    return is_found;
}

/* The agency of the dateline, absent without one. */
static struct str dateline_agency(const struct article *article)
{
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (record->kind == RECORD_dateline && record->dateline.agency.size)
            return record->dateline.agency;
    }
    return (struct str){0};
}

static int by_start(const void *left, const void *right)
{
    const struct record *a = left, *b = right;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    if (a->span.end != b->span.end)
        return a->span.end < b->span.end ? -1 : 1;
    return (int)a->kind - (int)b->kind;
}

/* A pattern that gave up has found nothing where there may have been something. */
static void report_exhaustion(const struct article *article)
{
    size_t count = pattern_exhausted();
    if (count)
        diag(DIAG_warning, arena_printf(article->arena, "%.*s", STR_ARGS(article->path)),
             DIAG_NOWHERE,
             "%zu %s reached the limit of work; a dateline, byline or caption "
             "may be missing",
             count, count == 1 ? "pattern" : "patterns");
}

void ingest_article(struct article *article, const struct ingest_options *options)
{
    article->outlet = options->outlet;
    article->wants_reasons = options->wants_reasons;
    article->date = options->date;
    if (date_is_full(article->date))
        article->date_from = STR("option");
    if (path_date(article->path, &article->date))
        article->date_from = STR("path");
    structure_find(article);
    report_exhaustion(article);
    if (!article->outlet.size)
        article->outlet = dateline_agency(article);
    quote_find(article);
    if (article->records.count)
        qsort(article->records.items, article->records.count, sizeof *article->records.items,
              by_start);
}
