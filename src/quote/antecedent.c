/* antecedent.c - whom "he", "both" or "the mayor" means */
#include "quote/antecedent.h"

#include "names/people.h"
#include "quote/identity.h"
#include "words/lists.h"
#include "words/ordinary.h"
#include "words/vocabulary.h"

enum {
    NEVER = -1000,
    REACH = 12,         /* sentences that a pronoun looks back */
    MOST_MENTIONS = 200 /* and mentions */
};

/* The weights of salience.tbl: weight_subject, weight_in_quote. */
#define ROW(name, value, doc) static const double weight_##name = value;
#include "quote/salience.def"
#undef ROW

/* How likely it is that a pronoun of this gender in sentence means the mention's
 * person; higher is likelier. */
static double salience(const struct ledger *ledger, const struct mention *mention,
                       enum gender gender, size_t sentence, bool is_behind_words,
                       const struct discourse *discourse)
{
    const struct person *person = &ledger->people.items[mention->person];
    const bool is_somebody =
        person->is_person || (person->is_certain && !ordinary_has(person->surname));
    if (person->is_organisation || (person->gender && gender && person->gender != gender) ||
        !is_somebody) /* "the Winter Games" */
        return NEVER;
    double score = weight_distance * (double)(sentence - mention->sentence);
    score += mention->is_subject ? weight_subject : 0;
    score += mention->in_quote ? weight_in_quote : 0;
    score += mention->is_possessive ? weight_possessive : 0;
    score += person->gender ? 0 : weight_gender_unknown;
    score += person->is_certain ? 0 : weight_uncertain;
    score += person->is_person ? 0 : weight_may_be_none;
    if (discourse->last_speaker.kind == SPEAKER_person &&
        discourse->last_speaker.person == mention->person)
        score += weight_last_speaker +
                 (is_behind_words && discourse->last_sentence + 1 >= sentence ? weight_goes_on : 0);
    return score;
}

