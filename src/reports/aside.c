/* aside.c - what stands between a subject and its verb: "X, who ..., said" */
#include "reports/aside.h"

enum { WINDOW = 40 }; /* words that an aside may have */

bool opens_clause_behind(const struct view *view, size_t left)
{
    const struct word *word = &view->words[left];
    return word_is(word, LEX(conjunction) | LEX(subordinator)) ||
           (word_is(word, LEX(relative)) && text_is(view, left, STR("that"))) ||
           (word->is_capital && (word_is(word, LEX(time)) || word_leads_in(view->frame, left)));
}

/* Behind a comma, words that rename or describe what stood before it. */
static bool opens_aside(const struct view *view, size_t i)
{
    const struct word *word = &view->words[i];
    if (i >= view->last)
        return false;
    if (word->kind == WORD_number)
        return true;
    if (word->kind != WORD_word)
        return false;
    if (word_is(word, LEX(conjunction)) && i + 1 < view->last &&
        word_may_be_verb(view->frame, i + 1))
        return true;
    if (word_is(word, LEX(conjunction)) ||
        (word_is(word, LEX(pronoun)) && !word_is(word, LEX(relative) | LEX(determiner))))
        return false;
    return true;
}

size_t aside_skip(const struct view *view, size_t i, size_t last)
{
    size_t most = i + WINDOW < last ? i + WINDOW : last;
    if (kind_is(view, i, WORD_open)) {
        for (size_t j = i + 1; j < most; j++)
            if (view->words[j].kind == WORD_close)
                return j + 1;
        return i;
    }
    if (!kind_is(view, i, WORD_comma) || !opens_aside(view, i + 1))
        return i;
    for (size_t j = i + 2; j + 1 < most; j++) {
        if (view->words[j].kind == WORD_quote || view->words[j].kind == WORD_stop)
            return i;
        if (view->words[j].kind == WORD_comma && !word_is(&view->words[j + 1], LEX(conjunction))) {
            size_t k = j + 1;
            while (k < most && word_is_adverb(view->frame, k))
                k++;
            if (k < most && word_may_be_verb(view->frame, k))
                return j + 1;
        }
    }
    return i;
}

/* Whether behind a comma in words [first, last) another clause begins ("X, who ..., and
 * Y said ..., said"). */
static bool has_verb_clause(const struct view *view, size_t first, size_t last)
{
    for (size_t i = first; i + 1 < last; i++)
        if (view->words[i].kind == WORD_comma &&
            word_is(&view->words[i + 1], LEX(conjunction) | LEX(subordinator)) &&
            !text_is(view, i - 1, STR("who"))) /* who, as a baker, */
            return true;
    return false;
}

/* The phrase that opens the sentence, with what a name is of or from: "Jane Roe of the
 * Marsh Institute". */
static struct phrase opening_phrase(const struct view *view, size_t first, size_t last)
{
    if (first < last && word_leads_in(view->frame, first))
        first += kind_is(view, first + 1, WORD_comma) ? 2 : 1;
    struct phrase opening = phrase_at(view->frame, first, last);
    if (opening.kind != PHRASE_proper || opening.last + 1 >= last ||
        !(text_is(view, opening.last, STR("of")) || text_is(view, opening.last, STR("from"))))
        return opening;
    struct phrase attached = phrase_at(view->frame, opening.last + 1, last);
    if (attached.kind != PHRASE_none)
        opening.last = attached.last;
    return opening;
}

bool is_lead(const struct view *view, const struct phrase *phrase)
{
    const uint64_t names = LEX(male_name) | LEX(female_name) | LEX(place);
    const struct word *word = &view->words[phrase->first];
    struct str text = word_text(view->frame->text, word);
    return phrase->last == phrase->first + 1 &&
           (word_is(word, LEX(adverb) | LEX(time)) ||
            (text.size > 6 && str_ends(text, STR("ly")) && !word_is(word, names)));
}

