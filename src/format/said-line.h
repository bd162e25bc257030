/* said-line.h - who said it, to whom, where and when, in one line for people */
#ifndef QUOTH_FORMAT_SAID_LINE_H
#define QUOTH_FORMAT_SAID_LINE_H

#include "format/highlight.h"
#include "format/rich.h"

/* A line in the making, and what is marked in it. */
struct marker {
    struct rich *rich;
    struct highlighter *highlighter; /* NULL: nothing is marked */
    struct arena *arena;
};

/* Appends a text of a field; the words that the query asked for are STYLE_match. */
void marker_add(const struct marker *marker, enum style style, enum field field, struct str text);

/* The same with " · " before it where the line has begun; nothing for an empty text. */
void marker_part(const struct marker *marker, enum style style, enum field field, struct str text);

/* "Jane Roe, minister · told reporters · Russian television · via Delta Press · Sunday
 * 2014-03-30 · tier B": what is known of it; a tier below A is worth a word. */
void said_line_quote(const struct marker *marker, const struct quote *quote);

/* "Lena Dorn/Delta Press · HALVERY · 2014-03-30". */
void said_line_caption(const struct marker *marker, const struct caption *caption);

/* As much of an id as people want to type, "00112233.0f0f0f": `quoth show` takes any
 * unique beginning of both its parts. */
void said_line_id(const struct marker *marker, struct str id);

#endif
