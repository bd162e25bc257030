/* named.c - whom a phrase that ends in a name means: a person, several, a firm */
#include "quote/named.h"

#include "names/kind.h"
#include "names/people.h"
#include "quote/identity.h"
#include "words/lists.h"
#include "words/vocabulary.h"

/* Where the name of a firm begins behind what it is: "the metals group Orrin", not "the
 * Department of Energy". */
static size_t firm_begin(const struct frame *frame, size_t first, size_t head)
{
    const struct word *words = frame->words.items;
    const uint64_t joints = LEX(preposition) | LEX(conjunction) | LEX(determiner);
    size_t i = head;
    while (i > first && (words[i - 1].kind != WORD_word || words[i - 1].is_capital ||
                         words[i - 1].is_possessive || word_is(&words[i - 1], joints) ||
                         word_is_particle(frame->text, &words[i - 1])))
        i--;
    return i < head && name_is_kind_of_firm(frame->text, &words[i]) ? i + 1 : i;
}

static struct identity resolve_words(struct ledger *ledger, const struct frame *frame, size_t first,
                                     size_t head, size_t last)
{
    size_t person = ledger_person(ledger, &frame->words, first, last);
    if (person != NOBODY && !people_is_firm(&ledger->people.items[person]))
        return identity_of(ledger, person);
    enum speaker_kind kind =
        person == NOBODY ? kind_of_names(frame, first, head) : SPEAKER_organisation;
    if (kind == SPEAKER_organisation && frame->words.items[head].is_capital)
        first = firm_begin(frame, first, head);
    struct identity printed = identity_as_printed(frame, first, last, kind);
    if (kind == SPEAKER_organisation)
        printed.name = initials_whole(&ledger->initials, printed.name);
    return printed;
}

/* Whether words [first, last) end in the name of a person known in full. */
static bool names_person(struct ledger *ledger, const struct frame *frame, size_t first,
                         size_t last)
{
    size_t person = ledger_person(ledger, &frame->words, first, last);
    return person != NOBODY && !people_is_firm(&ledger->people.items[person]);
}

/* The end of the person's name in "Jane Roe of New York": all of the phrase, if it is none. */
static size_t name_end(struct ledger *ledger, const struct frame *frame,
                       const struct phrase *phrase)
{
    size_t end = phrase->first + 1;
    while (end < phrase->last && !frame_reads(frame, end, STR("of")))
        end++;
    if (end == phrase->last)
        return end;
    size_t person = ledger_person(ledger, &frame->words, phrase->first, end);
    bool is_named = person != NOBODY && ledger->people.items[person].given.size &&
                    ledger->people.items[person].is_certain;
    return is_named ? end : phrase->last;
}

/* Whether words [first, last) are the name of a place, an article aside. */
static bool names_place(const struct frame *frame, size_t first, size_t last)
{
    const struct word *words = frame->words.items;
    first += first < last && frame_reads(frame, first, STR("the"));
    if (first >= last || !words[first].is_capital || words[last - 1].is_possessive)
        return false;
    if (first + 1 == last && list_has(LIST_nation, word_text(frame->text, &words[first])))
        return true;
    const struct str name = str_slice(frame->text, words[first].start, words[last - 1].base_end);
    return vocabulary_find(name).classes & LEX(place);
}

/* Whether words [first, last) are a person known for sure, and no firm's first half. */
static bool names_surely(struct ledger *ledger, const struct frame *frame, size_t first,
                         size_t last)
{
    const size_t index = ledger_person(ledger, &frame->words, first, last);
    const struct person *person = index == NOBODY ? NULL : &ledger->people.items[index];
    return person && person->given.size && person->is_certain && person->is_person &&
           !people_is_firm(person);
}

/* "Roe and Sons", "Roe and Partners": what ends the name of a firm. */
static bool ends_firm(const struct frame *frame, size_t i)
{
    return i < frame->words.count &&
           list_has(LIST_end_of_firm, word_text(frame->text, &frame->words.items[i]));
}

/* Whether the "and" at word i joins two names, the first of which begins with first: two
 * persons, "the Mills and the Institute", "both Acme and Orrin"; not "Standard and Poor's". */
static bool joins_names(struct ledger *ledger, const struct frame *frame,
                        const struct phrase *phrase, size_t first, size_t i)
{
    if (!frame_reads(frame, i, STR("and")) || ends_firm(frame, i + 1))
        return false;
    if (frame->words.items[i - 1].kind == WORD_close) /* Acme (ACM) and Orrin */
        return true;
    if (names_person(ledger, frame, first, i) && names_person(ledger, frame, i + 1, phrase->last))
        return true;
    if (names_place(frame, first, i) && names_place(frame, i + 1, phrase->last))
        return true;
    const struct word *words = frame->words.items;
    if (words[i + 1].is_capital && phrase->head > i && names_surely(ledger, frame, first, i))
        return true;
    return words[i - 1].is_capital && words[phrase->head].is_capital &&
           (frame_reads(frame, phrase->first, STR("both")) ||
            (frame_reads(frame, phrase->first, STR("the")) &&
             frame_reads(frame, i + 1, STR("the"))));
}

