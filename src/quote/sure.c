/* sure.c - the rules of attribution that leave no doubt worth weighing */
#include "quote/sure.h"

#include "quote/alone.h"
#include "quote/governing.h"
#include "quote/take.h"
#include "words/lists.h"

/* "..." — Jane Roe */
static bool take_dash(struct work *work, struct attribution *a, size_t q)
{
    if (!is_kind(work, q + 1, WORD_dash))
        return false;
    struct phrase phrase = phrase_at(work->frame, q + 2, work->sentence->last);
    if (phrase.kind != PHRASE_proper)
        return false;
    take_phrase(work, a, &phrase, RULE_dash);
    return true;
}

/* A name or pronoun and a verb that no table knows, right behind a quotation that
 * awaits its attribution: "...," Kerry fumed. */
static bool take_verb(struct work *work, struct attribution *a, size_t q)
{
    size_t next = q + 1;
    char end = work->inner.end;
    if (q != work->sentence->first ||
        (end != ',' && end != '?' && end != '!' && !is_kind(work, next, WORD_comma)))
        return false;
    if (is_kind(work, next, WORD_comma))
        next++;
    struct phrase phrase = phrase_at(work->frame, next, work->sentence->last);
    if (phrase.kind == PHRASE_none || phrase.last >= work->sentence->last ||
        !phrase_may_speak(work->frame, &phrase))
        return false;
    size_t verb = phrase.last;
    while (verb < work->sentence->last && word_is_adverb(work->frame, verb))
        verb++;
    if (verb == work->sentence->last || !word_may_be_verb(work->frame, verb) ||
        word_is(word_at(work, verb), LEX(be)))
        return false;
    const bool is_short = is_kind(work, verb + 1, WORD_stop) || is_kind(work, verb + 1, WORD_comma);
    if ((end == '?' || end == '!') && !is_short)
        return false;
    take_phrase(work, a, &phrase, RULE_verb);
    return true;
}

/* A name and a colon right before the quotation: a headline's, a line "Name: ...", or
 * behind a dash. */
static bool take_name_colon(struct work *work, struct attribution *a, size_t q)
{
    const size_t first = work->sentence->first;
    if (q < first + 2 || !is_kind(work, q - 1, WORD_colon))
        return false;
    struct phrase phrase = phrase_before(work->frame, first, q - 1);
    if (phrase.kind != PHRASE_proper ||
        list_has(LIST_picture, word_text(work->frame->text, word_at(work, phrase.first))) ||
        (phrase.first != first && !is_kind(work, phrase.first - 1, WORD_dash)))
        return false;
    take_phrase(work, a, &phrase, RULE_title);
    return true;
}

/* What is told of the speaker meanwhile: "...," he said as he accused them, "..."; not what
 * leads to the quotation at q: "...," he said, although he added, "..." */
static bool is_aside(const struct work *work, const struct report *report, size_t q)
{
    const size_t start = report->start;
    if (report->form != REPORT_finite)
        return true;
    return start > work->sentence->first && word_is(word_at(work, start - 1), LEX(subordinator)) &&
           !(stands_next(work, report, q) && report->object.kind == PHRASE_none);
}

static bool goes_on_in_sentence(struct work *work, struct attribution *a, size_t q)
{
    struct attribution *last = last_quotation(work);
    if (!last || last->sentence != work->number || last->type != QUOTE_direct ||
        last->rule != RULE_after || last->report == NO_REPORT)
        return false;
    size_t end = work->reports->items[last->report].end;
    for (size_t i = end; i < q; i++)
        if (is_kind(work, i, WORD_quote) || i > end + 30)
            return false;
    if (work->next_report > last->report + 1 &&
        !is_aside(work, &work->reports->items[work->next_report - 1], q))
        return false;
    bool direct = is_kind(work, q - 1, WORD_comma) || is_kind(work, q - 1, WORD_colon) ||
                  is_kind(work, q - 1, WORD_dash) || is_kind(work, q - 1, WORD_semicolon);
    if (!direct)
        return false;
    take_attribution(a, last, RULE_continued);
    a->continues = true;
    return true;
}

/* Behind somebody's words, a report that tells by whose account we have them: "...,"
 * Interfax reported; "...," according to Tass. */
static bool is_second_hand(const struct work *work, size_t r)
{
    const struct report *report = &work->reports->items[r];
    bool is_reported = report->form == REPORT_finite && (report->takes & TAKES_account);
    return report->form == REPORT_source || (is_reported && report->subject.kind != PHRASE_pronoun);
}

