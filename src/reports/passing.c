/* passing.c - passing over the phrases that tell where and when, as far as they go on */
#include "reports/passing.h"

#include "words/lists.h"

enum { FAR = 16, YEAR_DIGITS = 4 };

static bool is_one_of(const struct walk *walk, size_t i, enum list list)
{
    return i < walk->last && list_has(list, walk_text(walk, i));
}

bool is_time(const struct walk *walk, size_t i)
{
    return walk_in(walk, i, LEX(time)) &&
           (walk->words[i].is_capital || !str_equal(walk_text(walk, i), STR("may")));
}

bool is_time_modifier(const struct walk *walk, size_t i)
{
    return is_one_of(walk, i, LIST_time_modifier);
}

bool modifies_time(const struct walk *walk, size_t i)
{
    const bool is_next = is_time(walk, i + 1);
    if (!is_next && !is_time(walk, i + 2))
        return false;
    return (walk_in(walk, i, LEX(determiner)) || is_time_modifier(walk, i)) &&
           (is_next || is_time_modifier(walk, i + 1));
}

/* The 12 of "March 12" and of "12 March"; the year behind it. */
static bool is_number_of_day(const struct walk *walk, size_t i)
{
    return walk_kind(walk, i, WORD_number) &&
           (is_time(walk, i + 1) || is_time(walk, i - 1) ||
            (i > 1 && is_time(walk, i - 2) && walk_text(walk, i).size == YEAR_DIGITS));
}

bool tells_time(const struct walk *walk, size_t i)
{
    return is_time(walk, i) || modifies_time(walk, i) ||
           (is_number_of_day(walk, i) && is_time(walk, i + 1));
}

/* "Speaking in Reno", "Announcing the plan" */
static bool is_speaking(const struct walk *walk, size_t i)
{
    if (!walk_kind(walk, i, WORD_word) || !str_ends(walk_text(walk, i), STR("ing")))
        return false;
    const int16_t cue = walk->words[i].cue;
    return is_one_of(walk, i, LIST_speaking) ||
           (cue >= 0 && walk->words[i].is_capital && vocabulary_cue(cue)->form == CUE_gerund);
}

static bool is_occasion(const struct walk *walk, const struct phrase *phrase)
{
    for (size_t i = phrase->first; i < phrase->last; i++)
        if (word_is(&walk->words[i], LEX(occasion) | LEX(medium)))
            return true;
    return false;
}

/* A participle that makes a statement known: "a statement issued", "an interview broadcast". */
static bool is_known_by(const struct walk *walk, size_t i)
{
    if (!walk_kind(walk, i, WORD_word) || walk->words[i].is_capital)
        return false;
    return word_is(&walk->words[i], LEX(bearer)) || is_one_of(walk, i, LIST_known_by) ||
           (str_ends(walk_text(walk, i), STR("ed")) && !is_one_of(walk, i, LIST_not_known_by));
}

/* Whether a phrase at i tells where or when, of itself. */
bool begins_circumstance(const struct walk *walk, size_t i)
{
    if (i >= walk->last)
        return false;
    if (tells_time(walk, i) || is_speaking(walk, i))
        return true;
    if (!walk_in(walk, i, LEX(venue_lead)))
        return false;
    if (tells_time(walk, i + 1))
        return true;
    struct phrase phrase = phrase_bare_at(walk->frame, i + 1, walk->last);
    return phrase.kind != PHRASE_none && is_occasion(walk, &phrase);
}

/* ---- steps: each is false where the walk ends */

/* Where the apposition that begins at word i ends: at a comma or before a circumstance; 0 if
 * it is none. */
static size_t apposition_end(const struct walk *walk, size_t i)
{
    const uint64_t others = LEX(relative) | LEX(subordinator) | LEX(auxiliary) | LEX(verb);
    for (size_t first = i; i < walk->last && i < first + FAR; i++) {
        if (walk->words[i].kind == WORD_comma || (i > first && begins_circumstance(walk, i)))
            return i;
        if ((walk->words[i].kind != WORD_word && walk->words[i].kind != WORD_number) ||
            walk_in(walk, i, others) || word_is_gerund(walk->frame, i))
            return 0;
    }
    return 0;
}

/* Where the region behind a place ends ("Reno, Nevada, on Friday"), or a participle begins ("at
 * the meeting, held on Friday"); 0 if neither follows the comma before next. */
static size_t region_end(const struct walk *walk, size_t next)
{
    if (!walk->is_behind_phrase || walk->words[next - 2].kind != WORD_word)
        return 0;
    if (is_known_by(walk, next))
        return next;
    const struct phrase region = phrase_bare_at(walk->frame, next, walk->last);
    const size_t behind = region.last + walk_kind(walk, region.last, WORD_comma);
    return region.kind == PHRASE_proper && begins_circumstance(walk, behind) ? region.last : 0;
}

static bool is_year(const struct walk *walk, size_t i)
{
    return walk_kind(walk, i, WORD_number) && walk_kind(walk, i - 2, WORD_number) &&
           walk_text(walk, i).size == YEAR_DIGITS;
}

/* "March 12, 2014"; ", in an interview on Friday"; the apposition behind a speaker. */
static bool pass_comma(struct walk *walk)
{
    const size_t next = walk->i + 1;
    if (next >= walk->last || next < 2)
        return false;
    size_t end = is_year(walk, next) ? next + 1 : begins_circumstance(walk, next) ? next : 0;
    if (!end)
        end = region_end(walk, next);
    if (!end && walk->passes_apposition)
        end = apposition_end(walk, next);
    walk->i = end ? end : walk->i;
    return end > 0;
}

