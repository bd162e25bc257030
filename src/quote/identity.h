/* identity.h - whom a mention means, put down: a person of the ledger, or words as printed */
#ifndef QUOTH_QUOTE_IDENTITY_H
#define QUOTH_QUOTE_IDENTITY_H

#include "quote/resolve.h"

/* A person of the ledger, by its index, as whom a mention means. */
struct identity identity_of(const struct ledger *ledger, size_t person);

/* Words [first, last) of the frame, without an article, as who is meant. */
struct identity identity_as_printed(const struct frame *frame, size_t first, size_t last,
                                    enum speaker_kind kind);

/* Adds one to those who are meant together; the names are joined in the ledger's arena. */
void identity_join(struct ledger *ledger, struct identity *all, const struct identity *one);

#endif
