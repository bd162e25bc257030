/* joint.c - noun phrases that "and" joins: who speaks together */
#include "words/joint.h"

#include "words/ordinary.h"

enum { MOST_JOINED = 3, MOST_LISTED = 6 };

static bool is_and(const struct frame *frame, size_t i)
{
    return str_equal(word_text(frame->text, &frame->words.items[i]), STR("and"));
}

/* Whether a clause may begin with word i, as far as the word before it tells. */
static bool opens_clause(const struct frame *frame, size_t first, size_t i)
{
    if (i == first)
        return true;
    const struct word *left = &frame->words.items[i - 1];
    switch (left->kind) {
    case WORD_word: break;
    case WORD_number:
    case WORD_close:
    case WORD_other: return false;
    default: return true;
    }
    if (word_is(left, LEX(conjunction)) && !is_and(frame, i - 1))
        return true;
    if (word_is(left, LEX(time)))
        return left->is_capital;
    return (word_is(left, LEX(subordinator)) && !word_is(left, LEX(preposition))) ||
           str_equal_nocase(word_text(frame->text, left), STR("that"));
}

static bool is_plural(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *head = &frame->words.items[phrase->head];
    struct str text = word_base(frame->text, head);
    if (word_is(head, LEX(group_noun) | LEX(plural)) || head->kind == WORD_number)
        return true;
    return phrase->kind == PHRASE_nominal && str_ends(text, STR("s")) && !str_ends(text, STR("ss"));
}

static bool is_determined(const struct frame *frame, const struct phrase *phrase)
{
    return word_is(&frame->words.items[phrase->first], LEX(determiner) | LEX(possessive));
}

static bool is_person(const struct frame *frame, const struct phrase *phrase)
{
    return phrase->kind == PHRASE_nominal && !is_plural(frame, phrase) &&
           word_is(&frame->words.items[phrase->head], LEX(person_noun) | LEX(title));
}

/* Whether a title stands before the name: "chief executive Jane Roe". */
static bool has_title(const struct frame *frame, const struct phrase *phrase)
{
    for (size_t i = phrase->first; i < phrase->head; i++)
        if (word_is(&frame->words.items[i], LEX(person_noun) | LEX(title)) &&
            !word_is(&frame->words.items[i], LEX(honorific)))
            return true;
    return false;
}

/* Two offices of one person: "the actor and singer Jane Roe", "chairman and chief executive
 * Jane Roe"; but "the mayor and Senator Jane Roe", "the mayor and his aide Jane Roe". */
static bool are_offices(const struct frame *frame, const struct phrase *left,
                        const struct phrase *right)
{
    return is_person(frame, left) && !is_determined(frame, right) &&
           (!frame->words.items[right->first].is_capital ||
            (!is_determined(frame, left) && has_title(frame, right)));
}

enum joining { JOINS_none, JOINS_one, JOINS_two };

/* Whether left and right are two who speak, or one: "the trade and industry secretary", "the
 * actor and director", "a Roe and Poe spokesman". */
static enum joining join(const struct frame *frame, const struct phrase *left,
                         const struct phrase *right)
{
    const bool is_noun = word_is(&frame->words.items[left->head], NOUN_CLASSES);
    const bool is_many = is_plural(frame, right);
    if (left->kind == PHRASE_pronoun && right->kind == PHRASE_nominal &&
        word_is(&frame->words.items[right->first], LEX(possessive)))
        return JOINS_two; /* they and their allies */
    if (left->kind != PHRASE_proper && left->kind != PHRASE_nominal)
        return JOINS_none;
    if (right->kind == PHRASE_proper && left->kind == PHRASE_nominal) {
        if (!is_noun) /* economics and finance minister Jane Roe */
            return !frame->words.items[right->first].is_capital && has_title(frame, right)
                       ? JOINS_one
                       : JOINS_none;
        return are_offices(frame, left, right) ? JOINS_one : JOINS_two;
    }
    if (!is_many && !is_determined(frame, right))
        return is_plural(frame, left) ? JOINS_two : JOINS_one;
    return left->kind == PHRASE_proper || is_plural(frame, left) || is_noun ? JOINS_two : JOINS_one;
}

/* "both the mill and the mayor" */
static bool follows_both(const struct frame *frame, size_t first, const struct phrase *phrase)
{
    return phrase->kind != PHRASE_none && phrase->first > first &&
           frame_reads(frame, phrase->first - 1, STR("both"));
}

static struct phrase joint_pair(const struct frame *frame, size_t first, struct phrase phrase)
{
    for (int n = 0; n < MOST_JOINED && phrase.kind != PHRASE_none; n++) {
        const size_t joint = phrase.first - 1;
        if (phrase.kind == PHRASE_pronoun || phrase.first < first + 2 || !is_and(frame, joint))
            break;
        struct phrase left = phrase_single_before(frame, first, bracket_begin(frame, first, joint));
        left.first -= follows_both(frame, first, &left);
        enum joining joining = join(frame, &left, &phrase);
        if (joining == JOINS_none || !opens_clause(frame, first, left.first))
            break;
        phrase.first = left.first;
        if (joining == JOINS_one)
            continue;
        phrase.kind = PHRASE_nominal;
        phrase.joint = joint;
    }
    return phrase;
}

