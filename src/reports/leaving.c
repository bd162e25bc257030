/* leaving.c - whether words behind a comma leave what is reported */
#include "reports/leaving.h"

#include "reports/remarks.h"
#include "words/lists.h"

enum { NEAR = 14 };

/* Whether no word of kind stands in words [i, reading->last). */
static bool none_ahead(const struct view *view, size_t i, enum word_kind kind)
{
    while (i < view->last && view->words[i].kind != kind)
        i++;
    return i >= view->last;
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
            return is_verb_ahead(view, i + 1) && !is_saying(view, i + 1);
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

bool leaves_behind_comma(const struct reading *reading, size_t i)
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
