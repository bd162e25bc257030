/* ingest.h - the ingest pass: one article in, all its records out */
#ifndef QUOTH_INGEST_INGEST_H
#define QUOTH_INGEST_INGEST_H

#include "article/article.h"

/* Raised whenever the extractors find something else in the same text: an index
 * reads articles again that an older version took in. */
enum { EXTRACTOR_VERSION = 5 };

struct ingest_options {
    struct date date;       /* --date: the articles' day where nothing else tells it */
    struct str outlet;      /* --outlet */
    bool wants_reasons;     /* --why */
};

/* Runs every extractor over the article's blocks: fills article->records, in the
 * order of the text, and title, outlet, date and date_from.  Never fails: finding
 * nothing is a result.  Patterns that ran into their bound of work are reported
 * as a diagnostic.  May be called from several threads at once, each with its own
 * article. */
void ingest_article(struct article *article, const struct ingest_options *options);

#endif
