/* date.h - days: read, written, counted */
#ifndef QUOTH_BASE_DATE_H
#define QUOTH_BASE_DATE_H

#include "base/str.h"

/* A day; a part that is not known is 0.  {0} is no date; a day without a year
 * ("March 30") has year 0. */
struct date {
    int year, month, day;
};

enum { DATE_TEXT_SIZE = 16 };

bool date_is_set(struct date date);  /* month and day are known */
bool date_is_full(struct date date); /* year, month and day are known */
bool date_valid(struct date date);   /* stands in the calendar (Gregorian, 1 to 9999);
                                        February 29 is valid without a year */
bool date_equal(struct date a, struct date b);
int date_compare(struct date a, struct date b); /* full dates; < 0, 0, > 0 */

/* "2014-03-30", or "--03-30" without a year (ISO 8601:1988); "" for no date. */
const char *date_text(struct date date, char text[DATE_TEXT_SIZE]);

/* Reads the above, and "20140330". False leaves *date alone. */
bool date_parse(struct str text, struct date *date);

/* 1 to 12 for a month's name or abbreviation (any case, a full stop allowed),
 * 1 (Monday) to 7 for a weekday's; 0 if it is none. */
int date_month(struct str word);
int date_weekday_named(struct str word);

/* Days since 1970-01-01 of a full date, and back. */
long date_days(struct date date);
struct date date_from_days(long days);
int date_weekday(struct date date); /* 1 (Monday) to 7 */

/* The latest such weekday on or before a full date: how news writes "on Sunday". */
struct date date_last_weekday(struct date on_or_before, int weekday);

struct date date_today(void); /* in UTC, or as SOURCE_DATE_EPOCH says */

#endif
