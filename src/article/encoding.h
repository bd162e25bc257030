/* encoding.h - the bytes of a source to the text of an article */
#ifndef QUOTH_ARTICLE_ENCODING_H
#define QUOTH_ARTICLE_ENCODING_H

#include "article/article.h"

/* Whether source begins with a byte order mark of UTF-16. */
bool encoding_is_utf16(struct str source);

/* Decodes source, which lives in the article's arena: sets text, and encoding and
 * map where the text is not the source itself.
 *
 * UTF-16 is known by its byte order mark; what is valid UTF-8 is UTF-8, and so is a
 * source with at least one valid sequence of several bytes; any other byte above
 * 127 is Windows-1252 (as WHATWG's Encoding Standard reads it, but its five bytes
 * without a character are U+FFFD).  What is invalid becomes U+FFFD, one for each
 * maximal subpart (Unicode 15, 3.9), each unpaired surrogate, a last odd byte:
 * just as Python decodes with errors='replace', so that decoding source[start:end]
 * gives the text of a span.  A byte order mark stays in the text.
 *
 * A note names article->path where Windows-1252 was taken or a byte was invalid,
 * with the offset of the first such byte. */
void encoding_decode(struct article *article, struct str source);

#endif
