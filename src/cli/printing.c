/* printing.c - what the options of search and show say about the output */
#include "cli/printing.h"

#include <unistd.h>

static bool given(const struct options *options, enum option_id option)
{
    return option_given(options, option);
}

/* Which format, and whether the options agree on it. */
static enum status read_format(const struct options *options, struct printing *printing)
{
    const char *word = option_text(options, OPTION_format);
    enum format *format = &printing->format.format;
    bool is_special = given(options, OPTION_null) || given(options, OPTION_vimgrep) ||
                      given(options, OPTION_template);
    enum status status = word ? format_read(word, format) : STATUS_ok;
    if (status != STATUS_ok)
        return status;
    printing->has_format = word || is_special || given(options, OPTION_fields);
    if (given(options, OPTION_null) + given(options, OPTION_vimgrep) +
            given(options, OPTION_template) > 1 ||
        (word && is_special))
        return fail(STATUS_usage, "give one of --format, --null, --vimgrep and --template");
    if (given(options, OPTION_null))
        *format = FORMAT_nul;
    if (given(options, OPTION_vimgrep))
        *format = FORMAT_vimgrep;
    if (given(options, OPTION_template))
        *format = FORMAT_template;
    return STATUS_ok;
}

static enum status read_fields(const struct options *options, struct arena *arena,
                               struct format_options *format)
{
    const char *list = option_text(options, OPTION_fields);
    if (!list)
        return STATUS_ok;
    if (!given(options, OPTION_format) && format->format == FORMAT_text)
        format->format = FORMAT_tsv;
    if (format->format != FORMAT_tsv && format->format != FORMAT_jsonl)
        return fail(STATUS_usage, "--fields picks members of --format tsv or jsonl");
    return columns_read(str_from(list), arena, &format->fields);
}

static enum status read_version(const struct options *options)
{
    return given(options, OPTION_format_version)
               ? format_version_check(option_number(options, OPTION_format_version, 0))
               : STATUS_ok;
}

static enum status read_terminal(const struct options *options, struct printing *printing)
{
    enum colour_choice choice;
    enum status status = colour_read(option_text(options, OPTION_color), &choice);
    if (status != STATUS_ok)
        return status;
    printing->format.terminal = terminal_look(STDOUT_FILENO, choice);
    printing->wants_pager = !given(options, OPTION_no_pager) &&
                            (given(options, OPTION_pager) ||
                             printing->format.format == FORMAT_text);
    return STATUS_ok;
}

static void read_context(const struct options *options, struct context *context)
{
    long long both = option_number(options, OPTION_context, 0);
    context->before = (size_t)option_number(options, OPTION_before_context, both);
    context->after = (size_t)option_number(options, OPTION_after_context, both);
}

enum status printing_read(const struct options *options, struct arena *arena,
                          struct printing *printing)
{
    const char *source = option_text(options, OPTION_template);
    *printing = (struct printing){0};
    enum status status = read_version(options);
    if (status == STATUS_ok)
        status = read_format(options, printing);
    if (status == STATUS_ok)
        status = read_fields(options, arena, &printing->format);
    if (status == STATUS_ok && source)
        status = template_read(str_from(source), arena, &printing->format.template);
    if (status == STATUS_ok)
        status = read_terminal(options, printing);
    read_context(options, &printing->format.context);
    return status;
}

void printing_start(struct printing *printing)
{
    printing->pager = pager_open(printing->wants_pager, &printing->format.terminal);
}

void printing_end(struct printing *printing)
{
    pager_close(printing->pager);
    printing->pager = NULL;
}
