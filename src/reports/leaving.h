/* leaving.h - whether words behind a comma leave what is reported */
#ifndef QUOTH_REPORTS_LEAVING_H
#define QUOTH_REPORTS_LEAVING_H

#include "reports/clause.h"

/* Whether words from i on, behind a comma, leave the content: a contrast (", while"), a
 * comparison (", as"), a relative clause that closes the sentence, a clause behind "and"; unless
 * their tense is that of what is reported. */
bool leaves_behind_comma(const struct reading *reading, size_t i);

#endif
