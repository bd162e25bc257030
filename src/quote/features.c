/* features.c - what is seen of a candidate for the speaker */
#include "quote/features.h"

#include <assert.h>

#include "quote/governing.h"
#include "quote/speech.h"

static const struct report *report_of(const struct survey *survey,
                                      const struct candidate *candidate)
{
    return candidate->report == NO_REPORT ? NULL : &survey->work->reports->items[candidate->report];
}

/* ---- Nobody, and the last speaker ---- */

/* "his warning that": a noun of saying not far before the marks. */
static bool follows_speech_noun(const struct survey *survey)
{
    enum { NEAR = 8 };
    const size_t first = survey->work->sentence->first;
    for (size_t i = survey->q; i-- > first && survey->q - i <= NEAR;)
        if (is_kind(survey->work, i, WORD_word) &&
            word_is(word_at(survey->work, i), LEX(speech_noun)))
            return true;
    return false;
}

static void describe_left(const struct survey *survey, struct candidate *nobody)
{
    const struct work *work = survey->work;
    const size_t q = survey->q;
    if (q == work->sentence->first) {
        feature_set(nobody, FEATURE_none_first, true);
        return;
    }
    const struct word *left = word_at(work, q - 1);
    feature_set(nobody, FEATURE_none_comma, left->kind == WORD_comma);
    feature_set(nobody, FEATURE_none_determiner, word_is(left, LEX(determiner) | LEX(possessive)));
    feature_set(nobody, FEATURE_none_preposition, word_is(left, LEX(preposition)));
    feature_set(nobody, FEATURE_none_possessive, left->is_possessive);
    feature_set(nobody, FEATURE_none_like,
                is_text(work, q - 1, STR("as")) || is_text(work, q - 1, STR("like")));
    feature_set(nobody, FEATURE_none_scare, word_is(left, LEX(scare_lead)));
    feature_set(nobody, FEATURE_none_work, word_is(left, LEX(work_noun)));
    feature_set(nobody, FEATURE_none_naming,
                left->cue >= 0 && vocabulary_cue(left->cue)->class == CUE_call &&
                    vocabulary_cue(left->cue)->form == CUE_past);
}

/* Where a title stands tells more than where other words do. */
static void describe_title(const struct survey *survey, struct candidate *nobody)
{
    const struct work *work = survey->work;
    const struct inner *inner = &work->inner;
    if (!survey->has_title_case || inner->words < 2 || survey->q == work->sentence->first)
        return;
    const struct word *left = word_at(work, survey->q - 1);
    feature_set(nobody, FEATURE_none_title_possessive, left->is_possessive);
    feature_set(nobody, FEATURE_none_title_comma, left->kind == WORD_comma);
    feature_set(nobody, FEATURE_none_title_preposition, word_is(left, LEX(preposition)));
    feature_set(nobody, FEATURE_none_title_determiner, word_is(left, LEX(determiner)));
    feature_set(nobody, FEATURE_none_title_say,
                survey->outermost != NO_REPORT &&
                    is_speech(&work->reports->items[survey->outermost]));
}

