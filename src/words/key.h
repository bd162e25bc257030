/* key.h - a word as two numbers, and their hash: what the tables of words are looked up by */
#ifndef QUOTH_WORDS_KEY_H
#define QUOTH_WORDS_KEY_H

#include "base/eight.h"
#include "base/sixteen.h"

/* The longest word that has a key; the words of all tables have one. */
enum { KEY_BYTES = 24 };

/* A word in lower case, eight bytes to a number, zeros behind it; what is behind the
 * sixteenth byte, which few words have, is mixed into the second number. */
struct key {
    uint64_t first, rest;
};

/* The key of a word, ASCII letters in lower case, apostrophes straight.  False for one that is too
 * long to have a key, or empty. */
bool key_make(struct str word, struct key *key);

/* Of a word of ASCII letters alone, in lower case and zeros behind them (sixteen_letters()
 * gives them so). */
static inline struct key key_of_letters(sixteen letters)
{
    const char *bytes = (const char *)&letters;
    return (struct key){eight_load(bytes), eight_load(bytes + 8)};
}

static inline uint64_t key_hash(const struct key *key)
{
    return key->first * UINT64_C(0x9e3779b97f4a7c15) ^ key->rest * UINT64_C(0xc2b2ae3d27d4eb4f);
}

static inline uint32_t upper_half(uint64_t hash)
{
    return (uint32_t)(hash >> 32);
}

/* What a word keeps of the hash, to tell at once that it is not some other word. */
static inline uint16_t key_spelling(uint64_t hash)
{
    return (uint16_t)(hash >> 48);
}

/* The same of a word of up to fifteen ASCII letters in lower case.  One letter after the other, not
 * in a loop, so that it is a constant where the word is one. */
static inline uint16_t key_spelling_of(struct str lower)
{
#define LETTER(i) (lower.size > i ? (uint64_t)(unsigned char)lower.bytes[i] << 8 * (i % 8) : 0)
    const struct key key = {LETTER(0) | LETTER(1) | LETTER(2) | LETTER(3) | LETTER(4) | LETTER(5) |
                                LETTER(6) | LETTER(7),
                            LETTER(8) | LETTER(9) | LETTER(10) | LETTER(11) | LETTER(12) |
                                LETTER(13) | LETTER(14)};
#undef LETTER
    return key_spelling(key_hash(&key));
}

static inline bool key_is(const struct key *a, const struct key *b)
{
    return ((a->first ^ b->first) | (a->rest ^ b->rest)) == 0;
}

#endif
