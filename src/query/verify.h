/* verify.h - phrases in text and titles of articles, where the index has no positions */
#ifndef QUOTH_QUERY_VERIFY_H
#define QUOTH_QUERY_VERIFY_H

#include "index/index.h"
#include "index/stored.h"
#include "query/syntax.h"

/* Positions would be the greater part of the index.  So the articles that have all
 * words of a phrase are read, and those that have the phrase are noted in its node
 * (node->articles), from which plan_query() makes an exact query.  Of a title only the
 * article itself has positions: for quotes and captions, the articles are found first. */
enum { VERIFY_MOST = 10000 }; /* articles to read for a phrase; beyond, it is refused */

/* Does so for each phrase and NEAR of FIELD_text and, unless kind is DOCUMENT_article, of
 * FIELD_title in tree (NULL is allowed), which is asked of documents of this kind.  Articles
 * that the rest of the query excludes are not read.  STATUS_query when a phrase is too
 * common; STATUS_retry as every reading. */
enum status verify_phrases(struct index *index, struct node *tree, enum document_kind kind,
                           struct arena *arena);

/* Whether the words stand so in a text, as NODE_phrase or NODE_near say. */
bool verify_stands(const struct node *node, struct str text);

#endif
