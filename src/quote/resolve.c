/* resolve.c - a mention to a person, or to an honest "unnamed" */
#include "quote/resolve.h"

#include <string.h>

#include "names/kind.h"
#include "quote/antecedent.h"
#include "quote/bodies.h"
#include "quote/identity.h"
#include "quote/named.h"
#include "reports/subjects.h"
#include "words/lists.h"
#include "words/vocabulary.h"

static struct str head_text(const struct frame *frame, const struct phrase *phrase)
{
    return word_base(frame->text, &frame->words.items[phrase->head]);
}

/* The phrase that "who" stands for: right before it, a comma aside. */
static struct phrase antecedent(const struct frame *frame, const struct phrase *who,
                                size_t sentence)
{
    const size_t first = frame->sentences.items[sentence].first;
    size_t last = who->first;
    if (last > first && frame->words.items[last - 1].kind == WORD_comma)
        last--;
    return phrase_before(frame, first, last);
}

/* "A spokesman declined to comment. ..., he said": somebody without a name, if of that gender. */
static bool may_be_unnamed(const struct frame *frame, const struct phrase *subject,
                           enum gender gender)
{
    const struct word *head = &frame->words.items[subject->head];
    return subject->kind == PHRASE_nominal &&
           kind_of_noun(frame, subject->head) == SPEAKER_unnamed &&
           word_is(head, LEX(person_noun) | LEX(male_noun) | LEX(female_noun)) &&
           !word_is(head, gender == GENDER_male ? LEX(female_noun) : LEX(male_noun));
}

static bool begins_with_words(const struct frame *frame, size_t sentence)
{
    return frame->words.items[frame->sentences.items[sentence].first].kind == WORD_quote;
}

static struct identity resolve_gendered(struct ledger *ledger, const struct frame *frame,
                                        const struct word *word, size_t sentence,
                                        const struct discourse *discourse)
{
    const enum gender gender = word_is(word, LEX(male)) ? GENDER_male : GENDER_female;
    struct identity found = antecedent_of(ledger, gender, sentence, word->start,
                                          begins_with_words(frame, sentence), discourse);
    struct phrase subject = {0};
    if (!found.name.size)
        subject = subject_before(frame, sentence);
    return may_be_unnamed(frame, &subject, gender)
               ? resolve(ledger, frame, &subject, sentence - 1, discourse)
               : found;
}

/* Whether an organisation may be "they": no place. */
static bool is_of_many(const struct identity *identity)
{
    return identity->kind == SPEAKER_organisation &&
           !(vocabulary_find(identity->name).classes & LEX(place));
}

/* Whom a subject means, if it is of a kind. */
static struct identity resolve_subject(struct ledger *ledger, const struct frame *frame,
                                       const struct phrase *subject, enum speaker_kind kind,
                                       size_t sentence, const struct discourse *discourse)
{
    if (!phrase_may_speak(frame, subject))
        return (struct identity){0};
    struct identity found = resolve(ledger, frame, subject, sentence, discourse);
    return found.kind == kind ? found : (struct identity){0};
}

/* "A mill spokeswoman said it was late. They added": one who speaks for many. */
static bool spoke_for_many(const struct discourse *discourse, size_t sentence)
{
    if (discourse->last_speaker.kind != SPEAKER_unnamed || !discourse->unnamed_count ||
        discourse->last_sentence + 1 < sentence)
        return false;
    const struct str head = discourse->unnamed[discourse->unnamed_count - 1].head;
    return str_starts(head, STR("spokes")) && discourse->last_speaker.name.size > head.size;
}

/* "It", "they": what the clause above is about, who spoke last, if of that kind; else the subject
 * of a sentence before. */
static struct identity resolve_thing(struct ledger *ledger, const struct frame *frame, size_t word,
                                     enum speaker_kind kind, size_t sentence,
                                     const struct discourse *discourse)
{
    const struct phrase above = subject_above(frame, word, sentence);
    struct identity found = resolve_subject(ledger, frame, &above, kind, sentence, discourse);
    if (found.name.size)
        return found;
    if (kind == SPEAKER_group)
        found = resolve_subject(ledger, frame, &above, SPEAKER_organisation, sentence, discourse);
    if (is_of_many(&found))
        return found;
    found = (struct identity){0};
    if (discourse->last_speaker.kind == kind)
        return discourse->last_speaker;
    const struct phrase before = subject_before(frame, sentence);
    if (before.kind)
        found = resolve_subject(ledger, frame, &before, kind, sentence - 1, discourse);
    if (found.name.size)
        return found;
    if (kind == SPEAKER_organisation)
        return body_of_it(ledger, frame, word, sentence);
    const bool goes_on =
        word == frame->sentences.items[sentence].first && discourse->last_sentence + 1 >= sentence;
    if (goes_on && !discourse->last_group.name.size && is_of_many(&discourse->last_speaker))
        return discourse->last_speaker;
    return spoke_for_many(discourse, sentence) ? discourse->last_speaker : discourse->last_group;
}

