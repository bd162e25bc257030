/* clause.h - where a clause begins and where it ends, as a report's content is read */
#ifndef QUOTH_REPORTS_CLAUSE_H
#define QUOTH_REPORTS_CLAUSE_H

#include "reports/days.h"
#include "reports/reports.h"

/* A report, and the sentence in which its content is looked for. */
struct reading {
    struct view view; /* the sentence without its stop */
    const struct reports *reports;
    const struct report *report;
    size_t index; /* of the report in reports */
};

/* Whether "that" at word i opens a clause: not where it is the subject itself, or points at one
 * thing ("said that figure was high"). */
bool is_conjunction_that(const struct view *view, size_t i);

/* Whether a clause begins at word i: a subject and, behind it, a verb. */
bool is_clause(const struct reading *reading, size_t i);

/* Whether a verb, or a verb of saying, stands at word i, adverbs aside. */
bool is_verb_ahead(const struct view *view, size_t i);
bool is_saying(const struct view *view, size_t i);

/* "At least", "at most" at word i: of the number behind it. */
bool is_limit(const struct view *view, size_t i);

/* A base form behind "to", as far as can be told: "to leave", not "to the town". */
bool is_infinitive(const struct view *view, size_t i);

/* The word behind the adverbs, days, places and occasions that begin at word i: "on
 * Sunday in Reno". */
size_t skip_circumstances(const struct view *view, size_t i);

#endif
