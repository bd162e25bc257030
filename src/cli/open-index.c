/* open-index.c - the indexes that -d names */
#include "cli/open-index.h"

enum status open_index(const struct options *options, struct arena *arena, struct index **index)
{
    const struct option_values *folders = &options->values[OPTION_index];
    if (folders->count)
        return index_open(folders->items, folders->count, index);
    const char *usual = index_default_path(arena);
    return index_open(&usual, 1, index);
}