static struct identity resolve_pronoun(struct ledger *ledger, const struct frame *frame,
                                       const struct phrase *phrase, size_t sentence,
                                       const struct discourse *discourse)
{
    const struct word *word = &frame->words.items[phrase->head];
    if (word_is(word, LEX(male) | LEX(female)))
        return resolve_gendered(ledger, frame, word, sentence, discourse);
    struct str text = word_base(frame->text, word);
    if (word_is(word, LEX(relative))) {
        struct phrase meant = antecedent(frame, phrase, sentence);
        if (meant.kind == PHRASE_proper || meant.kind == PHRASE_nominal)
            return resolve(ledger, frame, &meant, sentence, discourse);
    }
    if (str_equal_nocase(text, STR("both"))) {
        struct identity both = antecedents_of_both(ledger, word->start);
        if (both.names.count)
            return both;
    }
    const bool is_they = str_equal_nocase(text, STR("they"));
    if (is_they || str_equal_nocase(text, STR("it"))) {
        struct identity meant =
            resolve_thing(ledger, frame, phrase->head,
                          is_they ? SPEAKER_group : SPEAKER_organisation, sentence, discourse);
        if (meant.name.size)
            return meant;
    }
    bool is_group = word_is(word, LEX(plural));
    struct identity identity = identity_as_printed(frame, phrase->first, phrase->last,
                                                   is_group ? SPEAKER_group : SPEAKER_unnamed);
    return identity;
}

/* Whether the name at begin is the person whom the head of the phrase calls by an office, not
 * a title's behind "for". */
static bool is_apposed(const struct frame *frame, const struct phrase *phrase, size_t begin)
{
    const struct word *words = frame->words.items, *left = &words[begin - 1];
    return word_is(&words[phrase->head], LEX(person_noun) | LEX(title)) &&
           word_is(&words[begin], LEX(male_name) | LEX(female_name) | LEX(either)) &&
           left->is_capital && !left->is_possessive &&
           !word_is(left, LEX(title) | LEX(person_noun) | LEX(demonym));
}

/* Whether the name at begin is whom the head is for or of, not whom it is by: "a panel of farmers
 * led by Jane Roe". */
static bool is_object_of(const struct frame *frame, const struct phrase *phrase, size_t begin)
{
    for (size_t i = phrase->head + 1; i < begin; i++)
        if (frame_reads(frame, i, STR("by")))
            return false;
    return word_is(&frame->words.items[phrase->head + 1], LEX(preposition));
}

/* "spokeswoman for European Union foreign policy chief Catherine Ashton": the person
 * behind "for" or "of" without titles; but the "director of the Office of Records Jane Roe" is
 * she. */
static struct identity descriptor(struct ledger *ledger, const struct frame *frame,
                                  const struct phrase *phrase, enum speaker_kind kind)
{
    struct identity identity = identity_as_printed(frame, phrase->first, phrase->last, kind);
    size_t begin = name_begin(frame->text, &frame->words, phrase->head + 1, phrase->last);
    if (begin >= phrase->last || begin < phrase->head + 3 || !is_object_of(frame, phrase, begin))
        return identity;
    size_t person = ledger_person(ledger, &frame->words, begin, phrase->last);
    if (person == NOBODY || ledger->people.items[person].is_organisation ||
        !ledger->people.items[person].given.size)
        return identity;
    if (kind == SPEAKER_unnamed && is_apposed(frame, phrase, begin))
        return identity_of(ledger, person);
    struct identity start = identity_as_printed(frame, phrase->first, phrase->head + 2, kind);
    struct str name = ledger->people.items[person].name;
    identity.name =
        str_from(arena_printf(ledger->arena, "%.*s %.*s", STR_ARGS(start.name), STR_ARGS(name)));
    return identity;
}

/* "The American", "the 27-year-old Austrian"; not "the French", who are many. */
static bool is_national(const struct frame *frame, size_t head)
{
    const struct word *word = &frame->words.items[head];
    return word_is(word, LEX(demonym)) && str_ends(word_text(frame->text, word), STR("an"));
}

/* "The White House press secretary", "the group's spokesman": one of many, and none but who has
 * that role; "the Vermont senator", "the U.S. diplomat" may be who spoke of late. */
