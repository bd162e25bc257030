/* bodies.h - which organisation "the company", "the commission" and "it" mean */
#ifndef QUOTH_QUOTE_BODIES_H
#define QUOTH_QUOTE_BODIES_H

#include "quote/resolve.h"

/* The organisation that a phrase of a sentence calls by a common noun alone: the firm that
 * spoke last; else, latest first, one whose name holds the noun ("Tern Harbour Board", "the
 * board"), one that was called so ("the brewer Orrin", "Orrin, a brewer in Reno,"), and a firm
 * that a sentence before is about.  No name where there is none. */
struct identity body_called(struct ledger *ledger, const struct frame *frame,
                            const struct phrase *phrase, size_t sentence,
                            const struct discourse *discourse);

/* The organisation that the sentences before "it", a word of a sentence, are about; no name where
 * there is none. */
struct identity body_of_it(struct ledger *ledger, const struct frame *frame, size_t it,
                           size_t sentence);

/* The subject of the clause on which that of a pronoun hangs ("Orrin fell when it warned"), if it
 * is no pronoun itself; none where the pronoun's is the first. */
struct phrase subject_above(const struct frame *frame, size_t it, size_t sentence);

/* The subject of the sentence before, if it is no pronoun. */
struct phrase subject_before(const struct frame *frame, size_t sentence);

#endif
