/* reader.h - files in, articles out */
#ifndef QUOTH_ARTICLE_READER_H
#define QUOTH_ARTICLE_READER_H

#include <sys/stat.h>

#include "article/article.h"
#include "base/status.h"

/* A file above this is refused by its size, standard input once it passes it: news
 * articles are far smaller, and a run's memory stays bounded. */
enum { READER_MOST_BYTES = 16 * 1024 * 1024 };

/* A reader gives the articles of one file in turn; "-" is standard input.  Messages
 * of failures do not name the file: they are for diag(), which does.
 *
 * STATUS_input: the file cannot be opened or read, is too large, is a folder, or is
 * a fifo, socket or device (which is never waited for).  STATUS_format: it is not
 * plain text; the message says what it looks like.  A walk counts such a file as
 * ignored, a command that was given it by name skips it with an error. */
struct reader;

/* path must outlive the reader.  known is what stat() has just told of it, or NULL; it is not
 * asked again then. */
enum status reader_open(const char *path, const struct stat *known, struct reader **reader);

/* The next article, in arena, cut into blocks; STATUS_none after the last, and the
 * failures above. */
enum status reader_next(struct reader *reader, struct arena *arena, struct article **article);
void reader_close(struct reader *reader);

#endif
