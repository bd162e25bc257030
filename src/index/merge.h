/* merge.h - databases made into one */
#ifndef QUOTH_INDEX_MERGE_H
#define QUOTH_INDEX_MERGE_H

#include "base/str.h"
#include "xapian-c/xapian-c.h"

/* Compaction opens all files of all its sources at once. */
enum { MERGE_MOST_SOURCES = 64 };

struct paths {
    const char **items;
    size_t count, capacity;
};

/* Compacts databases into one at path that holds so many documents, which is checked.
 * The parts are thrown away, and may be many: they are merged in steps, in the folder
 * scratch; the others, fewer than MERGE_MOST_SOURCES / 2, are left as they are.  Metadata
 * are those of the first part.  Without any source the database is an empty one. */
enum status merge(const char *scratch, const struct paths *parts, const struct paths *others,
                  size_t documents, const char *path);

/* The metadata that every database of an index has. */
enum status merge_metadata(struct xc_database *db);

/* How many documents a database has. */
enum status merge_count(const char *path, unsigned *documents);

#endif
