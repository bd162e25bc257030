/* index.h - the index on disk: a folder that holds a Xapian database */
#ifndef QUOTH_INDEX_INDEX_H
#define QUOTH_INDEX_INDEX_H

#include "base/arena.h"
#include "base/status.h"
#include "xapian-c/xapian-c.h"

/* The folder holds
 *   XAPIANDB  a stub that names the generations of which the index is made, the newest
 *             first: any tool of Xapian's opens the folder as a database
 *   gen-N/    a generation; never changed after it was named
 *   lock      held and named by who writes
 *   tmp-*     work of a run, thrown away by the next if the run did not end
 * Who reads takes no lock and is never kept waiting. */
struct index;

/* Where the index is without -d: $QUOTH_INDEX, else $XDG_DATA_HOME/quoth/index, else
 * ~/.local/share/quoth/index. */
const char *index_default_path(struct arena *arena);

/* Opens some indexes for reading, to be searched as one (count >= 1).  STATUS_no_index
 * where there is none, STATUS_schema where one was made by another version of the
 * schema; the message says what to do. */
enum status index_open(const char *const folders[], size_t count, struct index **index);
void index_close(struct index *index); /* NULL is allowed */

/* After STATUS_retry: opens everything anew, in its newest state. */
enum status index_reopen(struct index *index);

/* Belongs to the index, until it is closed or reopened. */
struct xc_database *index_database(struct index *index);

/* Metadata of an index (each database that is merged into one carries them). */
#define INDEX_SCHEMA_KEY "schema"       /* SCHEMA_schema_version, in decimal */
#define INDEX_EXTRACTOR_KEY "extractor" /* EXTRACTOR_VERSION of the last run */

#endif
