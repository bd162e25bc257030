/* context.h - the sentences around a quote */
#ifndef QUOTH_FORMAT_CONTEXT_H
#define QUOTH_FORMAT_CONTEXT_H

#include "index/stored.h"

/* How many sentences before and after (-B, -A), and who gives the articles they are
 * taken from. */
struct context {
    size_t before, after;
    /* Reads the article of an id into arena; false when it cannot be had. */
    bool (*article)(void *from, struct str article_id, struct arena *arena,
                    struct stored *article);
    void *from;
};

/* A stretch of an article: what stands before a quote, it, what stands after. */
struct excerpt {
    struct str before, text, after;
};

/* The span of text that has the sentences that span touches, and so many more before and
 * after it.  A sentence ends at . ! ? with the closing marks behind it, before white
 * space and what may begin another one, unless an abbreviation or initial stands there;
 * and at every line end.  Never more than CONTEXT_REACH bytes on a side, so that the
 * time does not depend on the length of the text. */
enum { CONTEXT_REACH = 16 * 1024 };
struct span context_widen(struct str text, struct span span, size_t before, size_t after);

/* The article that was read last: hits that follow each other often share one.  Start
 * with = {0}. */
struct context_cache {
    struct arena *arena;
    struct str article_id; /* absent: none is kept */
    struct stored article;
};
void context_cache_free(struct context_cache *cache);

/* The excerpt of a stored quote or caption: the rest of its own sentences, and as many
 * more as context asks for, from the article if context->article gives it, else from
 * what the quote itself has stored.  Lies in arena, in stored, or in the cache until the
 * next call. */
struct excerpt context_excerpt(const struct context *context, struct context_cache *cache,
                               const struct stored *stored, struct arena *arena);

#endif
