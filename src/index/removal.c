/* removal.c - articles taken out of generations */
#include "index/removal.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "index/folder.h"
#include "index/indexer.h"
#include "index/queue.h"

/* Beyond a quarter all may go, as when the extractors are newer than the index. */
enum { QUEUED_PATHS = 4096, MANY_PART = 4, MANY_LEAST = 16 };

/* One generation. */
struct removal {
    const struct removal_source *source;
    const char *clone;
    struct queue *paths;  /* NULL: no thread has been started, or it has ended */
    struct failure *failure;
    pthread_t thread;
    bool is_cancelled;    /* read by the thread when the queue is closed */
    struct indexer *indexer;
    struct xc_database *db; /* the clone, once it is there */
    struct remainder remainder;
};

struct removals {
    struct arena *arena;
    struct removal *items;
    size_t count;
    pthread_mutex_t mutex; /* of starting */
};

struct removals *removals_open(const struct removal_source *sources, size_t count,
                               const char *scratch)
{
    struct removals *removals = xmalloc(sizeof *removals);
    *removals = (struct removals){.arena = arena_new(), .count = count};
    pthread_mutex_init(&removals->mutex, NULL);
    removals->items = ARENA_ARRAY(removals->arena, struct removal, count);
    for (size_t i = 0; i < count; i++)
        removals->items[i] = (struct removal){
            .source = &sources[i],
            .clone = arena_printf(removals->arena, "%s/clone-%zu", scratch, i),
            .remainder = {sources[i].path, false, sources[i].documents},
        };
    return removals;
}

/* ---- The thread of a generation ---- */

static enum status open_clone(struct removal *removal)
{
    enum status status = folder_clone(removal->source->path, removal->clone);
    if (status != STATUS_ok ||
        (status = xc_open_writable(removal->clone, XC_WRITE, &removal->db)) != STATUS_ok)
        return status;
    removal->indexer = indexer_open();
    return xc_begin_transaction(removal->db);
}

static void delete_article(struct removal *removal, const char *absolute)
{
    enum status status = STATUS_ok;
    if (failure_seen(removal->failure))
        return;
    if (!removal->db)
        status = open_clone(removal);
    if (status == STATUS_ok)
        status = indexer_delete(removal->indexer, str_from(absolute), removal->db);
    failure_note(removal->failure, status);
}

static void close_clone(struct removal *removal)
{
    struct remainder *remainder = &removal->remainder;
    if (!removal->db || removal->is_cancelled || failure_seen(removal->failure))
        return;
    *remainder = (struct remainder){.path = removal->clone, .is_clone = true};
    enum status status = xc_commit_transaction(removal->db);
    if (status == STATUS_ok)
        status = xc_doccount(removal->db, &remainder->documents);
    failure_note(removal->failure, status);
}

static void *work(void *context)
{
    struct removal *removal = context;
    size_t count = 0, articles = removal->source->articles;
    struct arena *arena = arena_new();
    struct strs later = {0};
    for (char *path; (path = queue_pop(removal->paths)); free(path)) {
        bool is_many = ++count * MANY_PART > articles && count > MANY_LEAST;
        if (is_many)
            ARENA_PUSH(arena, &later, str_from(arena_copy(arena, path, strlen(path))));
        else
            delete_article(removal, path);
    }
    if (count >= articles) {
        removal->remainder = (struct remainder){0};
    } else {
        for (size_t i = 0; i < later.count && !removal->is_cancelled; i++)
            delete_article(removal, later.items[i].bytes);
        close_clone(removal);
    }
    xc_close(removal->db);
    indexer_close(removal->indexer);
    arena_free(arena);
    return NULL;
}

/* ---- All of them ---- */

static void start(struct removal *removal)
{
    removal->paths = queue_new(QUEUED_PATHS);
    removal->failure = failure_new();
    if (pthread_create(&removal->thread, NULL, work, removal)) {
        fputs("quoth: no thread can be made\n", stderr);
        exit(2);
    }
}

void removals_add(struct removals *removals, size_t source, const char *absolute)
{
    struct removal *removal = &removals->items[source];
    size_t size = strlen(absolute) + 1;
    pthread_mutex_lock(&removals->mutex);
    if (!removal->paths)
        start(removal);
    pthread_mutex_unlock(&removals->mutex);
    queue_push(removal->paths, memcpy(xmalloc(size), absolute, size));
}

void removals_end(struct removals *removals)
{
    for (size_t i = 0; i < removals->count; i++)
        if (removals->items[i].paths)
            queue_close(removals->items[i].paths);
}

static enum status end(struct removal *removal)
{
    if (!removal->paths)
        return STATUS_ok;
    pthread_join(removal->thread, NULL);
    enum status status = failure_raise(removal->failure);
    queue_free(removal->paths);
    failure_free(removal->failure);
    removal->paths = NULL;
    return status;
}

enum status removals_finish(struct removals *removals, size_t source,
                            struct remainder *remainder)
{
    enum status status = end(&removals->items[source]);
    *remainder = removals->items[source].remainder;
    return status;
}

void removals_close(struct removals *removals)
{
    if (!removals)
        return;
    for (size_t i = 0; i < removals->count; i++)
        removals->items[i].is_cancelled = true;
    removals_end(removals);
    for (size_t i = 0; i < removals->count; i++)
        end(&removals->items[i]);
    pthread_mutex_destroy(&removals->mutex);
    arena_free(removals->arena);
    free(removals);
}
