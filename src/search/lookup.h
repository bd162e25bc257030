/* lookup.h - documents by their id */
#ifndef QUOTH_SEARCH_LOOKUP_H
#define QUOTH_SEARCH_LOOKUP_H

#include "index/index.h"
#include "index/stored.h"

/* Reads the document of an id (article, quote or caption) into arena.  Any unique
 * beginning of the article's id is enough, and of what stands behind the dot:
 * "89496a", "89496a.1f".  STATUS_none with a message when there is none; STATUS_usage
 * with one that lists the candidates when there are several. */
enum status lookup(struct index *index, struct str id, struct arena *arena,
                   struct stored *stored);

#endif
