/* merge.c - databases made into one */
#include "index/merge.h"

#include <stdio.h>
#include <sys/resource.h>

#include "base/schema.h"
#include "index/folder.h"
#include "index/index.h"
#include "ingest/ingest.h"

/* Of each source, postings, term lists and data; the others are all that a run has open. */
enum { FILES_EACH = 3, OTHER_FILES = 128, LEAST_SOURCES = 32 };

size_t merge_most_sources(void)
{
    const rlim_t wanted = MERGE_MOST * FILES_EACH + OTHER_FILES;
    struct rlimit files = {0};
    if (getrlimit(RLIMIT_NOFILE, &files))
        return LEAST_SOURCES;
    if (files.rlim_cur < wanted) {
        rlim_t before = files.rlim_cur;
        files.rlim_cur = files.rlim_max < wanted ? files.rlim_max : wanted;
        if (setrlimit(RLIMIT_NOFILE, &files))
            files.rlim_cur = before;
    }
    if (files.rlim_cur >= wanted)
        return MERGE_MOST;
    return files.rlim_cur > OTHER_FILES + LEAST_SOURCES * FILES_EACH
               ? (files.rlim_cur - OTHER_FILES) / FILES_EACH
               : LEAST_SOURCES;
}

enum status merge_metadata(struct xc_database *db)
{
    char number[16];
    snprintf(number, sizeof number, "%d", SCHEMA_schema_version);
    enum status status = xc_set_metadata(db, INDEX_SCHEMA_KEY, str_from(number));
    snprintf(number, sizeof number, "%d", EXTRACTOR_VERSION);
    return status == STATUS_ok ? xc_set_metadata(db, INDEX_EXTRACTOR_KEY, str_from(number))
                               : status;
}

enum status merge_count(const char *path, unsigned *documents)
{
    struct xc_database *db;
    enum status status = xc_open(&path, 1, &db);
    if (status != STATUS_ok)
        return status;
    status = xc_doccount(db, documents);
    xc_close(db);
    return status;
}

static enum status make_empty(const char *path)
{
    struct xc_database *db;
    enum status status = xc_open_writable(path, XC_CREATE, &db);
    if (status != STATUS_ok)
        return status;
    if ((status = xc_begin_transaction(db)) == STATUS_ok &&
        (status = merge_metadata(db)) == STATUS_ok)
        status = xc_commit_transaction(db);
    xc_close(db);
    return status;
}

static enum status remove_all(const char *const paths[], size_t count)
{
    enum status status = STATUS_ok;
    for (size_t i = 0; i < count && status == STATUS_ok; i++)
        status = folder_remove(paths[i]);
    return status;
}

/* One step: some parts at a time become one each. */
static enum status merge_step(struct arena *arena, const char *scratch, unsigned step,
                              size_t most, struct paths *left)
{
    enum status status = STATUS_ok;
    size_t merged = 0;
    for (size_t i = 0; i < left->count && status == STATUS_ok; i += most) {
        size_t some = left->count - i < most ? left->count - i : most;
        const char *to = arena_printf(arena, "%s/step-%u-%zu", scratch, step, merged);
        status = xc_compact(left->items + i, some, to);
        if (status == STATUS_ok)
            status = remove_all(left->items + i, some);
        left->items[merged++] = to;
    }
    left->count = merged;
    return status;
}

static enum status check_count(const char *path, size_t documents)
{
    unsigned count;
    enum status status = merge_count(path, &count);
    if (status == STATUS_ok && count != documents)
        status = fail(STATUS_index, "%s: holds %u documents after merging, not %zu", path, count,
                      documents);
    return status;
}

enum status merge(const char *scratch, const struct paths *parts, const struct paths *others,
                  size_t documents, const char *path)
{
    struct arena *arena = arena_new();
    struct paths left = {0};
    size_t most = merge_most_sources();
    enum status status = STATUS_ok;
    for (size_t i = 0; i < parts->count; i++)
        ARENA_PUSH(arena, &left, parts->items[i]);
    for (unsigned step = 1; status == STATUS_ok && left.count > 1 &&
                            left.count + others->count > most; step++)
        status = merge_step(arena, scratch, step, most, &left);
    for (size_t i = 0; i < others->count; i++)
        ARENA_PUSH(arena, &left, others->items[i]);
    if (status == STATUS_ok)
        status = left.count ? xc_compact(left.items, left.count, path) : make_empty(path);
    if (status == STATUS_ok)
        status = check_count(path, documents);
    arena_free(arena);
    return status;
}
