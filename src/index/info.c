/* info.c - what an index holds */
#include "index/info.h"

#include <stdlib.h>

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

static enum status read_values(struct xc_database *db, struct arena *arena,
                               struct index_info *info)
{
    enum status status = STATUS_ok;
    for (int i = 0; i < FIELD_COUNT && status == STATUS_ok; i++) {
        const struct field_info *field = schema_field((enum field)i);
        struct facet_counts counts = {0};
        if (field->slot < 0 || field->kind == KIND_date)
            continue;
        status = facet_count_all(db, (enum field)i, DOCUMENT_quote, arena, &counts);
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
