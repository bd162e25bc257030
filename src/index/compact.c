/* compact.c - an index made as small as it can be */
#include "index/compact.h"

#include "index/folder.h"
#include "index/generation.h"
#include "index/index.h"
#include "index/lock.h"
#include "index/merge.h"

static enum status take_generations(struct arena *arena, const char *folder,
                                    const struct generations *current, struct paths *paths,
                                    size_t *documents, unsigned long long *bytes)
{
    enum status status = STATUS_ok;
    *documents = 0;
    *bytes = 0;
    for (size_t i = 0; i < current->count && status == STATUS_ok; i++) {
        const char *path = generation_path(arena, folder, current->items[i]);
        unsigned long long size = 0;
        unsigned count = 0;
        if ((status = folder_size(path, &size)) == STATUS_ok)
            status = merge_count(path, &count);
        *bytes += size;
        *documents += count;
        ARENA_PUSH(arena, paths, path);
    }
    return status;
}

static enum status write_next(struct arena *arena, const char *folder, unsigned long long *before,
                              unsigned long long *after)
{
    struct generations current;
    struct paths paths = {0}, none = {0};
    size_t documents;
    enum status status = generations_read(folder, arena, &current);
    if (status != STATUS_ok)
        return status;
    unsigned number = generations_next(&current);
    struct generations next = {&number, 1, 1};
    const char *path = generation_path(arena, folder, number);
    status = take_generations(arena, folder, &current, &paths, &documents, before);
    if (status != STATUS_ok ||
        (status = merge(folder, &none, &paths, documents, path)) != STATUS_ok ||
        (status = folder_sync(path)) != STATUS_ok ||
        (status = generations_publish(folder, &next)) != STATUS_ok)
        return status;
    return folder_size(path, after);
}

static enum status compact_locked(const char *folder, unsigned long long *before,
                                  unsigned long long *after)
{
    enum status status = generations_clean(folder);
    if (status != STATUS_ok)
        return status;
    struct arena *arena = arena_new();
    status = write_next(arena, folder, before, after);
    enum status cleaned = generations_clean(folder);
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
