/* take.h - who spoke, put down for a quotation: from a report, a phrase, another quotation */
#ifndef QUOTH_QUOTE_TAKE_H
#define QUOTH_QUOTE_TAKE_H

#include "quote/attributor.h"

/* The last stretch that was a quotation, or NULL. */
struct attribution *last_quotation(struct work *work);

/* Puts down the subject of report r (an index in work->reports) as the speaker, by that
 * rule; before and clause become gerund or called where the report is a participle's or no
 * report of speech. */
void take_report(struct work *work, struct attribution *a, size_t r, enum rule rule);

/* The same without finding whom the subject means, which take_mention() does where it is wanted:
 * of a guess that candidates may overrule. */
void point_at_report(const struct work *work, struct attribution *a, size_t r, enum rule rule);
void take_mention(struct work *work, struct attribution *a);

/* Puts down the speaker of another quotation. */
void take_attribution(struct attribution *a, const struct attribution *from, enum rule rule);

/* Puts down a phrase of a sentence (its index) as the speaker; or one of that at hand. */
void take_phrase_of(struct work *work, struct attribution *a, size_t sentence,
                    const struct phrase *phrase, enum rule rule);
void take_phrase(struct work *work, struct attribution *a, const struct phrase *phrase,
                 enum rule rule);

/* Puts down that nobody is known to have spoken. */
void forget_speaker(struct attribution *a);

#endif
