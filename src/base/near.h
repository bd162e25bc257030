/* near.h - the nearest of some words: "did you mean" */
#ifndef QUOTH_BASE_NEAR_H
#define QUOTH_BASE_NEAR_H

#include "base/str.h"

/* Letters to insert, delete, replace or swap with a neighbour to make a of b (the
 * restricted Damerau-Levenshtein distance), letter case aside; more than most is
 * most + 1.  Words longer than 63 bytes are far from everything. */
size_t near_distance(struct str a, struct str b, size_t most);

/* The candidate nearest to a word: start, try each, read index (-1: none is near,
 * that is within a third of the word's length). */
struct nearest {
    struct str word;
    size_t distance;
    int index;
};
struct nearest nearest_start(struct str word);
void nearest_try(struct nearest *nearest, struct str candidate, int index);

#endif