/* "Sadly, Roe and Poe said": one everyday word in a capital. */
static bool leads_in(const struct frame *frame, const struct phrase *phrase)
{
    return phrase->kind == PHRASE_proper && phrase->last == phrase->first + 1 &&
           ordinary_has(word_base(frame->text, &frame->words.items[phrase->first]));
}

/* A list before words that "and" joins: where it begins, and its first member. */
struct list {
    size_t begin;
    struct phrase member;
    bool is_single; /* each member is one word */
};

/* The list whose last member but one begins with word i: "Roe, Poe and others"; begin is i where
 * there is none. */
static struct list list_before(const struct frame *frame, size_t first, size_t i)
{
    const struct list none = {.begin = i};
    struct list list = {.begin = i, .is_single = true};
    for (int n = 0; n < MOST_LISTED && list.begin > first + 1; n++) {
        if (frame->words.items[list.begin - 1].kind != WORD_comma)
            break;
        const size_t end = bracket_begin(frame, first, list.begin - 1);
        struct phrase member = phrase_single_before(frame, first, end);
        bool is_member = member.kind == PHRASE_proper ||
                         (member.kind == PHRASE_nominal &&
                          word_is(&frame->words.items[member.head], NOUN_CLASSES));
        if (!is_member || !opens_clause(frame, first, member.first) || leads_in(frame, &member))
            return none;
        list.is_single &= member.last == member.first + 1;
        list.begin = member.first;
        list.member = member;
    }
    bool is_open = list.begin > first && frame->words.items[list.begin - 1].kind == WORD_comma;
    return is_open ? none : list;
}

/* The "and" between two names, or 0. */
static size_t and_within(const struct frame *frame, const struct phrase *phrase)
{
    for (size_t i = phrase->first + 1; phrase->kind == PHRASE_proper && i < phrase->last; i++)
        if (is_and(frame, i))
            return i;
    return 0;
}

/* Whether the list is the name of one: "Roe, Poe and Co", "Farms, Dams and Mills Minister Jane
 * Roe", "the Office for Farms, Dams and Mills". */
static bool is_one(const struct frame *frame, const struct list *list, const struct phrase *phrase,
                   size_t joint)
{
    const struct phrase right = {.first = joint + 1, .head = phrase->head};
    const struct phrase *member = &list->member;
    if (list->is_single && phrase->kind == PHRASE_proper)
        return word_is(&frame->words.items[phrase->last - 1], LEX(organisation_name)) ||
               has_title(frame, &right);
    return member->last > member->head + 1 && !is_plural(frame, member);
}

/* Joins a list whose last two members are phrase, unless what is said goes on behind a comma:
 * "Oil, traders and others said, is ...". */
static struct phrase joint_list(const struct frame *frame, size_t first, struct phrase phrase)
{
    const size_t joint = phrase.joint ? phrase.joint : and_within(frame, &phrase);
    const bool is_aside = phrase.last + 1 < frame->words.count &&
                          frame->words.items[phrase.last + 1].kind == WORD_comma;
    if (!joint || is_aside)
        return phrase;
    struct list list = list_before(frame, first, phrase.first);
    if (list.begin == phrase.first)
        return phrase;
    const bool is_person = word_is(&frame->words.items[phrase.first], LEX(honorific));
    const bool is_attached = list.member.last > list.member.head + 1;
    if (is_attached && is_person) /* in "Rain," a note to aides, Mr Roe and Tom Poe said */
        return phrase;
    phrase.first = list.begin;
    if (is_one(frame, &list, &phrase, joint)) {
        phrase.kind = is_attached ? list.member.kind : PHRASE_proper;
        phrase.head = is_attached ? list.member.head : phrase.head;
        phrase.joint = 0;
        return phrase;
    }
    phrase.kind = PHRASE_nominal;
    phrase.joint = joint;
    return phrase;
}

struct phrase joint_before(const struct frame *frame, size_t first, struct phrase phrase)
{
    phrase = joint_pair(frame, first, phrase);
    const bool may_list =
        phrase.first > first + 1 && frame->words.items[phrase.first - 1].kind == WORD_comma;
    return may_list ? joint_list(frame, first, phrase) : phrase;
}

bool joint_at(const struct frame *frame, const struct phrase *left, const struct phrase *right)
{
    const bool is_left = left->kind == PHRASE_proper || is_plural(frame, left);
    return is_left && right->kind == PHRASE_nominal && is_plural(frame, right) &&
           !frame->words.items[right->head].is_capital;
}
