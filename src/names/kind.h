/* kind.h - what speaks: a person, many, an organisation; by the words that name it */
#ifndef QUOTH_NAMES_KIND_H
#define QUOTH_NAMES_KIND_H

#include "words/frame.h"

/* What the noun at a word of the frame is: "spokesman" is one without a name, "dealers" are
 * many, a "ministry" is an organisation. */
enum speaker_kind kind_of_noun(const struct frame *frame, size_t noun);

/* What names are that name no person, words [first, head] of the frame: "the Iowa Democrat" is
 * one without a name, "Senate Republicans" are many; so are "Dealers", a word of every day
 * that opens its sentence; the "Federation of Teachers" and the "Union Leader" are neither. */
enum speaker_kind kind_of_names(const struct frame *frame, size_t first, size_t head);

#endif
