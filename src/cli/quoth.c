/* quoth.c - main(): finds the command, runs it, turns its status into words */
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/near.h"
#include "base/schema.h"
#include "cli/command.h"
#include "config.h"

static const struct command commands[] = {
#define ROW(name, arguments, doc) {#name, #arguments, doc, cmd_##name},
#include "cli/commands.def"
#undef ROW
};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static const struct command *find_command(const char *name)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (!strcmp(commands[i].name, name))
            return &commands[i];
    return NULL;
}

static void print_usage(FILE *out)
{
    fputs("usage: quoth COMMAND [OPTIONS] ...\n\nwho said what, in news text\n\n", out);
    for (int i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-9s %s", commands[i].name, commands[i].doc);
    fputs("\n'quoth COMMAND --help' tells more; 'man quoth' tells all.\n", out);
}

static void print_help(const struct command *command)
{
    printf("usage: quoth %s [OPTIONS]%s%s\n\n%s\n", command->name, *command->arguments ? " " : "",
           command->arguments, command->doc);
    options_help(command->name, stdout);
}

static int unknown_command(const char *name)
{
    struct nearest nearest = nearest_start(str_from(name));
    for (int i = 0; i < COMMAND_COUNT; i++)
        nearest_try(&nearest, str_from(commands[i].name), i);
    fprintf(stderr, "quoth: unknown command '%s'", name);
    if (nearest.index >= 0)
        fprintf(stderr, "; did you mean '%s'?\n", commands[nearest.index].name);
    else
        fputs("; 'quoth --help' lists the commands\n", stderr);
    return status_exit_code(STATUS_usage);
}

static bool is_silent(enum status status)
{
    return status == STATUS_ok || status == STATUS_none || status == STATUS_skipped ||
           status == STATUS_faults;
}

static int run(const struct command *command, int argc, char *argv[])
{
    struct options options;
    enum status status = options_read(command->name, argc, argv, &options);
    if (status == STATUS_ok && option_given(&options, OPTION_help))
        print_help(command);
    else if (status == STATUS_ok)
        status = command->run(&options);
    options_free(&options);
    if (fflush(stdout) && status_exit_code(status) < 2)
        status = fail(STATUS_system, "cannot write the output");
    if (!is_silent(status))
        fprintf(stderr, "quoth: %s\n", *fail_message() ? fail_message() : status_text(status));
    return status_exit_code(status);
}

int main(int argc, char *argv[])
{
    setlocale(LC_CTYPE, "C.UTF-8");
    signal(SIGPIPE, SIG_DFL); /* a closed pipe ends quoth quietly */
    if (argc < 2) {
        print_usage(stderr);
        return status_exit_code(STATUS_usage);
    }
    if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h") || !strcmp(argv[1], "help")) {
        const struct command *about = argc > 2 ? find_command(argv[2]) : NULL;
        if (about)
            print_help(about);
        else
            print_usage(stdout);
        return 0;
    }
    if (!strcmp(argv[1], "--version")) {
        printf("quoth %s (index schema %d)\n", PACKAGE_VERSION, SCHEMA_schema_version);
        return 0;
    }
    const struct command *command = find_command(argv[1]);
    return command ? run(command, argc - 1, argv + 1) : unknown_command(argv[1]);
}
