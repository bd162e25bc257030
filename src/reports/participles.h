/* participles.h - who says what a participle says: ", saying ..." */
#ifndef QUOTH_REPORTS_PARTICIPLES_H
#define QUOTH_REPORTS_PARTICIPLES_H

#include "reports/subjects.h"

/* The subject that the participle at v brings along: ", with Kerry saying ...". */
struct phrase own_subject(const struct view *view, size_t v);

/* The subject of the clause behind the comma that closes a participle's own: "Noting that
 * ..., Kerry said"; looked for from word i on. */
struct phrase subject_right(const struct view *view, size_t i);

/* The subject of the sentence's latest report that has one. */
struct phrase previous_subject(const struct reports *reports, size_t sentence);

#endif
