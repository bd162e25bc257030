/* ingest.c - the ingest pass: one article in, all its records out */
#include "ingest/ingest.h"

void ingest_article(struct article *article, const struct ingest_options *options)
{
    article->date = options->date;
    article->outlet = options->outlet;
}