/* "the Office for the Protection of Lakes", with nobody's title or given name in it. */
static bool is_body(const struct frame *frame, const struct phrase *phrase)
{
    const uint64_t names =
        LEX(title) | LEX(person_noun) | LEX(male_name) | LEX(female_name) | LEX(either);
    const struct word *words = frame->words.items;
    if (phrase->head + 2 >= phrase->last || !words[phrase->head].is_capital ||
        !word_is(&words[phrase->head], LEX(organisation_name)) ||
        !word_is(&words[phrase->head + 1], LEX(preposition)))
        return false;
    for (size_t i = phrase->first; i < phrase->last; i++)
        if (word_is(&words[i], i < phrase->head ? LEX(preposition) : names) && i != phrase->head)
            return false;
    return true;
}

/* "Analysts at Jane Roe": many by what they are, with whom they work for. */
static bool is_many_at(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *words = frame->words.items;
    const size_t next = phrase->head + 1;
    return phrase->head == phrase->first && next + 1 < phrase->last &&
           word_is(&words[phrase->head], LEX(group_noun)) &&
           word_is(&words[next], LEX(preposition)) && !frame_reads(frame, next, STR("of"));
}

struct identity named_by(struct ledger *ledger, const struct frame *frame,
                         const struct phrase *phrase)
{
    struct identity all = {.kind = SPEAKER_group, .person = NOBODY};
    size_t first = phrase->first + frame_reads(frame, phrase->first, STR("both"));
    for (size_t i = first + 1; i + 1 < phrase->last; i++) {
        if (!joins_names(ledger, frame, phrase, first, i))
            continue;
        const size_t end = bracket_begin(frame, first, i);
        struct identity one = resolve_words(ledger, frame, first, end - 1, end);
        identity_join(ledger, &all, &one);
        first = i + 1;
    }
    if (!all.names.count && is_many_at(frame, phrase))
        return identity_as_printed(frame, first, phrase->last, SPEAKER_group);
    if (!all.names.count && is_body(frame, phrase))
        return identity_as_printed(frame, firm_begin(frame, first, phrase->head), phrase->last,
                                   SPEAKER_organisation);
    if (!all.names.count && phrase->head + 1 < phrase->last &&
        names_person(ledger, frame, phrase->first, phrase->head + 1))
        return resolve_words(ledger, frame, phrase->first, phrase->head, phrase->head + 1);
    if (!all.names.count && name_end(ledger, frame, phrase) < phrase->last)
        return resolve_words(ledger, frame, first, phrase->head, name_end(ledger, frame, phrase));
    const size_t head = phrase->head < first ? phrase->last - 1 : phrase->head;
    struct identity one = resolve_words(ledger, frame, first, head, phrase->last);
    if (!all.names.count)
        return one;
    identity_join(ledger, &all, &one);
    return all;
}

/* Where in words [i, last) the member of a list ends that begins with i. */
static size_t member_end(const struct frame *frame, const struct phrase *phrase, size_t i)
{
    while (i < phrase->last && i != phrase->joint && frame->words.items[i].kind != WORD_comma)
        i++;
    return i;
}

/* Whether words [first, last) are in capitals, an article aside: "the Orrin Mills". */
static bool is_all_name(const struct frame *frame, size_t first, size_t last)
{
    first += first < last && frame_reads(frame, first, STR("the"));
    for (size_t i = first; i < last; i++)
        if (!word_is_name(frame, i, first + 1))
            return false;
    return first < last;
}

/* Several whom a list joins, by their names: where one is a person, where all are places, or where
 * three and more are named. */
struct identity named_together(struct ledger *ledger, const struct frame *frame,
                               const struct phrase *phrase)
{
    struct identity all = {.kind = SPEAKER_group, .person = NOBODY};
    bool has_name = false, are_places = true, are_names = true;
    const size_t first = phrase->first + frame_reads(frame, phrase->first, STR("both"));
    for (size_t i = first; i < phrase->last; i++) {
        const size_t end = bracket_begin(frame, i, member_end(frame, phrase, i));
        const bool is_person = end > i && names_person(ledger, frame, i, end);
        struct identity one =
            is_person ? identity_of(ledger, ledger_person(ledger, &frame->words, i, end))
                      : identity_as_printed(frame, i, end > i ? end : i + 1, SPEAKER_group);
        if (end > i)
            identity_join(ledger, &all, &one);
        has_name |= is_person;
        are_places &= end == i || names_place(frame, i, end);
        are_names &= end == i || is_all_name(frame, i, end);
        i = member_end(frame, phrase, i);
    }
    return has_name || are_places || (are_names && all.names.count > 2)
               ? all
               : identity_as_printed(frame, first, phrase->last, SPEAKER_group);
}

