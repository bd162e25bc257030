/* stems.h - the English stem of a word, computed once for each word */
#ifndef QUOTH_INDEX_STEMS_H
#define QUOTH_INDEX_STEMS_H

#include "base/str.h"

/* A cache over Xapian's stemmer: news says the same words again and again, and a stem
 * costs ten times a look-up.  One thread uses it. */
struct stems;

struct stems *stems_open(void);
void stems_close(struct stems *stems);

/* Whether a stem can be that of other words: it has letters a to z alone. */
bool stems_has(struct str stem);

/* The stem of a folded word, or the word itself when it has none other: words of
 * anything but a to z ("u.s", "o'brien", "3.5") stand for themselves.  The stem lives
 * until stems_close(), or 2,048 more words. */
struct str stems_of(struct stems *stems, struct str word);

#endif
