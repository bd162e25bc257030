/* sixteen.h - sixteen bytes at a step */
#ifndef QUOTH_BASE_SIXTEEN_H
#define QUOTH_BASE_SIXTEEN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/eight.h"
#include "base/str.h"
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Sixteen bytes of text, compared all at once by the operators of C (vector extensions of
 * GCC and Clang): `sixteen < ' '` has 0xff at each byte that is less, and 0 at the others.
 * eight.h asks what takes sums and counts. */
typedef unsigned char sixteen __attribute__((vector_size(16)));

/* From bytes on, sixteen must be readable. */
static inline sixteen sixteen_load(const char *bytes)
{
    sixteen loaded;
    memcpy(&loaded, bytes, sizeof loaded);
    return loaded;
}

/* The size first bytes, up to fifteen, and zeros behind them; no other is read. */
static inline sixteen sixteen_load_few(const char *bytes, size_t size)
{
    typedef uint64_t halves __attribute__((vector_size(16)));
    if (size < 8)
        return (sixteen)(halves){htole64(eight_load_few(bytes, size)), 0};
    const uint64_t last = eight_load(bytes + size - 8) >> 8 >> 8 * (15 - size);
    return (sixteen)(halves){htole64(eight_load(bytes)), htole64(last)};
}

static inline void sixteen_store(char *bytes, sixteen stored)
{
    memcpy(bytes, &stored, sizeof stored);
}

/* The highest bit of each byte, that of the first byte lowest. */
static inline unsigned sixteen_bits(sixteen bytes)
{
#ifdef __SSE2__
    return (unsigned)_mm_movemask_epi8((__m128i)bytes);
#else
    unsigned bits = 0;
    for (unsigned i = 0; i < 16; i++)
        bits |= (unsigned)(bytes[i] >> 7) << i;
    return bits;
#endif
}

/* Control characters of ASCII, DEL among them. */
static inline sixteen sixteen_controls(sixteen bytes)
{
    return (sixteen)(bytes < ' ') | (sixteen)(bytes == 0x7f);
}

/* The ASCII letters up to the first byte that is none, in lower case, and zeros behind them;
 * how many they are in *count. */
static inline sixteen sixteen_letters(sixteen bytes, size_t *count)
{
    static const char ones_and_zeros[32] = {[0 ... 15] = '\xff'};
    const sixteen lower = bytes | 0x20;
    *count = (size_t)__builtin_ctz(~sixteen_bits((sixteen)(lower - 'a' < 26)));
    return lower & sixteen_load(ones_and_zeros + 16 - *count);
}

/* Whether stands(text, at) of any offset: the prefilter before several searches in one text.
 * It is asked where may_stand() has bits, which judges sixteen offsets at once by two bytes
 * at each (and so may read seventeen), and at the ends of the text. */
static inline bool sixteen_any(struct str text, sixteen (*may_stand)(const char *bytes),
                               bool (*stands)(struct str text, size_t at))
{
    enum { READ = sizeof(sixteen) + 1 };
    size_t at = 0;
    for (; text.size >= READ && at + 1 < text.size; at += sizeof(sixteen)) {
        const size_t from = at < text.size - READ ? at : text.size - READ;
        for (unsigned bits = sixteen_bits(may_stand(text.bytes + from)); bits; bits &= bits - 1)
            if (stands(text, from + (size_t)__builtin_ctz(bits)))
                return true;
    }
    for (at = text.size < READ ? 0 : text.size - 1; at < text.size; at++)
        if (stands(text, at))
            return true;
    return false;
}

#endif