/* The person of a given name and a surname whom words [first, last) name; no name where they are
 * a firm's, unless what stands before them is a person's. */
static struct identity full_person(struct ledger *ledger, const struct frame *frame, size_t first,
                                   size_t last, bool is_person)
{
    const size_t index = ledger_person(ledger, &frame->words, first, last);
    const struct person *person = index == NOBODY ? NULL : &ledger->people.items[index];
    if (!person || !person->given.size || person->is_organisation ||
        (!is_person && people_is_firm(person)))
        return (struct identity){0};
    struct identity found = identity_of(ledger, index);
    found.kind = SPEAKER_person;
    return found;
}

/* Where the name that begins with word i ends: before the comma or stop that closes it, with
 * no list behind ("the mill, Roe, and others"); i where none closes it. */
static size_t closed_name_end(const struct frame *frame, size_t i, size_t last)
{
    enum { MOST_IN_NAME = 8 };
    const struct word *words = frame->words.items;
    size_t end = i;
    while (end < last && end < i + MOST_IN_NAME && words[end].kind == WORD_word &&
           (word_is_name(frame, end, i) ||
            (end > i && (word_is_of_name(frame, end) || frame_reads(frame, end, STR("of"))))))
        end++;
    if (end == last || words[end].kind == WORD_stop)
        return end;
    const bool is_closed = words[end].kind == WORD_comma && end + 1 < last &&
                           words[end + 1].kind == WORD_word && !words[end + 1].is_capital &&
                           !word_is(&words[end + 1], LEX(conjunction));
    return is_closed ? end : i;
}

/* What is no person and is called by one noun, which stands alone: "the biggest market". */
static bool may_be_firm(const struct frame *frame, const struct phrase *phrase, bool is_person)
{
    const struct word *head = &frame->words.items[phrase->head];
    const enum speaker_kind kind = kind_of_noun(frame, phrase->head);
    return !is_person && phrase->kind == PHRASE_nominal && phrase->head + 1 == phrase->last &&
           kind != SPEAKER_group && !word_is(head, LEX(time) | LEX(person_noun));
}

/* Who is called by one name at word i: "his mother, Jane, said". */
static struct identity relative_named(struct ledger *ledger, const struct frame *frame,
                                      const struct phrase *phrase, size_t i)
{
    const struct word *word = &frame->words.items[i];
    const struct identity none = {0};
    if (!word_is(&frame->words.items[phrase->head], LEX(relation)) ||
        word_is(word, LEX(place) | LEX(organisation_name) | LEX(time)))
        return none;
    const struct identity named = resolve_words(ledger, frame, i, i, i + 1);
    return named.person != NOBODY ? named : identity_as_printed(frame, i, i + 1, SPEAKER_person);
}

struct identity named_behind(struct ledger *ledger, const struct frame *frame,
                             const struct phrase *phrase, size_t last, bool is_person)
{
    const struct identity none = {0};
    const struct word *words = frame->words.items;
    size_t i = phrase->last + 1;
    if (i >= last || words[i - 1].kind != WORD_comma)
        return none;
    struct phrase name = is_person ? phrase_bare_at(frame, i, last) : (struct phrase){0};
    if (name.kind == PHRASE_proper && words[name.first].is_capital) {
        struct identity person = full_person(ledger, frame, name.first, name.last, is_person);
        if (person.name.size)
            return person;
    }
    i += frame_reads(frame, i, STR("the"));
    const size_t end = i < last ? closed_name_end(frame, i, last) : i;
    if (end == i)
        return none;
    struct identity person = full_person(ledger, frame, i, end, is_person);
    if (person.name.size)
        return person;
    if (is_person && end == i + 1)
        return relative_named(ledger, frame, phrase, i);
    return may_be_firm(frame, phrase, is_person) ? resolve_words(ledger, frame, i, end - 1, end)
                                                 : none;
}

/* "Head of sales at Orrin", "Orrin's Envoy to the Dale": the noun of an office, and its field. */
static bool is_office_of(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *words = frame->words.items;
    size_t i = phrase->first;
    while (i + 1 < phrase->last && !word_is(&words[i + 1], LEX(preposition)))
        i++;
    return i + 1 < phrase->last && word_is(&words[i], LEX(person_noun) | LEX(title)) &&
           (i > phrase->first || frame_reads(frame, i + 1, STR("of")));
}

struct identity named_in_office(struct ledger *ledger, const struct frame *frame,
                                const struct phrase *phrase, size_t last)
{
    const struct word *words = frame->words.items;
    const uint64_t offices = LEX(person_noun) | LEX(title);
    const bool is_office = is_office_of(frame, phrase) ||
                           (word_is(&words[phrase->head], offices) &&
                            phrase->head > phrase->first && phrase->head + 1 == phrase->last);
    if (!is_office || phrase->last >= frame->words.count || words[phrase->last].kind != WORD_comma)
        return (struct identity){0};
    return named_behind(ledger, frame, phrase, last, true);
}
