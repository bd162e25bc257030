/* compact.c - an index made as small as it can be */
#include "index/compact.h"

#include "index/generation.h"
#include "index/index.h"
#include "index/lock.h"

static enum status count_documents(const char *path, unsigned *documents)
{
    struct xc_database *db;
    enum status status = xc_open(&path, 1, &db);
    if (status != STATUS_ok)
        return status;
    status = xc_doccount(db, documents);
    xc_close(db);
    return status;
}

static enum status write_next(struct arena *arena, const char *folder, unsigned current,
                              unsigned long long *before, unsigned long long *after)
{
    const char *path = generation_path(arena, folder, current);
    const char *next = generation_path(arena, folder, current + 1);
    unsigned here, there;
    enum status status;
    if ((status = folder_size(path, before)) != STATUS_ok ||
        (status = xc_compact(&path, 1, next)) != STATUS_ok ||
        (status = count_documents(path, &here)) != STATUS_ok ||
        (status = count_documents(next, &there)) != STATUS_ok)
        return status;
    if (here != there)
        return fail(STATUS_index, "%s: compacting made %u documents of %u; the index is as it was",
                    folder, there, here);
    status = generation_publish(folder, current + 1);
    return status == STATUS_ok ? folder_size(next, after) : status;
}

static enum status compact_locked(const char *folder, unsigned long long *before,
                                  unsigned long long *after)
{
    unsigned current;
    enum status status = generation_clean(folder);
    if (status != STATUS_ok || (status = generation_current(folder, &current)) != STATUS_ok)
        return status;
    struct arena *arena = arena_new();
    status = write_next(arena, folder, current, before, after);
    enum status cleaned = generation_clean(folder);
    arena_free(arena);
    return status == STATUS_ok ? cleaned : status;
}

enum status index_compact(const char *folder, long lock_wait, unsigned long long *before,
                          unsigned long long *after)
{
    struct index *index;
    struct lock *lock;
    enum status status = index_open(&folder, 1, &index);
    if (status != STATUS_ok)
        return status;
    index_close(index);
    if ((status = lock_take(folder, lock_wait, &lock)) != STATUS_ok)
        return status;
    status = compact_locked(folder, before, after);
    lock_release(lock);
    return status;
}
