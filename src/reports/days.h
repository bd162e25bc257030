/* days.h - the days and times that words name */
#ifndef QUOTH_REPORTS_DAYS_H
#define QUOTH_REPORTS_DAYS_H

#include "reports/view.h"

enum { DIGITS_OF_YEAR = 4 };

/* Whether a word of time stands at word i: "Friday", "March"; a word that may go with one:
 * "last". */
bool is_time(const struct view *view, size_t i);
bool is_time_modifier(const struct view *view, size_t i);

/* Whether words from i on go with a word of time: "last Friday", "the last Friday". */
bool modifies_time(const struct view *view, size_t i);

/* Whether a time begins at word i: "Friday", "last Friday", "12 March"; most words have no word of
 * time near, and time_is_told() is not asked. */
bool time_is_told(const struct view *view, size_t i);
static inline bool tells_time(const struct view *view, size_t i)
{
    const struct word *word = &view->words[i];
    const bool may_tell = i + 2 >= view->last ||
                          (word[0].classes | word[1].classes | word[2].classes) & LEX(time);
    return may_tell && time_is_told(view, i);
}

/* The 12 of "March 12" and of "12 March"; the year behind it. */
bool is_number_of_day(const struct view *view, size_t i);

/* Whether a day begins at word i that is led to: "last Friday", "late on Sunday". */
bool is_day_ahead(const struct view *view, size_t i);

/* The word behind the day of a statement that begins at word i ("Sunday", "March 30", "last
 * week"), or i. */
size_t skip_day(const struct view *view, size_t i);

/* The word behind all of them that follow each other, each with its "on": "last week on Sunday". */
size_t skip_days(const struct view *view, size_t i);

#endif
