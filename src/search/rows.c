/* rows.c - the rows of a count while it is made, found by their labels */
#include "search/rows.h"

#include <xxhash.h>

static unsigned hash_of(struct str first, struct str second)
{
    uint64_t seed = second.size ? XXH3_64bits(second.bytes, second.size) : 0;
    return (unsigned)XXH3_64bits_withSeed(first.bytes, first.size, seed);
}

static bool has_labels(const struct facet_row *row, struct str first, struct str second)
{
    return str_equal(row->labels[0], first) && str_equal(row->labels[1], second);
}

/* The slot of the row with these labels, or the free one for it. */
static struct row_slot *slot_of(const struct rows *rows, unsigned hash, struct str first,
                                struct str second)
{
    size_t at = hash & (rows->capacity - 1);
    for (; rows->slots[at].place; at = (at + 1) & (rows->capacity - 1))
        if (rows->slots[at].hash == hash &&
            has_labels(&rows->facet->items[rows->slots[at].place - 1], first, second))
            break;
    return &rows->slots[at];
}

static void grow(struct rows *rows)
{
    enum { LEAST = 1024 };
    const struct rows before = *rows;
    rows->capacity = before.capacity ? before.capacity * 2 : LEAST;
    rows->slots = ARENA_ARRAY(rows->arena, struct row_slot, rows->capacity);
    for (size_t i = 0; i < before.capacity; i++) {
        size_t at = before.slots[i].hash & (rows->capacity - 1);
        if (!before.slots[i].place)
            continue;
        while (rows->slots[at].place)
            at = (at + 1) & (rows->capacity - 1);
        rows->slots[at] = before.slots[i];
    }
}

static struct str kept(struct arena *arena, struct str label)
{
    return (struct str){arena_copy(arena, label.bytes, label.size), label.size};
}

/* 1 + the place of the row with these labels, which may have to be made. */
static size_t place_of(struct rows *rows, struct str first, struct str second)
{
    if (2 * (rows->facet->count + 1) > rows->capacity)
        grow(rows);
    unsigned hash = hash_of(first, second);
    struct row_slot *slot = slot_of(rows, hash, first, second);
    if (!slot->place) {
        struct facet_row row = {{kept(rows->arena, first), kept(rows->arena, second)}, 0};
        ARENA_PUSH(rows->arena, rows->facet, row);
        *slot = (struct row_slot){hash, (unsigned)rows->facet->count};
    }
    return slot->place;
}

/* Quotes of one article often have the same speaker, and all the same place. */
void rows_add(struct rows *rows, struct str first, struct str second, size_t count)
{
    struct facet_row *items = rows->facet->items;
    if (!count)
        return;
    if (!rows->last || !has_labels(&items[rows->last - 1], first, second))
        rows->last = place_of(rows, first, second);
    rows->facet->items[rows->last - 1].count += count;
}
