/* quote.h - who said what: the quotation extractor */
#ifndef QUOTH_QUOTE_QUOTE_H
#define QUOTH_QUOTE_QUOTE_H

#include "article/article.h"

/* Adds a quote record for every quotation in the article's paragraphs, headlines and
 * captions, of all types, with its speaker as far as the article tells.  Reads the
 * blocks that structure/ has told apart, and article->date for the days of
 * statements.  Never fails: finding nothing is a result. */
void quote_find(struct article *article);

#endif
