/* passing.c - passing over the phrases that tell where and when, as far as they go on */
#include "reports/passing.h"

enum { FAR = 16 };

/* "Speaking in Reno", "Announcing the plan" */
static bool is_speaking(const struct view *view, size_t i)
{
    if (!kind_is(view, i, WORD_word) || !str_ends(text_at(view, i), STR("ing")))
        return false;
    const int16_t cue = view->words[i].cue;
    return text_is_of(view, i, LIST_speaking) ||
           (cue >= 0 && view->words[i].is_capital && vocabulary_cue(cue)->form == CUE_gerund);
}

static bool is_occasion(const struct view *view, const struct phrase *phrase)
{
    for (size_t i = phrase->first; i < phrase->last; i++)
        if (word_is(&view->words[i], LEX(occasion) | LEX(medium)))
            return true;
    return false;
}

/* A participle that makes a statement known: "a statement issued", "an interview broadcast". */
static bool is_known_by(const struct view *view, size_t i)
{
    if (!kind_is(view, i, WORD_word) || view->words[i].is_capital)
        return false;
    return word_is(&view->words[i], LEX(bearer)) || text_is_of(view, i, LIST_known_by) ||
           (str_ends(text_at(view, i), STR("ed")) && !text_is_of(view, i, LIST_not_known_by));
}

/* Whether a phrase at i tells where or when, of itself. */
bool begins_circumstance(const struct view *view, size_t i)
{
    if (i >= view->last)
        return false;
    if (tells_time(view, i) || is_speaking(view, i))
        return true;
    if (!class_is(view, i, LEX(venue_lead)))
        return false;
    if (tells_time(view, i + 1))
        return true;
    struct phrase phrase = phrase_bare_at(view->frame, i + 1, view->last);
    return phrase.kind != PHRASE_none && is_occasion(view, &phrase);
}

/* ---- steps: each is false where the walk ends */

/* Where the apposition that begins at word i ends: at a comma or before a circumstance; 0 if
 * it is none. */
static size_t apposition_end(const struct view *view, size_t i)
{
    const uint64_t others = LEX(relative) | LEX(subordinator) | LEX(auxiliary) | LEX(verb);
    for (size_t first = i; i < view->last && i < first + FAR; i++) {
        if (view->words[i].kind == WORD_comma || (i > first && begins_circumstance(view, i)))
            return i;
        if ((view->words[i].kind != WORD_word && view->words[i].kind != WORD_number) ||
            class_is(view, i, others) || word_is_gerund(view->frame, i))
            return 0;
    }
    return 0;
}

/* Where the region behind a place ends ("Reno, Nevada, on Friday"), or a participle begins ("at
 * the meeting, held on Friday"); 0 if neither follows the comma before next. */
static size_t region_end(const struct walk *walk, size_t next)
{
    const struct view *view = &walk->view;
    if (!walk->is_behind_phrase || view->words[next - 2].kind != WORD_word)
        return 0;
    if (is_known_by(view, next))
        return next;
    const struct phrase region = phrase_bare_at(view->frame, next, view->last);
    const size_t behind = region.last + kind_is(view, region.last, WORD_comma);
    return region.kind == PHRASE_proper && begins_circumstance(view, behind) ? region.last : 0;
}

static bool is_year(const struct view *view, size_t i)
{
    return kind_is(view, i, WORD_number) && kind_is(view, i - 2, WORD_number) &&
           text_at(view, i).size == DIGITS_OF_YEAR;
}

/* "March 12, 2014"; ", in an interview on Friday"; the apposition behind a speaker. */
static bool pass_comma(struct walk *walk)
{
    const struct view *view = &walk->view;
    const size_t next = walk->i + 1;
    if (next >= view->last || next < 2)
        return false;
    size_t end = is_year(view, next) ? next + 1 : begins_circumstance(view, next) ? next : 0;
    if (!end)
        end = region_end(walk, next);
    if (!end && walk->passes_apposition)
        end = apposition_end(view, next);
    walk->i = end ? end : walk->i;
    return end > 0;
}

static bool is_circumstantial(const struct view *view, size_t i)
{
    return class_is(view, i, LEX(preposition)) && !text_is_of(view, i, LIST_not_circumstantial) &&
           (!class_is(view, i, LEX(subordinator)) || text_is(view, i, STR("after")));
}

/* "to leave"; but "to reporters", "to the town". */
static bool may_be_infinitive(const struct view *view, size_t i)
{
    const uint64_t nouns = LEX(person_noun) | LEX(group_noun) | LEX(organisation_noun) |
                           LEX(determiner) | LEX(possessive) | LEX(pronoun);
    return text_is(view, i, STR("to")) && kind_is(view, i + 1, WORD_word) &&
           !view->words[i + 1].is_capital && !class_is(view, i + 1, nouns);
}

