/* indirect.c - reported speech without marks */
#include "reports/indirect.h"

#include "reports/around.h"
#include "reports/content.h"
#include "reports/ending.h"

enum { MOST_BEFORE_THAT = 18 };

/* "A week later", "two days earlier" at word i. */
static bool is_time_later(const struct reading *reading, size_t i)
{
    const size_t adverb = i + 2;
    return reads(reading, adverb, STR("later")) || reads(reading, adverb, STR("earlier")) ||
           reads(reading, adverb, STR("ago"));
}

/* "published" of "said in a document published in May that ..." */
static bool goes_with_venue(const struct reading *reading, size_t i)
{
    return is_in(reading, i - 1, LEX(occasion) | LEX(medium)) &&
           is_in(reading, i + 1, LEX(preposition)) && word_is_participle(reading->frame, i);
}

/* Where a "that" behind circumstances opens the content: "said in a letter to the town
 * that ..."; 0 if none does. */
static size_t that_behind(const struct reading *reading, size_t start)
{
    if (start < reading->last && !is_conjunction_that(reading, start) &&
        reading->report->object.kind == PHRASE_none) {
        bool is_circumstance =
            is_in(reading, start, LEX(preposition) | LEX(time)) || is_day_ahead(reading, start) ||
            word_is_adverb(reading->frame, start) || is_time_later(reading, start);
        if (!is_circumstance ||
            (is_infinitive(reading, start) && !reads(reading, start + 2, STR("that"))) ||
            reads(reading, start, STR("of")) || reads(reading, start, STR("about")))
            return 0;
    }
    for (size_t i = start; i < reading->last && i < start + MOST_BEFORE_THAT; i++) {
        if (reading->words[i].kind != WORD_word && reading->words[i].kind != WORD_number &&
            reading->words[i].kind != WORD_comma)
            break;
        if (i > start && word_may_be_verb(reading->frame, i) && !goes_with_venue(reading, i))
            break;
        if (is_conjunction_that(reading, i) &&
            (i == start || !word_may_be_verb(reading->frame, i + 1)))
            return i + 1;
    }
    return 0;
}

/* Whether what begins at word i can be nothing but a clause: the verb takes no other
 * object. */
static bool must_be_clause(const struct reading *reading, size_t i)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction);
    if (is_in(reading, i, LEX(preposition)) && is_of_kind(reading, i + 1, WORD_number))
        i++; /* "over 500 farmers" */
    if (reads(reading, i, STR("by")) && is_in(reading, i + 1, LEX(time)))
        i++;
    return (reading->report->takes & TAKES_clause) && i < reading->last &&
           (reading->words[i].kind == WORD_word || reading->words[i].kind == WORD_number) &&
           !is_in(reading, i, others) && !reads(reading, i, STR("to"));
}

/* "What X tells visitors is that ...", at "visitors". */
static bool is_what_is_told(const struct reading *reading, size_t i)
{
    return reading->report->class == CUE_tell && i + 3 < reading->last &&
           is_in(reading, i + 1, LEX(be)) && is_conjunction_that(reading, i + 2);
}

/* Takes the content that opens at word first, behind "that"; an insertion may stand at its
 * beginning: "that, while the gates are shut, the town is safe". */
static bool take_clause(const struct reading *reading, size_t first, struct content *content)
{
    size_t inner = first;
    if (is_of_kind(reading, first, WORD_comma))
        for (inner++; inner < reading->last && !is_of_kind(reading, inner, WORD_comma);)
            inner++;
    if (inner >= reading->last)
        inner = first;
    else if (inner > first)
        inner++;
    if (is_of_kind(reading, reading->last - 1, WORD_colon) &&
        is_in(reading, first, LEX(subordinator) | LEX(focus)))
        return false; /* "told me as the gates were shut:" */
    return take_content(reading, first, content_end(reading, inner), content);
}

/* Whether a content may begin at word i, behind a comma: "Quill says, the gates are shut", "As
 * Roe reported, the gates are shut", but not "the changes announced last week, ...". */
static bool may_follow_comma(const struct reading *reading, size_t i)
{
    const struct report *report = reading->report;
    const size_t start = report_start(report);
    if (i >= reading->last || is_in(reading, i, LEX(relative)) ||
        word_is_gerund(reading->frame, i))
        return false;
    const bool is_as = start > reading->first && reads(reading, start - 1, STR("as"));
    return report->form == REPORT_finite && (is_as || (report->takes & TAKES_clause));
}

/* Behind an insertion at word i: "said, however, the gates ...", "said, for the first time,
 * that ..."; i where there is none. */
static size_t skip_insertion(const struct reading *reading, size_t i)
{
    if (!is_of_kind(reading, i, WORD_comma))
        return i;
    size_t close = i + 1;
    while (close < reading->last && close < i + MOST_BEFORE_THAT &&
           reading->words[close].kind == WORD_word)
        close++;
    if (!is_of_kind(reading, close, WORD_comma))
        return i;
    return close == i + 2 || is_conjunction_that(reading, close + 1) ? close + 1 : i;
}

/* "Said something of the gates", "told them everything", "the name says it all": talk, but
 * nothing that was said. */
