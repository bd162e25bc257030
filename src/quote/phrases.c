/* phrases.c - noun phrases: who or what a stretch of words names */
#include "quote/phrases.h"

#include "quote/joint.h"
#include "quote/vocabulary.h"

enum { MOST_WORDS = 14, MOST_ATTACHED = 4 };

static const uint64_t boundary_classes = LEX(preposition) | LEX(conjunction) | LEX(subordinator) |
                                         LEX(relative) | LEX(auxiliary) | LEX(verb) | LEX(negation);

static bool text_is(const struct frame *frame, size_t i, struct str text)
{
    return str_equal_nocase(word_text(frame->text, &frame->words.items[i]), text);
}

static bool is_determiner(const struct word *word)
{
    return word->kind == WORD_word && word_is(word, LEX(determiner) | LEX(possessive));
}

/* A word that stands within a noun phrase. */
static bool is_inside(const struct frame *frame, size_t i, size_t sentence_first)
{
    const struct word *word = &frame->words.items[i];
    if (word->kind == WORD_number)
        return true;
    if (word->kind != WORD_word || word->is_contraction)
        return false;
    if (word->is_capital && word_is_name(frame, i, sentence_first))
        return true;
    bool is_owned = i > sentence_first && /* the BBC's Today programme, a Wednesday editorial */
                    (word[-1].is_possessive || is_determiner(word - 1));
    if (word_is(word, LEX(time)) && word->is_capital && !is_owned)
        return false;
    if (word_is(word, boundary_classes) && !word_is(word, NOUN_CLASSES))
        return false;
    if (word_is(word, LEX(pronoun)) && !word_is(word, LEX(determiner)))
        return false;
    if (word_is_adverb(frame, i))
        return false;
    return word->cue < 0 || word_is(word, NOUN_CLASSES) || word_is_participle(frame, i) ||
           vocabulary_cue(word->cue)->form == CUE_base;
}

static bool is_proper_tail(const struct frame *frame, size_t i, size_t sentence_first)
{
    const struct word *word = &frame->words.items[i];
    return word_is_name(frame, i, sentence_first) ||
           (word->kind == WORD_number && word->after_space && i > sentence_first &&
            word_is_name(frame, i - 1, sentence_first));
}

static bool is_particle(const struct frame *frame, size_t i)
{
    return word_is_particle(frame->text, &frame->words.items[i]);
}

static struct phrase pronoun_phrase(size_t i)
{
    return (struct phrase){.kind = PHRASE_pronoun, .first = i, .last = i + 1, .head = i};
}

static bool is_pronoun(const struct word *word)
{
    return word->kind == WORD_word && word_is(word, LEX(pronoun)) &&
           (!word->is_contraction || word->base_end < word->end);
}

/* Whether a name stands before word i, particles aside. */
static bool follows_name(const struct frame *frame, size_t first, size_t i, size_t sentence_first)
{
    while (i > first && is_particle(frame, i - 1))
        i--;
    return i > first && is_proper_tail(frame, i - 1, sentence_first);
}

/* Whether another name begins at word i: "on the deal with Tanzania Mr. Roe said". */
static bool is_set_apart(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    return word_is(word, LEX(honorific)) && word_is(word, LEX(abbreviation)) &&
           !word_is(word - 1, NOUN_CLASSES);
}

/* Where the run of names that ends before last begins: "John F. Kerry", "Ursula von
 * der Leyen", "Secretary of State John Kerry" only from John on. */
static size_t run_of_names(const struct frame *frame, size_t first, size_t last,
                           size_t sentence_first)
{
    size_t i = last;
    while (i > first) {
        if (is_proper_tail(frame, i - 1, sentence_first)) {
            if (i < last && (frame->words.items[i - 1].is_possessive || is_set_apart(frame, i)))
                break;
            i--;
        } else if (i < last && is_particle(frame, i - 1) &&
                   follows_name(frame, first, i - 1, sentence_first)) {
            i--;
        } else {
            break;
        }
    }
    return i;
}

