/* candidates.h - whoever may have said what stands within marks, and how likely each is */
#ifndef QUOTH_QUOTE_CANDIDATES_H
#define QUOTH_QUOTE_CANDIDATES_H

#include "quote/attributor.h"

enum feature {
#define ROW(name, weight, text) FEATURE_##name,
#include "quote/features.def"
#undef ROW
    FEATURE_COUNT
};

enum candidate_kind {
    CANDIDATE_phrase, /* a noun phrase of the sentence */
    CANDIDATE_last,   /* the last speaker: the sentence names nobody */
    CANDIDATE_nobody  /* the marks hold no quotation */
};

/* More features than one candidate can have: most of them exclude others. */
enum { MOST_FEATURES = 48, MOST_CANDIDATES = 48 };

struct candidate {
    enum candidate_kind kind;
    struct phrase phrase;
    size_t report; /* whose subject or object it is, or NO_REPORT */
    size_t count;
    uint16_t features[MOST_FEATURES]; /* of enum feature */
    double probability;
};

struct candidates {
    struct candidate items[MOST_CANDIDATES];
    size_t count;
};

/* Collects the candidates for the quotation at word q: phrases of its sentence, the
 * last speaker, nobody.  chosen is what the rules decided, before the report that introduces
 * it (report_before()), governing the subject of the clause that holds it. */
void candidates_find(const struct work *work, const struct attribution *chosen, size_t q,
                     size_t before, const struct phrase *governing, struct candidates *candidates);

/* Sets the probabilities, which add up to 1, and returns the likeliest. */
const struct candidate *candidates_rank(struct candidates *candidates);

const char *feature_name(enum feature feature);

#endif
