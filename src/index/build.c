/* build.c - new articles made into databases, beside what readers see */
#include "index/build.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/pattern.h"
#include "index/folder.h"
#include "index/older.h"
#include "index/queue.h"

/* How much text Xapian's maps take before they are written to the tables, which bounds
 * memory: they fit a processor's cache.  And how much a small database takes: compaction
 * keeps the chunks of posting lists as they come, so the fewer the better, until its
 * tables cost more to go through than merging does. */
enum { WRITTEN_BYTES = 256 * 1024, DATABASE_BYTES = 8 * 1024 * 1024, QUEUED_BATCHES = 4 };

/* What one worker has; the arena is of the paths. */
struct worker {
    struct build *build;
    unsigned number;
    pthread_t thread;
    struct arena *arena;
    struct paths small, merged; /* databases that are full; small ones become merged ones */
    size_t documents;
    struct indexer *indexer;
    struct older *older;
    struct xc_database *db; /* the one being filled, or NULL */
    unsigned long long db_bytes, unwritten_bytes;
};

struct build {
    const char *scratch;
    const struct ingest_options *options;
    const struct removal_source *sources;
    size_t source_count;
    struct removals *removals;
    struct tally *tally;
    struct queue *queue;
    struct failure *failure;
    struct worker *workers;
    size_t worker_count;
    size_t most_small; /* databases of a worker, before it merges them beside the others */
};

/* ---- A worker ---- */

static enum status begin_database(struct worker *worker)
{
    const char *path = arena_printf(worker->arena, "%s/w%u-%zu", worker->build->scratch,
                                    worker->number, worker->small.count);
    enum status status = xc_open_writable(path, XC_SCRATCH, &worker->db);
    if (status != STATUS_ok)
        return status;
    ARENA_PUSH(worker->arena, &worker->small, path);
    worker->db_bytes = worker->unwritten_bytes = 0;
    status = xc_begin_transaction(worker->db);
    return status == STATUS_ok ? merge_metadata(worker->db) : status;
}

static enum status merge_small(struct worker *worker)
{
    const char *path = arena_printf(worker->arena, "%s/m%u-%zu", worker->build->scratch,
                                    worker->number, worker->merged.count);
    enum status status = xc_compact(worker->small.items, worker->small.count, path);
    for (size_t i = 0; i < worker->small.count && status == STATUS_ok; i++)
        status = folder_remove(worker->small.items[i]);
    worker->small.count = 0;
    ARENA_PUSH(worker->arena, &worker->merged, path);
    return status;
}

static enum status end_database(struct worker *worker)
{
    if (!worker->db)
        return STATUS_ok;
    enum status status = xc_commit_transaction(worker->db);
    xc_close(worker->db);
    worker->db = NULL;
    if (status == STATUS_ok && worker->small.count == worker->build->most_small)
        status = merge_small(worker);
    return status;
}

/* It stays as it is; that its file is no longer new has to be written down. */
static bool is_confirmed(struct worker *worker, const struct job *job,
                         const struct article *article)
{
    struct build *build = worker->build;
    if (!job->is_doubted || !older_is_same(worker->older, (size_t)job->older,
                                           str_from(job->absolute), article))
        return false;
    if (!job->state.is_fresh)
        removals_confirm(build->removals, (size_t)job->older, job->absolute, &job->state);
    build->tally->confirmed++;
    return true;
}

/* After a document: writes what waits, or goes on to another database, when there is enough. */
static enum status count_bytes(struct worker *worker, size_t bytes)
{
    worker->db_bytes += bytes;
    worker->unwritten_bytes += bytes;
    if (worker->db_bytes >= DATABASE_BYTES)
        return end_database(worker);
    if (worker->unwritten_bytes < WRITTEN_BYTES)
        return STATUS_ok;
    worker->unwritten_bytes = 0;
    enum status status = xc_commit_transaction(worker->db);
    return status == STATUS_ok ? xc_begin_transaction(worker->db) : status;
}

