/* proper.h - given names and places by the hash of their words: many, and seldom met */
#ifndef QUOTH_WORDS_PROPER_H
#define QUOTH_WORDS_PROPER_H

#include <stdbool.h>
#include <stdint.h>

/* The classes of vocabulary.h that names have, as bits of a byte. */
enum proper_class {
    PROPER_male_name = 1,
    PROPER_female_name = 2,
    PROPER_either = 4,
    PROPER_place = 8,
    PROPER_begins_name = 16,
    PROPER_COMBINATIONS = 32
};

/* Adds classes to a name.  The hash stands for the name: 56 bits of it are kept, so that a
 * word that is no name passes for one with a chance of one in ten million million. */
void proper_enter(uint64_t hash, unsigned classes);

/* The classes of the name, 0 where there is none. */
unsigned proper_find(uint64_t hash);

/* A bit for the upper two bytes of each hash: small enough to stay in the nearest cache, it
 * answers for most of the words that are no names. */
enum { PROPER_FILTER_BITS = 65536 };
extern uint64_t proper_filter[PROPER_FILTER_BITS / 64];

/* Whether proper_find() is worth its time. */
static inline bool proper_may_find(uint64_t hash)
{
    return proper_filter[hash >> 54] >> (hash >> 48 & 63) & 1;
}

#endif
