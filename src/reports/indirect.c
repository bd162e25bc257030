/* indirect.c - reported speech without marks */
#include "reports/indirect.h"

#include "reports/around.h"
#include "reports/content.h"
#include "reports/ending.h"
#include "reports/passing.h"
#include "reports/topic.h"

enum { MOST_BEFORE_THAT = 18 };

/* "A week later", "two days earlier" at word i. */
static bool is_time_later(const struct view *view, size_t i)
{
    const size_t adverb = i + 2;
    return text_is(view, adverb, STR("later")) || text_is(view, adverb, STR("earlier")) ||
           text_is(view, adverb, STR("ago"));
}

/* "This spring that ..." at "this". */
static bool is_season(const struct view *view, size_t i)
{
    return (text_is(view, i, STR("this")) || text_is(view, i, STR("last"))) &&
           is_conjunction_that(view, i + 2);
}

/* "published" of "said in a document published in May that ...", "written" of "a written reply" */
static bool goes_with_venue(const struct view *view, size_t i)
{
    if (class_is(view, i + 1, LEX(preposition)) && word_is_participle(view->frame, i))
        return class_is(view, i - 1, LEX(occasion) | LEX(medium) | LEX(conjunction));
    return class_is(view, i + 1, LEX(occasion) | LEX(medium)) && !class_is(view, i, LEX(auxiliary));
}

/* Where a "that" behind circumstances opens the content: "said in a letter to the town
 * that ..."; 0 if none does. */
static size_t that_behind(const struct reading *reading, size_t start)
{
    const struct view *view = &reading->view;
    if (start < view->last && !is_conjunction_that(view, start) &&
        reading->report->object.kind == PHRASE_none) {
        bool is_circumstance = class_is(view, start, LEX(preposition) | LEX(time)) ||
                               is_day_ahead(view, start) || word_is_adverb(view->frame, start) ||
                               is_time_later(view, start) || is_season(view, start);
        if (!is_circumstance ||
            (is_infinitive(view, start) && !text_is(view, start + 2, STR("that"))) ||
            text_is(view, start, STR("of")) || text_is(view, start, STR("about")))
            return 0;
    }
    for (size_t i = start; i < view->last && i < start + MOST_BEFORE_THAT; i++) {
        if (view->words[i].kind != WORD_word && view->words[i].kind != WORD_number &&
            view->words[i].kind != WORD_comma)
            break;
        if (i > start && word_may_be_verb(view->frame, i) && !goes_with_venue(view, i))
            break;
        if (is_conjunction_that(view, i) && (i == start || !word_may_be_verb(view->frame, i + 1)))
            return i + 1;
    }
    return 0;
}

/* Whether what begins at word i can be nothing but a clause: the verb takes no other
 * object. */
static bool must_be_clause(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    const uint64_t others = LEX(preposition) | LEX(conjunction);
    if (is_limit(view, i))
        i += 2;
    else if (class_is(view, i, LEX(preposition)) && kind_is(view, i + 1, WORD_number))
        i++; /* "over 500 farmers" */
    if (text_is(view, i, STR("by")) && class_is(view, i + 1, LEX(time)))
        i++;
    return (reading->report->takes & TAKES_clause) && i < view->last &&
           (view->words[i].kind == WORD_word || view->words[i].kind == WORD_number) &&
           !class_is(view, i, others) && !text_is(view, i, STR("to"));
}

/* "What X tells visitors is that ...", at "visitors". */
static bool is_what_is_told(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    return reading->report->class == CUE_tell && i + 3 < view->last &&
           class_is(view, i + 1, LEX(be)) && is_conjunction_that(view, i + 2);
}

/* "Rents fell", but not "he was", "others' views". */
static bool is_short_clause(const struct view *view, size_t first, size_t last)
{
    const size_t verb = last - 1;
    return last == first + 2 && kind_is(view, first, WORD_word) &&
           !class_is(view, first, LEX(pronoun)) && !word_may_be_verb(view->frame, first) &&
           kind_is(view, verb, WORD_word) && view->words[verb].cue < 0 &&
           !class_is(view, verb, LEX(auxiliary)) && word_may_be_verb(view->frame, verb);
}

