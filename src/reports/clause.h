/* clause.h - where a clause begins and where it ends, as a report's content is read */
#ifndef QUOTH_REPORTS_CLAUSE_H
#define QUOTH_REPORTS_CLAUSE_H

#include "reports/reports.h"

/* A report, and the sentence in which its content is looked for. */
struct reading {
    const struct frame *frame;
    const struct reports *reports;
    const struct report *report;
    size_t index; /* of the report in reports */
    const struct word *words;
    size_t first, last; /* of the sentence, without its stop */
};

static inline bool reads(const struct reading *reading, size_t i, struct str text)
{
    return i < reading->last && frame_reads(reading->frame, i, text);
}

static inline bool is_of_kind(const struct reading *reading, size_t i, enum word_kind kind)
{
    return i >= reading->first && i < reading->last && reading->words[i].kind == kind;
}

static inline bool is_in(const struct reading *reading, size_t i, uint64_t classes)
{
    return i < reading->last && reading->words[i].kind == WORD_word &&
           word_is(&reading->words[i], classes);
}

/* Whether "that" at word i opens a clause: not before a bare singular noun ("said that
 * subject was closed"). */
bool is_conjunction_that(const struct reading *reading, size_t i);

/* Whether a clause begins at word i: a subject and, behind it, a verb. */
bool is_clause(const struct reading *reading, size_t i);

/* A base form behind "to", as far as can be told: "to leave", not "to the town". */
bool is_infinitive(const struct reading *reading, size_t i);

/* The word behind the adverbs, days, places and occasions that begin at word i: "on
 * Sunday in Reno". */
size_t skip_circumstances(const struct reading *reading, size_t i);

/* Whether a day begins at word i that is led to: "last Friday", "late on Sunday". */
bool is_day_ahead(const struct reading *reading, size_t i);

/* The word behind the day of a statement that begins at word i ("Sunday", "March 30", "last
 * week"), or i. */
size_t skip_day(const struct reading *reading, size_t i);

#endif
