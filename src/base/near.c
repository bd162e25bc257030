/* near.c - the nearest of some words: "did you mean" */
#include "base/near.h"

#include <stdint.h>

enum { MOST_BYTES = 63 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* A bit for each letter of a word, letter case aside. */
static uint64_t letters_of(struct str word)
{
    uint64_t letters = 0;
    for (size_t i = 0; i < word.size; i++)
        letters |= UINT64_C(1) << (to_lower(word.bytes[i]) & 63);
    return letters;
}

/* Whether more letters stand in one of two words alone than so many changes can explain:
 * one takes a letter away and adds another at most. */
static bool are_far(struct str a, struct str b, size_t most)
{
    size_t alone = 0;
    for (uint64_t left = letters_of(a) ^ letters_of(b); left; left &= left - 1)
        alone++;
    return alone > 2 * most;
}

size_t near_distance(struct str a, struct str b, size_t most)
{
    size_t longer = a.size > b.size ? a.size - b.size : b.size - a.size;
    if (a.size > MOST_BYTES || b.size > MOST_BYTES || longer > most || are_far(a, b, most))
        return most + 1;
    size_t rows[3][MOST_BYTES + 1];
    size_t *before = rows[0], *previous = rows[1], *current = rows[2];
    for (size_t j = 0; j <= b.size; j++)
        previous[j] = j;
    size_t least = 0, least_before; /* of a row: distances never fall from two rows on */
    for (size_t i = 1; i <= a.size; i++) {
        least_before = least;
        least = current[0] = i;
        for (size_t j = 1; j <= b.size; j++) {
            char x = to_lower(a.bytes[i - 1]), y = to_lower(b.bytes[j - 1]);
            current[j] = smaller(smaller(previous[j] + 1, current[j - 1] + 1),
                                 previous[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == to_lower(b.bytes[j - 2]) &&
                y == to_lower(a.bytes[i - 2]))
                current[j] = smaller(current[j], before[j - 2] + 1);
            least = smaller(least, current[j]);
        }
        if (least > most && least_before > most)
            return most + 1;
        size_t *spare = before;
        before = previous;
        previous = current;
        current = spare;
    }
    return smaller(previous[b.size], most + 1);
}

struct nearest nearest_start(struct str word)
{
    return (struct nearest){word, word.size / 3 + 1, -1};
}

void nearest_try(struct nearest *nearest, struct str candidate, int index)
{
    size_t distance = near_distance(nearest->word, candidate, nearest->distance);
    if (distance < nearest->distance || (distance == nearest->distance && nearest->index < 0)) {
        nearest->distance = distance;
        nearest->index = index;
    }
}
