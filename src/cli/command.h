/* command.h - what main() needs to know of a command */
#ifndef QUOTH_CLI_COMMAND_H
#define QUOTH_CLI_COMMAND_H

#include "base/status.h"
#include "cli/options.h"

/* A command is a row of commands.tbl and one function cmd_NAME in cmd-NAME.c.
 * What it returns becomes the exit status; for every failure but STATUS_none,
 * STATUS_skipped and STATUS_faults main() prints fail_message(). */
struct command {
    const char *name, *arguments, *doc;
    enum status (*run)(const struct options *options);
};

#define ROW(name, arguments, doc) enum status cmd_##name(const struct options *options);
#include "cli/commands.def"
#undef ROW

#endif
