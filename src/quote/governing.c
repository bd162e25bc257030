/* governing.c - which report governs a quotation */
#include "quote/governing.h"

enum { MOST_CLAUSE = 14 }; /* words of a relative clause up to its marks */
enum { MOST_NESTED = 64 }; /* reports before a quotation that are looked at */

/* A quotation that an attribution may follow: closed by a comma, "?", "!" or dash. */
bool awaits_attribution(const struct work *work, size_t q)
{
    char end = end_of(work, q);
    return end == ',' || end == '?' || end == '!' || is_kind(work, q + 1, WORD_comma) ||
           is_kind(work, q + 1, WORD_dash);
}

/* Words [first, last) may be the beginning of the subject that ends at the cue behind
 * them: no verb, no punctuation. */
static bool is_one_phrase(const struct work *work, size_t first, size_t last)
{
    const struct word *opening = word_at(work, first);
    if (last > first + 12 || (!opening->is_capital && word_is(opening, LEX(preposition))) ||
        word_is_gerund(work->frame, first))
        return false;
    for (size_t i = first; i < last; i++) {
        const struct word *word = word_at(work, i);
        bool is_clause_word = word_is(word, LEX(conjunction) | LEX(subordinator) | LEX(relative)) &&
                              !word->is_capital && !word_is(word, LEX(preposition));
        if ((word->kind != WORD_word && word->kind != WORD_number) || is_clause_word ||
            (word_may_be_verb(work->frame, i) && !word->is_contraction))
            return false;
    }
    return true;
}

/* Whether the quotation begins the sentence or stands behind a stop in it. */
static bool is_opening(const struct work *work, size_t q)
{
    return q == work->sentence->first || word_at(work, q - 1)->kind != WORD_word;
}

/* Whether a clause that opens the sentence begins with its first word: "After Kerry said",
 * "Reminded that Kerry called it". */
static bool opens_front(const struct work *work, size_t first)
{
    const struct word *word = word_at(work, first);
    if (word_is(word, LEX(subordinator)))
        return true;
    return word->cue >= 0 && vocabulary_cue(word->cue)->form == CUE_past &&
           (is_text(work, first + 1, STR("that")) || is_text(work, first + 1, STR("about")));
}

/* "After Kerry said it was "over," Lavrov laughed": the quotation ends the clause in
 * front, which has a report of its own. */
static bool closes_front(const struct work *work, size_t r, size_t q)
{
    const size_t first = work->sentence->first;
    if (q == first || r == work->first_report || !opens_front(work, first))
        return false;
    const struct report *front = &work->reports->items[r - 1];
    if (front->end > q || (!is_speech(front) && q > front->end + 2))
        return false;
    for (size_t i = front->end; i + 1 < q; i++)
        if (is_kind(work, i, WORD_comma))
            return false;
    return true;
}

/* 'A "wanted" poster warned', "'Quillgate' costs continue": marks within the phrase that opens the
 * clause behind them. */
static bool opens_subject(const struct work *work, const struct report *report, size_t q)
{
    const size_t first = work->sentence->first;
    const struct phrase *subject = &report->subject;
    if (report->form != REPORT_finite || subject->kind != PHRASE_nominal || subject->first != q + 1)
        return false;
    if (q == first)
        return work->inner.words <= 2 && !phrase_may_speak(work->frame, subject) &&
               !word_is(word_at(work, subject->head), LEX(medium) | LEX(research));
    return word_is_determiner(word_at(work, q - 1)) &&
           (q - 1 == first || word_at(work, q - 2)->kind != WORD_word);
}

