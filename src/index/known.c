/* known.c - the articles that an index has, and those that a run has met */
#include "index/known.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/schema.h"
#include "index/state.h"

struct known {
    struct known_article *entries; /* open addressing; article 0 is free */
    size_t count, capacity;        /* capacity is a power of two */
};

static struct known_article *entries_new(size_t capacity)
{
    struct known_article *entries = xmalloc(capacity * sizeof *entries);
    return memset(entries, 0, capacity * sizeof *entries);
}

struct known *known_new(void)
{
    struct known *known = xmalloc(sizeof *known);
    *known = (struct known){entries_new(1024), 0, 1024};
    return known;
}

void known_free(struct known *known)
{
    free(known->entries);
    free(known);
}

static struct known_article *place_of(struct known *known, uint64_t article)
{
    size_t at = article & (known->capacity - 1);
    while (known->entries[at].article && known->entries[at].article != article)
        at = (at + 1) & (known->capacity - 1);
    return &known->entries[at];
}

static void grow(struct known *known)
{
    struct known old = *known;
    known->capacity *= 2;
    known->entries = entries_new(known->capacity);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.entries[i].article)
            *place_of(known, old.entries[i].article) = old.entries[i];
    free(old.entries);
}

struct known_article *known_get(struct known *known, uint64_t article)
{
    article += !article;
    struct known_article *entry = place_of(known, article);
    if (entry->article)
        return entry;
    if (++known->count * 2 > known->capacity) {
        grow(known);
        entry = place_of(known, article);
    }
    entry->article = article;
    return entry;
}

struct loading {
    struct known *known;
    uint16_t generation;
    size_t articles;
};

static bool take(void *context, unsigned docid, struct str value)
{
    struct loading *loading = context;
    struct state state;
    (void)docid;
    if (!state_unpack(value, &state))
        return true;
    struct known_article *entry = known_get(loading->known, state.article);
    entry->print = state.print;
    entry->generation = loading->generation;
    entry->is_fresh = state.is_fresh;
    entry->is_indexed = true;
    loading->articles++;
    return true;
}

enum status known_load(struct known *known, struct xc_database *db, size_t generation,
                       size_t *articles)
{
    struct loading loading = {known, (uint16_t)generation, 0};
    enum status status = xc_valuestream(db, SCHEMA_slot_state, take, &loading);
    *articles = loading.articles;
    return status;
}
