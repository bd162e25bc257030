/* options.c - the options of a command, from options.tbl */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/near.h"

enum kind { KIND_flag, KIND_text, KIND_list, KIND_number };
enum { LONG_ONLY = 256 }; /* getopt's value of an option without a letter: this + enum */

static const struct row {
    const char *name, *letter, *argument, *commands, *doc;
    enum kind kind;
} rows[] = {
#define ROW(name, letter, kind, argument, commands, doc) \
    {#name, #letter, #argument, #commands, doc, KIND_##kind},
#include "cli/options.def"
#undef ROW
};

static bool belongs(const struct row *row, const char *command)
{
    struct str commands = str_from(row->commands), name = str_from(command);
    if (str_equal(commands, STR("all")))
        return true;
    if (str_starts(commands, STR("(")))
        commands = str_slice(commands, 1, commands.size - 1);
    for (size_t at = 0; at < commands.size;) {
        size_t comma = str_find_byte(commands, ',', at);
        if (str_equal(str_slice(commands, at, comma), name))
            return true;
        at = comma + 1;
    }
    return false;
}

static const char *long_name(const struct row *row, char name[40])
{
    snprintf(name, 40, "%s", row->name);
    for (char *c = name; *c; c++)
        if (*c == '_')
            *c = '-';
    return name;
}

/* What getopt_long() needs: its two tables, made of the rows of one command. */
struct getopt_tables {
    struct option_names {
        char text[40];
    } names[OPTION_COUNT];
    struct option *longs;
    char letters[2 * OPTION_COUNT + 3];
};

static void tables_make(struct getopt_tables *tables, const char *command, struct option *longs)
{
    size_t count = 0;
    char *letter = tables->letters;
    *letter++ = ':';
    tables->longs = longs;
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!belongs(&rows[i], command))
            continue;
        longs[count++] = (struct option){
            long_name(&rows[i], tables->names[i].text),
            rows[i].kind == KIND_flag ? no_argument : required_argument, NULL, LONG_ONLY + i};
        if (*rows[i].letter) {
            *letter++ = *rows[i].letter;
            if (rows[i].kind != KIND_flag)
                *letter++ = ':';
        }
    }
    longs[count] = (struct option){0};
    *letter = '\0';
}

static int row_of_letter(const char *command, int letter)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (*rows[i].letter == letter && belongs(&rows[i], command))
            return i;
    return -1;
}

static enum status unknown(const char *command, const char *word)
{
    char name[40];
    struct str given = {word, strcspn(word, "=")};
    while (given.size && *given.bytes == '-')
        given = str_slice(given, 1, given.size);
    struct nearest nearest = nearest_start(given);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (belongs(&rows[i], command))
            nearest_try(&nearest, str_from(long_name(&rows[i], name)), i);
    if (nearest.index >= 0 && given.size > 1)
        return fail(STATUS_usage, "%s: unknown option '%s'; did you mean '--%s'?", command, word,
                    long_name(&rows[nearest.index], name));
    return fail(STATUS_usage, "%s: unknown option '%s'; 'quoth %s --help' lists the options",
                command, word, command);
}

static void values_add(struct option_values *values, const char *value)
{
    values->items = xrealloc(values->items, (values->count + 1) * sizeof *values->items);
    values->items[values->count++] = value;
}

static enum status take(struct options *options, int index, const char *value)
{
    if (rows[index].kind == KIND_number) {
        char *end, name[40];
        errno = 0;
        long long number = strtoll(value, &end, 10);
        if (errno || end == value || *end || number < 0)
            return fail(STATUS_usage, "%s: --%s wants a whole number, not '%s'", options->command,
                        long_name(&rows[index], name), value);
    }
    values_add(&options->values[index], value ? value : "");
    return STATUS_ok;
}

static enum status read_one(struct options *options, int result, char *argv[])
{
    char name[40];
    if (result >= LONG_ONLY)
        return take(options, result - LONG_ONLY, optarg);
    if (result == ':') {
        int index = optopt >= LONG_ONLY ? optopt - LONG_ONLY
                                        : row_of_letter(options->command, optopt);
        return fail(STATUS_usage, "%s: --%s wants %s", options->command,
                    long_name(&rows[index], name), rows[index].argument);
    }
    if (result == '?') {
        char letter[3] = {'-', (char)optopt, 0};
        bool is_letter = optopt && optopt < LONG_ONLY;
        return unknown(options->command, is_letter ? letter : argv[optind - 1]);
    }
    return take(options, row_of_letter(options->command, result), optarg);
}

enum status options_read(const char *command, int argc, char *argv[], struct options *options)
{
    struct getopt_tables tables;
    struct option longs[OPTION_COUNT + 1];
    enum status status = STATUS_ok;
    int result;

    *options = (struct options){.command = command};
    tables_make(&tables, command, longs);
    optind = 0;
    opterr = 0;
    while (status == STATUS_ok &&
           (result = getopt_long(argc, argv, tables.letters, longs, NULL)) != -1)
        status = read_one(options, result, argv);
    for (int i = optind; status == STATUS_ok && i < argc; i++)
        values_add(&options->arguments, argv[i]);
    return status;
}

void options_free(struct options *options)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        free(options->values[i].items);
    free(options->arguments.items);
}

bool option_given(const struct options *options, enum option_id option)
{
    return options->values[option].count > 0;
}

const char *option_text(const struct options *options, enum option_id option)
{
    const struct option_values *values = &options->values[option];
    return values->count ? values->items[values->count - 1] : NULL;
}

long long option_number(const struct options *options, enum option_id option, long long fallback)
{
    const char *text = option_text(options, option);
    return text ? strtoll(text, NULL, 10) : fallback;
}

void options_help(const char *command, FILE *out)
{
    char name[40];
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!belongs(&rows[i], command))
            continue;
        char left[80];
        snprintf(left, sizeof left, "%s%s --%s%s%s", *rows[i].letter ? "-" : "  ",
                 *rows[i].letter ? rows[i].letter : "", long_name(&rows[i], name),
                 *rows[i].argument ? " " : "", rows[i].argument);
        const char *doc = rows[i].doc;
        for (int line = 0; *doc; line++) {
            int size = (int)strcspn(doc, "\n");
            fprintf(out, "  %-28s %.*s\n", line ? "" : left, size, doc);
            doc += size + 1;
        }
    }
}