/* The report whose subject or cue stands right behind quotation q. */
size_t report_after(const struct work *work, size_t q)
{
    size_t next = q + 1;
    bool awaited = awaits_attribution(work, q);
    if (is_kind(work, next, WORD_comma) || is_kind(work, next, WORD_dash))
        next++;
    for (size_t r = work->next_report; r < work->last_report; r++) {
        const struct report *report = &work->reports->items[r];
        size_t start = report->start;
        if (closes_front(work, r, q))
            return NO_REPORT;
        if (start < next || (start > next && !is_one_phrase(work, next, start)))
            return NO_REPORT;
        if (report->form == REPORT_gerund || report->form == REPORT_infinitive)
            return NO_REPORT;
        if (report->form == REPORT_source)
            return awaited ? r : NO_REPORT;
        if (!awaited && opens_subject(work, report, q))
            return NO_REPORT;
        if (is_speech(report))
            return r;
        return awaited && is_opening(work, q) ? r : NO_REPORT;
    }
    return NO_REPORT;
}

/* Whether marks stand behind a report in the sentence. */
static bool precedes_marks(const struct work *work, const struct report *report)
{
    for (size_t i = report->end; i < work->sentence->last; i++)
        if (is_kind(work, i, WORD_quote))
            return true;
    return false;
}

static size_t find_end_report(const struct work *work)
{
    for (size_t r = work->last_report; r-- > work->first_report;) {
        const struct report *report = &work->reports->items[r];
        size_t start = report->start;
        bool is_full = report->form == REPORT_finite || report->form == REPORT_inverted ||
                       report->form == REPORT_source;
        if (!is_full || !is_speech(report) || start == work->sentence->first)
            continue;
        bool behind_comma =
            is_kind(work, start - 1, WORD_comma) ||
            (is_kind(work, start - 1, WORD_quote) && awaits_attribution(work, start - 1));
        if (behind_comma)
            return precedes_marks(work, report) ? NO_REPORT : r;
    }
    return NO_REPORT;
}

void governing_begin(struct work *work)
{
    work->next_report = work->first_report;
    work->end_report = find_end_report(work);
    work->source_report = NO_REPORT;
    for (size_t r = work->first_report; r < work->last_report && work->source_report == NO_REPORT;
         r++)
        if (work->reports->items[r].form == REPORT_source &&
            work->reports->items[r].subject.kind != PHRASE_none)
            work->source_report = r;
}

void governing_move(struct work *work, size_t q)
{
    while (work->next_report < work->last_report &&
           work->reports->items[work->next_report].first <= q)
        work->next_report++;
}

size_t report_at_end(const struct work *work, size_t q)
{
    bool is_behind =
        work->end_report != NO_REPORT && work->reports->items[work->end_report].first > q;
    return is_behind ? work->end_report : NO_REPORT;
}

bool is_parenthetical(const struct work *work, const struct report *report)
{
    size_t start = report->start, end = report->end;
    return is_speech(report) &&
           (report->form == REPORT_finite || report->form == REPORT_inverted) &&
           is_kind(work, start - 1, WORD_comma) && is_kind(work, end, WORD_comma) &&
           report->object.kind == PHRASE_none;
}

/* "said ... and added": neither report is part of the other. */
static bool is_same_subject(const struct report *a, const struct report *b)
{
    return a->form == REPORT_finite && b->form == REPORT_finite &&
           a->subject.first == b->subject.first;
}

/* Whether the inner report is part of what the outer one reports: no break of the
 * clause stands between them. */
static bool holds(const struct work *work, const struct report *outer, const struct report *inner)
{
    size_t start = inner->start;
    if (!is_speech(outer) || outer->form == REPORT_source)
        return false;
    if (is_parenthetical(work, outer))
        return true;
    if (outer->form == REPORT_inverted || outer->form == REPORT_agent)
        return false;
    for (size_t i = outer->last; i < start; i++) {
        const struct word *word = word_at(work, i);
        bool in_object = outer->object.kind != PHRASE_none && i < outer->object.last;
        if (in_object)
            continue;
        if (word->kind != WORD_word && word->kind != WORD_number)
            return false;
        if (word_is(word, LEX(conjunction)) || i > outer->last + 14)
            return false;
        if (i + 1 == start && word_is(word, LEX(contrast))) /* "as the heckler yelled" */
            return false;
    }
    return true;
}