/* The noun phrase at first, also "prepared testimony", and "the talks" where the noun looks like
 * a verb; first where there is none. */
static size_t phrase_end(const struct view *view, size_t first)
{
    struct phrase phrase = phrase_bare_at(view->frame, first, view->last);
    if (phrase.kind == PHRASE_none && is_known_by(view, first))
        phrase = phrase_bare_at(view->frame, first + 1, view->last);
    if (phrase.kind != PHRASE_none)
        return phrase.last;
    const bool is_open = class_is(view, first, LEX(determiner) | LEX(possessive));
    const bool is_noun =
        is_open && kind_is(view, first + 1, WORD_word) && view->words[first + 1].cue >= 0;
    return is_noun ? first + 2 : first;
}

static bool pass_phrase(struct walk *walk, size_t first)
{
    const struct view *view = &walk->view;
    const size_t end = phrase_end(view, first);
    if (end <= first || class_is(view, end, LEX(auxiliary)))
        return false;
    walk->i = end;
    walk->is_behind_phrase = true;
    if (kind_is(view, walk->i, WORD_quote) && view->words[walk->i - 1].is_possessive)
        walk->i++;
    return true;
}

/* "late on Sunday" */
static bool is_loose_modifier(const struct view *view, size_t i)
{
    return class_is(view, i + 1, LEX(venue_lead)) && tells_time(view, i + 2) &&
           is_time_modifier(view, i);
}

static bool pass_word(struct walk *walk)
{
    const struct view *view = &walk->view;
    const size_t i = walk->i;
    if (tells_time(view, i) || is_number_of_day(view, i) || is_loose_modifier(view, i) ||
        (word_is_adverb(view->frame, i) && !class_is(view, i, LEX(negation)) &&
         !class_is(view, i + 1, LEX(auxiliary)))) {
        walk->i++;
        return true;
    }
    if (class_is(view, i, LEX(conjunction)) && begins_circumstance(view, i + 1)) {
        walk->i++;
        return true;
    }
    if (is_circumstantial(view, i)) {
        if (may_be_infinitive(view, i))
            return false;
        if (tells_time(view, i + 1)) {
            walk->i++;
            return true;
        }
        return pass_phrase(walk, i + 1);
    }
    if (is_speaking(view, i)) {
        walk->i++;
        return is_circumstantial(view, i + 1) || tells_time(view, i + 1) ||
               pass_phrase(walk, i + 1);
    }
    const bool is_named = i > 0 && (is_number_of_day(view, i - 1) || is_time(view, i - 1) ||
                                    view->words[i - 1].is_capital);
    if ((walk->is_behind_phrase && is_known_by(view, i)) ||
        (is_named &&
         class_is(view, i, LEX(occasion) | LEX(medium)))) { /* a July 9 letter, his Senate speech */
        walk->i++;
        return true;
    }
    return false;
}

/* The initials behind a name: "the Harbour Board (HB)". */
static bool pass_brackets(struct walk *walk)
{
    const struct view *view = &walk->view;
    enum { MOST = 4 };
    for (size_t i = walk->i + 1; i < view->last && i < walk->i + MOST; i++)
        if (view->words[i].kind == WORD_close) {
            walk->i = i + 1;
            return true;
        }
    return false;
}

static bool pass(struct walk *walk)
{
    const struct view *view = &walk->view;
    if (walk->i >= view->last || (walk->i >= walk->content.first && walk->i < walk->content.last))
        return false;
    switch (view->words[walk->i].kind) {
    case WORD_comma: return pass_comma(walk);
    case WORD_open: return pass_brackets(walk);
    case WORD_word:
    case WORD_number: return pass_word(walk);
    default: return false;
    }
}

/* Where the circumstances that begin at word i end. */
size_t walk_from(struct walk *walk, size_t i)
{
    walk->i = i;
    walk->is_behind_phrase = true;
    while (pass(walk))
        ;
    return walk->i;
}

size_t opening_end(const struct view *view, size_t i)
{
    const uint64_t others =
        LEX(auxiliary) | LEX(verb) | LEX(pronoun) | LEX(relative) | LEX(subordinator);
    if (!is_circumstantial(view, i) && !is_speaking(view, i))
        return i;
    size_t end = i + 1;
    for (; end < view->last && view->words[end].kind != WORD_comma; end++) {
        const bool has_agent = end + 1 < view->last && str_equal(text_at(view, end + 1), STR("by"));
        const bool is_noun = class_is(view, end, LEX(occasion) | LEX(medium) | LEX(determiner));
        if (view->words[end].kind == WORD_quote || end - i > FAR ||
            (!is_noun && !has_agent &&
             (class_is(view, end, others) || word_may_be_verb(view->frame, end))))
            return i;
    }
    return end < view->last ? end : i;
}