void features_of_nobody(const struct survey *survey, struct candidate *nobody)
{
    const struct work *work = survey->work;
    const struct stretch *stretch = stretch_at(work, survey->q);
    const struct inner *inner = &work->inner;
    const size_t next = survey->q + 1;
    feature_set(nobody, FEATURE_none_bias, true);
    feature_set(nobody, FEATURE_none_words_1, inner->words == 1);
    feature_set(nobody, FEATURE_none_words_2, inner->words == 2);
    feature_set(nobody, FEATURE_none_words_3, inner->words >= 3 && inner->words < 6);
    feature_set(nobody, FEATURE_none_words_6, inner->words >= 6);
    feature_set(nobody, FEATURE_none_title, survey->has_title_case && inner->words > 1);
    feature_set(nobody, FEATURE_none_title_single, survey->has_title_case && inner->words == 1);
    feature_set(nobody, FEATURE_none_capital, inner->begins_sentence);
    feature_set(nobody, FEATURE_none_ends_comma, inner->end == ',');
    feature_set(nobody, FEATURE_none_ends_stop,
                inner->end == '.' || inner->end == '?' || inner->end == '!');
    feature_set(nobody, FEATURE_none_headline,
                work->article->blocks.items[stretch->block].kind != BLOCK_paragraph);
    feature_set(nobody, FEATURE_none_report, work->first_report < work->last_report);
    const struct report *nearest =
        survey->nearest == NO_REPORT ? NULL : &work->reports->items[survey->nearest];
    feature_set(nobody, FEATURE_none_lower_1, !inner->begins_sentence && inner->words == 1);
    feature_set(nobody, FEATURE_none_lower_2, !inner->begins_sentence && inner->words > 1);
    feature_set(nobody, FEATURE_none_call, nearest && nearest->class == CUE_call);
    feature_set(nobody, FEATURE_none_think, nearest && nearest->class == CUE_think);
    feature_set(nobody, FEATURE_none_speech_noun, follows_speech_noun(survey));
    feature_set(nobody, FEATURE_none_person_subject,
                survey->governing.kind == PHRASE_pronoun ||
                    survey->governing.kind == PHRASE_proper);
    feature_set(nobody, FEATURE_none_say,
                survey->outermost != NO_REPORT &&
                    is_speech(&work->reports->items[survey->outermost]));
    feature_set(nobody, FEATURE_none_next,
                survey->nearest != NO_REPORT &&
                    stands_next(work, &work->reports->items[survey->nearest], survey->q));
    feature_set(nobody, FEATURE_none_noun_follows,
                is_kind(work, next, WORD_word) &&
                    !word_is(word_at(work, next), LEX(preposition) | LEX(conjunction) |
                                                      LEX(subordinator) | LEX(auxiliary) |
                                                      LEX(determiner) | LEX(relative)));
    feature_set(nobody, FEATURE_none_other_quote,
                work->last_quotation != NO_ATTRIBUTION &&
                    work->out->items[work->last_quotation].sentence == work->number);
    describe_left(survey, nobody);
    describe_title(survey, nobody);
}

void features_of_last(const struct survey *survey, struct candidate *last)
{
    const struct work *work = survey->work;
    const struct inner *inner = &work->inner;
    const struct sentence *spoke = &work->frame->sentences.items[work->discourse.last_sentence];
    feature_set(last, FEATURE_last_bias, true);
    feature_set(last, FEATURE_last_same_block, spoke->block == work->sentence->block);
    feature_set(last, FEATURE_last_previous_block, spoke->block + 1 == work->sentence->block);
    feature_set(last, FEATURE_last_far, spoke->block + 1 < work->sentence->block);
    feature_set(last, FEATURE_last_say, work->first_report < work->last_report);
    feature_set(last, FEATURE_last_words_3, inner->words >= 3 && inner->words < 6);
    feature_set(last, FEATURE_last_words_6, inner->words >= 6);
    feature_set(last, FEATURE_last_title, survey->has_title_case);
    feature_set(last, FEATURE_last_comma, is_kind(work, survey->q - 1, WORD_comma));
    feature_set(last, FEATURE_last_determiner,
                survey->q > work->sentence->first &&
                    word_is(word_at(work, survey->q - 1), LEX(determiner)));
}

/* ---- A phrase ---- */

static void describe_kind(const struct survey *survey, struct candidate *c)
{
    const struct work *work = survey->work;
    const struct word *head = word_at(work, c->phrase.head);
    const bool is_pronoun = c->phrase.kind == PHRASE_pronoun;
    const bool is_person = word_is(head, LEX(person_noun) | LEX(male_noun) | LEX(female_noun));
    const bool is_group = word_is(head, LEX(group_noun)),
               is_organisation = word_is(head, LEX(organisation_noun));
    const bool is_it = word_is(head, LEX(pronoun)) && is_text(work, c->phrase.head, STR("it"));
    const bool is_proper = c->phrase.kind == PHRASE_proper;
    feature_set(c, FEATURE_is_pronoun, is_pronoun && !is_it);
    feature_set(c, FEATURE_is_it, is_it);
    feature_set(c, FEATURE_is_who, is_pronoun && word_is(head, LEX(relative)));
    feature_set(c, FEATURE_is_first_person,
                is_pronoun && (is_text(work, c->phrase.head, STR("i")) ||
                               is_text(work, c->phrase.head, STR("we")) ||
                               is_text(work, c->phrase.head, STR("you"))));
    feature_set(c, FEATURE_is_proper, is_proper);
    feature_set(c, FEATURE_is_place,
                is_proper && word_is(head, LEX(place)) && c->report == NO_REPORT);
    feature_set(c, FEATURE_is_person, !is_pronoun && !is_proper && is_person);
    feature_set(c, FEATURE_is_group, !is_pronoun && !is_proper && is_group);
    feature_set(c, FEATURE_is_organisation, !is_pronoun && !is_proper && is_organisation);
    feature_set(c, FEATURE_is_other,
                !is_pronoun && !is_proper && !is_person && !is_group && !is_organisation);
}

