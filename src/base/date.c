/* date.c - days: read, written, counted */
#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum unit { UNIT_month, UNIT_weekday };

static const struct {
    const char *name, *abbreviation, *spelling;
    enum unit unit;
    int number;
} names[] = {
#define ROW(name, unit, number, abbreviation, spelling, text) \
    {#name, #abbreviation, #spelling, UNIT_##unit, number},
#include "base/months.def"
#undef ROW
};

bool date_is_set(struct date date)
{
    return date.month && date.day;
}

bool date_is_full(struct date date)
{
    return date.year && date_is_set(date);
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = !year || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return days[month - 1] + (month == 2 && leap);
}

bool date_valid(struct date date)
{
    return date.year >= 0 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

bool date_equal(struct date a, struct date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

int date_compare(struct date a, struct date b)
{
    long difference = date_days(a) - date_days(b);
    return (difference > 0) - (difference < 0);
}

const char *date_text(struct date date, char text[DATE_TEXT_SIZE])
{
    if (!date_is_set(date))
        text[0] = '\0';
    else if (date.year)
        snprintf(text, DATE_TEXT_SIZE, "%04u-%02u-%02u", (unsigned)date.year % 10000u,
                 (unsigned)date.month % 100u, (unsigned)date.day % 100u);
    else
        snprintf(text, DATE_TEXT_SIZE, "--%02u-%02u", (unsigned)date.month % 100u,
                 (unsigned)date.day % 100u);
    return text;
}

static int number(struct str digits)
{
    int value = 0;
    for (size_t i = 0; i < digits.size; i++) {
        if (!is_digit(digits.bytes[i]))
            return -1;
        value = value * 10 + (digits.bytes[i] - '0');
    }
    return value;
}

bool date_parse(struct str text, struct date *date)
{
    struct date read = {0};
    size_t at = 0;
    if (text.size == 10 && text.bytes[4] == '-' && text.bytes[7] == '-') {
        read.year = number(str_slice(text, 0, 4));
        at = 5;
    } else if (text.size == 7 && str_starts(text, STR("--")) && text.bytes[4] == '-') {
        at = 2;
    } else if (text.size == 8) {
        read.year = number(str_slice(text, 0, 4));
        at = 4;
    } else {
        return false;
    }
    read.month = number(str_slice(text, at, at + 2));
    read.day = number(str_slice(text, text.size - 2, text.size));
    if (!date_valid(read) || (at != 2 && read.year < 1))
        return false;
    *date = read;
    return true;
}

static int named(struct str word, enum unit unit)
{
    if (word.size && word.bytes[word.size - 1] == '.')
        word.size--;
    if (word.size < 3)
        return 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].unit == unit && (str_equal_nocase(word, str_from(names[i].name)) ||
                                      str_equal_nocase(word, str_from(names[i].abbreviation)) ||
                                      str_equal_nocase(word, str_from(names[i].spelling))))
            return names[i].number;
    return 0;
}

int date_month(struct str word)
{
    return named(word, UNIT_month);
}

int date_weekday_named(struct str word)
{
    return named(word, UNIT_weekday);
}

/* Days from the civil calendar: years counted from March, in eras of 400 years. */
long date_days(struct date date)
{
    long year = date.month <= 2 ? date.year - 1 : date.year;
    long era = year / 400, year_of_era = year - era * 400;
    long day_of_year = (153L * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
           day_of_year - 719468;
}

struct date date_from_days(long days)
{
    days += 719468;
    long era = days / 146097, day_of_era = days - era * 146097;
    long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    long month = (5 * day_of_year + 2) / 153;
    struct date date = {.day = (int)(day_of_year - (153 * month + 2) / 5 + 1)};
    date.month = (int)(month < 10 ? month + 3 : month - 9);
    date.year = (int)(year_of_era + era * 400 + (date.month <= 2));
    return date;
}

int date_weekday(struct date date)
{
    return (int)(((date_days(date) + 3) % 7 + 7) % 7) + 1;
}

struct date date_last_weekday(struct date on_or_before, int weekday)
{
    int back = (date_weekday(on_or_before) - weekday + 7) % 7;
    return date_from_days(date_days(on_or_before) - back);
}

struct date date_today(void)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    long long seconds = epoch && *epoch ? strtoll(epoch, NULL, 10) : (long long)time(NULL);
    return date_from_days((long)(seconds / 86400));
}
