/* tiers.h - which generations are merged with what is new */
#ifndef QUOTH_INDEX_TIERS_H
#define QUOTH_INDEX_TIERS_H

#include <stdbool.h>
#include <stddef.h>

/* A search looks into each generation, so there are to be few; a merge writes anew all
 * that it merges, so it is to be seldom that much is merged.  A generation is merged
 * when those that are newer, together, are as large.  Then each is larger than all newer
 * ones together: there are no more than the logarithm of the index's size; and what a
 * document meets is a merge each time that the part it is in doubles.  Generations of
 * less than TIERS_LEAST documents count as that large, so that the smallest are merged
 * often.
 *
 * Compaction keeps the pieces of lists as they come, so that an index of many very small
 * generations would grow; a run of less than TIERS_FEW documents adds them, one by one,
 * to the newest generation as long as that is smaller than TIERS_LEAST. */
enum { TIERS_FEW = 1500, TIERS_LEAST = 6000 };

struct tiers {
    size_t merged;  /* so many generations, the newest ones, are merged with what is new */
    bool is_added;  /* instead, what is new is added to the newest */
};

/* documents[] are those of the count generations, newest first; more is how many new
 * ones there are (0: nothing is done). */
struct tiers tiers_plan(const unsigned documents[], size_t count, size_t more);

#endif
