/* older.h - the articles that generations have, beside what is read again */
#ifndef QUOTH_INDEX_OLDER_H
#define QUOTH_INDEX_OLDER_H

#include "article/article.h"
#include "index/removal.h"

/* A file that had been modified right before it was read is read again by the next run,
 * and mostly it is the same.  One thread uses it; generations are opened when they are
 * first asked. */
struct older;

struct older *older_open(const struct removal_source *sources, size_t count);
void older_close(struct older *older);

/* Whether a source's article of this path, an absolute one, was made of the text that was
 * now read from the file.  False also when it cannot be read. */
bool older_is_same(struct older *older, size_t source, struct str absolute,
                   const struct article *article);

#endif
