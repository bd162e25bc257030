/* sides.h - which side of a quotation each mark is on */
#ifndef QUOTH_WORDS_SIDES_H
#define QUOTH_WORDS_SIDES_H

#include "words/words.h"

enum side { SIDE_none, SIDE_open, SIDE_close, SIDE_either };

/* What a mark word is: its side, and whether it is a single mark. */
struct mark {
    size_t word;
    enum side side;
    bool is_single;
};

struct marks {
    struct mark *items;
    size_t count, capacity;
};

struct text_words {
    struct str text;
    const struct word *words;
};

/* The mark at word i of the block whose words are [first, last), by the characters beside it:
 * the side that was printed yields to them. */
struct mark mark_read(const struct text_words *t, size_t first, size_t last, size_t i);

#endif
