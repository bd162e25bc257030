/* attribution.c - who goes with which quotation */
#include "quote/attribution.h"

#include "quote/candidates.h"
#include "quote/governing.h"
#include "quote/reported.h"
#include "quote/speech.h"
#include "quote/subjects.h"

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

static bool ends_in_colon(const struct work *work, size_t sentence)
{
    const struct sentence *s = &work->frame->sentences.items[sentence];
    return word_at(work, s->last - 1)->kind == WORD_colon;
}

static struct attribution *last_quotation(struct work *work)
{
    return work->last_quotation == NO_ATTRIBUTION ? NULL : &work->out->items[work->last_quotation];
}

static void take_report(struct work *work, struct attribution *a, size_t r, enum rule rule)
{
    const struct report *report = &work->reports->items[r];
    a->report = r;
    a->rule = rule;
    a->mention = report->subject;
    if (rule == RULE_clause || rule == RULE_before) {
        if (report->form == REPORT_gerund || report->form == REPORT_infinitive)
            a->rule = RULE_gerund;
        else if (!is_speech(report))
            a->rule = RULE_called;
    }
    a->speaker =
        resolve(work->ledger, work->frame, &report->subject, work->number, &work->discourse);
}

static void take_attribution(struct attribution *a, const struct attribution *from, enum rule rule)
{
    a->report = from->report;
    a->mention = from->mention;
    a->speaker = from->speaker;
    a->rule = rule;
}

static void take_phrase(struct work *work, struct attribution *a, const struct phrase *phrase,
                        enum rule rule)
{
    a->rule = rule;
    a->mention = *phrase;
    a->speaker = resolve(work->ledger, work->frame, phrase, work->number, &work->discourse);
}

/* The last report of speech with a subject in a sentence before the one at hand, or the
 * last of any class. */
static size_t report_of_sentence(const struct work *work, size_t sentence)
{
    size_t found = NO_REPORT;
    for (size_t r = work->first_report; r-- > 0 && work->reports->items[r].sentence >= sentence;) {
        const struct report *report = &work->reports->items[r];
        if (report->sentence != sentence || report->subject.kind == PHRASE_none)
            continue;
        if (is_speech(report))
            return r;
        if (found == NO_REPORT)
            found = r;
    }
    return found;
}

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
    a->rule = RULE_dash;
    a->mention = phrase;
    a->speaker = resolve(work->ledger, work->frame, &phrase, work->number + 1, &work->discourse);
    return true;
}

static bool is_one_person(const struct work *work, const struct phrase *phrase)
{
    const struct word *head = word_at(work, phrase->head);
    return phrase->kind == PHRASE_proper ? phrase->last - phrase->first > 1 || !head->is_possessive
                                         : word_is(head, LEX(male) | LEX(female));
}

static bool take_subject_before(struct work *work, struct attribution *a, enum rule rule)
{
    const struct sentence *before = work->sentence - 1;
    struct phrase subject = clause_subject(work->frame, before, before->last - 1);
    if (subject.kind == PHRASE_none || !is_one_person(work, &subject))
        return false;
    a->rule = rule;
    a->mention = subject;
    a->speaker = resolve(work->ledger, work->frame, &subject, work->number - 1, &work->discourse);
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
    return is_same_block && take_subject_before(work, a, RULE_floating);
}

/* A quotation that stands alone: it goes on with the one before, in its sentence's
 * paragraph or as the next paragraph. */
static void take_floating(struct work *work, struct attribution *a, size_t q)
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
        if (take_subject_before(work, a, RULE_colon))
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

/* A name or pronoun and a verb that no table knows, right behind a quotation that
 * awaits its attribution: "...," Kerry fumed. */
static bool take_verb(struct work *work, struct attribution *a, size_t q)
{
    size_t next = q + 1;
    char end = end_of(work, q);
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

static void take_subject(struct work *work, struct attribution *a, size_t q)
{
    struct phrase subject = clause_subject(work->frame, work->sentence, q);
    struct attribution *last = last_quotation(work);
    if (subject.kind != PHRASE_none && phrase_may_speak(work->frame, &subject)) {
        take_phrase(work, a, &subject, RULE_subject);
    } else if (last && last->speaker.kind) {
        take_attribution(a, last, RULE_context);
    } else {
        a->rule = RULE_none;
    }
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
        (phrase.first != first && !is_kind(work, phrase.first - 1, WORD_dash)))
        return false;
    take_phrase(work, a, &phrase, RULE_title);
    return true;
}

static bool goes_on_in_sentence(struct work *work, struct attribution *a, size_t q)
{
    struct attribution *last = last_quotation(work);
    if (!last || last->sentence != work->number || last->type != QUOTE_direct ||
        last->rule != RULE_after || last->report == NO_REPORT)
        return false;
    size_t end = report_end(&work->reports->items[last->report]);
    for (size_t i = end; i < q; i++)
        if (is_kind(work, i, WORD_quote) || i > end + 30)
            return false;
    const struct report *nearest = &work->reports->items[work->next_report - 1];
    if (work->next_report > last->report + 1 && nearest->form == REPORT_finite)
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
    bool is_reported = word_is(word_at(work, report->first), LEX(account));
    return report->form == REPORT_source || (is_reported && report->subject.kind != PHRASE_pronoun);
}

