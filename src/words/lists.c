/* lists.c - short lists of words (lists.tbl) that a single question asks for */
#include "words/lists.h"

#include <assert.h>
#include <stdint.h>

static const struct str lists[] = {
#define ROW(name, words) {words, sizeof words - 1},
#include "words/lists.def"
#undef ROW
};

enum { LISTS = sizeof lists / sizeof *lists, MOST_WORDS = 1024, SHAPES = 256, BITS = 64 };

/* The words of all lists, one list behind the other: where each begins, and the last ends. */
static struct str words[MOST_WORDS];
static size_t begins[LISTS + 1];

/* A bit for each shape that a word of the list has: most answers are no. */
static uint64_t shapes[LISTS][SHAPES / BITS];

/* The shape of a word, by its first letter, its last and its size. */
static unsigned shape_of(struct str word)
{
    const unsigned first = (unsigned char)to_lower(word.bytes[0]),
                   last = (unsigned char)to_lower(word.bytes[word.size - 1]);
    return (first + 29 * last + 11 * (unsigned)word.size) % SHAPES;
}

static void enter(size_t list, struct str word)
{
    const unsigned shape = shape_of(word);
    size_t *count = &begins[list + 1];
    assert(*count < MOST_WORDS);
    words[(*count)++] = word;
    shapes[list][shape / BITS] |= UINT64_C(1) << shape % BITS;
}

void lists_prepare(void)
{
    for (size_t list = 0; list < LISTS; list++) {
        const struct str all = lists[list];
        begins[list + 1] = begins[list];
        for (size_t start = 0, i = 0; i <= all.size; i++) {
            if (i < all.size && !is_space(all.bytes[i]))
                continue;
            if (i > start)
                enter(list, str_slice(all, start, i));
            start = i + 1;
        }
    }
}

bool list_has(enum list list, struct str word)
{
    const unsigned shape = word.size ? shape_of(word) : 0;
    if (!word.size || !(shapes[list][shape / BITS] >> shape % BITS & 1))
        return false;
    for (size_t i = begins[list]; i < begins[list + 1]; i++)
        if (str_equal_nocase(words[i], word))
            return true;
    return false;
}