/* How far before the marks the phrase ends, of near_0 to near_4. */
static enum feature nearness(size_t distance)
{
    const unsigned steps = (distance > 1) + (distance > 3) + (distance > 7) + (distance > 14);
    return FEATURE_near_0 + steps;
}

/* How far behind the marks it begins. */
static enum feature remoteness(size_t distance)
{
    return distance < 3 ? FEATURE_after_near : FEATURE_after_far;
}

/* Which preposition, or "what", stands before the phrase. */
static void describe_lead(const struct work *work, size_t left, struct candidate *c)
{
    const struct word *word = word_at(work, left);
    if (!word_is(word, LEX(relative) | LEX(preposition)))
        return;
    feature_set(c, FEATURE_in_relative, word_is(word, LEX(relative)));
    feature_set(c, FEATURE_behind_what, is_text(work, left, STR("what")));
    if (!word_is(word, LEX(preposition)))
        return;
    feature_set(c, FEATURE_behind_of, is_text(work, left, STR("of")));
    feature_set(c, FEATURE_behind_by, is_text(work, left, STR("by")));
    feature_set(c, FEATURE_behind_to, is_text(work, left, STR("to")));
    feature_set(c, FEATURE_behind_with, is_text(work, left, STR("with")));
    feature_set(c, FEATURE_behind_preposition, true);
}

static void describe_place(const struct survey *survey, struct candidate *c)
{
    const struct work *work = survey->work;
    const size_t first = c->phrase.first;
    const bool is_before = first < survey->q;
    const size_t distance = is_before ? survey->q - c->phrase.last : first - survey->q - 1;
    feature_set(c, is_before ? FEATURE_before : FEATURE_after, true);
    feature_set(c, is_before ? nearness(distance) : remoteness(distance), true);
    feature_set(c, FEATURE_before_colon,
                is_before && distance == 1 && is_kind(work, survey->q - 1, WORD_colon));
    feature_set(c, FEATURE_opens_sentence, first == work->sentence->first);
    if (first == work->sentence->first)
        return;
    const struct word *left = word_at(work, first - 1);
    feature_set(c, FEATURE_opens_clause,
                left->kind != WORD_word || word_is(left, LEX(conjunction) | LEX(subordinator)) ||
                    (word_is(left, LEX(relative)) && is_text(work, first - 1, STR("that"))));
    describe_lead(work, first - 1, c);
}

void tallies_make(const struct work *work, struct tally *tallies)
{
    static const union counts verb = {.verbs = 1},
                              of_kind[] = {
                                  [WORD_comma] = {.commas = 1}, [WORD_semicolon] = {.breaks = 1},
                                  [WORD_dash] = {.breaks = 1},  [WORD_colon] = {.breaks = 1},
                                  [WORD_quote] = {.quotes = 1}, [WORD_other] = {.all = 0}};
    const size_t first = work->sentence->first, last = work->sentence->last;
    union counts sum = {.all = 0};
    bool behind_auxiliary = false;
    for (size_t i = first; i < last; i++) {
        const struct word *word = word_at(work, i);
        const bool is_verb = word_may_be_verb(work->frame, i);
        tallies[i - first] = (struct tally){sum, is_verb};
        sum.all += of_kind[word->kind].all;
        sum.all += is_verb && !behind_auxiliary ? verb.all : 0;
        behind_auxiliary = word_is(word, LEX(auxiliary));
    }
    tallies[last - first] = (struct tally){sum, false};
}

