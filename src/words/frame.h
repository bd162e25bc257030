/* frame.h - what stands around the quotations: sentences in which each is one word */
#ifndef QUOTH_WORDS_FRAME_H
#define QUOTH_WORDS_FRAME_H

#include "words/marks.h"
#include "words/words.h"

/* The frame of an article: its words, with every stretch within marks made a single
 * word of kind WORD_quote, cut into sentences.  A quotation that ends in a full stop
 * ends its sentence, one that ends in "?", "!" or an ellipsis does so unless its
 * attribution follows.  No sentence is longer than SENTENCE_MOST words, so that work
 * within one is bounded. */
enum { SENTENCE_MOST = 400 };

struct sentence {
    size_t first, last;  /* words of the frame, half-open */
    size_t block;        /* index in the article's blocks */
    size_t number;       /* of this sentence in its block, from 0 */
};

struct sentences {
    struct sentence *items;
    size_t count, capacity;
};

struct frame {
    struct str text;
    struct words words;
    struct sentences sentences;
    const struct stretches *stretches;
    struct indices quotes; /* the word of each stretch */
};

void frame_make(struct arena *arena, struct str text, const struct block_list *blocks,
                const struct words *words, const struct stretches *stretches, struct frame *frame);

/* Whether word i of the frame reads so (words.h); behind the last it does not. */
static inline bool frame_reads(const struct frame *frame, size_t i, struct str text)
{
    return i < frame->words.count && word_reads(frame->text, &frame->words.items[i], text);
}

/* The last byte within the marks, closing marks of inner quotations aside: ',' '.'
 * (of an ellipsis too) '?' '!' or anything else. */
char stretch_end(struct str text, const struct stretch *stretch);

/* Whether the stretch begins with a capital letter (or a digit, or an ellipsis). */
bool stretch_begins_sentence(struct str text, const struct stretch *stretch);

#endif
