/* cmd-check.c - quoth check: is the index sound? */
#include <stdio.h>

#include "base/clean.h"
#include "base/diag.h"
#include "cli/command.h"
#include "index/check.h"
#include "index/index.h"

static void print_fault(const char *what)
{
    struct buf line = {0};
    clean_add(str_from(what), &line);
    printf("%.*s\n", STR_ARGS(buf_str(&line)));
    buf_free(&line);
}

static void summarise(const struct check_counts *counts)
{
    fprintf(stderr,
            "quoth: %zu quotes, %zu captions, %zu articles looked at; %zu stand in their sources; "
            "%zu articles have changed since, %zu are gone; %zu %s\n",
            counts->quotes, counts->captions, counts->articles, counts->proved, counts->changed,
            counts->gone, counts->faults, counts->faults == 1 ? "fault" : "faults");
}

enum status cmd_check(const struct options *options)
{
    struct arena *arena = arena_new();
    const char *folder = option_text(options, OPTION_index);
    struct check_counts counts;
    enum status status = STATUS_usage;
    diag_quiet(true); /* what the reader has to say was said when the index was made */
    if (options->arguments.count)
        fail(status, "check: takes no argument; -d DIR names the index");
    else
        status = index_check(folder ? folder : index_default_path(arena), print_fault, &counts);
    if ((status == STATUS_ok || status == STATUS_faults) && !option_given(options, OPTION_quiet))
        summarise(&counts);
    arena_free(arena);
    return status;
}
