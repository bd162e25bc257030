/* ledger.c - the article's name ledger: who is who */
#include "quote/ledger.h"

#include <string.h>

#include "base/utf8.h"
#include "quote/vocabulary.h"

enum { BUCKETS = 256, MOST_PEOPLE = 1024, MOST_NAME_WORDS = 6, MOST_ROLE_WORDS = 8 };

static const uint64_t given_classes = LEX(male_name) | LEX(female_name) | LEX(either);
static const uint64_t noun_classes =
    LEX(person_noun) | LEX(male_noun) | LEX(female_noun) | LEX(title);
static const uint64_t never_name = LEX(determiner) | LEX(pronoun) | LEX(preposition) |
                                   LEX(conjunction) | LEX(subordinator) | LEX(relative) |
                                   LEX(auxiliary) | LEX(possessive) | LEX(negation) | LEX(time);

static bool is_suffix(struct str text)
{
    return str_equal(text, STR("Jr.")) || str_equal(text, STR("Jr")) ||
           str_equal(text, STR("Sr.")) || str_equal(text, STR("II")) ||
           str_equal(text, STR("III")) || str_equal(text, STR("IV"));
}

static bool is_name_word(const struct word *word)
{
    if (word->kind != WORD_word || !word->is_capital)
        return false;
    return !word_is(word, never_name) ||
           word_is(word, given_classes | LEX(organisation_name) | LEX(place));
}

/* A title before the name, not a given name that is also one ("Dean Heller"). */
static bool is_title(const struct word *word)
{
    return word_is(word, LEX(title) | LEX(person_noun) | LEX(demonym)) &&
           !word_is(word, given_classes);
}

/* Whether a name stands before words[i], particles aside ("Ursula von der"). */
static bool follows_name(struct str text, const struct words *words, size_t first, size_t i)
{
    while (i > first && word_is_particle(text, &words->items[i - 1]))
        i--;
    return i > first && is_name_word(&words->items[i - 1]);
}

/* Whether a name stands behind words[i], particles aside. */
static bool precedes_name(struct str text, const struct words *words, size_t i, size_t last)
{
    while (i < last && word_is_particle(text, &words->items[i]))
        i++;
    return i < last && is_name_word(&words->items[i]);
}

/* Where the name begins in "Chicago Alderman Jason Poe" and "Texas Jane Roe": at the given
 * name behind a place. */
static size_t pass_place(const struct word *items, size_t first, size_t last)
{
    if (!word_is(&items[first], LEX(place)) || word_is(&items[first], given_classes))
        return first;
    for (size_t i = first + 1; i + 1 < last; i++)
        if (word_is(&items[i], given_classes))
            return i;
    return first;
}

size_t name_begin(struct str text, const struct words *words, size_t first, size_t last)
{
    const struct word *items = words->items;
    size_t i = last;
    while (i > first && last - i < MOST_NAME_WORDS) {
        const struct word *left = &items[i - 1];
        if (i < last && (left->is_possessive || left->ends_block ||
                         (left->before_space == false && left->end != items[i].start)))
            break;
        bool joins = is_name_word(left) || (i < last && word_is_particle(text, left) &&
                                            follows_name(text, words, first, i - 1));
        if (!joins || (i < last && is_title(left)))
            break;
        i--;
    }
    while (i < last && last - i > 1 && is_title(&items[i]))
        i++;
    return i < last ? pass_place(items, i, last) : i;
}

/* The next letter of a name at *at, in lower case; a curly apostrophe is a straight one. */
static inline unsigned char next_letter(struct str word, size_t *at)
{
    const char *bytes = word.bytes + *at;
    const bool is_curly = *bytes == '\xe2' && str_starts(str_slice(word, *at, word.size), STR("’"));
    *at += is_curly ? 3 : 1;
    return is_curly ? '\'' : (unsigned char)to_lower(*bytes);
}

static bool is_same_name(struct str a, struct str b)
{
    size_t i = 0, j = 0;
    if (str_equal(a, b))
        return true;
    while (i < a.size && j < b.size)
        if (next_letter(a, &i) != next_letter(b, &j))
            return false;
    return i == a.size && j == b.size;
}

static size_t hash_folded(struct str word)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < word.size;)
        hash = (hash ^ next_letter(word, &i)) * 16777619u;
    return (hash ^ hash >> 13) % BUCKETS;
}

static struct str base_of(struct str text, const struct word *word)
{
    return word_base(text, word);
}

static enum gender gender_of_given(const struct word *given)
{
    bool is_male = word_is(given, LEX(male_name)), is_female = word_is(given, LEX(female_name));
    if (word_is(given, LEX(either)) || is_male == is_female)
        return GENDER_unknown;
    return is_male ? GENDER_male : GENDER_female;
}

