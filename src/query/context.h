/* context.h - the sentences around a quote */
#ifndef QUOTH_QUERY_CONTEXT_H
#define QUOTH_QUERY_CONTEXT_H

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
 * after it.  A sentence ends at . ! ? … with the closing marks behind it, before white
 * space and what may begin another one, unless an abbreviation or initial stands there;
 * and at every line end.  Lines without a letter or digit count as none. */
struct span context_widen(struct str text, struct span span, size_t before, size_t after);

/* The excerpt of a stored quote or caption: the rest of its own sentences, and as many
 * more as context asks for, from the article if context->article gives it, else from
 * what the quote itself has stored.  Lies in arena or in stored. */
struct excerpt context_excerpt(const struct context *context, const struct stored *stored,
                               struct arena *arena);

#endif
