/* lines.h - a text cut into its lines */
#ifndef QUOTH_ARTICLE_LINES_H
#define QUOTH_ARTICLE_LINES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* A line that is not blank.  It is small: hostile text is all lines. */
struct line {
    uint32_t start, end; /* in the text, without white space at its ends */
    uint16_t indent;     /* bytes of white space before it, at most LINE_MOST_WIDTH */
    uint16_t width;      /* characters, with the indent; LINE_MOST_WIDTH from as many bytes on */
    bool after_gap;      /* blank lines, or the beginning of the text, before it */
    bool runs_on;        /* as if wrapped: judged where blocks are cut (blocks.c) */
};

struct lines {
    struct line *items;
    size_t count, capacity;
};

enum { LINE_MOST_WIDTH = 320 };

/* The lines of valid UTF-8 of less than 4 GiB, in arena.  Any of LF, CRLF, CR, VT, FF,
 * NEL (U+0085), LS (U+2028), PS (U+2029) ends a line (Unicode 15, 5.8).  White space
 * is also a control character or a byte order mark; a line of white space alone is
 * blank. */
struct lines lines_cut(struct arena *arena, struct str text);

#endif
