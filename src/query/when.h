/* when.h - dates of queries: 2014-03, yesterday, "2 weeks ago", A..B */
#ifndef QUOTH_QUERY_WHEN_H
#define QUOTH_QUERY_WHEN_H

#include "base/date.h"
#include "base/status.h"

/* The days from first to last, both among them.  A date that is not set leaves that
 * side open; both are never open. */
struct days {
    struct date first, last;
};

/* Reads one date: the whole of a year (2014), a month (2014-03, "march 2014"), a day
 * (2014-03-30, 20140330, "30 march 2014", "march 30, 2014", today, yesterday, monday:
 * the latest one, today among them), a span before today ("2 weeks ago", 3d, 1y: that
 * day), "this week", "last month" (weeks begin on Monday), "last friday" (before
 * today).  Without a year, the latest such month or day that is not after today.
 * Words may be parted by spaces or "_".  False, with *days unchanged, when it cannot
 * be read. */
bool when_read(struct str text, struct date today, struct days *days);

/* Reads a date or a range: A..B from the first day of A to the last of B, A.. and ..B
 * open to one side.  On failure STATUS_query, with words that say how to write it,
 * and the part of text that is at fault in *fault (bytes). */
enum status when_read_range(struct str text, struct date today, struct days *days,
                            struct span *fault);

#endif
