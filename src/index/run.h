/* run.h - one run of indexing: paths to an index that is up to date */
#ifndef QUOTH_INDEX_RUN_H
#define QUOTH_INDEX_RUN_H

#include <signal.h>

#include "article/walk.h"
#include "base/status.h"
#include "ingest/ingest.h"

/* How far a run has come. */
struct run_progress {
    size_t done, total;            /* files to be read; total grows until is_total */
    unsigned long long done_bytes, total_bytes;
    bool is_total;                 /* the walk is over */
    bool is_merging;               /* all is read; the index is being put together */
};

struct run_options {
    const char *folder;            /* the index */
    const char *const *paths;
    size_t path_count;
    struct walk_options walk;
    struct ingest_options ingest;
    size_t jobs;                   /* workers; 0: one for each core */
    long lock_wait;                /* seconds */
    bool prune, force;
    bool dry_run;                  /* say what would be done, and do nothing */
    const volatile sig_atomic_t *stop; /* set by a signal: end with what is done */

    /* Called now and then from the thread that runs; either may be NULL. */
    void (*show)(const struct run_progress *progress);
    void (*say)(const char *what, const char *path); /* dry_run: "add", "replace", "remove" */
};

/* What a run did. */
struct run_counts {
    size_t added, replaced, unchanged, removed, ignored, skipped; /* articles or files */
    size_t quotes, captions;
    unsigned long long bytes; /* read */
    bool is_stopped;
};

/* Makes or updates an index of the files that the paths give.  All workers make parts of
 * what is new; these become a generation of their own, merged with small ones; articles
 * that are replaced or gone are taken out of a clone of the generation that has them; and
 * all that is published by one rename (generation.h, assembly.h, tiers.h).  Files that are as
 * they were are not opened.  A file that cannot be read is reported and keeps its old article.
 * With prune, articles whose files are gone from below the paths are removed; a path that is
 * missing or gives no file is then refused (STATUS_usage) without force.
 *
 * On failure the index is as it was.  When stopped, what was read so far is published. */
enum status run_index(const struct run_options *options, struct run_counts *counts);

#endif
