/* reports.c - reporting clauses: a cue, who speaks by it, and to whom */
#include "reports/reports.h"

#include "reports/audience.h"
#include "reports/cue.h"
#include "reports/inversion.h"
#include "reports/opener.h"
#include "reports/participles.h"
#include "reports/quoted.h"
#include "reports/subjects.h"

enum { FAR = 40 }; /* words before "say" in which its subject may open the sentence */

/* Where a report begins: its subject, cue or source, or who quotes it, whichever comes first. */
static size_t start_of(const struct report *report)
{
    bool has_subject = report->subject.kind != PHRASE_none && report->form == REPORT_finite;
    size_t start = report->first;
    if (has_subject && report->subject.first < start)
        start = report->subject.first;
    if (report->via.kind != PHRASE_none && report->via.first < start)
        start = report->via.first;
    return start;
}

/* Where a report and its object end. */
static size_t end_of(const struct report *report)
{
    size_t end = report->last;
    bool is_behind = report->form == REPORT_inverted || report->form == REPORT_source;
    if (is_behind && report->subject.kind != PHRASE_none && report->subject.last > end)
        end = report->subject.last;
    if (report->object.kind != PHRASE_none && report->object.last > end)
        end = report->object.last;
    if (report->via.kind != PHRASE_none && report->via.last > end)
        end = report->via.last;
    return end;
}

/* "As reported by" at word i. */
static bool is_as_reported(const struct view *view, size_t i)
{
    if (i + 3 >= view->last || view->words[i + 1].cue < 0 || !text_is(view, i + 2, STR("by")))
        return false;
    const struct cue_entry *cue = vocabulary_cue(view->words[i + 1].cue);
    return cue->class == CUE_say && cue->form == CUE_past;
}

/* "In the words of", at "words". */
static bool is_in_the_words(const struct view *view, size_t i)
{
    return i >= view->first + 2 && text_is(view, i, STR("words")) &&
           text_is(view, i + 1, STR("of")) && text_is(view, i - 1, STR("the")) &&
           text_is(view, i - 2, STR("in"));
}

/* "As per the latest reports", at "as"; not "as per the rules". */
static bool is_as_per(const struct view *view, size_t i)
{
    if (!text_is(view, i, STR("as")) || !text_is(view, i + 1, STR("per")))
        return false;
    const struct phrase source = phrase_at(view->frame, i + 2, view->last);
    return source.kind != PHRASE_none &&
           (phrase_may_speak(view->frame, &source) || class_is(view, source.head, LEX(research)));
}

/* A source that no noun phrase was found in ("early returns", "reports in the press"): as
 * many words as may be one. */
static struct phrase loose_source(const struct view *view, size_t first)
{
    enum { MOST_WORDS = 8 };
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(relative) | LEX(auxiliary);
    size_t i = first;
    while (i < view->last && i < first + MOST_WORDS && view->words[i].kind == WORD_word &&
           !word_is(&view->words[i], others))
        i++;
    const bool is_open =
        i > first && word_is(&view->words[i - 1], LEX(determiner) | LEX(possessive));
    return i > first && !is_open
               ? (struct phrase){.kind = PHRASE_nominal, .first = first, .last = i, .head = i - 1}
               : (struct phrase){0};
}

/* The source behind "according to" or "as reported by". */
static bool read_source(const struct view *view, size_t i, struct report *report)
{
    if (!word_is(&view->words[i], LEX(source_lead)))
        return false;
    if (text_is(view, i, STR("according")) && text_is(view, i + 1, STR("to")))
        report->first = i;
    else if (text_is(view, i, STR("as")) && is_as_reported(view, i))
        report->first = i + 1;
    else if (is_in_the_words(view, i) || is_as_per(view, i))
        report->first = i;
    else
        return false;
    report->form = REPORT_source;
    report->class = CUE_say;
    report->last = report->first + 2;
    if (report->last < view->last &&
        word_is(&view->words[report->last], LEX(subordinator) | LEX(object_relative)) &&
        !word_is(&view->words[report->last], LEX(adverb)))
        return false; /* "according to whether they ..." */
    const size_t behind = report->last + 1;
    if (text_is_of(view, report->last, LIST_measure) &&
        (!kind_is(view, behind, WORD_word) ||
         class_is(view, behind, LEX(conjunction) | LEX(preposition) | LEX(auxiliary))))
        return false; /* "goes according to plan" */
    report->subject = phrase_at(view->frame, report->last, view->last);
    if (report->subject.kind == PHRASE_none)
        report->subject = loose_source(view, report->last);
    report->subject.last = by_end(view, &report->subject, view->last);
    return true;
}

