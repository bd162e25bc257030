/* open-index.h - the indexes that -d names */
#ifndef QUOTH_CLI_OPEN_INDEX_H
#define QUOTH_CLI_OPEN_INDEX_H

#include "base/arena.h"
#include "cli/options.h"
#include "index/index.h"

/* Opens for reading, as one, every index that --index names, else the usual one. */
enum status open_index(const struct options *options, struct arena *arena, struct index **index);

#endif
