/* ending.c - where the content of a report ends */
#include "reports/ending.h"

#include "reports/leaving.h"
#include "words/lists.h"

enum { NEAR = 14 };

/* Whether the report takes anything of its own but an opinion before it. */
static bool takes_content(const struct report *report)
{
    return report->class == CUE_say || report->class == CUE_tell ||
           (report->takes & ~(unsigned)TAKES_opinion);
}

/* "and rejected the plan", "but twice declined to say": no word of saying, but past as the
 * report's own is. */
static bool is_past_judgement(const struct view *view, const struct report *report)
{
    const struct word *word = &view->words[report->first];
    return report->class == CUE_call && !word_is(word, LEX(naming)) &&
           !list_has(LIST_not_spoken, word_text(view->frame->text, word)) &&
           vocabulary_cue(view->words[report->first].cue)->form == CUE_past;
}

/* The conjunction by which a second report of the same speaker goes on ("said ... and
 * added", "but also warned"), or 0. */
static size_t coordination(const struct reading *reading, const struct report *report)
{
    const struct view *view = &reading->view;
    if (report->form != REPORT_finite || report->subject.first != reading->report->subject.first ||
        (!takes_content(report) && !is_past_judgement(view, report)))
        return 0;
    size_t i = report->first - 1;
    while (i > view->first && word_is_adverb(view->frame, i))
        i--;
    return word_is(&view->words[i], LEX(conjunction)) ? i : 0;
}

/* "agreed to stay, and both said ...": a report with a subject of its own behind "and". */
static bool is_another_report(const struct view *view, const struct report *report)
{
    return report->form == REPORT_finite && report->subject.last <= report->first &&
           takes_content(report) && class_is(view, report->start - 1, LEX(conjunction));
}

/* Behind the comma that words of a report's subject follow which its phrase left out: "the paper of
 * the firm's yearly meeting said"; where it starts if there is none. */
static size_t outer_start(const struct view *view, const struct report *report)
{
    size_t i = report->start;
    while (i > view->first && report->first - i < NEAR && kind_is(view, i - 1, WORD_word) &&
           !class_is(view, i - 1, LEX(relative) | LEX(conjunction) | LEX(subordinator)) &&
           !word_may_be_verb(view->frame, i - 1) && !word_is_adverb(view->frame, i - 1))
        i--;
    return kind_is(view, i - 1, WORD_comma) ? i : report->start;
}

/* "Quill said the gates were shut, farmers said": behind its comma, whose account the whole
 * sentence is. */
static bool is_outer(const struct view *view, const struct report *report)
{
    const bool is_attribution = report->form == REPORT_finite || report->form == REPORT_inverted;
    if (!is_attribution || !(report->takes & (TAKES_clause | TAKES_account)) ||
        report->subject.kind == PHRASE_none)
        return false;
    const size_t end = skip_circumstances(view, report->end);
    return end >= view->last || (kind_is(view, end, WORD_comma) && is_saying(view, end + 1) &&
                                 word_is_gerund(view->frame, end + 1));
}

/* The start of a report that goes on or speaks of another, or the sentence's end. */
static size_t report_that_ends(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    for (size_t r = reading->index + 1; r < reading->reports->count; r++) {
        const struct report *report = &reading->reports->items[r];
        if (report->sentence != reading->report->sentence)
            break;
        size_t start = report->start;
        const size_t conjunction = coordination(reading, report);
        if (conjunction > i + 1)
            return kind_is(view, conjunction - 1, WORD_comma) ? conjunction - 1 : conjunction;
        const size_t outer =
            start > i + 2 && is_outer(view, report) ? outer_start(view, report) : 0;
        if (outer > i + 2 && kind_is(view, outer - 1, WORD_comma))
            return outer - 1;
        if (start <= i)
            continue;
        if (is_another_report(view, report) && start > i + 2)
            return start - 1;
        bool behind_comma = kind_is(view, start - 1, WORD_comma);
        if ((report->form == REPORT_finite || report->form == REPORT_source) && start > i + 2 &&
            kind_is(view, start - 2, WORD_comma) &&
            word_is(&view->words[start - 1], LEX(conjunction)))
            return start - 2;
        bool goes_on = report->form == REPORT_gerund || report->form == REPORT_source ||
                       (report->takes & TAKES_account);
        if (behind_comma && goes_on)
            return start - 1;
    }
    return view->last;
}

