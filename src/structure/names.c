/* names.c - lists of names: "A, B and C in PARIS" */
#include "structure/names.h"

#include "structure/lexicon.h"

enum { MOST_WORDS = 6, MOST_NAME_BYTES = 60 };

bool next_word(struct str text, size_t *at, struct str *word)
{
    size_t i = *at;
    while (i < text.size && is_space(text.bytes[i]))
        i++;
    size_t start = i;
    while (i < text.size && !is_space(text.bytes[i]))
        i++;
    *word = str_slice(text, start, i);
    *at = i;
    return i > start;
}

static bool is_among(struct str word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(word, str_from(words[i])))
            return true;
    return false;
}
#define IS_AMONG(word, words) is_among((word), (words), sizeof(words) / sizeof *(words))

static bool is_particle(struct str word)
{
    static const char *const particles[] = {"de",  "la",  "le",  "du",  "da",  "di",   "do",  "dos",
                                            "das", "del", "von", "van", "der", "den",  "ter", "ten",
                                            "zu",  "af",  "av",  "bin", "ibn", "bint", "al",  "el",
                                            "y",   "e",   "i",   "st.", "abu", "ould"};
    return IS_AMONG(word, particles) || str_starts(word, STR("al-")) ||
           str_starts(word, STR("el-")) || str_starts(word, STR("d'")) ||
           str_starts(word, STR("d’"));
}

static bool is_capital(struct str word)
{
    return is_upper(word.bytes[0]) || (unsigned char)word.bytes[0] >= 0xc3;
}

/* "deCasparis": a particle written with the name. */
static bool has_joined_particle(struct str word)
{
    size_t i = 0;
    while (i < word.size && is_lower(word.bytes[i]))
        i++;
    return i && i < word.size && is_upper(word.bytes[i]) && is_particle(str_slice(word, 0, i));
}

static bool is_name_word(struct str word)
{
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.bytes[i];
        if (!is_alpha((char)c) && c != '\'' && c != '.' && c != '-' && c < 0x80)
            return false;
    }
    return true;
}

/* Counts the words of a name; 0 when one of them cannot be in it. */
static size_t name_words(struct str name, bool any_case, bool may_be_organisation)
{
    struct str word;
    size_t count = 0;
    if (!name.size || name.size > MOST_NAME_BYTES)
        return 0;
    for (size_t at = 0; next_word(name, &at, &word);) {
        bool is_first = count == 0;
        if (!is_name_word(word))
            return 0;
        if (!any_case && !is_capital(word) &&
            (is_first || (!is_particle(word) && !has_joined_particle(word))))
            return 0;
        if (!may_be_organisation && lexicon_has(LIST_organisations, word))
            return 0;
        count++;
    }
    return count <= MOST_WORDS ? count : 0;
}

bool is_person(struct str name, size_t least)
{
    size_t words = name_words(name, false, false);
    return words >= least && words > 0 && !lexicon_has(LIST_agencies, name) &&
           !lexicon_has(LIST_staff, name) && !lexicon_has(LIST_regions, name) &&
           !str_ends(name, STR("'s")) && !str_ends(name, STR("’s"));
}

static const char *const jobs[] = {
    "staff",  "writer",    "reporter",  "correspondent", "special", "editor",   "contributor",
    "bureau", "columnist", "reporters", "agencies",      "writers", "producer", "photographer"};

/* Words that tell an outlet or a job: "Staff Writer", "Special to the Star". */
static bool is_outlet(struct str text)
{
    enum { MOST_OUTLET_WORDS = 6 };
    static const char *const links[] = {"of", "the", "to", "for", "at", "and", "in"};
    struct str word;
    size_t count = 0;
    bool is_known = false;
    if (lexicon_has(LIST_agencies, text))
        return true;
    for (size_t at = 0; next_word(text, &at, &word); count++) {
        bool is_job = IS_AMONG(word, jobs);
        if (!is_capital(word) && !is_job && !IS_AMONG(word, links))
            return false;
        is_known |=
            is_job || lexicon_has(LIST_organisations, word) || lexicon_has(LIST_agencies, word);
    }
    return is_known && count <= MOST_OUTLET_WORDS;
}

