/* subjects.c - who does what a verb says: the subject of a clause */
#include "reports/subjects.h"

#include "reports/aside.h"
#include "reports/opener.h"
#include "reports/relative.h"
#include "words/lists.h"

enum {
    WINDOW = 80 /* words that a clause is searched through, on each side */
};

static bool is_subordinate(const struct view *view, size_t i)
{
    return i > view->first &&
           word_is(&view->words[i - 1], LEX(subordinator) | LEX(relative) | LEX(preposition));
}

static size_t skip_adverbs(const struct view *view, size_t i, size_t last)
{
    while (i < last && word_is_adverb(view->frame, i))
        i++;
    return i;
}

/* "Last year he gave a speech": he opens the clause, behind its day; not "the day he left". */
static bool opens_behind_day(const struct view *view, size_t i)
{
    if (!word_is(&view->words[i], LEX(pronoun)) || i < view->first + 2 ||
        !word_is(&view->words[i - 1], LEX(time)) || word_is(&view->words[i - 2], LEX(determiner)))
        return false;
    return text_is(view, i, STR("he")) || text_is(view, i, STR("she")) ||
           text_is(view, i, STR("they"));
}

struct phrase clause_subject(const struct frame *frame, const struct sentence *sentence, size_t at)
{
    struct view view = view_of(frame, sentence);
    struct phrase best = {0}, fallback = {0};
    size_t i = at > view.first + WINDOW ? at - WINDOW : view.first;
    while (i < at) {
        if (!may_open_clause(&view, i) && !opens_behind_day(&view, i)) {
            i++;
            continue;
        }
        struct phrase phrase = phrase_at(frame, i, at);
        if (phrase.kind == PHRASE_none) {
            i++;
            continue;
        }
        size_t verb =
            skip_adverbs(&view, aside_skip(&view, phrase.last, sentence->last), sentence->last);
        if (verb < sentence->last && verb <= at && word_is_verb_of(frame, &phrase, verb)) {
            *(is_subordinate(&view, i) ? &fallback : &best) = phrase;
            i = verb + 1;
        } else {
            i = phrase.last > i ? phrase.last : i + 1;
        }
    }
    return best.kind != PHRASE_none ? best : fallback;
}

/* "Roe himself said". */
static bool is_emphatic(const struct view *view, size_t i)
{
    return word_is(&view->words[i], LEX(male) | LEX(female)) &&
           (text_is(view, i, STR("himself")) || text_is(view, i, STR("herself")));
}

/* "The bakers have all said", "Roe and Poe both said": what a subject of several leaves behind. */
static bool is_floating(const struct view *view, size_t first, size_t i)
{
    const bool is_each = class_is(view, i, LEX(determiner)) &&
                         (text_is(view, i, STR("all")) || text_is(view, i, STR("both")) ||
                          text_is(view, i, STR("each")));
    if (i <= first + 1 || !(is_each || text_is(view, i, STR("overall"))))
        return false;
    const struct word *left = &view->words[i - 1];
    return (word_is(left, LEX(auxiliary)) && !word_is(left, LEX(be))) ||
           word_is(left, LEX(group_noun)) || word_is_name(view->frame, i - 1, view->first);
}

/* "Roe has since said". */
static bool is_since(const struct view *view, size_t first, size_t i)
{
    return i > first && word_is(&view->words[i - 1], LEX(auxiliary)) &&
           text_is(view, i, STR("since"));
}

/* Goes left from a verb over what may stand between it and its subject: auxiliaries,
 * adverbs, brackets, days ("on Sunday", "late Sunday"). */
