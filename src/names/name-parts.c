/* name-parts.c - what the words of a name are: given name, surname, gender */
#include "names/name-parts.h"

/* What stands behind a surname and is none. */
static bool is_suffix(struct str text)
{
    return str_equal(text, STR("Jr.")) || str_equal(text, STR("Jr")) ||
           str_equal(text, STR("Sr.")) || str_equal(text, STR("II")) ||
           str_equal(text, STR("III")) || str_equal(text, STR("IV"));
}

/* The letters of an office or order behind a name, which are none of it: "Jane Roe QC". */
static bool is_letters(struct str text)
{
    static const struct str letters[] = {{"QC", 2},  {"KC", 2},  {"MP", 2},  {"MEP", 3},
                                         {"MSP", 3}, {"OBE", 3}, {"CBE", 3}, {"MBE", 3}};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (str_equal(text, letters[i]))
            return true;
    return false;
}

enum gender name_gender(const struct word *given)
{
    bool is_male = word_is(given, LEX(male_name)), is_female = word_is(given, LEX(female_name));
    if (word_is(given, LEX(either)) || is_male == is_female)
        return GENDER_unknown;
    return is_male ? GENDER_male : GENDER_female;
}

/* "Paris", "New York", and what a place begins or ends: "Vietnam War", "Rotary Texas". */
static bool names_place(struct str text, const struct word *items, size_t first, size_t end)
{
    return word_is(&items[first], LEX(place)) || word_is(&items[end - 1], LEX(place)) ||
           name_is_wide_place(text, items, first, end);
}

/* "Co"; not "Un" of "Kim Jong Un", who is no UN. */
static inline bool is_firms(struct str text, const struct word *word)
{
    return word_is(word, LEX(organisation_name)) && !str_equal(word_base(text, word), STR("Un"));
}

/* "Jong Un", "Hsien Loong": short words that are no given names known here. */
static bool is_short_pair(struct str text, const struct word *first)
{
    enum { LONGEST = 5 };
    for (size_t i = 0; i < 2; i++)
        if (!first[i].is_capital || first[i].is_caps || first[i].has_stop ||
            word_is(&first[i], NAME_GIVEN | LEX(place) | LEX(surname) | LEX(organisation_noun)) ||
            is_firms(text, &first[i]) || word_base(text, &first[i]).size > LONGEST)
            return false;
    return true;
}

/* Whether the family's name stands first: "Ban Ki-moon", "Xi Jinping"; not "Xi Joan". */
static bool is_family_first(struct str text, const struct word *items, size_t first, size_t end)
{
    const struct word *family = &items[first], *last = &items[end - 1];
    if (end - first < 2 || end - first > 3 || word_is(family, LEX(begins_name) | LEX(place)))
        return false;
    if (!word_is(family, LEX(family_name)) && word_is(family, NAME_GIVEN | LEX(demonym)))
        return false;
    if (end - first == 2 && name_is_joined(text, last))
        return true;
    if (end - first == 3 && word_is(family, LEX(family_name)) && word_is(family, NAME_GIVEN))
        return is_short_pair(text, family + 1); /* "Kim Jong Un"; not "Kim Roe" */
    return word_is(family, LEX(family_name)) && !word_is(family, NAME_GIVEN) &&
           !word_is(last, NAME_GIVEN);
}

/* Whether the name that begins words[at], a word alone, may stand for all of it: "Xi" for "Xi
 * Jinping", "Jane" for "Jane Roe", "Sir John" for "Sir John Roe"; not "Prince John", who is
 * another than John Roe. */
static bool names_by_first(struct str text, const struct words *words, size_t at)
{
    if (!word_is(&words->items[at], NAME_GIVEN) || !name_has_title(words, at))
        return true;
    struct str title = word_text(text, &words->items[at - 1]);
    return str_equal(title, STR("Sir")) || str_equal(title, STR("Dame"));
}

struct str name_behind_hyphen(struct str word)
{
    const size_t hyphen = NAME_ARTICLE + (word.bytes[NAME_ARTICLE] != '-');
    bool has_article = is_upper(word.bytes[hyphen + 1]) &&
                       vocabulary_find(str_slice(word, 0, hyphen)).classes & LEX(particle);
    return has_article ? str_slice(word, hyphen + 1, word.size) : word;
}

