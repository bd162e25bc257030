/* cue.c - whether a word that may report speech does so where it stands */
#include "reports/cue.h"

enum { NEAR = 4 }; /* words before a cue in which its phrase's determiner stands */

/* Whether word i may stand within a noun phrase. */
static bool stands_in_phrase(const struct view *view, size_t i)
{
    const uint64_t others =
        LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(relative) | LEX(auxiliary);
    const struct word *word = &view->words[i];
    return word->kind == WORD_word && !word_is(word, others) && !word_may_be_verb(view->frame, i);
}

/* "Sticking points": an -ing in a capital. */
static bool is_capital_gerund(const struct view *view, size_t i)
{
    struct str text = text_at(view, i);
    return text.size > 5 && str_ends(text, STR("ing")) &&
           !word_is(&view->words[i], LEX(male_name) | LEX(female_name) | LEX(place));
}

/* Whether the cue at v, a base or third-person form, is a verb and not a noun. */
static bool is_verb_here(const struct view *view, size_t v, enum cue_form form)
{
    if (v > view->first + 3 && kind_is(view, v - 1, WORD_comma) &&
        kind_is(view, v - 3, WORD_comma) && word_is_adverb(view->frame, v - 2))
        v -= 3; /* "Farmers, however, say" */
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
                              LEX(pronoun) | LEX(adverb) | LEX(auxiliary) | LEX(conjunction) |
                              LEX(relative);
    bool may_be_plural = word_is(&view->words[v], LEX(cue_noun)) && !word_is(left, subjects) &&
                         !word_is_adverb(view->frame, v - 1) &&
                         (!left->is_capital || word_is(left, LEX(demonym)));
    if (form == CUE_third && may_be_plural) /* "many states", "Western states" */
        return false;
    if (form == CUE_base) {
        struct str text = word_base(view->frame->text, left);
        const bool is_plural = str_ends(text, STR("s")) &&
                               (!str_ends(text, STR("ss")) || left->is_capital ||
                                !word_is(&view->words[v], LEX(cue_noun))); /* "a distress signal" */
        return word_is(left, LEX(plural) | LEX(group_noun) | LEX(modal)) ||
               text_is(view, v - 1, STR("data")) || text_is(view, v - 1, STR("i")) ||
               text_is(view, v - 1, STR("you")) || text_is(view, v - 1, STR("who")) ||
               word_is_adverb(view->frame, v - 1) || is_plural;
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

static bool has_adverb_ending(const struct view *view, size_t i)
{
    return str_ends(text_at(view, i), STR("ly")) && word_is_adverb(view->frame, i);
}

/* Whether what a verb of saying takes begins at i: a clause, marks, a circumstance. */
static bool is_said_behind(const struct view *view, size_t i)
{
    return i >= view->last || view->words[i].kind != WORD_word || opens_clause(view, i) ||
           word_is(&view->words[i], LEX(preposition) | LEX(subordinator) | LEX(conjunction)) ||
           word_is_adverb(view->frame, i) || text_is(view, i, STR("that")) ||
           text_is(view, i, STR("to"));
}

/* "his proposed ban", "the announced plan": a participle that describes a noun. */
static bool is_modifier(const struct view *view, size_t v, size_t last, bool is_past)
{
    size_t i = v;
    while (is_past && i > view->first && has_adverb_ending(view, i - 1))
        i--; /* "the newly announced plan" */
    const struct word *left = i > view->first ? &view->words[i - 1] : NULL;
    if (!left || !(left->is_possessive || word_is(left, LEX(determiner) | LEX(possessive))) ||
        left->kind != WORD_word || (i < v && is_said_behind(view, last)))
        return false;
    if (text_is(view, i - 1, STR("all")) && i > view->first + 1 &&
        word_is(left - 1, LEX(auxiliary)))
        return false; /* "the bakers have all said" */
    const bool is_most = i < v && text_is(view, i - 1, STR("most"));
    bool determines = word_is(left, LEX(determiner) | LEX(possessive)) &&
                      (is_most || !word_is(left, LEX(pronoun) | LEX(relative)));
    return determines || left->is_possessive;
}

/* "Roe's said", "Roe's announced that": a name that ends in 's, not whose ban was announced. */
static bool is_of_firm(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    const bool is_finite = cue->form == CUE_past || cue->form == CUE_third;
    if (!is_finite || v == view->first || !view->words[v - 1].is_capital ||
        !view->words[v - 1].is_possessive)
        return false;
    return str_equal(cue->base, STR("say")) ||
           (opens_clause(view, last) && !view->words[last].is_capital);
}

/* "the most pledged delegates": behind a word of quantity, which may speak itself, a
 * participle or noun before a noun. */
static bool is_quantified(const struct view *view, size_t v, size_t last)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator);
    return v > view->first && word_is(&view->words[v - 1], LEX(determiner)) && last < view->last &&
           view->words[last].kind == WORD_word && !word_is(&view->words[v - 1], LEX(relative)) &&
           !opens_clause(view, last) && !word_is(&view->words[last], others) &&
           !word_is_adverb(view->frame, last) && !text_is(view, last, STR("to"));
}