static enum status take_job(struct worker *worker, const struct job *job, struct arena *arena)
{
    struct build *build = worker->build;
    struct indexer_counts counts = {0};
    enum status status = STATUS_ok;
    struct article *article = job_read(job, arena, build->tally);
    if (!article || is_confirmed(worker, job, article))
        return STATUS_ok;
    ingest_article(article, build->options);
    if (!worker->db && (status = begin_database(worker)) != STATUS_ok)
        return status;
    status = indexer_add(worker->indexer, article, str_from(job->absolute), &job->state,
                         worker->db, &counts);
    if (status != STATUS_ok)
        return status;
    if (job->older != JOB_NEW)
        removals_add(build->removals, (size_t)job->older, job->absolute);
    job_count(job, &counts, build->tally);
    worker->documents += counts.quotes + counts.captions + counts.articles;
    return count_bytes(worker, article->text.size);
}

static enum status take_batch(struct worker *worker, const struct batch *batch,
                              struct arena *arena)
{
    enum status status = STATUS_ok;
    for (size_t i = 0; i < batch->count && status == STATUS_ok; i++) {
        if (tally_stopped(worker->build->tally))
            break;
        status = take_job(worker, &batch->items[i], arena);
        arena_reset(arena);
    }
    return status;
}

static void *work(void *context)
{
    struct worker *worker = context;
    struct build *build = worker->build;
    struct arena *arena = arena_new();
    worker->indexer = indexer_open();
    worker->older = older_open(build->sources, build->source_count);
    for (struct batch *batch; (batch = queue_pop(build->queue)); batch_free(batch))
        if (!failure_seen(build->failure))
            failure_note(build->failure, take_batch(worker, batch, arena));
    failure_note(build->failure, end_database(worker));
    indexer_close(worker->indexer);
    older_close(worker->older);
    arena_free(arena);
    pattern_thread_end();
    return NULL;
}

/* ---- All of them ---- */

static void start(struct build *build, struct worker *worker, unsigned number)
{
    *worker = (struct worker){.build = build, .number = number, .arena = arena_new()};
    if (pthread_create(&worker->thread, NULL, work, worker)) {
        fputs("quoth: no thread can be made\n", stderr);
        exit(2);
    }
}

struct build *build_open(const char *scratch, size_t workers, const struct ingest_options *options,
                         const struct removal_source *sources, size_t source_count,
                         struct removals *removals, struct tally *tally)
{
    struct build *build = xmalloc(sizeof *build);
    *build = (struct build){.scratch = scratch,
                            .options = options,
                            .sources = sources,
                            .source_count = source_count,
                            .removals = removals,
                            .tally = tally,
                            .queue = queue_new(QUEUED_BATCHES * workers),
                            .failure = failure_new(),
                            .workers = xmalloc(workers * sizeof *build->workers),
                            .worker_count = workers,
                            .most_small = merge_most_sources() / workers};
    for (size_t i = 0; i < workers; i++)
        start(build, &build->workers[i], (unsigned)i);
    return build;
}

void build_add(struct build *build, struct batch *batch)
{
    queue_push(build->queue, batch);
}

bool build_failed(struct build *build)
{
    return failure_seen(build->failure);
}

void build_close(struct build *build)
{
    for (size_t i = 0; i < build->worker_count; i++)
        arena_free(build->workers[i].arena);
    queue_free(build->queue);
    failure_free(build->failure);
    free(build->workers);
    free(build);
}

enum status build_finish(struct build *build, struct arena *arena, struct paths *parts,
                         size_t *documents)
{
    *parts = (struct paths){0};
    *documents = 0;
    queue_close(build->queue);
    for (size_t i = 0; i < build->worker_count; i++) {
        struct worker *worker = &build->workers[i];
        pthread_join(worker->thread, NULL);
        *documents += worker->documents;
        for (size_t j = 0; j < worker->merged.count; j++)
            ARENA_PUSH(arena, parts, worker->merged.items[j]);
        for (size_t j = 0; j < worker->small.count; j++)
            ARENA_PUSH(arena, parts, worker->small.items[j]);
    }
    return failure_raise(build->failure);
}