/* Takes the content that opens at word first, behind "that"; an insertion may stand at its
 * beginning: "that, while the gates are shut, the town is safe". */
static bool take_clause(const struct reading *reading, size_t first, struct content *content)
{
    const struct view *view = &reading->view;
    size_t inner = first;
    if (kind_is(view, first, WORD_comma))
        for (inner++; inner < view->last && !kind_is(view, inner, WORD_comma);)
            inner++;
    if (inner >= view->last)
        inner = first;
    else if (inner > first)
        inner++;
    if (kind_is(view, view->last - 1, WORD_colon) &&
        class_is(view, first, LEX(subordinator) | LEX(focus)))
        return false; /* "told me as the gates were shut:" */
    const size_t end = content_end(reading, inner);
    return take_piece(view, first, end, is_short_clause(view, first, end) ? 2 : FEWEST_WORDS,
                      content);
}

/* Whether a content may begin at word i, behind a comma: "Quill says, the gates are shut", "As
 * Roe reported, the gates are shut", but not "the changes announced last week, ...". */
static bool may_follow_comma(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    const struct report *report = reading->report;
    const size_t start = report->start;
    if (i >= view->last || class_is(view, i, LEX(relative)) || word_is_gerund(view->frame, i))
        return false;
    const bool is_as = start > view->first && text_is(view, start - 1, STR("as"));
    return report->form == REPORT_finite && (is_as || (report->takes & TAKES_clause));
}

/* Behind an insertion at word i: "said, however, the gates ...", "said, for the first time,
 * that ..."; i where there is none. */
static size_t skip_insertion(const struct view *view, size_t i)
{
    if (!kind_is(view, i, WORD_comma))
        return i;
    size_t close = i + 1;
    while (close < view->last && close < i + MOST_BEFORE_THAT &&
           view->words[close].kind == WORD_word)
        close++;
    if (!kind_is(view, close, WORD_comma))
        return i;
    return close == i + 2 || is_conjunction_that(view, close + 1) ? close + 1 : i;
}

/* "Said something of the gates", "told them everything", "the name says it all": talk, but
 * nothing that was said. */
static bool is_idle(const struct view *view, size_t i)
{
    if (text_is(view, i, STR("it")) && text_is(view, i + 1, STR("all")))
        return true;
    return text_is_of(view, i, LIST_idle) && !class_is(view, i + 1, LEX(auxiliary) | LEX(verb));
}

/* Whether what the report says is still to come: "is expected to rule that ...", "asked whether to
 * order ...". */
static bool is_awaited(const struct reading *reading)
{
    const struct view *view = &reading->view;
    const size_t first = reading->report->first;
    if (reading->report->form != REPORT_infinitive || first < view->first + 2)
        return false;
    return text_is(view, first - 2, STR("expected")) || text_is(view, first - 2, STR("due")) ||
           text_is(view, first - 2, STR("scheduled")) || text_is(view, first - 2, STR("yet")) ||
           text_is(view, first - 2, STR("whether"));
}

/* "If both agree on a date the gates will open": what is agreed on is no place. */
static bool is_agreed_on(const struct reading *reading)
{
    const struct view *view = &reading->view;
    const struct word *cue = &view->words[reading->report->first];
    return text_is(view, reading->report->end, STR("on")) &&
           !tells_time(view, reading->report->end + 1) &&
           str_equal(vocabulary_cue(cue->cue)->base, STR("agree"));
}

/* "X said [on Sunday] [that] ..." */
static bool clause_behind(const struct reading *reading, struct content *content)
{
    const struct view *view = &reading->view;
    size_t start = reading->report->end;
    if (is_idle(view, start) || is_idle(view, start - 1))
        return false;
    if (is_in_relative_clause(reading))
        return take_content(view, start, content_end(reading, start), content);
    size_t that = that_behind(reading, start);
    if (that)
        return take_clause(reading, that, content);
    if (is_what_is_told(reading, start))
        return take_clause(reading, start + 3, content);
    if (is_agreed_on(reading))
        return false;
    start = skip_insertion(view, start);
    start = skip_circumstances(view, start);
    if (is_conjunction_that(view, start) || kind_is(view, start, WORD_colon) ||
        (kind_is(view, start, WORD_comma) && may_follow_comma(reading, start + 1)))
        start++;
    return (is_clause(reading, start) || must_be_clause(reading, start)) &&
           take_clause(reading, start, content);
}

