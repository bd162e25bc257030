/* reported.c - the reports of a sentence that go with no marks */
#include "quote/reported.h"

#include "words/lists.h"

enum {
    FEWEST_WORDS = 3,
    MOST_CONTENTS = 64 /* of one sentence that are weighed against each other */
};

struct str mention_head(const struct work *work, const struct phrase *phrase)
{
    if (phrase->kind != PHRASE_nominal)
        return (struct str){0};
    return word_base(work->frame->text, word_at(work, phrase->head));
}

static bool is_used(const struct work *work, size_t report, size_t first_attribution)
{
    for (size_t a = first_attribution;
         a < work->out->count && a < first_attribution + MOST_CONTENTS; a++)
        if (work->out->items[a].is_quotation && work->out->items[a].report == report &&
            !word_at(work, work->out->items[a].word)->is_term)
            return true;
    return false;
}

static bool contains(const struct content *outer, const struct content *inner)
{
    return outer->first[0] <= inner->first[0] &&
           outer->last[outer->pieces - 1] >= inner->last[inner->pieces - 1];
}

/* "Quill said the gates were shut, farmers said": whether the outer attribution stands behind
 * all that it goes with, and leaves the report within that as it is. */
static bool leaves_nested(const struct work *work, const struct indirect *outer,
                          const struct indirect *inner)
{
    const struct report *report = &work->reports->items[outer->report];
    return inner->content.kind != CONTENT_topic &&
           work->reports->items[inner->report].form == REPORT_finite &&
           report->first >= outer->content.last[outer->content.pieces - 1];
}

/* Adds reported speech; of nested contents the outermost stays, and those within what an
 * attribution closes. */
static void add_indirect(struct work *work, size_t first, const struct indirect *found)
{
    struct indirects *list = work->indirects;
    size_t from = list->count > first + MOST_CONTENTS ? list->count - MOST_CONTENTS : first,
           kept = from;
    for (size_t i = from; i < list->count; i++)
        if (contains(&list->items[i].content, &found->content))
            return;
    for (size_t i = from; i < list->count; i++)
        if (!contains(&found->content, &list->items[i].content) ||
            leaves_nested(work, found, &list->items[i]))
            list->items[kept++] = list->items[i];
    list->count = kept;
    ARENA_PUSH(work->arena, list, *found);
}

static enum rule indirect_rule(const struct report *report, const struct identity *speaker,
                               enum content_kind kind)
{
    if (kind != CONTENT_clause)
        return kind == CONTENT_deed ? RULE_asked : RULE_spoke_of;
    if (report->form == REPORT_source)
        return RULE_source;
    bool is_weak = report->form == REPORT_gerund || report->form == REPORT_infinitive ||
                   speaker->kind == SPEAKER_unnamed;
    return is_weak ? RULE_said_weakly : RULE_said;
}

/* "..., X said, Interfax reported": by whose account we have another's words. */
static bool is_account(const struct work *work, size_t r)
{
    const struct report *report = &work->reports->items[r];
    return r > work->first_report && (report->takes & TAKES_account) &&
           is_speech(&work->reports->items[r - 1]) && report->subject.kind == PHRASE_proper &&
           is_kind(work, report->start - 1, WORD_comma);
}

/* Whether the word among those before a report's verb undoes it: "has not announced", "would not
 * say"; of what was only spoken of, also "will announce its budget". */
static bool undoes(const struct work *work, size_t i, bool is_topic)
{
    const struct word *word = word_at(work, i);
    if (word_is(word, LEX(negation)) || (word_is(word, LEX(auxiliary)) && word->is_contraction))
        return true;
    return is_topic && list_has(LIST_expected, word_text(work->frame->text, word));
}

static bool is_undone(const struct work *work, const struct report *report, bool is_topic)
{
    const size_t first = work->sentence->first;
    for (size_t i = report->first; i-- > first && is_kind(work, i, WORD_word);) {
        const struct word *word = word_at(work, i);
        if (undoes(work, i, is_topic))
            return true;
        if (!word_is(word, LEX(auxiliary)) && !word_is_adverb(work->frame, i) &&
            !is_text(work, i, STR("yet")))
            return false;
    }
    return false;
}

/* "Avoids discussing it", "without elaborating", "is to blame for saying so". */
static bool is_avoided(const struct work *work, const struct report *report)
{
    return report->form == REPORT_gerund && report->first > work->sentence->first &&
           list_has(LIST_avoiding, word_text(work->frame->text, word_at(work, report->first - 1)));
}

/* "No keeper said so", "nobody asked"; but "No. 4 said". */
static bool is_nobody(const struct work *work, const struct phrase *subject)
{
    const struct word *word = word_at(work, subject->first);
    return list_has(LIST_nobody, word_text(work->frame->text, word)) &&
           (subject->last == subject->first + 1 ||
            (word[1].kind == WORD_word && !word[1].is_capital));
}

/* "His actions signal that ...", "the rise suggests that ...": what the reporter gathers from it.
 */
static bool is_mute(const struct work *work, const struct phrase *subject)
{
    return subject->kind == PHRASE_nominal &&
           list_has(LIST_mute, word_base(work->frame->text, word_at(work, subject->head)));
}

/* "The new pumps promise to save oil", "the late thaw points to a wet year"; but "the report points
 * to rot". */
