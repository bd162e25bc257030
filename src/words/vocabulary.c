/* vocabulary.c - what is known of single words: classes, titles, given names, cues */
#include "words/vocabulary.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

#include "base/eight.h"
#include "words/lists.h"
#include "words/proper.h"
#include "words/vocabulary-table.h"

enum {
    KEY_PARTS = 3,
    MOST_BYTES = KEY_PARTS * 8, /* the longest word of the tables fits */
    MOST_CUES = 2048,
    NAME_BYTES = 96 * 1024
};

struct vocabulary_table vocabulary_table;
static uint16_t entry_count;

/* The words of a bucket, for as long as the tables are made: the first entry of each, and the
 * entry behind another. */
static uint16_t buckets[BUCKETS], behind[MOST_WORDS];

static struct cue_entry cues[MOST_CUES];
static int16_t cue_count;
static char names[NAME_BYTES]; /* the cues' words, "_" made a space */
static size_t names_used;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static const struct {
    enum vocabulary_class class;
    const char *words;
} classes[] = {
#define ROW(name, words) {VOCABULARY_##name, words},
#include "words/vocabulary.def"
#include "words/venues.def"
#undef ROW
};

/* Names are apart, in proper.h: words in small letters, most of a text, are none. */
static const struct {
    unsigned class;
    const char *words;
} name_classes[] = {
#define ROW(name, words) {PROPER_##name, words},
#include "words/given-names.def"
#include "words/more-names.def"
#include "words/places.def"
#undef ROW
};

static const struct {
    const char *word, *gender, *kind;
} titles[] = {
#define ROW(word, gender, kind, text) {#word, #gender, #kind},
#include "words/titles.def"
#undef ROW
};