/* "X vowed to ...", "X urged Y to ..." */
static bool deed_behind(const struct reading *reading, struct content *content)
{
    const struct view *view = &reading->view;
    const struct report *report = reading->report;
    const size_t end = skip_days(view, report->end);
    if (!(report->takes & TAKES_deed) ||
        !is_infinitive(view, text_is(view, end, STR("not")) ? end + 1 : end))
        return false;
    if ((text_is(view, end, STR("not")) && text_is(view, end + 2, STR("be"))) ||
        (report->class == CUE_tell && text_is(view, end + 1, STR("remain"))))
        return false; /* "who asked not to be named", "to remain unnamed" */
    size_t start = report->object.kind != PHRASE_none ? report->object.first : end;
    if (!take_content(view, start, content_end(reading, start), content))
        return false;
    content->kind = CONTENT_deed;
    return true;
}

/* "X criticized ..." */
static bool topic_behind(const struct reading *reading, struct content *content)
{
    const struct view *view = &reading->view;
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(time);
    const size_t start = skip_days(view, reading->report->last);
    if (!(reading->report->takes & TAKES_topic) || start >= view->last ||
        reading->report->form == REPORT_infinitive ||
        (view->words[start].kind != WORD_word && view->words[start].kind != WORD_number) ||
        class_is(view, start, others) || word_is_adverb(view->frame, start) ||
        (start > reading->report->last && word_may_be_verb(view->frame, start)) ||
        is_conjunction_that(view, start))
        return false;
    if (!take_piece(view, start, topic_end(reading, start), 2, content))
        return false;
    content->kind = CONTENT_topic;
    return true;
}

/* "X asked Y about ..." */
static bool question_behind(const struct reading *reading, struct content *content)
{
    const struct view *view = &reading->view;
    const struct report *report = reading->report;
    const size_t about = report->end;
    if (!(report->takes & TAKES_question) || report->form == REPORT_infinitive ||
        !text_is(view, about, STR("about")) ||
        !take_piece(view, about + 1, topic_end(reading, about + 1), 2, content))
        return false;
    content->kind = CONTENT_topic;
    return true;
}

static bool content_behind(const struct reading *reading, struct content *content)
{
    const struct report *report = reading->report;
    bool is_clausal = report->class == CUE_say || report->class == CUE_tell;
    if (is_awaited(reading))
        return false;
    return deed_behind(reading, content) || (is_clausal && clause_behind(reading, content)) ||
           topic_behind(reading, content) || question_behind(reading, content);
}

bool indirect_content(const struct frame *frame, const struct reports *reports, size_t report,
                      struct content *content)
{
    const struct report *r = &reports->items[report];
    const struct sentence *sentence = &frame->sentences.items[r->sentence];
    struct reading reading = {
        .view = view_of(frame, sentence), .reports = reports, .report = r, .index = report};
    *content = (struct content){0};
    if (r->class != CUE_say && r->class != CUE_tell && !r->takes)
        return false;
    while (kind_is(&reading.view, reading.view.last - 1, WORD_stop))
        reading.view.last--;
    if (r->form == REPORT_source)
        return content_of_source(&reading, content);
    if (r->form == REPORT_inverted)
        return content_before(&reading, content);
    if (r->class == CUE_think && (r->takes & TAKES_opinion))
        return r->form == REPORT_finite && r->subject.kind != PHRASE_pronoun &&
               content_before(&reading, content);
    if (r->form == REPORT_gerund || r->class == CUE_call)
        return content_behind(&reading, content);
    return content_before(&reading, content) || content_behind(&reading, content);
}
