/* lexicon.h - the word lists of structure/: agencies, regions, cities, roles, ... */
#ifndef QUOTH_STRUCTURE_LEXICON_H
#define QUOTH_STRUCTURE_LEXICON_H

#include "base/str.h"

/* Each list is a table: a row has a key and, one on a line, the spellings that mean
 * the same; the first is the canonical one.  Letter case does not matter. */
enum list {
    LIST_agencies,
    LIST_regions,
    LIST_cities,
    LIST_initialisms,
    LIST_labels,
    LIST_roles,
    LIST_organisations,
    LIST_staff,
    LIST_furniture,
    LIST_COUNT
};

/* The canonical spelling of word in a list, or the absent text. */
struct str lexicon_find(enum list list, struct str word);
static inline bool lexicon_has(enum list list, struct str word)
{
    return lexicon_find(list, word).bytes != NULL;
}

/* As lexicon_find(), and if there is none, the entry that is spelled most like word:
 * one edit away for words of five letters, two for seven and more. */
struct str lexicon_near(enum list list, struct str word);

/* All spellings of a list, in no order: for patterns and tests. */
void lexicon_each(enum list list, void (*see)(struct str spelling, void *context), void *context);

#endif
