/* wrap.h - lines of at most so many columns */
#ifndef QUOTH_FORMAT_WRAP_H
#define QUOTH_FORMAT_WRAP_H

#include "format/rich.h"

/* The longest line that is pleasant to read: on a wider terminal, prose is not
 * stretched further.  Typographers ask for 45 to 75 characters (Bringhurst, The
 * Elements of Typographic Style, 2.1.2); a terminal's letters bear some more. */
enum { WRAP_MEASURE = 88 };

struct wrap {
    size_t width;       /* columns of the whole line */
    size_t first, rest; /* columns of white space before the first line, the others */
    bool colour;
};

/* Appends rich to out in lines that end in \n: broken at spaces and before wide
 * characters, within a word only where it is longer than a line; a "·" between parts
 * begins a line and never ends one.  An empty text gives nothing. */
void wrap_rich(const struct rich *rich, const struct wrap *wrap, struct buf *out);

/* How many bytes of text fit into so many columns, in whole characters with the
 * marks that combine with them. */
size_t wrap_fit(struct str text, size_t columns);

/* Appends text cut to so many columns, an ellipsis for the rest, and spaces up to
 * columns if pad; returns the columns written. */
size_t wrap_cut(struct str text, size_t columns, bool pad, struct buf *out);

#endif
