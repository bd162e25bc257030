/* lists.c - short lists of words (lists.tbl) that a single question asks for */
#include "words/lists.h"

#include <stdint.h>

static const struct str lists[] = {
#define ROW(name, words) {words, sizeof words - 1},
#include "words/lists.def"
#undef ROW
};

enum { LISTS = sizeof lists / sizeof *lists, SHAPES = 64 };

/* A bit for each shape that a word of the list has: most answers are no. */
static uint64_t shapes[LISTS];

/* A bit by the first letter of a word and its size. */
static uint64_t shape_of(char first, size_t size)
{
    return UINT64_C(1) << (((unsigned char)to_lower(first) + 11 * size) % SHAPES);
}

void lists_prepare(void)
{
    for (size_t list = 0; list < LISTS; list++) {
        const struct str all = lists[list];
        for (size_t start = 0, i = 0; i <= all.size; i++) {
            if (i < all.size && !is_space(all.bytes[i]))
                continue;
            if (i > start)
                shapes[list] |= shape_of(all.bytes[start], i - start);
            start = i + 1;
        }
    }
}

bool list_has(enum list list, struct str word)
{
    const struct str all = lists[list];
    if (!word.size || !(shapes[list] & shape_of(word.bytes[0], word.size)))
        return false;
    for (size_t start = 0, i = 0; i <= all.size; i++) {
        if (i < all.size && !is_space(all.bytes[i]))
            continue;
        if (i - start == word.size && str_equal_nocase(str_slice(all, start, i), word))
            return true;
        start = i + 1;
    }
    return false;
}
