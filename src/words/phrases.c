/* phrases.c - noun phrases: who or what a stretch of words names */
#include "words/phrases.h"

#include "words/joint.h"
#include "words/lists.h"
#include "words/ordinary.h"
#include "words/vocabulary.h"

enum { MOST_WORDS = 14, MOST_ATTACHED = 4 };

static bool is_proper_tail(const struct frame *frame, size_t i, size_t sentence_first)
{
    const struct word *word = &frame->words.items[i];
    return word_is_name(frame, i, sentence_first) ||
           (word->kind == WORD_number && word->after_space && i > sentence_first &&
            word_is_name(frame, i - 1, sentence_first));
}

struct phrase phrase_of_pronoun(size_t i)
{
    return (struct phrase){.kind = PHRASE_pronoun, .first = i, .last = i + 1, .head = i};
}

/* Whether a name stands before word i, particles aside. */
static bool follows_name(const struct frame *frame, size_t first, size_t i, size_t sentence_first)
{
    while (i > first && word_is_of_name(frame, i - 1))
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

bool slash_joins_names(const struct frame *frame, size_t first, size_t i)
{
    const struct word *word = &frame->words.items[i];
    return !word->after_space && !word->before_space && i > first && i + 1 < frame->words.count &&
           word[-1].is_capital && word[1].is_capital && frame->text.bytes[word->start] == '/';
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
        } else if (i < last && word_is_of_name(frame, i - 1) &&
                   follows_name(frame, first, i - 1, sentence_first)) {
            i--;
        } else if (i < last && word_joins_names(frame, first, i - 1)) {
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
           (frame_reads(frame, i - 1, STR("last")) || frame_reads(frame, i - 1, STR("this")) ||
            frame_reads(frame, i - 1, STR("next")));
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
           word_is_determiner(&frame->words.items[begin]) &&
           word_is(&frame->words.items[begin - 1], LEX(venue_lead));
}

/* "quick to criticize newspapers": the newspapers' verb. */
static bool is_infinitive(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    return word->cue >= 0 && !word->is_capital && !word_is(word, NOUN_CLASSES) &&
           vocabulary_cue(word->cue)->form == CUE_base && frame_reads(frame, i - 1, STR("to"));
}

/* "By contrast last year's survey": set off without a comma. */
static bool ends_contrast(const struct frame *frame, size_t i)
{
    return (frame_reads(frame, i, STR("contrast")) || frame_reads(frame, i, STR("comparison"))) &&
           (frame_reads(frame, i - 1, STR("by")) || frame_reads(frame, i - 1, STR("in")));
}

/* Extends a phrase to the left over its modifiers, up to its determiner. */
static size_t modifiers(const struct frame *frame, size_t first, size_t i)
{
    size_t most = i > first + MOST_WORDS ? i - MOST_WORDS : first;
    while (i > most) {
        const struct word *left = &frame->words.items[i - 1];
        if (word_is_determiner(left) && !left->is_contraction) {
            bool is_outer = i - 1 > first && word_is(left - 1, LEX(determiner)) &&
                            !word_is(left - 1, LEX(pronoun)) &&
                            !str_equal_nocase(word_text(frame->text, left - 1), STR("that"));
            return is_outer ? i - 2 : i - 1;
        }
        if (i - 1 > first && word_is_adverb(frame, i - 1) && word_is_determiner(left - 1)) {
            i--; /* the first source */
            continue;
        }
        if (i - 1 > first && (is_infinitive(frame, i - 1) || ends_contrast(frame, i - 1)))
            break;
        if (word_joins_names(frame, first, i - 1) || /* an Orrin/Ipsum poll */
            word_is_quoted_name(frame, first, i - 1)) {
            i--;
            continue;
        }
        if (!word_is_inside(frame, i - 1, first) || (i - 1 > most && is_past_time(frame, i - 1)))
            break;
        if (word_is_participle(frame, i - 1) && !left->is_capital) {
            const struct word *further = i - 1 > most ? left - 1 : NULL;
            if (!further ||
                !(word_is_determiner(further) || word_is_name(frame, i - 2, first) ||
                  further->is_possessive || word_is(further, LEX(quantity) | LEX(role_modifier))))
                break;
        }
        i--;
    }
    return i;
}

/* Behind the credit of a picture that opens its caption: "Reuters | Norse leader Jane Roe left";
 * not "Reuters Holdings". */
static size_t pass_credit(const struct frame *frame, size_t i, size_t last)
{
    const uint64_t persons = LEX(place) | LEX(demonym) | LEX(begins_name) | LEX(male_name) |
                             LEX(female_name) | LEX(either) | LEX(person_noun) | LEX(title);
    const struct word *words = frame->words.items;
    if (i + 1 >= last || (i > 0 && !words[i - 1].ends_block && words[i - 1].kind != WORD_colon))
        return i;
    size_t end = i;
    while (end + 1 < last && list_has(LIST_credit, word_text(frame->text, &words[end])))
        end++;
    const bool is_apart =
        word_is(&words[end], persons) || (!word_is(&words[end], LEX(organisation_name)) &&
                                          ordinary_has(word_base(frame->text, &words[end])));
    return is_apart && !list_has(LIST_of_outlet, word_text(frame->text, &words[end])) ? end : i;
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
        phrase.first = pass_credit(frame, run, last);
        if (phrase.first > run)
            return phrase;
        const struct word *left = run > first ? &frame->words.items[run - 1] : NULL;
        bool is_that = left && str_equal_nocase(word_text(frame->text, left), STR("that"));
        if (left && left->kind == WORD_word && !is_that &&
            (word_is_determiner(left) || word_is(left, NOUN_CLASSES | LEX(demonym)) ||
             left->is_possessive))
            phrase.first = modifiers(frame, first, run);
        if (phrase.first < run && is_venue(frame, first, phrase.first, run))
            phrase.first = run;
        return phrase;
    }
    if (word_is_pronoun(end) && !word_is_determiner(end))
        return phrase_of_pronoun(last - 1);
    if (word_is_pronoun(end) && (last - 1 == first || !word_is_inside(frame, last - 2, first)))
        return phrase_of_pronoun(last - 1);
    if (last - 1 > first && word_is_participle(frame, last - 1) &&
        frame_reads(frame, last - 2, STR("those"))) /* two thirds of those questioned */
        return (struct phrase){
            .kind = PHRASE_nominal, .first = last - 2, .last = last, .head = last - 2};
    if (!word_is_inside(frame, last - 1, first) || word_is_participle(frame, last - 1))
        return none;
    bool is_behind_noun =
        word_is(end, LEX(postnominal)) && last - 1 > first && word_is(end - 1, NOUN_CLASSES);
    return (struct phrase){.kind = PHRASE_nominal,
                           .first = modifiers(frame, first, last - 1),
                           .last = last,
                           .head = is_behind_noun ? last - 2 : last - 1};
}

