/* lexicon.c - the word lists of structure/: agencies, regions, cities, roles, ... */
#include "structure/lexicon.h"

#include <pthread.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/near.h"

#define ROW(key, text) text,
static const char *const agencies[] = {
#include "structure/agencies.def"
};
static const char *const regions[] = {
#include "structure/regions.def"
};
static const char *const cities[] = {
#include "structure/cities.def"
};
static const char *const initialisms[] = {
#include "structure/initialisms.def"
};
static const char *const labels[] = {
#include "structure/labels.def"
};
static const char *const roles[] = {
#include "structure/roles.def"
};
static const char *const organisations[] = {
#include "structure/organisations.def"
};
static const char *const staff[] = {
#include "structure/staff.def"
};
static const char *const furniture[] = {
#include "structure/furniture.def"
};
#undef ROW

#define TABLE(name) [LIST_##name] = {name, sizeof name / sizeof *name}
static const struct {
    const char *const *rows;
    size_t count;
} tables[] = {TABLE(agencies),      TABLE(regions), TABLE(cities),
              TABLE(initialisms),   TABLE(labels),  TABLE(roles),
              TABLE(organisations), TABLE(staff),   TABLE(furniture)};

struct entry {
    struct str spelling, canonical;
    uint32_t hash;
};

static struct entries {
    struct entry *items;
    size_t count, longest; /* bytes of the longest spelling */
    uint16_t *slots;       /* by hash: number of an item and 1; 0: none */
    size_t slot_count;     /* a power of two */
} lists[LIST_COUNT];

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Letter case aside. */
static uint32_t hash_of(struct str word)
{
    uint32_t hash = 0;
    for (size_t i = 0; i < word.size; i++)
        hash = hash * 31 + (unsigned char)to_lower(word.bytes[i]);
    return hash;
}

/* The slot of a word, or the free one where it would stand. */
static uint16_t *slot_of(const struct entries *entries, struct str word, uint32_t hash)
{
    for (size_t at = hash;; at++) {
        uint16_t *slot = &entries->slots[at & (entries->slot_count - 1)];
        const struct entry *entry = &entries->items[*slot - 1];
        if (!*slot || (entry->hash == hash && str_equal_nocase(entry->spelling, word)))
            return slot;
    }
}

static void make_slots(struct entries *entries)
{
    entries->slot_count = 1;
    while (entries->slot_count < 2 * entries->count)
        entries->slot_count *= 2;
    entries->slots = xmalloc(entries->slot_count * sizeof *entries->slots);
    memset(entries->slots, 0, entries->slot_count * sizeof *entries->slots);
    for (size_t i = 0; i < entries->count; i++) {
        struct entry *entry = &entries->items[i];
        entry->hash = hash_of(entry->spelling);
        *slot_of(entries, entry->spelling, entry->hash) = (uint16_t)(i + 1);
        if (entry->spelling.size > entries->longest)
            entries->longest = entry->spelling.size;
    }
}

/* Makes room for twice as many at each power of two. */
static void add_entry(struct entries *entries, struct entry entry)
{
    const size_t count = entries->count++;
    if (!(count & (count - 1)))
        entries->items = xrealloc(entries->items, (2 * count + 1) * sizeof *entries->items);
    entries->items[count] = entry;
}

/* Adds the lines of a row; the first is canonical. */
static void add_row(struct entries *entries, struct str text)
{
    struct str canonical = {0};
    for (size_t start = 0; start < text.size;) {
        size_t end = str_find_byte(text, '\n', start);
        struct str line = str_slice(text, start, end);
        if (!canonical.bytes)
            canonical = line;
        add_entry(entries, (struct entry){line, canonical, 0});
        start = end + 1;
    }
}

static void make_lists(void)
{
    for (int list = 0; list < LIST_COUNT; list++) {
        for (size_t i = 0; i < tables[list].count; i++)
            add_row(&lists[list], str_from(tables[list].rows[i]));
        make_slots(&lists[list]);
    }
}

struct str lexicon_find(enum list list, struct str word)
{
    const struct entries *entries = &lists[list];
    pthread_once(&once, make_lists);
    if (!word.size || word.size > entries->longest)
        return (struct str){0};
    const uint16_t slot = *slot_of(entries, word, hash_of(word));
    return slot ? entries->items[slot - 1].canonical : (struct str){0};
}

struct str lexicon_near(enum list list, struct str word)
{
    struct str best = lexicon_find(list, word);
    size_t most = best.bytes || word.size < 5 ? 0 : word.size < 7 ? 1 : 2;
    for (size_t i = 0; most && i < lists[list].count; i++) {
        const struct entry *entry = &lists[list].items[i];
        const size_t distance = near_distance(word, entry->spelling, most);
        if (distance > most)
            continue;
        best = entry->canonical;
        most = distance - 1;
    }
    return best;
}

void lexicon_each(enum list list, void (*see)(struct str spelling, void *context), void *context)
{
    pthread_once(&once, make_lists);
    for (size_t i = 0; i < lists[list].count; i++)
        see(lists[list].items[i].spelling, context);
}
