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

static const char *const ordinary[] = {
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

/* The words of the table that is made, as in its slots, by their hashes: a free place is 0. */
enum { PLACES = HASHED_SLOTS };
static uint64_t entered[PLACES];

static uint64_t *word_for(struct str word)
{
    const struct key key = key_of_word(word);
    const uint64_t hash = key_hash(&key);
    size_t i = hash % PLACES;
    while (entered[i] && (entered[i] ^ hash) >= HASHED_VALUES)
        i = (i + 1) % PLACES;
    if (!entered[i])
        entered[i] = hash & ~(uint64_t)(HASHED_VALUES - 1);
    return &entered[i];
}

static int by_number(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* Whether the multiplier gives each word of a bucket a slot that is free; they are taken. */
static bool take_slots(struct hashed *table, const uint64_t *bucket, size_t size,
                       unsigned multiplier)
{
    for (size_t i = 0; i < size; i++) {
        uint64_t *slot = &table->slots[hashed_slot(bucket[i], multiplier)];
        if (*slot) {
            while (i-- > 0)
                table->slots[hashed_slot(bucket[i], multiplier)] = 0;
            return false;
        }
        *slot = bucket[i];
    }
    return true;
}

/* Finds slots for the buckets of so many words, which are in order from first on. */
static void place_buckets(struct hashed *table, size_t first, size_t wanted)
{
    for (size_t start = first, end; start < PLACES; start = end) {
        const size_t bucket = hashed_bucket(entered[start]);
        unsigned multiplier = 0;
        for (end = start + 1; end < PLACES && hashed_bucket(entered[end]) == bucket;)
            end++;
        if (end - start != wanted)
            continue;
        while (!take_slots(table, entered + start, wanted, multiplier))
            multiplier++;
        assert(multiplier <= UINT8_MAX);
        table->multipliers[bucket] = (uint8_t)multiplier;
    }
}

/* Prints the table of the words, and forgets them. */
static void print_hashed(const char *name)
{
    enum { MOST_IN_BUCKET = 64 };
    static struct hashed table;
    size_t first = 0;
    memset(&table, 0, sizeof table);
    qsort(entered, PLACES, sizeof *entered, by_number);
    while (!entered[first])
        first++;
    for (size_t size = MOST_IN_BUCKET; size > 0; size--) /* the large ones first */
        place_buckets(&table, first, size);
    for (size_t i = first; i < PLACES; i++)
        assert(hashed_find(&table, entered[i]) == entered[i] % HASHED_VALUES);
    memset(entered, 0, sizeof entered);
    printf("const struct hashed %s = {\n.slots = {\n", name);
    for (size_t i = 0; i < HASHED_SLOTS; i++)
        printf("%#llx,%c", (unsigned long long)table.slots[i], (i + 1) % 8 ? ' ' : '\n');
    puts("},\n.multipliers = {");
    for (size_t i = 0; i < HASHED_BUCKETS; i++)
        printf("%u,%c", table.multipliers[i], (i + 1) % 16 ? ' ' : '\n');
    puts("}};\n");
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
        *word_for((struct str){name, word.size}) |= class;
        if (first)
            *word_for((struct str){name, first}) |= PROPER_begins_name;
    }
}

static void make_names(void)
{
    uint64_t classes[PROPER_COMBINATIONS];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        enter_names(names[i].words, names[i].class);
    for (unsigned found = 0; found < PROPER_COMBINATIONS; found++)
        classes[found] = (found & PROPER_male_name ? LEX(male_name) : 0) |
                         (found & PROPER_female_name ? LEX(female_name) : 0) |
                         (found & PROPER_either ? LEX(either) : 0) |
                         (found & PROPER_place ? LEX(place) : 0) |
                         (found & PROPER_begins_name ? LEX(begins_name) : 0);
    print_hashed("proper_names");
    print_numbers("uint64_t proper_classes", classes, PROPER_COMBINATIONS);
}

static void make_ordinary(void)
{
    struct str word;
    for (size_t i = 0; i < sizeof ordinary / sizeof *ordinary; i++)
        for (const char *rest = ordinary[i]; next_word(&rest, &word);)
            *word_for(word) |= 1;
    print_hashed("ordinary_words");
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
    static uint64_t sets[HASHED_VALUES], shapes[LISTS * LIST_SHAPES / 64];
    static_assert(LISTS <= 64, "a list is a bit");
    struct str word;
    for (size_t list = 0; list < LISTS; list++)
        for (const char *rest = lists[list]; next_word(&rest, &word);) {
            const size_t shape = list * LIST_SHAPES + list_shape(word);
            shapes[shape / 64] |= UINT64_C(1) << shape % 64;
            uint64_t *slot = word_for(word);
            const uint64_t set = sets[*slot % HASHED_VALUES] | UINT64_C(1) << list;
            *slot = *slot / HASHED_VALUES * HASHED_VALUES + number_of_set(sets, set);
        }
    print_hashed("list_words");
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
