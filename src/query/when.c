/* when.c - dates of queries: 2014-03, yesterday, "2 weeks ago", A..B */
#include "query/when.h"

#include "base/near.h"

enum { WORDS = 4, NUMBER_MOST = 10000 };

enum meaning { MEANING_none, MEANING_day, MEANING_days, MEANING_months, MEANING_count,
               MEANING_span };

static const struct row {
    const char *name, *letter;
    enum meaning meaning;
    int number;
} rows[] = {
#define ROW(name, meaning, number, letter, text) {#name, #letter, MEANING_##meaning, number},
#include "query/when.def"
#undef ROW
};

enum { ROWS = sizeof rows / sizeof *rows };

/* A text cut into words; more than WORDS of them are no date. */
struct words {
    struct str items[WORDS];
    size_t count;
};

static bool is_gap(char c)
{
    return is_space(c) || c == '_' || c == ',';
}

static bool cut(struct str text, struct words *words)
{
    words->count = 0;
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        while (at < text.size && !is_gap(text.bytes[at]))
            at++;
        if (at > start && words->count == WORDS)
            return false;
        if (at > start)
            words->items[words->count++] = str_slice(text, start, at);
        while (at < text.size && is_gap(text.bytes[at]))
            at++;
    }
    return words->count > 0;
}

static const struct row *find(struct str word, enum meaning meaning)
{
    for (int i = 0; i < ROWS; i++)
        if (rows[i].meaning == meaning && str_equal_nocase(word, str_from(rows[i].name)))
            return &rows[i];
    return NULL;
}

/* Digits at the start of word, which *rest follows; -1 without any or when too many. */
static int leading_number(struct str word, struct str *rest)
{
    int number = -1;
    *rest = word;
    size_t at = 0;
    for (; at < word.size && is_digit(word.bytes[at]); at++) {
        if (number > NUMBER_MOST)
            return -1;
        number = (number < 0 ? 0 : number) * 10 + (word.bytes[at] - '0');
    }
    *rest = str_slice(word, at, word.size);
    return number;
}

static int whole_number(struct str word)
{
    struct str rest;
    int number = leading_number(word, &rest);
    return rest.size ? -1 : number;
}

/* day, days, d: a row of a span; NULL if it is none. */
static const struct row *find_unit(struct str word)
{
    struct str singular = word;
    if (word.size > 2 && to_lower(word.bytes[word.size - 1]) == 's')
        singular.size--;
    for (int i = 0; i < ROWS; i++) {
        if (rows[i].meaning != MEANING_days && rows[i].meaning != MEANING_months)
            continue;
        if (str_equal_nocase(singular, str_from(rows[i].name)) ||
            str_equal_nocase(word, str_from(rows[i].letter)))
            return &rows[i];
    }
    return NULL;
}

static struct date last_of_month(int year, int month)
{
    struct date date = {year, month, 31};
    while (!date_valid(date))
        date.day--;
    return date;
}

static bool set_month(int year, int month, struct days *days)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12)
        return false;
    *days = (struct days){{year, month, 1}, last_of_month(year, month)};
    return true;
}

static bool set_year(int year, struct days *days)
{
    if (year < 1 || year > 9999)
        return false;
    *days = (struct days){{year, 1, 1}, {year, 12, 31}};
    return true;
}

static bool set_day(struct date day, struct days *days)
{
    if (!date_is_full(day) || !date_valid(day))
        return false;
    *days = (struct days){day, day};
    return true;
}

static struct date months_back(struct date date, long months)
{
    long month = date.year * 12L + date.month - 1 - months;
    if (month < 12)
        return (struct date){0};
    struct date last = last_of_month((int)(month / 12), (int)(month % 12) + 1);
    if (date.day < last.day)
        last.day = date.day;
    return last;
}

static struct date back(struct date today, const struct row *unit, int count)
{
    if (unit->meaning == MEANING_months)
        return months_back(today, (long)unit->number * count);
    long days = date_days(today) - (long)unit->number * count;
    struct date first = {1, 1, 1};
    return days < date_days(first) ? (struct date){0} : date_from_days(days);
}

/* 2014, 2014-03, 2014-03-30, 20140330. */
static bool read_iso(struct str text, struct days *days)
{
    struct date day = {0};
    if (date_parse(text, &day))
        return set_day(day, days);
    if (text.size == 4)
        return set_year(whole_number(text), days);
    if (text.size == 7 && text.bytes[4] == '-')
        return set_month(whole_number(str_slice(text, 0, 4)),
                         whole_number(str_slice(text, 5, 7)), days);
    return false;
}

/* "3d", "3 days", "two weeks", with or without "ago" behind. */
static bool read_ago(struct words words, struct date today, struct days *days)
{
    if (words.count > 1 && str_equal_nocase(words.items[words.count - 1], STR("ago")))
        words.count--;
    struct str unit_word = {0};
    int count = leading_number(words.items[0], &unit_word);
    const struct row *named = find(words.items[0], MEANING_count);
    if (words.count == 2 && (named || !unit_word.size)) {
        unit_word = words.items[1];
        count = named ? named->number : count;
    } else if (words.count != 1) {
        return false;
    }
    const struct row *unit = find_unit(unit_word);
    return unit && count >= 0 && set_day(back(today, unit, count), days);
}

