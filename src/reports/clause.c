/* clause.c - where a clause begins and where it ends, as a report's content is read */
#include "reports/clause.h"

#include "base/date.h"

enum { FAR = 24 };

/* "that" is a conjunction unless a bare singular noun follows: "said that subject was". */
bool is_conjunction_that(const struct reading *reading, size_t i)
{
    if (!reads(reading, i, STR("that")))
        return false;
    if (i + 2 >= reading->last)
        return false;
    const struct word *next = &reading->words[i + 1];
    if (next->kind == WORD_word && word_is(next, LEX(auxiliary)))
        return false;
    if (next->kind != WORD_word || next->is_capital || next->classes || next->cue >= 0 ||
        word_is_adverb(reading->frame, i + 1))
        return true;
    char end = reading->frame->text.bytes[next->end - 1];
    if (is_in(reading, i + 2, LEX(auxiliary)) && word_is_gerund(reading->frame, i + 1))
        return true; /* "that spending could" */
    return end == 's' || !word_may_be_verb(reading->frame, i + 2);
}

bool is_infinitive(const struct reading *reading, size_t i)
{
    const uint64_t others =
        LEX(determiner) | LEX(possessive) | LEX(pronoun) | LEX(preposition) | LEX(conjunction);
    return reads(reading, i, STR("to")) && is_of_kind(reading, i + 1, WORD_word) &&
           !reading->words[i + 1].is_capital && !is_in(reading, i + 1, others);
}

bool is_day_ahead(const struct reading *reading, size_t i)
{
    const bool is_led = reads(reading, i, STR("last")) || reads(reading, i, STR("this")) ||
                        reads(reading, i, STR("late")) || reads(reading, i, STR("early")) ||
                        reads(reading, i, STR("earlier"));
    const size_t day =
        reads(reading, i + 1, STR("on")) || reads(reading, i + 1, STR("this")) ? i + 2 : i + 1;
    return is_led && is_in(reading, day, LEX(time)) && !reading->words[day].is_possessive &&
           (day + 1 >= reading->last || !word_may_be_verb(reading->frame, day + 1));
}

size_t skip_day(const struct reading *reading, size_t i)
{
    if (is_day_ahead(reading, i))
        return i + (is_in(reading, i + 1, LEX(time)) ? 2 : 3);
    const struct word *word = &reading->words[i];
    if (!is_in(reading, i, LEX(time)) || word->is_possessive || reads(reading, i, STR("may")))
        return i;
    if (is_of_kind(reading, i + 1, WORD_number))
        return i + 2;
    const bool is_part = i > reading->first && is_in(reading, i - 1, LEX(time));
    const bool is_month = word->is_capital && date_month(word_text(reading->frame->text, word));
    const bool is_that_day = reads(reading, i, STR("today")) ||
                             reads(reading, i, STR("yesterday")) ||
                             reads(reading, i, STR("tonight"));
    return (word->is_capital && !is_month) || is_that_day || is_part ? i + 1 : i;
}

/* "Only 500 farmers", "not all of the gates", "more ships", "up to six": an adverb of the
 * content's own first words, not of the cue. */
static bool is_inner_adverb(const struct reading *reading, size_t i)
{
    if (skip_day(reading, i + 1) > i + 1 || reads(reading, i + 1, STR("that")))
        return false;
    const size_t next = reads(reading, i + 1, STR("to")) ? i + 2 : i + 1;
    return is_of_kind(reading, next, WORD_number) || is_in(reading, next, LEX(quantity)) ||
           is_in(reading, i, LEX(focus) | LEX(negation));
}

/* Behind what may stand before the first noun of a clause: "only", "more than", "up to". */
static size_t skip_focus(const struct reading *reading, size_t i)
{
    size_t first = i;
    while (is_in(reading, i, LEX(focus) | LEX(negation)) ||
           (is_of_kind(reading, i + 1, WORD_number) && word_is_adverb(reading->frame, i)))
        i++;
    if (i > first && reads(reading, i, STR("than")))
        i++;
    if (reads(reading, i, STR("up")) && reads(reading, i + 1, STR("to")))
        i += 2;
    else if (is_in(reading, i, LEX(preposition)) && is_of_kind(reading, i + 1, WORD_number))
        i++;
    return i;
}

