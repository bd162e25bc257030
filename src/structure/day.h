/* day.h - dates as news writes them: "March 30, 2014", "30 March", "Dec. 22" */
#ifndef QUOTH_STRUCTURE_DAY_H
#define QUOTH_STRUCTURE_DAY_H

#include "base/date.h"

/* Reads the words of a date that a pattern found: a month's name and a number, a year
 * of four digits where there is one, or 2014-03-30.  No date ({0}) when it does not
 * stand in the calendar. */
struct date day_read(struct str text);

/* The month that the words of a date name, one slip of typing allowed; 0: none. */
int day_month(struct str text);

/* The next date written with its month's name that begins at or after *at; *found is
 * its span.  False when there is none.  Linear in text. */
bool day_next(struct str text, size_t *at, struct span *found, struct date *date);

#endif