/* "this week", "last month", "last friday". */
static bool read_span(const struct words *words, struct date today, struct days *days)
{
    const struct row *span = find(words->items[0], MEANING_span);
    if (words->count != 2 || !span)
        return false;
    int weekday = date_weekday_named(words->items[1]);
    struct date before = date_from_days(date_days(today) - span->number);
    if (weekday)
        return set_day(date_last_weekday(before, weekday), days);
    const struct row *unit = find_unit(words->items[1]);
    if (!unit)
        return false;
    struct date there = back(today, unit, span->number);
    if (unit->meaning == MEANING_months)
        return unit->number == 12 ? set_year(there.year, days)
                                  : set_month(there.year, there.month, days);
    if (!set_day(there, days) || unit->number == 1)
        return days->first.year > 0;
    days->first = date_last_weekday(there, 1);
    days->last = date_from_days(date_days(days->first) + 6);
    return true;
}

/* The day of "30", "30th". */
static int day_number(struct str word)
{
    struct str rest;
    int number = leading_number(word, &rest);
    static const char *const endings[] = {"", "st", "nd", "rd", "th"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_equal_nocase(rest, str_from(endings[i])))
            return number >= 1 && number <= 31 ? number : -1;
    return -1;
}

static bool latest(struct date day, struct date today, struct days *days)
{
    for (day.year = today.year; day.year > today.year - 9; day.year--)
        if (date_valid(day) && date_compare(day, today) <= 0)
            return set_day(day, days);
    return false;
}

/* "march", "march 2014", "30 march 2014", "March 30". */
static bool read_named(struct words words, struct date today, struct days *days)
{
    struct date day = {0};
    int year = words.count > 1 ? whole_number(words.items[words.count - 1]) : -1;
    if (year >= 1000)
        words.count--;
    else
        year = 0;
    for (size_t i = 0; i < words.count; i++) {
        int month = date_month(words.items[i]), number = day_number(words.items[i]);
        if (month && !day.month)
            day.month = month;
        else if (number > 0 && !day.day)
            day.day = number;
        else
            return false;
    }
    if (!day.month || words.count > 2)
        return false;
    day.year = year;
    if (day.day)
        return year ? set_day(day, days) : latest(day, today, days);
    return set_month(year ? year : today.year - (day.month > today.month), day.month, days);
}

bool when_read(struct str text, struct date today, struct days *days)
{
    struct words words;
    if (!cut(text, &words))
        return false;
    if (words.count == 1) {
        const struct row *row = find(words.items[0], MEANING_day);
        int weekday = date_weekday_named(words.items[0]);
        if (row)
            return set_day(date_from_days(date_days(today) - row->number), days);
        if (weekday)
            return set_day(date_last_weekday(today, weekday), days);
        if (read_iso(words.items[0], days))
            return true;
    }
    return read_ago(words, today, days) || read_span(&words, today, days) ||
           read_named(words, today, days);
}

static enum status unreadable(struct str text)
{
    struct nearest nearest = nearest_start(text);
    for (int i = 0; i < ROWS; i++)
        if (rows[i].meaning == MEANING_day)
            nearest_try(&nearest, str_from(rows[i].name), i);
    if (nearest.index >= 0)
        return fail(STATUS_query, "'%.*s' is no date; did you mean '%s'?", STR_ARGS(text),
                    rows[nearest.index].name);
    return fail(STATUS_query,
                "'%.*s' is no date; write 2014-03-30, 2014-03, 2014, yesterday, 3d, "
                "\"2 weeks ago\", or a range A..B",
                STR_ARGS(text));
}

enum status when_read_range(struct str text, struct date today, struct days *days,
                            struct span *fault)
{
    size_t dots = str_find(text, STR(".."), 0);
    struct str first = str_trim(str_slice(text, 0, dots)), last = first;
    struct days left = {0}, right = {0};
    if (dots < text.size)
        last = str_trim(str_slice(text, dots + 2, text.size));
    *fault = (struct span){0, text.size};
    if (!first.size && !last.size)
        return fail(STATUS_query, "a date is missing; write 2014-03-30, 2014-03.. or A..B");
    if (first.size && !when_read(first, today, &left)) {
        fault->start = (size_t)(first.bytes - text.bytes);
        fault->end = fault->start + first.size;
        return unreadable(first);
    }
    if (last.size && !when_read(last, today, &right)) {
        fault->start = (size_t)(last.bytes - text.bytes);
        fault->end = fault->start + last.size;
        return unreadable(last);
    }
    if (first.size && last.size && date_compare(left.first, right.last) > 0)
        return fail(STATUS_query, "the range ends before it begins");
    *days = (struct days){left.first, right.last};
    return STATUS_ok;
}
