/* passing.h - passing over the phrases that tell where and when, as far as they go on */
#ifndef QUOTH_REPORTS_PASSING_H
#define QUOTH_REPORTS_PASSING_H

#include "reports/days.h"
#include "words/phrases-ahead.h"
#include "words/vocabulary.h"

/* Words of the frame, half-open. */
struct word_range {
    size_t first, last;
};

struct walk {
    struct view view;
    struct word_range content; /* not passed over */
    size_t i;
    bool is_behind_phrase;  /* a participle goes with it: "a statement issued" */
    bool passes_apposition; /* "Kerry, the leader of the party, on Friday" */
};

/* Where the circumstances that begin at word i end; i if none do. */
size_t walk_from(struct walk *walk, size_t i);

/* Where a prepositional phrase that opens a clause ends at its comma, however long it is ("In a
 * speech to bankers sponsored by the club,"); i if there is none. */
size_t opening_end(const struct view *view, size_t i);

/* Whether a phrase at i tells where or when, of itself: a time, an occasion. */
bool begins_circumstance(const struct view *view, size_t i);

#endif
