/* said-day.c - the day of a statement: "Sunday", "last Friday", "March 30", "this week" */
#include "reports/said-day.h"

#include "base/date.h"
#include "words/lists.h"

/* The words of a range, of an article of a date. */
struct reader {
    const struct article *article;
    const struct frame *frame;
    const struct word *words;
    struct word_range range;
};

static struct str text_at(const struct reader *reader, size_t i)
{
    return word_text(reader->frame->text, &reader->words[i]);
}

static bool text_is(const struct reader *reader, size_t i, struct str text)
{
    return i < reader->range.last && str_equal_nocase(text_at(reader, i), text);
}

static bool is_one_of(const struct reader *reader, size_t i, enum list list)
{
    return i < reader->range.last && list_has(list, text_at(reader, i));
}

static bool stands_before(const struct reader *reader, size_t i, struct str text)
{
    return i > reader->range.first && text_is(reader, i - 1, text);
}

static struct said_day day_of(const struct reader *reader, size_t first, size_t last,
                              struct date day, bool has_year)
{
    return (struct said_day){
        .text = str_slice(reader->frame->text, reader->words[first].start,
                          reader->words[last - 1].base_end),
        .day = day,
        .certainty = has_year   ? CERTAINTY_printed
                     : day.year ? CERTAINTY_computed
                                : CERTAINTY_unresolved,
    };
}

/* The article's date and some days before it; none where it has none. */
static struct date days_ago(const struct reader *reader, long days)
{
    struct date date = reader->article->date;
    return date_is_full(date) ? date_from_days(date_days(date) - days) : (struct date){0};
}

/* Where the words that go with the day at i begin: "late last Friday", "the evening of". */
static size_t modifiers(const struct reader *reader, size_t i)
{
    while (i > reader->range.first && is_one_of(reader, i - 1, LIST_day_modifier))
        i--;
    return i;
}

/* Whether the day at i is when something was done: not since, until or by it. */
static bool is_when(const struct reader *reader, size_t i)
{
    size_t first = modifiers(reader, i);
    if (first == reader->range.first)
        return true;
    const struct word *before = &reader->words[first - 1];
    if (before->kind != WORD_word)
        return true;
    bool leads = word_is(before, LEX(venue_lead));
    return !is_one_of(reader, first - 1, LIST_day_bound) &&
           (leads || !word_is(before, LEX(preposition) | LEX(subordinator)));
}

/* "Friday", "last Friday"; of a possessive only where it owns an occasion: "Friday's debate". */
static bool read_weekday(const struct reader *reader, size_t i, struct said_day *said)
{
    enum { OWNED = 4 };
    const struct word *word = &reader->words[i];
    int weekday =
        word->is_capital
            ? date_weekday_named(str_slice(reader->frame->text, word->start, word->base_end))
            : 0;
    if (!weekday || stands_before(reader, i, STR("next")))
        return false;
    bool owns = !word->is_possessive;
    for (size_t j = i + 1; !owns && j < reader->range.last && j < i + OWNED; j++)
        owns = word_is(&reader->words[j], LEX(occasion));
    if (!owns)
        return false;
    bool is_last = stands_before(reader, i, STR("last"));
    struct date day = days_ago(reader, is_last ? 1 : 0);
    if (day.year)
        day = date_last_weekday(day, weekday);
    *said = day_of(reader, is_last ? i - 1 : i, i + 1, day, false);
    return true;
}

/* A capital within a sentence: the Today programme, ABC's This Week. */
static bool is_title(const struct reader *reader, size_t i)
{
    if (!reader->words[i].is_capital || i == 0)
        return false;
    const enum word_kind before = reader->words[i - 1].kind;
    return before != WORD_stop && before != WORD_quote && before != WORD_dash &&
           before != WORD_close && !reader->words[i - 1].ends_block;
}

/* "today", "yesterday", "tonight" */
static bool read_near_day(const struct reader *reader, size_t i, struct said_day *said)
{
    const bool is_yesterday = text_is(reader, i, STR("yesterday"));
    if (is_title(reader, i) || reader->words[i].is_possessive ||
        (!is_yesterday && !text_is(reader, i, STR("today")) && !text_is(reader, i, STR("tonight"))))
        return false;
    *said = day_of(reader, i, i + 1, days_ago(reader, is_yesterday), false);
    return true;
}

