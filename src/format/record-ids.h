/* record-ids.h - the ids of an article's own quotes and captions */
#ifndef QUOTH_FORMAT_RECORD_IDS_H
#define QUOTH_FORMAT_RECORD_IDS_H

#include "index/stored.h"

/* The id of each record of a stored article, as the index gave it; absent for those
 * that are neither quote nor caption.  In arena. */
struct str *record_ids(const struct stored *article, struct arena *arena);

#endif
