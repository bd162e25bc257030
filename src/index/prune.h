/* prune.h - articles of an index whose files are gone */
#ifndef QUOTH_INDEX_PRUNE_H
#define QUOTH_INDEX_PRUNE_H

#include "base/status.h"
#include "base/str.h"
#include "index/known.h"

/* The absolute paths, in arena, of the articles that the index has at or below one of
 * the roots (absolute, without a slash at the end), that a run has not seen, whose file
 * is no longer there, and that are not at or below one of the failures. */
enum status prune_find(struct xc_database *db, const struct strs *roots,
                       const struct strs *failures, struct known *known, struct arena *arena,
                       struct strs *gone);

#endif
