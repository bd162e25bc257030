/* months.h - months that are names of people: Theresa May, June Roe */
#ifndef QUOTH_WORDS_MONTHS_H
#define QUOTH_WORDS_MONTHS_H

#include "words/words.h"

/* Takes the classes of a month from words that are spelled like one and name somebody: of a block
 * that begins with word first, from word i on.  Linear. */
void months_named(struct words *words, size_t first, size_t i);

#endif
