/* months.h - months that are names of people: Theresa May, June Roe */
#ifndef QUOTH_WORDS_MONTHS_H
#define QUOTH_WORDS_MONTHS_H

#include "words/words.h"

/* Takes the classes of a month from words that are spelled like one and name somebody: of the
 * last block, which begins with word first.  Linear. */
void months_named(struct words *words, size_t first);

#endif
