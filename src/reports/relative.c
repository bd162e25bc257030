/* relative.c - of whom a relative clause or a participle tells: "bakers, who say" */
#include "reports/relative.h"

#include "reports/aside.h"

enum { MOST_RELATIVE = 9 }; /* words of a relative clause before its last phrase */

/* Whether the relative clause that begins at word i has its verb there: "that made the find", "who
 * refuse vaccines". */
static bool has_verb_first(const struct view *view, size_t i, size_t last)
{
    while (i < last && word_is_adverb(view->frame, i))
        i++;
    return i < last && (word_may_be_verb(view->frame, i) || view->words[i].cue >= 0);
}

/* Whether a relative clause of words [i, last) has a verb and its object alone, and no speech. */
static bool is_plain_clause(const struct view *view, size_t i, size_t last)
{
    while (i < last && view->words[i].cue < 0 && !word_is(&view->words[i], LEX(preposition)))
        i++;
    return i == last;
}

/* Whom the relative clause whose pronoun stands at i is about, if its verb ends in words that
 * stand before word last; "that" may open another's words: "told the town that ...". */
static struct phrase whom_relative(const struct view *view, size_t first, size_t i, size_t last)
{
    const struct phrase none = {0};
    const bool is_who = text_is(view, i, STR("who"));
    const bool is_thing = text_is(view, i, STR("that")) || text_is(view, i, STR("which"));
    if (!is_who && (!is_thing || !has_verb_first(view, i + 1, last)))
        return none;
    const bool is_parted = is_who && i > first && kind_is(view, i - 1, WORD_comma);
    if (is_parted && !is_plain_clause(view, i + 1, last))
        return none;
    struct phrase antecedent =
        phrase_before(view->frame, first, bracket_begin(view->frame, first, i - is_parted));
    if (antecedent.kind == PHRASE_none ||
        (antecedent.kind == PHRASE_pronoun && !class_is(view, antecedent.head, LEX(determiner))) ||
        (!is_who && !may_open_clause(view, antecedent.first)))
        return none;
    return antecedent;
}

/* Of "farmers who treat children" the words behind "who", taken for a phrase. */
static bool opens_with_verb(const struct view *view, const struct phrase *phrase)
{
    const struct word *word = &view->words[phrase->first];
    return phrase->last > phrase->first + 1 && !word->is_capital &&
           !word_is(word, LEX(determiner) | LEX(possessive) | LEX(quantity));
}

struct phrase relative_antecedent(const struct view *view, size_t first,
                                  const struct phrase *phrase)
{
    const uint64_t others = LEX(conjunction) | LEX(subordinator) | LEX(pronoun);
    const struct phrase none = {0};
    if (phrase->kind == PHRASE_pronoun || phrase->first < first + 2)
        return none;
    const size_t left = phrase->first - 1;
    const struct word *word = &view->words[left];
    const bool takes_clause = word->cue >= 0 && vocabulary_cue(word->cue)->class != CUE_call &&
                              !text_is(view, left, STR("know")) &&
                              phrase_may_speak(view->frame, phrase);
    if (text_is(view, left, STR("who")) && opens_with_verb(view, phrase))
        return whom_relative(view, first, left, phrase->last);
    if (word->kind != WORD_word || word->is_capital || takes_clause || word_is(word, others))
        return none;
    for (size_t i = left; i > first && i + MOST_RELATIVE > left; i--) {
        if (view->words[i].kind != WORD_word && view->words[i].kind != WORD_number)
            return none;
        if (text_is(view, i, STR("who")) || text_is(view, i, STR("that")) ||
            text_is(view, i, STR("which")))
            return whom_relative(view, first, i, phrase->last);
    }
    return none;
}

struct phrase doer_before(const struct view *view, size_t first, const struct phrase *phrase)
{
    const struct phrase none = {0};
    if (phrase->kind == PHRASE_pronoun || phrase->first < first + 2)
        return none;
    const size_t left = phrase->first - 1;
    const struct word *word = &view->words[left];
    const bool is_bare = !word_is_determiner(word + 1) && !word[1].is_capital;
    if (word->kind != WORD_word || word->is_capital || word->cue >= 0 || word->classes || is_bare ||
        !word_is_gerund(view->frame, left))
        return none; /* "the bank holding company" */
    struct phrase doer = phrase_before(view->frame, first, left);
    const bool is_doer = (doer.kind == PHRASE_nominal || doer.kind == PHRASE_proper) &&
                         doer.head + 1 == doer.last &&
                         word_is(&view->words[doer.head], NOUN_CLASSES);
    return is_doer && may_open_clause(view, doer.first) ? doer : none;
}

/* Of "support from charities who say" the charities: who speaks is no thing. */
static struct phrase who_of(const struct view *view, const struct phrase *antecedent)
{
    const uint64_t people = LEX(person_noun) | LEX(group_noun) | LEX(male_noun) | LEX(female_noun);
    if (antecedent->kind != PHRASE_nominal || antecedent->joint ||
        word_is(&view->words[antecedent->head], NOUN_CLASSES) ||
        text_is(view, antecedent->head, STR("member")))
        return *antecedent;
    size_t i = antecedent->last - 1;
    while (i > antecedent->head && !word_is(&view->words[i], LEX(preposition)))
        i--;
    if (text_is(view, i, STR("to")) && !view->words[i + 1].is_capital &&
        !word_is(&view->words[i + 1], people | LEX(determiner)))
        i++; /* a drive to help women */
    struct phrase inner = phrase_at(view->frame, i + 1, antecedent->last);
    const char *end = view->frame->text.bytes + view->words[inner.head].base_end;
    const bool is_people = word_is(&view->words[inner.head], people);
    const bool is_part = text_is(view, i, STR("of")) || text_is(view, i, STR("in")) ||
                         word_is(&view->words[inner.head], LEX(place) | LEX(organisation_name));
    const bool speaks =
        i > antecedent->head && inner.last == antecedent->last &&
        (inner.kind == PHRASE_nominal ? is_people || end[-1] == 's'
                                      : inner.kind == PHRASE_proper && (is_people || !is_part));
    return speaks ? inner : *antecedent;
}

struct phrase before_relative(const struct view *view, size_t first, size_t who)
{
    const size_t last = who > first && kind_is(view, who - 1, WORD_comma) ? who - 1 : who;
    struct phrase antecedent = phrase_before(view->frame, first, last);
    if (antecedent.kind == PHRASE_none || antecedent.kind == PHRASE_pronoun)
        return (struct phrase){0};
    return text_is(view, who, STR("who")) ? who_of(view, &antecedent) : antecedent;
}
