/* counting.c - rows of a count, printed */
#include "cli/counting.h"

#include "base/clean.h"
#include "base/json.h"
#include "format/bars.h"

static void print_bars(const struct facet_row *rows, size_t count, size_t keys,
                       const struct terminal *terminal, FILE *out)
{
    struct arena *arena = arena_new();
    struct bar *bars = ARENA_ARRAY(arena, struct bar, count);
    struct buf text = {0};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < keys; j++)
            ARENA_PUSH(arena, &bars[i].labels, rows[i].labels[j]);
        bars[i].count = rows[i].count;
    }
    bars_print(bars, count, terminal, &text);
    fwrite(text.bytes, 1, text.size, out);
    buf_free(&text);
    arena_free(arena);
}

static void print_tsv(const struct facet_row *rows, size_t count, size_t keys, FILE *out)
{
    struct buf line = {0};
    for (size_t i = 0; i < count; i++) {
        buf_clear(&line);
        for (size_t j = 0; j < keys; j++) {
            clean_escape(rows[i].labels[j], &line);
            buf_add_char(&line, '\t');
        }
        buf_add_number(&line, rows[i].count);
        buf_add_char(&line, '\n');
        fwrite(line.bytes, 1, line.size, out);
    }
    buf_free(&line);
}

static void print_json(const struct facet_row *rows, size_t count, const struct facet_keys *keys,
                       FILE *out)
{
    struct json *json = json_new();
    for (size_t i = 0; i < count; i++) {
        json_open_object(json);
        for (size_t j = 0; j < keys->count; j++) {
            json_key(json, keys->items[j].name);
            json_text(json, rows[i].labels[j]);
        }
        json_key(json, "count");
        json_number(json, (long long)rows[i].count);
        json_close_object(json);
        json_end_line(json);
        struct str lines = json_lines(json);
        fwrite(lines.bytes, 1, lines.size, out);
        json_forget(json);
    }
    json_free(json);
}

enum status counting_print(const struct facet *facet, const struct facet_keys *keys,
                           const struct page *page, const struct format_options *format,
                           bool bars, FILE *out)
{
    size_t offset = page->offset < facet->count ? page->offset : facet->count;
    size_t count = facet->count - offset < page->limit ? facet->count - offset : page->limit;
    const struct facet_row *rows = facet->items + offset;
    if (format->format != FORMAT_text && format->format != FORMAT_tsv &&
        format->format != FORMAT_jsonl)
        return fail(STATUS_usage, "a count is printed as text, tsv or jsonl");
    if (!facet->count)
        return STATUS_none;
    if (format->format == FORMAT_jsonl)
        print_json(rows, count, keys, out);
    else if (format->format == FORMAT_text && bars)
        print_bars(rows, count, keys->count, &format->terminal, out);
    else
        print_tsv(rows, count, keys->count, out);
    return STATUS_ok;
}

/* An estimate with two digits that mean something, rounded up. */
static size_t about(size_t total)
{
    size_t step = 1;
    while (total / step >= 100)
        step *= 10;
    return (total + step - 1) / step * step;
}

void counting_tell_rest(size_t shown, size_t total, bool is_exact, const char *things)
{
    fflush(stdout);
    if (shown < total)
        fprintf(stderr, "quoth: %zu of %s%zu %s; --limit 0 shows all\n", shown,
                is_exact ? "" : "about ", is_exact ? total : about(total), things);
}
