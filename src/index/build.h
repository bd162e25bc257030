/* build.h - new articles made into databases, beside what readers see */
#ifndef QUOTH_INDEX_BUILD_H
#define QUOTH_INDEX_BUILD_H

#include "index/jobs.h"
#include "index/merge.h"
#include "index/removal.h"

/* Workers that share nothing read, ingest and index batches into small databases of
 * their own in the folder scratch, which exists.  What takes the place of an older
 * article of one of the sources is told to removals as soon as it is in such a database. */
struct build;

struct build *build_open(const char *scratch, size_t workers, const struct ingest_options *options,
                         const struct removal_source *sources, size_t source_count,
                         struct removals *removals, struct tally *tally);

/* Takes a batch over; waits while the workers have enough to do. */
void build_add(struct build *build, struct batch *batch);

/* True when a worker failed: nothing more needs to be added. */
bool build_failed(struct build *build);

/* Waits for the workers: the databases that they made, in arena, and how many documents
 * these have. */
enum status build_finish(struct build *build, struct arena *arena, struct paths *parts,
                         size_t *documents);
void build_close(struct build *build); /* after build_finish() */

#endif
