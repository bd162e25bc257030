/* opener.h - who opens a clause, over the prepositions between him and its verb */
#ifndef QUOTH_REPORTS_OPENER_H
#define QUOTH_REPORTS_OPENER_H

#include "reports/subjects.h"

/* The phrase that opens the clause and, by prepositions and participles one behind the other,
 * leads to phrase: the dean of "Dean Jane Roe of the Quill College in Ostrava", the makers of
 * "makers asked by Reuters"; PHRASE_none where none does. */
struct phrase opener_of(const struct view *view, size_t first, const struct phrase *phrase);

/* Where the phrase of a document ends with whom it is by, before word last: "a study | by Orrin
 * College", "a note | read by Roe"; its own end where it is by nobody. */
size_t by_end(const struct view *view, const struct phrase *phrase, size_t last);

#endif