/* Letter by letter, for names that are longer than any known. */
static uint32_t hash_slowly(struct str name)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < name.size;)
        hash = (hash ^ name_next_letter(name, &i)) * UINT64_C(0x9e3779b97f4a7c15);
    return (uint32_t)(hash >> 32);
}

uint32_t name_hash(struct str name)
{
    const uint32_t hash = vocabulary_hash(name);
    return hash ? hash : hash_slowly(name);
}

/* Whether a word among items [first, end), which is no given name, is a firm's. */
static bool holds_firms(struct str text, const struct word *items, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (is_firms(text, &items[i]))
            return true;
    return false;
}

/* What a title right before the name tells: Mr., Mrs. */
static enum gender gender_of_title(const struct words *words, size_t begin)
{
    const struct word *left = begin > 0 ? &words->items[begin - 1] : NULL;
    if (!left || !word_is(left, LEX(male_title) | LEX(female_title)) || left->ends_block)
        return GENDER_unknown;
    return word_is(left, LEX(male_title)) ? GENDER_male : GENDER_female;
}

/* The surname that a word is, its article left out; one with a hash is letters alone. */
static inline void set_surname(struct str text, const struct word *word, struct name_parts *parts)
{
    parts->surname = word_base(text, word);
    parts->hash = word->hash;
    if (word->hash)
        return;
    parts->surname = name_without_article(parts->surname);
    parts->hash = name_hash(parts->surname);
}

/* A given name at the begin makes it a person, whatever the words are besides: "Jordan Poe",
 * "Jack London". */
static struct name_parts parts_of_word(struct str text, const struct words *words, size_t at)
{
    const struct word *word = &words->items[at];
    const struct str base = word_base(text, word);
    const bool is_given = word_is(word, NAME_GIVEN);
    struct name_parts parts = {
        .name = base,
        .gender = gender_of_title(words, at),
        .is_place = !is_given && word_is(word, LEX(place)),
        .is_organisation =
            (!is_given && (is_firms(text, word) || word_is(word, LEX(group_noun)))) ||
            (word->is_caps && base.size > 1),
        .is_first = names_by_first(text, words, at),
    };
    set_surname(text, word, &parts);
    return parts;
}

static struct name_parts parts_of_several(struct str text, const struct words *words, size_t first,
                                          size_t last)
{
    const struct word *items = words->items;
    while (last - first > 2 && items[last - 1].is_caps && !items[first].is_caps &&
           is_letters(word_base(text, &items[last - 1])))
        last--;
    size_t end = last;
    while (end - first > 2 && is_suffix(word_text(text, &items[end - 1])))
        end--;
    const bool is_given = word_is(&items[first], NAME_GIVEN);
    struct name_parts parts = {
        .name = str_slice(text, items[first].start, items[last - 1].base_end),
        .given = word_base(text, &items[first]),
        .given_hash = items[first].hash,
        .gender = name_gender(&items[first]),
        .is_place = !is_given && names_place(text, items, first, end),
        .is_organisation = holds_firms(text, items, first + is_given, end) ||
                           (!is_given && word_is(&items[end - 1], LEX(group_noun))),
        .is_known_given = is_given,
        .is_capitals = items[first].is_caps && items[end - 1].is_caps,
    };
    set_surname(text, &items[end - 1], &parts);
    if (is_family_first(text, items, first, end)) {
        parts.surname = word_base(text, &items[first]);
        parts.hash = name_hash(parts.surname);
        parts.given = str_slice(text, items[first + 1].start, items[end - 1].base_end);
        parts.given_hash = 0;
        parts.gender = GENDER_unknown;
        parts.is_known_given = true;
    }
    if (!parts.given_hash)
        parts.given_hash = name_hash(parts.given);
    if (!parts.gender)
        parts.gender = gender_of_title(words, first);
    return parts;
}

struct name_parts name_parts(struct str text, const struct words *words, size_t first, size_t last)
{
    return last - first == 1 ? parts_of_word(text, words, first)
                             : parts_of_several(text, words, first, last);
}
