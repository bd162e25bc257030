/* build.h - an index made anew, beside what readers see */
#ifndef QUOTH_INDEX_BUILD_H
#define QUOTH_INDEX_BUILD_H

#include "index/jobs.h"

/* Workers that share nothing read, ingest and index batches into small databases of
 * their own in the folder scratch, which exists; these are merged by compaction, at most
 * BUILD_MOST_SOURCES at a time, since it opens all files of all of them. */
enum { BUILD_MOST_SOURCES = 64 };

struct build;

struct build *build_open(const char *scratch, size_t workers, const struct ingest_options *options,
                         struct tally *tally);

/* Takes a batch over; waits while the workers have enough to do. */
void build_add(struct build *build, struct batch *batch);

/* True when a worker failed: nothing more needs to be added. */
bool build_failed(struct build *build);

/* Ends the workers, merges all into a database at path, and checks that it holds what
 * was put in. */
enum status build_finish(struct build *build, const char *path);
void build_close(struct build *build); /* after build_finish() */

/* Compacts databases, however many, into one at path; what is merged on the way goes
 * into scratch. */
enum status build_merge(const char *scratch, const char *const sources[], size_t count,
                        const char *path);

/* The metadata that every database of an index has. */
enum status build_metadata(struct xc_database *db);

#endif
