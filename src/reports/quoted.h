/* quoted.h - who is quoted as saying, and by whom */
#ifndef QUOTH_REPORTS_QUOTED_H
#define QUOTH_REPORTS_QUOTED_H

#include "reports/subjects.h"

/* "Interfax quoted Kerry as saying", "Kerry was quoted by Interfax as saying": fills in
 * Kerry, who speaks, and Interfax.  False where the report's cue stands behind no such words. */
bool read_quoted(const struct view *view, const struct sentence *sentence,
                 const struct reports *reports, struct report *report);

/* Whether the verb in words [v, last) quotes somebody "as saying", who then speaks. */
bool quotes_another(const struct view *view, size_t v, size_t last);

#endif