bool cue_is_passive(const struct view *view, size_t v)
{
    size_t i = v;
    while (i > view->first && word_is_adverb(view->frame, i - 1))
        i--;
    return i > view->first && word_is(&view->words[i - 1], LEX(be)) &&
           !word_is(&view->words[i - 1], LEX(pronoun));
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

/* "two points", "many video reports": behind a word that counts. */
static bool is_counted(const struct view *view, size_t v)
{
    for (size_t i = v; i-- > view->first && v - i <= NEAR;) {
        const struct word *word = &view->words[i];
        if (word->kind == WORD_number || word_is(word, LEX(quantity)))
            return i + 1 == v;
        if (!stands_in_phrase(view, i))
            return false;
        if (word_is(word, LEX(plural)))
            return word_is(word, LEX(determiner));
    }
    return false;
}

/* "an earnings report": the phrase before v has a determiner of one thing. */
static bool is_single(const struct view *view, size_t v)
{
    for (size_t i = v; i-- > view->first && v - i <= NEAR;) {
        if (text_is(view, i, STR("a")) || text_is(view, i, STR("an")) ||
            text_is(view, i, STR("this")) || text_is(view, i, STR("another")))
            return true;
        if (view->words[i].kind == WORD_number)
            continue; /* "a 2002 report" */
        if (!stands_in_phrase(view, i) || view->words[i].is_possessive)
            return false;
    }
    return false;
}

/* "backed Northern demands": the phrase before v is the object of a verb that takes no
 * clause. */
static bool is_object(const struct view *view, size_t v)
{
    struct phrase phrase = phrase_before(view->frame, view->first, v);
    if (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun || phrase.first <= view->first)
        return false;
    const struct word *left = &view->words[phrase.first - 1], *head = &view->words[phrase.head];
    if (word_is(head, LEX(person_noun)) && phrase.kind == PHRASE_nominal)
        return false;
    return left->kind == WORD_word && left->cue < 0 && !left->is_contraction &&
           !word_is(left, LEX(auxiliary) | LEX(relative) | LEX(adverb)) &&
           word_may_be_verb(view->frame, phrase.first - 1);
}

/* "notes for the fund": what stands behind goes with a noun. */
static bool is_attached_to(const struct view *view, size_t last)
{
    return text_is(view, last, STR("for")) || text_is(view, last, STR("of")) ||
           text_is(view, last, STR("since")) || text_is(view, last, STR("by")) ||
           text_is(view, last, STR("against")) || text_is(view, last, STR("between"));
}

/* "Quill emails released on Monday", "notes now deemed lost": what is written, and how. */
static bool is_described(const struct view *view, size_t v, size_t last)
{
    const size_t i = text_is(view, last, STR("now")) ? last + 1 : last;
    return text_is_of(view, v, LIST_written) && i < view->last &&
           word_is_participle(view->frame, i);
}

/* Whether a word that is a noun as often is one here, by more than the word before it. */
static bool is_noun(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    if (!word_is(&view->words[v], LEX(cue_noun)) || v == view->first ||
        (view->words[v - 1].kind != WORD_word && view->words[v - 1].kind != WORD_number))
        return false;
    const bool is_base = cue->form == CUE_base || text_is(view, v, cue->base);
    if (!is_base && cue->form != CUE_third)
        return false;
    if (is_attached_to(view, last) || is_object(view, v))
        return true;
    if (cue->form == CUE_third)
        return is_counted(view, v) || is_described(view, v, last) ||
               (v == view->first + 1 && is_capital_gerund(view, v - 1));
    return is_single(view, v) || (kind_is(view, last, WORD_comma) && view->words[v - 1].is_capital);
}

/* "The gates are shut, aides to the mayor insist": a cue that ends its sentence. */
static bool ends_behind_comma(const struct view *view, size_t v, size_t last)
{
    if (last < view->last && !kind_is(view, last, WORD_stop))
        return false;
    struct phrase phrase = phrase_before(view->frame, view->first, v);
    const bool may_be = phrase.last > phrase.head + 1 || text_is(view, phrase.head, STR("media"));
    return phrase.kind == PHRASE_nominal && phrase.first > view->first + 2 && may_be &&
           kind_is(view, phrase.first - 1, WORD_comma);
}

bool cue_may_be_verb(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    const uint64_t others = LEX(determiner) | LEX(possessive) | LEX(preposition) | LEX(auxiliary);
    return cue->form == CUE_base && (cue->class == CUE_say || cue->class == CUE_tell) &&
           v > view->first && !class_is(view, v - 1, others) &&
           (opens_clause(view, last) || ends_behind_comma(view, v, last)) &&
           !is_noun(view, v, cue, last);
}

/* "The suit claims the pumps failed": a noun would have no "the" behind it. */
static bool has_object(const struct view *view, size_t v, size_t last)
{
    return v > view->first + 1 && class_is(view, v - 2, LEX(determiner)) &&
           !class_is(view, v - 3, LEX(preposition)) && !view->words[v - 1].is_capital &&
           (text_is(view, last, STR("the")) || text_is(view, last, STR("a")));
}

bool cue_is_verb(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    const bool may_be =
        (cue->form == CUE_third && has_object(view, v, last)) ||
        (cue->form != CUE_base && cue->form != CUE_third) || is_verb_here(view, v, cue->form) ||
        (cue->form == CUE_base && v > view->first && text_is(view, v - 1, STR("to")));
    return may_be && !is_noun(view, v, cue, last);
}

/* "the consultant charged with leading it", "keepers accused of theft", "farmers told to leave"; in
 * a headline also "Baker charged in fraud". */
static bool is_accused(const struct view *view, const struct cue_entry *cue, size_t last)
{
    const struct str base = cue->base;
    if (!class_is(view, last, LEX(preposition)))
        return false;
    if (text_is(view, last, STR("to")))
        return list_has(LIST_addressed, base);
    if (text_is(view, last, STR("with")))
        return str_equal(base, STR("charge"));
    if (text_is(view, last, STR("of")))
        return str_equal(base, STR("accuse"));
    const bool is_told_why = text_is(view, last, STR("in")) || text_is(view, last, STR("over")) ||
                             text_is(view, last, STR("after")) || text_is(view, last, STR("for"));
    return view->is_headline && is_told_why && list_has(LIST_blamed, base);
}

/* "An earlier court ruling": a noun, where no verb, comma or preposition leads to it. */
static bool is_ruling(const struct view *view, size_t v)
{
    const uint64_t leads = LEX(auxiliary) | LEX(preposition) | LEX(conjunction);
    return text_is(view, v, STR("ruling")) && v > view->first && kind_is(view, v - 1, WORD_word) &&
           !class_is(view, v - 1, leads) && !view->words[v - 1].is_contraction &&
           !word_is_adverb(view->frame, v - 1);
}

/* "Faults and alleged faults" */
static bool is_alleged(const struct view *view, size_t v, size_t last)
{
    const uint64_t subjects = LEX(auxiliary) | LEX(pronoun) | NOUN_CLASSES;
    return text_is(view, v, STR("alleged")) && v > view->first && !view->words[v - 1].is_capital &&
           !class_is(view, v - 1, subjects) && !is_said_behind(view, last);
}

bool cue_is_participle(const struct view *view, size_t v, const struct cue_entry *cue, size_t last)
{
    const bool is_past = cue->form == CUE_past || cue->form == CUE_participle;
    if (cue->form == CUE_gerund && is_ruling(view, v))
        return true;
    if (is_past && is_alleged(view, v, last))
        return true;
    if (is_past && (cue_is_passive(view, v) || is_accused(view, cue, last)))
        return true;
    const bool is_owned = cue->form != CUE_base && is_modifier(view, v, last, is_past) &&
                          !is_of_firm(view, v, cue, last);
    return is_owned || (cue->form != CUE_gerund && is_quantified(view, v, last));
}
