/* details.h - to whom, where, when and by whose account something was said */
#ifndef QUOTH_QUOTE_DETAILS_H
#define QUOTH_QUOTE_DETAILS_H

#include "reports/said-day.h"

struct details {
    struct str audience; /* the object of tell and the like, as printed */
    struct str venue;    /* "a news conference in Paris", without its preposition */
    struct str venue_place;
    struct str via; /* the second-hand source, without an article before it */
    struct said_day said;
};

/* Reads the circumstances of a report in its clause (circumstances.h), outside marks and, where
 * known, outside its content (words [content, content_end) of the frame; equal where there is
 * none); of a report that goes on with another's, in that one's too. */
struct details details_read(const struct article *article, const struct frame *frame,
                            const struct reports *reports, size_t report, size_t content,
                            size_t content_end);

#endif
