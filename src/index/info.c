/* info.c - what an index holds */
#include "index/info.h"

#include <stdlib.h>
#include <string.h>

#include "index/folder.h"
#include "index/terms.h"

static enum status number_of(struct xc_database *db, const char *key, struct arena *arena,
                             unsigned *number)
{
    struct str value;
    enum status status = xc_get_metadata(db, key, arena, &value);
    if (status == STATUS_ok)
        *number = (unsigned)strtoul(value.bytes, NULL, 10);
    return status;
}

static enum status read_days(struct xc_database *db, struct arena *arena, struct index_info *info)
{
    struct facet_counts days;
    enum status status = facet_count_all(db, FIELD_date, DOCUMENT_article, arena, &days);
    if (status != STATUS_ok)
        return status;
    info->undated = days.none;
    if (!days.count)
        return STATUS_ok;
    date_parse(days.items[0].value, &info->first);
    date_parse(days.items[days.count - 1].value, &info->last);
    return STATUS_ok;
}

static int compare_values(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static size_t count_different(const struct strs *values)
{
    size_t count = values->count > 0;
    if (values->count)
        qsort(values->items, values->count, sizeof *values->items, compare_values);
    for (size_t i = 1; i < values->count; i++)
        count += !str_equal(values->items[i], values->items[i - 1]);
    return count;
}

/* How many different values the slot of a field has in quotes. */
static enum status count_slot(struct xc_database *db, enum field field, struct arena *arena,
                              struct facet_counts *counts)
{
    struct buf term = {0};
    struct xc_results results;
    struct strs seen = {0};
    term_document(&term, DOCUMENT_quote);
    struct xc_query *query = xc_query_term(buf_str(&term));
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .unweighted = true,
                              .spy_slots = {(unsigned)schema_field(field)->slot}, .spy_count = 1};
    enum status status = xc_doccount(db, &asked.check_at_least);
    if (status == STATUS_ok)
        status = xc_get_mset(db, &asked, arena, &results);
    for (size_t i = 0; status == STATUS_ok && i < results.spies[0].count; i++)
        for (struct str left = results.spies[0].items[i].value, value; facet_next(&left, &value);)
            ARENA_PUSH(arena, &seen, value);
    counts->count = count_different(&seen);
    xc_query_free(query);
    buf_free(&term);
    return status;
}

static enum status read_values(struct xc_database *db, struct arena *arena,
                               struct index_info *info)
{
    enum status status = STATUS_ok;
    for (int i = 0; i < FIELD_COUNT && status == STATUS_ok; i++) {
        const struct field_info *field = schema_field((enum field)i);
        struct facet_counts counts = {0};
        if (field->slot < 0 || field->kind == KIND_date || !strchr(field->documents, 'q'))
            continue;
        status = facet_has_terms((enum field)i)
                     ? facet_count_all(db, (enum field)i, DOCUMENT_quote, arena, &counts)
                     : count_slot(db, (enum field)i, arena, &counts);
        info->values[i] = (unsigned)counts.count;
        arena_reset(arena);
    }
    return status;
}

static enum status read_counts(struct xc_database *db, struct index_info *info)
{
    struct buf term = {0};
    enum status status = STATUS_ok;
    for (int i = 0; i < DOCUMENT_KINDS && status == STATUS_ok; i++) {
        term_document(&term, (enum document_kind)i);
        status = xc_termfreq(db, buf_str(&term), &info->documents[i]);
    }
    buf_free(&term);
    return status;
}

enum status index_info(const char *folder, struct index_info *info)
{
    struct index *index;
    *info = (struct index_info){0};
    enum status status = index_open(&folder, 1, &index);
    if (status != STATUS_ok)
        return status;
    struct arena *arena = arena_new();
    struct xc_database *db = index_database(index);
    if ((status = number_of(db, INDEX_SCHEMA_KEY, arena, &info->schema)) == STATUS_ok &&
        (status = number_of(db, INDEX_EXTRACTOR_KEY, arena, &info->extractor)) == STATUS_ok &&
        (status = read_counts(db, info)) == STATUS_ok &&
        (status = read_days(db, arena, info)) == STATUS_ok &&
        (status = read_values(db, arena, info)) == STATUS_ok)
        status = folder_size(folder, &info->bytes);
    arena_free(arena);
    index_close(index);
    return status;
}
