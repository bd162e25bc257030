/* details.h - to whom, where, when and by whose account something was said */
#ifndef QUOTH_QUOTE_DETAILS_H
#define QUOTH_QUOTE_DETAILS_H

#include "quote/reports.h"

struct details {
    struct str audience; /* the object of tell and the like, as printed */
    struct str venue;    /* "a news conference in Paris", without its preposition */
    struct str venue_place;
    struct str via;      /* the second-hand source, without an article before it */
    struct date said;    /* resolved against the article's date; {0} where it cannot be */
    struct str said_text; /* "Sunday", "March 30", as printed */
    enum certainty certainty;
};

/* Reads the circumstances of a report in its sentence: of what is said there outside
 * marks and, where known, outside its content (words [content, content_end) of the
 * frame; equal where there is none).  A weekday is the latest one on or before the
 * article's date, as news means it; without a date it stays a word. */
struct details details_read(const struct article *article, const struct frame *frame,
                            const struct reports *reports, size_t report, size_t content,
                            size_t content_end);

#endif
