/* index.c - the index on disk: opening it, and where it is */
#include "index/index.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/schema.h"
#include "index/generation.h"
#include "index/merge.h"

enum { MOST_TRIES = 20, TRY_MICROSECONDS = 10000 };

struct index {
    struct arena *arena; /* of the paths */
    const char **folders;
    size_t count;
    struct xc_database *db;
};

static const char *set_variable(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

const char *index_default_path(struct arena *arena)
{
    const char *path = set_variable("QUOTH_INDEX");
    if (path)
        return arena_printf(arena, "%s", path);
    path = set_variable("XDG_DATA_HOME");
    if (path)
        return arena_printf(arena, "%s/quoth/index", path);
    path = set_variable("HOME");
    return arena_printf(arena, "%s/.local/share/quoth/index", path ? path : "");
}

static enum status check_schema(const char *folder, struct xc_database *db)
{
    struct arena *arena = arena_new();
    struct str version;
    enum status status = xc_get_metadata(db, INDEX_SCHEMA_KEY, arena, &version);
    if (status == STATUS_ok && !version.size)
        status = fail(STATUS_no_index, "%s: a Xapian database, but no index of quoth", folder);
    else if (status == STATUS_ok && atoi(version.bytes) != SCHEMA_schema_version)
        status = fail(STATUS_schema,
                      "%s: made with schema %s, this quoth has %d; remove the folder and run "
                      "'quoth index' again",
                      folder, version.bytes, SCHEMA_schema_version);
    arena_free(arena);
    return status;
}

/* The generations of an index that quoth wrote, else whatever Xapian finds there. */
static void add_paths(struct arena *arena, const char *folder, struct paths *paths)
{
    struct generations generations;
    enum status status = generations_read(folder, arena, &generations);
    for (size_t i = 0; i < generations.count && status == STATUS_ok; i++)
        ARENA_PUSH(arena, paths, generation_path(arena, folder, generations.items[i]));
    if (status != STATUS_ok || !generations.count)
        ARENA_PUSH(arena, paths, folder);
}

static enum status open_once(const char *const folders[], size_t count, struct xc_database **db)
{
    struct arena *arena = arena_new();
    struct paths paths = {0};
    for (size_t i = 0; i < count; i++)
        add_paths(arena, folders[i], &paths);
    enum status status = xc_open(paths.items, paths.count, db);
    arena_free(arena);
    return status;
}

/* A generation may be replaced between reading its name and opening it. */
static enum status open_patiently(const char *const folders[], size_t count,
                                  struct xc_database **db)
{
    enum status status = STATUS_no_index;
    for (int i = 0; i < MOST_TRIES && (status == STATUS_no_index || status == STATUS_retry); i++) {
        if (i)
            usleep(TRY_MICROSECONDS);
        status = open_once(folders, count, db);
    }
    return status;
}

static enum status check_folder(struct arena *arena, const char *folder)
{
    if (access(arena_printf(arena, "%s/XAPIANDB", folder), F_OK) &&
        access(arena_printf(arena, "%s/iamglass", folder), F_OK))
        return fail(STATUS_no_index,
                    "%s: there is no index; 'quoth index -d DIR PATH...' makes one", folder);
    return STATUS_ok;
}

static enum status open_all(struct index *index)
{
    enum status status = STATUS_ok;
    for (size_t i = 0; i < index->count && status == STATUS_ok; i++) {
        struct xc_database *one;
        const char *folder = index->folders[i];
        if ((status = check_folder(index->arena, folder)) != STATUS_ok ||
            (status = open_patiently(&folder, 1, &one)) != STATUS_ok)
            break;
        status = check_schema(folder, one);
        if (status == STATUS_ok && index->count == 1)
            index->db = one;
        else
            xc_close(one);
    }
    if (status == STATUS_ok && !index->db)
        status = open_patiently(index->folders, index->count, &index->db);
    return status;
}

enum status index_open(const char *const folders[], size_t count, struct index **index)
{
    struct index *made = xmalloc(sizeof *made);
    *made = (struct index){.arena = arena_new(), .count = count};
    made->folders = ARENA_ARRAY(made->arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        made->folders[i] = arena_copy(made->arena, folders[i], strlen(folders[i]));
    enum status status = open_all(made);
    if (status == STATUS_ok)
        *index = made;
    else
        index_close(made);
    return status;
}

void index_close(struct index *index)
{
    if (!index)
        return;
    xc_close(index->db);
    arena_free(index->arena);
    free(index);
}

enum status index_reopen(struct index *index)
{
    xc_close(index->db);
    index->db = NULL;
    return open_all(index);
}

struct xc_database *index_database(struct index *index)
{
    return index->db;
}