/* The next part of a list between commas, "and", "&", "|". */
static bool next_part(struct str list, size_t *at, struct str *part)
{
    static const struct str breaks[] = {{",", 1}, {" and ", 5}, {" AND ", 5}, {" & ", 3}, {"|", 1}};
    while (*at < list.size) {
        size_t end = list.size, after = list.size;
        for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
            size_t found = str_find(list, breaks[i], *at);
            if (found < end) {
                end = found;
                after = found + breaks[i].size - (breaks[i].size > 1);
            }
        }
        *part = str_trim(str_slice(list, *at, end));
        *at = after;
        if (str_starts(*part, STR("and ")))
            *part = str_trim(str_slice(*part, 4, part->size));
        if (part->size)
            return true;
    }
    return false;
}

/* Splits "Jane Roe in Paris" into the name and the place; no place: absent. */
static struct str split_place(struct str part, struct str *name)
{
    static const struct str words[] = {
        {" in ", 4}, {" IN ", 4}, {" In ", 4}, {" from ", 6}, {" at ", 4}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t found = str_find(part, words[i], 0);
        if (found < part.size) {
            *name = str_trim(str_slice(part, 0, found));
            return str_trim(str_slice(part, found + words[i].size, part.size));
        }
    }
    *name = part;
    return (struct str){0};
}

static bool is_place_name(struct str place)
{
    if (str_starts(place, STR("the ")))
        place = str_slice(place, 4, place.size);
    return name_words(place, false, true) > 0;
}

static bool add_place(struct arena *arena, struct names *names, struct str place)
{
    if (!is_place_name(place))
        return false;
    ARENA_PUSH(arena, &names->places, place);
    return true;
}

static void set_outlet(struct names *names, struct str part)
{
    names->outlet = part;
    names->has_agency |= lexicon_has(LIST_agencies, part);
}

/* "Jane Roe for The Star": takes the outlet off. */
static struct str without_outlet(struct str part, struct names *names)
{
    size_t at = str_find(part, STR(" for "), 0);
    if (at == part.size || !is_outlet(str_slice(part, at + 5, part.size)))
        return part;
    set_outlet(names, str_slice(part, at + 5, part.size));
    return str_slice(part, 0, at);
}

/* "JANE ROE AP Business Writer": the job without a comma. */
static struct str without_job(struct str name)
{
    struct str word, last = {0};
    size_t count = 0, cut = 0;
    for (size_t at = 0; next_word(name, &at, &word); count++) {
        bool is_other = IS_AMONG(word, jobs) || lexicon_has(LIST_agencies, word) ||
                        lexicon_has(LIST_organisations, word);
        if (count >= 2 && is_other && !cut)
            cut = (size_t)(word.bytes - name.bytes);
        last = word;
    }
    return cut && IS_AMONG(last, jobs) ? str_trim(str_slice(name, 0, cut)) : name;
}

/* "Aerospace Writer Jane Roe": the job before the name. */
static struct str without_title(struct str name)
{
    struct str word;
    size_t start = 0, behind = 0;
    for (size_t at = 0; next_word(name, &at, &word);) {
        behind++;
        if (!IS_AMONG(word, jobs) || at >= name.size)
            continue;
        start = at;
        behind = 0;
    }
    struct str rest = str_trim(str_slice(name, start, name.size));
    return start && behind >= 2 && is_person(rest, 2) ? rest : name;
}

static bool read_part(struct arena *arena, struct str part, bool any_case, struct names *names)
{
    bool follows = names->people.count > 0;
    part = without_outlet(part, names);
    if (!follows)
        part = without_job(part);
    struct str name, place = split_place(part, &name);
    if (follows && names->places.count && !place.bytes && lexicon_has(LIST_regions, name))
        return true;
    if (follows && !place.bytes && is_outlet(name)) {
        set_outlet(names, name);
        return true;
    }
    if (str_starts(part, STR("in ")) || str_starts(part, STR("IN ")))
        return follows && add_place(arena, names, str_slice(part, 3, part.size));
    if (str_starts(part, STR("from ")))
        return follows && add_place(arena, names, str_slice(part, 5, part.size));
    if (!name_words(name, any_case, true) || names->people.count == NAMES_MOST)
        return false;
    ARENA_PUSH(arena, &names->people, without_title(name));
    return !place.bytes || add_place(arena, names, place);
}

bool names_read(struct arena *arena, struct str list, bool any_case, struct names *names)
{
    struct str part;
    *names = (struct names){0};
    if (list.size > NAMES_MOST_BYTES)
        return false;
    for (size_t at = 0; next_part(list, &at, &part);)
        if (!read_part(arena, part, any_case, names))
            return false;
    return names->people.count > 0;
}
