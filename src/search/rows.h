/* rows.h - the rows of a count while it is made, found by their labels */
#ifndef QUOTH_SEARCH_ROWS_H
#define QUOTH_SEARCH_ROWS_H

#include "base/arena.h"
#include "search/facet.h"

/* Where a row is: a hash of its labels, and 1 + its place in the facet, 0 for none. */
struct row_slot {
    unsigned hash, place;
};

/* {.arena = arena, .facet = facet} has no row but those it is given; arena outlives it. */
struct rows {
    struct arena *arena;
    struct facet *facet;
    struct row_slot *slots;
    size_t capacity; /* of slots: a power of two, or 0 */
    size_t last;     /* 1 + the place of the row that was added to last, 0 before any */
};

/* Adds count to the row with these labels; a new one copies them.  A count of 0 makes none. */
void rows_add(struct rows *rows, struct str first, struct str second, size_t count);

#endif