/* "Warned demand for oil would rise": a thing is told nothing, but does something. */
static bool is_thing_with_verb(const struct view *view, const struct phrase *phrase)
{
    const struct word *next = &view->words[phrase->last];
    if (phrase->kind != PHRASE_nominal || phrase->last > phrase->first + 1 ||
        phrase_may_speak(view->frame, phrase) || !word_is(next, LEX(preposition)))
        return false;
    const struct phrase whole = phrase_at(view->frame, phrase->first, view->last);
    return class_is(view, whole.last, LEX(auxiliary));
}

static struct phrase object_of(const struct view *view, const struct report *report)
{
    struct phrase none = {0};
    size_t at = report->last;
    if (report->class != CUE_tell || report->form == REPORT_inverted || at >= view->last)
        return none;
    if (text_is(view, at, STR("that")) || text_is(view, at, STR("about")))
        return none;
    if (text_is(view, at, STR("her")) && at + 1 < view->last && /* "told her the gates ..." */
        word_is(&view->words[at + 1], LEX(determiner) | LEX(possessive) | LEX(pronoun)))
        return (struct phrase){.kind = PHRASE_pronoun, .first = at, .last = at + 1, .head = at};
    if (text_is(view, at + 2, STR("ago")) && !view->words[at].is_capital &&
        !word_is(&view->words[at], NOUN_CLASSES)) /* "warned two weeks ago" */
        return none;
    struct phrase phrase = audience_at(view->frame, at, view->last);
    bool is_subject =
        phrase.first < phrase.last && phrase.last < view->last &&
        (phrase.kind == PHRASE_pronoun || phrase.kind == PHRASE_nominal) &&
        (word_is(&view->words[phrase.last], LEX(auxiliary)) || is_thing_with_verb(view, &phrase));
    return phrase.first < phrase.last && !is_subject ? phrase : none;
}

static void find_subject(const struct view *view, const struct sentence *sentence,
                         const struct cue_entry *cue, const struct reports *reports,
                         struct report *report)
{
    size_t v = report->first;
    if (cue->form == CUE_gerund) {
        report->form = REPORT_gerund;
        report->subject = own_subject(view, v);
        if (report->subject.kind != PHRASE_none)
            return;
        report->subject = previous_subject(reports, report->sentence);
        if (report->subject.kind == PHRASE_none)
            report->subject = clause_subject(view->frame, sentence, v);
        if (report->subject.kind == PHRASE_none && v < view->first + 2)
            report->subject = subject_right(view, report->last);
        return;
    }
    if (cue->form == CUE_base && v > view->first && text_is(view, v - 1, STR("to"))) {
        report->form = REPORT_infinitive;
        report->subject = driven_subject(view, v - 1);
        if (report->subject.kind != PHRASE_none)
            return;
        size_t left = v - 1; /* "declined again to say" */
        while (left > view->first && word_is_adverb(view->frame, left - 1))
            left--;
        if (left == view->first || !word_is(&view->words[left - 1], LEX(refusal)))
            report->subject = clause_subject(view->frame, sentence, v - 1);
        return;
    }
    report->form = REPORT_finite;
    bool behind_quote =
        v > view->first && (view->words[v - 1].kind == WORD_quote ||
                            (view->words[v - 1].kind == WORD_comma && v - 1 > view->first &&
                             view->words[v - 2].kind == WORD_quote));
    if (is_final_inversion(view, v, cue, report->last) ||
        is_headline_inversion(view, v, cue, report->last)) {
        report->form = REPORT_inverted;
        report->subject = inverted_subject(view, report->last);
        return;
    }
    if (!behind_quote)
        report->subject = subject_left(view, sentence, reports, v);
    if (report->subject.kind == PHRASE_none && may_invert(view, v) && cue->class != CUE_call) {
        struct phrase right = inverted_subject(view, report->last);
        bool behind_comma = v > view->first && view->words[v - 1].kind == WORD_comma;
        bool is_content = begins_content(view, &right);
        if (is_content) {
            if (behind_quote)
                report->subject = subject_left(view, sentence, reports, v);
        } else if (right.kind != PHRASE_none &&
                   (behind_quote || right.kind == PHRASE_proper ||
                    is_opening_inversion(view, v, &right) ||
                    (behind_comma && phrase_may_speak(view->frame, &right)))) {
            report->form = REPORT_inverted;
            report->subject = right;
        }
    }
    if (report->subject.kind == PHRASE_none && !behind_quote && v < view->first + FAR &&
        str_equal(cue->base, STR("say"))) /* "The officials whose laws ... say" */
        report->subject = phrase_at(view->frame, view->first, v);
}

