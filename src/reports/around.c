/* around.c - contents before an attribution and on both its sides */
#include "reports/around.h"

#include "reports/ending.h"
#include "reports/remarks.h"

/* Words before an attribution that breaks a clause: "..., Quill said, ..."; and where what
 * the speaker is may follow instead: "..., said Quill, ...". */
enum { MOST_BROKEN = 40, MOST_TURNED = 14 };

/* "They need a wall, Quill said, that holds": of the speaker "who" would tell. */
static bool has_relative_behind(const struct reading *reading, size_t end)
{
    const struct view *view = &reading->view;
    return reading->report->form == REPORT_finite && reading->report->object.kind == PHRASE_none &&
           kind_is(view, end, WORD_comma) && text_is(view, end + 1, STR("that")) &&
           end + 2 < view->last && word_may_be_verb(view->frame, end + 2);
}

/* Whether behind the comma at end the content goes on: with its verb or a clause, not
 * with who the speaker is or by whose account we have it. */
static bool goes_on_behind(const struct reading *reading, size_t end)
{
    const struct view *view = &reading->view;
    if (has_relative_behind(reading, end))
        return true;
    if (!kind_is(view, end, WORD_comma) || end + 1 >= view->last ||
        (class_is(view, end + 1, LEX(relative)) && !is_conjunction_that(view, end + 1)))
        return false;
    if (withholds(view, end + 1) || withholds(view, end + 2) || alludes(view, end + 1))
        return false;
    const size_t next = reading->index + 1;
    const struct report *report = &reading->reports->items[next];
    bool is_account = next < reading->reports->count &&
                      report->sentence == reading->report->sentence && report->start == end + 1 &&
                      (report->class != CUE_think || report->form != REPORT_finite);
    return !is_account && (is_infinitive(view, end + 1) || is_conjunction_that(view, end + 1) ||
                           is_clause(reading, end + 1) || word_may_be_verb(view->frame, end + 1));
}

/* Whether no clause of its own follows an attribution that ends at end: but who the
 * speaker is, or by whose account we have it. */
static bool closes(const struct view *view, size_t end)
{
    for (size_t i = end; i < view->last; i++) {
        const enum word_kind kind = view->words[i].kind;
        if (kind == WORD_comma || kind == WORD_dash || kind == WORD_semicolon)
            return i == end || kind != WORD_comma;
        if (word_may_be_verb(view->frame, i) || text_is(view, i, STR("that")))
            return false;
    }
    return true;
}

/* Whether a thing stands behind an attribution that ends at end, so that it takes no clause:
 * "when the rain came, the mayor ordered a ban". */
static bool has_thing(const struct reading *reading, size_t end)
{
    const struct view *view = &reading->view;
    const struct report *report = reading->report;
    const uint64_t others = LEX(preposition) | LEX(time) | LEX(subordinator) | LEX(conjunction) |
                            LEX(relative) | LEX(adverb) | LEX(male) | LEX(female) | LEX(plural);
    if (report->form != REPORT_finite || report->via.kind != PHRASE_none)
        return false;
    if (report->object.kind != PHRASE_none)
        return !(report->takes & TAKES_clause) && !phrase_may_speak(view->frame, &report->object);
    return end < view->last &&
           (view->words[end].kind == WORD_word || view->words[end].kind == WORD_number) &&
           !class_is(view, end, others) && !word_is_adverb(view->frame, end) &&
           !word_is_gerund(view->frame, end) && skip_day(view, end) == end;
}

/* Whether nothing but when and where stands behind an attribution that ends at end, up to
 * the sentence's end or a break. */
static bool ends_there(const struct view *view, size_t end)
{
    size_t i = skip_circumstances(view, end);
    if (kind_is(view, i, WORD_comma) && (withholds(view, i + 1) || alludes(view, i + 1)))
        return true;
    return i >= view->last || view->words[i].kind == WORD_dash ||
           view->words[i].kind == WORD_semicolon;
}

/* Whether the words up to last may be a sentence of their own: they hold a verb, or at
 * least begin as a clause does. */
