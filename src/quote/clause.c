/* clause.c - where a clause begins and where it ends, as a report's content is read */
#include "quote/clause.h"

#include "base/date.h"

enum { FAR = 24, NEAR = 14, MOST_WITHHELD = 7 };

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

bool is_day_ahead(const struct reading *reading, size_t i)
{
    const bool is_led = reads(reading, i, STR("last")) || reads(reading, i, STR("this")) ||
                        reads(reading, i, STR("late")) || reads(reading, i, STR("early")) ||
                        reads(reading, i, STR("earlier"));
    const size_t day =
        reads(reading, i + 1, STR("on")) || reads(reading, i + 1, STR("this")) ? i + 2 : i + 1;
    return is_led && is_in(reading, day, LEX(time)) && !reading->words[day].is_possessive &&
           day + 1 < reading->last && !word_may_be_verb(reading->frame, day + 1);
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
    const bool is_near = is_in(reading, i + 1, LEX(time));
    const bool is_day = is_near || is_in(reading, i + 2, LEX(time));
    if (counts || (is_day && reads(reading, i, STR("by"))))
        return i; /* "over 130 gates", "by year end" */
    struct phrase phrase = phrase_at(reading->frame, i + 1, reading->last);
    size_t end = is_day ? i + (is_near ? 2 : 3) : phrase.last;
    if (!is_day && (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun ||
                    phrase.last >= reading->last))
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
    if (verb < reading->last && word_is_verb_of(reading->frame, &phrase, verb))
        return true;
    if (is_object)
        return false;
    for (size_t j = phrase.last; j < reading->last && j < phrase.last + FAR; j++) {
        if (word_may_be_verb(reading->frame, j))
            return true;
        if (reading->words[j].kind == WORD_semicolon)
            return false;
    }
    return false;
}

/* The conjunction by which a second report of the same speaker goes on ("said ... and
 * added", "but also warned"), or 0. */
