/* eight.h - eight characters at a step */
#ifndef QUOTH_BASE_EIGHT_H
#define QUOTH_BASE_EIGHT_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Eight bytes of text as one number, the first byte lowest.  A test of all eight is a
 * sum that sets the highest bit of each byte that passes; no sum of two bytes below 128
 * reaches into the next byte (Hacker's Delight, chapter 6). */

#define EIGHT_TIMES(byte) (UINT64_C(0x0101010101010101) * (byte))
#define EIGHT_HIGHEST EIGHT_TIMES(0x80)

/* From bytes on, eight must be readable. */
static inline uint64_t eight_load(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    return le64toh(eight);
}

/* The size first bytes, up to seven, and zeros behind them; no other is read.  Pieces that
 * overlap ask less than a piece for each power of two. */
static inline uint64_t eight_load_few(const char *bytes, size_t size)
{
    if (size >= 4) {
        uint32_t first, last;
        memcpy(&first, bytes, sizeof first);
        memcpy(&last, bytes + size - sizeof last, sizeof last);
        return le32toh(first) | (uint64_t)le32toh(last) << 8 * (size - sizeof last);
    }
    if (!size)
        return 0;
    const uint64_t first = (unsigned char)bytes[0], middle = (unsigned char)bytes[size / 2],
                   last = (unsigned char)bytes[size - 1];
    return first | middle << 8 * (size / 2) | last << 8 * (size - 1);
}

static inline bool eight_is_ascii(uint64_t eight)
{
    return !(eight & EIGHT_HIGHEST);
}

/* The first size bytes, 1 to 8, and zeros behind them. */
static inline uint64_t eight_first(uint64_t eight, size_t size)
{
    return eight & UINT64_MAX >> (64 - 8 * size);
}

/* The highest bits of the bytes from first to last, of ASCII characters. */
static inline uint64_t eight_between(uint64_t eight, char first, char last)
{
    return (eight + EIGHT_TIMES(0x80u - (unsigned)first)) &
           ~(eight + EIGHT_TIMES(0x7fu - (unsigned)last)) & EIGHT_HIGHEST;
}

/* Whether one of eight ASCII characters is this one. */
static inline bool eight_has(uint64_t eight, char character)
{
    return eight_between(eight, character, character);
}

/* ASCII characters in lower case. */
static inline uint64_t eight_lower(uint64_t eight)
{
    return eight | eight_between(eight, 'A', 'Z') >> 2;
}

/* How many highest bits are set in a number that has no others. */
static inline size_t eight_count(uint64_t highest)
{
    return (size_t)((highest >> 7) * EIGHT_TIMES(1) >> 56);
}

/* How many words, runs of what is no white space of ASCII, begin among the bytes; white
 * space stands before them or not, and in the end behind them. */
static inline size_t eight_count_words(uint64_t eight, bool *is_behind_space)
{
    uint64_t ascii = eight & ~EIGHT_HIGHEST;
    uint64_t spaces = (eight_between(ascii, ' ', ' ') | eight_between(ascii, '\t', '\r')) & ~eight;
    uint64_t before = spaces << 8 | (*is_behind_space ? 0x80 : 0);
    *is_behind_space = spaces >> 63;
    return eight_count(before & ~spaces);
}

/* How many characters of UTF-8 begin among the bytes. */
static inline size_t eight_count_characters(uint64_t eight)
{
    return 8 - eight_count(eight & ~(eight << 1) & EIGHT_HIGHEST);
}

/* The eight digits of a number below EIGHT_MOST, the first lowest, each a byte from 0 to 9: four
 * and four are parted, then two and two, then one and one, by a product and a shift in the place of
 * each division. */
#define EIGHT_MOST 100000000

static inline uint64_t eight_digits(uint64_t number)
{
    const uint64_t fours = number / 10000 | number % 10000 << 32;
    const uint64_t hundreds = fours * 10486 >> 20 & UINT64_C(0x0000007f0000007f);
    const uint64_t twos = hundreds | (fours - hundreds * 100) << 16;
    const uint64_t tens = twos * 103 >> 10 & UINT64_C(0x000f000f000f000f);
    return tens | (twos - tens * 10) << 8;
}

static inline void eight_store(char *bytes, uint64_t stored)
{
    stored = htole64(stored);
    memcpy(bytes, &stored, sizeof stored);
}

#endif