/* "this morning", "last night", "last week"; only these days can be told. */
static bool read_period(const struct reader *reader, size_t i, struct said_day *said)
{
    const bool is_last = stands_before(reader, i, STR("last"));
    if (reader->words[i].is_possessive || reader->words[i].is_capital ||
        (!is_last && !stands_before(reader, i, STR("this"))))
        return false;
    if (i - 1 > reader->range.first &&
        word_is(&reader->words[i - 2], LEX(determiner) | LEX(possessive) | LEX(quantity)))
        return false; /* the last month of the year */
    const bool is_night = is_last && text_is(reader, i, STR("night"));
    const bool is_half = !is_last && is_one_of(reader, i, LIST_part_of_day);
    if (!is_night && !is_half && !is_one_of(reader, i, LIST_period))
        return false;
    struct date day = is_night || is_half ? days_ago(reader, is_night) : (struct date){0};
    *said = day_of(reader, i - 1, i + 1, day, false);
    return true;
}

static int number_of(struct str digits, size_t most)
{
    int number = 0;
    for (size_t d = 0; d < digits.size && d < most && is_digit(digits.bytes[d]); d++)
        number = number * 10 + (digits.bytes[d] - '0');
    return number;
}

/* The year behind word i, a comma perhaps before it; 0 if there is none. */
static int year_behind(const struct reader *reader, size_t i, size_t *last)
{
    size_t at = i < reader->range.last && reader->words[i].kind == WORD_comma ? i + 1 : i;
    if (at >= reader->range.last || reader->words[at].kind != WORD_number)
        return 0;
    struct str year = text_at(reader, at);
    if (year.size != 4 || (year.bytes[0] != '1' && year.bytes[0] != '2'))
        return 0;
    *last = at + 1;
    return number_of(year, 4);
}

/* Without a year it is the article's, or the one before where the day were to come. */
static int year_of(struct date article, struct date day)
{
    enum { DAYS_AHEAD = 7 };
    if (!date_is_full(article))
        return 0;
    day.year = article.year;
    return date_valid(day) && date_days(day) > date_days(article) + DAYS_AHEAD ? day.year - 1
                                                                               : day.year;
}

/* "March 30", "March 30, 2014", "30 March". */
static bool read_month_day(const struct reader *reader, size_t i, struct said_day *said)
{
    struct date day = {.month = reader->words[i].is_capital ? date_month(text_at(reader, i)) : 0};
    if (!day.month)
        return false;
    const bool is_first = i + 1 < reader->range.last && reader->words[i + 1].kind == WORD_number;
    if (!is_first && (i == reader->range.first || reader->words[i - 1].kind != WORD_number))
        return false;
    size_t first = is_first ? i : i - 1, last = is_first ? i + 2 : i + 1;
    if (!is_when(reader, first))
        return false;
    day.day = number_of(text_at(reader, is_first ? i + 1 : i - 1), 3);
    day.year = year_behind(reader, last, &last);
    const bool has_year = day.year > 0;
    if (!has_year)
        day.year = year_of(reader->article->date, day);
    if (!date_valid(day))
        return false;
    *said = day_of(reader, first, last, day, has_year);
    return true;
}

static bool read_day(const struct reader *reader, size_t i, struct said_day *said)
{
    return read_month_day(reader, i, said) ||
           (is_when(reader, i) && (read_weekday(reader, i, said) ||
                                   read_near_day(reader, i, said) || read_period(reader, i, said)));
}

struct said_day said_day_in(const struct article *article, const struct frame *frame,
                            struct word_range range)
{
    const struct reader reader = {article, frame, frame->words.items, range};
    struct said_day said = {0};
    for (size_t i = range.first; i < range.last; i++)
        if (reader.words[i].kind == WORD_word && word_is(&reader.words[i], LEX(time)) &&
            read_day(&reader, i, &said))
            break;
    return said;
}
