/* inversion.c - a cue that stands before who speaks by it */
#include "reports/inversion.h"

#include "reports/aside.h"
#include "reports/opener.h"

bool are_several(const struct view *view, const struct phrase *subject)
{
    const struct word *head = &view->words[subject->head];
    const char *end = view->frame->text.bytes + head->base_end;
    if (subject->joint || text_is(view, subject->head, STR("media")))
        return true;
    if (head->kind == WORD_number || word_is(head, LEX(plural) | LEX(group_noun) | LEX(quantity)))
        return true;
    for (size_t i = subject->first; subject->kind == PHRASE_proper && i < subject->last; i++)
        if (text_is(view, i, STR("and")))
            return true;
    return subject->kind == PHRASE_nominal && end[-1] == 's' && end[-2] != 's';
}

bool may_invert(const struct view *view, size_t v)
{
    if (v == view->first)
        return true;
    const struct word *left = &view->words[v - 1];
    return left->kind == WORD_quote || left->kind == WORD_comma || left->kind == WORD_dash;
}

bool begins_content(const struct view *view, const struct phrase *phrase)
{
    if (phrase->kind == PHRASE_none || phrase->last >= view->last)
        return false;
    const struct word *next = &view->words[phrase->last];
    return text_is(view, phrase->first, STR("that")) ||
           (next->kind == WORD_word &&
            (word_is(next, LEX(auxiliary)) || phrase->kind == PHRASE_pronoun));
}

struct phrase inverted_subject(const struct view *view, size_t i)
{
    struct phrase phrase = phrase_at(view->frame, i, view->last);
    phrase.last = by_end(view, &phrase, view->last);
    if (text_is(view, phrase.last, STR("and")) && text_is(view, phrase.last + 1, STR("others")))
        phrase.last += 2;
    return phrase;
}

/* Whether one stands at i who may be the subject of the cue before it, with a break behind. */
static bool is_subject_at(const struct view *view, size_t i, const struct cue_entry *cue,
                          struct phrase *speaker)
{
    *speaker = inverted_subject(view, i);
    if (speaker->kind != PHRASE_proper && speaker->kind != PHRASE_nominal)
        return false;
    const bool is_group = word_is(&view->words[speaker->first], LEX(group_noun));
    if (cue->form == CUE_base && !is_group && !are_several(view, speaker))
        return false;
    if (text_is(view, speaker->last, STR("and")) && text_is(view, speaker->last + 1, STR("others")))
        speaker->last += 2;
    return speaker->last >= view->last || kind_is(view, speaker->last, WORD_comma) ||
           kind_is(view, speaker->last, WORD_stop);
}

static bool is_speaker_at(const struct view *view, size_t i, const struct cue_entry *cue,
                          struct phrase *speaker)
{
    return is_subject_at(view, i, cue, speaker) &&
           (cue->form == CUE_base || phrase_may_speak(view->frame, speaker));
}

/* ", added Jane Roe." */
static bool is_named_at_end(const struct view *view, const struct cue_entry *cue,
                            const struct phrase *speaker)
{
    const bool is_named = speaker->kind == PHRASE_proper || /* AP news agency */
                          view->words[speaker->first].is_capital;
    return is_named && (cue->form == CUE_past || cue->form == CUE_third) &&
           (speaker->last >= view->last || kind_is(view, speaker->last, WORD_stop));
}

/* Whether words [view->first, last), which end in phrase, only lead in to a clause: "Now, says
 * Roe, the gates are shut". */
static bool leads_in(const struct view *view, size_t last, const struct phrase *phrase)
{
    const uint64_t leads = LEX(adverb) | LEX(preposition) | LEX(time);
    const bool is_led = class_is(view, view->first, leads) ||
                        word_is_adverb(view->frame, view->first) ||
                        (phrase->kind == PHRASE_proper && is_lead(view, phrase));
    return is_led && !has_verb(view, view->first, last);
}

static bool holds_comma(const struct view *view, size_t first, size_t last)
{
    while (first < last && !kind_is(view, first, WORD_comma))
        first++;
    return first < last;
}

/* Whether the attribution from the cue at v to its speaker stands within the clause that goes on
 * behind its comma: "The gates, said their owners, were shut". */
static bool is_inserted(const struct view *view, size_t v, const struct phrase *speaker)
{
    const size_t next = speaker->last + 1;
    if (!kind_is(view, speaker->last, WORD_comma) || next >= view->last)
        return false;
    struct phrase subject = phrase_before(view->frame, view->first, v - 1);
    const bool opens = subject.kind != PHRASE_none && subject.first <= view->first + 1;
    if (kind_is(view, next, WORD_quote))
        return opens && phrase_may_speak(view->frame, speaker);
    if (leads_in(view, v - 1, &subject))
        return phrase_at(view->frame, next, view->last).kind != PHRASE_none;
    if (opens && word_is_verb_of(view->frame, &subject, next))
        return true;
    return class_is(view, next, LEX(auxiliary)) && !holds_comma(view, view->first, v - 1);
}

bool is_final_inversion(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    struct phrase speaker;
    if (cue->class != CUE_say || v < view->first + 2 || !kind_is(view, v - 1, WORD_comma) ||
        kind_is(view, v - 2, WORD_quote) || !is_subject_at(view, last, cue, &speaker))
        return false;
    const bool is_say = str_equal(cue->base, STR("say"));
    if (!is_say && !is_named_at_end(view, cue, &speaker))
        return false;
    const bool speaks = cue->form == CUE_base || phrase_may_speak(view->frame, &speaker);
    if (speaks && v > view->first + 3 && has_verb(view, view->first, v - 1))
        return true;
    return is_say && is_inserted(view, v, &speaker);
}

bool is_headline_inversion(const struct view *view, size_t v, const struct cue_entry *cue,
                           size_t last)
{
    if (!view->is_headline || cue->form != CUE_third || v < view->first + 2 ||
        !str_equal(cue->base, STR("say")) || view->words[v - 1].kind != WORD_word ||
        view->words[v - 1].is_capital)
        return false;
    struct phrase speaker = phrase_at(view->frame, last, view->last);
    return speaker.kind == PHRASE_proper && speaker.last >= view->last;
}

bool is_plural_behind_marks(const struct view *view, size_t v, const struct cue_entry *cue,
                            size_t last)
{
    struct phrase speaker;
    if (v < view->first + 1 || cue->form != CUE_base || !str_equal(cue->base, STR("say")))
        return false;
    const size_t left = v > view->first + 1 && kind_is(view, v - 1, WORD_comma) ? v - 2 : v - 1;
    return kind_is(view, left, WORD_quote) && is_speaker_at(view, last, cue, &speaker);
}

bool is_opening_inversion(const struct view *view, size_t v, const struct phrase *right)
{
    return v == view->first && right->kind == PHRASE_nominal &&
           kind_is(view, right->last, WORD_colon);
}
