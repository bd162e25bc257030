/* people.c - the people of a ledger, found by surname or given name */
#include "names/people.h"

#include "words/ordinary.h"

enum { BUCKETS = 1 << PEOPLE_BUCKET_BITS, MOST_PEOPLE = 1024 };

void people_begin(struct arena *arena, struct str text, struct ledger *ledger)
{
    size_t *buckets = arena_take(arena, 2 * BUCKETS * sizeof *buckets);
    for (size_t i = 0; i < 2 * BUCKETS; i++)
        buckets[i] = NOBODY;
    *ledger = (struct ledger){
        .arena = arena, .text = text, .buckets = buckets, .first_buckets = buckets + BUCKETS};
}

static bool is_same_name(struct str a, struct str b)
{
    size_t i = 0, j = 0;
    if (str_equal(a, b))
        return true;
    while (i < a.size && j < b.size)
        if (name_next_letter(a, &i) != name_next_letter(b, &j))
            return false;
    return i == a.size && j == b.size;
}

static bool same_letter(struct str a, struct str b)
{
    return a.size && b.size && to_lower(a.bytes[0]) == to_lower(b.bytes[0]);
}

/* Whether two given names may be one person's: Phil and Philip, Sergei and Sergey, an
 * initial; unlike letters are not ("Bill" and "William" are left to the gender). */
static bool given_agree(struct str a, struct str b)
{
    if (!a.size || !b.size || str_equal_nocase(a, b))
        return true;
    size_t common = 0, shorter = a.size < b.size ? a.size : b.size;
    while (common < shorter && to_lower(a.bytes[common]) == to_lower(b.bytes[common]))
        common++;
    return common >= 3 ||
           (same_letter(a, b) && (a.bytes[a.size - 1] == '.' || b.bytes[b.size - 1] == '.'));
}

/* Whether a name, its given name left out, is the end of a whole one: "Febres Cordero" of
 * "León Febres Cordero". */
static bool ends_name(struct str whole, const struct name_parts *parts)
{
    size_t begin = whole.size - parts->name.size;
    return whole.size > parts->name.size + 1 && !parts->is_known_given && !parts->is_place &&
           is_space(whole.bytes[begin - 1]) &&
           str_equal(str_slice(whole, begin, whole.size), parts->name);
}

/* Whether a full name is short and has neither initials nor everyday words: "Xi Jinping",
 * not "ACME Poe" or "Roe Industries". */
static bool is_plain_name(struct str name)
{
    size_t words = 0, capitals = 0;
    for (size_t start = 0, i = 0; i <= name.size; i++) {
        bool is_end = i == name.size || name.bytes[i] == ' ' || name.bytes[i] == '\n';
        capitals += !is_end && is_upper(name.bytes[i]);
        if (!is_end)
            continue;
        if (ordinary_has(str_slice(name, start, i)))
            return false;
        start = i + 1;
        words++;
    }
    return words <= 4 && capitals <= words + 1;
}

/* The person named last in full whose plain name begins with this word. */
static size_t find_by_first(const struct ledger *ledger, const struct name_parts *parts)
{
    const struct person *people = ledger->people.items;
    size_t p = ledger->first_buckets[people_bucket(parts->hash)];
    while (p != NOBODY && !(people[p].is_person && is_same_name(people[p].given, parts->surname) &&
                            is_plain_name(people[p].name)))
        p = people[p].next_first;
    return p;
}

/* Whether a surname alone means one rather than another, who was named later: news goes on with
 * whom it names in full most often, and first. */
static bool is_likelier(const struct person *one, const struct person *other)
{
    if (!one->given.size != !other->given.size)
        return one->given.size;
    if (one->is_person != other->is_person)
        return one->is_person;
    return one->printed >= other->printed;
}

