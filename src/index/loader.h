/* loader.h - documents of an index, as they can be printed */
#ifndef QUOTH_INDEX_LOADER_H
#define QUOTH_INDEX_LOADER_H

#include "index/stored.h"
#include "xapian-c/xapian-c.h"

/* Puts quotes and captions together with their articles.  Keeps the last article, so
 * that the quotes of one, asked for one after the other, are cheap. */
struct loader;

struct loader *loader_open(struct xc_database *db); /* which outlives it */
void loader_close(struct loader *loader);           /* NULL is allowed */

/* Reads a document's data into *stored, complete with record, before and after; all of it
 * lies in arena (or in data, for an article).  STATUS_index when it is damaged, or its
 * article is missing. */
enum status loader_read(struct loader *loader, struct str data, struct arena *arena,
                        struct stored *stored);

/* The record that the data of a quote or caption speak of, without what stands around it:
 * valid until the next call.  *reference is as its data say.  Fails as loader_read(). */
enum status loader_record(struct loader *loader, struct str data, struct arena *arena,
                          struct stored *reference, const struct record **record);

#endif
