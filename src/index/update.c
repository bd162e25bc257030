/* update.c - an index brought up to date: one writer, one transaction */
#include "index/update.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/pattern.h"
#include "index/build.h"
#include "index/queue.h"

enum { QUEUED_BATCHES = 4, QUEUED_ARTICLES = 64 };

/* An article on its way to the writer, in an arena of its own. */
struct parcel {
    struct arena *arena;
    struct article *article;
    struct job job;
};

struct update {
    const struct ingest_options *options;
    struct tally *tally;
    struct queue *batches, *parcels;
    struct failure *failure;
    pthread_t *workers, writer;
    size_t worker_count;
    struct indexer *indexer;
    struct xc_database *db;
};

/* ---- Workers ---- */

static void send_article(struct update *update, const struct job *job)
{
    struct arena *arena = arena_new();
    struct article *article = job_read(job, update->options, arena, update->tally);
    if (!article) {
        arena_free(arena);
        return;
    }
    struct parcel *parcel = ARENA_NEW(arena, struct parcel);
    *parcel = (struct parcel){arena, article, *job};
    parcel->job.absolute = arena_printf(arena, "%s", job->absolute);
    queue_push(update->parcels, parcel);
}

static void *extract(void *context)
{
    struct update *update = context;
    for (struct batch *batch; (batch = queue_pop(update->batches)); batch_free(batch))
        for (size_t i = 0; i < batch->count && !failure_seen(update->failure); i++)
            if (!tally_stopped(update->tally))
                send_article(update, &batch->items[i]);
    pattern_thread_end();
    return NULL;
}

/* ---- The writer ---- */

static enum status write_article(struct update *update, const struct parcel *parcel)
{
    struct indexer_counts counts = {0};
    struct str absolute = str_from(parcel->job.absolute);
    enum status status = STATUS_ok;
    if (parcel->job.is_indexed)
        status = indexer_delete(update->indexer, absolute, update->db);
    if (status == STATUS_ok)
        status = indexer_add(update->indexer, parcel->article, absolute, &parcel->job.state,
                             update->db, &counts);
    if (status == STATUS_ok)
        job_count(&parcel->job, &counts, update->tally);
    return status;
}

static void *write_all(void *context)
{
    struct update *update = context;
    for (struct parcel *parcel; (parcel = queue_pop(update->parcels));) {
        if (!failure_seen(update->failure))
            failure_note(update->failure, write_article(update, parcel));
        arena_free(parcel->arena);
    }
    return NULL;
}

static void start(pthread_t *thread, void *(*run)(void *), struct update *update)
{
    if (pthread_create(thread, NULL, run, update)) {
        fputs("quoth: no thread can be made\n", stderr);
        exit(2);
    }
}

enum status update_open(const char *path, size_t workers, const struct ingest_options *options,
                        struct tally *tally, struct update **update)
{
    struct xc_database *db;
    enum status status = xc_open_writable(path, XC_WRITE, &db);
    if (status != STATUS_ok)
        return status;
    if ((status = xc_begin_transaction(db)) != STATUS_ok ||
        (status = build_metadata(db)) != STATUS_ok) {
        xc_close(db);
        return status;
    }
    struct update *made = *update = xmalloc(sizeof *made);
    *made = (struct update){.options = options,
                            .tally = tally,
                            .batches = queue_new(QUEUED_BATCHES * workers),
                            .parcels = queue_new(QUEUED_ARTICLES),
                            .failure = failure_new(),
                            .workers = xmalloc(workers * sizeof *made->workers),
                            .worker_count = workers,
                            .indexer = indexer_open(),
                            .db = db};
    for (size_t i = 0; i < workers; i++)
        start(&made->workers[i], extract, made);
    start(&made->writer, write_all, made);
    return STATUS_ok;
}

void update_add(struct update *update, struct batch *batch)
{
    queue_push(update->batches, batch);
}

bool update_failed(struct update *update)
{
    return failure_seen(update->failure);
}

enum status update_wait(struct update *update)
{
    queue_close(update->batches);
    for (size_t i = 0; i < update->worker_count; i++)
        pthread_join(update->workers[i], NULL);
    queue_close(update->parcels);
    pthread_join(update->writer, NULL);
    return failure_raise(update->failure);
}

enum status update_delete(struct update *update, const char *absolute)
{
    return indexer_delete(update->indexer, str_from(absolute), update->db);
}

static void free_all(struct update *update)
{
    xc_close(update->db);
    indexer_close(update->indexer);
    queue_free(update->batches);
    queue_free(update->parcels);
    failure_free(update->failure);
    free(update->workers);
    free(update);
}

enum status update_commit(struct update *update)
{
    enum status status = xc_commit_transaction(update->db);
    free_all(update);
    return status;
}

void update_cancel(struct update *update)
{
    free_all(update);
}
