/* run.c - one run of indexing: paths to an index that is up to date */
#include "index/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/path.h"
#include "index/assembly.h"
#include "index/build.h"
#include "index/folder.h"
#include "index/generation.h"
#include "index/identity.h"
#include "index/index.h"
#include "index/known.h"
#include "index/lock.h"
#include "index/prune.h"
#include "index/removal.h"

/* A batch is small, so that all workers end at about the same time. */
enum { BATCH_FILES = 64, BATCH_BYTES = 256 * 1024, SHOW_MILLISECONDS = 200,
       FLUSH_DOCUMENTS = 4000 };

struct run {
    const struct run_options *options;
    struct arena *arena;
    struct known *known;
    struct tally tally;
    struct lock *lock;
    time_t started;
    struct generations generations;
    struct removal_source *sources; /* these generations */
    bool has_articles;       /* one of them */
    const char *scratch;     /* tmp-PID; this and the next two by open_work() */
    struct removals *removals;
    struct build *build;
    struct batch *batch;     /* being filled */
    struct run_progress progress;
    long long shown;         /* when, in milliseconds */
    size_t unchanged;
    struct strs gone;        /* to be removed */
};

static size_t worker_count(const struct run *run)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return run->options->jobs ? run->options->jobs : cores > 0 ? (size_t)cores : 1;
}

static bool is_stopped(const struct run *run)
{
    return tally_stopped(&run->tally) || (run->build && build_failed(run->build));
}

