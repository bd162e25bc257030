/* named.h - whom a phrase that ends in a name means: a person, several, a firm */
#ifndef QUOTH_QUOTE_NAMED_H
#define QUOTH_QUOTE_NAMED_H

#include "quote/resolve.h"

/* Whom a phrase of the frame names: "Kerry and Lavrov", "both the mayor Kerry and chief Lavrov"
 * each by name, "the metals group Orrin" without what it is. */
struct identity named_by(struct ledger *ledger, const struct frame *frame,
                         const struct phrase *phrase);

/* Whom a phrase means that joins several ("Kerry and other officials"): each, where one is a
 * person with a name; "traders and brokers" are a group as printed. */
struct identity named_together(struct ledger *ledger, const struct frame *frame,
                               const struct phrase *phrase);

/* Whom the name behind a common noun and a comma means, in words that end before last: "the lawyer,
 * Jane Roe, told", "the biggest market, Ruritania, said"; no name where none stands there.
 * is_person tells that the noun is a person's. */
struct identity named_behind(struct ledger *ledger, const struct frame *frame,
                             const struct phrase *phrase, size_t last, bool is_person);

/* The person behind an office in capitals and a comma: "Orrin Mill's CEO, Jane Roe, said", "Head
 * of sales at Orrin, Jane Roe, said"; no name where none follows before last. */
struct identity named_in_office(struct ledger *ledger, const struct frame *frame,
                                const struct phrase *phrase, size_t last);

#endif