static size_t skip_to_subject(const struct view *view, size_t first, size_t i)
{
    while (i > first) {
        const struct word *left = &view->words[i - 1];
        if (left->kind == WORD_comma && i > first + 3 && word_is_adverb(view->frame, i - 2) &&
            view->words[i - 3].kind == WORD_comma) { /* ", however," */
            i -= 3;
        } else if (left->kind == WORD_close) {
            size_t j = i - 1;
            while (j > first && view->words[j].kind != WORD_open)
                j--;
            if (view->words[j].kind != WORD_open || j == first)
                return i;
            i = j;
        } else if (is_emphatic(view, i - 1) || word_is_adverb(view->frame, i - 1) ||
                   (word_is(left, LEX(auxiliary)) && !left->is_contraction && !left->is_capital) ||
                   is_floating(view, first, i - 1) || is_since(view, first, i - 1)) {
            i--;
        } else if (word_is(left, LEX(time)) && (left->is_capital || i - 1 > first) &&
                   !left->is_possessive &&
                   !word_is_name(view->frame, i - 1, first)) { /* USA Today */
            i--;
            while (i > first &&
                   (text_is(view, i - 1, STR("on")) || text_is(view, i - 1, STR("late")) ||
                    text_is(view, i - 1, STR("early")) || text_is(view, i - 1, STR("last")) ||
                    text_is(view, i - 1, STR("this")) || text_is(view, i - 1, STR("past")) ||
                    text_is(view, i - 1, STR("that"))))
                i--;
            if (i > first + 2 && text_is(view, i - 1, STR("the")) &&
                text_is(view, i - 2, STR("at")))
                i -= 2; /* at the time */
        } else {
            break;
        }
    }
    return i;
}

/* Who spoke before in the sentence, by a finite report of speech: of "X said ... and
 * added" the subject of both; participles between them aside. */
static struct phrase previous_speaker(const struct reports *reports,
                                      const struct sentence *sentence, const struct frame *frame)
{
    for (size_t r = reports->count; r-- > 0;) {
        const struct report *report = &reports->items[r];
        if (&frame->sentences.items[report->sentence] != sentence)
            break;
        if (report->form == REPORT_gerund || report->form == REPORT_infinitive)
            continue;
        if (report->form == REPORT_finite &&
            (report->class == CUE_say || report->class == CUE_tell))
            return report->subject;
        break;
    }
    return (struct phrase){0};
}

struct phrase number_before(const struct view *view, size_t first, size_t i)
{
    size_t start = i - 1;
    if (start >= first + 2 && view->words[start - 2].kind == WORD_number &&
        (text_is(view, start - 1, STR("in")) || text_is(view, start - 1, STR("of"))))
        start -= 2;
    if (start > first && word_is(&view->words[start - 1], LEX(preposition) | LEX(time)) &&
        !text_is(view, start - 1, STR("about")) && !text_is(view, start - 1, STR("over")))
        return (struct phrase){0};
    start -= start > first && is_age(view, start) && text_is(view, start - 1, STR("the"));
    return (struct phrase){.kind = PHRASE_nominal, .first = start, .last = i, .head = i - 1};
}

/* Where a phrase like "the tall, thin man" begins, given its words behind the comma: one
 * man or body that has no determiner of its own. */
static size_t behind_adjective(const struct view *view, size_t first, const struct phrase *phrase)
{
    const uint64_t determiners = LEX(determiner) | LEX(possessive);
    const bool has_participle =
        phrase->first > first + 1 && word_is_participle(view->frame, phrase->first - 1);
    const size_t i = phrase->first - has_participle;
    const struct word *head = &view->words[phrase->head];
    if (i < first + 3 || view->words[i - 1].kind != WORD_comma ||
        !word_is(head, LEX(person_noun) | LEX(organisation_noun)) ||
        word_is(head, LEX(group_noun)) || word_is(&view->words[i], determiners) ||
        view->words[i].is_capital || view->words[i - 2].kind != WORD_word ||
        view->words[i - 2].is_capital || word_is(&view->words[i - 2], LEX(pronoun)) ||
        !word_is(&view->words[i - 3], determiners) || !may_open_clause(view, i - 3))
        return phrase->first;
    return i - 3;
}

/* Where "42% of" begins before word i, or "a total of 42% of"; i where it does not stand there. */
static size_t number_begin(const struct view *view, size_t first, size_t i)
{
    const struct word *words = view->words;
    if (i < first + 3 || !text_is(view, i - 1, STR("of")))
        return i;
    const bool is_percent = words[i - 2].kind == WORD_other && words[i - 3].kind == WORD_number;
    if (!is_percent && words[i - 2].kind != WORD_number)
        return i;
    const size_t begin = is_percent ? i - 3 : i - 2;
    struct phrase sum = {0};
    if (begin > first + 1 && text_is(view, begin - 1, STR("of")))
        sum = phrase_before(view->frame, first, begin - 1);
    return sum.kind == PHRASE_nominal ? sum.first : begin;
}