static void show(struct run *run)
{
    struct timespec now;
    if (!run->options->show)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long milliseconds = (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
    if (milliseconds - run->shown < SHOW_MILLISECONDS)
        return;
    run->shown = milliseconds;
    run->progress.done = run->tally.files;
    run->progress.done_bytes = run->tally.bytes;
    run->options->show(&run->progress);
}

/* ---- The index as it is ---- */

static enum status load_generation(struct run *run, size_t i)
{
    struct xc_database *db;
    struct removal_source *source = &run->sources[i];
    const char *folder = run->options->folder;
    source->path = generation_path(run->arena, folder, run->generations.items[i]);
    enum status status = xc_open(&source->path, 1, &db);
    if (status != STATUS_ok)
        return status;
    if ((status = xc_doccount(db, &source->documents)) == STATUS_ok)
        status = known_load(run->known, db, i, &source->articles);
    xc_close(db);
    run->has_articles = run->has_articles || source->articles;
    return status;
}

static enum status load_known(struct run *run)
{
    struct index *index;
    const char *folder = run->options->folder;
    enum status status = generations_read(folder, run->arena, &run->generations);
    size_t count = run->generations.count;
    if (status != STATUS_ok || !count)
        return status;
    if ((status = index_open(&folder, 1, &index)) != STATUS_ok)
        return status; /* another schema, or damaged */
    index_close(index);
    run->sources = ARENA_ARRAY(run->arena, struct removal_source, count);
    for (size_t i = 0; i < count && status == STATUS_ok; i++)
        status = load_generation(run, i);
    return status;
}

static enum status prepare(struct run *run)
{
    const char *folder = run->options->folder;
    enum status status;
    if (run->options->dry_run)
        return load_known(run);
    if ((status = folder_make(folder)) != STATUS_ok ||
        (status = lock_take(folder, run->options->lock_wait, &run->lock)) != STATUS_ok ||
        (status = generations_clean(folder)) != STATUS_ok)
        return status;
    return load_known(run);
}

/* ---- The work ---- */

static enum status open_work(struct run *run)
{
    const struct run_options *options = run->options;
    if (run->build)
        return STATUS_ok;
    run->scratch = arena_printf(run->arena, "%s/tmp-%ld", options->folder, (long)getpid());
    enum status status = folder_make(run->scratch);
    if (status != STATUS_ok)
        return status;
    run->removals = removals_open(run->sources, run->generations.count, run->scratch,
                                  REMOVALS_MOST);
    run->build = build_open(run->scratch, worker_count(run), &options->ingest, run->sources,
                            run->generations.count, run->removals, &run->tally);
    return STATUS_ok;
}

static enum status send_batch(struct run *run)
{
    enum status status = open_work(run);
    struct batch *batch = run->batch;
    run->batch = NULL;
    if (batch && status == STATUS_ok)
        build_add(run->build, batch);
    else
        batch_free(batch);
    return status;
}

static enum status want(struct run *run, const struct walk_file *file, const struct state *state,
                        const struct known_article *known)
{
    bool is_indexed = known->is_indexed;
    if (run->options->dry_run) {
        if (run->options->say)
            run->options->say(is_indexed ? "replace" : "add", file->path);
        if (is_indexed)
            run->tally.replaced++;
        else
            run->tally.added++;
        return STATUS_ok;
    }
    if (!run->batch)
        run->batch = batch_new();
    batch_add(run->batch, file, state, is_indexed ? known->generation : JOB_NEW,
              is_indexed && known->print == state->print);
    run->progress.total++;
    run->progress.total_bytes += state->size;
    if (run->batch->count < BATCH_FILES && run->batch->bytes < BATCH_BYTES)
        return STATUS_ok;
    return send_batch(run);
}

static enum status take_file(struct run *run, const struct walk_file *file)
{
    uint64_t hash = article_hash(str_from(file->absolute), 0);
    struct known_article *known = known_get(run->known, hash);
    if (known->is_seen)
        return STATUS_ok;
    known->is_seen = true;
    struct state state = state_of(hash, &file->stat, run->started, &run->options->ingest);
    bool is_stdin = !strcmp(file->path, "-");
    if (known->is_indexed && !known->is_fresh && known->print == state.print && !is_stdin) {
        run->unchanged++;
        return STATUS_ok;
    }
    return want(run, file, &state, known);
}

static enum status refuse_prune(const char *path, const char *why)
{
    return fail(STATUS_usage, "%s: %s; --prune would remove all that the index has of it "
                "(--force does so)", path, why);
}

/* A path that gives nothing is more often a disk that is not there than news that is gone. */
static enum status walk_path(struct run *run, const char *path, struct strs *failures)
{
    const struct run_options *options = run->options;
    struct walk *walk = walk_open(&path, 1, &options->walk);
    struct walk_file file;
    enum status status = STATUS_ok;
    while (status == STATUS_ok && !is_stopped(run) && walk_next(walk, &file)) {
        status = take_file(run, &file);
        show(run);
    }
    const struct strs *failed = walk_failures(walk);
    for (size_t i = 0; i < failed->count; i++) {
        struct str copy = {arena_copy(run->arena, failed->items[i].bytes, failed->items[i].size),
                           failed->items[i].size};
        ARENA_PUSH(run->arena, failures, copy);
    }
    run->tally.ignored += walk_counts(walk)->ignored;
    bool is_empty = !walk_counts(walk)->files && !is_stopped(run);
    walk_close(walk);
    if (status == STATUS_ok && is_empty && options->prune && !options->force)
        status = refuse_prune(path, "holds no file");
    return status;
}

static enum status check_prune(struct run *run, struct strs *roots)
{
    for (size_t i = 0; i < run->options->path_count; i++) {
        const char *path = run->options->paths[i];
        struct stat stat;
        if (!strcmp(path, "-"))
            continue;
        if (run->options->prune && !run->options->force && !path_stat(path, &stat))
            return refuse_prune(path, "is missing");
        struct str root = str_from(path_absolute(run->arena, path));
        ARENA_PUSH(run->arena, roots, root);
    }
    return STATUS_ok;
}

static enum status find_gone(struct run *run, const struct strs *roots,
                             const struct strs *failures)
{
    struct index *index;
    if (!run->options->prune || !run->has_articles || is_stopped(run))
        return STATUS_ok;
    enum status status = index_open(&run->options->folder, 1, &index);
    if (status != STATUS_ok)
        return status;
    status = prune_find(index_database(index), roots, failures, run->known, run->arena,
                        &run->gone);
    index_close(index);
    return status;
}

/* A root that is gone is a failure of the walk, and yet what --prune --force is for. */
static void keep_real_failures(const struct run *run, struct strs *failures)
{
    size_t kept = 0;
    for (size_t i = 0; i < failures->count; i++) {
        struct stat stat;
        bool is_gone_root = run->options->force && !path_stat(failures->items[i].bytes, &stat);
        if (!is_gone_root)
            failures->items[kept++] = failures->items[i];
    }
    failures->count = kept;
}

static enum status walk_all(struct run *run)
{
    struct strs roots = {0}, failures = {0};
    enum status status = check_prune(run, &roots);
    for (size_t i = 0; i < run->options->path_count && status == STATUS_ok; i++)
        status = walk_path(run, run->options->paths[i], &failures);
    run->progress.is_total = true;
    keep_real_failures(run, &failures);
    return status == STATUS_ok ? find_gone(run, &roots, &failures) : status;
}

/* ---- The end ---- */

static void remove_gone(struct run *run)
{
    for (size_t i = 0; i < run->gone.count; i++) {
        struct str path = run->gone.items[i];
        size_t source = known_get(run->known, article_hash(path, 0))->generation;
        removals_add(run->removals, source, path.bytes);
    }
}

static void close_work(struct run *run)
{
    removals_close(run->removals);
    build_close(run->build);
}

static enum status finish(struct run *run)
{
    struct paths parts;
    struct assembly assembly = {.folder = run->options->folder,
                                .scratch = run->scratch,
                                .generations = &run->generations,
                                .sources = run->sources,
                                .removals = run->removals,
                                .parts = &parts};
    remove_gone(run);
    enum status status = build_finish(run->build, run->arena, &parts, &assembly.documents);
    if (status == STATUS_ok)
        status = assemble(&assembly);
    close_work(run);
    return status;
}

/* Waits for workers while it shows how far they are. */
static void wait_for_work(struct run *run)
{
    while (run->options->show && run->tally.files < run->progress.total && !is_stopped(run)) {
        show(run);
        nanosleep(&(struct timespec){.tv_nsec = SHOW_MILLISECONDS * 1000000 / 4}, NULL);
    }
    run->progress.is_merging = true;
    run->shown = 0;
    show(run);
}

static enum status give_up(struct run *run, enum status status)
{
    char message[2048];
    snprintf(message, sizeof message, "%s", fail_message());
    if (run->build) {
        struct paths parts;
        size_t documents;
        build_finish(run->build, run->arena, &parts, &documents);
        close_work(run);
    }
    if (run->lock)
        generations_clean(run->options->folder);
    return fail(status, "%s", message);
}

static enum status do_run(struct run *run)
{
    enum status status = prepare(run);
    if (status == STATUS_ok)
        status = walk_all(run);
    if (status == STATUS_ok && !run->options->dry_run &&
        (run->batch || run->gone.count || !run->generations.count))
        status = send_batch(run);
    if (status != STATUS_ok)
        return give_up(run, status);
    if (!run->build)
        return STATUS_ok;
    wait_for_work(run);
    return finish(run);
}

static void take_counts(const struct run *run, struct run_counts *counts)
{
    *counts = (struct run_counts){
        .added = run->tally.added,
        .replaced = run->tally.replaced,
        .unchanged = run->unchanged + run->tally.confirmed,
        .removed = run->gone.count,
        .ignored = run->tally.ignored,
        .skipped = run->tally.skipped,
        .quotes = run->tally.quotes,
        .captions = run->tally.captions,
        .bytes = run->tally.bytes,
        .is_stopped = tally_stopped(&run->tally),
    };
}

enum status run_index(const struct run_options *options, struct run_counts *counts)
{
    xc_flush_every(FLUSH_DOCUMENTS);
    struct run run = {.options = options, .arena = arena_new(), .known = known_new(),
                      .started = time(NULL), .tally = {.stop = options->stop}};
    enum status status = do_run(&run);
    for (size_t i = 0; options->dry_run && options->say && i < run.gone.count; i++)
        options->say("remove", run.gone.items[i].bytes);
    take_counts(&run, counts);
    batch_free(run.batch);
    known_free(run.known);
    lock_release(run.lock);
    arena_free(run.arena);
    return status;
}
