/* phrases-ahead.c - noun phrases read from their first word on */
#include "words/phrases-ahead.h"

#include "words/joint.h"
#include "words/lists.h"
#include "words/vocabulary.h"

enum { MOST_WORDS = 14, MOST_ATTACHED = 4 };

/* "a Kerry ally", "Taiwanese trade": a name that only describes what follows. */
static bool is_attribute(const struct frame *frame, size_t first, size_t i)
{
    static const char *const endings[] = {"ese", "ian", "ean", "ish", "ional", NULL};
    const uint64_t names = LEX(male_name) | LEX(female_name) | LEX(either) | LEX(organisation_name);
    const struct word *word = &frame->words.items[i];
    if (word->is_possessive || word_is(word, LEX(demonym)))
        return true;
    if (word_is(&frame->words.items[first], LEX(possessive)) ||
        list_has(LIST_one, word_text(frame->text, &frame->words.items[first])))
        return true;
    for (int n = 0; endings[n] && !word_is(word, names); n++)
        if (word_has_ending(frame, i, str_from(endings[n])))
            return true;
    return false;
}

/* Whether an office goes on with word i behind a name: "Quill managing director Jane Roe". */
static bool is_office_ahead(const struct frame *frame, size_t first, size_t i, size_t most)
{
    enum { MOST_BETWEEN = 4 };
    const uint64_t nouns = LEX(person_noun) | LEX(male_noun) | LEX(female_noun);
    for (size_t end = i + MOST_BETWEEN < most ? i + MOST_BETWEEN : most; i < end; i++) {
        const struct word *word = &frame->words.items[i];
        if (word->is_capital || word->kind != WORD_word)
            return false;
        if (word_is(word, nouns))
            return true;
        bool is_verb = word_may_be_verb(frame, i) && !word_is(word, NOUN_CLASSES);
        if (is_verb || word_is_determiner(word) || !word_is_inside(frame, i, first))
            return false;
    }
    return false;
}

/* "The Quill frontman revealed": a noun between a name and a verb is what the clause is about. */
static bool is_subject_noun(const struct frame *frame, size_t first, size_t i, size_t most)
{
    const struct word *word = &frame->words.items[i], *next = word + 1;
    if (i + 1 >= most || word->kind != WORD_word || word->classes || word->cue >= 0 ||
        word_is_adverb(frame, i) || next->kind != WORD_word || next->is_capital)
        return false;
    const struct word *opening = &frame->words.items[first];
    if (!word_is_determiner(opening) && first > 0 && opening[-1].kind == WORD_word)
        return false; /* in Argentina prices were ... */
    return word_is(next, LEX(auxiliary)) ||
           (next->cue >= 0 && vocabulary_cue(next->cue)->form == CUE_past);
}

/* "one delegate representing a producer": what a person does. */
static bool is_clause_of(const struct frame *frame, size_t i, size_t most)
{
    const uint64_t openers = LEX(determiner) | LEX(possessive) | LEX(preposition);
    const struct word *word = &frame->words.items[i];
    return word_is_gerund(frame, i) && word_is(word - 1, LEX(person_noun) | LEX(group_noun)) &&
           i + 1 < most && (word[1].is_capital || word_is(word + 1, openers));
}

/* Whether the phrase from word first on ends before word i, behind its first. */
static bool ends_before(const struct frame *frame, size_t first, size_t i, size_t most,
                        bool is_bare)
{
    const struct word *word = &frame->words.items[i];
    if (i + 1 < most && word_is(word + 1, LEX(preposition) | LEX(time)) &&
        (frame_reads(frame, i, STR("late")) || frame_reads(frame, i, STR("early"))))
        return true;
    if (word->is_capital)
        return false;
    if (frame_reads(frame, i, STR("including")) || is_clause_of(frame, i, most))
        return true;
    if (!word_is(word, NOUN_CLASSES | LEX(occasion) | LEX(medium)) && word_may_be_verb(frame, i) &&
        !word_is_determiner(word - 1))
        return true;
    if (is_bare && word_is(word - 1, LEX(occasion)) && !word[-1].is_capital &&
        !word_is(word, NOUN_CLASSES | LEX(occasion) | LEX(medium)))
        return true; /* told a meeting current rates ... */
    return word[-1].is_capital && word_is_name(frame, i - 1, first) &&
           !word_is(word, NOUN_CLASSES | LEX(medium)) && !is_attribute(frame, first, i - 1) &&
           (is_bare ||
            (!is_office_ahead(frame, first, i, most) && !is_subject_noun(frame, first, i, most)));
}

