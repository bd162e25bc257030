/* options.h - the options of a command, from options.tbl */
#ifndef QUOTH_CLI_OPTIONS_H
#define QUOTH_CLI_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/status.h"

enum option_id {
#define ROW(name, letter, kind, argument, commands, doc) OPTION_##name,
#include "cli/options.def"
#undef ROW
    OPTION_COUNT
};

struct option_values {
    const char **items; /* in the order given; the last one wins for a text */
    size_t count;
};

struct options {
    const char *command;
    struct option_values values[OPTION_COUNT];
    struct option_values arguments; /* what is no option */
};

/* Reads argv[1..] of a command: long options (unique beginnings too), letters,
 * "--", options after arguments.  STATUS_usage with a message that names the
 * nearest option when one is unknown, misses its argument or is no number. */
enum status options_read(const char *command, int argc, char *argv[], struct options *options);
void options_free(struct options *options);

bool option_given(const struct options *options, enum option_id option);
const char *option_text(const struct options *options, enum option_id option); /* or NULL */
long long option_number(const struct options *options, enum option_id option, long long fallback);

/* Prints the options of a command, for --help. */
void options_help(const char *command, FILE *out);

#endif
