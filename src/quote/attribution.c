/* attribution.c - who goes with which quotation */
#include "quote/attribution.h"

#include "quote/candidates.h"
#include "quote/governing.h"
#include "quote/reported.h"
#include "quote/speech.h"
#include "quote/sure.h"
#include "quote/take.h"
#include "reports/subjects.h"

enum { NEAR_WORDS = 60 }; /* how far behind a cue its content may reach */

/* The probabilities from which an attribution is of tier A, and of tier B. */
static const double SURE = 0.95, LIKELY = 0.75;

static const struct {
    const char *name;
    enum tier tier;
} rules[] = {
#define ROW(name, tier, precision, doc) {#name, TIER_##tier},
#include "quote/rules.def"
#undef ROW
};

const char *rule_name(enum rule rule)
{
    return rules[rule].name;
}

enum tier rule_tier(enum rule rule)
{
    return rules[rule].tier;
}

static void take_subject(struct work *work, struct attribution *a, const struct phrase *subject)
{
    struct attribution *last = last_quotation(work);
    if (subject->kind != PHRASE_none && phrase_may_speak(work->frame, subject)) {
        a->rule = RULE_subject;
        a->mention = *subject;
    } else if (last && last->speaker.kind) {
        take_attribution(a, last, RULE_context);
    } else {
        a->rule = RULE_none;
    }
}

/* What the rules say where they may err, whomever it means; governing is the subject of the clause
 * that holds q. */
static void guess(struct work *work, struct attribution *a, size_t q, size_t before,
                  const struct phrase *governing)
{
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    const size_t end = report_at_end(work, q);
    if (report && is_speech(report) && stands_next(work, report, q))
        point_at_report(work, a, before, RULE_before);
    else if (end != NO_REPORT && (!report || !is_speech(report)))
        point_at_report(work, a, end, RULE_end);
    else if (report && q - report->last < NEAR_WORDS)
        point_at_report(work, a, before, RULE_clause);
    else if (work->source_report != NO_REPORT)
        point_at_report(work, a, work->source_report, RULE_source);
    else
        take_subject(work, a, governing);
}

static enum rule rule_of_candidate(const struct work *work, const struct candidate *candidate)
{
    if (candidate->report == NO_REPORT)
        return RULE_subject;
    const struct report *report = &work->reports->items[candidate->report];
    if (report->form == REPORT_source)
        return RULE_source;
    if (report->form == REPORT_gerund || report->form == REPORT_infinitive)
        return RULE_gerund;
    return is_speech(report) ? RULE_clause : RULE_called;
}

/* Whole words of somebody, whoever it was: at the head of a sentence or behind a colon,
 * closed as speech is, and no title. */
static bool is_utterance(const struct work *work, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    const size_t words = work->inner.words;
    const char end = work->inner.end;
    const bool is_first = q == work->sentence->first;
    const bool has_comma = end == ',' || is_kind(work, q + 1, WORD_comma);
    const bool is_closed =
        has_comma || end == '.' || end == '?' || end == '!' || is_kind(work, q + 1, WORD_stop);
    const bool stands_so = words >= 3 ? is_closed && (is_first || is_kind(work, q - 1, WORD_colon))
                                      : is_first && has_comma;
    return stands_so && work->article->blocks.items[stretch->block].kind == BLOCK_paragraph &&
           !has_title_case(work, q);
}

/* "Declined to say whether it was "dead"": words that nobody said, or somebody else. */
static bool is_withheld(const struct work *work, size_t r)
{
    if (r == NO_REPORT)
        return false;
    const struct report *report = &work->reports->items[r];
    return word_is(word_at(work, report->first), LEX(refusal)) &&
           is_text(work, report->last, STR("to")) && is_text(work, report->last + 1, STR("say"));
}

/* "River 'higher than ever'": a headline tells by its predicate what somebody said, and not who;
 * but "Quill: River 'no higher'". */
static bool is_of_nobody(const struct work *work, const struct candidate *candidate, size_t q)
{
    if (candidate->kind != CANDIDATE_phrase || candidate->report != NO_REPORT ||
        work->next_report > work->first_report ||
        work->article->blocks.items[work->sentence->block].kind != BLOCK_headline)
        return false;
    for (size_t i = work->sentence->first; i < q; i++)
        if (is_kind(work, i, WORD_colon))
            return false;
    return true;
}

static void take_candidate(struct work *work, struct attribution *a,
                           const struct candidate *candidate)
{
    const struct attribution *last = last_quotation(work);
    const bool is_guess = candidate->kind == CANDIDATE_phrase && a->mention.kind != PHRASE_none &&
                          a->rule != RULE_context && a->mention.head == candidate->phrase.head;
    a->is_quotation = candidate->kind != CANDIDATE_nobody || is_utterance(work, a->word);
    if (is_of_nobody(work, candidate, a->word))
        a->is_quotation = false;
    if (!a->is_quotation || candidate->kind == CANDIDATE_nobody) {
        forget_speaker(a);
        return;
    }
    a->tier = is_withheld(work, candidate->report) ? TIER_C
              : candidate->probability >= SURE     ? TIER_A
              : candidate->probability >= LIKELY   ? TIER_B
                                                   : TIER_C;
    if (candidate->kind == CANDIDATE_last && last)
        take_attribution(a, last, RULE_context);
    if (candidate->kind == CANDIDATE_last)
        a->speaker = work->discourse.last_speaker;
    if (is_guess)
        take_mention(work, a);
    if (candidate->kind != CANDIDATE_phrase || is_guess)
        return;
    a->report = candidate->report;
    take_phrase(work, a, &candidate->phrase, rule_of_candidate(work, candidate));
}

