/* vocabulary-table.h - the table of words itself, for the two that look into it */
#ifndef QUOTH_WORDS_VOCABULARY_TABLE_H
#define QUOTH_WORDS_VOCABULARY_TABLE_H

#include "base/eight.h"
#include "base/sixteen.h"
#include "words/vocabulary.h"

/* What every word of a text is looked up by stands here, so that words.c, which reads them, needs
 * no call for it; vocabulary.c makes the table. */

enum {
    SLOT_BITS = 13,
    SLOTS = 1 << SLOT_BITS, /* twice the words and more */
    BUCKET_BITS = 11,
    BUCKETS = 1 << BUCKET_BITS,
    MOST_WORDS = 1 << 12
};

/* A word in lower case, eight bytes to a number, zeros behind it; what is behind the
 * sixteenth byte, which few words have, is mixed into the second number. */
struct key {
    uint64_t first, rest;
};

/* Two to a line of the cache. */
struct entry {
    _Alignas(32) struct key key;
    struct vocabulary_word value;
};

/* A perfect hash ("hash and displace"): the words of a bucket, whose hashes begin alike, have
 * a multiplier that gives each of them a slot of its own.  So one look finds a word or tells
 * that it is unknown; which of the two it will be cannot be foreseen, and no branch asks.
 * Slots are indices into entries, small, so that they stay in the cache.  A free one points at
 * entry 0, which is no word's. */
struct vocabulary_table {
    uint16_t slots[SLOTS];
    uint8_t multipliers[BUCKETS];
    struct entry entries[MOST_WORDS];
};

extern struct vocabulary_table vocabulary_table;

static inline uint64_t hash_of(const struct key *key)
{
    return key->first * UINT64_C(0x9e3779b97f4a7c15) ^ key->rest * UINT64_C(0xc2b2ae3d27d4eb4f);
}

static inline uint32_t upper_half(uint64_t hash)
{
    return (uint32_t)(hash >> 32);
}

static inline bool same_key(const struct key *a, const struct key *b)
{
    return ((a->first ^ b->first) | (a->rest ^ b->rest)) == 0;
}

static inline size_t bucket_of(uint64_t hash)
{
    return hash >> (64 - BUCKET_BITS);
}

static inline size_t slot_of(uint64_t hash, unsigned multiplier)
{
    return hash * (2 * multiplier + 1) >> (64 - SLOT_BITS);
}

static inline struct vocabulary_word find_key(const struct key *key)
{
    const struct vocabulary_table *table = &vocabulary_table;
    const uint64_t hash = hash_of(key);
    const size_t entry = table->slots[slot_of(hash, table->multipliers[bucket_of(hash)])];
    return table->entries[entry * same_key(&table->entries[entry].key, key)].value;
}

/* A word of ASCII letters alone, in lower case and zeros behind them (sixteen_letters() gives
 * them so). */
static inline struct key key_of_letters(sixteen letters)
{
    const char *bytes = (const char *)&letters;
    return (struct key){eight_load(bytes), eight_load(bytes + 8)};
}

static inline struct vocabulary_word vocabulary_find_letters(sixteen letters)
{
    const struct key key = key_of_letters(letters);
    return find_key(&key);
}

/* What the word of a hash is besides, where it stands in a capital: the classes of names. */
uint64_t vocabulary_name_of_hash(uint64_t hash);

#endif