/* "local news reports, seen by Poe": a noun that looks like a verb, with no clause behind it. */
static bool is_cue_as_noun(const struct frame *frame, size_t i, size_t last)
{
    const struct word *word = &frame->words.items[i];
    if (!word_is(word, LEX(cue_noun)) || word->is_capital || word[-1].is_capital ||
        word[-1].kind != WORD_word ||
        word_is(word - 1, NOUN_CLASSES | LEX(pronoun) | LEX(determiner) | LEX(possessive)))
        return false;
    return i + 1 >= last || word[1].kind == WORD_comma || word[1].kind == WORD_stop ||
           word_is(word + 1, LEX(bearer));
}

/* Goes right over the words of one noun phrase; returns where it ends. */
static size_t run_right(const struct frame *frame, size_t first, size_t last, bool is_bare,
                        size_t *head)
{
    size_t i = first, most = first + MOST_WORDS < last ? first + MOST_WORDS : last;
    while (i < most &&
           (word_is_determiner(&frame->words.items[i]) && !frame->words.items[i].is_contraction))
        i++;
    for (; i < most; i++) {
        const struct word *word = &frame->words.items[i];
        if (i > first && word_is_of_name(frame, i) && i + 1 < most &&
            word_is_name(frame, i + 1, first))
            continue;
        bool is_compared = i > first && word_is_determiner(word - 1) && word_is_adverb(frame, i);
        if (is_compared) /* "a later briefing" */
            continue;
        if (i > first && i + 1 < most &&
            (word_joins_names(frame, first, i) || word_is_quoted_name(frame, first, i)))
            continue;
        if (i > first && is_cue_as_noun(frame, i, last)) {
            *head = i;
            continue;
        }
        if (!word_is_inside(frame, i, first) ||
            (i > first && *head < i && word_is_determiner(word)))
            break;
        if (i > first && ends_before(frame, first, i, most, is_bare))
            break;
        *head = i;
    }
    return i;
}

/* Extends a phrase over the "and" behind it, to whom else the clause is about; of the object of
 * a verb not to the subject of the next: "told aides and voters knew". */
static bool join_right(const struct frame *frame, struct phrase *phrase, size_t last, bool is_bare)
{
    const size_t joint = phrase->last;
    size_t head = last, end = run_right(frame, joint + 1, last, is_bare, &head);
    if (head == last || word_is_name(frame, head, joint + 1) || word_may_be_verb(frame, joint + 1))
        return false;
    struct phrase right = {.kind = PHRASE_nominal, .first = joint + 1, .last = end, .head = head};
    if (!joint_at(frame, phrase, &right) || (is_bare && end < last && word_may_be_verb(frame, end)))
        return false;
    *phrase = (struct phrase){
        .kind = PHRASE_nominal, .first = phrase->first, .last = end, .head = head, .joint = joint};
    return true;
}

/* "Office for the Protection of Lakes", of which the office speaks; in "Secretary of State Jane
 * Roe" it is she. */
static bool is_body(const struct frame *frame, const struct phrase *phrase, bool is_and)
{
    const uint64_t bodies = LEX(organisation_name) | LEX(organisation_noun) | LEX(group_noun);
    return word_is(&frame->words.items[phrase->head], bodies) &&
           (!is_and || phrase->last > phrase->head + 1);
}

/* Whether both sides of the "and" behind the phrase are offices of one whose name follows: "said
 * actor and director Jane Roe". */
static bool has_two_offices(const struct frame *frame, const struct phrase *phrase)
{
    const uint64_t offices = LEX(person_noun) | LEX(title) | LEX(role_modifier);
    const struct word *words = frame->words.items, *next = &words[phrase->last + 1];
    return phrase->kind == PHRASE_nominal && phrase->head + 1 == phrase->last &&
           word_is(&words[phrase->head], LEX(person_noun)) &&
           !word_is(&words[phrase->first], LEX(determiner) | LEX(possessive)) &&
           !next->is_capital && word_is(next, offices);
}

/* "wrote the Lantern in its review": where, not who. */
static bool is_own_venue(const struct frame *frame, size_t i, size_t last)
{
    const struct word *word = &frame->words.items[i];
    return i + 2 < last && frame_reads(frame, i, STR("in")) && word_is(word + 1, LEX(possessive)) &&
           word_is(word + 2, LEX(medium) | LEX(occasion) | LEX(organisation_noun) | LEX(research));
}