/* Where "four out of" begins before word i, a number; i where it does not stand there. */
static size_t share_begin(const struct view *view, size_t first, size_t i)
{
    if (i < first + 2 ||
        !(kind_is(view, i, WORD_number) || word_is(&view->words[i], LEX(quantity))))
        return i;
    size_t begin = i;
    if (text_is(view, i - 1, STR("in")))
        begin = i - 2;
    else if (i > first + 2 && text_is(view, i - 1, STR("of")) && text_is(view, i - 2, STR("out")))
        begin = i - 3;
    const bool is_number = kind_is(view, begin, WORD_number) || text_is(view, begin, STR("one")) ||
                           class_is(view, begin, LEX(quantity));
    return is_number ? begin : i;
}

/* Where "almost 42% of", "more than half of" begins before a phrase; its first word if it
 * stands there without. */
static size_t quantity_begin(const struct view *view, size_t first, const struct phrase *phrase)
{
    const size_t share = share_begin(view, first, phrase->first);
    const size_t i = share < phrase->first ? share : number_begin(view, first, phrase->first);
    if (i > first && i < phrase->first && list_has(LIST_before_number, text_at(view, i - 1)))
        return i - 1;
    if (i < first + 2 || !text_is(view, i - 1, STR("than")))
        return i;
    bool is_compared = text_is(view, i - 2, STR("more")) || text_is(view, i - 2, STR("fewer")) ||
                       text_is(view, i - 2, STR("less"));
    return is_compared ? i - 2 : i;
}

/* Whether a phrase behind a comma or marks is no agent's second name ("a note by the mayor,
 * Jane Roe, said"). */
static bool stands_free(const struct view *view, size_t first, const struct phrase *phrase)
{
    const enum word_kind left = view->words[phrase->first - 1].kind;
    for (size_t i = first; i < phrase->first; i++)
        if (text_is(view, i, STR("by")))
            return false;
    return left == WORD_comma || left == WORD_quote;
}

/* A subject that only a comma parts from its verb: the sentence's first words, or a name
 * that opens its clause ("Then Jane Roe, said they would go"). */
static struct phrase before_comma(const struct view *view, size_t first, size_t comma)
{
    struct phrase phrase = phrase_before(view->frame, first, comma);
    const bool stands_first = phrase.kind != PHRASE_none && phrase.first == view->first;
    const bool is_name = phrase.kind == PHRASE_proper && phrase.last > phrase.first + 1 &&
                         phrase.first > first && kind_is(view, comma, WORD_comma) &&
                         stands_free(view, first, &phrase);
    return stands_first || is_name ? phrase : (struct phrase){0};
}

/* "At the fair in Reno": a preposition opens the sentence right before the phrase. */
static bool opens_with_preposition(const struct view *view, const struct phrase *phrase)
{
    const struct word *opening = &view->words[view->first];
    return phrase->first == view->first + 1 && word_is(opening, LEX(preposition)) &&
           !word_is(opening, LEX(subordinator));
}

/* Whom a verb behind a preposition's phrase has as its subject: what the preposition
 * attaches to, the subject of its clause, or what stands before a day or an aside ("Kerry on
 * Sunday in Reno", "Kerry, 44, of Reno"); else the phrase, and so where a preposition opens it all
 * ("At the fair in Reno mayor John Kerry"). */
static struct phrase governor_of(const struct view *view, const struct sentence *sentence,
                                 size_t first, const struct phrase *phrase)
{
    const size_t preposition = phrase->first - 1;
    struct phrase outer =
        phrase_before(view->frame, first, bracket_begin(view->frame, first, preposition));
    if (outer.kind != PHRASE_none)
        return opens_with_preposition(view, &outer) ? *phrase : outer;
    struct phrase governing = clause_subject(view->frame, sentence, preposition);
    if (governing.kind != PHRASE_none)
        return governing;
    if (preposition > first + 2 && kind_is(view, preposition - 1, WORD_comma)) {
        governing = phrase_before(view->frame, first, preposition - 1);
        if (governing.kind == PHRASE_proper && may_open_clause(view, governing.first))
            return governing;
        governing = aside_subject(view, first, preposition);
    }
    const size_t before_day = skip_to_subject(view, first, preposition);
    if (governing.kind == PHRASE_none && before_day < preposition)
        governing = phrase_before(view->frame, first, before_day);
    const bool is_first = governing.kind != PHRASE_none && governing.first == first;
    return is_first && !word_is(&view->words[first], LEX(adverb)) ? governing : *phrase;
}

