/* candidates.c - whoever may have said what stands within marks, and how likely each is */
#include "quote/candidates.h"

#include <math.h>

#include "quote/features.h"
#include "quote/governing.h"
#include "quote/speech.h"
#include "reports/subjects.h"

enum { WINDOW = 60 }; /* words to each side of the marks */

static const struct {
    const char *name;
    double weight;
} features[] = {
#define ROW(name, weight, text) {#name, weight},
#include "quote/features.def"
#undef ROW
};

const char *feature_name(enum feature feature)
{
    return features[feature].name;
}

/* The report that the phrase is the subject of: the outermost or nearest if several. */
static size_t report_with_subject(const struct survey *survey, const struct phrase *phrase)
{
    const struct work *work = survey->work;
    size_t found = NO_REPORT;
    for (size_t r = work->first_report; r < work->last_report; r++) {
        const struct report *report = &work->reports->items[r];
        if (report->subject.kind == PHRASE_none || report->subject.head != phrase->head)
            continue;
        if (r == survey->outermost || r == survey->nearest)
            return r;
        if (found == NO_REPORT || report->first < survey->q)
            found = r;
    }
    return found;
}

static struct candidate *add(struct candidates *all, enum candidate_kind kind)
{
    if (all->count == MOST_CANDIDATES)
        return NULL;
    struct candidate *candidate = &all->items[all->count++];
    candidate->kind = kind;
    candidate->report = NO_REPORT;
    candidate->phrase = (struct phrase){0};
    candidate->count = 0;
    return candidate;
}

static struct candidate *add_phrase(struct survey *survey, struct candidates *all,
                                    const struct phrase *phrase, bool is_possessor)
{
    struct candidate *c = add(all, CANDIDATE_phrase);
    if (!c)
        return NULL;
    c->phrase = *phrase;
    c->report = is_possessor ? NO_REPORT : report_with_subject(survey, phrase);
    feature_set(c, FEATURE_possessor, is_possessor);
    feature_set(c, FEATURE_possessor_next, is_possessor && phrase->last == survey->q);
    features_of_phrase(survey, c);
    return c;
}

/* A name or pronoun in the possessive within a phrase: Obama's "..." promise. */
static void add_possessor(struct survey *survey, struct candidates *all,
                          const struct phrase *phrase)
{
    const struct frame *frame = survey->work->frame;
    for (size_t i = phrase->first; i < phrase->last; i++) {
        const struct word *word = &frame->words.items[i];
        bool is_pronoun =
            word_is(word, LEX(possessive)) && word_is(word, LEX(male) | LEX(female) | LEX(plural));
        if (!word->is_possessive && !is_pronoun)
            continue;
        size_t begin =
            is_pronoun ? i : name_begin(frame->text, &frame->words, phrase->first, i + 1);
        struct phrase possessor = {.kind = is_pronoun ? PHRASE_pronoun : PHRASE_proper,
                                   .first = begin,
                                   .last = i + 1,
                                   .head = i};
        struct candidate *c = begin <= i ? add_phrase(survey, all, &possessor, true) : NULL;
        if (c)
            feature_set(c, FEATURE_possessor_speech,
                        phrase->head > i &&
                            word_is(&frame->words.items[phrase->head], LEX(speech_noun)));
    }
}

static void add_phrases(struct survey *survey, struct candidates *all)
{
    const struct work *work = survey->work;
    for (size_t i = survey->first; i < survey->last;) {
        struct phrase phrase = {0};
        if (word_at(work, i)->kind == WORD_word || word_at(work, i)->kind == WORD_number)
            phrase = phrase_at(work->frame, i, survey->last);
        if (phrase.kind == PHRASE_none || phrase.last <= i) {
            i++;
            continue;
        }
        if (word_at(work, phrase.head)->kind == WORD_word)
            add_phrase(survey, all, &phrase, false);
        add_possessor(survey, all, &phrase);
        i = phrase.last;
    }
}

/* Marks the three candidates nearest before the marks. */
static void set_order(const struct survey *survey, struct candidates *all)
{
    static const enum feature orders[] = {FEATURE_order_1, FEATURE_order_2, FEATURE_order_3};
    size_t met = 0;
    for (size_t i = all->count; i-- > 0 && met < 3;)
        if (all->items[i].kind == CANDIDATE_phrase && all->items[i].phrase.first < survey->q)
            feature_set(&all->items[i], orders[met++], true);
}

/* What the rules chose always stands for election, from wherever it was read. */
static void add_chosen(struct survey *survey, struct candidates *all)
{
    const struct phrase *mention = &survey->chosen->mention;
    if (mention->kind == PHRASE_none || mention->first < survey->work->sentence->first ||
        mention->last > survey->work->sentence->last)
        return;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].kind == CANDIDATE_phrase && all->items[i].phrase.head == mention->head)
            return;
    add_phrase(survey, all, mention, false);
}

void candidates_find(const struct work *work, const struct attribution *chosen, size_t q,
                     size_t before, const struct phrase *governing, struct candidates *candidates)
{
    const struct sentence *sentence = work->sentence;
    struct tally tallies[SENTENCE_MOST + 1];
    struct survey survey = {
        .work = work,
        .chosen = chosen,
        .q = q,
        .first = q > sentence->first + WINDOW ? q - WINDOW : sentence->first,
        .last = q + WINDOW < sentence->last ? q + WINDOW : sentence->last,
        .nearest = work->next_report > work->first_report ? work->next_report - 1 : NO_REPORT,
        .outermost = before,
        .governing = *governing,
        .tallies = tallies,
        .has_title_case = has_title_case(work, q),
    };
    tallies_make(work, tallies);
    candidates->count = 0;
    features_of_nobody(&survey, add(candidates, CANDIDATE_nobody));
    if (work->discourse.last_speaker.kind != SPEAKER_none)
        features_of_last(&survey, add(candidates, CANDIDATE_last));
    add_phrases(&survey, candidates);
    add_chosen(&survey, candidates);
    set_order(&survey, candidates);
}

const struct candidate *candidates_rank(struct candidates *candidates)
{
    const struct candidate *best = NULL;
    double sum = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        struct candidate *c = &candidates->items[i];
        double score = 0;
        for (size_t f = 0; f < c->count; f++)
            score += features[c->features[f]].weight;
        c->probability = exp(score);
        sum += c->probability;
    }
    for (size_t i = 0; i < candidates->count; i++) {
        candidates->items[i].probability /= sum;
        if (!best || candidates->items[i].probability > best->probability)
            best = &candidates->items[i];
    }
    return best;
}