/* The name's parts within words [first, last). */
struct parts {
    struct str name, given, surname;
    enum gender gender;
    bool is_organisation, is_place, is_known_given;
    bool is_capitals; /* a headline in capitals tells names from nothing */
};

/* "Paris", "New York", and what a place begins or ends: "Vietnam War", "Rotary Texas".  A
 * given name at its begin makes it a person: "Jordan Poe", "Jack London". */
static bool names_place(struct str text, const struct word *items, size_t first, size_t end)
{
    if (word_is(&items[first], given_classes))
        return false;
    if (word_is(&items[first], LEX(place)) || word_is(&items[end - 1], LEX(place)))
        return true;
    if (end - first < 2 || !word_is(&items[first], LEX(begins_name)))
        return false;
    return vocabulary_find_in(text, items[first].start, items[end - 1].base_end).classes &
           LEX(place);
}

static struct parts parts_of(struct str text, const struct words *words, size_t first, size_t last)
{
    const struct word *items = words->items;
    size_t end = last;
    while (end - first > 2 && is_suffix(word_text(text, &items[end - 1])))
        end--;
    struct parts parts = {
        .name = str_slice(text, items[first].start, items[last - 1].base_end),
        .surname = base_of(text, &items[end - 1]),
    };
    for (size_t i = first; i < end; i++) {
        bool is_given = word_is(&items[i], given_classes) && i == first;
        parts.is_organisation |= word_is(&items[i], LEX(organisation_name)) && !is_given;
    }
    parts.is_place = names_place(text, items, first, end);
    parts.is_organisation |=
        word_is(&items[end - 1], LEX(group_noun)) && !word_is(&items[first], given_classes);
    parts.is_organisation |=
        items[first].is_caps && items[first].base_end - items[first].start > 1 && end - first == 1;
    if (end - first < 2)
        return parts;
    parts.is_capitals = items[first].is_caps && items[end - 1].is_caps;
    parts.given = base_of(text, &items[first]);
    parts.is_known_given = word_is(&items[first], given_classes);
    parts.gender = gender_of_given(&items[first]);
    return parts;
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

static size_t find_person(const struct ledger *ledger, const struct parts *parts)
{
    size_t found = NOBODY;
    for (size_t p = ledger->buckets[hash_folded(parts->surname)]; p != NOBODY;
         p = ledger->people.items[p].next) {
        const struct person *person = &ledger->people.items[p];
        bool is_other = parts->gender && person->gender && parts->gender != person->gender;
        if (is_same_name(person->surname, parts->surname) && !is_other &&
            given_agree(person->given, parts->given) &&
            (parts->given.size || found == NOBODY || !ledger->people.items[found].given.size))
            found = p;
    }
    return found;
}

static size_t add_person(struct ledger *ledger, const struct parts *parts)
{
    if (ledger->people.count >= MOST_PEOPLE)
        return NOBODY;
    size_t *bucket = &ledger->buckets[hash_folded(parts->surname)];
    struct person person = {.name = parts->name,
                            .surname = parts->surname,
                            .given = parts->given,
                            .gender = parts->gender,
                            .is_organisation = parts->is_organisation || parts->is_place,
                            .next = *bucket};
    *bucket = ledger->people.count;
    ARENA_PUSH(ledger->arena, &ledger->people, person);
    return *bucket;
}

/* What the words left of a name tell: an honorific's gender, a role. */
static void read_left(struct ledger *ledger, const struct words *words, size_t block_first,
                      size_t first, struct person *person)
{
    size_t i = first;
    while (i > block_first && first - i < MOST_ROLE_WORDS) {
        const struct word *left = &words->items[i - 1];
        bool joins =
            left->kind == WORD_word && left->before_space && !left->ends_block &&
            (is_title(left) || (i < first && (is_name_word(left) || left->is_possessive)) ||
             (i < first && str_equal(word_text(ledger->text, left), STR("of"))) ||
             word_is(left, LEX(organisation_noun) | LEX(organisation_name)));
        if (!joins)
            break;
        i--;
    }
    while (i < first &&
           !word_is(&words->items[i], noun_classes | LEX(demonym) | LEX(organisation_name)) &&
           !is_name_word(&words->items[i]))
        i++;
    bool has_role = false;
    for (size_t j = i; j < first; j++) {
        const struct word *word = &words->items[j];
        if (word_is(word, LEX(male_title) | LEX(male_noun)) && !word_is(word, LEX(female_title)))
            person->gender = GENDER_male;
        if (word_is(word, LEX(female_title) | LEX(female_noun)))
            person->gender = GENDER_female;
        has_role |= word_is(word, noun_classes) && !word_is(word, LEX(honorific));
    }
    struct str role =
        i < first ? str_slice(ledger->text, words->items[i].start, words->items[first - 1].base_end)
                  : (struct str){0};
    if (has_role && role.size > person->role.size)
        person->role = role;
}

static bool has_title(const struct words *words, size_t block_first, size_t first)
{
    return first > block_first && words->items[first - 1].before_space &&
           !words->items[first - 1].ends_block && word_is(&words->items[first - 1], noun_classes) &&
           words->items[first - 1].kind == WORD_word;
}

/* A name as it is printed, in words: the run of capitals that it ends, and itself.  Small,
 * since a hostile text has millions. */
struct printed {
    uint32_t run, begin, end;
};

struct printings {
    struct printed *items;
    size_t count, capacity;
};

/* Where the next run of names at or behind word from begins; its end in *end. */
static size_t next_run(struct str text, const struct words *words, size_t from, size_t *end)
{
    const size_t last = words->count;
    size_t i = from;
    while (i < last && !is_name_word(&words->items[i]))
        i++;
    if (i == last)
        return last;
    size_t j = i + 1;
    while (j < last && !words->items[j - 1].is_possessive && words->items[j - 1].before_space &&
           !words->items[j - 1].ends_block &&
           (is_name_word(&words->items[j]) ||
            (word_is_particle(text, &words->items[j]) && precedes_name(text, words, j + 1, last))))
        j++;
    *end = j;
    return i;
}

/* What a title right before a surname tells: Mr., Mrs. */
static void add_title(const struct words *words, size_t begin, struct parts *parts)
{
    if (begin == 0 || parts->gender || words->items[begin - 1].ends_block)
        return;
    const struct word *left = &words->items[begin - 1];
    if (left->kind == WORD_word && word_is(left, LEX(male_title) | LEX(female_title)))
        parts->gender = word_is(left, LEX(male_title)) ? GENDER_male : GENDER_female;
}

static void find_printings(struct ledger *ledger, const struct words *words,
                           struct printings *printings)
{
    for (size_t run, end = 0; (run = next_run(ledger->text, words, end, &end)) < words->count;) {
        size_t begin = name_begin(ledger->text, words, run, end);
        struct printed name = {(uint32_t)run, (uint32_t)begin, (uint32_t)end};
        ARENA_PUSH(ledger->arena, printings, name);
    }
}

static struct parts parts_of_printed(struct str text, const struct words *words,
                                     const struct printed *name)
{
    struct parts parts = parts_of(text, words, name->begin, name->end);
    add_title(words, name->begin, &parts);
    return parts;
}

/* The person of a full name, made known in full. */
static size_t take_full_name(struct ledger *ledger, const struct parts *parts)
{
    size_t found = find_person(ledger, parts);
    if (found == NOBODY)
        return add_person(ledger, parts);
    struct person *person = &ledger->people.items[found];
    if (parts->given.size && !person->given.size) {
        person->given = parts->given;
        person->name = parts->name;
        if (parts->gender)
            person->gender = parts->gender;
    }
    return found;
}

/* The end of "John “Jock” Poe", where words[mark] opens the nickname; else 0. */
static size_t nickname_end(const struct words *words, size_t mark, size_t last)
{
    enum { MOST_NICKNAME_WORDS = 2 };
    const struct word *items = words->items;
    size_t close = mark + 1;
    while (close < last && close <= mark + MOST_NICKNAME_WORDS && items[close].is_capital)
        close++;
    bool is_closed = close > mark + 1 && close + 1 < last && items[close].kind == WORD_mark;
    return is_closed && is_name_word(&items[close + 1]) ? close + 2 : 0;
}

/* A given name at words[i], a nickname in marks and a surname. */
static void read_nickname(struct ledger *ledger, const struct words *words, size_t i, size_t last)
{
    const struct word *items = words->items;
    if (i + 1 >= last || items[i + 1].kind != WORD_mark || !word_is(&items[i], given_classes))
        return;
    size_t end = nickname_end(words, i + 1, last);
    if (!end)
        return;
    struct parts parts = {
        .name = str_slice(ledger->text, items[i].start, items[end - 1].base_end),
        .given = base_of(ledger->text, &items[i]),
        .surname = base_of(ledger->text, &items[end - 1]),
        .gender = gender_of_given(&items[i]),
    };
    size_t person = find_person(ledger, &parts);
    if (person == NOBODY)
        person = add_person(ledger, &parts);
    if (person != NOBODY)
        ledger->people.items[person].is_certain = true;
}

/* First reading: names of two words or more, and names behind a title. */
static void read_full_names(struct ledger *ledger, const struct words *words,
                            const struct printings *printings)
{
    for (size_t i = 0; i < printings->count; i++) {
        const struct printed *name = &printings->items[i];
        read_nickname(ledger, words, name->end - 1, words->count);
        const struct parts parts = parts_of_printed(ledger->text, words, name);
        bool titled = has_title(words, 0, name->begin);
        if (parts.is_organisation || parts.is_place || parts.is_capitals ||
            (!parts.given.size && !titled))
            continue;
        if (!titled && !parts.is_known_given && name->end - name->begin < 2)
            continue;
        size_t found = take_full_name(ledger, &parts);
        if (found == NOBODY)
            continue;
        struct person *person = &ledger->people.items[found];
        person->is_certain |= titled || parts.is_known_given;
        if (!person->gender)
            person->gender = parts.gender;
        read_left(ledger, words, 0, name->begin, person);
    }
}

size_t ledger_person(struct ledger *ledger, const struct words *words, size_t first, size_t last)
{
    size_t begin = name_begin(ledger->text, words, first, last);
    if (begin >= last)
        return NOBODY;
    struct parts parts = parts_of(ledger->text, words, begin, last);
    add_title(words, begin, &parts);
    size_t found = find_person(ledger, &parts);
    if (found != NOBODY)
        return found;
    if (parts.is_organisation || parts.is_place || parts.is_capitals)
        return NOBODY;
    return add_person(ledger, &parts);
}

struct cursor {
    size_t sentence, stretch;
};

static void add_mention(struct ledger *ledger, const struct frame *frame, const struct words *words,
                        const struct printed *name, struct cursor *cursor)
{
    const size_t begin = name->begin;
    const struct parts parts = parts_of_printed(ledger->text, words, name);
    size_t person = find_person(ledger, &parts);
    if (person == NOBODY || ((parts.is_organisation || parts.is_place) && !parts.given.size))
        return;
    ledger->people.items[person].is_certain |= !parts.given.size;
    size_t start = words->items[begin].start;
    while (cursor->sentence + 1 < frame->sentences.count &&
           frame->words.items[frame->sentences.items[cursor->sentence + 1].first].start <= start)
        cursor->sentence++;
    while (cursor->stretch < frame->stretches->count &&
           frame->stretches->items[cursor->stretch].inner.end <= start)
        cursor->stretch++;
    bool in_quote = cursor->stretch < frame->stretches->count &&
                    frame->stretches->items[cursor->stretch].inner.start <= start;
    const struct mention *last =
        ledger->mentions.count ? &ledger->mentions.items[ledger->mentions.count - 1] : NULL;
    bool is_first = !last || last->sentence != cursor->sentence || last->in_quote;
    bool behind = begin > 0 && word_is(&words->items[begin - 1], LEX(preposition));
    struct mention mention = {person,           start,
                              cursor->sentence, is_first && !behind && !in_quote,
                              in_quote,         words->items[name->end - 1].is_possessive};
    ARENA_PUSH(ledger->arena, &ledger->mentions, mention);
}

static void vote(struct ledger *ledger, const struct word *word)
{
    if (!ledger->mentions.count || !word_is(word, LEX(male) | LEX(female)))
        return;
    const struct mention *last = &ledger->mentions.items[ledger->mentions.count - 1];
    if (word->start - last->start < 400 && !last->in_quote)
        ledger->people.items[last->person].votes += word_is(word, LEX(male)) ? 1 : -1;
}

/* Second reading: every printing of a name, and the pronouns that follow it. */
static void read_mentions(struct ledger *ledger, const struct frame *frame,
                          const struct words *words, const struct printings *printings)
{
    struct cursor cursor = {0};
    size_t seen = 0;
    for (size_t i = 0; i < printings->count; i++) {
        const struct printed *name = &printings->items[i];
        for (; seen < name->run; seen++)
            vote(ledger, &words->items[seen]);
        if (name->begin < name->end)
            add_mention(ledger, frame, words, name, &cursor);
        seen = name->end;
    }
    for (size_t p = 0; p < ledger->people.count; p++) {
        struct person *person = &ledger->people.items[p];
        if (!person->gender && person->votes)
            person->gender = person->votes > 0 ? GENDER_male : GENDER_female;
    }
}

void ledger_make(struct arena *arena, const struct frame *frame, const struct words *words,
                 struct ledger *ledger)
{
    struct printings printings = {0};
    *ledger = (struct ledger){
        .arena = arena, .text = frame->text, .buckets = ARENA_ARRAY(arena, size_t, BUCKETS)};
    for (int i = 0; i < BUCKETS; i++)
        ledger->buckets[i] = NOBODY;
    find_printings(ledger, words, &printings);
    read_full_names(ledger, words, &printings);
    read_mentions(ledger, frame, words, &printings);
}