static bool is_figurative(const struct work *work, const struct report *report,
                          const struct content *content)
{
    const struct phrase *subject = &report->subject;
    return content->pieces && content->kind != CONTENT_clause && subject->kind == PHRASE_nominal &&
           list_has(LIST_figurative, word_text(work->frame->text, word_at(work, report->first))) &&
           !phrase_may_speak(work->frame, subject) &&
           !word_is(word_at(work, subject->head), LEX(medium) | LEX(research) | LEX(speech_noun));
}

/* "Recalled its envoy", "tweeted a picture": a deed, by words that are as often of speech. */
static bool is_deed(const struct work *work, const struct report *report,
                    const struct indirect *found)
{
    const struct cue_entry *cue = vocabulary_cue(word_at(work, report->first)->cue);
    const struct content *content = &found->content;
    if (str_equal(cue->base, STR("recall")))
        return found->speaker.kind == SPEAKER_organisation;
    if (!str_equal(cue->base, STR("tweet")))
        return false;
    const struct phrase thing = phrase_bare_at(work->frame, content->first[0], content->last[0]);
    return thing.kind == PHRASE_nominal &&
           list_has(LIST_picture, word_text(work->frame->text, word_at(work, thing.head)));
}

/* Whether nothing was said: "has not announced a date", "will announce its budget", "announced
 * no changes", "avoided discussing it", "no keeper would say how". */
static bool is_unsaid(const struct work *work, const struct report *report,
                      const struct indirect *found)
{
    const struct content *content = &found->content;
    const bool is_topic = content->pieces && content->kind == CONTENT_topic;
    if (is_avoided(work, report) || is_nobody(work, &report->subject) ||
        is_mute(work, &report->subject) || is_figurative(work, report, content) ||
        (is_topic && is_deed(work, report, found)))
        return true;
    if (!(report->takes & TAKES_unsaid))
        return false;
    return is_undone(work, report, is_topic) ||
           (is_topic && is_text(work, content->first[0], STR("no")));
}

/* "It is too soon to say ..." */
static bool is_impersonal(const struct work *work, const struct report *report)
{
    struct str word = word_text(work->frame->text, word_at(work, report->subject.head));
    return report->form == REPORT_infinitive && report->subject.kind == PHRASE_pronoun &&
           (str_equal_nocase(word, STR("it")) || str_equal_nocase(word, STR("there")));
}

/* "[Quill shuts the gates]": a link to another story. */
static bool is_link(const struct work *work)
{
    const struct word *first = word_at(work, work->sentence->first),
                      *last = word_at(work, work->sentence->last - 1);
    return first->kind == WORD_open && work->frame->text.bytes[first->start] == '[' &&
           last->kind == WORD_close;
}

void reported_find(struct work *work, size_t first_attribution)
{
    const size_t first = work->indirects->count;
    const bool has_quotes = work->out->count > first_attribution;
    bool is_noted = has_quotes;
    if (is_link(work))
        return;
    for (size_t r = work->first_report; r < work->last_report; r++) {
        const struct report *report = &work->reports->items[r];
        if ((!is_speech(report) && !report->takes) || is_account(work, r) ||
            report->subject.kind == PHRASE_none || is_used(work, r, first_attribution))
            continue;
        struct indirect found = {.report = r, .sentence = work->number, .mention = report->subject};
        bool has_content = indirect_content(work->frame, work->reports, r, &found.content);
        const bool is_loose = report->form == REPORT_gerund || report->form == REPORT_infinitive;
        if ((!has_content && (is_noted || is_loose)) || is_impersonal(work, report))
            continue;
        found.speaker =
            resolve(work->ledger, work->frame, &report->subject, work->number, &work->discourse);
        if (is_unsaid(work, report, &found))
            continue;
        found.rule = indirect_rule(report, &found.speaker, found.content.kind);
        if (has_content)
            add_indirect(work, first, &found);
        if (!is_noted && is_speech(report) && report->form != REPORT_gerund &&
            (report->subject.kind != PHRASE_pronoun || found.speaker.kind == SPEAKER_person)) {
            discourse_note(&work->discourse, &found.speaker, mention_head(work, &report->subject),
                           work->number);
            is_noted = true;
        }
    }
}

void headline_find(struct work *work)
{
    const struct sentence *sentence = work->sentence;
    const struct frame *frame = work->frame;
    struct phrase name = phrase_bare_at(frame, sentence->first, sentence->last);
    if (name.kind != PHRASE_proper || name.last > sentence->first + 3 ||
        name.last + FEWEST_WORDS >= sentence->last || word_at(work, name.last)->kind != WORD_colon)
        return;
    for (size_t i = name.last; i < sentence->last; i++)
        if (word_at(work, i)->kind == WORD_quote)
            return;
    struct indirect found = {
        .report = NO_REPORT, .sentence = work->number, .mention = name, .rule = RULE_title};
    found.speaker = resolve(work->ledger, frame, &name, work->number, &work->discourse);
    const struct person *person =
        found.speaker.person == NOBODY ? NULL : &work->ledger->people.items[found.speaker.person];
    if (!person || !person->is_certain || !person->given.size)
        return;
    found.content.pieces = 1;
    found.content.first[0] = name.last + 1;
    found.content.last[0] = sentence->last;
    if (word_at(work, sentence->last - 1)->kind == WORD_stop)
        found.content.last[0]--;
    ARENA_PUSH(work->arena, work->indirects, found);
}
