/* ledger.c - the article's name ledger: who is who */
#include "names/ledger.h"

#include "names/people.h"
#include "names/role.h"
#include "words/ordinary.h"

/* What stands before and behind a name tells who it is. */
static void read_roles(struct ledger *ledger, const struct words *words, size_t begin, size_t end,
                       struct person *person)
{
    struct role before = role_before(ledger->text, words, begin);
    const struct role between = role_between(ledger->text, words, begin, end);
    if (between.role.size > before.role.size)
        before.role = between.role;
    if (!before.gender)
        before.gender = between.gender;
    const struct role behind = role_behind(ledger->text, words, end);
    if (before.gender)
        person->gender = before.gender;
    else if (behind.gender && !person->gender)
        person->gender = behind.gender;
    if (before.role.size > person->role.size)
        person->role = before.role;
    if (behind.role.size > person->apposition.size)
        person->apposition = behind.role;
    person->is_person |= behind.role.size > 0 || between.role.size > 0;
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

static void find_printings(struct ledger *ledger, const struct words *words,
                           struct printings *printings)
{
    size_t end = 0;
    for (size_t i = 0; i < words->capitals.count; i++) {
        const size_t run = words->capitals.items[i];
        if (run < end || !name_is_word(&words->items[run]))
            continue;
        end = name_run_end(ledger->text, words, run);
        const size_t begin = name_begin(ledger->text, words, run, end);
        struct printed name = {(uint32_t)run, (uint32_t)begin, (uint32_t)end};
        ARENA_PUSH(ledger->arena, printings, name);
    }
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
    return is_closed && name_is_word(&items[close + 1]) ? close + 2 : 0;
}

/* A given name that ends before words[mark], a nickname in marks and a surname. */
static void read_nickname(struct ledger *ledger, const struct words *words, size_t mark)
{
    const struct word *items = words->items;
    const size_t i = mark - 1;
    if (!word_is(&items[i], NAME_GIVEN))
        return;
    size_t end = nickname_end(words, mark, words->count);
    if (!end)
        return;
    struct name_parts parts = {
        .name = str_slice(ledger->text, items[i].start, items[end - 1].base_end),
        .given = word_base(ledger->text, &items[i]),
        .surname = word_base(ledger->text, &items[end - 1]),
        .hash = name_hash(word_base(ledger->text, &items[end - 1])),
        .given_hash = name_hash(word_base(ledger->text, &items[i])),
        .gender = name_gender(&items[i]),
    };
    size_t person = people_find(ledger, &parts);
    if (person == NOBODY)
        person = people_add(ledger, &parts);
    if (person == NOBODY)
        return;
    ledger->people.items[person].is_certain = true;
    ledger->people.items[person].is_person = true;
}

/* Somebody known by what is left of a name without everyday words, or NOBODY. */
static size_t find_shorter(const struct ledger *ledger, const struct words *words, size_t begin,
                           size_t end)
{
    size_t rest = name_rest(ledger->text, words->items, begin, end);
    if (rest == begin)
        return NOBODY;
    struct name_parts parts = name_parts(ledger->text, words, rest, end);
    parts.is_first = false;
    size_t found = people_find(ledger, &parts);
    if (found == NOBODY)
        return NOBODY;
    return ledger->people.items[found].is_certain ? found : NOBODY;
}

/* What behind a name tells that it is a person's: "Poe, 47,", "Poe, who". */
static bool is_followed_as_person(struct str text, const struct words *words, size_t end)
{
    const struct word *items = words->items;
    if (end + 1 >= words->count || items[end].kind != WORD_comma)
        return false;
    struct str next = word_text(text, &items[end + 1]);
    return (items[end + 1].kind == WORD_number && next.size == 2) || str_equal(next, STR("who")) ||
           str_equal(next, STR("whose"));
}

/* "T. Boone Poe", "J.K. Roe". */
static bool begins_with_initial(struct str name)
{
    return name.size > 2 && is_upper(name.bytes[0]) && name.bytes[1] == '.' &&
           !str_starts(name, STR("U."));
}

/* Whether what a firm is stands right before a name: "the metals group Orrin Mills". */
static bool follows_firm(struct str text, const struct words *words, size_t begin)
{
    const struct word *left = begin ? &words->items[begin - 1] : NULL;
    return left && !left->is_possessive && !left->ends_block && word_is(left, LEX(firm)) &&
           (!left->is_capital || name_is_kind_of_firm(text, left));
}

static bool is_full_name(const struct words *words, const struct printed *name)
{
    return name->end - name->begin > 1 || name_has_title(words, name->begin);
}

/* A name of two words or more, or behind a title.  One that holds everyday words is put off,
 * if late is given, until all others are known. */
static void read_full_name(struct ledger *ledger, const struct words *words,
                           const struct printed *name, struct printings *late)
{
    const bool titled = name_has_title(words, name->begin);
    struct name_parts parts = name_parts(ledger->text, words, name->begin, name->end);
    if (parts.is_organisation || parts.is_place || parts.is_capitals ||
        name_is_descriptor(words, name->begin, name->end))
        return;
    parts.is_organisation = !titled && follows_firm(ledger->text, words, name->begin);
    bool is_doubtful = name_rest(ledger->text, words->items, name->begin, name->end) > name->begin;
    if (is_doubtful && late) {
        ARENA_PUSH(ledger->arena, late, *name);
        return;
    }
    if (is_doubtful && find_shorter(ledger, words, name->begin, name->end) != NOBODY)
        return;
    size_t found = people_take(ledger, &parts);
    if (found == NOBODY)
        return;
    struct person *person = &ledger->people.items[found];
    person->printed += parts.given.size && name->begin >= ledger->headline;
    if (person->is_organisation)
        return;
    person->is_person |= titled || parts.is_known_given || begins_with_initial(parts.name) ||
                         is_followed_as_person(ledger->text, words, name->end);
    person->is_certain |= titled || parts.is_known_given;
    if (!person->gender)
        person->gender = parts.gender;
    read_roles(ledger, words, name->begin, name->end, person);
}

/* "Then Poe", where "Poe" is printed alone as well: makes him known by that. */
static void read_alone(struct ledger *ledger, const struct words *words,
                       const struct printings *printings, const struct printed *name)
{
    enum { MOST_LOOKED_AT = 1024 };
    size_t rest = name_rest(ledger->text, words->items, name->begin, name->end);
    if (rest == name->begin || rest + 1 < name->end ||
        !name_opens_sentence(words->items, name->begin) ||
        name_is_descriptor(words, rest, name->end))
        return;
    const struct name_parts parts = name_parts(ledger->text, words, rest, name->end);
    if (ordinary_has(parts.surname) || people_find(ledger, &parts) != NOBODY)
        return;
    for (size_t i = 0; i < printings->count && i < MOST_LOOKED_AT; i++) {
        const struct printed *other = &printings->items[i];
        if (other->begin + 1 != other->end ||
            !str_equal(word_base(ledger->text, &words->items[other->begin]), parts.surname))
            continue;
        size_t person = people_add(ledger, &parts);
        if (person != NOBODY)
            ledger->people.items[person].is_certain = true;
        return;
    }
}

/* First reading: names of two words or more, and names behind a title. */
static void read_full_names(struct ledger *ledger, const struct words *words,
                            const struct printings *printings)
{
    enum { MOST_LATE = 256 };
    struct printings late = {0};
    for (size_t i = 0; i < printings->count; i++) {
        const struct printed *name = &printings->items[i];
        if (name->end < words->count && words->items[name->end].kind == WORD_mark)
            read_nickname(ledger, words, name->end);
        if (is_full_name(words, name))
            read_full_name(ledger, words, name, &late);
    }
    for (size_t i = 0; i < late.count; i++) {
        if (i < MOST_LATE)
            read_alone(ledger, words, printings, &late.items[i]);
        read_full_name(ledger, words, &late.items[i], NULL);
    }
}

/* Whether the pronouns behind a word alone, which no title or given name tells to be a person's,
 * say that it is: "Poe said he"; "Acme said it". */
static bool is_followed_by_he(struct str text, const struct words *words, size_t last)
{
    enum { MOST_WORDS = 60 };
    int votes = 0;
    for (size_t i = last; i < words->count && i < last + MOST_WORDS; i++) {
        struct str base = word_base(text, &words->items[i]);
        votes += word_is(&words->items[i], LEX(male) | LEX(female));
        votes -= str_equal_nocase(base, STR("it")) || str_equal_nocase(base, STR("its"));
    }
    return votes > 0;
}

/* News gives everybody a title or a given name at first: a word alone that never has either is
 * mostly a firm, a team, an agency. */
static bool is_firm(struct str text, const struct words *words, size_t begin, size_t last)
{
    return begin + 1 == last && !name_has_title(words, begin) &&
           !is_followed_as_person(text, words, last) &&
           !word_is(&words->items[begin], NAME_GIVEN | LEX(family_name) | LEX(demonym)) &&
           !is_followed_by_he(text, words, last);
}

size_t ledger_person(struct ledger *ledger, const struct words *words, size_t first, size_t last)
{
    size_t begin = name_begin(ledger->text, words, first, last);
    if (begin >= last)
        return NOBODY;
    const struct name_parts parts = name_parts(ledger->text, words, begin, last);
    size_t found = people_find(ledger, &parts);
    if (found != NOBODY)
        return found;
    if (parts.is_organisation || parts.is_place || parts.is_capitals ||
        name_is_descriptor(words, begin, last))
        return NOBODY;
    found = parts.given.size ? find_shorter(ledger, words, begin, last)
                             : people_find_within(ledger, &parts);
    if (found == NOBODY && is_firm(ledger->text, words, begin, last))
        return NOBODY;
    return found != NOBODY ? found : people_add(ledger, &parts);
}

/* Whether the words behind a name, up to the end of its sentence, say that it is a thing: "Orrin
 * Mott said it", "Gorrin Mott cut its prices". */
static bool is_followed_by_its(struct str text, const struct words *words, size_t end)
{
    enum { MOST_WORDS = 30, FEW_WORDS = 6 };
    const struct word *items = words->items;
    const size_t most = end + MOST_WORDS < words->count ? end + MOST_WORDS : words->count;
    for (size_t i = end + 1; i < most && items[i].kind != WORD_stop; i++) {
        const struct str word = word_base(text, &items[i]);
        const bool is_said = items[i - 1].cue >= 0;
        if ((is_said && str_equal(word, STR("it"))) ||
            ((is_said || i < end + FEW_WORDS) && str_equal(word, STR("its"))))
            return true;
    }
    return false;
}

/* "Gorrin Mott spokeswoman Jane Roe", "Gorrin Mott shares": what only a firm has. */
static bool is_owner(struct str text, const struct words *words, size_t end)
{
    const struct word *behind = &words->items[end];
    if (end >= words->count || words->items[end - 1].is_possessive || behind->is_capital ||
        words->items[end - 1].ends_block)
        return false;
    return word_is(behind, LEX(person_noun)) || str_equal(word_text(text, behind), STR("shares"));
}

/* Whether the name last mentioned, which nothing tells to be a person's, is a firm's. */
static void note_thing(struct ledger *ledger, const struct words *words, size_t end)
{
    const struct mention *named = &ledger->mentions.items[ledger->mentions.count - 1];
    struct person *person = &ledger->people.items[named->person];
    if (!person->given.size || person->is_person || person->is_certain)
        return;
    person->is_thing |= is_owner(ledger->text, words, end) ||
                        (named->is_subject && is_followed_by_its(ledger->text, words, end));
}

struct cursor {
    size_t sentence, stretch;
};

/* "Jane Roe/Orrin Photos": who took a picture is in no story. */
static bool is_credited(struct str text, const struct words *words, const struct printed *name)
{
    const struct word *slash = &words->items[name->end];
    if (name->end + 1 >= words->count || slash->kind != WORD_other || slash->after_space)
        return false;
    return name->end - name->begin > 1 && !words->items[name->end - 1].ends_block &&
           slash[1].is_capital && text.bytes[slash->start] == '/';
}

static void add_mention(struct ledger *ledger, const struct frame *frame, const struct words *words,
                        const struct printed *name, struct cursor *cursor)
{
    const size_t begin = name->begin;
    if (name->end - begin == 1 && !people_may_find(ledger, &words->items[begin]))
        return;
    if (is_credited(ledger->text, words, name))
        return;
    const struct name_parts parts = name_parts(ledger->text, words, name->begin, name->end);
    size_t person = people_find(ledger, &parts);
    if (person == NOBODY)
        person = find_shorter(ledger, words, begin, name->end);
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
    const bool is_subject =
        is_first && !in_quote && !(begin > 0 && name_is_attached(ledger->text, words, begin));
    struct mention mention = {person,     start,    cursor->sentence,
                              is_subject, in_quote, words->items[name->end - 1].is_possessive};
    ARENA_PUSH(ledger->arena, &ledger->mentions, mention);
    note_thing(ledger, words, name->end);
}

/* Pronouns among words [first, last) tell the gender of the person named before them, if nothing
 * else did. */
static void vote(struct ledger *ledger, const struct words *words, size_t first, size_t last)
{
    enum { NEAR = 400 };
    if (!ledger->mentions.count)
        return;
    const struct mention *named = &ledger->mentions.items[ledger->mentions.count - 1];
    struct person *person = &ledger->people.items[named->person];
    if (named->in_quote || person->gender)
        return;
    const struct word *items = words->items;
    const size_t end = named->start + NEAR;
    for (size_t i = first; i < last && items[i].start < end; i++)
        if (word_is(&items[i], LEX(male) | LEX(female)))
            person->votes += word_is(&items[i], LEX(male)) ? 1 : -1;
}

/* Second reading: every printing of a name, and the pronouns that follow it. */
static void read_mentions(struct ledger *ledger, const struct frame *frame,
                          const struct words *words, const struct printings *printings)
{
    struct cursor cursor = {0};
    size_t seen = 0;
    for (size_t i = 0; i < printings->count; i++) {
        const struct printed *name = &printings->items[i];
        vote(ledger, words, seen, name->run);
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
    people_begin(arena, frame->text, ledger);
    while (ledger->headline < words->count && !words->items[ledger->headline].ends_block)
        ledger->headline++;
    initials_read(arena, frame->text, words, &ledger->initials);
    find_printings(ledger, words, &printings);
    read_full_names(ledger, words, &printings);
    read_mentions(ledger, frame, words, &printings);
}
