/* relative.h - of whom a relative clause or a participle tells: "bakers, who say" */
#ifndef QUOTH_REPORTS_RELATIVE_H
#define QUOTH_REPORTS_RELATIVE_H

#include "reports/view.h"
#include "words/phrases.h"

/* "Officials who spoke with the paper said": whom the relative clause is about that ends in
 * phrase, the object of its verb or of a preposition; none where there is no such clause. */
struct phrase relative_antecedent(const struct view *view, size_t first,
                                  const struct phrase *phrase);

/* "Police investigating the theft said": who opens the clause and does something to phrase. */
struct phrase doer_before(const struct view *view, size_t first, const struct phrase *phrase);

/* Whom the relative at word who is about: "bakers, who say". */
struct phrase before_relative(const struct view *view, size_t first, size_t who);

#endif
