/* clause.c - where a clause begins and where it ends, as a report's content is read */
#include "quote/clause.h"

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
    return end == 's' || !word_may_be_verb(reading->frame, i + 2);
}

bool is_infinitive(const struct reading *reading, size_t i)
{
    const uint64_t others =
        LEX(determiner) | LEX(possessive) | LEX(pronoun) | LEX(preposition) | LEX(conjunction);
    return reads(reading, i, STR("to")) && is_of_kind(reading, i + 1, WORD_word) &&
           !reading->words[i + 1].is_capital && !is_in(reading, i + 1, others);
}

size_t skip_circumstances(const struct reading *reading, size_t i)
{
    for (;;) {
        if (i >= reading->last)
            return i;
        const struct word *word = &reading->words[i];
        if (word->kind == WORD_word && word_is(word, LEX(time)) && !reads(reading, i, STR("may"))) {
            i++;
        } else if (word_is_adverb(reading->frame, i) && !reads(reading, i, STR("there"))) {
            i++;
        } else if (word->kind == WORD_word && word_is(word, LEX(preposition)) &&
                   !word_is(word, LEX(subordinator)) && !reads(reading, i, STR("of")) &&
                   !reads(reading, i, STR("about")) && i + 1 < reading->last &&
                   !is_infinitive(reading, i)) {
            struct phrase phrase = phrase_at(reading->frame, i + 1, reading->last);
            bool is_day = word_is(&reading->words[i + 1], LEX(time)) ||
                          (i + 2 < reading->last && word_is(&reading->words[i + 2], LEX(time)));
            if (is_day)
                i += word_is(&reading->words[i + 1], LEX(time)) ? 2 : 3;
            else if (phrase.kind != PHRASE_none && phrase.kind != PHRASE_pronoun &&
                     phrase.last < reading->last)
                i = phrase.last;
            else
                return i;
            if (is_of_kind(reading, i, WORD_number))
                i++;
        } else {
            return i;
        }
    }
}

/* Whether a clause begins at i: a subject and, behind it, a verb. */
bool is_clause(const struct reading *reading, size_t i)
{
    if (i >= reading->last)
        return false;
    if (reads(reading, i, STR("there")))
        return true;
    if (word_is(&reading->words[i], LEX(subordinator)))
        i++;
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
    if (verb < reading->last && word_is_verb_of(reading->frame, &phrase, verb))
        return true;
    if ((reading->report->takes & TAKES_object) && i == report_end(reading->report))
        return false;
    for (size_t j = phrase.last; j < reading->last && j < phrase.last + FAR; j++) {
        if (word_may_be_verb(reading->frame, j))
            return true;
        if (reading->words[j].kind == WORD_semicolon)
            return false;
    }
    return false;
}

/* "said ... and added": a second report of the same speaker. */
static bool is_coordinated(const struct reading *reading, const struct report *report)
{
    return report->form == REPORT_finite &&
           (report->class == CUE_say || report->class == CUE_tell || report->takes) &&
           word_is(&reading->words[report->first - 1], LEX(conjunction)) &&
           report->subject.first == reading->report->subject.first;
}

/* "agreed to stay, and both said ...": a report with a subject of its own behind "and". */
static bool is_another_report(const struct reading *reading, const struct report *report)
{
    return report->form == REPORT_finite && report->subject.last <= report->first &&
           (report->class == CUE_say || report->class == CUE_tell || report->takes) &&
           is_in(reading, report_start(report) - 1, LEX(conjunction));
}

/* The start of a report that goes on or speaks of another, or the sentence's end. */
static size_t report_that_ends(const struct reading *reading, size_t i)
{
    for (size_t r = reading->index + 1; r < reading->reports->count; r++) {
        const struct report *report = &reading->reports->items[r];
        if (report->sentence != reading->report->sentence)
            break;
        size_t start = report_start(report);
        if (report->first > i + 2 && is_coordinated(reading, report))
            return report->first - (is_of_kind(reading, report->first - 2, WORD_comma) ? 2 : 1);
        if (start <= i)
            continue;
        if (is_another_report(reading, report) && start > i + 2)
            return start - 1;
        bool behind_comma = is_of_kind(reading, start - 1, WORD_comma);
        if (report->form == REPORT_finite && start > i + 2 &&
            is_of_kind(reading, start - 2, WORD_comma) &&
            word_is(&reading->words[start - 1], LEX(conjunction)))
            return start - 2;
        bool goes_on = report->form == REPORT_gerund || report->form == REPORT_source ||
                       word_is(&reading->words[report->first], LEX(account));
        if (behind_comma && goes_on)
            return start - 1;
    }
    return reading->last;
}