/* "Kerry was asked, "...?"": whoever asked is not named. */
static bool is_asked(const struct work *work, size_t q)
{
    const size_t first = work->sentence->first;
    if (q < first + 3 || word_at(work, q - 1)->kind == WORD_word)
        return false;
    size_t verb = q - 2;
    while (verb > first && word_is_adverb(work->frame, verb))
        verb--;
    const struct word *cue = word_at(work, verb);
    return cue->cue >= 0 && verb > first && vocabulary_cue(cue->cue)->class == CUE_tell &&
           vocabulary_cue(cue->cue)->form == CUE_past && word_is(word_at(work, verb - 1), LEX(be));
}

/* 'Kerry said Lavrov told him, "..."', 'Kerry recalled Lavrov telling him: "..."': the report whose
 * audience ends right before a whole utterance, within another's report. */
static size_t told_next(const struct work *work, size_t q)
{
    if (work->next_report < work->first_report + 2 || q == work->sentence->first ||
        (!is_kind(work, q - 1, WORD_comma) && !is_kind(work, q - 1, WORD_colon)) ||
        !work->inner.begins_sentence)
        return NO_REPORT;
    const size_t r = work->next_report - 1;
    const struct report *report = &work->reports->items[r];
    const bool has_subject =
        report->form == REPORT_finite ||
        (report->form == REPORT_gerund && report->subject.last == report->first);
    const bool is_told = has_subject && report->class == CUE_tell &&
                         report->object.kind != PHRASE_none && report->subject.kind != PHRASE_none;
    return is_told && stands_next(work, report, q) ? r : NO_REPORT;
}

/* "Talks went badly, with Kim threatening "total war"": the participle's own subject speaks. */
static bool is_with_participle(const struct work *work, size_t q)
{
    if (work->next_report == work->first_report)
        return false;
    const struct report *report = &work->reports->items[work->next_report - 1];
    return report->form == REPORT_gerund && is_speech(report) && report->last == q &&
           report->subject.kind != PHRASE_none && report->subject.last == report->first &&
           report->subject.first > work->sentence->first &&
           is_text(work, report->subject.first - 1, STR("with"));
}

/* 'Roe warned them to "leave" as bakers vowed an "iron" answer': the cue next to the marks has its
 * own subject in a clause of its own. */
static bool is_own_clause(const struct work *work, const struct report *report, size_t q)
{
    if (report->form != REPORT_finite || !is_speech(report) || report->first >= q ||
        report->subject.last != report->first || report->object.kind != PHRASE_none ||
        report->subject.first < work->sentence->first + 2)
        return false;
    const struct word *left = word_at(work, report->subject.first - 1);
    const bool is_next =
        report->last == q || (report->last + 1 == q && word_is_determiner(word_at(work, q - 1)));
    return is_next && word_is(left, LEX(contrast));
}

bool take_sure(struct work *work, struct attribution *a, size_t q, size_t before)
{
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    if (report && is_speech(report) && is_kind(work, q - 1, WORD_colon) &&
        stands_next(work, report, q)) {
        take_report(work, a, before, RULE_before);
        return true;
    }
    const size_t nearest = told_next(work, q);
    if (nearest != NO_REPORT) {
        take_report(work, a, nearest, RULE_before);
        return true;
    }
    if (report && report->via.kind != PHRASE_none && before + 1 == work->next_report) {
        take_report(work, a, before,
                    RULE_clause); /* the paper quoted Kerry as saying it was "..." */
        return true;
    }
    if (is_with_participle(work, q)) {
        take_report(work, a, work->next_report - 1, RULE_clause);
        return true;
    }
    if (report && is_own_clause(work, report, q)) {
        take_report(work, a, before, report->last == q ? RULE_before : RULE_clause);
        return true;
    }
    const size_t relative = report_relative(work, q);
    if (relative != NO_REPORT) {
        take_report(work, a, relative, RULE_called);
        return true;
    }
    size_t after = report_after(work, q);
    if (after != NO_REPORT && report && is_speech(report) && is_second_hand(work, after))
        after = NO_REPORT;
    if (after != NO_REPORT) {
        bool is_source = work->reports->items[after].form == REPORT_source;
        take_report(work, a, after, is_source ? RULE_source : RULE_after);
        return true;
    }
    if (take_verb(work, a, q))
        return true;
    if (work->source_report == NO_REPORT && is_asked(work, q)) {
        forget_speaker(a);
        return true;
    }
    if (work->is_only_quotes) {
        take_alone(work, a, q);
        return true;
    }
    return take_dash(work, a, q) || goes_on_in_sentence(work, a, q) || take_name_colon(work, a, q);
}
