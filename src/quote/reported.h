/* reported.h - the reports of a sentence that go with no marks */
#ifndef QUOTH_QUOTE_REPORTED_H
#define QUOTH_QUOTE_REPORTED_H

#include "quote/attributor.h"

/* Adds the reported speech of the sentence at hand to work->indirects, where its
 * reports are not those of the attributions from first_attribution on, and notes who
 * spoke where nothing stands in marks. */
void reported_find(struct work *work, size_t first_attribution);

/* The same for a headline of the form "Name: what was said", where the article knows
 * the name in full. */
void headline_find(struct work *work);

/* The head word of a mention that is no name: "spokesman"; absent for others. */
struct str mention_head(const struct work *work, const struct phrase *mention);

#endif
