/* rich.h - a text of which each part has a style, cleaned for a terminal */
#ifndef QUOTH_FORMAT_RICH_H
#define QUOTH_FORMAT_RICH_H

#include "base/buf.h"
#include "format/terminal.h"

/* Start with = {0}; rich_free() when done.  rich_clear() keeps the memory. */
struct rich {
    struct buf text;
    struct buf styles; /* an enum style for each byte of text */
};

void rich_free(struct rich *rich);
void rich_clear(struct rich *rich);

/* Appends text, cleaned (clean.h), each run of white space as one space. */
void rich_add(struct rich *rich, enum style style, struct str text);

/* The same; what stands in spans (byte offsets in text, ordered, not overlapping)
 * has span_style. */
void rich_add_spans(struct rich *rich, enum style style, struct str text,
                    const struct spans *spans, enum style span_style);

/* Appends the bytes [start, end) of rich to out: with the escape sequences of the
 * styles, ending in the plain one, or without any. */
void rich_print(const struct rich *rich, size_t start, size_t end, bool colour, struct buf *out);

#endif