static bool stands_alone(const struct view *view, size_t last)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(adverb);
    return has_verb(view, view->first, last) || !class_is(view, view->first, others);
}

/* Whether behind the last comma before word last there are only words that lead in: "..., and
 * in that time, X said, no ...". */
static bool is_left_open(const struct view *view, size_t last)
{
    size_t first = last;
    while (first > view->first && !kind_is(view, first - 1, WORD_comma))
        first--;
    return first > view->first && first < last && class_is(view, first, LEX(conjunction)) &&
           !has_verb(view, first, last);
}

/* "..., as Quill had agreed", "as many first claimed": a comparison with what was said before. */
static bool is_long_ago(const struct reading *reading)
{
    const struct view *view = &reading->view;
    const size_t first = reading->report->subject.last, last = reading->report->first;
    for (size_t i = first; i < last; i++)
        if (text_is(view, i, STR("had")) || text_is(view, i, STR("first")) ||
            text_is(view, i, STR("once")) || text_is(view, i, STR("originally")))
            return true;
    return false;
}

/* "..., as she told friends of the quarrel": what she told is not the clause before. */
static bool has_topic_behind(const struct view *view, const struct report *report)
{
    return report->object.kind != PHRASE_none &&
           text_is(view, skip_circumstances(view, report->end), STR("about"));
}

bool content_before(const struct reading *reading, struct content *content)
{
    const struct view *view = &reading->view;
    size_t start = reading->report->start;
    const size_t end = reading->report->end;
    const bool is_as = start > view->first + 3 && text_is(view, start - 1, STR("as"));
    const size_t most = reading->report->form == REPORT_finite ? MOST_BROKEN : MOST_TURNED;
    if (is_as && (is_long_ago(reading) || has_topic_behind(view, reading->report)))
        return false;
    if (is_as)
        start--;
    if (reading->report->form == REPORT_inverted && end >= view->last &&
        kind_is(view, start - 1, WORD_word))
        return take_content(view, view->first, start, content); /* a headline's */
    if (start < view->first + 2 || !kind_is(view, start - 1, WORD_comma))
        return false;
    if (!is_as && goes_on_behind(reading, end) &&
        (start - view->first < most || is_left_open(view, start - 1)) &&
        !holds_marks(view, view->first, view->last)) {
        take_piece(view, view->first, start - 1, 1, content);
        take_piece(view, end + 1, view->last, 1, content);
        return content->pieces > 0;
    }
    struct reading before = *reading;
    before.view.last = start - 1;
    const bool is_final =
        ends_there(view, end) || (reading->report->form == REPORT_inverted && closes(view, end));
    if (!is_as && has_thing(reading, end) &&
        (!is_final || reading->report->object.kind != PHRASE_none))
        return false;
    bool is_content = (closes(view, end) && is_clause(&before, view->first)) ||
                      (is_final && stands_alone(view, start - 1));
    return is_content && take_content(view, view->first, start - 1, content);
}

/* Whether the clause that a source stands in goes on behind its comma, with its verb: "The plan
 * to shut the gates, according to X, was ..."; not who made the source: "led by Roe". */
static bool has_verb_behind(const struct view *view, size_t end)
{
    const size_t verb = end + 1;
    if (!kind_is(view, end, WORD_comma))
        return false;
    return is_infinitive(view, verb) || class_is(view, verb, LEX(auxiliary)) ||
           (class_is(view, verb, LEX(verb)) && !class_is(view, verb + 1, LEX(preposition)));
}

/* Where the clause begins that goes on at word i: behind ", but". */
static size_t clause_begin(const struct view *view, size_t i)
{
    while (i > view->first + 1 &&
           !(kind_is(view, i - 2, WORD_comma) && class_is(view, i - 1, LEX(conjunction))))
        i--;
    return i > view->first + 1 ? i : view->first;
}

/* "Late on Sunday, according to X, the gates were shut": the source stands between when or
 * where and the clause, or within it. */