bool phrase_takes_attachment(const struct frame *frame, const struct phrase *phrase, bool is_and)
{
    if (phrase->kind == PHRASE_none || phrase->kind == PHRASE_pronoun)
        return false;
    if (is_and)
        return phrase->kind == PHRASE_proper;
    const struct word *head = &frame->words.items[phrase->head];
    return phrase->kind == PHRASE_nominal || word_is(head, NOUN_CLASSES | LEX(organisation_name));
}

size_t bracket_begin(const struct frame *frame, size_t first, size_t last)
{
    enum { MOST_IN_BRACKET = 6 };
    const struct word *words = frame->words.items;
    if (last <= first + 2 || words[last - 1].kind != WORD_close)
        return last;
    for (size_t i = last - 1; i > first && last - i < MOST_IN_BRACKET; i--)
        if (words[i].kind == WORD_open)
            return i;
    return last;
}

/* "one of", "many of", "two of" before those of whom they are a part. */
static bool is_share(const struct frame *frame, const struct phrase *left, size_t of)
{
    const struct word *word = &frame->words.items[left->head];
    return left->kind != PHRASE_none && frame_reads(frame, of, STR("of")) &&
           left->last == left->first + 1 && word->kind == WORD_word &&
           word_is(word, LEX(determiner) | LEX(quantity) | LEX(plural)) &&
           !word_is(word, NOUN_CLASSES);
}