static bool is_circumstantial(const struct walk *walk, size_t i)
{
    return walk_in(walk, i, LEX(preposition)) && !is_one_of(walk, i, LIST_not_circumstantial) &&
           (!walk_in(walk, i, LEX(subordinator)) ||
            str_equal_nocase(walk_text(walk, i), STR("after")));
}

/* "to leave"; but "to reporters", "to the town". */
static bool may_be_infinitive(const struct walk *walk, size_t i)
{
    const uint64_t nouns = LEX(person_noun) | LEX(group_noun) | LEX(organisation_noun) |
                           LEX(determiner) | LEX(possessive) | LEX(pronoun);
    return str_equal_nocase(walk_text(walk, i), STR("to")) && walk_kind(walk, i + 1, WORD_word) &&
           !walk->words[i + 1].is_capital && !walk_in(walk, i + 1, nouns);
}

/* The noun phrase at first, also "prepared testimony", and "the talks" where the noun looks like
 * a verb; first where there is none. */
static size_t phrase_end(const struct walk *walk, size_t first)
{
    struct phrase phrase = phrase_bare_at(walk->frame, first, walk->last);
    if (phrase.kind == PHRASE_none && is_known_by(walk, first))
        phrase = phrase_bare_at(walk->frame, first + 1, walk->last);
    if (phrase.kind != PHRASE_none)
        return phrase.last;
    const bool is_open = walk_in(walk, first, LEX(determiner) | LEX(possessive));
    const bool is_noun =
        is_open && walk_kind(walk, first + 1, WORD_word) && walk->words[first + 1].cue >= 0;
    return is_noun ? first + 2 : first;
}

static bool pass_phrase(struct walk *walk, size_t first)
{
    const size_t end = phrase_end(walk, first);
    if (end <= first || walk_in(walk, end, LEX(auxiliary)))
        return false;
    walk->i = end;
    walk->is_behind_phrase = true;
    if (walk_kind(walk, walk->i, WORD_quote) && walk->words[walk->i - 1].is_possessive)
        walk->i++;
    return true;
}

/* "late on Sunday" */
static bool is_loose_modifier(const struct walk *walk, size_t i)
{
    return walk_in(walk, i + 1, LEX(venue_lead)) && tells_time(walk, i + 2) &&
           is_time_modifier(walk, i);
}

static bool pass_word(struct walk *walk)
{
    const size_t i = walk->i;
    if (tells_time(walk, i) || is_number_of_day(walk, i) || is_loose_modifier(walk, i) ||
        (word_is_adverb(walk->frame, i) && !walk_in(walk, i, LEX(negation)) &&
         !walk_in(walk, i + 1, LEX(auxiliary)))) {
        walk->i++;
        return true;
    }
    if (walk_in(walk, i, LEX(conjunction)) && begins_circumstance(walk, i + 1)) {
        walk->i++;
        return true;
    }
    if (is_circumstantial(walk, i)) {
        if (may_be_infinitive(walk, i))
            return false;
        if (tells_time(walk, i + 1)) {
            walk->i++;
            return true;
        }
        return pass_phrase(walk, i + 1);
    }
    if (is_speaking(walk, i)) {
        walk->i++;
        return is_circumstantial(walk, i + 1) || tells_time(walk, i + 1) ||
               pass_phrase(walk, i + 1);
    }
    const bool is_named = i > 0 && (is_number_of_day(walk, i - 1) || is_time(walk, i - 1) ||
                                    walk->words[i - 1].is_capital);
    if ((walk->is_behind_phrase && is_known_by(walk, i)) ||
        (is_named &&
         walk_in(walk, i, LEX(occasion) | LEX(medium)))) { /* a July 9 letter, his Senate speech */
        walk->i++;
        return true;
    }
    return false;
}

/* The initials behind a name: "the Harbour Board (HB)". */
static bool pass_brackets(struct walk *walk)
{
    enum { MOST = 4 };
    for (size_t i = walk->i + 1; i < walk->last && i < walk->i + MOST; i++)
        if (walk->words[i].kind == WORD_close) {
            walk->i = i + 1;
            return true;
        }
    return false;
}

static bool pass(struct walk *walk)
{
    if (walk->i >= walk->last || (walk->i >= walk->content.first && walk->i < walk->content.last))
        return false;
    switch (walk->words[walk->i].kind) {
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

size_t opening_end(const struct walk *walk, size_t i)
{
    const uint64_t others =
        LEX(auxiliary) | LEX(verb) | LEX(pronoun) | LEX(relative) | LEX(subordinator);
    if (!is_circumstantial(walk, i) && !is_speaking(walk, i))
        return i;
    size_t end = i + 1;
    for (; end < walk->last && walk->words[end].kind != WORD_comma; end++) {
        const bool has_agent =
            end + 1 < walk->last && str_equal(walk_text(walk, end + 1), STR("by"));
        const bool is_noun = walk_in(walk, end, LEX(occasion) | LEX(medium) | LEX(determiner));
        if (walk->words[end].kind == WORD_quote || end - i > FAR ||
            (!is_noun && !has_agent &&
             (walk_in(walk, end, others) || word_may_be_verb(walk->frame, end))))
            return i;
    }
    return end < walk->last ? end : i;
}
