/* searcher.h - a query in, hits out */
#ifndef QUOTH_SEARCH_SEARCHER_H
#define QUOTH_SEARCH_SEARCHER_H

#include <stdint.h>

#include "index/index.h"
#include "query/syntax.h"
#include "search/hit.h"

enum sort {
    SORT_relevance, /* the most relevant first */
    SORT_date,      /* the latest article first; without a date last */
    SORT_said,      /* the latest statement first; without a full date last */
    SORT_speaker,   /* by the name's letters; without a speaker first */
    SORT_none       /* as they come: what is found first */
};

#define SEARCH_NO_LIMIT SIZE_MAX

struct search {
    struct node *tree; /* NULL: everything */
    enum document_kind in;
    enum output output; /* OUTPUT_articles and OUTPUT_files: each article once */
    enum sort sort;
    bool is_reversed;     /* the whole order, before offset and limit */
    size_t offset, limit; /* hits; all are sorted, then cut */
};

/* Fills hits, with its texts in arena.  An index that changes meanwhile is opened
 * anew and the whole search run again, once.  No hit is no failure.  STATUS_query
 * when word* stands for too many words, or a title is too common. */
enum status searcher_run(struct index *index, const struct search *search, struct arena *arena,
                         struct hits *hits);

/* Whether anything answers: without counting or reading what. */
enum status searcher_any(struct index *index, const struct search *search, bool *found);

/* Reads the stored article of an id into arena, from the index that from points to:
 * for context.h.  False when it cannot be had. */
bool searcher_article(void *from, struct str article_id, struct arena *arena,
                      struct stored *article);

/* Runs work again, once and on a reopened index, if it meets STATUS_retry. */
enum status searcher_twice(struct index *index, enum status (*work)(void *context),
                           void *context);

#endif