/* "X, who ... said": the report is a relative clause, and its sentence goes on behind it. */
static bool is_in_relative(const struct reading *reading)
{
    const struct view *view = &reading->view;
    size_t i = reading->report->first;
    while (i > view->first &&
           (word_is_adverb(view->frame, i - 1) || class_is(view, i - 1, LEX(auxiliary))))
        i--;
    return reading->report->form == REPORT_finite && i > view->first &&
           (text_is(view, i - 1, STR("who")) || text_is(view, i - 1, STR("which")) ||
            text_is(view, i - 1, STR("that")));
}

bool is_in_relative_clause(const struct reading *reading)
{
    const struct view *view = &reading->view;
    size_t start = reading->report->start, end = reading->report->end;
    return start > view->first && end < view->last && reading->report->form == REPORT_finite &&
           (text_is(view, start - 1, STR("which")) || text_is(view, start - 1, STR("who")) ||
            text_is(view, start - 1, STR("that"))) &&
           is_verb_ahead(view, end);
}

static bool is_break(const struct word *word)
{
    const unsigned breaks = 1U << WORD_comma | 1U << WORD_semicolon | 1U << WORD_dash;
    return breaks >> word->kind & 1;
}

/* Whether the content ends before the comma, semicolon or dash at i. */
static bool leaves(const struct reading *reading, size_t i, bool is_subordinate, bool is_relative,
                   bool is_inserted)
{
    const struct view *view = &reading->view;
    if (i + 1 >= view->last)
        return false;
    const struct word *next = &view->words[i + 1];
    switch (view->words[i].kind) {
    case WORD_dash:
        return is_inserted || (next->kind == WORD_quote && !next->is_term) ||
               (next->cue >= 0 && vocabulary_cue(next->cue)->form == CUE_gerund);
    case WORD_semicolon: /* "($5m; £3m)" goes on */
        return !kind_is(view, i + 2, WORD_close) && is_clause(reading, i + 1);
    case WORD_comma:
        return leaves_behind_comma(reading, i + 1) ||
               (is_subordinate && is_clause(reading, i + 1)) ||
               (is_relative && is_verb_ahead(view, i + 1)) ||
               (is_inserted && class_is(view, i + 1, LEX(auxiliary)));
    default: return false;
    }
}

/* The comma that closes an aside between a subject, which begins at first, and its verb, where one
 * opens at the comma at i: "the firm, although it knew, was late"; else i. */
static size_t aside_close(const struct view *view, size_t first, size_t i, size_t last)
{
    if (view->words[i].kind != WORD_comma || has_verb(view, first, i))
        return i;
    size_t close = i + 1;
    while (close < last && view->words[close].kind != WORD_comma)
        close++;
    return close < last && class_is(view, close + 1, LEX(auxiliary) | LEX(verb)) ? close : i;
}

/* The bracket that closes what the one at i opens; i where none does. */
static size_t behind_brackets(const struct view *view, size_t i, size_t last)
{
    if (view->words[i].kind != WORD_open)
        return i;
    for (size_t j = i + 1; j < last; j++)
        if (view->words[j].kind == WORD_close)
            return j;
    return i;
}

size_t content_end(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    const size_t start = reading->report->start, last = report_that_ends(reading, i);
    bool is_subordinate =
        (reading->report->form == REPORT_gerund && start < view->first + 2) ||
        (start > view->first && word_is(&view->words[start - 1], LEX(subordinator)));
    bool is_relative = is_in_relative(reading), is_inserted = is_in_relative_clause(reading);
    for (size_t j = i; j < last; j = behind_brackets(view, j, last) + 1) {
        if (view->words[j].kind == WORD_close)
            return j; /* "(Quill says it is late) ..." */
        if (!is_break(&view->words[j]) ||
            !leaves(reading, j, is_subordinate, is_relative, is_inserted))
            continue;
        const size_t close = aside_close(view, i, j, last);
        if (close == j)
            return j;
        j = close;
    }
    return last;
}
