/* forms.h - the words of an index that have the same stem */
#ifndef QUOTH_SEARCH_FORMS_H
#define QUOTH_SEARCH_FORMS_H

#include "base/schema.h"
#include "index/stems.h"
#include "xapian-c/xapian-c.h"

/* The index has each word as it is printed and no stem of it.  What shares a stem begins
 * alike, so the words of a field are looked through where they begin so.  Appends to forms
 * (in arena) word and every word of the field that has its stem, sorted, each once. */
enum status forms_find(struct xc_database *db, struct stems *stems, enum field field,
                       struct str word, struct arena *arena, struct strs *forms);

/* How the words with a stem can begin, all of them but a handful that stem irregularly and
 * are named whole: Porter's stemmer takes endings off, and changes at most the last letters
 * of what is left (happi: happy; hope: hoping; possibl: possibility).  In arena. */
void forms_beginnings(struct str stem, struct arena *arena, struct strs *beginnings);

#endif