/* Whether word i, of the sentence or right behind it, may be a verb. */
static bool is_verb(const struct survey *survey, size_t i)
{
    return survey->tallies[i - survey->work->sentence->first].is_verb;
}

/* What stands among words [first, last), where an auxiliary before them does not count. */
static union counts counts_between(const struct survey *survey, size_t first, size_t last)
{
    const struct work *work = survey->work;
    const size_t begin = work->sentence->first;
    if (first >= last)
        return (union counts){.all = 0};
    const struct tally *a = &survey->tallies[first - begin], *b = &survey->tallies[last - begin];
    union counts between = {.all = b->before.all - a->before.all};
    between.verbs +=
        a->is_verb && first > begin && word_is(word_at(work, first - 1), LEX(auxiliary));
    return between;
}

static unsigned up_to_two(uint16_t count)
{
    return count < 2 ? count : 2;
}

static void describe_between(const struct survey *survey, struct candidate *c)
{
    const bool is_before = c->phrase.first < survey->q;
    const union counts between = is_before ? counts_between(survey, c->phrase.last, survey->q)
                                           : counts_between(survey, survey->q + 1, c->phrase.first);
    feature_set(c, FEATURE_verbs_0 + up_to_two(between.verbs), true);
    feature_set(c, FEATURE_commas_0 + up_to_two(between.commas), true);
    feature_set(c, FEATURE_break_between, between.breaks > 0);
    feature_set(c, FEATURE_quote_between, between.quotes > 0);
}

/* What stands between the cue and the marks behind it. */
static void describe_cue(const struct survey *survey, struct candidate *c,
                         const struct report *report)
{
    const struct work *work = survey->work;
    if (report->last > survey->q)
        return;
    const size_t distance = survey->q - report->last;
    const bool is_call = report->class == CUE_call, is_thought = report->class == CUE_think;
    size_t verbs = 0, commas = 0, thats = 0;
    for (size_t i = report->last; i < survey->q; i++) {
        const uint8_t kind = word_at(work, i)->kind;
        verbs += is_verb(survey, i);
        commas += kind == WORD_comma;
        thats += kind == WORD_word && is_text(work, i, STR("that"));
    }
    feature_set(c, FEATURE_cue_near_0, distance <= 1);
    feature_set(c, FEATURE_cue_near_1, distance > 1 && distance <= 4);
    feature_set(c, FEATURE_cue_near_2, distance > 4 && distance <= 9);
    feature_set(c, FEATURE_cue_near_3, distance > 9);
    feature_set(c, FEATURE_cue_commas_0, commas == 0);
    feature_set(c, FEATURE_cue_commas_1, commas == 1);
    feature_set(c, FEATURE_cue_verbs_0, verbs == 0);
    feature_set(c, FEATURE_cue_verbs_1, verbs == 1);
    feature_set(c, FEATURE_call_near_0, is_call && distance <= 2);
    feature_set(c, FEATURE_call_near_1, is_call && distance > 2 && distance <= 6);
    feature_set(c, FEATURE_call_near_2, is_call && distance > 6);
    feature_set(c, FEATURE_think_near_0, is_thought && distance <= 2);
    feature_set(c, FEATURE_think_near_1, is_thought && distance > 2);
    feature_set(c, FEATURE_that_between, thats > 0);
}

