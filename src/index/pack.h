/* pack.h - numbers, texts and records as few bytes, and back */
#ifndef QUOTH_INDEX_PACK_H
#define QUOTH_INDEX_PACK_H

#include <stdint.h>

#include "article/record.h"
#include "base/buf.h"

/* A number takes 7 bits of each byte, lowest first, the high bit saying that more
 * follow (LEB128). */
void pack_number(struct buf *out, uint64_t number);
void pack_text(struct buf *out, struct str text); /* absent and empty kept apart */
void pack_date(struct buf *out, struct date date);

/* A text of the record that lies within whole is packed as its place there. */
void pack_record(struct buf *out, const struct record *record, struct str whole);

/* A way through packed bytes.  What is damaged gives zeros from there on and sets
 * is_damaged, so that one look at the end is enough.  Texts point into the bytes. */
struct unpacker {
    struct arena *arena; /* for lists */
    struct str left;
    struct str whole; /* as it was packed with */
    bool is_damaged;
};

uint64_t unpack_number(struct unpacker *unpacker);
uint64_t unpack_below(struct unpacker *unpacker, uint64_t bound); /* damaged if not below */

/* A count of things that take at least one byte each. */
size_t unpack_count(struct unpacker *unpacker);
struct str unpack_text(struct unpacker *unpacker);
struct date unpack_date(struct unpacker *unpacker);
void unpack_record(struct unpacker *unpacker, struct record *record);

#endif
