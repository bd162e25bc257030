/* reading.h - an article read as far as a test of words, names, reports or quotes needs it */
#ifndef QUOTH_TESTS_READING_H
#define QUOTH_TESTS_READING_H

#include "unit.h"

#include "article/article.h"
#include "base/buf.h"
#include "names/ledger.h"
#include "reports/reports.h"

/* Everything points into itself: it is made in place and stays there. */
struct reading {
    struct arena *arena;
    struct article *article;
    struct words words;
    struct block_list blocks;
    struct stretches stretches;
    struct frame frame;
    struct ledger ledger;
    struct reports reports;
};

/* Every line that is not empty is a paragraph. */
static inline void reading_cut(struct reading *reading, struct str text)
{
    reading->arena = arena_new();
    reading->article = article_new(reading->arena, STR("example.txt"), text);
    for (size_t start = 0; start < text.size;) {
        size_t end = str_find(text, STR("\n"), start);
        struct block block = {.kind = BLOCK_paragraph, .span = {start, end}};
        if (end > start)
            ARENA_PUSH(reading->arena, &reading->article->blocks, block);
        start = end + 1;
    }
}

/* Text to words, marks, frame, names and reports. */
static inline void reading_make(struct reading *reading, struct str text)
{
    *reading = (struct reading){0};
    reading_cut(reading, text);
    struct arena *arena = reading->arena;
    for (size_t b = 0; b < reading->article->blocks.count; b++) {
        struct block_words range = {b, reading->words.count, 0};
        words_read(arena, text, reading->article->blocks.items[b].span, &reading->words);
        range.last = reading->words.count;
        ARENA_PUSH(arena, &reading->blocks, range);
    }
    marks_find(arena, text, &reading->blocks, &reading->words, &reading->stretches);
    frame_make(arena, text, &reading->blocks, &reading->words, &reading->stretches,
               &reading->frame);
    ledger_make(arena, &reading->frame, &reading->words, &reading->ledger);
    reports_find(arena, &reading->frame, reading->article, &reading->reports);
}

static inline void reading_free(struct reading *reading) { arena_free(reading->arena); }

/* The text of words [first, last) of the frame. */
static inline struct str reading_text(const struct reading *reading, size_t first, size_t last)
{
    if (first >= last)
        return (struct str){0};
    return str_slice(reading->frame.text, reading->frame.words.items[first].start,
                     reading->frame.words.items[last - 1].end);
}

static inline struct str phrase_words(const struct reading *reading, const struct phrase *phrase)
{
    return reading_text(reading, phrase->first, phrase->last);
}

/* The frame's word with this text; the test ends where there is none. */
static inline size_t reading_word(const struct reading *reading, const char *text)
{
    for (size_t i = 0; i < reading->frame.words.count; i++)
        if (str_equal(word_text(reading->frame.text, &reading->frame.words.items[i]),
                      str_from(text)))
            return i;
    fail_msg("no word '%s'", text);
    return 0;
}

/* count times the text, in buf. */
static inline struct str many(struct buf *buf, struct str text, size_t count)
{
    buf->size = 0;
    for (size_t i = 0; i < count; i++)
        buf_add(buf, text);
    return buf_str(buf);
}

#endif
