/* name.h - where a name stands among words, and where it begins */
#ifndef QUOTH_NAMES_NAME_H
#define QUOTH_NAMES_NAME_H

#include "words/vocabulary.h"
#include "words/words.h"

/* The classes of nouns that say what a person is. */
#define NAME_NOUNS (LEX(person_noun) | LEX(male_noun) | LEX(female_noun) | LEX(title))

/* The words of closed classes, none of which is a name unless it is known as one: "Will". */
#define NAME_NEVER                                                                                 \
    (LEX(determiner) | LEX(pronoun) | LEX(preposition) | LEX(conjunction) | LEX(subordinator) |    \
     LEX(relative) | LEX(auxiliary) | LEX(possessive) | LEX(negation) | LEX(time))

/* A word that may belong to a name: in capitals, and none of a closed class. */
static inline bool name_is_word(const struct word *word)
{
    return word->is_capital && (!word_is(word, NAME_NEVER) ||
                                word_is(word, NAME_GIVEN | LEX(organisation_name) | LEX(place)));
}

/* Whether items[i] is the first word of its sentence, marks aside: its capital need be no name's.
 */
bool name_opens_sentence(const struct word *items, size_t i);

/* Whether a run of names that words[i - 1] belongs to may go on with the next word. */
static inline bool name_may_go_on(const struct words *words, size_t i)
{
    if (i >= words->count)
        return false;
    const struct word *left = &words->items[i - 1], *word = left + 1;
    const bool is_next = !left->is_possessive & left->before_space & !left->ends_block;
    return is_next & (word->is_capital | word_is(word, LEX(particle)));
}

/* Where the run of names ends that begins with word begin: words in capitals with the particles
 * between them. */
size_t name_run_end_behind(struct str text, const struct words *words, size_t i);
static inline size_t name_run_end(struct str text, const struct words *words, size_t begin)
{
    return name_may_go_on(words, begin + 1) ? name_run_end_behind(text, words, begin + 1)
                                            : begin + 1; /* as most do */
}

/* Where the name begins that ends words [first, last): behind titles, and behind what stands
 * before a known given name ("Comedian Jane Roe", "Secretary of Labor Jane Roe").  last where
 * no name ends there. */
size_t name_begin_of_several(struct str text, const struct words *words, size_t first, size_t last);
static inline size_t name_begin(struct str text, const struct words *words, size_t first,
                                size_t last)
{
    if (last != first + 1)
        return name_begin_of_several(text, words, first, last);
    return name_is_word(&words->items[first]) ? first : last; /* as most are */
}

/* The begin of what is left of the name items [begin, end) without everyday words, nouns of
 * persons and places, and what stands before them: "Then Poe", "Acme Photos Poe", "New Jersey
 * Poe".  begin where it holds none of them. */
size_t name_rest(struct str text, const struct word *items, size_t begin, size_t end);

/* Whether words [first, last) say what a person is and name nobody: "West Virginia Democrat",
 * "Korean"; not "King" or "Mervyn King". */
bool name_is_descriptor(const struct words *words, size_t first, size_t last);

/* Whether a title or what somebody is stands right before the name that begins at begin. */
bool name_follows_title(const struct word *title);
static inline bool name_has_title(const struct words *words, size_t begin)
{
    return begin > 0 && word_is(&words->items[begin - 1], NAME_NOUNS) &&
           name_follows_title(&words->items[begin - 1]);
}

/* Whether a hyphen joins a word in small letters: "Ki-moon", as given names of Korea and China
 * are printed; "Texas-based", which is no name.  A word with a hash is letters alone. */
bool name_has_small_part(struct str word);
static inline bool name_is_joined(struct str text, const struct word *word)
{
    return !word->hash && name_has_small_part(word_base(text, word));
}

/* Whether items [first, end) are a place of several words: "South Carolina". */
bool name_is_wide_place(struct str text, const struct word *items, size_t first, size_t end);

/* What a firm is and no part of its name: "Retailer", "Airline" where one begins a sentence. */
bool name_is_kind_of_firm(struct str text, const struct word *word);

/* A title before a name, not a given name that is also one ("Dean Heller"). */
static inline bool name_is_title(const struct word *word)
{
    return word_is(word, LEX(title) | LEX(person_noun) | LEX(demonym)) &&
           !word_is(word, NAME_GIVEN);
}

/* Whether what stands before the name at words[begin], which is not the first word, makes it no
 * subject of a sentence, its titles aside: "at Mr Poe", "a plan which Mr Poe opposed"; not "after
 * Mr Poe came". */
bool name_is_attached(struct str text, const struct words *words, size_t begin);

#endif
