/* common.h - the commonest words, which have no terms in long texts */
#ifndef QUOTH_SEARCH_COMMON_H
#define QUOTH_SEARCH_COMMON_H

#include "query/syntax.h"

/* Words, captions and texts have no terms for the words of index/common.tbl: nearly every
 * document has them (index/terms.h).  A leaf that asks for one, alone or by its beginning,
 * is planned as everything and told by the sketch or the text (verify.h). */

/* Whether a leaf (not several words together) asks for such a word. */
bool common_is_asked(const struct node *leaf);

/* Appends the common words that answer a leaf; they are static. */
void common_asked(const struct node *leaf, struct arena *arena, struct strs *words);

/* A leaf for the other words that answer it; NULL when there are none. */
struct node *common_rest(const struct node *leaf, struct arena *arena);

#endif
