/* clause.c - where a clause begins and where it ends, as a report's content is read */
#include "reports/clause.h"

enum { FAR = 24 };

/* "That" is a conjunction unless its verb follows, or a noun of one thing that is pointed at:
 * "said that was so", "said that figure was high", but "said that growth was slow". */
bool is_conjunction_that(const struct view *view, size_t i)
{
    if (!text_is(view, i, STR("that")))
        return false;
    if (i + 2 >= view->last)
        return false;
    const struct word *next = &view->words[i + 1];
    if (word_is(next, LEX(auxiliary)))
        return text_is_of(view, i + 1, LIST_participle_auxiliary);
    return next->kind != WORD_word || next->classes || next->cue >= 0 ||
           !text_is_of(view, i + 1, LIST_pointed_at) || !word_may_be_verb(view->frame, i + 2);
}

bool is_infinitive(const struct view *view, size_t i)
{
    const uint64_t others =
        LEX(determiner) | LEX(possessive) | LEX(pronoun) | LEX(preposition) | LEX(conjunction);
    return text_is(view, i, STR("to")) && kind_is(view, i + 1, WORD_word) &&
           !view->words[i + 1].is_capital && !class_is(view, i + 1, others);
}

/* "Only 500 farmers", "not all of the gates", "more ships", "up to six": an adverb of the
 * content's own first words, not of the cue. */
static bool is_inner_adverb(const struct view *view, size_t i)
{
    if (skip_day(view, i + 1) > i + 1 || text_is(view, i + 1, STR("that")))
        return false;
    const size_t next = text_is(view, i + 1, STR("to")) ? i + 2 : i + 1;
    return kind_is(view, next, WORD_number) || class_is(view, next, LEX(quantity)) ||
           class_is(view, i, LEX(focus) | LEX(negation));
}

bool is_limit(const struct view *view, size_t i)
{
    return text_is(view, i, STR("at")) &&
           (text_is(view, i + 1, STR("least")) || text_is(view, i + 1, STR("most")));
}

/* Behind what may stand before the first noun of a clause: "only", "more than", "up to". */
static size_t skip_focus(const struct view *view, size_t i)
{
    if (is_limit(view, i))
        i += 2;
    size_t first = i;
    while (class_is(view, i, LEX(focus) | LEX(negation)) ||
           (kind_is(view, i + 1, WORD_number) && word_is_adverb(view->frame, i)))
        i++;
    if (i > first && text_is(view, i, STR("than")))
        i++;
    if (text_is(view, i, STR("up")) && text_is(view, i + 1, STR("to")))
        i += 2;
    else if (class_is(view, i, LEX(preposition)) && kind_is(view, i + 1, WORD_number))
        i++;
    return i;
}

/* Behind the place or occasion at word i, a preposition: "in Reno", "at a news conference
 * on Sunday"; i where there is none. */
static size_t skip_occasion(const struct view *view, size_t i)
{
    if (!class_is(view, i, LEX(preposition)) || class_is(view, i, LEX(subordinator)) ||
        text_is(view, i, STR("of")) || text_is(view, i, STR("about")) || i + 1 >= view->last ||
        is_infinitive(view, i) || is_limit(view, i))
        return i;
    if (text_is(view, i, STR("at")) && text_is(view, i + 1, STR("first")))
        return i + 2;
    const bool counts = kind_is(view, i + 1, WORD_number) && !text_is(view, i, STR("in")) &&
                        !text_is(view, i, STR("on")) && !text_is(view, i, STR("at"));
    if (word_is_gerund(view->frame, i + 1))
        return i;
    const bool is_near = class_is(view, i + 1, LEX(time));
    const bool is_day = is_near || class_is(view, i + 2, LEX(time));
    if (counts || (is_day && text_is(view, i, STR("by"))))
        return i; /* "over 130 gates", "by year end" */
    struct phrase phrase = phrase_at(view->frame, i + 1, view->last);
    size_t end = is_day ? i + (is_near ? 2 : 3) : phrase.last;
    if (!is_day && (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun))
        return i;
    return kind_is(view, end, WORD_number) ? end + 1 : end;
}

/* "Posted" of "a statement posted on the web" */
static bool is_published(const struct view *view, size_t i)
{
    return i > view->first && class_is(view, i - 1, LEX(occasion) | LEX(medium)) &&
           class_is(view, i + 1, LEX(preposition) | LEX(time)) &&
           word_is_participle(view->frame, i);
}

