/* months.c - months that are names of people: Theresa May, June Roe */
#include "words/months.h"

#include "words/vocabulary.h"

/* May, the one month that is a verb too. */
static bool is_may(const struct word *word)
{
    return word->is_capital && word_is(word, LEX(time)) && word_is(word, LEX(modal));
}

static bool is_past_cue(const struct word *word)
{
    return word->kind == WORD_word && word->cue >= 0 && !word->is_capital &&
           vocabulary_cue(word->cue)->form == CUE_past;
}

/* Whether the surname stands at words[i]: "Jane May", "Mrs May"; "May said" behind no word. */
static bool is_surname(const struct word *words, size_t first, size_t i, size_t last)
{
    const struct word *word = &words[i], *left = word - 1, *next = word + 1;
    if (i + 1 < last && next->kind == WORD_number)
        return false;
    const bool is_alone = i == first || left->kind != WORD_word;
    if (is_alone)
        return i + 1 < last && is_past_cue(next);
    if (!left->is_capital || !left->before_space || left->is_possessive || left->is_caps ||
        word_is(left, LEX(preposition) | LEX(time)))
        return false;
    return word_is(left, NAME_GIVEN | LEX(honorific)) && !word_is(left, LEX(place));
}

/* Whether a given name stands at words[i], before a surname and behind nothing that asks when:
 * "Jan Roe", not "in June Roe". */
static bool is_given_name(const struct word *words, size_t first, size_t i, size_t last)
{
    const uint64_t leads = LEX(preposition) | LEX(determiner) | LEX(time) | LEX(adverb) |
                           LEX(subordinator) | LEX(possessive);
    const struct word *word = &words[i], *left = word - 1, *next = word + 1;
    if (!word_is(word, NAME_GIVEN) || word->has_stop || i + 1 >= last || !word->before_space ||
        next->kind != WORD_word || !next->is_capital || next->is_caps ||
        word_is(next, LEX(time) | LEX(honorific) | LEX(title) | NAME_GIVEN | LEX(place)))
        return false;
    if (i == first)
        return true;
    return left->kind == WORD_comma || left->kind == WORD_mark || left->kind == WORD_stop ||
           (left->kind == WORD_word && !word_is(left, leads) &&
            (word_is(left, LEX(person_noun) | LEX(title)) || is_past_cue(left)));
}

void months_named(struct words *words, size_t first)
{
    const uint64_t others = LEX(time) | LEX(modal) | LEX(auxiliary) | LEX(verb);
    struct word *items = words->items;
    const size_t last = words->count;
    for (size_t i = first; i < last; i++) {
        if (!word_is(&items[i], LEX(time)) || !items[i].is_capital)
            continue;
        if (is_may(&items[i]) ? is_surname(items, first, i, last)
                              : is_given_name(items, first, i, last))
            items[i].classes &= ~others;
    }
}
