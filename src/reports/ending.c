/* ending.c - where the content of a report ends */
#include "reports/ending.h"

#include "reports/remarks.h"
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

/* Whether a verb of saying stands at word i, adverbs aside. */
static bool is_saying(const struct view *view, size_t i)
{
    while (i < view->last && word_is_adverb(view->frame, i))
        i++;
    const int16_t cue = kind_is(view, i, WORD_word) ? view->words[i].cue : -1;
    return cue >= 0 &&
           (vocabulary_cue(cue)->class == CUE_say || vocabulary_cue(cue)->class == CUE_tell);
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

/* Whether no word of kind stands in words [i, reading->last). */
static bool none_ahead(const struct view *view, size_t i, enum word_kind kind)
{
    while (i < view->last && view->words[i].kind != kind)
        i++;
    return i >= view->last;
}

/* Whether a verb stands at word i, adverbs aside. */
static bool is_verb_at(const struct view *view, size_t i)
{
    while (i < view->last && word_is_adverb(view->frame, i))
        i++;
    return i < view->last && word_may_be_verb(view->frame, i);
}

/* Whether the report's cue stands in the past, so that what is reported is put back a tense. */
static bool is_past(const struct reading *reading)
{
    const struct view *view = &reading->view;
    const int16_t cue = view->words[reading->report->first].cue;
    return cue >= 0 && vocabulary_cue(cue)->form == CUE_past;
}

/* Whether the clause of which words from i on are a part is in the tense of reported speech,
 * so that it is reported too: "..., and the farmers would go home". */
static bool is_put_back(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    const size_t last = i + NEAR < view->last ? i + NEAR : view->last;
    if (!is_past(reading))
        return false;
    for (; i < last && view->words[i].kind != WORD_comma; i++) {
        if (text_is(view, i, STR("had")))
            return is_verb_at(view, i + 1) && !is_saying(view, i + 1);
        if (text_is(view, i, STR("would")) || text_is(view, i, STR("could")) ||
            text_is(view, i, STR("might")))
            return true;
        if (word_may_be_verb(view->frame, i))
            return false;
    }
    return false;
}

/* Whether somebody reports behind word i in the sentence. */
static bool holds_report(const struct reading *reading, size_t i)
{
    const struct reports *reports = reading->reports;
    for (size_t r = reading->index + 1; r < reports->count; r++) {
        if (reports->items[r].sentence != reading->report->sentence)
            return false;
        if (reports->items[r].first > i && reports->items[r].form == REPORT_finite)
            return true;
    }
    return false;
}

/* Whether the speaker counts answers: "half said yes, compared with ...". */
static bool is_count(const struct reading *reading)
{
    const struct view *view = &reading->view;
    const struct phrase *subject = &reading->report->subject;
    for (size_t i = subject->first; i < subject->last; i++)
        if (view->words[i].kind == WORD_number || word_is(&view->words[i], LEX(quantity)))
            return true;
    return false;
}

/* The first finite verb from word i on, in reach; the view's end where there is none. */
static size_t finite_verb(const struct view *view, size_t i)
{
    const size_t last = i + NEAR < view->last ? i + NEAR : view->last;
    for (; i < last && view->words[i].kind != WORD_comma; i++)
        if (word_may_be_verb(view->frame, i))
            return i;
    return view->last;
}

/* Whether the verb is in the present: "is", "will", "it's". */
static bool is_present(const struct view *view, size_t verb)
{
    return text_is_of(view, verb, LIST_present) ||
           (verb < view->last && view->words[verb].is_contraction &&
            class_is(view, verb, LEX(pronoun)));
}

/* "Said the talks were going well, but much work was needed", "says they are going well, while
 * work is needed", "said two had left, while six stayed": behind a comma, the tense goes on that
 * what is reported began with, or its count. */
static bool goes_on_in_tense(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    if (text_is(view, i, STR("who")) || is_count(reading) || !none_ahead(view, i, WORD_quote) ||
        holds_report(reading, i))
        return false;
    const size_t verb = finite_verb(view, reading->report->end), next = finite_verb(view, i + 1);
    if (is_past(reading) && text_is_of(view, verb, LIST_put_back) &&
        text_is_of(view, next, LIST_put_back) && !text_is(view, next + 1, STR("to")))
        return true;
    if (!text_is(view, i, STR("while")))
        return false;
    const bool counts = kind_is(view, i + 1, WORD_number) || class_is(view, i + 1, LEX(quantity));
    return (is_present(view, verb) && is_present(view, next)) || (counts && is_past(reading));
}

/* Whether a report begins at word i. */
static bool is_report(const struct reading *reading, size_t i)
{
    for (size_t r = reading->index + 1; r < reading->reports->count; r++) {
        const struct report *report = &reading->reports->items[r];
        if (report->sentence != reading->report->sentence || report->start > i)
            return false;
        if (report->start == i && report->form == REPORT_finite)
            return true;
    }
    return false;
}

/* Whether "but" at word i goes on with the content: "but not the farmers", "but also". */
static bool is_inner_but(const struct view *view, size_t i)
{
    return (word_may_be_verb(view->frame, i + 1) &&
            (!view->words[i + 1].is_contraction || class_is(view, i + 1, LEX(auxiliary)))) ||
           is_conjunction_that(view, i + 1) || text_is_of(view, i + 1, LIST_inner) ||
           class_is(view, i + 1, LEX(negation) | LEX(preposition)) ||
           (view->words[i + 1].cue < 0 && word_is_gerund(view->frame, i + 1));
}

/* Whether word i is the reporter himself, as in "I'm". */
static bool is_reporter(const struct view *view, size_t i)
{
    struct str word = i < view->last ? word_base(view->frame->text, &view->words[i]) : STR("");
    return str_equal_nocase(word, STR("i")) || str_equal_nocase(word, STR("we"));
}

/* Whether "although", "as" or "so" at word i opens words of the reporter: "as have others",
 * "although he did", "so I'm going". */
static bool is_remark(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    return class_is(view, i + 1, LEX(auxiliary)) || is_reporter(view, i + 1) ||
           is_report(reading, i + 1) ||
           (class_is(view, i + 1, LEX(pronoun)) &&
            (text_is(view, i + 2, STR("did")) || text_is(view, i + 2, STR("does"))));
}

/* Whether behind "and" another infinitive or participle of what is reported stands: "to mend the
 * gates, and use the mill", "mending the gates, and using the mill". */
static bool goes_on_in_kind(const struct view *view, size_t i)
{
    const uint64_t openers = LEX(determiner) | LEX(possessive) | LEX(pronoun) | LEX(preposition);
    if (!kind_is(view, i, WORD_word) || view->words[i].is_capital || view->words[i].cue >= 0 ||
        !class_is(view, i + 1, openers))
        return false;
    return none_ahead(view, i, WORD_quote) &&
           (word_is_gerund(view->frame, i) ||
            (!view->words[i].classes && !str_ends(text_at(view, i), STR("s")) &&
             !str_ends(text_at(view, i), STR("ed"))));
}

/* Behind a comma at i - 1, words that leave the content: a contrast (", while"), a
 * comparison (", as"), a relative clause that closes the sentence, a clause behind
 * "and"; unless their tense is that of what is reported. */
static bool leaves_behind_comma(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    const bool is_contrast = class_is(view, i, LEX(contrast));
    const bool is_which = text_is(view, i, STR("which")) || text_is(view, i, STR("who"));
    if ((is_contrast || text_is(view, i, STR("and")) || text_is(view, i, STR("without"))) &&
        withholds(view, text_is(view, i, STR("without")) ? i : i + 1))
        return true;
    if (alludes(view, i))
        return true;
    if (text_is(view, i, STR("but")) && i + 1 < view->last && is_inner_but(view, i))
        return false;
    if (text_is(view, i, STR("and")) &&
        (text_is(view, i + 1, STR("that")) || class_is(view, i + 1, LEX(negation))))
        return false;
    if (text_is(view, i, STR("although")) || text_is(view, i, STR("though")) ||
        text_is(view, i, STR("as")) || text_is(view, i, STR("so")))
        return is_remark(reading, i);
    if (text_is(view, i, STR("compared")))
        return is_count(reading);
    if (text_is(view, i, STR("something"))) /* "..., something Quill denies" */
        return is_report(reading, i + 1);
    if (!is_contrast && !is_which && !text_is(view, i, STR("and")))
        return false;
    if ((is_put_back(reading, i + 1) || goes_on_in_tense(reading, i)) && !is_report(reading, i + 1))
        return false;
    return is_contrast || (is_which && none_ahead(view, i, WORD_comma)) ||
           (text_is(view, i, STR("and")) && !goes_on_in_kind(view, i + 1) &&
            is_clause(reading, i + 1));
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
           is_verb_at(view, end);
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
               (is_relative && is_verb_at(view, i + 1)) ||
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
