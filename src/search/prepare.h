/* prepare.h - what a query's tree has to know of the index before it is planned */
#ifndef QUOTH_SEARCH_PREPARE_H
#define QUOTH_SEARCH_PREPARE_H

#include "index/index.h"
#include "index/stored.h"
#include "query/syntax.h"

enum { PREPARE_MOST = 10000 }; /* articles of one title or path; beyond, it is refused */

/* Looks up, for a tree (NULL is allowed) that is asked of documents of this kind, which
 * words its bare words stand for (forms.h); and, for quotes and captions, which articles
 * have the titles and paths in it, since nothing else has.  The lists lie in arena.
 * STATUS_query when a title is too common; STATUS_retry as every reading. */
enum status prepare_tree(struct index *index, struct node *tree, enum document_kind kind,
                         struct arena *arena);

#endif
