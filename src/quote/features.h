/* features.h - what is seen of a candidate for the speaker */
#ifndef QUOTH_QUOTE_FEATURES_H
#define QUOTH_QUOTE_FEATURES_H

#include "quote/candidates.h"

/* How many stand in the sentence before a word: verbs that no auxiliary precedes, commas, other
 * breaks of the clause, quotations.  All four are added, and taken away, as one number: a
 * sentence has not as many words as one of them can count. */
union counts {
    struct {
        uint16_t verbs, commas, breaks, quotes;
    };
    uint64_t all;
};

struct tally {
    union counts before;
    bool is_verb; /* the word itself may be one */
};

/* Counts them before each word of the sentence and before its end. */
void tallies_make(const struct work *work, struct tally *tallies);

/* What is asked of every candidate of the same quotation. */
struct survey {
    const struct work *work;
    const struct attribution *chosen;
    size_t q, first, last;
    size_t nearest, outermost;   /* reports before q */
    struct phrase governing;     /* the subject of the clause that holds q */
    const struct tally *tallies; /* of the sentence */
    bool has_title_case;         /* has_title_case() of q */
};

/* Adds a feature to a candidate where it holds.  It is written in any case, and counted where
 * it holds: a branch could not be foreseen. */
static inline void feature_set(struct candidate *candidate, enum feature feature, bool holds)
{
    candidate->features[candidate->count] = (uint16_t)feature;
    candidate->count += holds;
}

/* What is seen of the marks themselves, of the last speaker, and of a phrase: what it is,
 * where it stands, what stands between it and the marks, what it does. */
void features_of_nobody(const struct survey *survey, struct candidate *nobody);
void features_of_last(const struct survey *survey, struct candidate *last);
void features_of_phrase(const struct survey *survey, struct candidate *candidate);

#endif