static struct phrase phrase_with(const struct frame *frame, size_t first, size_t last, bool is_bare)
{
    struct phrase phrase = {0};
    if (first >= last)
        return phrase;
    const struct word *word = &frame->words.items[first];
    size_t head = last;
    if (frame_reads(frame, first, STR("that")) && first + 1 < last &&
        (word_is_determiner(word + 1) || word[1].is_capital)) /* "said that the ..." */
        return phrase;
    size_t end = run_right(frame, first, last, is_bare, &head);
    if (head == last || end == first)
        return word_is_pronoun(word) ? phrase_of_pronoun(first) : phrase;
    phrase =
        (struct phrase){.kind = word_is_name(frame, head, first) ? PHRASE_proper : PHRASE_nominal,
                        .first = first,
                        .last = end,
                        .head = head};
    if (word_is_pronoun(word) && end == first + 1 && !word_is_name(frame, first, first))
        return phrase_of_pronoun(first);
    for (int n = 0; n < MOST_ATTACHED && end + 1 < last; n++) {
        size_t next_head = last;
        bool is_and = str_equal(word_text(frame->text, &frame->words.items[end]), STR("and"));
        if (is_and && join_right(frame, &phrase, last, is_bare)) {
            end = phrase.last;
            continue;
        }
        if (!word_attaches(frame, end) || is_own_venue(frame, end, last) ||
            (is_bare && !frame_reads(frame, end, STR("of"))) ||
            !(phrase_takes_attachment(frame, &phrase, is_and) ||
              (is_and && has_two_offices(frame, &phrase))))
            break;
        size_t next = run_right(frame, end + 1, last, is_bare, &next_head);
        if (next_head == last)
            break;
        bool is_name = word_is_name(frame, next_head, end + 1);
        if (is_and && !is_name)
            break;
        if (!is_and && phrase_is_of_house(frame, &phrase, end + 1, next_head)) {
            phrase.kind = PHRASE_nominal;
            phrase.head = next_head;
        }
        if (is_and && phrase.kind == PHRASE_nominal)
            phrase =
                (struct phrase){.kind = PHRASE_proper, .first = phrase.first, .head = next_head};
        if (phrase.kind == PHRASE_proper && is_name && !is_body(frame, &phrase, is_and))
            phrase.head = next_head;
        phrase.last = end = next;
    }
    return phrase;
}

/* Where a run of capitals ends that begins with word i. */
static size_t capitals_end(const struct frame *frame, size_t i, size_t last)
{
    enum { MOST_OF_FIELD = 3 };
    const size_t most = i + MOST_OF_FIELD < last ? i + MOST_OF_FIELD : last;
    while (i < most && frame->words.items[i].kind == WORD_word && frame->words.items[i].is_capital)
        i++;
    return i;
}

/* Whether words before end read as "Ministry of Mills". */
static bool is_first_field(const struct frame *frame, size_t first, size_t end)
{
    const struct word *words = frame->words.items;
    size_t i = end;
    while (i > first && words[i - 1].kind == WORD_word && words[i - 1].is_capital)
        i--;
    return i < end && i > first + 1 &&
           (frame_reads(frame, i - 1, STR("of")) || frame_reads(frame, i - 1, STR("for"))) &&
           words[i - 2].is_capital &&
           list_has(LIST_of_fields, word_text(frame->text, &words[i - 2]));
}

/* Extends "the Ministry of Mills" over its other fields: ", Dams and Trade". */
static struct phrase with_fields(const struct frame *frame, struct phrase phrase, size_t last)
{
    const struct word *words = frame->words.items;
    size_t i = phrase.last;
    if (phrase.kind == PHRASE_none || i >= last || words[i].kind != WORD_comma ||
        !words[i - 1].is_capital || !is_first_field(frame, phrase.first, i))
        return phrase;
    while (i < last && words[i].kind == WORD_comma && capitals_end(frame, i + 1, last) > i + 1)
        i = capitals_end(frame, i + 1, last);
    if (i == phrase.last || !frame_reads(frame, i, STR("and")) ||
        capitals_end(frame, i + 1, last) == i + 1)
        return phrase;
    phrase.last = capitals_end(frame, i + 1, last);
    return phrase;
}

/* "of", "was": what begins no phrase, in one look. */
static bool begins_none(const struct word *word)
{
    const uint64_t others = NOUN_CLASSES | LEX(determiner) | LEX(possessive) | LEX(pronoun);
    const bool is_small = (word->kind == WORD_word) & !word->is_capital,
               bounds = word_is(word, WORD_BOUNDARIES), other = word_is(word, others);
    return is_small & bounds & !other;
}

struct phrase phrase_at(const struct frame *frame, size_t first, size_t last)
{
    if (first < last && begins_none(&frame->words.items[first]))
        return (struct phrase){0};
    return with_fields(frame, phrase_with(frame, first, last, false), last);
}

struct phrase phrase_bare_at(const struct frame *frame, size_t first, size_t last)
{
    return with_fields(frame, phrase_with(frame, first, last, true), last);
}
