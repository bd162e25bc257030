/* phrases.h - noun phrases: who or what a stretch of words names */
#ifndef QUOTH_WORDS_PHRASES_H
#define QUOTH_WORDS_PHRASES_H

#include "words/frame.h"
#include "words/parts.h"

enum phrase_kind {
    PHRASE_none,
    PHRASE_pronoun, /* he, they, both */
    PHRASE_proper,  /* ends in a name: Kerry, U.S. Secretary of State John Kerry, the Pentagon */
    PHRASE_nominal  /* ends in a common noun, or has one before "of": a spokesman for the mayor */
};

struct phrase {
    enum phrase_kind kind;
    size_t first, last; /* words of the frame, half-open */
    size_t head;        /* the word that the phrase is about: Kerry, spokesman */
    size_t joint;       /* the "and" between two who speak together, or 0 */
};

/* The noun phrase that ends with word last - 1 and begins at or behind first, with
 * what is attached to it by of, for, at, from, in, with, and joined to it (joint.h);
 * PHRASE_none if there is none. */
struct phrase phrase_before(const struct frame *frame, size_t first, size_t last);

/* The same without what "and" joins to it, but for a name to a name. */
struct phrase phrase_single_before(const struct frame *frame, size_t first, size_t last);

/* Whether phrase, standing before a preposition, is what the preposition attaches to:
 * a common noun, or a name behind a title ("Secretary of State"). */
bool phrase_takes_attachment(const struct frame *frame, const struct phrase *phrase, bool is_and);

/* Whether "of" or "for" stands within the name of a house between left and the words from first
 * on, of which head is the last: "a Bank of Orrin | official", of whom the phrase is. */
bool phrase_is_of_house(const struct frame *frame, const struct phrase *left, size_t first,
                        size_t head);

/* A pronoun alone. */
struct phrase phrase_of_pronoun(size_t i);

/* The byte where words that end before word last end, without a possessive 's but for that of
 * a name: "Quill's said". */
size_t phrase_end_byte(const struct frame *frame, size_t last);

/* Whether the sign at word i joins two names into one: "an Orrin/Ipsum poll". */
bool slash_joins_names(const struct frame *frame, size_t first, size_t i);

static inline bool word_joins_names(const struct frame *frame, size_t first, size_t i)
{
    return frame->words.items[i].kind == WORD_other && slash_joins_names(frame, first, i);
}

/* Where the bracket begins that ends with word last - 1: "the Bank of Ostrava (BoO)"; last
 * where there is none. */
size_t bracket_begin(const struct frame *frame, size_t first, size_t last);

/* Whether the phrase names what can speak: a name, a person, a group, an organisation. */
bool phrase_may_speak(const struct frame *frame, const struct phrase *phrase);

/* Whether the word behind a subject is its verb: by its own look, or because no other
 * word would stand there: behind a name or pronoun ("the FBI lists"), a plural behind a
 * plural noun ("voters end"), an -s behind a singular one ("the year yields"). */
bool word_is_verb_of(const struct frame *frame, const struct phrase *subject, size_t i);

#endif
