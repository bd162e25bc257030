/* key.c - a word as two numbers, and their hash: what the tables of words are looked up by */
#include "words/key.h"

static struct key key_of(const uint64_t *parts)
{
    return (struct key){parts[0], parts[1] ^ parts[2] * UINT64_C(0x165667b19e3779f9)};
}

/* Byte by byte: for words with an apostrophe that is no ASCII, or accents. */
static bool make_slowly(struct str word, struct key *key)
{
    uint64_t parts[KEY_PARTS] = {0};
    size_t size = 0;
    for (size_t i = 0; i < word.size; i++, size++) {
        char c = to_lower(word.bytes[i]);
        if (c == '\xe2' && i + 2 < word.size && !memcmp(word.bytes + i, "\xe2\x80\x99", 3)) {
            c = '\'';
            i += 2;
        }
        if (size == KEY_BYTES)
            return false;
        parts[size / 8] |= (uint64_t)(unsigned char)c << size % 8 * 8;
    }
    *key = key_of(parts);
    return size > 0;
}

/* The eight bytes at offset at of a word, fewer and zeros behind them at its end. */
static uint64_t part_at(struct str word, size_t at)
{
    const size_t left = word.size - at;
    if (left >= 8)
        return eight_load(word.bytes + at);
    return at ? eight_load(word.bytes + word.size - 8) >> 8 * (8 - left)
              : eight_load_few(word.bytes, left);
}

bool key_make(struct str word, struct key *key)
{
    uint64_t parts[KEY_PARTS] = {0};
    if (word.size > KEY_BYTES)
        return make_slowly(word, key);
    for (size_t at = 0; at < word.size; at += 8) {
        const uint64_t part = part_at(word, at);
        if (!eight_is_ascii(part))
            return make_slowly(word, key);
        parts[at / 8] = eight_lower(part);
    }
    *key = key_of(parts);
    return word.size > 0;
}