/* "what Kerry called": the object stands before the verb. */
static bool is_behind_what(const struct view *view, size_t v)
{
    enum { SUBJECT = 6 };
    for (size_t i = v; i-- > view->first && v - i <= SUBJECT;)
        if (word_is(&view->words[i], LEX(object_relative)))
            return true;
    return false;
}

/* "a plan called "..."": a verb of calling right before the marks, without an object,
 * names the thing before it and has nobody as its subject. */
static bool is_naming(const struct view *view, size_t v, size_t last)
{
    return word_is(&view->words[v], LEX(naming)) && last == v + 1 &&
           kind_is(view, last, WORD_quote) && !is_behind_what(view, v);
}

/* Where "by" stands behind what somebody is called: "described as a "..." by Kerry"; 0 if it
 * does not. */
static size_t by_behind_marks(const struct view *view, size_t i)
{
    const uint64_t leads = LEX(determiner) | LEX(be) | LEX(subordinator) | LEX(adverb);
    while (i < view->last && word_is(&view->words[i], leads))
        i++;
    return kind_is(view, i, WORD_quote) && text_is(view, i + 1, STR("by")) ? i + 1 : 0;
}

/* The agent of a passive: "was asked by Kerry", "seen by critics as". */
static bool read_agent(const struct view *view, const struct cue_entry *cue, struct report *report)
{
    if (cue->form != CUE_past && cue->form != CUE_participle)
        return false;
    size_t by = text_is(view, report->last, STR("by")) ? report->last
                : cue->class == CUE_call               ? by_behind_marks(view, report->last)
                                                       : 0;
    if (!by)
        return false;
    struct phrase agent = phrase_at(view->frame, by + 1, view->last);
    if (agent.kind == PHRASE_none || word_is_gerund(view->frame, agent.first) ||
        !phrase_may_speak(view->frame, &agent))
        return false;
    report->form = REPORT_agent;
    report->subject = agent;
    return true;
}

static bool holds_research(const struct view *view, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (word_is(&view->words[i], LEX(research)))
            return true;
    return false;
}

/* Whether the subject is research or who does it, or an "it" or "they" with research in the
 * sentence before it. */
static bool is_research(const struct view *view, const struct sentence *sentence,
                        const struct phrase *subject)
{
    if (subject->kind != PHRASE_pronoun)
        return holds_research(view, subject->head, subject->head + 1);
    return (text_is(view, subject->head, STR("it")) || text_is(view, subject->head, STR("they"))) &&
           sentence > view->frame->sentences.items &&
           holds_research(view, sentence[-1].first, sentence[-1].last);
}

/* Whether the subject is a body or a group that makes known what it found: "the team found that
 * ...", "Roe and her colleagues found that ...", "the SEC found that ...". */
static bool is_finder(const struct view *view, const struct report *report)
{
    const struct phrase *subject = &report->subject;
    if (report->form != REPORT_finite || subject->kind == PHRASE_pronoun ||
        !text_is(view, report->last, STR("that")))
        return false;
    const struct word *head = &view->words[subject->head];
    if (subject->kind == PHRASE_proper && (head->is_caps || word_is(head, LEX(organisation_name))))
        return true;
    for (size_t i = subject->first; i < subject->last; i++)
        if ((i == subject->head || i > subject->joint) && text_is_of(view, i, LIST_finder))
            return true;
    return false;
}

/* "will show", "did not find": nothing was found yet. */
static bool is_not_done(const struct view *view, size_t v)
{
    while (v > view->first &&
           (word_is_adverb(view->frame, v - 1) || word_is(&view->words[v - 1], LEX(auxiliary)))) {
        v--;
        if (word_is(&view->words[v], LEX(modal) | LEX(negation)))
            return true;
    }
    return false;
}