static bool is_specific(const struct frame *frame, const struct phrase *phrase)
{
    const uint64_t nations = LEX(place) | LEX(begins_name) | LEX(demonym);
    const struct word *words = frame->words.items;
    for (size_t i = phrase->first + 1; i < phrase->head; i++)
        if (words[i].is_possessive ||
            (words[i].is_capital && !words[i].has_stop && !word_is(&words[i], nations) &&
             !list_has(LIST_nation, word_base(frame->text, &words[i]))))
            return true;
    return false;
}

/* Whether what stands before the head tells it from who has that name: "the British government" is
 * not the "US government", "the board's statement" no "ministry statement". */
static bool is_another(const struct frame *frame, const struct phrase *phrase, struct str name)
{
    const struct word *words = frame->words.items;
    if (str_find(name, head_text(frame, phrase), 0) == name.size)
        return false; /* a name of its own */
    for (size_t i = phrase->first + 1; i < phrase->head; i++)
        if (words[i].kind == WORD_word && (words[i].is_capital || words[i].is_possessive) &&
            str_find(name, word_base(frame->text, &words[i]), 0) == name.size)
            return true;
    return false;
}

/* Whether the last speaker, who spoke a moment ago and whom a pronoun would mean, may be called so.
 */
static bool may_be_last(const struct ledger *ledger, const struct frame *frame,
                        const struct phrase *phrase, size_t sentence,
                        const struct discourse *discourse)
{
    enum { NEAR = 2 };
    const struct identity *last = &discourse->last_speaker;
    if (last->kind != SPEAKER_person || last->person == NOBODY ||
        discourse->last_sentence + NEAR < sentence)
        return false;
    const struct word *words = frame->words.items, *head = &words[phrase->head];
    const struct person *person = &ledger->people.items[last->person];
    const struct str called = str_slice(frame->text, words[phrase->first].end, head->base_end);
    return !(word_is(head, LEX(male_noun)) && person->gender == GENDER_female) &&
           !(word_is(head, LEX(female_noun)) && person->gender == GENDER_male) &&
           antecedent_of(ledger, GENDER_unknown, sentence, words[phrase->first].start, false,
                         discourse)
                   .person == last->person &&
           (!str_ends(last->role, head_text(frame, phrase)) || role_agrees(last->role, called));
}

/* "The 30-year-old", whoever it would be by a pronoun; "the Orrin boss", who spoke just now. */
static struct identity named_just_now(const struct ledger *ledger, const struct frame *frame,
                                      const struct phrase *phrase, size_t sentence,
                                      const struct discourse *discourse)
{
    const struct str head = head_text(frame, phrase);
    const struct identity none = {0};
    if (phrase->last > phrase->head + 1)
        return none;
    if (str_ends(head, STR("-year-old")))
        return antecedent_of(ledger, GENDER_unknown, sentence,
                             frame->words.items[phrase->first].start, false, discourse);
    return list_has(LIST_epithet, head) && may_be_last(ledger, frame, phrase, sentence, discourse)
               ? discourse->last_speaker
               : none;
}

/* "Harbour board member" of a headline, without an article; nothing where it is one word. */
static struct str called_whole(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *words = frame->words.items;
    const bool is_bare =
        phrase->last > phrase->first + 1 && !word_is_determiner(&words[phrase->first]);
    return is_bare ? str_slice(frame->text, words[phrase->first].start, words[phrase->last - 1].end)
                   : (struct str){0};
}

static struct identity resolve_nominal(struct ledger *ledger, const struct frame *frame,
                                       const struct phrase *phrase, size_t sentence,
                                       const struct discourse *discourse)
{
    const struct word *head = &frame->words.items[phrase->head];
    const struct word *first = &frame->words.items[phrase->first];
    bool is_definite = str_equal_nocase(word_text(frame->text, first), STR("the"));
    bool is_person = word_is(head, LEX(person_noun) | LEX(male_noun) | LEX(female_noun)) ||
                     is_national(frame, phrase->head);
    const enum speaker_kind kind = kind_of_noun(frame, phrase->head);
    const size_t last = frame->sentences.items[sentence].last;
    struct identity renamed = named_behind(ledger, frame, phrase, last, is_person);
    if (renamed.name.size)
        return renamed;
    if (is_person && !is_definite && frame->sentences.items[sentence].block == 0) {
        const size_t titled = person_titled(ledger, called_whole(frame, phrase));
        if (titled != NOBODY)
            return identity_of(ledger, titled);
    }
    if (!is_definite || (phrase->head > phrase->first && head[-1].kind == WORD_quote))
        return descriptor(ledger, frame, phrase, kind);
    struct identity body = body_called(ledger, frame, phrase, sentence, discourse);
    if (body.name.size)
        return body;
    struct str text = head_text(frame, phrase);
    bool is_other = false;
    for (size_t u = discourse->unnamed_count; u-- > 0;) {
        if (!str_equal_nocase(discourse->unnamed[u].head, text))
            continue;
        if (!is_another(frame, phrase, discourse->unnamed[u].identity.name))
            return discourse->unnamed[u].identity;
        is_other = true;
    }
    const struct identity named = is_other
                                      ? (struct identity){0}
                                      : named_just_now(ledger, frame, phrase, sentence, discourse);
    if (named.name.size)
        return named;
    if (!is_person || phrase->last > phrase->head + 1 || word_is(head, LEX(relation)))
        return descriptor(ledger, frame, phrase, kind);
    const struct str called = str_slice(frame->text, first[1].start, head->base_end);
    size_t person = antecedent_by_role(ledger, called, called, first->start);
    if (person == NOBODY)
        person = antecedent_by_role(ledger, text, called, first->start);
    if (person != NOBODY)
        return identity_of(ledger, person);
    if (is_other || is_specific(frame, phrase))
        return descriptor(ledger, frame, phrase, kind);
    const struct identity recent =
        antecedent_of_noun(ledger, text, sentence, first->start, discourse);
    return recent.name.size ? recent : descriptor(ledger, frame, phrase, kind);
}