size_t skip_circumstances(const struct view *view, size_t i)
{
    while (i < view->last) {
        size_t next = skip_day(view, i);
        if (next == i)
            next = skip_occasion(view, i);
        if (next == i && is_published(view, i))
            next = i + 1;
        if (next == i && word_is_adverb(view->frame, i) && !text_is(view, i, STR("there")) &&
            !view->words[i].is_contraction && /* "there's" */
            !is_inner_adverb(view, i))
            next = i + 1;
        if (next == i)
            return i;
        i = next;
    }
    return i;
}

/* Where the noun phrase at word i ends, without what is attached to it. */
static size_t bare_end(const struct view *view, size_t i)
{
    return phrase_bare_at(view->frame, i, view->last).last;
}

/* Behind the comma that closes the relative clause that the comma at i opens; i where none does. */
static size_t relative_close(const struct view *view, size_t i)
{
    if (!kind_is(view, i, WORD_comma) ||
        !(text_is(view, i + 1, STR("which")) || text_is(view, i + 1, STR("who"))))
        return i;
    size_t close = i + 1;
    while (close < view->last && view->words[close].kind != WORD_comma)
        close++;
    return close + 1 < view->last ? close + 1 : i;
}

/* "Demand for oil would rise", "a plan to mend the gates may fail": whether behind what is attached
 * to a noun phrase, at word i, its verb stands, before another clause begins. */
static bool has_verb_behind_attached(const struct view *view, size_t i)
{
    const uint64_t ends = LEX(relative) | LEX(conjunction) | LEX(subordinator) | LEX(pronoun);
    if (!class_is(view, i, LEX(preposition)))
        return false;
    for (size_t j = i; j < view->last && j < i + FAR; j++) {
        j = relative_close(view, j);
        if ((view->words[j].kind != WORD_word && view->words[j].kind != WORD_number) ||
            class_is(view, j, ends) || view->words[j].is_contraction)
            return false;
        if (class_is(view, j, LEX(auxiliary)) && !view->words[j].is_capital)
            return !text_is_of(view, j, LIST_not_finite);
    }
    return false;
}

bool is_verb_ahead(const struct view *view, size_t i)
{
    while (i < view->last && word_is_adverb(view->frame, i))
        i++;
    return i < view->last && word_may_be_verb(view->frame, i);
}

bool is_saying(const struct view *view, size_t i)
{
    while (i < view->last && word_is_adverb(view->frame, i))
        i++;
    const int16_t cue = kind_is(view, i, WORD_word) ? view->words[i].cue : -1;
    return cue >= 0 &&
           (vocabulary_cue(cue)->class == CUE_say || vocabulary_cue(cue)->class == CUE_tell);
}

/* Whether a clause begins at i: a subject and, behind it, a verb. */
bool is_clause(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    if (i >= view->last)
        return false;
    if (text_is(view, i, STR("there")))
        return true;
    const bool is_object = (reading->report->takes & TAKES_object) && i == reading->report->end;
    if (word_leads_in(view->frame, i))
        i += kind_is(view, i + 1, WORD_comma) ? 2 : 1;
    if (i >= view->last)
        return false;
    if (word_is(&view->words[i], LEX(subordinator)))
        i++;
    i = skip_focus(view, i);
    struct phrase phrase = phrase_at(view->frame, i, view->last);
    if (phrase.kind == PHRASE_none)
        return false;
    if (view->words[phrase.last - 1].is_contraction)
        return true;
    if (reading->report->form == REPORT_gerund && text_is(view, bare_end(view, i), STR("to")))
        return false; /* demanding people to boycott ... */
    size_t verb = phrase.last;
    while (verb < view->last && word_is_adverb(view->frame, verb))
        verb++;
    const bool is_verb = verb < view->last && word_is_verb_of(view->frame, &phrase, verb);
    if (is_object && has_verb_behind_attached(view, bare_end(view, i)))
        return true;
    if (is_object) /* "added a second with a shot": a verb that may be a noun is none */
        return is_verb &&
               (phrase.last == bare_end(view, i) || class_is(view, verb, LEX(auxiliary)) ||
                (class_is(view, verb, LEX(verb)) && view->words[verb - 1].is_capital));
    if (is_verb)
        return true;
    for (size_t j = phrase.last; j < view->last && j < phrase.last + FAR; j++) {
        if (word_may_be_verb(view->frame, j))
            return true;
        if (view->words[j].kind == WORD_semicolon)
            return false;
    }
    return false;
}
