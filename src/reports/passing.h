/* passing.h - passing over the phrases that tell where and when, as far as they go on */
#ifndef QUOTH_REPORTS_PASSING_H
#define QUOTH_REPORTS_PASSING_H

#include "reports/view.h"
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

/* Whether a word of time stands at i; a word that may go with one ("last"); whether either does,
 * or a number: "last Friday", "12 March". */
bool is_time(const struct view *view, size_t i);
bool is_time_modifier(const struct view *view, size_t i);
bool time_is_told(const struct view *view, size_t i);
static inline bool tells_time(const struct view *view, size_t i)
{
    const struct word *word = &view->words[i];
    const bool may_tell = i + 2 >= view->last || /* most have no word of time near */
                          (word[0].classes | word[1].classes | word[2].classes) & LEX(time);
    return may_tell && time_is_told(view, i);
}
bool modifies_time(const struct view *view, size_t i);

#endif