static struct reasons *explain(const struct work *work, const struct candidates *candidates)
{
    struct reasons *reasons = ARENA_NEW(work->arena, struct reasons);
    for (size_t i = 0; i < candidates->count; i++) {
        const struct candidate *c = &candidates->items[i];
        struct reason reason = {.mention = c->kind == CANDIDATE_nobody ? STR("nobody")
                                                                       : STR("last speaker"),
                                .probability = c->probability};
        if (c->kind == CANDIDATE_phrase) {
            reason.span = (struct span){word_at(work, c->phrase.first)->start,
                                        word_at(work, c->phrase.last - 1)->base_end};
            reason.mention = article_slice(work->article, reason.span);
        } else if (c->kind == CANDIDATE_last) {
            reason.name = work->discourse.last_speaker.name;
        }
        for (size_t f = 0; f < c->count; f++)
            ARENA_PUSH(work->arena, &reason.features, str_from(feature_name(c->features[f])));
        ARENA_PUSH(work->arena, reasons, reason);
    }
    return reasons;
}

/* Rules first; where they may err, the candidates are weighed against each other. */
static void attribute(struct work *work, struct attribution *a, size_t q)
{
    const size_t before = report_before(work, q);
    if (take_sure(work, a, q, before)) {
        a->tier = rule_tier(a->rule);
        a->type = type_of(work, a, q);
        a->is_quotation = is_quotation(work, a, q);
        return;
    }
    a->is_quotation = false;
    struct candidates *candidates = work->candidates;
    if (is_programme(work, q) || is_scare(work, q) || is_name_of(work, q) ||
        is_hearsay(work, q, before) || is_label(work, q, before))
        return;
    const struct phrase governing = clause_subject(work->frame, work->sentence, q);
    guess(work, a, q, before, &governing);
    candidates_find(work, a, q, before, &governing, candidates);
    const struct candidate *best = candidates_rank(candidates);
    take_candidate(work, a, best);
    a->type = type_of(work, a, q);
    if (work->article->wants_reasons)
        a->reasons = explain(work, candidates);
}

/* A running quotation whose speaker is named only behind one of its paragraphs: those before
 * it, which were guessed at, are the same speaker's. */
static void take_back(struct work *work)
{
    struct attribution *items = work->out->items;
    const size_t last = work->out->count - 1;
    size_t first = last;
    while (work->frame->stretches->items[first].previous != NO_STRETCH &&
           (items[first].continues || first == last))
        first--;
    if (first == last || !items[first].is_quotation || items[last].rule != RULE_after ||
        items[last].type != QUOTE_direct ||
        (items[first].rule != RULE_floating && items[first].rule != RULE_none))
        return;
    take_attribution(&items[first], &items[last], RULE_after);
    items[first].tier = items[last].tier;
    for (size_t i = first + 1; i <= last; i++)
        items[i].continues = true;
}

/* The next quotation of the sentence at hand, or its end. */
static size_t next_quote(const struct work *work)
{
    const struct indices *quotes = &work->frame->quotes;
    const size_t last = work->sentence->last;
    return work->next_quote < quotes->count && quotes->items[work->next_quote] < last
               ? quotes->items[work->next_quote]
               : last;
}

static void attribute_sentence(struct work *work)
{
    const struct sentence *sentence = work->sentence;
    size_t q = next_quote(work);
    if (q == sentence->last)
        return;
    work->is_only_quotes = holds_only_quotes(work, work->number);
    governing_begin(work);
    for (; q < sentence->last; work->next_quote++, q = next_quote(work)) {
        struct attribution a = {.is_quotation = true,
                                .word = q,
                                .sentence = work->number,
                                .report = NO_REPORT,
                                .speaker.person = NOBODY};
        governing_move(work, q);
        work->inner = inner_of(work, q);
        attribute(work, &a, q);
        work->frame->words.items[q].is_term =
            a.is_quotation ? is_term(work, q)
                           : is_programme(work, q) || is_scare(work, q) || is_name_of(work, q);
        ARENA_PUSH(work->arena, work->out, a);
        take_back(work);
        if (!a.is_quotation)
            continue;
        work->last_quotation = work->out->count - 1;
        if (a.rule != RULE_context && a.rule != RULE_floating)
            discourse_note(&work->discourse, &a.speaker, mention_head(work, &a.mention),
                           work->number);
    }
}

void attributions_find(struct arena *arena, const struct article *article,
                       const struct frame *frame, const struct reports *reports,
                       struct ledger *ledger, struct attributions *attributions,
                       struct indirects *indirects)
{
    struct work work = {.arena = arena,
                        .article = article,
                        .frame = frame,
                        .reports = reports,
                        .ledger = ledger,
                        .out = attributions,
                        .indirects = indirects,
                        .last_quotation = NO_ATTRIBUTION,
                        .candidates = arena_take(arena, sizeof *work.candidates)};
    for (size_t s = 0; s < frame->sentences.count; s++) {
        work.sentence = &frame->sentences.items[s];
        work.number = s;
        work.first_report = work.last_report;
        while (work.last_report < reports->count && reports->items[work.last_report].sentence == s)
            work.last_report++;
        const size_t first = attributions->count;
        attribute_sentence(&work);
        if (work.first_report < work.last_report)
            reported_find(&work, first);
        if (article->blocks.items[work.sentence->block].kind == BLOCK_headline)
            headline_find(&work);
    }
}