static void describe_report(const struct survey *survey, struct candidate *c)
{
    const struct work *work = survey->work;
    const struct report *report = report_of(survey, c);
    if (!report)
        return;
    const bool is_nearest = c->report == survey->nearest,
               is_outermost = c->report == survey->outermost;
    feature_set(c, FEATURE_subject_say, report->class == CUE_say);
    feature_set(c, FEATURE_subject_tell, report->class == CUE_tell);
    feature_set(c, FEATURE_subject_quote, report->class == CUE_quote);
    feature_set(c, FEATURE_subject_call, report->class == CUE_call);
    feature_set(c, FEATURE_subject_think, report->class == CUE_think);
    feature_set(c, FEATURE_report_gerund, report->form == REPORT_gerund);
    feature_set(c, FEATURE_report_infinitive, report->form == REPORT_infinitive);
    feature_set(c, FEATURE_report_inverted, report->form == REPORT_inverted);
    feature_set(c, FEATURE_report_source, report->form == REPORT_source);
    feature_set(c, FEATURE_report_nearest, is_nearest);
    feature_set(c, FEATURE_report_outermost, is_outermost);
    feature_set(c, FEATURE_report_next,
                report->last <= survey->q && stands_next(work, report, survey->q));
    feature_set(c, FEATURE_report_end, c->report == work->end_report);
    feature_set(c, FEATURE_report_parenthetical, is_parenthetical(work, report));
    feature_set(c, FEATURE_report_behind, report->first > survey->q);
    feature_set(c, FEATURE_say_nearest, is_nearest && is_speech(report));
    feature_set(c, FEATURE_say_outermost, is_outermost && is_speech(report));
    feature_set(c, FEATURE_call_nearest, is_nearest && report->class == CUE_call);
    feature_set(c, FEATURE_call_outermost, is_outermost && report->class == CUE_call);
    feature_set(c, FEATURE_think_nearest, is_nearest && report->class == CUE_think);
    feature_set(c, FEATURE_think_outermost, is_outermost && report->class == CUE_think);
    feature_set(c, FEATURE_gerund_nearest, is_nearest && report->form == REPORT_gerund);
    describe_cue(survey, c, report);
}

static bool is_last_speaker(const struct work *work, const struct candidate *c)
{
    const struct identity *last = &work->discourse.last_speaker;
    if (last->kind != SPEAKER_person || c->phrase.kind != PHRASE_proper)
        return false;
    struct str surname = word_base(work->frame->text, word_at(work, c->phrase.head));
    return str_equal_nocase(surname, work->ledger->people.items[last->person].surname);
}

/* Behind "has been", "was not", "will be". */
static size_t skip_auxiliaries(const struct work *work, size_t i)
{
    while (is_kind(work, i, WORD_word) &&
           (word_is(word_at(work, i), LEX(auxiliary)) || word_is_adverb(work->frame, i)))
        i++;
    return i;
}

static void describe_role(const struct survey *survey, struct candidate *c)
{
    const struct work *work = survey->work;
    const struct attribution *chosen = survey->chosen;
    size_t verb = c->phrase.last;
    while (verb < work->sentence->last && word_is_adverb(work->frame, verb))
        verb++;
    const size_t last_auxiliary = skip_auxiliaries(work, verb);
    const bool is_be = last_auxiliary > verb && word_is(word_at(work, last_auxiliary - 1), LEX(be));
    const bool is_passive = is_be && is_verb(survey, last_auxiliary);
    feature_set(c, FEATURE_has_be, is_be && !is_passive);
    feature_set(c, FEATURE_has_passive, is_passive);
    feature_set(c, FEATURE_report_between,
                c->report == NO_REPORT && survey->nearest != NO_REPORT &&
                    c->phrase.last <= work->reports->items[survey->nearest].first);
    feature_set(c, FEATURE_verb_before,
                c->phrase.first > work->sentence->first && is_verb(survey, c->phrase.first - 1));
    feature_set(c, FEATURE_has_verb, is_verb(survey, verb));
    feature_set(c, FEATURE_governs,
                survey->governing.kind != PHRASE_none && survey->governing.head == c->phrase.head);
    feature_set(c, FEATURE_is_last_speaker, is_last_speaker(work, c));
    if (chosen->mention.kind == PHRASE_none || chosen->mention.head != c->phrase.head)
        return;
    feature_set(c, FEATURE_chosen_before, chosen->rule == RULE_before);
    feature_set(c, FEATURE_chosen_clause, chosen->rule == RULE_clause);
    feature_set(c, FEATURE_chosen_called, chosen->rule == RULE_called);
    feature_set(c, FEATURE_chosen_gerund, chosen->rule == RULE_gerund);
    feature_set(c, FEATURE_chosen_end, chosen->rule == RULE_end);
    feature_set(c, FEATURE_chosen_source, chosen->rule == RULE_source);
    feature_set(c, FEATURE_chosen_subject, chosen->rule == RULE_subject);
}

void features_of_phrase(const struct survey *survey, struct candidate *candidate)
{
    describe_kind(survey, candidate);
    describe_place(survey, candidate);
    describe_between(survey, candidate);
    describe_report(survey, candidate);
    describe_role(survey, candidate);
    assert(candidate->count < MOST_FEATURES);
}
