/* indexer.h - an article with its records to documents */
#ifndef QUOTH_INDEX_INDEXER_H
#define QUOTH_INDEX_INDEXER_H

#include "article/article.h"
#include "index/state.h"
#include "xapian-c/xapian-c.h"

/* Makes the documents of articles: one for each quote, one for each caption, one for
 * the article, as index-schema/fields.tbl and terms.h say.  One thread uses it. */
struct indexer;

struct indexer *indexer_open(void);
void indexer_close(struct indexer *indexer);

/* How many documents of each kind were added. */
struct indexer_counts {
    size_t quotes, captions, articles;
};

/* Adds the documents of an article that ingest_article() has been through to a database
 * in a transaction.  absolute is its path, the identity (identity.h).  The spans of its
 * records become offsets into the source. */
enum status indexer_add(struct indexer *indexer, struct article *article, struct str absolute,
                        const struct state *state, struct xc_database *db,
                        struct indexer_counts *counts);

/* Writes another state to an article; that there is none is no failure. */
enum status indexer_confirm(struct indexer *indexer, struct str absolute,
                            const struct state *state, struct xc_database *db);

/* Deletes every document of the article at a path; none is no failure. */
enum status indexer_delete(struct indexer *indexer, struct str absolute, struct xc_database *db);

#endif
