/* day.c - dates as news writes them: "March 30, 2014", "30 March", "Dec. 22" */
#include "structure/day.h"

#include "base/near.h"

/* A word of letters (with its full stop) or a number. */
struct token {
    struct str text;
    size_t start, end;
    bool is_number;
};

static bool next_token(struct str text, size_t *at, struct token *token)
{
    size_t i = *at;
    while (i < text.size && !is_alpha(text.bytes[i]) && !is_digit(text.bytes[i]))
        i++;
    if (i == text.size)
        return false;
    token->start = i;
    token->is_number = is_digit(text.bytes[i]);
    while (i < text.size && (token->is_number ? is_digit(text.bytes[i]) : is_alpha(text.bytes[i])))
        i++;
    token->end = i;
    token->text = str_slice(text, token->start, i);
    *at = i;
    return true;
}

static int small_number(struct str digits)
{
    int value = 0;
    for (size_t i = 0; i < digits.size && i < 5; i++)
        value = value * 10 + (digits.bytes[i] - '0');
    return digits.size > 4 ? 0 : value;
}

static bool is_iso(struct str text)
{
    return text.size >= 8 && is_digit(text.bytes[0]) && is_digit(text.bytes[3]) &&
           text.bytes[4] == '-';
}

/* One letter too many, too few, wrong or swapped with its neighbour. */
static int near_month(struct str word)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
    for (int i = 0; i < 12 && word.size >= 3; i++) {
        struct str name = str_from(names[i]);
        struct str short_name = str_slice(name, 0, 3);
        size_t most = word.size > 3;
        if (near_distance(word, name, most) <= most && name.size > 3)
            return i + 1;
        if (word.size == 3 && near_distance(word, short_name, 1) <= 1)
            return i + 1;
    }
    return 0;
}

int day_month(struct str text)
{
    struct token token;
    int month = 0, near = 0;
    for (size_t at = 0; !month && next_token(text, &at, &token);)
        if (!token.is_number) {
            month = date_month(token.text);
            near = month || near ? near : near_month(token.text);
        }
    bool is_iso_day = text.size >= 8 && text.bytes[4] == '-';
    return month ? month : is_iso_day ? 1 : near;
}

struct date day_read(struct str text)
{
    struct date date = {0};
    struct token token;
    int numbers[3] = {0}, count = 0;
    for (size_t at = 0; next_token(text, &at, &token);) {
        if (token.is_number && token.text.size == 4)
            date.year = small_number(token.text);
        else if (token.is_number && count < 3)
            numbers[count++] = small_number(token.text);
        else if (!date.month)
            date.month = date_month(token.text);
    }
    if (!date.month)
        date.month = day_month(text);
    if (is_iso(text)) {
        date.month = numbers[0];
        date.day = numbers[1];
    } else {
        date.day = numbers[0];
    }
    return date_valid(date) ? date : (struct date){0};
}

/* The number and year around a month's name at token; they stand at most two
 * characters away. */
static bool date_around(struct str text, struct token before, struct token month,
                        struct span *found, struct date *date)
{
    struct token after;
    size_t at = month.end;
    struct date read = {.month = date_month(month.text)};
    *found = (struct span){month.start, month.end};
    bool has_after =
        next_token(text, &at, &after) && after.is_number && after.start - month.end <= 2;
    if (has_after && after.text.size <= 2) {
        read.day = small_number(after.text);
        found->end = after.end;
        has_after =
            next_token(text, &at, &after) && after.is_number && after.start - found->end <= 2;
    } else if (before.is_number && before.text.size <= 2 && month.start - before.end <= 1) {
        read.day = small_number(before.text);
        found->start = before.start;
    }
    if (has_after && after.text.size == 4) {
        read.year = small_number(after.text);
        found->end = after.end;
    }
    *date = read;
    return date_valid(read);
}

bool day_next(struct str text, size_t *at, struct span *found, struct date *date)
{
    struct token before = {0}, token;
    while (next_token(text, at, &token)) {
        bool is_month = !token.is_number && token.text.size >= 3 && token.text.size <= 9 &&
                        is_upper(token.text.bytes[0]) && date_month(token.text);
        if (is_month && date_around(text, before, token, found, date)) {
            *at = found->end > token.end ? found->end : token.end;
            return true;
        }
        before = token;
    }
    return false;
}
