/* verify.h - what the terms of an index cannot tell: whether words stand together */
#ifndef QUOTH_SEARCH_VERIFY_H
#define QUOTH_SEARCH_VERIFY_H

#include "index/index.h"
#include "index/stored.h"
#include "query/syntax.h"

/* Positions would be a quarter of the index.  So a phrase, or words near each other, are
 * planned as all of their words (plan.h), and what is found is looked at: the sketch of a
 * quote or caption (index/sketch.h), and its words where the sketch leaves it open; the
 * whole values of names in their slot; the text or title of an article.  An id of a quote
 * is found by its article and told apart here. */

/* Whether what is planned for tree, asked of documents of this kind, has to be looked at. */
bool verify_is_needed(const struct node *tree, enum document_kind kind);

/* A view of documents that were found for one tree. */
struct verifier;

struct verifier *verifier_open(struct index *index, const struct node *tree,
                               enum document_kind kind);
void verifier_close(struct verifier *verifier); /* NULL is allowed */

/* Whether each of some documents that the planned query found answers its tree.  Their
 * numbers rise.  Some thousand at a time are cheapest. */
enum status verifier_look(struct verifier *verifier, const unsigned docids[], size_t count,
                          bool answers[]);

/* Whether the words stand so in a text, as NODE_phrase or NODE_near say. */
bool verify_stands(const struct node *node, struct str text);

/* Whether any of these folded words stands in a text. */
bool verify_any(const struct strs *words, struct str text);

#endif
