/* lists.h - short lists of words (lists.tbl) that a single question asks for */
#ifndef QUOTH_WORDS_LISTS_H
#define QUOTH_WORDS_LISTS_H

#include "base/str.h"

enum list {
#define ROW(name, words) LIST_##name,
#include "words/lists.def"
#undef ROW
};

/* Whether the list holds the word, letter case aside. */
bool list_has(enum list list, struct str word);

#endif