/* "last month", not "last month's": a time that stands before the phrase. */
static bool is_past_time(const struct frame *frame, size_t i)
{
    return word_is(&frame->words.items[i], LEX(time)) && !frame->words.items[i].is_possessive &&
           (text_is(frame, i - 1, STR("last")) || text_is(frame, i - 1, STR("this")) ||
            text_is(frame, i - 1, STR("next")));
}

/* "In a report Reuters said": the words from first on, which end before the name at run, are
 * where it was said, and not who it is. */
static bool is_venue(const struct frame *frame, size_t first, size_t begin, size_t run)
{
    const struct word *left = &frame->words.items[run - 1];
    if (word_is(left, LEX(person_noun) | LEX(title) | LEX(demonym)) || left->is_possessive)
        return false;
    if (word_is(left, LEX(medium) | LEX(occasion)) &&
        word_is(&frame->words.items[run], LEX(honorific)))
        return true;
    return begin > first && word_is(left, LEX(medium) | LEX(occasion)) &&
           is_determiner(&frame->words.items[begin]) &&
           word_is(&frame->words.items[begin - 1], LEX(venue_lead));
}

/* Extends a phrase to the left over its modifiers, up to its determiner. */
static size_t modifiers(const struct frame *frame, size_t first, size_t i)
{
    size_t most = i > first + MOST_WORDS ? i - MOST_WORDS : first;
    while (i > most) {
        const struct word *left = &frame->words.items[i - 1];
        if (is_determiner(left) && !left->is_contraction) {
            bool is_outer = i - 1 > first && word_is(left - 1, LEX(determiner)) &&
                            !word_is(left - 1, LEX(pronoun)) &&
                            !str_equal_nocase(word_text(frame->text, left - 1), STR("that"));
            return is_outer ? i - 2 : i - 1;
        }
        if (!is_inside(frame, i - 1, first) || (i - 1 > most && is_past_time(frame, i - 1)))
            break;
        if (word_is_participle(frame, i - 1) && !left->is_capital) {
            const struct word *further = i - 1 > most ? left - 1 : NULL;
            if (!further || !(is_determiner(further) || word_is_name(frame, i - 2, first) ||
                              further->is_possessive))
                break;
        }
        i--;
    }
    return i;
}

static struct phrase simple_before(const struct frame *frame, size_t first, size_t last)
{
    struct phrase none = {0};
    if (last <= first)
        return none;
    const struct word *end = &frame->words.items[last - 1];
    if (end->kind != WORD_word)
        return none;
    size_t run = run_of_names(frame, first, last, first);
    if (run < last) {
        struct phrase phrase = {
            .kind = PHRASE_proper, .first = run, .last = last, .head = last - 1};
        const struct word *left = run > first ? &frame->words.items[run - 1] : NULL;
        bool is_that = left && str_equal_nocase(word_text(frame->text, left), STR("that"));
        if (left && left->kind == WORD_word && !is_that &&
            (is_determiner(left) || word_is(left, NOUN_CLASSES | LEX(demonym)) ||
             left->is_possessive))
            phrase.first = modifiers(frame, first, run);
        if (phrase.first < run && is_venue(frame, first, phrase.first, run))
            phrase.first = run;
        return phrase;
    }
    if (is_pronoun(end) && !is_determiner(end))
        return pronoun_phrase(last - 1);
    if (is_pronoun(end) && (last - 1 == first || !is_inside(frame, last - 2, first)))
        return pronoun_phrase(last - 1);
    if (!is_inside(frame, last - 1, first) || word_is_participle(frame, last - 1))
        return none;
    bool is_behind_noun =
        word_is(end, LEX(postnominal)) && last - 1 > first && word_is(end - 1, NOUN_CLASSES);
    return (struct phrase){.kind = PHRASE_nominal,
                           .first = modifiers(frame, first, last - 1),
                           .last = last,
                           .head = is_behind_noun ? last - 2 : last - 1};
}

static bool attaches(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    return word_is(word, LEX(attaching)) && !word->is_capital;
}

