/* remarks.h - what the reporter adds to words that he reports */
#ifndef QUOTH_REPORTS_REMARKS_H
#define QUOTH_REPORTS_REMARKS_H

#include "reports/view.h"

/* Whether words from i on say what the speaker kept to himself: "gave no details", "he would
 * not say when", "without elaborating". */
bool withholds(const struct view *view, size_t i);

/* Whether words from i on, behind a comma, say what the speaker meant: "a reference to ...", "in
 * an apparent swipe at ...". */
bool alludes(const struct view *view, size_t i);

#endif
