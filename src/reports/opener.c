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

/* Where the name in "in east China", "for the elder Roe" begins with what describes it. */
static size_t described_begin(const struct view *view, size_t first, const struct phrase *phrase)
{
    const size_t i = phrase->first;
    if (phrase->kind != PHRASE_proper || i < first + 3)
        return i;
    const struct word *left = &view->words[i - 1];
    const bool describes = left->kind == WORD_word && !left->is_capital && left->cue < 0 &&
                           !left->classes && !word_is_participle(view->frame, i - 1) &&
                           !word_is_adverb(view->frame, i - 1);
    if (!describes)
        return i;
    const size_t begin = i > first + 3 && word_is_determiner(left - 1) ? i - 2 : i - 1;
    return class_is(view, begin - 1, LEX(preposition)) && !text_is(view, begin - 1, STR("of"))
               ? begin
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

/* Whether a participle stands at word i, by its ending or as one of a statement. */
static bool is_participle_at(const struct view *view, size_t i)
{
    const struct word *word = &view->words[i];
    if (word->kind != WORD_word || word->is_capital)
        return false;
    if (text_is(view, i + 1, STR("by")) && word_has_ending(view->frame, i, STR("en")))
        return !word_is(word, NOUN_CLASSES | LEX(plural)) && !text_is(view, i, STR("children"));
    return text_is_of(view, i, LIST_known_by) ||
           (word_has_ending(view->frame, i, STR("ed")) && word_is_participle(view->frame, i));
}

/* Who is told of by a participle that ends before word last, the phrase's agent or not: "makers
 * asked | by", "a note read | by", "research to be published this week | by". */
static struct phrase before_participle(const struct view *view, size_t first, size_t last)
{
    const struct phrase none = {0};
    size_t i = last;
    while (i > first + 2 &&
           (class_is(view, i - 1, LEX(time)) || text_is_of(view, i - 1, LIST_time_modifier) ||
            word_is_adverb(view->frame, i - 1)))
        i--;
    if (i < first + 2 || !is_participle_at(view, i - 1))
        return none;
    if (text_is(view, i - 2, STR("those")))
        return none;
    i--;
    if (i > first + 2 && text_is(view, i - 1, STR("be")) && text_is(view, i - 2, STR("to")))
        i -= 2;
    return phrase_before(view->frame, first, i);
}

/* "A lawyer acting | for", "people living | near": who does what stands before word last. */
static struct phrase before_gerund(const struct view *view, size_t first, size_t last)
{
    if (last < first + 2 || !word_is_gerund(view->frame, last - 1) ||
        view->words[last - 1].is_capital || view->words[last - 1].cue >= 0)
        return (struct phrase){0};
    struct phrase phrase = phrase_before(view->frame, first, last - 1);
    const bool is_doer = phrase.kind == PHRASE_nominal && phrase.head + 1 == phrase.last &&
                         word_is(&view->words[phrase.head], NOUN_CLASSES);
    return is_doer ? phrase : (struct phrase){0};
}

/* "The town acted after | studies showed", but "a note published after | the vote": before what
 * opens clauses a participle that goes with one thing. */
static bool is_finite_before(const struct view *view, size_t at, const struct phrase *phrase)
{
    return class_is(view, at, LEX(subordinator)) && !text_is_of(view, phrase->first, LIST_one) &&
           !class_is(view, phrase->head, LEX(research));
}

/* What the preposition at word at attaches to. */
static struct phrase left_of(const struct view *view, size_t first, size_t at)
{
    const bool is_apart = kind_is(view, at - 1, WORD_comma); /* Jane Roe, of the ... */
    size_t last = bracket_begin(view->frame, first, at - is_apart);
    while (last > first + 1 && word_has_ending(view->frame, last - 1, STR("ly")) &&
           word_is_adverb(view->frame, last - 1))
        last--; /* a note read immediately after the vote */
    struct phrase phrase = phrase_before(view->frame, first, last);
    if (is_apart && phrase.kind != PHRASE_proper)
        return (struct phrase){0};
    if (phrase.kind == PHRASE_none || is_participle_at(view, last - 1) ||
        class_is(view, phrase.head, LEX(time))) {
        phrase = phrase.kind == PHRASE_none ? before_gerund(view, first, last) : phrase;
        if (phrase.kind != PHRASE_none && word_is_gerund(view->frame, last - 1))
            return phrase;
        phrase = before_participle(view, first, last);
        if (phrase.kind != PHRASE_none && is_finite_before(view, at, &phrase))
            return (struct phrase){0};
    }
    return phrase;
}

/* Whether the phrase opens its clause; "a day" before "after" opens none. */
static bool opens_clause(const struct view *view, const struct phrase *phrase)
{
    return phrase->kind != PHRASE_pronoun && may_open_clause(view, phrase->first) &&
           !word_is(&view->words[phrase->head], LEX(time)) &&
           !word_leads_in(view->frame, phrase->first);
}

size_t by_end(const struct view *view, const struct phrase *phrase, size_t last)
{
    const uint64_t people = LEX(person_noun) | LEX(male_noun) | LEX(female_noun);
    if (phrase->kind != PHRASE_nominal || phrase->joint || phrase->last + 2 >= view->last ||
        !class_is(view, phrase->head, LEX(organisation_noun) | LEX(research)) ||
        class_is(view, phrase->head, people))
        return phrase->last;
    size_t by = phrase->last;
    if (!text_is(view, by, STR("by")) && is_participle_at(view, by))
        by++;
    if (!text_is(view, by, STR("by")))
        return phrase->last;
    struct phrase author = phrase_at(view->frame, by + 1, last);
    const bool is_author = author.kind == PHRASE_proper || author.kind == PHRASE_nominal;
    return is_author && phrase_may_speak(view->frame, &author) ? author.last : phrase->last;
}

/* Whether what opens the clause may be its subject. */
static bool is_subject(const struct view *view, const struct phrase *link, bool has_comma)
{
    if (phrase_may_speak(view->frame, link))
        return !has_comma || link->kind == PHRASE_proper;
    return !has_comma && class_is(view, link->head, LEX(research));
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
        const size_t author = text_is(view, begin - 1, STR("by")) ? link.last : 0;
        link = left_of(view, first, begin - 1);
        if (link.kind == PHRASE_none)
            return none;
        if (!opens_clause(view, &link))
            continue;
        if (!is_subject(view, &link, has_comma))
            return none;
        const size_t end = by_end(view, &link, phrase->last);
        link.last = end > link.last && author > end ? author : end;
        return link;
    }
    return none;
}