/* "The survey found that ...": a verb of finding says, where research is its subject.  False
 * where it can be no report. */
static bool read_finding(const struct view *view, const struct sentence *sentence,
                         struct report *report)
{
    if (!(report->takes & TAKES_finding))
        return true;
    const bool is_whole = report->form == REPORT_finite || report->form == REPORT_inverted;
    if (is_whole && !is_not_done(view, report->first) &&
        (is_research(view, sentence, &report->subject) || is_finder(view, report)))
        report->class = CUE_say;
    else
        report->takes = 0;
    return report->class != CUE_show;
}

/* "Ships that keepers say are old": "that" points at one thing, so it is none of the keepers'. */
static void leave_relative(const struct view *view, struct phrase *subject)
{
    const bool is_many = class_is(view, subject->head, LEX(group_noun) | LEX(plural));
    if (is_many && subject->first < subject->head && text_is(view, subject->first, STR("that")))
        subject->first++;
}

/* "continues to insist": what only leads to a cue. */
static bool leads_to_cue(const struct view *view, const struct cue_entry *cue, size_t last)
{
    const struct str base = cue->base;
    return cue->class == CUE_quote && text_is(view, last, STR("to")) && last + 1 < view->last &&
           view->words[last + 1].cue >= 0 &&
           (str_equal(base, STR("continue")) || str_equal(base, STR("begin")) ||
            str_equal(base, STR("start")));
}

static bool read_cue(const struct view *view, const struct sentence *sentence, size_t v,
                     const struct reports *reports, struct report *report)
{
    const struct word *word = &view->words[v];
    if (word->cue < 0 || (word->is_capital && !view->is_headline && v != view->first))
        return false;
    const struct cue_entry *cue = cue_match(view, v, &report->last);
    if (!cue || leads_to_cue(view, cue, report->last))
        return false;
    report->first = v;
    report->class = cue->class;
    report->takes = cue->takes;
    if (cue->form == CUE_gerund && read_quoted(view, sentence, reports, report)) {
        report->object = object_of(view, report);
        return true;
    }
    if (quotes_another(view, v, report->last))
        return false;
    const bool is_verb = cue_is_verb(view, v, cue, report->last) ||
                         is_final_inversion(view, v, cue, report->last) ||
                         is_plural_behind_marks(view, v, cue, report->last);
    if (!is_verb && !cue_may_be_verb(view, v, cue, report->last))
        return false;
    if (read_agent(view, cue, report))
        return true;
    if (cue_is_participle(view, v, cue, report->last))
        return false;
    if (is_naming(view, v, report->last))
        return false;
    find_subject(view, sentence, cue, reports, report);
    leave_relative(view, &report->subject);
    if (report->subject.kind == PHRASE_none || text_is(view, report->subject.head, STR("there")) ||
        (!is_verb && (report->form != REPORT_finite || !are_several(view, &report->subject))))
        return false;
    if (view->words[report->subject.head].kind == WORD_number &&
        !is_age(view, report->subject.head) && !opens_clause(view, report->last))
        return false; /* "475 pledged delegates" */
    if (!read_finding(view, sentence, report))
        return false;
    report->object = object_of(view, report);
    return true;
}

/* The first word from i on that may begin a report. */
static size_t next_lead(const struct view *view, size_t i)
{
    const struct word *word = &view->words[i], *end = &view->words[view->last];
    while (word < end && word->cue < 0 && !word_is(word, LEX(source_lead)))
        word++;
    return (size_t)(word - view->words);
}

void reports_find(struct arena *arena, const struct frame *frame, const struct article *article,
                  struct reports *reports)
{
    for (size_t s = 0; s < frame->sentences.count; s++) {
        const struct sentence *sentence = &frame->sentences.items[s];
        struct view view = view_of(frame, sentence);
        view.is_headline = article->blocks.items[sentence->block].kind == BLOCK_headline;
        for (size_t i = next_lead(&view, view.first); i < view.last; i = next_lead(&view, i + 1)) {
            struct report report = {.sentence = s};
            if (!read_source(&view, i, &report) && !read_cue(&view, sentence, i, reports, &report))
                continue;
            report.start = start_of(&report);
            report.end = end_of(&report);
            ARENA_PUSH(arena, reports, report);
            i = report.last - 1;
        }
    }
}