static bool content_around(const struct reading *reading, struct content *content)
{
    const struct view *view = &reading->view;
    const size_t start = reading->report->first;
    size_t end = reading->report->end, first = clause_begin(view, start - 1);
    while (end < view->last && !kind_is(view, end, WORD_comma))
        end++;
    if (end + 2 >= view->last || holds_marks(view, first, view->last))
        return false;
    if (class_is(view, first, LEX(conjunction)))
        first++;
    take_piece(view, first, start - 1, has_verb_behind(view, end) ? 1 : 2, content);
    return take_piece(view, end + 1, view->last, 2, content) || content->pieces;
}

/* The words that a source vouches for: what its bracket holds, or the sentence. */
static struct view around_source(const struct view *view, const struct report *report)
{
    struct view inner = *view;
    size_t first = report->first, last = report->last;
    while (first > view->first && !kind_is(view, first, WORD_open))
        if (kind_is(view, first--, WORD_close))
            return inner;
    if (!kind_is(view, first, WORD_open))
        return inner;
    while (last < view->last && !kind_is(view, last, WORD_close))
        last++;
    inner.first = first + 1;
    inner.last = last;
    return inner;
}

/* The comma that closes what a source is ("Jane Roe, who leads the town, ..."), where one
 * opens at the comma at end; else end. */
static size_t behind_aside(const struct view *view, size_t end)
{
    size_t close = end + 1;
    while (close < view->last && !kind_is(view, close, WORD_comma))
        close++;
    bool is_relative =
        class_is(view, end + 1, LEX(relative)) && !is_conjunction_that(view, end + 1);
    bool is_apposition =
        class_is(view, end + 1, LEX(determiner)) && !has_verb(view, end + 1, close);
    return close + FEWEST_WORDS < view->last && (is_relative || is_apposition) ? close : end;
}

/* Where the words of a source end: at the comma behind them, or the sentence's end. */
static size_t source_end(const struct view *view, size_t end)
{
    while (end < view->last && !kind_is(view, end, WORD_comma))
        end++;
    return end;
}

/* Whether the clause of a source that begins at start begins with it, behind another: "The gates
 * were shut, and according to X, the town was safe". */
static bool opens_clause_behind(const struct reading *reading, size_t start)
{
    const struct view *view = &reading->view;
    const size_t end = reading->report->end, close = source_end(view, end);
    const bool set_off = kind_is(view, start - 1, WORD_comma);
    const size_t lead = set_off ? start - 2 : start - 1;
    if (close + FEWEST_WORDS >= view->last)
        return false;
    if (kind_is(view, start - 1, WORD_semicolon) || kind_is(view, start - 1, WORD_colon))
        return true;
    if (!class_is(view, lead, LEX(conjunction)) && !text_is(view, lead, STR("that")))
        return false;
    return !has_verb(view, end, close) && (!set_off || is_clause(reading, close + 1));
}

bool content_of_source(const struct reading *sentence, struct content *content)
{
    struct reading inner = *sentence;
    inner.view = around_source(&sentence->view, sentence->report);
    const struct reading *reading = &inner;
    const struct view *view = &reading->view;
    const size_t start = reading->report->first;
    size_t end = reading->report->end;
    const bool set_off = start > view->first && kind_is(view, start - 1, WORD_comma);
    const bool is_relative = set_off && start > view->first + 2 && kind_is(view, end, WORD_comma) &&
                             class_is(view, start - 2, LEX(relative));
    if (start < view->first + FEWEST_WORDS || is_relative || opens_clause_behind(reading, start)) {
        for (; end < view->last && !kind_is(view, end, WORD_comma); end++)
            if (view->words[end].kind == WORD_quote)
                return false;
        end = behind_aside(view, end);
        return end < view->last && take_content(view, end + 1, view->last, content);
    }
    if (set_off && (!has_verb(view, view->first, start) || has_verb_behind(view, end)) &&
        content_around(reading, content))
        return true;
    return take_content(view, view->first, set_off ? start - 1 : start, content);
}
