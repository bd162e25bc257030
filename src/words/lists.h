/* lists.h - short lists of words (lists.tbl) that a single question asks for */
#ifndef QUOTH_WORDS_LISTS_H
#define QUOTH_WORDS_LISTS_H

#include "base/str.h"

enum list {
#define ROW(name, words) LIST_##name,
#include "words/lists.def"
#undef ROW
};

/* Comes before all else; vocabulary_prepare() calls it. */
void lists_prepare(void);

/* Whether the list holds the word, letter case aside.  A walk over the list: for questions that
 * few words come to. */
bool list_has(enum list list, struct str word);

#endif
