/* plan.h - a tree as a query of Xapian, and as words to mark */
#ifndef QUOTH_SEARCH_PLAN_H
#define QUOTH_SEARCH_PLAN_H

#include "index/stored.h"
#include "query/syntax.h"
#include "search/hit.h"
#include "xapian-c/xapian-c.h"

enum { PLAN_MOST_WORDS = 1000 }; /* what word* may stand for; above it the search fails */

/* The query for the documents of one kind that answer tree, which prepare_tree() has been
 * through; NULL is all of them.  Where verify.h has to look, more is found than answers:
 * a phrase is all of its words, and "not this phrase" is everything.  A kind is asked for
 * only where the tree alone could find documents of another.  Free it with
 * xc_query_free(). */
struct xc_query *plan_query(struct arena *arena, const struct node *tree,
                            enum document_kind kind);

/* The documents of these articles (ids), without a weight. */
struct xc_query *plan_articles(struct arena *arena, const struct strs *ids);

/* The documents of all articles that some documents are of, whose numbers are in such an
 * order as xc_values() asks for. */
enum status plan_their_articles(struct xc_database *db, struct arena *arena,
                                const unsigned docids[], size_t count, struct xc_query **query);

/* Gives status back.  If it is the STATUS_query of a search for tree, its message now
 * names the word* that stands for too many words; Xapian's own speaks of terms. */
enum status plan_explain(const struct node *tree, enum status status);

/* Whether whatever answers tree is of this kind: its fields are those of no other. */
bool plan_is_confined(const struct node *tree, enum document_kind kind);

/* Whether any part of tree is words, so that relevance is what people expect. */
bool plan_has_words(const struct node *tree);

/* Whether any part of tree is weighed: without one, every hit is as relevant as the
 * other. */
bool plan_weighs(const struct node *tree, enum document_kind kind);

/* Whether a leaf's articles are found first (node->articles), since a quote or caption
 * has no term for it. */
bool plan_asks_article(const struct node *node, enum document_kind kind);

/* What to mark in hits: the words of tree that are not taken away. */
void plan_highlight(struct arena *arena, const struct node *tree, struct highlight *highlight);

#endif
