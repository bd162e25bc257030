/* audience.h - to whom something was told, by the words behind the verb */
#ifndef QUOTH_REPORTS_AUDIENCE_H
#define QUOTH_REPORTS_AUDIENCE_H

#include "words/phrases-ahead.h"

/* The noun phrase that begins with word first and ends before last, as an audience: with the
 * number and the programme of a station ("Orrin Radio 4's Morning show"), and without the
 * subject of what it was told ("told Reuters | Quill has left", "told the analysts | Orrin
 * reduced"). */
struct phrase audience_at(const struct frame *frame, size_t first, size_t last);

/* Where the participle ends that stands with an occasion before word at, with what it is by or
 * in: "a symposium | sponsored by Orrin College"; at where none does, or no "that" follows. */
size_t audience_participle_end(const struct frame *frame, size_t at, size_t last);

#endif
