/* parts.h - what part a word may play: verb, adverb, participle, name */
#ifndef QUOTH_WORDS_PARTS_H
#define QUOTH_WORDS_PARTS_H

#include <string.h>

#include "words/frame.h"
#include "words/vocabulary.h"

/* The classes of nouns that can speak, and of titles. */
#define NOUN_CLASSES                                                                               \
    (LEX(person_noun) | LEX(group_noun) | LEX(organisation_noun) | LEX(male_noun) |                \
     LEX(female_noun) | LEX(title))

/* The classes of words that stand within no noun phrase, but for nouns. */
#define WORD_BOUNDARIES                                                                            \
    (LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(relative) | LEX(auxiliary) |    \
     LEX(verb) | LEX(negation))

/* Whether the word has the ending and more than two bytes before it: one question, as neither
 * half of it can be foreseen. */
static inline bool word_has_ending(const struct frame *frame, size_t i, struct str ending)
{
    const struct word *word = &frame->words.items[i];
    if (word->end < ending.size)
        return false;
    const char *tail = frame->text.bytes + word->end - ending.size;
    return (word->end - word->start > ending.size + 2) & !memcmp(tail, ending.bytes, ending.size);
}

/* Whether the word may be a finite verb, judged by its class and ending alone.  This and the
 * next three say no behind the frame's last word. */
bool word_may_be_verb(const struct frame *frame, size_t i);

/* Whether the word is the -ing of a verb, by its ending alone. */
bool word_is_gerund(const struct frame *frame, size_t i);

/* Whether the word is a participle, -ed or -ing, by its ending alone. */
bool word_is_participle(const struct frame *frame, size_t i);

/* Whether the word is an adverb by class or ending. */
bool word_is_adverb(const struct frame *frame, size_t i);

/* Whether a capitalised word at i is a name, and not just the first of its sentence. */
bool word_is_name(const struct frame *frame, size_t i, size_t sentence_first);

/* Whether a determiner or possessive stands at the word. */
static inline bool word_is_determiner(const struct word *word)
{
    return (word->kind == WORD_word) & word_is(word, LEX(determiner) | LEX(possessive));
}

/* Whether a pronoun does, and no verb is left of its contraction. */
static inline bool word_is_pronoun(const struct word *word)
{
    return ((word->kind == WORD_word) & word_is(word, LEX(pronoun))) &&
           (!word->is_contraction || word->base_end < word->end);
}

/* Whether the word is an adverb that opens its sentence: "Now", "However". */
bool word_leads_in(const struct frame *frame, size_t i);

/* Whether the word may stand within a noun phrase. */
bool word_is_inside(const struct frame *frame, size_t i, size_t sentence_first);

/* Whether the quotation at word i is the name of the noun behind it: "the 'Save the Mill'
 * campaign". */
bool quote_is_name(const struct frame *frame, size_t first, size_t i);

static inline bool word_is_quoted_name(const struct frame *frame, size_t first, size_t i)
{
    return frame->words.items[i].kind == WORD_quote && quote_is_name(frame, first, i);
}

/* Whether the word is the "von" of a name. */
static inline bool word_is_of_name(const struct frame *frame, size_t i)
{
    return word_is_particle(frame->text, &frame->words.items[i]);
}

/* Whether the word attaches a phrase to the one before it: of, for, at, and. */
static inline bool word_attaches(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    return word_is(word, LEX(attaching)) && !word->is_capital;
}

#endif
