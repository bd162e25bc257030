/* said-day.h - the day of a statement: "Sunday", "last Friday", "March 30", "this week" */
#ifndef QUOTH_REPORTS_SAID_DAY_H
#define QUOTH_REPORTS_SAID_DAY_H

#include "reports/circumstances.h"

struct said_day {
    struct date day; /* resolved against the article's date; {0} where it cannot be */
    struct str text; /* as printed; absent where there is none */
    enum certainty certainty;
};

/* The first day that words of the range tell for a statement: not one that something lasts
 * from or to ("since Friday"), and none that is to come ("next week").  A weekday is the
 * latest one on or before the article's date, as news means it. */
struct said_day said_day_in(const struct article *article, const struct frame *frame,
                            struct word_range range);

#endif
