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
enum { QUEUED_ERRANDS = 4096, MANY_PART = 4, MANY_LEAST = 16 };

/* What is to be done to an article. */
struct errand {
    bool is_confirmed; /* it stays, with this state */
    struct state state;
    char absolute[];
};

/* One generation. */
struct removal {
    const struct removal_source *source;
    const char *clone;
    const char *copy;     /* what takes its place when it was committed to */
    size_t most, waiting; /* articles since the last commit */
    bool is_copied;
    struct queue *errands; /* NULL: no thread has been started, or it has ended */
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
                               const char *scratch, size_t most)
{
    struct removals *removals = xmalloc(sizeof *removals);
    *removals = (struct removals){.arena = arena_new(), .count = count};
    pthread_mutex_init(&removals->mutex, NULL);
    removals->items = ARENA_ARRAY(removals->arena, struct removal, count);
    for (size_t i = 0; i < count; i++)
        removals->items[i] = (struct removal){
            .source = &sources[i],
            .most = most,
            .clone = arena_printf(removals->arena, "%s/clone-%zu", scratch, i),
            .copy = arena_printf(removals->arena, "%s/copy-%zu", scratch, i),
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

static enum status copy_clone(struct removal *removal)
{
    xc_close(removal->db);
    removal->db = NULL;
    enum status status = folder_copy(removal->clone, removal->copy);
    if (status == STATUS_ok)
        status = folder_remove(removal->clone);
    removal->clone = removal->copy;
    removal->is_copied = true;
    return status == STATUS_ok ? xc_open_writable(removal->clone, XC_WRITE, &removal->db)
                               : status;
}

static enum status commit_part(struct removal *removal)
{
    enum status status = xc_commit_transaction(removal->db);
    removal->waiting = 0;
    if (status == STATUS_ok && !removal->is_copied)
        status = copy_clone(removal);
    return status == STATUS_ok ? xc_begin_transaction(removal->db) : status;
}

static void run_errand(struct removal *removal, const struct errand *errand)
{
    struct str absolute = str_from(errand->absolute);
    enum status status = STATUS_ok;
    if (failure_seen(removal->failure))
        return;
    if (!removal->db)
        status = open_clone(removal);
    if (status == STATUS_ok)
        status = errand->is_confirmed ? indexer_confirm(removal->indexer, absolute,
                                                        &errand->state, removal->db)
                                      : indexer_delete(removal->indexer, absolute, removal->db);
    if (status == STATUS_ok && ++removal->waiting > removal->most)
        status = commit_part(removal);
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

/* Deletions that may turn out to be those of all articles. */
struct deletions {
    struct errand **items;
    size_t count, capacity;
};

static void *work(void *context)
{
    struct removal *removal = context;
    size_t deleted = 0, articles = removal->source->articles;
    struct arena *arena = arena_new();
    struct deletions later = {0};
    for (struct errand *errand; (errand = queue_pop(removal->errands));) {
        deleted += !errand->is_confirmed;
        if (!errand->is_confirmed && deleted * MANY_PART > articles && deleted > MANY_LEAST) {
            ARENA_PUSH(arena, &later, errand);
            continue;
        }
        run_errand(removal, errand);
        free(errand);
    }
    bool is_all = deleted >= articles;
    for (size_t i = 0; i < later.count; i++) {
        if (!is_all && !removal->is_cancelled)
            run_errand(removal, later.items[i]);
        free(later.items[i]);
    }
    if (is_all)
        removal->remainder = (struct remainder){0};
    else
        close_clone(removal);
    xc_close(removal->db);
    indexer_close(removal->indexer);
    arena_free(arena);
    return NULL;
}

/* ---- All of them ---- */

static void start(struct removal *removal)
{
    removal->errands = queue_new(QUEUED_ERRANDS);
    removal->failure = failure_new();
    if (pthread_create(&removal->thread, NULL, work, removal)) {
        fputs("quoth: no thread can be made\n", stderr);
        exit(2);
    }
}

static void send(struct removals *removals, size_t source, const char *absolute,
                 const struct state *state)
{
    struct removal *removal = &removals->items[source];
    size_t size = strlen(absolute) + 1;
    struct errand *errand = xmalloc(sizeof *errand + size);
    *errand = (struct errand){.is_confirmed = state != NULL};
    if (state)
        errand->state = *state;
    memcpy(errand->absolute, absolute, size);
    pthread_mutex_lock(&removals->mutex);
    if (!removal->errands)
        start(removal);
    pthread_mutex_unlock(&removals->mutex);
    queue_push(removal->errands, errand);
}

void removals_add(struct removals *removals, size_t source, const char *absolute)
{
    send(removals, source, absolute, NULL);
}

void removals_confirm(struct removals *removals, size_t source, const char *absolute,
                      const struct state *state)
{
    send(removals, source, absolute, state);
}

void removals_end(struct removals *removals)
{
    for (size_t i = 0; i < removals->count; i++)
        if (removals->items[i].errands)
            queue_close(removals->items[i].errands);
}

static enum status end(struct removal *removal)
{
    if (!removal->errands)
        return STATUS_ok;
    pthread_join(removal->thread, NULL);
    enum status status = failure_raise(removal->failure);
    queue_free(removal->errands);
    failure_free(removal->failure);
    removal->errands = NULL;
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
