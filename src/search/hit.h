/* hit.h - what a search found: the way from the searcher to the formatter */
#ifndef QUOTH_SEARCH_HIT_H
#define QUOTH_SEARCH_HIT_H

#include "base/arena.h"
#include "base/schema.h"
#include "index/stored.h"

/* A document of the index that answers the query. */
struct hit {
    struct stored stored;
    double score; /* relevance, >= 0; comparable within one search only */
};

/* Words to mark in the text of a hit.  One item is one word, or the words of a phrase,
 * to be marked only where they stand one behind the other; all folded (utf8_fold, as
 * index/tokens.h cuts them).  Negated words are not among them. */
enum highlight_form {
    HIGHLIGHT_word,     /* equal to a folded word of the text */
    HIGHLIGHT_stem,     /* equal to the stem of a word of the text; one word only */
    HIGHLIGHT_beginning /* the beginning of a word of the text; one word only */
};

struct highlight_item {
    enum field field; /* where: FIELD_quote, FIELD_caption and FIELD_text mean the words of
                         the hit itself, every other one its own member (speaker, title) */
    enum highlight_form form;
    struct strs words;
};

struct highlight {
    struct highlight_item *items;
    size_t count, capacity;
};

/* What the hits are: one for each document, or one for each article (its best
 * document stands for it).  FILES and SPEAKERS are printed otherwise. */
enum output {
    OUTPUT_quotes,   /* documents of --in: quotes, captions or articles */
    OUTPUT_articles, /* each article once: its first hit by the sort */
    OUTPUT_files,    /* each path once, of the same hits as OUTPUT_articles */
    OUTPUT_speakers, /* each speaker once: facet.h, no hits */
    OUTPUT_count     /* the number of documents alone: total, no items */
};

/* One page of an answer, in order; all of it is in the arena given to the search. */
struct hits {
    struct hit *items;
    size_t count, capacity;
    size_t total;  /* all that match, without offset and limit; articles for
                      OUTPUT_articles and OUTPUT_files */
    bool is_total_exact; /* always for OUTPUT_count; else where a page cost no less */
    size_t offset; /* of items[0] among all */
    enum output output;
    struct highlight highlight;
};

#endif
