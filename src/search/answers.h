/* answers.h - all documents that answer a tree, in whatever order is fastest */
#ifndef QUOTH_SEARCH_ANSWERS_H
#define QUOTH_SEARCH_ANSWERS_H

#include "index/index.h"
#include "index/stored.h"
#include "query/syntax.h"
#include "xapian-c/xapian-c.h"

/* Takes some documents that answer, in such an order as xc_values() asks for. */
typedef enum status answers_take(void *context, const unsigned docids[], size_t count);

/* Gives take all documents of a kind that answer tree, which prepare_tree() has been through
 * (NULL: all of them), some thousand at a time. */
enum status answers_visit(struct index *index, const struct node *tree, enum document_kind kind,
                          answers_take *take, void *context);

/* Whether what is planned for tree is every document of a kind: common words alone. */
bool answers_may_be_all(const struct node *tree);

/* The first documents of a kind that may answer such a tree, in the order in which a search for
 * all of the kind would find them; at most most of them.  They lie in arena. */
enum status answers_first(struct xc_database *db, const struct node *tree, enum document_kind kind,
                          size_t most, struct arena *arena, struct xc_results *results);

#endif
