/* phrases-ahead.h - noun phrases read from their first word on */
#ifndef QUOTH_WORDS_PHRASES_AHEAD_H
#define QUOTH_WORDS_PHRASES_AHEAD_H

#include "words/phrases.h"

/* The noun phrase that begins with word first and ends before last. */
struct phrase phrase_at(const struct frame *frame, size_t first, size_t last);

/* The same without what prepositions other than "of" attach: "reporters at a summit"
 * gives "reporters". */
struct phrase phrase_bare_at(const struct frame *frame, size_t first, size_t last);

#endif