/* Whether phrase, standing before a preposition, is what the preposition attaches to:
 * a common noun, or a name behind a title ("Secretary of State"). */
static bool takes_attachment(const struct frame *frame, const struct phrase *phrase, bool is_and)
{
    if (phrase->kind == PHRASE_none || phrase->kind == PHRASE_pronoun)
        return false;
    if (is_and)
        return phrase->kind == PHRASE_proper;
    const struct word *head = &frame->words.items[phrase->head];
    return phrase->kind == PHRASE_nominal || word_is(head, NOUN_CLASSES | LEX(organisation_name));
}

struct phrase phrase_single_before(const struct frame *frame, size_t first, size_t last)
{
    struct phrase phrase = simple_before(frame, first, last);
    for (int n = 0; n < MOST_ATTACHED && phrase.kind != PHRASE_none; n++) {
        if (phrase.kind == PHRASE_pronoun || phrase.first <= first + 1 ||
            !attaches(frame, phrase.first - 1))
            break;
        bool is_and =
            str_equal(word_text(frame->text, &frame->words.items[phrase.first - 1]), STR("and"));
        struct phrase left = simple_before(frame, first, phrase.first - 1);
        if (!takes_attachment(frame, &left, is_and) || (is_and && phrase.kind != PHRASE_proper))
            break;
        bool is_title = !is_and && left.kind == PHRASE_proper && phrase.kind == PHRASE_proper &&
                        word_is(&frame->words.items[left.head], LEX(title));
        bool is_right = is_and || is_title;
        phrase = (struct phrase){.kind = is_right ? PHRASE_proper : left.kind,
                                 .first = left.first,
                                 .last = phrase.last,
                                 .head = is_right ? phrase.head : left.head};
    }
    return phrase;
}

struct phrase phrase_before(const struct frame *frame, size_t first, size_t last)
{
    return joint_before(frame, first, phrase_single_before(frame, first, last));
}

/* "a Kerry ally", "Taiwanese trade": a name that only describes what follows. */
static bool is_attribute(const struct frame *frame, size_t first, size_t i)
{
    static const char *const endings[] = {"ese", "ian", "ean", "ish", "ional", NULL};
    const uint64_t names = LEX(male_name) | LEX(female_name) | LEX(either) | LEX(organisation_name);
    const struct word *word = &frame->words.items[i];
    if (word->is_possessive || word_is(word, LEX(demonym)))
        return true;
    if (text_is(frame, first, STR("a")) || text_is(frame, first, STR("an")) ||
        text_is(frame, first, STR("one")) || text_is(frame, first, STR("another")))
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
        if (is_verb || is_determiner(word) || !is_inside(frame, i, first))
            return false;
    }
    return false;
}

/* Whether the phrase from word first on ends before word i, behind its first. */
static bool ends_before(const struct frame *frame, size_t first, size_t i, size_t most,
                        bool is_bare)
{
    const struct word *word = &frame->words.items[i];
    if (i + 1 < most && word_is(word + 1, LEX(preposition) | LEX(time)) &&
        (text_is(frame, i, STR("late")) || text_is(frame, i, STR("early"))))
        return true;
    if (word->is_capital)
        return false;
    if (!word_is(word, NOUN_CLASSES | LEX(occasion) | LEX(medium)) && word_may_be_verb(frame, i) &&
        !is_determiner(word - 1))
        return true;
    if (is_bare && word_is(word - 1, LEX(occasion)) && !word[-1].is_capital &&
        !word_is(word, NOUN_CLASSES | LEX(occasion) | LEX(medium)))
        return true; /* told a meeting current rates ... */
    return word[-1].is_capital && word_is_name(frame, i - 1, first) &&
           !word_is(word, NOUN_CLASSES | LEX(medium)) && !is_attribute(frame, first, i - 1) &&
           (is_bare || !is_office_ahead(frame, first, i, most));
}

