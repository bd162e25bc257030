/* make-tables.c - prints the tables of tables.h, as C, when the program is built */
#include "words/make-tables.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "words/lists.h"
#include "words/make-vocabulary.h"
#include "words/tables.h"

static const struct {
    unsigned class;
    const char *words;
} names[] = {
#define ROW(name, words) {PROPER_##name, words},
#include "words/given-names.def"
#include "words/more-names.def"
#include "words/places.def"
#undef ROW
};

static const char *const ordinary_words[] = {
#define ROW(name, words) words,
#include "words/ordinary.def"
#undef ROW
};

static const char *const lists[] = {
#define ROW(name, words) words,
#include "words/lists.def"
#undef ROW
};

bool next_word(const char **rest, struct str *word)
{
    const char *start = *rest + strspn(*rest, " \n");
    *word = (struct str){start, strcspn(start, " \n")};
    *rest = start + word->size;
    return word->size > 0;
}

struct key key_of_word(struct str word)
{
    struct key key;
    const bool fits = key_make(word, &key);
    assert(fits && !is_digit(word.bytes[0])); /* no number is asked for */
    (void)fits;
    return key;
}

void print_numbers(const char *type_and_name, const uint64_t *numbers, size_t count)
{
    printf("const %s[%zu] = {", type_and_name, count);
    for (size_t i = 0; i < count; i++)
        printf("%s%#llx,", i % 8 ? " " : "\n    ", (unsigned long long)numbers[i]);
    puts("\n};\n");
}

static uint64_t *slot_for(uint64_t *slots, size_t count, struct str word)
{
    const struct key key = key_of_word(word);
    const uint64_t hash = key_hash(&key);
    uint64_t *slot = &slots[hashed_slot(slots, count, hash)];
    if (!*slot)
        *slot = hash & ~(uint64_t)(HASHED_VALUES - 1);
    return slot;
}

enum { NAME_SLOTS = 32768 };
static uint64_t names_by_hash[NAME_SLOTS]; /* hashed.h; then in order */
static struct proper_table table;

static void enter_name(struct str name, unsigned class)
{
    *slot_for(names_by_hash, NAME_SLOTS, name) |= class;
}

/* The "_" of "new_york" is a space; "new" is known to begin such a name. */
static void enter_names(const char *words, unsigned class)
{
    struct str word;
    while (next_word(&words, &word)) {
        char name[KEY_BYTES];
        size_t first = 0;
        assert(word.size <= sizeof name);
        for (size_t i = 0; i < word.size; i++) {
            if (word.bytes[i] == '_' && !first)
                first = i;
            name[i] = word.bytes[i] == '_' ? ' ' : word.bytes[i];
        }
        enter_name((struct str){name, word.size}, class);
        if (first)
            enter_name((struct str){name, first}, PROPER_begins_name);
    }
}

static int by_number(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* Whether the multiplier gives each of the names of a bucket a slot that is free; they are taken.
 */
static bool take_slots(const uint64_t *bucket, size_t size, unsigned multiplier)
{
    for (size_t i = 0; i < size; i++) {
        uint64_t *slot = &table.slots[proper_slot(bucket[i], multiplier)];
        if (*slot) {
            while (i-- > 0)
                table.slots[proper_slot(bucket[i], multiplier)] = 0;
            return false;
        }
        *slot = bucket[i];
    }
    return true;
}

/* Finds slots for the buckets of so many names. */
static void place_buckets(size_t wanted)
{
    for (size_t start = 0, end; start < NAME_SLOTS; start = end) {
        const size_t bucket = proper_bucket(names_by_hash[start]);
        unsigned multiplier = 0;
        for (end = start + 1; end < NAME_SLOTS && proper_bucket(names_by_hash[end]) == bucket;)
            end++;
        if (end - start != wanted || !names_by_hash[start])
            continue;
        while (!take_slots(names_by_hash + start, wanted, multiplier))
            multiplier++;
        assert(multiplier <= UINT8_MAX);
        table.multipliers[bucket] = (uint8_t)multiplier;
    }
}

static void print_names(void)
{
    puts("const struct proper_table proper_table = {\n.slots = {");
    for (size_t i = 0; i < sizeof table.slots / sizeof *table.slots; i++)
        printf("%#llx,\n", (unsigned long long)table.slots[i]);
    puts("},\n.multipliers = {");
    for (size_t i = 0; i < sizeof table.multipliers; i++)
        printf("%u,\n", table.multipliers[i]);
    puts("}};\n");
}

static void make_names(void)
{
    enum { MOST_IN_BUCKET = 64 };
    uint64_t classes[PROPER_COMBINATIONS];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        enter_names(names[i].words, names[i].class);
    for (unsigned found = 0; found < PROPER_COMBINATIONS; found++)
        classes[found] = (found & PROPER_male_name ? LEX(male_name) : 0) |
                         (found & PROPER_female_name ? LEX(female_name) : 0) |
                         (found & PROPER_either ? LEX(either) : 0) |
                         (found & PROPER_place ? LEX(place) : 0) |
                         (found & PROPER_begins_name ? LEX(begins_name) : 0);
    qsort(names_by_hash, NAME_SLOTS, sizeof *names_by_hash, by_number);
    for (size_t size = MOST_IN_BUCKET; size > 0; size--) /* the large ones first */
        place_buckets(size);
    print_names();
    print_numbers("uint64_t proper_classes", classes, PROPER_COMBINATIONS);
}

static void make_ordinary(void)
{
    static uint64_t slots[ORDINARY_SLOTS];
    struct str word;
    for (size_t i = 0; i < sizeof ordinary_words / sizeof *ordinary_words; i++)
        for (const char *rest = ordinary_words[i]; next_word(&rest, &word);)
            *slot_for(slots, ORDINARY_SLOTS, word) |= 1;
    print_numbers("uint64_t ordinary_slots", slots, ORDINARY_SLOTS);
}

/* The number of the set of lists, which is a new one if there is none yet. */
static unsigned number_of_set(uint64_t *sets, uint64_t set)
{
    unsigned number = 0;
    while (sets[number] != set && (number == 0 || sets[number]))
        number++;
    assert(number < HASHED_VALUES);
    sets[number] = set;
    return number;
}

static void make_lists(void)
{
    enum { LISTS = sizeof lists / sizeof *lists };
    static uint64_t slots[LIST_SLOTS], sets[HASHED_VALUES], shapes[LISTS * LIST_SHAPES / 64];
    static_assert(LISTS <= 64, "a list is a bit");
    struct str word;
    for (size_t list = 0; list < LISTS; list++)
        for (const char *rest = lists[list]; next_word(&rest, &word);) {
            const size_t shape = list * LIST_SHAPES + list_shape(word);
            shapes[shape / 64] |= UINT64_C(1) << shape % 64;
            uint64_t *slot = slot_for(slots, LIST_SLOTS, word);
            const uint64_t set = sets[*slot % HASHED_VALUES] | UINT64_C(1) << list;
            *slot = *slot / HASHED_VALUES * HASHED_VALUES + number_of_set(sets, set);
        }
    print_numbers("uint64_t list_slots", slots, LIST_SLOTS);
    print_numbers("uint64_t list_sets", sets, HASHED_VALUES);
    print_numbers("uint64_t list_shapes", shapes, sizeof shapes / sizeof *shapes);
}

int main(void)
{
    puts("/* Made by make-tables.c from the tables of words. */\n"
         "#include \"words/tables.h\"\n");
    make_vocabulary();
    make_names();
    make_ordinary();
    make_lists();
    return 0;
}