/* Of many speak the many; of one, one. */
static struct phrase share_of(const struct frame *frame, const struct phrase *left,
                              const struct phrase *right)
{
    const bool is_many = word_is(&frame->words.items[left->head], LEX(quantity) | LEX(plural));
    return (struct phrase){.kind = PHRASE_nominal,
                           .first = left->first,
                           .last = right->last,
                           .head = is_many ? right->head : left->head};
}

bool phrase_is_of_house(const struct frame *frame, const struct phrase *left, size_t first,
                        size_t head)
{
    const struct word *words = frame->words.items;
    return left->kind == PHRASE_proper && head > first && words[first].is_capital &&
           !words[head].is_capital &&
           word_is(&words[head],
                   LEX(person_noun) | LEX(group_noun) | LEX(male_noun) | LEX(female_noun)) &&
           words[left->head].is_capital &&
           word_is(&words[left->head], LEX(organisation_name) | LEX(organisation_noun)) &&
           !word_is(&words[first], LEX(determiner) | LEX(possessive));
}

struct phrase phrase_single_before(const struct frame *frame, size_t first, size_t last)
{
    struct phrase phrase = simple_before(frame, first, last);
    for (int n = 0; n < MOST_ATTACHED && phrase.kind != PHRASE_none; n++) {
        if (phrase.kind == PHRASE_pronoun || phrase.first <= first + 1 ||
            !word_attaches(frame, phrase.first - 1))
            break;
        bool is_and =
            str_equal(word_text(frame->text, &frame->words.items[phrase.first - 1]), STR("and"));
        struct phrase left =
            simple_before(frame, first, bracket_begin(frame, first, phrase.first - 1));
        if (is_share(frame, &left, phrase.first - 1)) {
            phrase = share_of(frame, &left, &phrase);
            continue;
        }
        if (!is_and && phrase.kind == PHRASE_nominal &&
            phrase_is_of_house(frame, &left, phrase.first, phrase.head)) {
            phrase.first = left.first;
            continue;
        }
        if (!phrase_takes_attachment(frame, &left, is_and) ||
            (is_and && phrase.kind != PHRASE_proper))
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

bool word_is_verb_of(const struct frame *frame, const struct phrase *subject, size_t i)
{
    const struct word *word = &frame->words.items[i];
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) |
                            LEX(relative) | LEX(determiner) | LEX(possessive) | LEX(pronoun) |
                            LEX(time);
    if (word_may_be_verb(frame, i))
        return true;
    if (frame_reads(frame, i, STR("late")) || frame_reads(frame, i, STR("early")))
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
        return !frame_reads(frame, phrase->head, STR("it"));
    return phrase->kind == PHRASE_proper || word_is(head, NOUN_CLASSES);
}

size_t phrase_end_byte(const struct frame *frame, size_t last)
{
    const struct word *word = &frame->words.items[last - 1], *next = word + 1;
    if (!word->is_possessive || last >= frame->words.count)
        return word->base_end;
    const bool is_verb = next->kind == WORD_word && next->cue >= 0 && !next->is_capital &&
                         vocabulary_cue(next->cue)->form != CUE_base; /* not "Roe's view" */
    const bool is_of_name = next->kind == WORD_comma || next->kind == WORD_stop || is_verb;
    return is_of_name ? word->end : word->base_end;
}