/* Who does what the verb at v says, where it is not the phrase right before word i, but what stands
 * farther left: whom it is an example of, renames or is told of, or what opens the clause; none
 * where it is the phrase, which is widened then by what counts it. */
static struct phrase subject_beyond(const struct view *view, size_t first, size_t i, size_t v,
                                    struct phrase *phrase)
{
    struct phrase other = {0};
    if (first == view->first)
        other = exemplified(view, i);
    if (other.kind == PHRASE_none)
        other = apposed_name(view, first, phrase, v);
    if (other.kind != PHRASE_none)
        return other;
    if (phrase->kind == PHRASE_nominal)
        phrase->first = behind_adjective(view, first, phrase);
    if (phrase->kind == PHRASE_nominal)
        phrase->first = quantity_begin(view, first, phrase);
    other = relative_antecedent(view, first, phrase);
    if (other.kind == PHRASE_none)
        other = doer_before(view, first, phrase);
    if (other.kind == PHRASE_none && phrase->kind != PHRASE_pronoun)
        other = opener_of(view, first, phrase);
    return other;
}

/* The subject of the verb at v whose phrase ends right before word i. */
static struct phrase phrase_of_verb(const struct view *view, const struct sentence *sentence,
                                    size_t first, size_t i, size_t v)
{
    struct phrase phrase = phrase_before(view->frame, first, i);
    if (phrase.kind == PHRASE_none || phrase.first == first)
        return phrase;
    if (phrase.first > first + 1) {
        const struct phrase other = subject_beyond(view, first, i, v, &phrase);
        if (other.kind != PHRASE_none)
            return other;
    }
    bool behind_preposition = phrase.first > first && phrase.kind != PHRASE_pronoun &&
                              word_is(&view->words[phrase.first - 1], LEX(preposition)) &&
                              !word_is(&view->words[phrase.first - 1], LEX(subordinator));
    return behind_preposition ? governor_of(view, sentence, first, &phrase) : phrase;
}

struct phrase driven_subject(const struct view *view, size_t to)
{
    const struct word *left = &view->words[to > view->first ? to - 1 : to];
    if (!left->is_capital && !word_is(left, LEX(pronoun) | LEX(plural) | NOUN_CLASSES))
        return (struct phrase){0};
    const struct phrase phrase = phrase_before(view->frame, view->first, to);
    const bool is_driven =
        phrase.kind != PHRASE_none && phrase.first > view->first &&
        text_is_of(view, phrase.first - 1, LIST_driving) &&
        (phrase.kind == PHRASE_pronoun || phrase_may_speak(view->frame, &phrase));
    return is_driven ? phrase : (struct phrase){0};
}

/* The subject of a finite verb at v, looked for on its left. */
struct phrase subject_left(const struct view *view, const struct sentence *sentence,
                           const struct reports *reports, size_t v)
{
    size_t first = v > view->first + WINDOW ? v - WINDOW : view->first;
    size_t i = skip_to_subject(view, first, v);
    struct phrase none = {0};
    if (i == first)
        return none;
    const struct word *left = &view->words[i - 1];
    if (left->kind == WORD_quote) {
        struct phrase phrase = aside_subject(view, first, i);
        return phrase.first == view->first ? phrase : none;
    }
    if (left->kind == WORD_comma || left->kind == WORD_dash) {
        struct phrase phrase = aside_subject(view, first, i);
        if (phrase.kind != PHRASE_none)
            return phrase;
        return before_comma(view, first, i - 1);
    }
    if (word_is(left, LEX(conjunction))) {
        struct phrase before = previous_speaker(reports, sentence, view->frame);
        return before.kind != PHRASE_none ? before : clause_subject(view->frame, sentence, i - 1);
    }
    if (left->kind == WORD_word && !left->is_caps &&
        (text_is(view, i - 1, STR("who")) || text_is(view, i - 1, STR("that")) ||
         text_is(view, i - 1, STR("which"))))
        return before_relative(view, first, i - 1);
    if (left->kind == WORD_number)
        return number_before(view, first, i);
    if (left->kind != WORD_word)
        return none;
    return phrase_of_verb(view, sentence, first, i, v);
}
