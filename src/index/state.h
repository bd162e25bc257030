/* state.h - a file as it was read: does it have to be read again? */
#ifndef QUOTH_INDEX_STATE_H
#define QUOTH_INDEX_STATE_H

#include <stdint.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "ingest/ingest.h"

/* The value of SCHEMA_slot_state of an article.  The print is a hash of all that
 * decides what is found in a file: its size, modification time, inode, the extractor's
 * version and the options of ingest. */
struct state {
    uint64_t article; /* article_hash() */
    uint64_t print;
    bool is_fresh; /* modified so short before it was read that a change may have been
                      missed: it is read again */
    uint64_t size, mtime; /* bytes, ns since 1970; not in the value, but in the data */
};

enum { STATE_FRESH_SECONDS = 2 };

/* The state of a file that is read by a run that began at started (seconds). */
struct state state_of(uint64_t article, const struct stat *file, time_t started,
                      const struct ingest_options *options);

void state_pack(const struct state *state, struct buf *value);
bool state_unpack(struct str value, struct state *state);

#endif
