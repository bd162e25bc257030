/* sixteen.h - sixteen bytes at a step */
#ifndef QUOTH_BASE_SIXTEEN_H
#define QUOTH_BASE_SIXTEEN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
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

#endif
