/* highlight.h - which words of a text the query asked for */
#ifndef QUOTH_FORMAT_HIGHLIGHT_H
#define QUOTH_FORMAT_HIGHLIGHT_H

#include "base/arena.h"
#include "search/hit.h"

/* What marks words: the items of a query and what comparing stems takes. */
struct highlighter;

/* highlight must live as long; it may be NULL: then nothing is ever marked. */
struct highlighter *highlighter_new(const struct highlight *highlight);
void highlighter_free(struct highlighter *highlighter); /* NULL is allowed */

/* The spans of text (bytes, ordered, not overlapping, in arena) that match the items
 * of this field; FIELD_quote, FIELD_caption and FIELD_text are one field here, the
 * words of the hit.  The words of a phrase are one span; a possessive belongs to its
 * word.  A text is cut into words as the index cuts it. */
struct spans highlighter_find(struct highlighter *highlighter, enum field field, struct str text,
                              struct arena *arena);

#endif
