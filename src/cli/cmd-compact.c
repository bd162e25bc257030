/* cmd-compact.c - quoth compact: an index made as small as it can be */
#include <stdio.h>

#include "cli/command.h"
#include "index/compact.h"
#include "index/index.h"

enum { DEFAULT_LOCK_WAIT = 10 };

enum status cmd_compact(const struct options *options)
{
    struct arena *arena = arena_new();
    const char *folder = option_text(options, OPTION_index);
    long wait = (long)option_number(options, OPTION_lock_wait, DEFAULT_LOCK_WAIT);
    unsigned long long before = 0, after = 0;
    enum status status = STATUS_usage;
    if (options->arguments.count)
        fail(status, "compact: takes no argument; -d DIR names the index");
    else
        status = index_compact(folder ? folder : index_default_path(arena), wait, &before, &after);
    if (status == STATUS_ok && !option_given(options, OPTION_quiet))
        fprintf(stderr, "quoth: %.1f MB before, %.1f MB after\n", (double)before / 1e6,
                (double)after / 1e6);
    arena_free(arena);
    return status;
}
