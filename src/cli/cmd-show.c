/* cmd-show.c - quoth show: an article or a quote with its context */
#include <stdio.h>

#include "cli/command.h"
#include "cli/open-index.h"
#include "cli/printing.h"
#include "format/show.h"
#include "search/lookup.h"
#include "search/searcher.h"

struct showing {
    struct index *index;
    struct arena *arena;
    struct printing printing;
    struct buf out;
    bool why;
    size_t shown;
};

static void show_text(struct showing *showing, const struct stored *article)
{
    if (showing->printing.format.format == FORMAT_jsonl)
        show_article_json(article, &showing->out);
    else
        show_article(article, &showing->printing.format.terminal, showing->why, &showing->out);
    fwrite(showing->out.bytes, 1, showing->out.size, stdout);
    buf_clear(&showing->out);
}

/* A quote or caption, as search prints it. */
static enum status show_record(struct showing *showing, const struct stored *stored)
{
    struct hit hit = {.stored = *stored};
    const struct hits hits = {.items = &hit, .count = 1, .capacity = 1, .total = 1};
    struct format_options format = showing->printing.format;
    const bool is_text = format.format == FORMAT_text;
    struct terminal terminal = format.terminal;
    format.terminal.is_terminal |= is_text;
    enum status status = format_hits(&hits, &format, stdout);
    if (status == STATUS_ok && showing->why && is_text) {
        enum { WHY_INDENT = 5 };
        putchar('\n');
        show_why(&stored->record, &terminal, WHY_INDENT, &showing->out);
        fwrite(showing->out.bytes, 1, showing->out.size, stdout);
        buf_clear(&showing->out);
    }
    return status;
}

/* Several ids make one answer: a blank line stands between them. */
static enum status show_id(struct showing *showing, struct str id)
{
    struct stored stored;
    enum status status = lookup(showing->index, id, showing->arena, &stored);
    if (status != STATUS_ok)
        return status;
    if (showing->shown++ && showing->printing.format.format == FORMAT_text)
        putchar('\n');
    if (stored.kind == DOCUMENT_article)
        show_text(showing, &stored);
    else
        status = show_record(showing, &stored);
    arena_reset(showing->arena);
    return status;
}

static enum status read_options(const struct options *options, struct showing *showing)
{
    struct format_options *format = &showing->printing.format;
    enum status status = printing_read(options, showing->arena, &showing->printing);
    if (status != STATUS_ok)
        return status;
    if (!options->arguments.count)
        return fail(STATUS_usage, "show: name an id, as search prints it");
    if (format->format != FORMAT_text && format->format != FORMAT_jsonl)
        return fail(STATUS_usage, "show: --format wants text or jsonl");
    if (!format->context.before && !format->context.after)
        format->context.before = format->context.after = 1;
    showing->why = option_given(options, OPTION_why);
    return STATUS_ok;
}

/* What is not found is said, and the other ids are shown. */
static enum status show_all(struct showing *showing, const struct option_values *ids)
{
    enum status worst = STATUS_ok;
    printing_start(&showing->printing);
    for (size_t i = 0; i < ids->count; i++) {
        enum status status = show_id(showing, str_from(ids->items[i]));
        if (status != STATUS_ok && status != STATUS_none) {
            worst = status;
            break;
        }
        if (status == STATUS_none) {
            fflush(stdout);
            fprintf(stderr, "quoth: %s\n", fail_message());
            worst = status;
        }
    }
    printing_end(&showing->printing);
    return worst;
}

enum status cmd_show(const struct options *options)
{
    struct arena *lasting = arena_new();
    struct showing showing = {.arena = lasting};
    enum status status = read_options(options, &showing);
    if (status == STATUS_ok)
        status = open_index(options, lasting, &showing.index);
    if (status == STATUS_ok) {
        showing.printing.format.context.article = searcher_article;
        showing.printing.format.context.from = showing.index;
        showing.arena = arena_new();
        status = show_all(&showing, &options->arguments);
        arena_free(showing.arena);
        index_close(showing.index);
    }
    buf_free(&showing.out);
    arena_free(lasting);
    return status;
}
