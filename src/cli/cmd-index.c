/* cmd-index.c - quoth index: builds or updates an index */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/diag.h"
#include "cli/command.h"
#include "index/index.h"
#include "index/run.h"

enum { DEFAULT_LOCK_WAIT = 10, MOST_JOBS = 256 };

static volatile sig_atomic_t stop;
static struct timespec began;

/* The first signal ends the run with what is done, the second one ends the process. */
static void on_signal(int number)
{
    stop = 1;
    signal(number, SIG_DFL);
}

static double seconds_since_start(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - began.tv_sec) + (double)(now.tv_nsec - began.tv_nsec) / 1e9;
}

static void show_time_left(double seconds)
{
    long left = (long)(seconds + 0.5);
    if (left >= 3600)
        fprintf(stderr, ", %ld:%02ld:%02ld left", left / 3600, left / 60 % 60, left % 60);
    else
        fprintf(stderr, ", %ld:%02ld left", left / 60, left % 60);
}

static void show(const struct run_progress *progress)
{
    double seconds = seconds_since_start(), megabytes = (double)progress->done_bytes / 1e6;
    fprintf(stderr, "\r\033[K%zu articles, %.1f MB/s", progress->done,
            seconds > 0 ? megabytes / seconds : 0);
    if (progress->is_merging)
        fputs(", writing the index", stderr);
    else if (progress->is_total && progress->done_bytes)
        show_time_left(seconds * (double)(progress->total_bytes - progress->done_bytes) /
                       (double)progress->done_bytes);
    fflush(stderr);
}

static void say(const char *what, const char *path)
{
    printf("%s\t%s\n", what, path);
}

static void summarise(const struct run_counts *counts, bool is_dry)
{
    fprintf(stderr,
            "quoth: %zu added, %zu replaced, %zu unchanged, %zu removed, %zu ignored, %zu skipped",
            counts->added, counts->replaced, counts->unchanged, counts->removed, counts->ignored,
            counts->skipped);
    if (!is_dry)
        fprintf(stderr, " (%zu quotes, %zu captions, %.1f s)", counts->quotes, counts->captions,
                seconds_since_start());
    fputs(is_dry ? "; nothing was done\n" : "\n", stderr);
    if (counts->is_stopped)
        fputs("quoth: stopped by a signal; what was read until then is in the index\n", stderr);
}

static enum status read_options(const struct options *options, struct run_options *run)
{
    const char *date = option_text(options, OPTION_date);
    const struct option_values *includes = &options->values[OPTION_include];
    const struct option_values *excludes = &options->values[OPTION_exclude];
    if (!options->arguments.count)
        return fail(STATUS_usage, "index: no PATH; name files or folders, or - for standard input");
    if (date && !(date_parse(str_from(date), &run->ingest.date) && date_is_full(run->ingest.date)))
        return fail(STATUS_usage, "index: --date '%s'; give a day as 2014-03-30 or 20140330", date);
    long long jobs = option_number(options, OPTION_jobs, 0);
    if (option_given(options, OPTION_jobs) && (jobs < 1 || jobs > MOST_JOBS))
        return fail(STATUS_usage, "index: --jobs takes 1 to %d", MOST_JOBS);
    run->jobs = (size_t)jobs;
    run->paths = options->arguments.items;
    run->path_count = options->arguments.count;
    run->walk = (struct walk_options){includes->items, includes->count, excludes->items,
                                      excludes->count};
    run->ingest.outlet = str_from(option_text(options, OPTION_outlet));
    run->lock_wait = (long)option_number(options, OPTION_lock_wait, DEFAULT_LOCK_WAIT);
    run->prune = option_given(options, OPTION_prune);
    run->force = option_given(options, OPTION_force);
    run->dry_run = option_given(options, OPTION_dry_run);
    return STATUS_ok;
}

enum status cmd_index(const struct options *options)
{
    bool is_quiet = option_given(options, OPTION_quiet);
    struct arena *arena = arena_new();
    const char *folder = option_text(options, OPTION_index);
    struct run_options run = {.folder = folder ? folder : index_default_path(arena),
                              .stop = &stop, .say = say};
    struct run_counts counts;
    clock_gettime(CLOCK_MONOTONIC, &began);
    enum status status = read_options(options, &run);
    if (status == STATUS_ok) {
        diag_quiet(is_quiet);
        if (!is_quiet && !run.dry_run && isatty(STDERR_FILENO))
            run.show = show;
        signal(SIGINT, on_signal);
        signal(SIGTERM, on_signal);
        status = run_index(&run, &counts);
        if (run.show)
            fputs("\r\033[K", stderr);
        if (status == STATUS_ok && !is_quiet)
            summarise(&counts, run.dry_run);
        if (status == STATUS_ok && (diag_count(DIAG_error) || counts.is_stopped))
            status = STATUS_skipped;
    }
    arena_free(arena);
    return status;
}
