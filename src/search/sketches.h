/* sketches.h - what the sketches of quotes and captions tell of a leaf */
#ifndef QUOTH_SEARCH_SKETCHES_H
#define QUOTH_SEARCH_SKETCHES_H

#include "index/sketch.h"
#include "query/syntax.h"
#include "xapian-c/xapian-c.h"

/* Asks the sketches of some documents, whose numbers rise, for words together, or for a
 * common word (common.h).  Where each byte of a word is as often in the sketch as the word
 * is in the document, the bytes are that word, and the answer is certain.  Lists lie in
 * arena. */
enum status sketches_ask(struct xc_database *db, struct arena *arena, const struct node *leaf,
                         const unsigned docids[], size_t count, enum sketch_answer answers[]);

#endif