size_t mentions_before(const struct ledger *ledger, size_t offset)
{
    size_t low = 0, high = ledger->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ledger->mentions.items[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the sentence of a pronoun before mention middle speaks of the person in the words that
 * are said, within marks or behind: "Poe is wrong," he said; he said that Poe was wrong. */
static bool is_spoken_of(const struct ledger *ledger, size_t person, size_t sentence, size_t middle)
{
    const struct mention *items = ledger->mentions.items;
    for (size_t m = middle; m-- > 0 && items[m].sentence == sentence;)
        if (items[m].in_quote && items[m].person == person)
            return true;
    for (size_t m = middle; m < ledger->mentions.count && items[m].sentence == sentence; m++)
        if (items[m].person == person)
            return true;
    return false;
}

/* The same of the last speaker, if it is somebody without a name: "a spokesman". */
static double salience_of_unnamed(enum gender gender, size_t sentence,
                                  const struct discourse *discourse)
{
    if (discourse->last_speaker.kind != SPEAKER_unnamed || !discourse->unnamed_count)
        return NEVER;
    const struct str head = discourse->unnamed[discourse->unnamed_count - 1].head;
    const uint64_t classes = vocabulary_find(head).classes;
    const bool is_male = classes & LEX(male_noun), is_female = classes & LEX(female_noun);
    if (!(classes & (LEX(person_noun) | LEX(male_noun) | LEX(female_noun))) ||
        (is_male && gender == GENDER_female) || (is_female && gender == GENDER_male))
        return NEVER;
    return weight_unnamed + (is_male || is_female ? 0 : weight_unnamed_gender) +
           weight_distance * (double)(sentence - discourse->last_sentence);
}

struct identity antecedent_of(const struct ledger *ledger, enum gender gender, size_t sentence,
                              size_t offset, bool is_behind_words,
                              const struct discourse *discourse)
{
    double best = NEVER;
    size_t found = NOBODY;
    bool is_read = false; /* the last speaker, whose name was printed before */
    const size_t last_mention = mentions_before(ledger, offset);
    for (size_t m = last_mention; m-- > 0 && last_mention - m < MOST_MENTIONS;) {
        const struct mention *mention = &ledger->mentions.items[m];
        if (mention->sentence + REACH < sentence)
            break;
        double score = salience(ledger, mention, gender, sentence, is_behind_words, discourse);
        is_read |= mention->person == discourse->last_speaker.person;
        if (score > best && !is_spoken_of(ledger, mention->person, sentence, last_mention)) {
            best = score;
            found = mention->person;
        }
    }
    const struct identity *last = &discourse->last_speaker;
    const double least = is_read ? weight_forgotten
                                 : weight_distance * (double)(sentence - discourse->last_sentence);
    if (last->kind == SPEAKER_person && (found == NOBODY || best < least)) {
        const struct person *person = &ledger->people.items[last->person];
        if (!person->gender || person->gender == gender)
            return *last;
    }
    if (salience_of_unnamed(gender, sentence, discourse) > best)
        return *last;
    return found == NOBODY ? (struct identity){.kind = SPEAKER_unnamed, .person = NOBODY}
                           : identity_of(ledger, found);
}

struct identity antecedents_of_both(struct ledger *ledger, size_t offset)
{
    struct identity both = {.kind = SPEAKER_group, .person = NOBODY};
    size_t second = NOBODY, first = NOBODY;
    const size_t last = mentions_before(ledger, offset);
    for (size_t m = last; m-- > 0 && last - m < MOST_MENTIONS;) {
        const struct mention *mention = &ledger->mentions.items[m];
        if (mention->in_quote || mention->is_possessive ||
            ledger->people.items[mention->person].is_organisation ||
            !ledger->people.items[mention->person].is_certain)
            continue;
        if (second == NOBODY) {
            second = mention->person;
        } else if (mention->person != second) {
            first = mention->person;
            break;
        }
    }
    if (first == NOBODY)
        return both;
    struct identity one = identity_of(ledger, first), two = identity_of(ledger, second);
    identity_join(ledger, &both, &one);
    identity_join(ledger, &both, &two);
    return both;
}

static bool role_holds(struct str role, struct str word)
{
    for (size_t at = 0; at + word.size <= role.size; at++)
        if ((at == 0 || role.bytes[at - 1] == ' ') &&
            str_equal_nocase(str_slice(role, at, at + word.size), word))
            return true;
    return false;
}

bool role_agrees(struct str role, struct str called)
{
    const uint64_t common = LEX(title) | LEX(person_noun) | LEX(role_modifier) | LEX(preposition);
    bool is_other = false;
    for (size_t start = 0, i = 0; i <= role.size; i++) {
        if (i < role.size && !is_space(role.bytes[i]))
            continue;
        struct str word = str_slice(role, start, i);
        start = i + 1;
        const size_t owned = str_ends(word, STR("'s")) ? 2 : str_ends(word, STR("’s")) ? 4 : 0;
        word.size -= owned;
        if (!word.size || (!is_upper(word.bytes[0]) && !owned) ||
            vocabulary_find(word).classes & common)
            continue;
        if (role_holds(called, word))
            return true;
        is_other = true;
    }
    return !is_other;
}

size_t antecedent_by_role(const struct ledger *ledger, struct str noun, struct str called,
                          size_t offset)
{
    const size_t last = mentions_before(ledger, offset);
    for (size_t m = last; m-- > 0 && last - m < MOST_MENTIONS;) {
        const struct mention *mention = &ledger->mentions.items[m];
        const struct person *person = &ledger->people.items[mention->person];
        if ((role_holds(person->role, noun) && role_agrees(person->role, called)) ||
            (role_holds(person->apposition, noun) && role_agrees(person->apposition, called)))
            return mention->person;
    }
    return NOBODY;
}

size_t person_titled(const struct ledger *ledger, struct str called)
{
    size_t found = NOBODY;
    for (size_t p = 0; p < ledger->people.count && called.size; p++) {
        if (!str_equal_nocase(ledger->people.items[p].role, called))
            continue;
        if (found != NOBODY)
            return NOBODY;
        found = p;
    }
    return found;
}

static bool is_known_as(const struct person *person, struct str noun)
{
    return role_holds(person->role, noun) || role_holds(person->apposition, noun);
}

/* Whether somebody with a role can be no "judge", "chancellor" at the same time; a president is
 * also a "leader". */
static bool has_other_office(const struct person *person, struct str noun)
{
    const struct str role = person->role.size ? person->role : person->apposition;
    if (!role.size || !list_has(LIST_sole_office, noun))
        return false;
    size_t last = role.size;
    while (last > 0 && !is_space(role.bytes[last - 1]))
        last--;
    return !str_equal_nocase(noun, STR("leader")) ||
           !list_has(LIST_leads, str_slice(role, last, role.size));
}

/* Whether a person is named before a byte offset in a sentence, or in some before it. */
static bool is_named_near(const struct ledger *ledger, size_t person, size_t sentence,
                          size_t offset)
{
    enum { NEAR = 4 };
    for (size_t m = mentions_before(ledger, offset); m-- > 0;) {
        const struct mention *mention = &ledger->mentions.items[m];
        if (mention->sentence + NEAR < sentence)
            return false;
        if (mention->person == person)
            return true;
    }
    return false;
}

struct identity antecedent_of_noun(const struct ledger *ledger, struct str noun, size_t sentence,
                                   size_t offset, const struct discourse *discourse)
{
    const bool has_spoken = discourse->last_speaker.kind == SPEAKER_person;
    const struct identity none = {.person = NOBODY};
    const struct identity found =
        has_spoken ? discourse->last_speaker
                   : antecedent_of(ledger, GENDER_unknown, sentence, offset, false, discourse);
    if (found.person == NOBODY)
        return none;
    const struct person *person = &ledger->people.items[found.person];
    if (is_known_as(person, noun))
        return found;
    return !has_other_office(person, noun) &&
                   (has_spoken || is_named_near(ledger, found.person, sentence, offset))
               ? found
               : none;
}
