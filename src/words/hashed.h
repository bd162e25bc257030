/* hashed.h - a table of many words that are seldom met, by their hashes */
#ifndef QUOTH_WORDS_HASHED_H
#define QUOTH_WORDS_HASHED_H

#include "words/key.h"

enum {
    HASHED_SLOT_BITS = 14,
    HASHED_SLOTS = 1 << HASHED_SLOT_BITS,
    HASHED_BUCKET_BITS = 12,
    HASHED_BUCKETS = 1 << HASHED_BUCKET_BITS,
    HASHED_VALUES = 256
};

/* A slot holds the hash of a word, in place of its lowest byte what is told of the word, from 1
 * on; a free slot is 0.  The hash stands for the word: 56 bits of it are kept, so that a word that
 * is not in the table passes for one with a chance of one in ten million million.
 *
 * It is a perfect hash, as that of the vocabulary (tables.h): the words of a bucket have a
 * multiplier that gives each of them a slot of its own. */
struct hashed {
    uint64_t slots[HASHED_SLOTS];
    uint8_t multipliers[HASHED_BUCKETS];
};

static inline size_t hashed_bucket(uint64_t hash)
{
    return hash >> (64 - HASHED_BUCKET_BITS);
}

/* The same for a hash and what is in its slot. */
static inline size_t hashed_slot(uint64_t hash, unsigned multiplier)
{
    const uint64_t kept = hash & ~(uint64_t)(HASHED_VALUES - 1);
    return kept * (2 * multiplier + 1) >> (64 - HASHED_SLOT_BITS);
}

/* What is told of the word, or 0; without a branch, since which it is cannot be foreseen. */
static inline unsigned hashed_find(const struct hashed *table, uint64_t hash)
{
    const uint64_t slot = table->slots[hashed_slot(hash, table->multipliers[hashed_bucket(hash)])];
    const bool is_there = (slot ^ hash) < HASHED_VALUES;
    return slot % HASHED_VALUES * is_there;
}

#endif
