/* key.c - a word as two numbers, and their hash: what the tables of words are looked up by */
#include "words/key.h"

/* Byte by byte: for long words, and those with accents or a curly apostrophe. */
static bool make_slowly(struct str word, struct key *key)
{
    uint64_t parts[KEY_BYTES / 8] = {0};
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
    *key = (struct key){parts[0], parts[1] ^ parts[2] * UINT64_C(0x165667b19e3779f9)};
    return size > 0;
}

bool key_make(struct str word, struct key *key)
{
    uint64_t first, rest = 0;
    if (word.size >= 16)
        return make_slowly(word, key);
    if (word.size < 8) {
        first = eight_load_few(word.bytes, word.size);
    } else {
        first = eight_load(word.bytes);
        rest = eight_load(word.bytes + word.size - 8) >> 8 >> 8 * (15 - word.size);
    }
    if (!eight_is_ascii(first | rest))
        return make_slowly(word, key);
    *key = (struct key){eight_lower(first), eight_lower(rest)};
    return word.size > 0;
}
