/* cue.c - whether a word that may report speech does so where it stands */
#include "quote/cue.h"

/* Whether the cue at v, a base or third-person form, is a verb and not a noun. */
static bool is_verb_here(const struct view *view, size_t v, enum cue_form form)
{
    const struct word *left = v > view->first ? &view->words[v - 1] : NULL;
    if (!left || left->kind != WORD_word)
        return left && left->kind != WORD_number && form == CUE_third;
    if (text_is(view, v - 1, STR("that"))) /* "governments that say" */
        return v > view->first + 1 && view->words[v - 2].kind == WORD_word &&
               view->words[v - 2].cue < 0;
    if (word_is(left, LEX(determiner) | LEX(possessive)) && !word_is(left, LEX(pronoun)))
        return false;
    if (left->is_possessive || text_is(view, v - 1, STR("this")) || word_is(left, LEX(preposition)))
        return false;
    const uint64_t subjects = LEX(person_noun) | LEX(group_noun) | LEX(organisation_noun) |
                              LEX(pronoun) | LEX(adverb) | LEX(auxiliary);
    bool may_be_plural = word_is(&view->words[v], LEX(cue_noun)) && !word_is(left, subjects) &&
                         !word_is_adverb(view->frame, v - 1) &&
                         (!left->is_capital || word_is(left, LEX(demonym)));
    if (form == CUE_third && may_be_plural) /* "many states", "Western states" */
        return false;
    if (form == CUE_base) {
        char end = view->frame->text.bytes[left->base_end - 1];
        return word_is(left, LEX(plural) | LEX(group_noun) | LEX(modal)) ||
               text_is(view, v - 1, STR("i")) || text_is(view, v - 1, STR("you")) ||
               text_is(view, v - 1, STR("who")) || word_is_adverb(view->frame, v - 1) || end == 's';
    }
    return true;
}

bool opens_clause(const struct view *view, size_t i)
{
    if (i >= view->last)
        return false;
    const struct word *word = &view->words[i];
    return word->kind == WORD_number ||
           (word->kind == WORD_word &&
            (word->is_capital || text_is(view, i, STR("there")) ||
             word_is(word, LEX(determiner) | LEX(possessive) | LEX(pronoun))));
}

bool cue_may_be_verb(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    const uint64_t others = LEX(determiner) | LEX(possessive) | LEX(preposition) | LEX(auxiliary);
    return cue->form == CUE_base && (cue->class == CUE_say || cue->class == CUE_tell) &&
           v > view->first && opens_clause(view, last) &&
           (view->words[v - 1].kind != WORD_word || !word_is(&view->words[v - 1], others));
}

/* "his proposed ban", "the announced plan": a participle that describes a noun. */
static bool is_modifier(const struct view *view, size_t v)
{
    if (v == view->first || view->words[v - 1].kind != WORD_word)
        return false;
    const struct word *left = &view->words[v - 1];
    bool determines = word_is(left, LEX(determiner) | LEX(possessive)) &&
                      !word_is(left, LEX(pronoun) | LEX(relative));
    return determines || left->is_possessive;
}

/* "the most pledged delegates": behind a word of quantity, which may speak itself, a
 * participle or noun before a noun. */
static bool is_quantified(const struct view *view, size_t v, size_t last)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator);
    return v > view->first && last < view->last && view->words[last].kind == WORD_word &&
           word_is(&view->words[v - 1], LEX(determiner)) &&
           !word_is(&view->words[v - 1], LEX(relative)) && !opens_clause(view, last) &&
           !word_is(&view->words[last], others) && !word_is_adverb(view->frame, last) &&
           !text_is(view, last, STR("to"));
}

bool cue_is_passive(const struct view *view, size_t v)
{
    size_t i = v;
    while (i > view->first && word_is_adverb(view->frame, i - 1))
        i--;
    return i > view->first && view->words[i - 1].kind == WORD_word &&
           word_is(&view->words[i - 1], LEX(be)) && !word_is(&view->words[i - 1], LEX(pronoun));
}

const struct cue_entry *cue_match(const struct view *view, size_t v, size_t *last)
{
    const struct cue_entry *best = NULL;
    for (int16_t c = view->words[v].cue; c >= 0;) {
        const struct cue_entry *entry = vocabulary_cue(c);
        c = entry->next;
        if (!entry->rest.size) {
            if (!best) {
                best = entry;
                *last = v + 1;
            }
            continue;
        }
        size_t i = v + 1;
        if (text_is(view, i, STR("it")) && !str_equal(entry->rest, STR("it")))
            i++;
        bool is_longer = !best || entry->rest.size > best->rest.size;
        if (is_longer && text_is(view, i, entry->rest)) {
            best = entry;
            *last = i + 1;
        }
    }
    return best;
}

bool cue_is_verb(const struct view *view, size_t v, const struct cue_entry *cue)
{
    return (cue->form != CUE_base && cue->form != CUE_third) || is_verb_here(view, v, cue->form) ||
           (cue->form == CUE_base && v > view->first && text_is(view, v - 1, STR("to")));
}

bool cue_is_participle(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    if ((cue->form == CUE_past || cue->form == CUE_participle) && cue_is_passive(view, v))
        return true;
    return (cue->form != CUE_base && is_modifier(view, v)) ||
           (cue->form != CUE_gerund && is_quantified(view, v, last));
}