size_t people_find(const struct ledger *ledger, const struct name_parts *parts)
{
    size_t found = NOBODY;
    for (size_t p = ledger->buckets[people_bucket(parts->hash)]; p != NOBODY;
         p = ledger->people.items[p].next) {
        const struct person *person = &ledger->people.items[p];
        bool is_other = parts->gender && person->gender && parts->gender != person->gender;
        if (is_same_name(person->surname, parts->surname) && !is_other &&
            (given_agree(person->given, parts->given) || ends_name(person->name, parts)) &&
            (parts->given.size || found == NOBODY ||
             is_likelier(person, &ledger->people.items[found])))
            found = p;
    }
    return found == NOBODY && parts->is_first ? find_by_first(ledger, parts) : found;
}

/* Makes a person findable by the given name, which has that hash. */
static void enter_first(struct ledger *ledger, size_t index, uint32_t hash)
{
    struct person *person = &ledger->people.items[index];
    if (!person->given.size || person->is_organisation)
        return;
    size_t *bucket = &ledger->first_buckets[people_bucket(hash)];
    person->next_first = *bucket;
    *bucket = index;
}

size_t people_add(struct ledger *ledger, const struct name_parts *parts)
{
    if (ledger->people.count >= MOST_PEOPLE)
        return NOBODY;
    size_t *bucket = &ledger->buckets[people_bucket(parts->hash)];
    struct person person = {.name = parts->name,
                            .surname = parts->surname,
                            .given = parts->given,
                            .gender = parts->gender,
                            .is_organisation = parts->is_organisation || parts->is_place,
                            .next = *bucket};
    *bucket = ledger->people.count;
    ARENA_PUSH(ledger->arena, &ledger->people, person);
    enter_first(ledger, *bucket, parts->given_hash);
    return *bucket;
}

size_t people_take(struct ledger *ledger, const struct name_parts *parts)
{
    size_t found = people_find(ledger, parts);
    if (found == NOBODY && !parts->given.size)
        found = people_find_within(ledger, parts);
    if (found == NOBODY)
        return people_add(ledger, parts);
    struct person *person = &ledger->people.items[found];
    if (parts->given.size && !person->given.size) {
        person->given = parts->given;
        person->name = parts->name;
        if (parts->gender)
            person->gender = parts->gender;
        enter_first(ledger, found, parts->given_hash);
    }
    return found;
}

bool people_is_firm(const struct person *person)
{
    bool is_told = person->is_person || person->is_certain;
    const bool is_thing = person->is_thing && !person->votes;
    return person->is_organisation || (!is_told && (is_thing || !is_plain_name(person->name)));
}

/* Whether words [at, end) of a name are a nickname within marks: Jane 'Jot' Roe. */
static bool is_within_marks(struct str name, size_t at, size_t end)
{
    const struct str left = str_slice(name, 0, at), right = str_slice(name, end, name.size);
    return ((str_ends(left, STR("'")) && str_starts(right, STR("'"))) ||
            (str_ends(left, STR("\"")) && str_starts(right, STR("\""))) ||
            (str_ends(left, STR("‘")) && str_starts(right, STR("’"))) ||
            (str_ends(left, STR("“")) && str_starts(right, STR("”"))));
}

/* Where a word stands whole in a name, or its end. */
static size_t find_word(struct str name, struct str word)
{
    const size_t at = str_find(name, word, 0), end = at + word.size;
    if (at == name.size || end >= name.size)
        return name.size;
    const bool is_whole = (at == 0 || is_space(name.bytes[at - 1])) && is_space(name.bytes[end]);
    return is_whole || is_within_marks(name, at, end) ? at : name.size;
}

size_t people_find_within(const struct ledger *ledger, const struct name_parts *parts)
{
    enum { MOST_LOOKED_AT = 64 };
    const struct str word = parts->surname;
    for (size_t p = 0; p < ledger->people.count && p < MOST_LOOKED_AT && word.size > 2; p++) {
        const struct person *person = &ledger->people.items[p];
        const size_t at = find_word(person->name, word);
        bool is_other = parts->gender && person->gender && parts->gender != person->gender;
        if (at < person->name.size && !is_other &&
            (at > 0 ? person->is_person && is_plain_name(person->name) : people_is_firm(person)))
            return p;
    }
    return NOBODY;
}
