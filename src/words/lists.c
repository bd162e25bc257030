/* lists.c - short lists of words (lists.tbl) that a single question asks for */
#include "words/lists.h"

#include <stdint.h>

static const struct str lists[] = {
#define ROW(name, words) {words, sizeof words - 1},
#include "words/lists.def"
#undef ROW
};

enum { LISTS = sizeof lists / sizeof *lists, LETTER_BITS = 31 };

/* A bit for each letter that a word of the list begins with: most answers are no. */
static uint32_t letters[LISTS];

static uint32_t letter_bit(char c)
{
    return UINT32_C(1) << (to_lower(c) & LETTER_BITS);
}

void lists_prepare(void)
{
    for (size_t list = 0; list < LISTS; list++)
        for (size_t i = 0; i < lists[list].size; i++)
            if (i == 0 || is_space(lists[list].bytes[i - 1]))
                letters[list] |= letter_bit(lists[list].bytes[i]);
}

bool list_has(enum list list, struct str word)
{
    const struct str all = lists[list];
    if (!word.size || !(letters[list] & letter_bit(word.bytes[0])))
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