/* The report before quotation q that introduces it; of nested ones the outermost. */
size_t report_before(const struct work *work, size_t q)
{
    size_t found = NO_REPORT;
    size_t least = work->next_report > work->first_report + MOST_NESTED
                       ? work->next_report - MOST_NESTED
                       : work->first_report;
    for (size_t r = work->next_report; r-- > least;) {
        const struct report *report = &work->reports->items[r];
        if (report->last > q || report->form == REPORT_source)
            continue;
        if (found == NO_REPORT) {
            if (report->end > q &&
                (report->form == REPORT_inverted || report->form == REPORT_agent))
                continue;
            found = r;
        } else if (is_same_subject(report, &work->reports->items[found])) {
            continue;
        } else if (holds(work, report, &work->reports->items[found])) {
            found = r;
        } else {
            break;
        }
    }
    return found;
}

/* Whether only "as", "to be" and a determiner stand between words first and q. */
static bool leads_to(const struct work *work, size_t first, size_t q)
{
    const uint64_t leads = LEX(determiner) | LEX(possessive) | LEX(be) | LEX(subordinator);
    for (size_t i = first; i < q; i++) {
        const struct word *word = word_at(work, i);
        bool is_lead =
            word->kind == WORD_word && (word_is(word, leads) || is_text(work, i, STR("to")));
        if (!is_lead && !(word->kind == WORD_comma && i == first))
            return false;
    }
    return q - first <= 4;
}

static bool is_relative_word(const struct work *work, size_t i)
{
    return is_text(work, i, STR("which")) || is_text(work, i, STR("that")) ||
           is_text(work, i, STR("who"));
}

/* Whether nothing but words stands between words first and last. */
static bool is_unbroken(const struct work *work, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (word_at(work, i)->kind != WORD_word && word_at(work, i)->kind != WORD_number)
            return false;
    return last < first + MOST_CLAUSE;
}

/* "a plan which critics say would be "..."", "a letter which said it was "..."": the marks are
 * within the relative clause whose report it is. */
static bool is_relative_speech(const struct work *work, const struct report *report, size_t q)
{
    if (!is_speech(report) || report->form != REPORT_finite || report->last > q ||
        report->subject.kind == PHRASE_none || !is_unbroken(work, report->last, q))
        return false;
    const size_t start = report->subject.first, end = report->last;
    if (report->subject.last <= report->first && start > work->sentence->first &&
        is_relative_word(work, start - 1))
        return word_may_be_verb(work->frame, end);
    return report->class == CUE_say && (report->takes & TAKES_clause) &&
           report->subject.last < report->first && is_relative_word(work, report->subject.last) &&
           !stands_next(work, report, q);
}

size_t report_relative(const struct work *work, size_t q)
{
    if (work->next_report == work->first_report)
        return NO_REPORT;
    size_t r = work->next_report - 1;
    const struct report *report = &work->reports->items[r];
    if (report->form == REPORT_agent && report->subject.first == q + 2)
        return r; /* described as "..." by Kerry */
    if (report->form == REPORT_agent && !is_speech(report) && report->end <= q &&
        leads_to(work, report->end, q))
        return r;
    if (is_relative_speech(work, report, q))
        return r;
    if (report->form != REPORT_finite || report->last > q ||
        report->subject.first >= report->first || report->subject.first <= work->sentence->first ||
        !leads_to(work, report->last, q))
        return NO_REPORT;
    const size_t left = report->subject.first - 1;
    const bool is_as = is_text(work, left, STR("as")) && !is_text(work, left - 1, STR("such"));
    const bool is_judgement =
        report->class == CUE_call && word_is(word_at(work, left), LEX(object_relative));
    return is_judgement || is_as ? r : NO_REPORT;
}

/* Whether the report's cue or audience ends right before q, a colon or comma aside. */
bool stands_next(const struct work *work, const struct report *report, size_t q)
{
    size_t end = report->end;
    if (is_kind(work, end, WORD_comma) || is_kind(work, end, WORD_colon))
        end++;
    return end == q;
}
