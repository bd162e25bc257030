/* lexicon.c - the word lists of structure/: agencies, regions, cities, roles, ... */
#include "structure/lexicon.h"

#include <pthread.h>
#include <stdlib.h>

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
#undef ROW

#define TABLE(name) [LIST_##name] = {name, sizeof name / sizeof *name}
static const struct {
    const char *const *rows;
    size_t count;
} tables[] = {TABLE(agencies), TABLE(regions), TABLE(cities),        TABLE(initialisms),
              TABLE(labels),   TABLE(roles),   TABLE(organisations), TABLE(staff)};

struct entry {
    struct str spelling, canonical;
};

static struct entries {
    struct entry *items;
    size_t count;
} lists[LIST_COUNT];

static pthread_once_t once = PTHREAD_ONCE_INIT;

static int compare(const void *left, const void *right)
{
    struct str a = ((const struct entry *)left)->spelling;
    struct str b = ((const struct entry *)right)->spelling;
    for (size_t i = 0; i < a.size && i < b.size; i++) {
        int order = (unsigned char)to_lower(a.bytes[i]) - (unsigned char)to_lower(b.bytes[i]);
        if (order)
            return order;
    }
    return (a.size > b.size) - (a.size < b.size);
}

/* Adds the lines of a row; the first is canonical. */
static void add_row(struct entries *entries, struct str text)
{
    struct str canonical = {0};
    for (size_t start = 0; start < text.size;) {
        size_t end = str_find(text, STR("\n"), start);
        struct str line = str_slice(text, start, end);
        if (!canonical.bytes)
            canonical = line;
        entries->items = xrealloc(entries->items, (entries->count + 1) * sizeof *entries->items);
        entries->items[entries->count++] = (struct entry){line, canonical};
        start = end + 1;
    }
}

static void make_lists(void)
{
    for (int list = 0; list < LIST_COUNT; list++) {
        for (size_t i = 0; i < tables[list].count; i++)
            add_row(&lists[list], str_from(tables[list].rows[i]));
        qsort(lists[list].items, lists[list].count, sizeof *lists[list].items, compare);
    }
}

struct str lexicon_find(enum list list, struct str word)
{
    pthread_once(&once, make_lists);
    struct entry key = {.spelling = word};
    const struct entry *found =
        bsearch(&key, lists[list].items, lists[list].count, sizeof key, compare);
    return found ? found->canonical : (struct str){0};
}

struct str lexicon_near(enum list list, struct str word)
{
    struct str best = lexicon_find(list, word);
    size_t most = word.size >= 7 ? 2 : word.size >= 5 ? 1 : 0;
    for (size_t i = 0; !best.bytes && most && i < lists[list].count; i++) {
        struct str spelling = lists[list].items[i].spelling;
        bool is_as_long = spelling.size <= word.size + most && word.size <= spelling.size + most;
        if (!is_as_long || near_distance(word, spelling, most) > most)
            continue;
        best = lists[list].items[i].canonical;
    }
    return best;
}

void lexicon_each(enum list list, void (*see)(struct str spelling, void *context), void *context)
{
    pthread_once(&once, make_lists);
    for (size_t i = 0; i < lists[list].count; i++)
        see(lists[list].items[i].spelling, context);
}
