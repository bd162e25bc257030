/* days.c - the days and times that words name */
#include "reports/days.h"

#include "base/date.h"

bool is_time(const struct view *view, size_t i)
{
    return class_is(view, i, LEX(time)) &&
           (view->words[i].is_capital || !str_equal(text_at(view, i), STR("may")));
}

bool is_time_modifier(const struct view *view, size_t i)
{
    return text_is_of(view, i, LIST_time_modifier);
}

bool modifies_time(const struct view *view, size_t i)
{
    const bool is_next = is_time(view, i + 1);
    if (!is_next && !is_time(view, i + 2))
        return false;
    return (class_is(view, i, LEX(determiner)) || is_time_modifier(view, i)) &&
           (is_next || is_time_modifier(view, i + 1));
}

bool is_number_of_day(const struct view *view, size_t i)
{
    return kind_is(view, i, WORD_number) &&
           (is_time(view, i + 1) || is_time(view, i - 1) ||
            (i > 1 && is_time(view, i - 2) && text_at(view, i).size == DIGITS_OF_YEAR));
}

bool time_is_told(const struct view *view, size_t i)
{
    return is_time(view, i) || modifies_time(view, i) ||
           (is_number_of_day(view, i) && is_time(view, i + 1));
}

bool is_day_ahead(const struct view *view, size_t i)
{
    if (!class_is(view, i + 1, LEX(time)) && !class_is(view, i + 2, LEX(time)))
        return false;
    const bool is_led = text_is(view, i, STR("last")) || text_is(view, i, STR("this")) ||
                        text_is(view, i, STR("late")) || text_is(view, i, STR("early")) ||
                        text_is(view, i, STR("earlier"));
    const size_t day =
        text_is(view, i + 1, STR("on")) || text_is(view, i + 1, STR("this")) ? i + 2 : i + 1;
    return is_led && class_is(view, day, LEX(time)) && !view->words[day].is_possessive &&
           (day + 1 >= view->last || !word_may_be_verb(view->frame, day + 1));
}

size_t skip_day(const struct view *view, size_t i)
{
    if (is_day_ahead(view, i))
        return i + (class_is(view, i + 1, LEX(time)) ? 2 : 3);
    const struct word *word = &view->words[i];
    if (!class_is(view, i, LEX(time)) || word->is_possessive || text_is(view, i, STR("may")))
        return i;
    if (kind_is(view, i + 1, WORD_number))
        return i + 2;
    const bool is_part = i > view->first && class_is(view, i - 1, LEX(time));
    const bool is_month = word->is_capital && date_month(word_text(view->frame->text, word));
    const bool is_that_day = text_is(view, i, STR("today")) || text_is(view, i, STR("yesterday")) ||
                             text_is(view, i, STR("tonight"));
    return (word->is_capital && !is_month) || is_that_day || is_part ? i + 1 : i;
}

size_t skip_days(const struct view *view, size_t i)
{
    for (;;) {
        const size_t day = text_is(view, i, STR("on")) ? i + 1 : i, next = skip_day(view, day);
        if (next == day)
            return i;
        i = next;
    }
}
