/* inversion.h - a cue that stands before who speaks by it */
#ifndef QUOTH_REPORTS_INVERSION_H
#define QUOTH_REPORTS_INVERSION_H

#include "reports/subjects.h"
#include "words/vocabulary.h"

/* Whether the cue at v may stand before its subject: behind a quotation or a comma. */
bool may_invert(const struct view *view, size_t v);

/* Whether the phrase behind a cue is no speaker, but begins what was said: "said he knew",
 * "said the gates were". */
bool begins_content(const struct view *view, const struct phrase *phrase);

/* Who stands behind a cue that ends before word i, with "and others", a study with whom it is
 * by. */
struct phrase inverted_subject(const struct view *view, size_t i);

/* "In the town the gates were shut, said Jane Roe, the keeper": a clause, and behind its
 * comma a cue (words [v, last)) and a speaker with a break behind them; or these within the
 * clause: "The gates, say farmers, were shut". */
bool is_final_inversion(const struct view *view, size_t v, const struct cue_entry *cue,
                        size_t last);

/* "..." say farmers: a plural verb behind marks, and several who speak. */
bool is_plural_behind_marks(const struct view *view, size_t v, const struct cue_entry *cue,
                            size_t last);

/* 'Said the report: "..."', the report being the phrase on the right. */
bool is_opening_inversion(const struct view *view, size_t v, const struct phrase *right);

/* Whether more than one speak. */
bool are_several(const struct view *view, const struct phrase *subject);

/* "Rents fall says Orrin Bank": a headline without its comma. */
bool is_headline_inversion(const struct view *view, size_t v, const struct cue_entry *cue,
                           size_t last);

#endif