/* Whether no word of kind stands in words [i, reading->last). */
static bool none_ahead(const struct reading *reading, size_t i, enum word_kind kind)
{
    while (i < reading->last && reading->words[i].kind != kind)
        i++;
    return i >= reading->last;
}

/* Behind a comma at i - 1, words that leave the content: a contrast (", while"), a
 * comparison (", as"), a relative clause that closes the sentence, a clause behind
 * "and". */
static bool leaves_behind_comma(const struct reading *reading, size_t i)
{
    if (reads(reading, i, STR("but")) && i + 1 < reading->last &&
        (word_may_be_verb(reading->frame, i + 1) || is_conjunction_that(reading, i + 1) ||
         is_in(reading, i + 1, LEX(negation) | LEX(preposition))))
        return false;
    if (reads(reading, i, STR("and")) && reads(reading, i + 1, STR("that")))
        return false;
    if (is_in(reading, i, LEX(contrast)))
        return true;
    if (reads(reading, i, STR("which")) || reads(reading, i, STR("who")))
        return none_ahead(reading, i, WORD_comma);
    return reads(reading, i, STR("and")) && is_clause(reading, i + 1);
}

/* "X, who ... said": the report is a relative clause, and its sentence goes on behind it. */
static bool is_in_relative(const struct reading *reading)
{
    size_t i = reading->report->first;
    while (i > reading->first &&
           (word_is_adverb(reading->frame, i - 1) || is_in(reading, i - 1, LEX(auxiliary))))
        i--;
    return reading->report->form == REPORT_finite && i > reading->first &&
           (reads(reading, i - 1, STR("who")) || reads(reading, i - 1, STR("which")) ||
            reads(reading, i - 1, STR("that")));
}

/* Whether a verb stands at word i, adverbs aside. */
static bool is_verb_at(const struct reading *reading, size_t i)
{
    while (i < reading->last && word_is_adverb(reading->frame, i))
        i++;
    return i < reading->last && word_may_be_verb(reading->frame, i);
}

/* Whether the content ends before the comma, semicolon or dash at i. */
static bool leaves(const struct reading *reading, size_t i, bool is_subordinate, bool is_relative)
{
    if (i + 1 >= reading->last)
        return false;
    const struct word *next = &reading->words[i + 1];
    switch (reading->words[i].kind) {
    case WORD_dash: return next->cue >= 0 && vocabulary_cue(next->cue)->form == CUE_gerund;
    case WORD_semicolon: return is_clause(reading, i + 1);
    case WORD_comma:
        return leaves_behind_comma(reading, i + 1) ||
               (is_subordinate && is_clause(reading, i + 1)) ||
               (is_relative && is_verb_at(reading, i + 1));
    default: return false;
    }
}

size_t content_end(const struct reading *reading, size_t i)
{
    const size_t start = report_start(reading->report), last = report_that_ends(reading, i);
    bool is_subordinate =
        (reading->report->form == REPORT_gerund && start < reading->first + 2) ||
        (start > reading->first && word_is(&reading->words[start - 1], LEX(subordinator)));
    bool is_relative = is_in_relative(reading);
    for (size_t j = i; j < last; j++)
        if (leaves(reading, j, is_subordinate, is_relative))
            return j;
    return last;
}

/* Whether words [i, last) go on with a list: they hold an "and". */
static bool is_list(const struct reading *reading, size_t i, size_t last)
{
    for (; i < last; i++)
        if (is_in(reading, i, LEX(conjunction)))
            return true;
    return false;
}

/* "criticized the wall and called ...": another verb of the same subject. */
static bool goes_on_with_cue(const struct reading *reading, size_t i)
{
    const int16_t cue = is_of_kind(reading, i + 1, WORD_word) ? reading->words[i + 1].cue : -1;
    return reads(reading, i, STR("and")) && cue >= 0 && vocabulary_cue(cue)->form != CUE_base;
}

size_t topic_end(const struct reading *reading, size_t first)
{
    const size_t last = content_end(reading, first);
    for (size_t i = first + 1; i < last; i++)
        if (reading->words[i].kind == WORD_dash || goes_on_with_cue(reading, i) ||
            (reading->words[i].kind == WORD_comma && !is_list(reading, i + 1, last)))
            return i;
    return last;
}
