/* buf.c - a growing run of bytes */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/eight.h"

void buf_free(struct buf *buf)
{
    free(buf->bytes);
    *buf = (struct buf){0};
}

void buf_clear(struct buf *buf)
{
    buf->size = 0;
}

void buf_grow(struct buf *buf, size_t more)
{
    size_t wanted = buf->capacity ? buf->capacity * 2 : 256;
    while (wanted - buf->size < more)
        wanted *= 2;
    buf->bytes = xrealloc(buf->bytes, wanted);
    buf->capacity = wanted;
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, arguments);
    buf_reserve(buf, (size_t)size + 1);
    vsnprintf(buf->bytes + buf->size, (size_t)size + 1, format, again);
    buf->size += (size_t)size;
    va_end(again);
    va_end(arguments);
}

char *number_put(char *at, unsigned long long number)
{
    if (number >= EIGHT_MOST) {
        at = number_put(at, number / EIGHT_MOST);
        eight_store(at, eight_digits(number % EIGHT_MOST) + EIGHT_TIMES('0'));
        return at + 8;
    }
    const uint64_t digits = eight_digits(number);
    const unsigned zeros = number ? (unsigned)__builtin_ctzll(digits) / 8 : 7; /* before it */
    eight_store(at, (digits + EIGHT_TIMES('0')) >> 8 * zeros);
    return at + 8 - zeros;
}

void digits_put(char *at, size_t digits, unsigned long long number, unsigned base)
{
    for (; digits--; number /= base)
        at[digits] = "0123456789abcdef"[number % base];
}

void buf_add_number(struct buf *buf, unsigned long long number)
{
    buf_reserve(buf, NUMBER_MOST);
    buf->size = (size_t)(number_put(buf->bytes + buf->size, number) - buf->bytes);
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->bytes, buf->size};
}
