/* tables.h - the tables of words: constant data, made by make-tables.c when the program is built */
#ifndef QUOTH_WORDS_TABLES_H
#define QUOTH_WORDS_TABLES_H

#include "words/hashed.h"
#include "words/vocabulary.h"

enum {
    SLOT_BITS = 13,
    SLOTS = 1 << SLOT_BITS, /* twice the words and more */
    BUCKET_BITS = 11,
    BUCKETS = 1 << BUCKET_BITS,
    MOST_WORDS = 1 << 12
};

/* Two to a line of the cache. */
struct entry {
    _Alignas(32) struct key key;
    struct vocabulary_word value;
};

/* A perfect hash ("hash and displace"): the words of a bucket, whose hashes begin alike, have
 * a multiplier that gives each of them a slot of its own.  So one look finds a word or tells
 * that it is unknown; which of the two it will be cannot be foreseen, and no branch asks.
 * Slots are indices into entries, small, so that they stay in the cache; so do the entries of
 * short words, the most frequent, since entries stand in order of size.  A free slot points at
 * entry 0, which is no word's. */
struct vocabulary_table {
    uint16_t slots[SLOTS];
    uint8_t multipliers[BUCKETS];
    struct entry entries[MOST_WORDS];
};

extern const struct vocabulary_table vocabulary_table;
extern const struct cue_entry vocabulary_cues[];

/* Names are apart, since words in small letters, most of a text, are none.  The classes that
 * they have, as bits: */
enum proper_class {
    PROPER_male_name = 1,
    PROPER_female_name = 2,
    PROPER_either = 4,
    PROPER_place = 8,
    PROPER_begins_name = 16,
    PROPER_COMBINATIONS = 32
};

extern const struct hashed proper_names;                   /* tells their classes */
extern const uint64_t proper_classes[PROPER_COMBINATIONS]; /* what they are in vocabulary.h */

extern const struct hashed ordinary_words; /* tells 1 */

/* Tells the number of a set, which has a bit for each list of lists.h that the word is of; that of
 * number 0 has none. */
extern const struct hashed list_words;
extern const uint64_t list_sets[HASHED_VALUES];

/* A bit for each shape that a word of a list has, LIST_SHAPES for each list: most answers are no,
 * and a look at three bytes gives them. */
enum { LIST_SHAPES = 256 };
extern const uint64_t list_shapes[];

/* The shape of a word, by its first letter, its last and its size; letter case aside. */
static inline unsigned list_shape(struct str word)
{
    const unsigned first = (unsigned char)(word.bytes[0] | 0x20),
                   last = (unsigned char)(word.bytes[word.size - 1] | 0x20);
    return (first + 29 * last + 11 * (unsigned)word.size) % LIST_SHAPES;
}

static inline size_t bucket_of(uint64_t hash)
{
    return hash >> (64 - BUCKET_BITS);
}

static inline size_t slot_of(uint64_t hash, unsigned multiplier)
{
    return hash * (2 * multiplier + 1) >> (64 - SLOT_BITS);
}

/* What every word of a text is looked up by stands here, so that words.c, which reads them,
 * needs no call for it. */
static inline struct vocabulary_word find_key(const struct key *key)
{
    const struct vocabulary_table *table = &vocabulary_table;
    const uint64_t hash = key_hash(key);
    const size_t entry = table->slots[slot_of(hash, table->multipliers[bucket_of(hash)])];
    return table->entries[entry * key_is(&table->entries[entry].key, key)].value;
}

/* As vocabulary_find(), and the hash of the word's key, 0 where it has none. */
struct vocabulary_word vocabulary_find_hashed(struct str word, uint64_t *hash);

/* What the word of a hash is besides, where it stands in a capital: the classes of names. */
uint64_t vocabulary_name_of_hash(uint64_t hash);

#endif
