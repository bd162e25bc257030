/* subjects.h - who does what a verb says: the subject of a clause */
#ifndef QUOTH_REPORTS_SUBJECTS_H
#define QUOTH_REPORTS_SUBJECTS_H

#include "reports/reports.h"
#include "reports/view.h"

/* The subject of the clause that governs word at of a sentence: of the latest finite
 * verb before it whose clause is not subordinate. */
struct phrase clause_subject(const struct frame *frame, const struct sentence *sentence, size_t at);

/* The subject of the finite verb at word v, looked for on its left: over auxiliaries,
 * adverbs, days and asides ("X, who ..., said"), through a relative clause, from a
 * verb before a conjunction.  reports holds those found so far. */
struct phrase subject_left(const struct view *view, const struct sentence *sentence,
                           const struct reports *reports, size_t v);

/* A number that ends before word i and speaks: "26 percent", "4 in 10"; not a year: "in
 * 1953". */
struct phrase number_before(const struct view *view, size_t first, size_t i);

/* Whom another made say what the infinitive with "to" at word to says: "forced | Quill | to
 * admit"; none where nobody stands there. */
struct phrase driven_subject(const struct view *view, size_t to);

#endif
