/* vocabulary.c - what is known of single words: classes, titles, given names, cues */
#include "quote/vocabulary.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

enum {
    SLOTS = 16384,     /* a power of two, more than three times the words */
    MOST_BYTES = 23,   /* the longest word of the tables */
    MOST_CUES = 2048,
    NAME_BYTES = 96 * 1024
};

struct slot {
    char word[MOST_BYTES + 1];
    uint8_t size;
    struct vocabulary_word value;
};

static struct slot slots[SLOTS];
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
#include "quote/vocabulary.def"
#include "quote/given-names.def"
#include "quote/venues.def"
#undef ROW
};

static const struct {
    const char *word, *gender, *kind;
} titles[] = {
#define ROW(word, gender, kind, text) {#word, #gender, #kind},
#include "quote/titles.def"
#undef ROW
};

static const struct {
    const char *forms[5]; /* by enum cue_form */
    enum cue_class class;
} verbs[] = {
#define ROW(base, third, past, participle, gerund, class, text) \
    {{#base, #third, #past, #participle, #gerund}, CUE_##class},
#include "quote/cues.def"
#undef ROW
};

/* The slot of a word in lower case, taken or free. */
static struct slot *slot_of(const char *word, size_t size)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)word[i]) * 16777619u;
    hash ^= hash >> 15;
    for (size_t i = hash;; i++) {
        struct slot *slot = &slots[i & (SLOTS - 1)];
        if (!slot->size || (slot->size == size && !memcmp(slot->word, word, size)))
            return slot;
    }
}

static struct vocabulary_word *enter(const char *word, size_t size)
{
    assert(size && size <= MOST_BYTES);
    struct slot *slot = slot_of(word, size);
    if (!slot->size) {
        memcpy(slot->word, word, size);
        slot->size = (uint8_t)size;
        slot->value.cue = -1;
    }
    return &slot->value;
}

static void enter_class(enum vocabulary_class class, const char *words)
{
    while (*(words += strspn(words, " \n"))) {
        size_t size = strcspn(words, " \n");
        enter(words, size)->classes |= UINT64_C(1) << class;
        words += size;
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

static void enter_cue(const char *base, const char *form, enum cue_class class, enum cue_form which)
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
    *entry = (struct cue_entry){.first = {name, first}, .base = base, .class = class,
                                .form = which, .next = word->cue};
    if (first < size)
        entry->rest = (struct str){name + first + 1, size - first - 1};
    word->cue = cue_count++;
}

static void make_tables(void)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        enter_class(classes[i].class, classes[i].words);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        enter_title(titles[i].word, titles[i].gender, titles[i].kind);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        for (int form = CUE_base; form <= CUE_gerund; form++)
            if (form != CUE_participle ||
                strcmp(verbs[i].forms[form], verbs[i].forms[CUE_past]))
                enter_cue(verbs[i].forms[CUE_base], verbs[i].forms[form], verbs[i].class,
                          (enum cue_form)form);
}

struct vocabulary_word vocabulary_find(struct str word)
{
    char lower[MOST_BYTES + 1];
    size_t size = 0;
    pthread_once(&once, make_tables);
    for (size_t i = 0; i < word.size; i++) {
        if (size == MOST_BYTES)
            return (struct vocabulary_word){0, -1};
        if (i + 2 < word.size && !memcmp(word.bytes + i, "\xe2\x80\x99", 3)) {
            lower[size++] = '\'';
            i += 2;
        } else {
            lower[size++] = to_lower(word.bytes[i]);
        }
    }
    if (!size)
        return (struct vocabulary_word){0, -1};
    struct slot *slot = slot_of(lower, size);
    return slot->size ? slot->value : (struct vocabulary_word){0, -1};
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