/* Behind the place or occasion at word i, a preposition: "in Reno", "at a news conference
 * on Sunday"; i where there is none. */
static size_t skip_occasion(const struct reading *reading, size_t i)
{
    if (!is_in(reading, i, LEX(preposition)) || is_in(reading, i, LEX(subordinator)) ||
        reads(reading, i, STR("of")) || reads(reading, i, STR("about")) || i + 1 >= reading->last ||
        is_infinitive(reading, i))
        return i;
    const bool counts = is_of_kind(reading, i + 1, WORD_number) && !reads(reading, i, STR("in")) &&
                        !reads(reading, i, STR("on")) && !reads(reading, i, STR("at"));
    if (word_is_gerund(reading->frame, i + 1))
        return i;
    const bool is_near = is_in(reading, i + 1, LEX(time));
    const bool is_day = is_near || is_in(reading, i + 2, LEX(time));
    if (counts || (is_day && reads(reading, i, STR("by"))))
        return i; /* "over 130 gates", "by year end" */
    struct phrase phrase = phrase_at(reading->frame, i + 1, reading->last);
    size_t end = is_day ? i + (is_near ? 2 : 3) : phrase.last;
    if (!is_day && (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun))
        return i;
    return is_of_kind(reading, end, WORD_number) ? end + 1 : end;
}

size_t skip_circumstances(const struct reading *reading, size_t i)
{
    while (i < reading->last) {
        size_t next = skip_day(reading, i);
        if (next == i)
            next = skip_occasion(reading, i);
        if (next == i && word_is_adverb(reading->frame, i) && !reads(reading, i, STR("there")) &&
            !is_inner_adverb(reading, i))
            next = i + 1;
        if (next == i)
            return i;
        i = next;
    }
    return i;
}

/* Whether a clause begins at i: a subject and, behind it, a verb. */
bool is_clause(const struct reading *reading, size_t i)
{
    if (i >= reading->last)
        return false;
    if (reads(reading, i, STR("there")))
        return true;
    const bool is_object =
        (reading->report->takes & TAKES_object) && i == report_end(reading->report);
    if (word_leads_in(reading->frame, i))
        i += is_of_kind(reading, i + 1, WORD_comma) ? 2 : 1;
    if (i >= reading->last)
        return false;
    if (word_is(&reading->words[i], LEX(subordinator)))
        i++;
    i = skip_focus(reading, i);
    struct phrase phrase = phrase_at(reading->frame, i, reading->last);
    if (phrase.kind == PHRASE_none)
        return false;
    if (reading->words[phrase.last - 1].is_contraction)
        return true;
    struct phrase bare = phrase_bare_at(reading->frame, i, reading->last);
    if (reading->report->form == REPORT_gerund && reads(reading, bare.last, STR("to")))
        return false; /* demanding people to boycott ... */
    size_t verb = phrase.last;
    while (verb < reading->last && word_is_adverb(reading->frame, verb))
        verb++;
    const bool is_verb = verb < reading->last && word_is_verb_of(reading->frame, &phrase, verb);
    if (is_object) /* "added a second with a shot": a verb that may be a noun is none */
        return is_verb &&
               (phrase.last == bare.last || is_in(reading, verb, LEX(auxiliary)) ||
                (is_in(reading, verb, LEX(verb)) && reading->words[verb - 1].is_capital));
    if (is_verb)
        return true;
    for (size_t j = phrase.last; j < reading->last && j < phrase.last + FAR; j++) {
        if (word_may_be_verb(reading->frame, j))
            return true;
        if (reading->words[j].kind == WORD_semicolon)
            return false;
    }
    return false;
}
