/* make-vocabulary.c - the words of vocabulary.tbl, titles.tbl and cues.tbl to tables */
#include "words/make-vocabulary.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "words/make-tables.h"
#include "words/tables.h"

enum { MOST_CUES = 2048 };

static struct vocabulary_table table;
static uint16_t entry_count; /* entry 0 is no word's */

static struct cue_entry cues[MOST_CUES];
static int16_t cue_count;

static const struct {
    enum vocabulary_class class;
    const char *words;
} classes[] = {
#define ROW(name, words) {VOCABULARY_##name, words},
#include "words/vocabulary.def"
#include "words/venues.def"
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

static struct vocabulary_word *enter(struct str word)
{
    const struct key key = key_of_word(word);
    uint16_t entry = 1;
    while (entry <= entry_count && !key_is(&table.entries[entry].key, &key))
        entry++;
    if (entry > entry_count) {
        assert(entry < MOST_WORDS);
        entry_count = entry;
        table.entries[entry] = (struct entry){key, {0, -1}};
    }
    return &table.entries[entry].value;
}

static void enter_class(const char *words, enum vocabulary_class class)
{
    struct str word;
    while (next_word(&words, &word))
        enter(word)->classes |= UINT64_C(1) << class;
}

/* Several of a person are a group: spokesman, spokesmen; deputy, deputies. */
static void enter_plurals(const char *words)
{
    struct str word;
    while (next_word(&words, &word)) {
        char plural[KEY_BYTES + 2];
        const char last = word.bytes[word.size - 1];
        const bool is_man = str_ends(word, STR("man")),
                   is_y = last == 'y' && !strchr("aeiou", word.bytes[word.size - 2]),
                   hisses = last == 's' || last == 'x' || last == 'h';
        const char *ending = is_man ? "en" : is_y ? "ies" : hisses ? "es" : "s";
        const size_t kept = word.size - (is_man ? 2 : is_y ? 1 : 0);
        assert(kept + strlen(ending) < sizeof plural);
        stpcpy(mempcpy(plural, word.bytes, kept), ending);
        enter(str_from(plural))->classes |= LEX(group_noun);
    }
}

static void enter_title(const char *word, const char *gender, const char *kind)
{
    uint64_t *bits = &enter(str_from(word))->classes;
    *bits |= LEX(title);
    if (!strcmp(kind, "honorific"))
        *bits |= LEX(honorific);
    if (*gender == 'm')
        *bits |= LEX(male_title);
    if (*gender == 'f')
        *bits |= LEX(female_title);
}

static unsigned takes_of(const char *base)
{
    unsigned bits = 0;
    struct str word;
    for (size_t i = 0; i < sizeof takes / sizeof *takes; i++)
        for (const char *rest = takes[i].words; next_word(&rest, &word);)
            if (str_equal(word, str_from(base)))
                bits |= takes[i].bit;
    return bits;
}

/* Adds a form of the verb that like describes; a "_" of it stands for a space. */
static void enter_cue(const struct cue_entry *like, const char *form, enum cue_form which)
{
    const size_t size = strlen(form), first = strcspn(form, "_");
    struct vocabulary_word *word = enter((struct str){form, first});
    struct cue_entry *entry = &cues[cue_count];
    assert(cue_count + 1 < MOST_CUES);
    *entry = *like;
    entry->first = (struct str){form, first};
    entry->form = which;
    entry->next = word->cue;
    if (first < size)
        entry->rest = (struct str){form + first + 1, size - first - 1};
    word->cue = cue_count++;
}

static void enter_verb(const char *const *forms, enum cue_class class)
{
    const char *base = forms[CUE_base];
    const struct cue_entry verb = {.base = str_from(base), .class = class, .takes = takes_of(base)};
    for (int form = CUE_base; form <= CUE_gerund; form++)
        if (form != CUE_participle || strcmp(forms[form], forms[CUE_past]))
            enter_cue(&verb, forms[form], (enum cue_form)form);
}

/* As numbers: those of longer words are greater. */
static int by_key(const void *left, const void *right)
{
    const struct key *a = &((const struct entry *)left)->key,
                     *b = &((const struct entry *)right)->key;
    if (a->rest != b->rest)
        return a->rest < b->rest ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
}

/* Whether the multiplier gives each word of a bucket a slot that is free; they are taken. */
static bool take_slots(size_t bucket, unsigned multiplier)
{
    static struct vocabulary_table tried;
    memcpy(tried.slots, table.slots, sizeof tried.slots);
    for (uint16_t entry = 1; entry <= entry_count; entry++) {
        const uint64_t hash = key_hash(&table.entries[entry].key);
        uint16_t *slot = &tried.slots[slot_of(hash, multiplier)];
        if (bucket_of(hash) != bucket)
            continue;
        if (*slot)
            return false;
        *slot = entry;
    }
    memcpy(table.slots, tried.slots, sizeof table.slots);
    return true;
}

static void make_slots(void)
{
    for (size_t bucket = 0; bucket < BUCKETS; bucket++) {
        unsigned multiplier = 0;
        while (!take_slots(bucket, multiplier))
            multiplier++;
        assert(multiplier <= UINT8_MAX);
        table.multipliers[bucket] = (uint8_t)multiplier;
    }
}

static void print_table(void)
{
    puts("const struct vocabulary_table vocabulary_table = {\n.slots = {");
    for (size_t i = 0; i < SLOTS; i++)
        printf("%u,%c", table.slots[i], (i + 1) % 16 ? ' ' : '\n');
    puts("},\n.multipliers = {");
    for (size_t i = 0; i < BUCKETS; i++)
        printf("%u,%c", table.multipliers[i], (i + 1) % 16 ? ' ' : '\n');
    puts("},\n.entries = {");
    for (uint16_t i = 0; i <= entry_count; i++) {
        const struct entry *entry = &table.entries[i];
        printf("{{%#llx, %#llx}, {%#llx, %d}},\n", (unsigned long long)entry->key.first,
               (unsigned long long)entry->key.rest, (unsigned long long)entry->value.classes,
               entry->value.cue);
    }
    puts("}};\n");
}

/* Of the words behind the first, the "_" between them is a space. */
static void print_rest(struct str rest)
{
    printf("{%s", rest.size ? "\"" : "NULL");
    for (size_t i = 0; i < rest.size; i++)
        putchar(rest.bytes[i] == '_' ? ' ' : rest.bytes[i]);
    printf("%s, %zu}", rest.size ? "\"" : "", rest.size);
}

static void print_cues(void)
{
    puts("const struct cue_entry vocabulary_cues[] = {");
    for (int16_t i = 0; i < cue_count; i++) {
        const struct cue_entry *cue = &cues[i];
        printf("{{\"%.*s\", %zu}, ", STR_ARGS(cue->first), cue->first.size);
        print_rest(cue->rest);
        printf(", {\"%.*s\", %zu}, %u, %u, %u, %d},\n", STR_ARGS(cue->base), cue->base.size,
               cue->class, cue->takes, cue->form, cue->next);
    }
    puts("};\n");
}

void make_vocabulary(void)
{
    table.entries[0].value.cue = -1;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        enter_class(classes[i].words, classes[i].class);
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (classes[i].class == VOCABULARY_person_noun)
            enter_plurals(classes[i].words);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        enter_title(titles[i].word, titles[i].gender, titles[i].kind);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        enter_verb(verbs[i].forms, verbs[i].class);
    qsort(table.entries + 1, entry_count, sizeof *table.entries, by_key);
    make_slots();
    print_table();
    print_cues();
}
