/* buf.h - a growing run of bytes */
#ifndef QUOTH_BASE_BUF_H
#define QUOTH_BASE_BUF_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/str.h"

/* Start with = {0}; buf_free() when done.  buf_clear() keeps the memory. */
struct buf {
    char *bytes;
    size_t size, capacity;
};

void buf_free(struct buf *buf);
void buf_clear(struct buf *buf);
void buf_grow(struct buf *buf, size_t more);    /* as buf_reserve(), when room is short */
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buf_add_number(struct buf *buf, unsigned long long number); /* in decimal */
struct str buf_str(const struct buf *buf); /* valid until the next change */

/* Writes a number in decimal and tells where it ends; NUMBER_MOST bytes may be written. */
enum { NUMBER_MOST = 24 };
char *number_put(char *at, unsigned long long number);

/* Writes the last so many digits of a number, with zeros before it, to a base of 10 or 16. */
void digits_put(char *at, size_t digits, unsigned long long number, unsigned base);

/* Room for more bytes behind size. */
static inline void buf_reserve(struct buf *buf, size_t more)
{
    if (buf->capacity - buf->size < more)
        buf_grow(buf, more);
}

static inline void buf_add(struct buf *buf, struct str text)
{
    if (!text.size)
        return;
    buf_reserve(buf, text.size);
    memcpy(buf->bytes + buf->size, text.bytes, text.size);
    buf->size += text.size;
}

static inline void buf_add_char(struct buf *buf, char c)
{
    buf_reserve(buf, 1);
    buf->bytes[buf->size++] = c;
}

#endif
