/* marks.h - the quotation-mark machine: which stretches stand within marks */
#ifndef QUOTH_WORDS_MARKS_H
#define QUOTH_WORDS_MARKS_H

#include "article/article.h"
#include "words/words.h"

enum mark_state {
    MARK_closed,
    MARK_continued, /* left open at the end of its block; the next block opens anew */
    MARK_unclosed   /* never closed: it ends with its block */
};

/* A stretch of one block within quotation marks. */
struct stretch {
    struct span inner;       /* bytes of the text, without the marks */
    size_t block;            /* index in the article's blocks */
    size_t first, last;      /* its words with its marks, half-open, in the article's words */
    size_t previous, next;   /* stretches of the same running quotation, or NO_STRETCH */
    struct indices reopened; /* words: marks within it that open it anew */
    enum mark_state state;
    bool is_single; /* within single marks */
};

#define NO_STRETCH ((size_t)-1)

struct stretches {
    struct stretch *items;
    size_t count, capacity;
};

/* The words of one block in the article's words. */
struct block_words {
    size_t block, first, last;
};

struct block_list {
    struct block_words *items;
    size_t count, capacity;
};

/* Finds the stretches of all blocks, in order.  Knows straight and curly marks, two
 * apostrophes, guillemets, low marks, broken encodings of them, and single marks
 * where they stand outside double ones or alone; nested marks belong to the outer
 * stretch.  An apostrophe, an elision, feet and inches and a decade are no mark.  A
 * running quotation opens each of its paragraphs and closes the last (AP Stylebook,
 * "quotation marks"); where paragraphs were joined in one, it is opened anew behind a
 * sentence of its own and is still one stretch.  A mark that is never closed ends with
 * its paragraph, before its attribution, or before the sentence in which another opens;
 * where an opening one was left out, the sentence before an attribution was said, or the
 * paragraph that was announced.  Empty stretches are dropped.  Linear. */
void marks_find(struct arena *arena, struct str text, const struct block_list *blocks,
                struct words *words, struct stretches *stretches);

#endif
