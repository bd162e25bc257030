/* merge.h - databases made into one */
#ifndef QUOTH_INDEX_MERGE_H
#define QUOTH_INDEX_MERGE_H

#include "base/str.h"
#include "xapian-c/xapian-c.h"

/* How many databases may be compacted at a time, MERGE_MOST at most: all files of all of
 * them are opened.  Where fewer files may be open than that takes, and the limit can be raised,
 * it is. */
enum { MERGE_MOST = 512 };
size_t merge_most_sources(void);

struct paths {
    const char **items;
    size_t count, capacity;
};

/* Compacts databases into one at path that holds so many documents, which is checked.
 * The parts are thrown away, and may be many: they are merged in steps, in the folder
 * scratch; the others, fewer than half of merge_most_sources(), are left as they are.
 * Metadata are those of the first part.  Without any source the database is an empty one. */
enum status merge(const char *scratch, const struct paths *parts, const struct paths *others,
                  size_t documents, const char *path);

/* The metadata that every database of an index has. */
enum status merge_metadata(struct xc_database *db);

/* How many documents a database has. */
enum status merge_count(const char *path, unsigned *documents);

#endif