static void forget_speaker(struct attribution *a)
{
    a->rule = RULE_none;
    a->tier = rule_tier(RULE_none);
    a->report = NO_REPORT;
    a->mention = (struct phrase){0};
    a->speaker = (struct identity){.kind = SPEAKER_none, .person = NOBODY};
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
    return cue->kind == WORD_word && cue->cue >= 0 && verb > first &&
           vocabulary_cue(cue->cue)->class == CUE_tell &&
           vocabulary_cue(cue->cue)->form == CUE_past && word_is(word_at(work, verb - 1), LEX(be));
}

/* The rules that leave no doubt worth weighing. */
static bool is_sure(struct work *work, struct attribution *a, size_t q, size_t before)
{
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    if (report && is_speech(report) && is_kind(work, q - 1, WORD_colon) &&
        stands_next(work, report, q)) {
        take_report(work, a, before, RULE_before);
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
        take_floating(work, a, q);
        return true;
    }
    return take_dash(work, a, q) || goes_on_in_sentence(work, a, q) || take_name_colon(work, a, q);
}

/* What the rules say where they may err. */
static void guess(struct work *work, struct attribution *a, size_t q, size_t before)
{
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    const size_t end = report_at_end(work, q);
    if (report && is_speech(report) && stands_next(work, report, q))
        take_report(work, a, before, RULE_before);
    else if (end != NO_REPORT && (!report || !is_speech(report)))
        take_report(work, a, end, RULE_end);
    else if (report && q - report->last < NEAR_WORDS)
        take_report(work, a, before, RULE_clause);
    else if (work->source_report != NO_REPORT)
        take_report(work, a, work->source_report, RULE_source);
    else
        take_subject(work, a, q);
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
    const size_t words = stretch_words(work, q);
    const char end = end_of(work, q);
    const bool is_first = q == work->sentence->first;
    const bool has_comma = end == ',' || is_kind(work, q + 1, WORD_comma);
    const bool is_closed =
        has_comma || end == '.' || end == '?' || end == '!' || is_kind(work, q + 1, WORD_stop);
    if (has_title_case(work, stretch) ||
        work->article->blocks.items[stretch->block].kind != BLOCK_paragraph)
        return false;
    return words >= 3 ? is_closed && (is_first || is_kind(work, q - 1, WORD_colon))
                      : is_first && has_comma;
}

static void take_candidate(struct work *work, struct attribution *a,
                           const struct candidate *candidate)
{
    const struct attribution *last = last_quotation(work);
    const bool is_guess = candidate->kind == CANDIDATE_phrase && a->mention.kind != PHRASE_none &&
                          a->rule != RULE_context && a->mention.head == candidate->phrase.head;
    a->is_quotation = candidate->kind != CANDIDATE_nobody || is_utterance(work, a->word);
    if (candidate->kind == CANDIDATE_nobody) {
        forget_speaker(a);
        return;
    }
    a->tier = candidate->probability >= SURE     ? TIER_A
              : candidate->probability >= LIKELY ? TIER_B
                                                 : TIER_C;
    if (candidate->kind == CANDIDATE_last && last)
        take_attribution(a, last, RULE_context);
    if (candidate->kind == CANDIDATE_last)
        a->speaker = work->discourse.last_speaker;
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
    if (is_sure(work, a, q, before)) {
        a->tier = rule_tier(a->rule);
        a->type = type_of(work, a, q);
        a->is_quotation = is_quotation(work, a, q);
        return;
    }
    a->is_quotation = false;
    struct candidates *candidates = work->candidates;
    if (is_programme(work, q))
        return;
    guess(work, a, q, before);
    candidates_find(work, a, q, candidates);
    const struct candidate *best = candidates_rank(candidates);
    take_candidate(work, a, best);
    a->type = type_of(work, a, q);
    if (work->article->wants_reasons)
        a->reasons = explain(work, candidates);
}

static void attribute_sentence(struct work *work)
{
    const struct sentence *sentence = work->sentence;
    work->is_only_quotes = holds_only_quotes(work, work->number);
    governing_begin(work);
    for (size_t q = sentence->first; q < sentence->last; q++) {
        if (word_at(work, q)->kind != WORD_quote)
            continue;
        struct attribution a = {.is_quotation = true,
                                .word = q,
                                .sentence = work->number,
                                .report = NO_REPORT,
                                .speaker.person = NOBODY};
        governing_move(work, q);
        attribute(work, &a, q);
        ARENA_PUSH(work->arena, work->out, a);
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
        reported_find(&work, first);
        if (article->blocks.items[work.sentence->block].kind == BLOCK_headline)
            headline_find(&work);
    }
}
