/* buf.h - a growing run of bytes */
#ifndef QUOTH_BASE_BUF_H
#define QUOTH_BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Start with = {0}; buf_free() when done.  buf_clear() keeps the memory. */
struct buf {
    char *bytes;
    size_t size, capacity;
};

void buf_free(struct buf *buf);
void buf_clear(struct buf *buf);
void buf_reserve(struct buf *buf, size_t more); /* room for more bytes behind size */
void buf_add(struct buf *buf, struct str text);
void buf_add_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
struct str buf_str(const struct buf *buf); /* valid until the next change */

#endif
