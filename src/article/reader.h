/* reader.h - files in, articles out */
#ifndef QUOTH_ARTICLE_READER_H
#define QUOTH_ARTICLE_READER_H

#include "article/article.h"
#include "base/status.h"

/* A file above this is refused with a message: news articles are far smaller, and
 * a run's memory stays bounded. */
enum { READER_MOST_BYTES = 64 * 1024 * 1024 };

/* A reader gives the articles of one file in turn; "-" is standard input.  Opening
 * and reading fail with STATUS_input and a message that names the file. */
struct reader;

enum status reader_open(const char *path, struct reader **reader);

/* The next article, in arena, cut into blocks; STATUS_none after the last. */
enum status reader_next(struct reader *reader, struct arena *arena, struct article **article);
void reader_close(struct reader *reader);

#endif
