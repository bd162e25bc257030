/* jobs.c - files to be read, and the articles in them */
#include "index/jobs.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "article/reader.h"
#include "base/diag.h"

enum { AHEAD_BYTES = 1024 * 1024 };

struct batch *batch_new(void)
{
    struct batch *batch = xmalloc(sizeof *batch);
    *batch = (struct batch){.arena = arena_new()};
    return batch;
}

void batch_free(struct batch *batch)
{
    if (!batch)
        return;
    arena_free(batch->arena);
    free(batch);
}

/* What is not in the cache is fetched from the disk while other files are worked on. */
static void read_ahead(const struct walk_file *file)
{
    int opened = S_ISREG(file->stat.st_mode) ? open(file->path, O_RDONLY | O_CLOEXEC) : -1;
    if (opened < 0)
        return; /* its reader will say why */
    posix_fadvise(opened, 0, AHEAD_BYTES, POSIX_FADV_WILLNEED);
    close(opened);
}

void batch_add(struct batch *batch, const struct walk_file *file, const struct state *state,
               int older, bool is_doubted)
{
    const char *path = arena_copy(batch->arena, file->path, strlen(file->path));
    bool is_same = !strcmp(file->path, file->absolute);
    struct job job = {
        .path = path,
        .absolute = is_same ? path
                            : arena_copy(batch->arena, file->absolute, strlen(file->absolute)),
        .state = *state,
        .is_named = file->is_named,
        .older = older,
        .is_doubted = is_doubted,
    };
    ARENA_PUSH(batch->arena, batch, job);
    batch->bytes += state->size;
    read_ahead(file);
}

static struct article *refused(const struct job *job, enum status status, struct tally *tally)
{
    if (status == STATUS_format && !job->is_named) {
        tally->ignored++;
    } else {
        diag(DIAG_error, job->path, DIAG_NOWHERE, "%s", fail_message());
        tally->skipped++;
    }
    return NULL;
}

struct article *job_read(const struct job *job, struct arena *arena, struct tally *tally)
{
    struct reader *reader;
    struct article *article = NULL;
    tally->files++;
    tally->bytes += job->state.size;
    enum status status = reader_open(job->path, NULL, &reader);
    if (status != STATUS_ok)
        return refused(job, status, tally);
    status = reader_next(reader, arena, &article);
    reader_close(reader);
    return status == STATUS_ok ? article : refused(job, status, tally);
}

void job_count(const struct job *job, const struct indexer_counts *counts, struct tally *tally)
{
    if (job->older != JOB_NEW)
        tally->replaced++;
    else
        tally->added++;
    tally->quotes += counts->quotes;
    tally->captions += counts->captions;
}
