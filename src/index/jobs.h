/* jobs.h - files to be read, and the articles in them */
#ifndef QUOTH_INDEX_JOBS_H
#define QUOTH_INDEX_JOBS_H

#include <signal.h>
#include <stdatomic.h>

#include "article/walk.h"
#include "index/indexer.h"
#include "ingest/ingest.h"

enum { JOB_NEW = -1 };

/* One file that is to be read. */
struct job {
    const char *path, *absolute;
    struct state state;
    bool is_named;
    int older; /* the generation that has an older article of it; JOB_NEW: none has */
    bool is_doubted; /* that was made of the file as it is, but right after it had been
                        modified: perhaps it was modified once more */
};

/* Some of them, handed from thread to thread as a whole. */
struct batch {
    struct arena *arena;
    struct job *items;
    size_t count, capacity;
    unsigned long long bytes; /* of the files */
};

struct batch *batch_new(void);
void batch_free(struct batch *batch); /* NULL is allowed */
void batch_add(struct batch *batch, const struct walk_file *file, const struct state *state,
               int older, bool is_doubted);

/* What a run has done so far: written by its workers, read by who shows it. */
struct tally {
    atomic_size_t files;     /* read, or not to be read after all */
    atomic_ullong bytes;     /* of those */
    atomic_size_t added, replaced;
    atomic_size_t confirmed; /* read again, and as they were */
    atomic_size_t ignored;   /* not plain text */
    atomic_size_t skipped;   /* could not be read */
    atomic_size_t quotes, captions;
    const volatile sig_atomic_t *stop; /* set by a signal: begin no more jobs; or NULL */
};

static inline bool tally_stopped(const struct tally *tally)
{
    return tally->stop && *tally->stop;
}

/* Reads a job's file: the article, in arena; NULL when it has none, which is reported and
 * counted. */
struct article *job_read(const struct job *job, struct arena *arena, struct tally *tally);

/* Counts a job that is done, its article being in the database. */
void job_count(const struct job *job, const struct indexer_counts *counts, struct tally *tally);

#endif