/* Goes right over the words of one noun phrase; returns where it ends. */
static size_t run_right(const struct frame *frame, size_t first, size_t last, bool is_bare,
                        size_t *head)
{
    size_t i = first, most = first + MOST_WORDS < last ? first + MOST_WORDS : last;
    while (i < most &&
           (is_determiner(&frame->words.items[i]) && !frame->words.items[i].is_contraction))
        i++;
    for (; i < most; i++) {
        const struct word *word = &frame->words.items[i];
        if (i > first && is_particle(frame, i) && i + 1 < most && word_is_name(frame, i + 1, first))
            continue;
        bool is_compared = i > first && is_determiner(word - 1) && word_is_adverb(frame, i);
        if (is_compared) /* "a later briefing" */
            continue;
        if (!is_inside(frame, i, first) || (i > first && *head < i && is_determiner(word)))
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

static struct phrase phrase_with(const struct frame *frame, size_t first, size_t last, bool is_bare)
{
    struct phrase phrase = {0};
    if (first >= last)
        return phrase;
    const struct word *word = &frame->words.items[first];
    size_t head = last;
    if (text_is(frame, first, STR("that")) && first + 1 < last &&
        (is_determiner(word + 1) || word[1].is_capital)) /* "said that the ..." */
        return phrase;
    size_t end = run_right(frame, first, last, is_bare, &head);
    if (head == last || end == first)
        return is_pronoun(word) ? pronoun_phrase(first) : phrase;
    phrase =
        (struct phrase){.kind = word_is_name(frame, head, first) ? PHRASE_proper : PHRASE_nominal,
                        .first = first,
                        .last = end,
                        .head = head};
    if (is_pronoun(word) && end == first + 1 && !word_is_name(frame, first, first))
        return pronoun_phrase(first);
    for (int n = 0; n < MOST_ATTACHED && end + 1 < last; n++) {
        size_t next_head = last;
        bool is_and = str_equal(word_text(frame->text, &frame->words.items[end]), STR("and"));
        if (is_and && join_right(frame, &phrase, last, is_bare)) {
            end = phrase.last;
            continue;
        }
        if (!attaches(frame, end) || (is_bare && !text_is(frame, end, STR("of"))) ||
            !takes_attachment(frame, &phrase, is_and))
            break;
        size_t next = run_right(frame, end + 1, last, is_bare, &next_head);
        if (next_head == last)
            break;
        bool is_name = word_is_name(frame, next_head, end + 1);
        if (is_and && !is_name)
            break;
        if (phrase.kind == PHRASE_proper && is_name)
            phrase.head = next_head;
        phrase.last = end = next;
    }
    return phrase;
}

struct phrase phrase_at(const struct frame *frame, size_t first, size_t last)
{
    return phrase_with(frame, first, last, false);
}

struct phrase phrase_bare_at(const struct frame *frame, size_t first, size_t last)
{
    return phrase_with(frame, first, last, true);
}

bool word_is_verb_of(const struct frame *frame, const struct phrase *subject, size_t i)
{
    const struct word *word = &frame->words.items[i];
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) |
                            LEX(relative) | LEX(determiner) | LEX(possessive) | LEX(pronoun) |
                            LEX(time);
    if (word_may_be_verb(frame, i))
        return true;
    if (text_is(frame, i, STR("late")) || text_is(frame, i, STR("early")))
        return false;
    if (word->kind != WORD_word || word->is_capital || word_is(word, others | NOUN_CLASSES) ||
        frame->words.items[subject->last - 1].is_possessive)
        return false;
    if (subject->kind != PHRASE_nominal)
        return true;
    const struct word *head = &frame->words.items[subject->head];
    bool is_plural = frame->text.bytes[head->end - 1] == 's' || word_is(head, LEX(group_noun));
    bool has_s = frame->text.bytes[word->end - 1] == 's' && frame->text.bytes[word->end - 2] != 's';
    return is_plural ? !has_s : has_s;
}

bool phrase_may_speak(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *head = &frame->words.items[phrase->head];
    if (phrase->kind == PHRASE_pronoun)
        return !text_is(frame, phrase->head, STR("it"));
    return phrase->kind == PHRASE_proper || word_is(head, NOUN_CLASSES);
}
