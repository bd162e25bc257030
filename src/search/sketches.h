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

/* Documents that a leaf of common words alone finds. */
struct sketched {
    unsigned *items; /* those of one part after the other, rising in each */
    size_t count, capacity;
    size_t seen;     /* documents that were looked at, of any kind */
    bool is_certain; /* none is there only perhaps */
};

/* Goes through all sketches of a kind until most documents are found; lists lie in arena. */
enum status sketches_find(struct xc_database *db, struct arena *arena, const struct node *leaf,
                          enum document_kind kind, size_t most, struct sketched *found);

#endif
