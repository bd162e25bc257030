/* said-day.c - the day of a statement: "Sunday", "last Friday", "March 30", "this week" */
#include "reports/said-day.h"

#include "base/date.h"

/* The words of a range, of an article of a date. */
struct reader {
    struct view view;
    const struct article *article;
};

static bool stands_before(const struct view *view, size_t i, struct str text)
{
    return i > view->first && text_is(view, i - 1, text);
}

static struct said_day day_of(const struct view *view, size_t first, size_t last, struct date day,
                              bool has_year)
{
    return (struct said_day){
        .text =
            str_slice(view->frame->text, view->words[first].start, view->words[last - 1].base_end),
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
static size_t modifiers(const struct view *view, size_t i)
{
    while (i > view->first && text_is_of(view, i - 1, LIST_day_modifier))
        i--;
    return i;
}

/* Whether the day at i is when something was done: not since, until or by it. */
static bool is_when(const struct view *view, size_t i)
{
    size_t first = modifiers(view, i);
    if (first == view->first)
        return true;
    const struct word *before = &view->words[first - 1];
    if (before->kind != WORD_word)
        return true;
    bool leads = word_is(before, LEX(venue_lead));
    return !text_is_of(view, first - 1, LIST_day_bound) &&
           (leads || !word_is(before, LEX(preposition) | LEX(subordinator)));
}

/* How many days behind its date an article may have been written: a photo's date is of the day
 * that it shows, and the story is of the next. */
static long days_behind_photo(const struct article *article)
{
    return str_equal(article->date_from, STR("caption"));
}

/* "Friday", "last Friday"; of a possessive only where it owns an occasion: "Friday's debate". */
static bool read_weekday(const struct reader *reader, size_t i, struct said_day *said)
{
    const struct view *view = &reader->view;
    enum { OWNED = 4 };
    const struct word *word = &view->words[i];
    int weekday =
        word->is_capital
            ? date_weekday_named(str_slice(view->frame->text, word->start, word->base_end))
            : 0;
    if (!weekday || stands_before(view, i, STR("next")))
        return false;
    bool owns = !word->is_possessive;
    for (size_t j = i + 1; !owns && j < view->last && j < i + OWNED; j++)
        owns = word_is(&view->words[j], LEX(occasion));
    if (!owns)
        return false;
    bool is_last = stands_before(view, i, STR("last"));
    struct date day = days_ago(reader, is_last ? 1 : -days_behind_photo(reader->article));
    if (day.year)
        day = date_last_weekday(day, weekday);
    *said = day_of(view, is_last ? i - 1 : i, i + 1, day, false);
    return true;
}

/* A capital within a sentence: the Today programme, ABC's This Week. */
static bool is_title(const struct view *view, size_t i)
{
    if (!view->words[i].is_capital || i == 0)
        return false;
    const enum word_kind before = view->words[i - 1].kind;
    return before != WORD_stop && before != WORD_quote && before != WORD_dash &&
           before != WORD_close && !view->words[i - 1].ends_block;
}

/* "today", "yesterday", "tonight" */
static bool read_near_day(const struct reader *reader, size_t i, struct said_day *said)
{
    const struct view *view = &reader->view;
    const bool is_yesterday = text_is(view, i, STR("yesterday"));
    if (is_title(view, i) || view->words[i].is_possessive ||
        (!is_yesterday && !text_is(view, i, STR("today")) && !text_is(view, i, STR("tonight"))))
        return false;
    *said = day_of(view, i, i + 1, days_ago(reader, is_yesterday), false);
    return true;
}

/* "this morning", "last night", "last week"; only these days can be told. */
static bool read_period(const struct reader *reader, size_t i, struct said_day *said)
{
    const struct view *view = &reader->view;
    const bool is_last = stands_before(view, i, STR("last"));
    if (view->words[i].is_possessive || view->words[i].is_capital ||
        (!is_last && !stands_before(view, i, STR("this"))))
        return false;
    if (i - 1 > view->first &&
        word_is(&view->words[i - 2], LEX(determiner) | LEX(possessive) | LEX(quantity)))
        return false; /* the last month of the year */
    const bool is_night = is_last && text_is(view, i, STR("night"));
    const bool is_half = !is_last && text_is_of(view, i, LIST_part_of_day);
    if (!is_night && !is_half && !text_is_of(view, i, LIST_period))
        return false;
    struct date day = is_night || is_half ? days_ago(reader, is_night) : (struct date){0};
    *said = day_of(view, i - 1, i + 1, day, false);
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
static int year_behind(const struct view *view, size_t i, size_t *last)
{
    size_t at = i < view->last && view->words[i].kind == WORD_comma ? i + 1 : i;
    if (at >= view->last || view->words[at].kind != WORD_number)
        return 0;
    struct str year = text_at(view, at);
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
    const struct view *view = &reader->view;
    struct date day = {.month = view->words[i].is_capital ? date_month(text_at(view, i)) : 0};
    if (!day.month)
        return false;
    const bool is_first = i + 1 < view->last && view->words[i + 1].kind == WORD_number;
    if (!is_first && (i == view->first || view->words[i - 1].kind != WORD_number))
        return false;
    size_t first = is_first ? i : i - 1, last = is_first ? i + 2 : i + 1;
    if (!is_when(view, first))
        return false;
    day.day = number_of(text_at(view, is_first ? i + 1 : i - 1), 3);
    day.year = year_behind(view, last, &last);
    const bool has_year = day.year > 0;
    if (!has_year)
        day.year = year_of(reader->article->date, day);
    if (!date_valid(day))
        return false;
    *said = day_of(view, first, last, day, has_year);
    return true;
}

static bool read_day(const struct reader *reader, size_t i, struct said_day *said)
{
    const struct view *view = &reader->view;
    return read_month_day(reader, i, said) ||
           (is_when(view, i) && (read_weekday(reader, i, said) || read_near_day(reader, i, said) ||
                                 read_period(reader, i, said)));
}

struct said_day said_day_in(const struct article *article, const struct frame *frame,
                            struct word_range range)
{
    const struct view view = {frame, frame->words.items, range.first, range.last, false};
    const struct reader reader = {view, article};
    struct said_day said = {0};
    for (size_t i = range.first; i < range.last; i++)
        if (class_is(&view, i, LEX(time)) && read_day(&reader, i, &said))
            break;
    return said;
}
