/* hashed.h - a table of words by their hashes: many, and seldom met */
#ifndef QUOTH_WORDS_HASHED_H
#define QUOTH_WORDS_HASHED_H

#include "words/key.h"

/* A slot holds the hash of a word, in place of its lowest byte what is told of the word, from 1
 * on; a free slot is 0.  The hash stands for the word: 56 bits of it are kept, so that a word that
 * is not in the table passes for one with a chance of one in ten million million. */
enum { HASHED_VALUES = 256 };

/* The slot of a hash among count, a power of two up to 65536: its own or, if it is not there, a
 * free one. */
static inline size_t hashed_slot(const uint64_t *slots, size_t count, uint64_t hash)
{
    size_t i = hash >> 48 & (count - 1);
    while (slots[i] && (slots[i] ^ hash) >= HASHED_VALUES)
        i = (i + 1) & (count - 1);
    return i;
}

/* What is told of the word, or 0. */
static inline unsigned hashed_find(const uint64_t *slots, size_t count, uint64_t hash)
{
    return slots[hashed_slot(slots, count, hash)] % HASHED_VALUES;
}

#endif
