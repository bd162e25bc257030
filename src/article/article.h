/* article.h - one story: its text, cut into blocks, and what was found in it */
#ifndef QUOTH_ARTICLE_ARTICLE_H
#define QUOTH_ARTICLE_ARTICLE_H

#include "article/record.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

/* What a stretch of the text is.  A block is a paragraph (lines between blank
 * lines, or a single line) until an extractor of structure/ knows better; a
 * dateline is cut off the paragraph that it begins. */
enum block_kind {
    BLOCK_paragraph,
    BLOCK_headline,
    BLOCK_heading,
    BLOCK_published,
    BLOCK_dateline,
    BLOCK_byline,
    BLOCK_credit,
    BLOCK_caption,
    BLOCK_note, /* an editors' note, a link to another story: not the story's voice */
    BLOCK_KINDS
};

struct block {
    enum block_kind kind;
    struct span span;  /* in the text, without white space at its ends */
    size_t repeats;    /* how often the article prints the same block again */
    bool is_repeat;    /* this one is such a printing: extractors pass it over */
};

struct blocks {
    struct block *items;
    size_t count, capacity;
};

/* A run of characters that all take text_step bytes in the text and source_step
 * bytes in the source; runs follow each other. */
struct offset_run {
    size_t text, source; /* where the run begins */
    unsigned char text_step, source_step;
};

struct offset_map {
    struct offset_run *items; /* none: the text is the source */
    size_t count, capacity;
};

/* Everything here lives in arena.  text is valid UTF-8 and is the whole source,
 * decoded: line ends, NULs and a byte order mark are as they were. */
struct article {
    struct arena *arena;
    struct str path;      /* as given; any bytes */
    struct str encoding;  /* absent for UTF-8, else "UTF-16LE", "windows-1252", ... */
    struct str text;
    struct offset_map map;
    struct blocks blocks; /* in the order of the text, not overlapping */
    struct records records;
    struct str title;     /* the headline, if any */
    struct str outlet;
    struct date date;     /* of publication, as good as it is known */
    struct str date_from; /* "text", "dateline", "caption", "path" or "option"; absent without a date */
    bool wants_reasons;   /* records shall tell why they are as they are (extract --why) */
};

/* An article with this text, without blocks: for tests and readers. */
struct article *article_new(struct arena *arena, struct str path, struct str text);

/* The source offset of a text offset (both in bytes). */
size_t article_source(const struct article *article, size_t text_offset);

/* Makes every span of record an offset into the source. */
void record_to_source(const struct article *article, struct record *record);

/* The text of a span. */
static inline struct str article_slice(const struct article *article, struct span span)
{
    return str_slice(article->text, span.start, span.end);
}

/* Appends a record of this kind over span, zeroed, and returns it; valid until the
 * next is added. */
struct record *article_add(struct article *article, enum record_kind kind, struct span span);

#endif