static const struct {
    const char *forms[5]; /* by enum cue_form */
    enum cue_class class;
} verbs[] = {
#define ROW(base, third, past, participle, gerund, class, text)                                    \
    {{#base, #third, #past, #participle, #gerund}, CUE_##class},
#include "words/cues.def"
#undef ROW
};

static const struct {
    enum cue_takes bit;
    const char *words;
} takes[] = {
#define ROW(name, words) {TAKES_##name, words},
#include "words/takes.def"
#undef ROW
};

/* By the bits of enum proper_class. */
static uint64_t classes_of_names[PROPER_COMBINATIONS];

static struct key key_of(const uint64_t *parts)
{
    return (struct key){parts[0], parts[1] ^ parts[2] * UINT64_C(0x165667b19e3779f9)};
}

/* Byte by byte: for words with an apostrophe, accents, or the end of the text near. */
static bool make_key_slowly(struct str word, struct key *key)
{
    uint64_t parts[KEY_PARTS] = {0};
    size_t size = 0;
    for (size_t i = 0; i < word.size; i++, size++) {
        char c = to_lower(word.bytes[i]);
        if (c == '\xe2' && i + 2 < word.size && !memcmp(word.bytes + i, "\xe2\x80\x99", 3)) {
            c = '\'';
            i += 2;
        }
        if (size == MOST_BYTES)
            return false;
        parts[size / 8] |= (uint64_t)(unsigned char)c << size % 8 * 8;
    }
    *key = key_of(parts);
    return size > 0;
}

/* False when the word is longer than any of the tables, or empty. */
static bool make_key(struct str text, size_t start, size_t end, struct key *key)
{
    uint64_t parts[KEY_PARTS] = {0};
    const size_t size = end - start;
    if (size > MOST_BYTES || text.size - start < MOST_BYTES)
        return make_key_slowly(str_slice(text, start, end), key);
    for (size_t at = 0; at < size; at += 8) {
        uint64_t eight = eight_load(text.bytes + start + at);
        if (size - at < 8)
            eight = eight_first(eight, size - at);
        if (!eight_is_ascii(eight))
            return make_key_slowly(str_slice(text, start, end), key);
        parts[at / 8] = eight_lower(eight);
    }
    *key = key_of(parts);
    return size > 0;
}

static struct vocabulary_word *enter(const char *word, size_t size)
{
    struct key key;
    char padded[MOST_BYTES] = {0};
    assert(size <= MOST_BYTES);
    memcpy(padded, word, size);
    bool fits = make_key((struct str){padded, MOST_BYTES}, 0, size, &key);
    uint16_t *first = &buckets[bucket_of(hash_of(&key))], entry = *first;
    assert(fits && !is_digit(*word) && entry_count + 1 < MOST_WORDS); /* no number is asked for */
    (void)fits;
    while (entry && !same_key(&vocabulary_table.entries[entry].key, &key))
        entry = behind[entry];
    if (!entry) {
        entry = ++entry_count;
        vocabulary_table.entries[entry] = (struct entry){key, {0, -1}};
        behind[entry] = *first;
        *first = entry;
    }
    return &vocabulary_table.entries[entry].value;
}

static uint16_t *slot_of_entry(uint16_t entry, unsigned multiplier)
{
    const uint64_t hash = hash_of(&vocabulary_table.entries[entry].key);
    return &vocabulary_table.slots[slot_of(hash, multiplier)];
}

/* Whether the multiplier gives each word of a bucket a slot that is free; they are taken. */
static bool take_slots(uint16_t first, unsigned multiplier)
{
    for (uint16_t entry = first; entry; entry = behind[entry]) {
        uint16_t *slot = slot_of_entry(entry, multiplier);
        if (*slot) {
            for (uint16_t taken = first; taken != entry; taken = behind[taken])
                *slot_of_entry(taken, multiplier) = 0;
            return false;
        }
        *slot = entry;
    }
    return true;
}

static void make_slots(void)
{
    for (size_t b = 0; b < BUCKETS; b++) {
        unsigned multiplier = 0;
        while (!take_slots(buckets[b], multiplier))
            multiplier++;
        assert(multiplier <= UINT8_MAX);
        vocabulary_table.multipliers[b] = (uint8_t)multiplier;
    }
}

static void enter_class(enum vocabulary_class class, const char *words)
{
    while (*(words += strspn(words, " \n"))) {
        size_t size = strcspn(words, " \n");
        enter(words, size)->classes |= UINT64_C(1) << class;
        words += size;
    }
}

/* Several of a person are a group: spokesman, spokesmen; deputy, deputies. */
static void enter_plurals(const char *words)
{
    char plural[MOST_BYTES + 2];
    while (*(words += strspn(words, " \n"))) {
        size_t size = strcspn(words, " \n");
        const char *end = words + size;
        const bool is_man = size > 3 && !memcmp(end - 3, "man", 3),
                   is_y = end[-1] == 'y' && !strchr("aeiou", end[-2]),
                   hisses = end[-1] == 's' || end[-1] == 'x' || end[-1] == 'h';
        const char *ending = is_man ? "en" : is_y ? "ies" : hisses ? "es" : "s";
        const size_t kept = size - (is_man ? 2 : is_y ? 1 : 0);
        assert(kept + strlen(ending) < sizeof plural);
        const char *plural_end = stpcpy(mempcpy(plural, words, kept), ending);
        enter(plural, (size_t)(plural_end - plural))->classes |= LEX(group_noun);
        words = end;
    }
}

/* All of name is readable. */
static void enter_name(unsigned class, const char name[MOST_BYTES], size_t size)
{
    struct key key;
    bool fits = make_key((struct str){name, MOST_BYTES}, 0, size, &key);
    assert(fits && !is_digit(*name));
    (void)fits;
    proper_enter(hash_of(&key), class);
}

/* The "_" of "new_york" is a space; "new" is known to begin such a name. */
static void enter_names(unsigned class, const char *words)
{
    char name[MOST_BYTES];
    size_t size = 0, first = 0;
    for (; *words; words++) {
        if (*words != ' ' && *words != '\n') {
            assert(size < sizeof name);
            if (*words == '_' && !first)
                first = size;
            name[size++] = *words == '_' ? ' ' : *words;
            continue;
        }
        if (size)
            enter_name(class, name, size);
        if (first)
            enter_name(PROPER_begins_name, name, first);
        size = first = 0;
    }
}

static void enter_title(const char *word, const char *gender, const char *kind)
{
    uint64_t *bits = &enter(word, strlen(word))->classes;
    *bits |= LEX(title);
    if (!strcmp(kind, "honorific"))
        *bits |= LEX(honorific);
    if (*gender == 'm')
        *bits |= LEX(male_title);
    if (*gender == 'f')
        *bits |= LEX(female_title);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || !c;
}

static bool has_word(const char *words, const char *word)
{
    const size_t size = strlen(word);
    for (const char *at = words; (at = strstr(at, word)); at += size)
        if ((at == words || is_blank(at[-1])) && is_blank(at[size]))
            return true;
    return false;
}

static unsigned takes_of(const char *base)
{
    unsigned bits = 0;
    for (size_t i = 0; i < sizeof takes / sizeof *takes; i++)
        if (has_word(takes[i].words, base))
            bits |= takes[i].bit;
    return bits;
}

/* Adds a form of the verb that like describes. */
static void enter_cue(const struct cue_entry *like, const char *form, enum cue_form which)
{
    size_t size = strlen(form), first = strcspn(form, "_");
    assert(names_used + size < NAME_BYTES && cue_count < MOST_CUES);
    char *name = memcpy(names + names_used, form, size + 1);
    names_used += size + 1;
    for (char *c = name; *c; c++)
        if (*c == '_')
            *c = ' ';
    struct vocabulary_word *word = enter(name, first);
    struct cue_entry *entry = &cues[cue_count];
    *entry = *like;
    entry->first = (struct str){name, first};
    entry->form = which;
    entry->next = word->cue;
    if (first < size)
        entry->rest = (struct str){name + first + 1, size - first - 1};
    word->cue = cue_count++;
}

static void make_classes_of_names(void)
{
    for (unsigned found = 0; found < PROPER_COMBINATIONS; found++)
        classes_of_names[found] = (found & PROPER_male_name ? LEX(male_name) : 0) |
                                  (found & PROPER_female_name ? LEX(female_name) : 0) |
                                  (found & PROPER_either ? LEX(either) : 0) |
                                  (found & PROPER_place ? LEX(place) : 0) |
                                  (found & PROPER_begins_name ? LEX(begins_name) : 0);
}

static void enter_verb(const char *const *forms, enum cue_class class)
{
    const char *base = forms[CUE_base];
    const struct cue_entry verb = {.base = base, .class = class, .takes = takes_of(base)};
    for (int form = CUE_base; form <= CUE_gerund; form++)
        if (form != CUE_participle || strcmp(forms[form], forms[CUE_past]))
            enter_cue(&verb, forms[form], (enum cue_form)form);
}

static void make_tables(void)
{
    vocabulary_table.entries[0].value.cue = -1;
    lists_prepare();
    make_classes_of_names();
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        enter_class(classes[i].class, classes[i].words);
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (classes[i].class == VOCABULARY_person_noun)
            enter_plurals(classes[i].words);
    for (size_t i = 0; i < sizeof name_classes / sizeof *name_classes; i++)
        enter_names(name_classes[i].class, name_classes[i].words);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        enter_title(titles[i].word, titles[i].gender, titles[i].kind);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        enter_verb(verbs[i].forms, verbs[i].class);
    make_slots();
}

void vocabulary_prepare(void)
{
    pthread_once(&once, make_tables);
}

uint64_t vocabulary_name_of_hash(uint64_t hash)
{
    return proper_may_find(hash) ? classes_of_names[proper_find(hash)] : 0;
}

struct vocabulary_word vocabulary_find_in(struct str text, size_t start, size_t end)
{
    struct key key;
    if (!make_key(text, start, end, &key))
        return (struct vocabulary_word){0, -1};
    struct vocabulary_word word = find_key(&key);
    if (!is_lower(text.bytes[start]))
        word.classes |= vocabulary_name_of_hash(hash_of(&key));
    return word;
}

uint32_t vocabulary_hash(struct str text, size_t start, size_t end)
{
    struct key key;
    return make_key(text, start, end, &key) ? upper_half(hash_of(&key)) : 0;
}

struct vocabulary_word vocabulary_find(struct str word)
{
    vocabulary_prepare();
    return vocabulary_find_in(word, 0, word.size);
}

const struct cue_entry *vocabulary_cue(int16_t cue)
{
    return &cues[cue];
}

bool vocabulary_is_verb(int16_t cue)
{
    for (; cue >= 0; cue = cues[cue].next)
        if (!cues[cue].rest.size)
            return true;
    return false;
}
