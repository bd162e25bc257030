/* alone.c - a quotation that stands alone, without an attribution in its sentence */
#include "quote/alone.h"

#include "quote/speech.h"
#include "quote/take.h"
#include "reports/subjects.h"

static bool ends_in_colon(const struct work *work, size_t sentence)
{
    const struct sentence *s = &work->frame->sentences.items[sentence];
    return word_at(work, s->last - 1)->kind == WORD_colon;
}

/* "Mails that claim you have won": what is said within a clause about something. */
static bool is_relative(const struct work *work, const struct report *report)
{
    const size_t first = work->frame->sentences.items[report->sentence].first;
    return report->form == REPORT_finite && report->first > first &&
           report->subject.last < report->first &&
           word_is(word_at(work, report->first - 1), LEX(relative));
}

/* The last report of speech with a subject in a sentence before the one at hand, or the
 * last of any class. */
static size_t report_of_sentence(const struct work *work, size_t sentence)
{
    size_t found = NO_REPORT;
    for (size_t r = work->first_report; r-- > 0 && work->reports->items[r].sentence >= sentence;) {
        const struct report *report = &work->reports->items[r];
        if (report->sentence != sentence || report->subject.kind == PHRASE_none ||
            is_relative(work, report))
            continue;
        if (is_speech(report))
            return r;
        if (found == NO_REPORT)
            found = r;
    }
    return found;
}

/* The line below names the speaker behind a dash: "- Jane Roe, teacher". */
static bool take_line_below(struct work *work, struct attribution *a)
{
    const struct sentences *all = &work->frame->sentences;
    if (work->number + 1 >= all->count)
        return false;
    const struct sentence *below = &all->items[work->number + 1];
    if (word_at(work, below->first)->kind != WORD_dash || below->last > below->first + 12)
        return false;
    struct phrase phrase = phrase_at(work->frame, below->first + 1, below->last);
    if (phrase.kind != PHRASE_proper)
        return false;
    take_phrase_of(work, a, work->number + 1, &phrase, RULE_dash);
    return true;
}

static bool is_one_person(const struct work *work, const struct phrase *phrase)
{
    const uint64_t no_name = LEX(adverb) | LEX(relative) | LEX(subordinator);
    const struct word *head = word_at(work, phrase->head);
    return phrase->kind == PHRASE_proper ? phrase->last - phrase->first > 1 ||
                                               (!head->is_possessive && !word_is(head, no_name))
                                         : word_is(head, LEX(male) | LEX(female));
}

static bool take_subject_before(struct work *work, struct attribution *a, enum rule rule)
{
    const struct sentence *before = work->sentence - 1;
    struct phrase subject = clause_subject(work->frame, before, before->last - 1);
    if (subject.kind == PHRASE_none || !is_one_person(work, &subject))
        return false;
    take_phrase_of(work, a, work->number - 1, &subject, rule);
    return true;
}

/* "The mill released a statement:" */
static bool take_body_before(struct work *work, struct attribution *a)
{
    const struct sentence *before = work->sentence - 1;
    const struct phrase subject = clause_subject(work->frame, before, before->last - 1);
    bool has_medium = false;
    for (size_t i = subject.last; i < before->last; i++)
        has_medium |= word_is(word_at(work, i), LEX(medium) | LEX(speech_noun));
    if (!has_medium || subject.kind == PHRASE_pronoun || !phrase_may_speak(work->frame, &subject))
        return false;
    take_phrase_of(work, a, work->number - 1, &subject, RULE_colon);
    return true;
}

/* Whoever speaks in the sentence before, or, in the same paragraph, whom it is about:
 * "Kerry was blunt." */
static bool take_from_before(struct work *work, struct attribution *a)
{
    const struct sentence *before = work->sentence - 1;
    const bool is_same_block = work->number && before->block == work->sentence->block;
    size_t r = work->number ? report_of_sentence(work, work->number - 1) : NO_REPORT;
    if (r != NO_REPORT && (is_same_block || work->sentence->number == 0)) {
        take_report(work, a, r, RULE_floating);
        return true;
    }
    if (!is_same_block || !take_subject_before(work, a, RULE_floating))
        return false;
    const struct attribution *last = last_quotation(work);
    return a->speaker.kind == SPEAKER_person || !last || last->speaker.kind != SPEAKER_person;
}

/* A paragraph of its own that no stop closes, or in marks of its own: drawn from the text to
 * catch the eye, or a cross-head.  Who speaks beside it says nothing of whose it is. */
static bool is_display(const struct work *work, size_t q)
{
    const struct sentences *all = &work->frame->sentences;
    const char end = work->inner.end;
    const bool is_last = work->number + 1 == all->count ||
                         all->items[work->number + 1].block != work->sentence->block;
    if (work->sentence->number || !is_last)
        return false;
    if (is_set_apart(work, q))
        return true;
    return end != ',' && end != '.' && end != '?' && end != '!' &&
           !is_kind(work, q + 1, WORD_comma) && !is_kind(work, q + 1, WORD_stop);
}

void take_alone(struct work *work, struct attribution *a, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    struct attribution *last = last_quotation(work);
    if (stretch->previous != NO_STRETCH && last && last->speaker.kind) {
        take_attribution(a, last, RULE_continued);
        a->continues = true;
        return;
    }
    if (take_line_below(work, a))
        return;
    if (work->number && ends_in_colon(work, work->number - 1)) {
        size_t r = report_of_sentence(work, work->number - 1);
        if (r != NO_REPORT) {
            take_report(work, a, r, RULE_colon);
            return;
        }
        if (take_subject_before(work, a, RULE_colon) || take_body_before(work, a))
            return;
    }
    if (is_display(work, q)) {
        a->rule = RULE_none;
        return;
    }
    bool same_block =
        last && work->frame->sentences.items[last->sentence].block == work->sentence->block;
    if (last && same_block && last->sentence + 1 >= work->number && last->speaker.kind) {
        take_attribution(a, last, RULE_continued);
        a->continues = last->type == QUOTE_direct;
        return;
    }
    if (take_from_before(work, a))
        return;
    if (last && last->speaker.kind)
        take_attribution(a, last, RULE_floating);
    else
        a->rule = RULE_none;
}
