/* passing.h - passing over the phrases that tell where and when, as far as they go on */
#ifndef QUOTH_REPORTS_PASSING_H
#define QUOTH_REPORTS_PASSING_H

#include "words/phrases-ahead.h"
#include "words/vocabulary.h"

/* Words of the frame, half-open. */
struct word_range {
    size_t first, last;
};

struct walk {
    const struct frame *frame;
    const struct word *words;
    struct word_range content; /* not passed over */
    size_t i, last;
    bool is_behind_phrase;  /* a participle goes with it: "a statement issued" */
    bool passes_apposition; /* "Kerry, the leader of the party, on Friday" */
};

/* Where the circumstances that begin at word i end; i if none do. */
size_t walk_from(struct walk *walk, size_t i);

/* Where a prepositional phrase that opens a clause ends at its comma, however long it is ("In a
 * speech to bankers sponsored by the club,"); i if there is none. */
size_t opening_end(const struct walk *walk, size_t i);

/* Whether a phrase at i tells where or when, of itself: a time, an occasion. */
bool begins_circumstance(const struct walk *walk, size_t i);

/* Whether a word of time stands at i; a word that may go with one ("last"); whether either does,
 * or a number: "last Friday", "12 March". */
bool is_time(const struct walk *walk, size_t i);
bool is_time_modifier(const struct walk *walk, size_t i);
bool tells_time(const struct walk *walk, size_t i);
bool modifies_time(const struct walk *walk, size_t i);

static inline struct str walk_text(const struct walk *walk, size_t i)
{
    return word_text(walk->frame->text, &walk->words[i]);
}

static inline bool walk_kind(const struct walk *walk, size_t i, enum word_kind kind)
{
    return i < walk->last && walk->words[i].kind == kind;
}

static inline bool walk_in(const struct walk *walk, size_t i, uint64_t classes)
{
    return walk_kind(walk, i, WORD_word) && word_is(&walk->words[i], classes);
}

#endif
