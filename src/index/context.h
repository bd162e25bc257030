/* context.h - the words around a quote */
#ifndef QUOTH_INDEX_CONTEXT_H
#define QUOTH_INDEX_CONTEXT_H

#include "base/str.h"

enum { CONTEXT_MOST_BYTES = 240, CONTEXT_ENOUGH_BYTES = 80 };

/* What stands right before and right after a span of a text: to the ends of its
 * sentence, and where that is less than CONTEXT_ENOUGH_BYTES, on to the end of the
 * neighbouring one; never more than CONTEXT_MOST_BYTES on a side, cut between words,
 * white space at the outer ends taken off. */
struct str context_before(struct str text, struct span span);
struct str context_after(struct str text, struct span span);

#endif