/* "The Minister", "the Treasury Secretary", "the Texas Democrat": somebody known, by what he is. */
static bool is_office(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *words = frame->words.items;
    bool is_whole = phrase->last > phrase->first + 1 && phrase->head + 1 == phrase->last;
    bool is_the = str_equal_nocase(word_text(frame->text, &words[phrase->first]), STR("the"));
    if (is_whole && is_the && is_national(frame, phrase->head))
        return true;
    if (!is_whole || !word_is(&words[phrase->head], LEX(title) | LEX(person_noun)))
        return false;
    if (phrase->last == phrase->first + 2)
        return word_is(&words[phrase->first], LEX(determiner));
    return is_the && !word_is(&words[phrase->head], LEX(role_modifier)) &&
           kind_of_names(frame, phrase->first + 1, phrase->head) == SPEAKER_unnamed;
}

static struct identity resolve_proper(struct ledger *ledger, const struct frame *frame,
                                      const struct phrase *phrase, size_t sentence,
                                      const struct discourse *discourse)
{
    const struct identity holder =
        named_in_office(ledger, frame, phrase, frame->sentences.items[sentence].last);
    if (holder.name.size)
        return holder;
    return is_office(frame, phrase) ? resolve_nominal(ledger, frame, phrase, sentence, discourse)
                                    : named_by(ledger, frame, phrase);
}

struct identity resolve(struct ledger *ledger, const struct frame *frame,
                        const struct phrase *phrase, size_t sentence,
                        const struct discourse *discourse)
{
    if (phrase->joint)
        return named_together(ledger, frame, phrase);
    switch (phrase->kind) {
    case PHRASE_pronoun: return resolve_pronoun(ledger, frame, phrase, sentence, discourse);
    case PHRASE_proper: return resolve_proper(ledger, frame, phrase, sentence, discourse);
    case PHRASE_nominal: return resolve_nominal(ledger, frame, phrase, sentence, discourse);
    default: return (struct identity){.kind = SPEAKER_none, .person = NOBODY};
    }
}

/* "Orrin newspaper", by its head; not "Reno-based newspaper", "Dutch newspaper". */
static bool names_firm(struct str name, struct str head)
{
    const struct str first = str_slice(name, 0, str_find(name, STR(" "), 0));
    return str_ends(name, head) && is_upper(first.bytes[0]) && !str_ends(first, STR("-based")) &&
           !(vocabulary_find(first).classes & (LEX(demonym) | LEX(place))) &&
           vocabulary_find(head).classes & LEX(firm);
}

void discourse_note(struct discourse *discourse, const struct identity *identity, struct str head,
                    size_t sentence)
{
    enum { MOST = sizeof discourse->unnamed / sizeof *discourse->unnamed };
    if (identity->kind == SPEAKER_none)
        return;
    discourse->last_speaker = *identity;
    discourse->last_sentence = sentence;
    if (identity->kind == SPEAKER_group || str_ends(identity->name, STR("Police"))) /* they */
        discourse->last_group = *identity;
    if (identity->kind == SPEAKER_organisation && (!head.size || names_firm(identity->name, head)))
        discourse->last_firm = *identity;
    if (identity->person != NOBODY || !head.size)
        return;
    if (discourse->unnamed_count == MOST)
        memmove(discourse->unnamed, discourse->unnamed + 1,
                (MOST - 1) * sizeof *discourse->unnamed);
    else
        discourse->unnamed_count++;
    discourse->unnamed[discourse->unnamed_count - 1].head = head;
    discourse->unnamed[discourse->unnamed_count - 1].identity = *identity;
}
