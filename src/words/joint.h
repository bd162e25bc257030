/* joint.h - noun phrases that "and" joins: who speaks together */
#ifndef QUOTH_WORDS_JOINT_H
#define QUOTH_WORDS_JOINT_H

#include "words/phrases.h"

/* Extends a phrase to the left over "and", where what stands before it begins a clause, so
 * that nothing else can be joined: "traders and analysts", "the meat and poultry industries";
 * but "Quill met traders" is a clause of its own.  No word before first is read. */
struct phrase joint_before(const struct frame *frame, size_t first, struct phrase phrase);

/* Whether the phrases on both sides of "and", read from the left, speak together: the left a
 * name or many, the right many. */
bool joint_at(const struct frame *frame, const struct phrase *left, const struct phrase *right);

#endif
