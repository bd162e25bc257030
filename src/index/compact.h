/* compact.h - an index made as small as it can be */
#ifndef QUOTH_INDEX_COMPACT_H
#define QUOTH_INDEX_COMPACT_H

#include "base/status.h"

/* Writes the index anew, compacted, as one generation; before and after are its
 * bytes on disk.  Waits lock_wait seconds for another writer (STATUS_locked). */
enum status index_compact(const char *folder, long lock_wait, unsigned long long *before,
                          unsigned long long *after);

#endif