struct phrase aside_subject(const struct view *view, size_t first, size_t i)
{
    struct phrase none = {0};
    const bool is_quote = view->words[i - 1].kind == WORD_quote; /* its comma is within */
    enum word_kind closing = is_quote ? WORD_comma : view->words[i - 1].kind;
    struct phrase opening = opening_phrase(view, first, i - 1);
    size_t end = opening.last; /* Sen. Roe (R-Mo.), who ... */
    if (opening.kind == PHRASE_proper && kind_is(view, end, WORD_open))
        end = aside_skip(view, end, i - 1);
    if (first == view->first && opening.kind == PHRASE_proper && !is_lead(view, &opening) &&
        kind_is(view, end, closing) && end < i - 1 && opens_aside(view, end + 1) &&
        !has_verb_clause(view, end + 1, i - 1))
        return opening;
    for (size_t j = i - 1; j-- > first + 1;) {
        const bool is_work = kind_is(view, j, WORD_quote) && j > first &&
                             word_is(&view->words[j - 1], LEX(work_noun));
        if ((kind_is(view, j, WORD_quote) && !is_work) || view->words[j].kind == WORD_stop)
            break;
        if (view->words[j].kind != closing || !opens_aside(view, j + 1))
            continue;
        struct phrase phrase = phrase_before(view->frame, first, j);
        const bool is_named =
            text_is(view, phrase.head, STR("one")) && view->words[j + 1].is_capital;
        if (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun || is_named)
            continue; /* one of the bakers, Jane Roe, said */
        if (phrase.first == first || may_open_clause(view, phrase.first))
            return phrase;
        if (!word_is(&view->words[phrase.first - 1], LEX(preposition)) &&
            phrase.kind == PHRASE_proper)
            return phrase;
    }
    return none;
}

/* Two words or more in capitals. */
static bool is_full_name(const struct view *view, const struct phrase *phrase)
{
    const uint64_t others = LEX(place) | LEX(organisation_name);
    return phrase->kind == PHRASE_proper && phrase->last > phrase->first + 1 &&
           phrase->head + 1 == phrase->last && view->words[phrase->first].is_capital &&
           view->words[phrase->head - 1].kind == WORD_word &&
           !word_is(&view->words[phrase->head], others);
}

/* Words that may be what somebody is: "a ..." or, without an article, a noun of persons. */
static bool may_rename(const struct view *view, const struct phrase *phrase)
{
    const uint64_t nouns = LEX(person_noun) | LEX(male_noun) | LEX(female_noun);
    if (phrase->kind != PHRASE_nominal || phrase->joint ||
        word_is(&view->words[phrase->head], LEX(group_noun)))
        return false;
    if (text_is(view, phrase->first, STR("a")) || text_is(view, phrase->first, STR("an")))
        return true;
    return word_is(&view->words[phrase->head], nouns) &&
           !word_is(&view->words[phrase->first], LEX(determiner) | LEX(possessive));
}

struct phrase apposed_name(const struct view *view, size_t first, const struct phrase *phrase,
                           size_t v)
{
    const struct phrase none = {0};
    const size_t i = phrase->first;
    if (i < first + 3 || !kind_is(view, i - 1, WORD_comma) || !may_rename(view, phrase) ||
        kind_is(view, v + 1, WORD_comma)) /* Jane Roe, a neighbour said, ... */
        return none;
    struct phrase name = phrase_before(view->frame, first, i - 1);
    return is_full_name(view, &name) && may_open_clause(view, name.first) ? name : none;
}

/* Whether a word that leads to examples stands in words [first, last). */
static bool holds_examples(const struct view *view, size_t first, size_t last)
{
    const struct str text = view->frame->text;
    bool holds = false;
    for (const struct word *word = &view->words[first]; word < &view->words[last]; word++) {
        holds |= word_reads(text, word, STR("including"));
        holds |= word_reads(text, word, STR("such"));
    }
    return holds;
}

struct phrase exemplified(const struct view *view, size_t i)
{
    const size_t first = view->first + word_is(&view->words[view->first], LEX(conjunction));
    if (!holds_examples(view, first, i))
        return (struct phrase){0};
    struct phrase phrase = phrase_bare_at(view->frame, first, i);
    bool has_list =
        phrase.kind == PHRASE_nominal && phrase.last + 1 < i &&
        (text_is(view, phrase.last, STR("including")) ||
         (text_is(view, phrase.last, STR("such")) && text_is(view, phrase.last + 1, STR("as"))));
    for (size_t j = phrase.last + 1; has_list && j < i; j++)
        if (view->words[j].kind == WORD_quote ||
            (!view->words[j].is_capital &&
             word_is(&view->words[j], LEX(auxiliary) | LEX(verb) | LEX(pronoun))))
            return (struct phrase){0};
    phrase.last = i;
    return has_list ? phrase : (struct phrase){0};
}