static size_t coordination(const struct reading *reading, const struct report *report)
{
    if (report->form != REPORT_finite || report->subject.first != reading->report->subject.first ||
        (report->class != CUE_say && report->class != CUE_tell && !report->takes))
        return 0;
    size_t i = report->first - 1;
    while (i > reading->first && word_is_adverb(reading->frame, i))
        i--;
    return word_is(&reading->words[i], LEX(conjunction)) ? i : 0;
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
        const size_t and = coordination(reading, report);
        if (and > i + 1)
            return is_of_kind(reading, and-1, WORD_comma) ? and-1 : and;
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
                       (report->takes & TAKES_account);
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

/* Whether a verb stands at word i, adverbs aside. */
static bool is_verb_at(const struct reading *reading, size_t i)
{
    while (i < reading->last && word_is_adverb(reading->frame, i))
        i++;
    return i < reading->last && word_may_be_verb(reading->frame, i);
}

/* Whether the report's cue stands in the past, so that what is reported is put back a tense. */
static bool is_past(const struct reading *reading)
{
    const int16_t cue = reading->words[reading->report->first].cue;
    return cue >= 0 && vocabulary_cue(cue)->form == CUE_past;
}

/* Whether a verb of saying stands at word i, adverbs aside. */
static bool is_saying(const struct reading *reading, size_t i)
{
    while (i < reading->last && word_is_adverb(reading->frame, i))
        i++;
    const int16_t cue = is_of_kind(reading, i, WORD_word) ? reading->words[i].cue : -1;
    return cue >= 0 &&
           (vocabulary_cue(cue)->class == CUE_say || vocabulary_cue(cue)->class == CUE_tell);
}

/* Whether the clause of which words from i on are a part is in the tense of reported speech,
 * so that it is reported too: "..., and the farmers would go home". */
static bool is_put_back(const struct reading *reading, size_t i)
{
    const size_t last = i + NEAR < reading->last ? i + NEAR : reading->last;
    if (!is_past(reading))
        return false;
    for (; i < last && reading->words[i].kind != WORD_comma; i++) {
        if (reads(reading, i, STR("had")))
            return is_verb_at(reading, i + 1) && !is_saying(reading, i + 1);
        if (reads(reading, i, STR("would")) || reads(reading, i, STR("could")) ||
            reads(reading, i, STR("might")))
            return true;
        if (word_may_be_verb(reading->frame, i))
            return false;
    }
    return false;
}

/* Whether words from i on say what the speaker kept to himself: "gave no details", "he would
 * not say when", "without elaborating". */
static bool withholds(const struct reading *reading, size_t i)
{
    bool is_denied = false;
    if (is_in(reading, i, LEX(pronoun)))
        i++;
    for (size_t j = i; j < i + MOST_WITHHELD && is_of_kind(reading, j, WORD_word); j++) {
        const bool is_given = is_in(reading, j, LEX(disclosure));
        is_denied |= is_in(reading, j, LEX(negation) | LEX(refusal)) ||
                     reads(reading, j, STR("no")) || reads(reading, j, STR("without")) ||
                     (is_in(reading, j, LEX(auxiliary)) && reading->words[j].is_contraction);
        if (is_given && (is_denied || reads(reading, j + 1, STR("no"))))
            return true;
    }
    return false;
}

/* Whether a report begins at word i. */
static bool is_report(const struct reading *reading, size_t i)
{
    for (size_t r = reading->index + 1; r < reading->reports->count; r++) {
        const struct report *report = &reading->reports->items[r];
        if (report->sentence != reading->report->sentence || report_start(report) > i)
            return false;
        if (report_start(report) == i && report->form == REPORT_finite)
            return true;
    }
    return false;
}

/* Whether the speaker counts answers: "half said yes, compared with ...". */
static bool is_count(const struct reading *reading)
{
    const struct phrase *subject = &reading->report->subject;
    for (size_t i = subject->first; i < subject->last; i++)
        if (reading->words[i].kind == WORD_number || word_is(&reading->words[i], LEX(quantity)))
            return true;
    return false;
}

/* Whether "but" at word i goes on with the content: "but not the farmers", "but also". */
static bool is_inner_but(const struct reading *reading, size_t i)
{
    return (word_may_be_verb(reading->frame, i + 1) &&
            (!reading->words[i + 1].is_contraction || is_in(reading, i + 1, LEX(auxiliary)))) ||
           is_conjunction_that(reading, i + 1) || reads(reading, i + 1, STR("also")) ||
           is_in(reading, i + 1, LEX(negation) | LEX(preposition));
}

/* Whether word i is the reporter himself, as in "I'm". */
static bool is_reporter(const struct reading *reading, size_t i)
{
    struct str word =
        i < reading->last ? word_base(reading->frame->text, &reading->words[i]) : STR("");
    return str_equal_nocase(word, STR("i")) || str_equal_nocase(word, STR("we"));
}

/* Whether "although", "as" or "so" at word i opens words of the reporter: "as have others",
 * "although he did", "so I'm going". */
static bool is_remark(const struct reading *reading, size_t i)
{
    return is_in(reading, i + 1, LEX(auxiliary)) || is_reporter(reading, i + 1) ||
           is_report(reading, i + 1) ||
           (is_in(reading, i + 1, LEX(pronoun)) &&
            (reads(reading, i + 2, STR("did")) || reads(reading, i + 2, STR("does"))));
}

/* Behind a comma at i - 1, words that leave the content: a contrast (", while"), a
 * comparison (", as"), a relative clause that closes the sentence, a clause behind
 * "and"; unless their tense is that of what is reported. */
static bool leaves_behind_comma(const struct reading *reading, size_t i)
{
    const bool is_contrast = is_in(reading, i, LEX(contrast));
    const bool is_which = reads(reading, i, STR("which")) || reads(reading, i, STR("who"));
    if ((is_contrast || reads(reading, i, STR("and")) || reads(reading, i, STR("without"))) &&
        withholds(reading, reads(reading, i, STR("without")) ? i : i + 1))
        return true;
    if (reads(reading, i, STR("but")) && i + 1 < reading->last && is_inner_but(reading, i))
        return false;
    if (reads(reading, i, STR("and")) &&
        (reads(reading, i + 1, STR("that")) || is_in(reading, i + 1, LEX(negation))))
        return false;
    if (reads(reading, i, STR("although")) || reads(reading, i, STR("though")) ||
        reads(reading, i, STR("as")) || reads(reading, i, STR("so")))
        return is_remark(reading, i);
    if (reads(reading, i, STR("compared")))
        return is_count(reading);
    if (!is_contrast && !is_which && !reads(reading, i, STR("and")))
        return false;
    if (is_put_back(reading, i + 1) && !is_report(reading, i + 1))
        return false;
    return is_contrast || (is_which && none_ahead(reading, i, WORD_comma)) ||
           (reads(reading, i, STR("and")) && is_clause(reading, i + 1));
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

/* Whether the content ends before the comma, semicolon or dash at i. */
static bool leaves(const struct reading *reading, size_t i, bool is_subordinate, bool is_relative)
{
    if (i + 1 >= reading->last)
        return false;
    const struct word *next = &reading->words[i + 1];
    switch (reading->words[i].kind) {
    case WORD_dash: return next->cue >= 0 && vocabulary_cue(next->cue)->form == CUE_gerund;
    case WORD_semicolon: /* "($5m; £3m)" goes on */
        return !is_of_kind(reading, i + 2, WORD_close) && is_clause(reading, i + 1);
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
