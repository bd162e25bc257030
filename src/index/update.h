/* update.h - an index brought up to date: one writer, one transaction */
#ifndef QUOTH_INDEX_UPDATE_H
#define QUOTH_INDEX_UPDATE_H

#include "index/jobs.h"

/* Workers read and ingest; one writer adds what they found to a database in one Xapian
 * transaction, so that readers see all of a run or nothing. */
struct update;

enum status update_open(const char *path, size_t workers, const struct ingest_options *options,
                        struct tally *tally, struct update **update);

/* Takes a batch over; waits while there is enough to do. */
void update_add(struct update *update, struct batch *batch);
bool update_failed(struct update *update);

/* Ends the workers and the writer; the transaction stays open. */
enum status update_wait(struct update *update);

/* After update_wait(): deletes the documents of an article. */
enum status update_delete(struct update *update, const char *absolute);

/* Commits, or cancels, and closes. */
enum status update_commit(struct update *update);
void update_cancel(struct update *update);

#endif
