/* date.c - days: read, written, counted */
#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum unit { UNIT_month, UNIT_weekday };

static const struct {
    struct str spellings[3];
    enum unit unit;
    int number;
} names[] = {
#define SPELLING(word) {#word, sizeof #word - 1}
#define ROW(name, unit, number, abbreviation, spelling, text) \
    {{SPELLING(name), SPELLING(abbreviation), SPELLING(spelling)}, UNIT_##unit, number},
#include "base/months.def"
#undef ROW
#undef SPELLING
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

/* The last digits of number; returns where they end. */
static char *put_digits(char *at, unsigned number, size_t digits)
{
    for (size_t i = digits; i-- > 0; number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + digits;
}

const char *date_text(struct date date, char text[DATE_TEXT_SIZE])
{
    char *at = text;
    if (date_is_set(date)) {
        at = date.year ? put_digits(at, (unsigned)date.year, 4) : stpcpy(at, "-");
        *at++ = '-';
        at = put_digits(at, (unsigned)date.month, 2);
        *at++ = '-';
        at = put_digits(at, (unsigned)date.day, 2);
    }
    *at = '\0';
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

static bool is_spelled(const struct str spellings[3], struct str word)
{
    return to_lower(word.bytes[0]) == spellings[0].bytes[0] &&
           (str_equal_nocase(word, spellings[0]) || str_equal_nocase(word, spellings[1]) ||
            str_equal_nocase(word, spellings[2]));
}

static int named(struct str word, enum unit unit)
{
    if (word.size && word.bytes[word.size - 1] == '.')
        word.size--;
    if (word.size < 3)
        return 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].unit == unit && is_spelled(names[i].spellings, word))
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