static bool is_idle(const struct reading *reading, size_t i)
{
    const struct str words[] = {STR("something"), STR("everything"), STR("anything"),
                                STR("nothing"), STR("goodbye")};
    const size_t next = i + 1;
    if (reads(reading, i, STR("it")) && reads(reading, next, STR("all")))
        return true;
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        if (reads(reading, i, words[w]))
            return next >= reading->last || !is_in(reading, next, LEX(auxiliary) | LEX(verb));
    return false;
}

/* Whether what the report says is still to come: "is expected to rule that ...". */
static bool is_awaited(const struct reading *reading)
{
    const size_t first = reading->report->first;
    if (reading->report->form != REPORT_infinitive || first < reading->first + 2)
        return false;
    return reads(reading, first - 2, STR("expected")) || reads(reading, first - 2, STR("due")) ||
           reads(reading, first - 2, STR("scheduled")) || reads(reading, first - 2, STR("yet"));
}

/* "X said [on Sunday] [that] ..." */
static bool clause_behind(const struct reading *reading, struct content *content)
{
    size_t start = report_end(reading->report);
    if (is_idle(reading, start) || is_idle(reading, start - 1) || is_awaited(reading))
        return false;
    if (is_in_relative_clause(reading))
        return take_content(reading, start, content_end(reading, start), content);
    size_t that = that_behind(reading, start);
    if (that)
        return take_clause(reading, that, content);
    if (is_what_is_told(reading, start))
        return take_clause(reading, start + 3, content);
    start = skip_insertion(reading, start);
    start = skip_circumstances(reading, start);
    if (is_conjunction_that(reading, start) || is_of_kind(reading, start, WORD_colon) ||
        (is_of_kind(reading, start, WORD_comma) && may_follow_comma(reading, start + 1)))
        start++;
    return (is_clause(reading, start) || must_be_clause(reading, start)) &&
           take_clause(reading, start, content);
}

static size_t skip_days(const struct reading *reading, size_t i)
{
    for (;;) {
        const size_t day = reads(reading, i, STR("on")) ? i + 1 : i, next = skip_day(reading, day);
        if (next == day)
            return i;
        i = next;
    }
}

/* "X vowed to ...", "X urged Y to ..." */
static bool deed_behind(const struct reading *reading, struct content *content)
{
    const struct report *report = reading->report;
    const size_t end = skip_days(reading, report_end(report));
    if (!(report->takes & TAKES_deed) ||
        !is_infinitive(reading, reads(reading, end, STR("not")) ? end + 1 : end))
        return false;
    if ((reads(reading, end, STR("not")) && reads(reading, end + 2, STR("be"))) ||
        (report->class == CUE_tell && reads(reading, end + 1, STR("remain"))))
        return false; /* "who asked not to be named", "to remain unnamed" */
    size_t start = report->object.kind != PHRASE_none ? report->object.first : end;
    if (!take_content(reading, start, content_end(reading, start), content))
        return false;
    content->kind = CONTENT_deed;
    return true;
}

/* "X criticized ..." */
static bool topic_behind(const struct reading *reading, struct content *content)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(time);
    const size_t start = skip_days(reading, reading->report->last);
    if (!(reading->report->takes & TAKES_topic) || start >= reading->last ||
        reading->report->form == REPORT_infinitive ||
        (reading->words[start].kind != WORD_word && reading->words[start].kind != WORD_number) ||
        is_in(reading, start, others) || word_is_adverb(reading->frame, start) ||
        (start > reading->report->last && word_may_be_verb(reading->frame, start)) ||
        is_conjunction_that(reading, start))
        return false;
    if (!take_piece(reading, start, topic_end(reading, start), 2, content))
        return false;
    content->kind = CONTENT_topic;
    return true;
}

/* "X asked Y about ..." */
static bool question_behind(const struct reading *reading, struct content *content)
{
    const struct report *report = reading->report;
    const size_t about = report_end(report);
    if (!(report->takes & TAKES_question) || report->form == REPORT_infinitive ||
        !reads(reading, about, STR("about")) ||
        !take_piece(reading, about + 1, topic_end(reading, about + 1), 2, content))
        return false;
    content->kind = CONTENT_topic;
    return true;
}

static bool content_behind(const struct reading *reading, struct content *content)
{
    const struct report *report = reading->report;
    bool is_clausal = report->class == CUE_say || report->class == CUE_tell;
    return deed_behind(reading, content) || (is_clausal && clause_behind(reading, content)) ||
           topic_behind(reading, content) || question_behind(reading, content);
}

bool indirect_content(const struct frame *frame, const struct reports *reports, size_t report,
                      struct content *content)
{
    const struct report *r = &reports->items[report];
    const struct sentence *sentence = &frame->sentences.items[r->sentence];
    struct reading reading = {.frame = frame,
                              .reports = reports,
                              .report = r,
                              .index = report,
                              .words = frame->words.items,
                              .first = sentence->first,
                              .last = sentence->last};
    *content = (struct content){0};
    if (r->class != CUE_say && r->class != CUE_tell && !r->takes)
        return false;
    while (reading.last > reading.first && reading.words[reading.last - 1].kind == WORD_stop)
        reading.last--;
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
