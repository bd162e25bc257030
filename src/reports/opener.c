/* opener.c - who opens a clause, over the prepositions between him and its verb */
#include "reports/opener.h"

#include "reports/aside.h"

enum { MOST_LINKS = 6 };

/* Whether the object of a preposition may begin at word i: not of one that opens clauses,
 * "after Roe said". */
static bool follows_preposition(const struct view *view, size_t first, size_t i, bool speaks)
{
    if (i <= first + 1)
        return false;
    const struct word *left = &view->words[i - 1];
    return left->kind == WORD_word && !left->is_capital && word_is(left, LEX(preposition)) &&
           !(speaks && word_is(left, LEX(subordinator)));
}

/* Where the name in "in east China", "near sunny Reno" begins with what describes it. */
static size_t described_begin(const struct view *view, size_t first, const struct phrase *phrase)
{
    const size_t i = phrase->first;
    if (phrase->kind != PHRASE_proper || i < first + 3)
        return i;
    const struct word *left = &view->words[i - 1];
    const bool describes = left->kind == WORD_word && !left->is_capital && left->cue < 0 &&
                           !left->classes && !word_is_participle(view->frame, i - 1) &&
                           !word_is_adverb(view->frame, i - 1);
    return describes && word_is(left - 1, LEX(preposition)) && !text_is(view, i - 2, STR("of"))
               ? i - 1
               : i;
}

/* Where a name begins that has a comma in it: "in Quillton, Ohio", "of Roe, Poe and Co". */
static size_t name_begin_over_comma(const struct view *view, size_t first,
                                    const struct phrase *phrase)
{
    const size_t i = phrase->first;
    if (phrase->kind != PHRASE_proper || i < first + 4 || !kind_is(view, i - 1, WORD_comma) ||
        !word_is(&view->words[phrase->last - 1], LEX(place) | LEX(organisation_name)))
        return i;
    struct phrase left = phrase_single_before(view->frame, first, i - 1);
    return left.kind == PHRASE_proper && left.first > first + 1 ? left.first : i;
}

/* Who is told of by a participle that ends before word last: "makers asked" by. */
static struct phrase before_participle(const struct view *view, size_t first, size_t last)
{
    const struct phrase none = {0};
    if (last < first + 2 || !word_has_ending(view->frame, last - 1, STR("ed")) ||
        !word_is_participle(view->frame, last - 1))
        return none;
    struct phrase phrase = phrase_before(view->frame, first, last - 1);
    const bool is_many =
        phrase.kind != PHRASE_none && word_is(&view->words[phrase.head], LEX(group_noun));
    return is_many ? phrase : none;
}

/* What the preposition at word at attaches to. */
static struct phrase left_of(const struct view *view, size_t first, size_t at)
{
    const bool is_apart = kind_is(view, at - 1, WORD_comma); /* Jane Roe, of the ... */
    const size_t last = bracket_begin(view->frame, first, at - is_apart);
    struct phrase phrase = phrase_before(view->frame, first, last);
    if (is_apart && phrase.kind != PHRASE_proper)
        return (struct phrase){0};
    if (phrase.kind == PHRASE_none && text_is(view, at, STR("by")))
        return before_participle(view, first, at);
    return phrase;
}

/* Whether the phrase opens its clause; "a day" before "after" opens none. */
static bool opens_clause(const struct view *view, const struct phrase *phrase)
{
    return phrase->kind != PHRASE_pronoun && may_open_clause(view, phrase->first) &&
           !word_is(&view->words[phrase->head], LEX(time)) &&
           !word_leads_in(view->frame, phrase->first);
}

struct phrase opener_of(const struct view *view, size_t first, const struct phrase *phrase)
{
    const struct phrase none = {0};
    const bool speaks = phrase_may_speak(view->frame, phrase);
    struct phrase link = *phrase;
    link.first = name_begin_over_comma(view, first, phrase);
    const bool has_comma = link.first < phrase->first;
    for (int n = 0; n < MOST_LINKS; n++) {
        const size_t begin = described_begin(view, first, &link);
        if (!follows_preposition(view, first, begin, speaks))
            return none;
        link = left_of(view, first, begin - 1);
        if (link.kind == PHRASE_none)
            return none;
        if (opens_clause(view, &link))
            return phrase_may_speak(view->frame, &link) &&
                           (!has_comma || link.kind == PHRASE_proper)
                       ? link
                       : none;
    }
    return none;
}
