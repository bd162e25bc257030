/* bars.h - counts as bars, for a terminal */
#ifndef QUOTH_FORMAT_BARS_H
#define QUOTH_FORMAT_BARS_H

#include "base/buf.h"
#include "format/terminal.h"

/* A row: what was counted, in one column of text or more, and how often. */
struct bar {
    struct strs labels;
    size_t count;
};

/* Appends a line for each row to out: its labels, aligned and cut with an ellipsis
 * where they are too long (clean.h), its count to the right, and a bar of eighths of
 * a block, scaled so that the largest count takes what is left of terminal->width.  Every row
 * has as many labels as the first.  A count above zero has at least the thinnest bar. */
void bars_print(const struct bar *bars, size_t count, const struct terminal *terminal,
                struct buf *out);

#endif
