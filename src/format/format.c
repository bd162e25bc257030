/* format.c - hits in; text, JSON Lines, TSV or paths out */
#include "format/format.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/near.h"
#include "format/printer.h"

enum status format_read(const char *word, enum format *format)
{
    static const char *const words[] = {"text", "jsonl", "tsv", "nul"};
    enum { COUNT = sizeof words / sizeof *words };
    struct nearest nearest = nearest_start(str_from(word));
    for (int i = 0; i < COUNT; i++) {
        if (!strcmp(word, words[i])) {
            *format = (enum format)i;
            return STATUS_ok;
        }
        nearest_try(&nearest, str_from(words[i]), i);
    }
    return fail(STATUS_usage, "--format wants text, jsonl, tsv or nul, not '%s'%s%s%s", word,
                nearest.index < 0 ? "" : "; did you mean '",
                nearest.index < 0 ? "" : words[nearest.index], nearest.index < 0 ? "" : "'?");
}

enum status format_version_check(long long version)
{
    if (version < FORMAT_VERSION)
        return fail(STATUS_format_old,
                    "--format-version %lld is too old; this quoth writes version %d", version,
                    FORMAT_VERSION);
    if (version > FORMAT_VERSION)
        return fail(STATUS_format_new,
                    "--format-version %lld is too new; this quoth writes version %d", version,
                    FORMAT_VERSION);
    return STATUS_ok;
}

/* Writes what has been printed and forgets it; false when nobody reads any more. */
static bool flush(struct printer *printer, FILE *out)
{
    size_t written = printer->out.size
                         ? fwrite(printer->out.bytes, 1, printer->out.size, out)
                         : 0;
    bool is_read = written == printer->out.size;
    buf_clear(&printer->out);
    return is_read;
}

/* Whether a hit before this one has the same text by get(). */
struct key {
    struct str text;
    size_t index;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    int order = str_compare(left->text, right->text);
    return order ? order : (left->index > right->index) - (left->index < right->index);
}

static struct key *sorted_keys(const struct hits *hits, bool by_path)
{
    struct key *keys = xmalloc((hits->count + 1) * sizeof *keys);
    for (size_t i = 0; i < hits->count; i++) {
        const struct stored *stored = &hits->items[i].stored;
        keys[i] = (struct key){by_path ? stored->path : stored->article_id, i};
    }
    qsort(keys, hits->count, sizeof *keys, compare_keys);
    return keys;
}

/* For each hit, the first hit that has the same path or article. */
static size_t *first_of_same(const struct hits *hits, bool by_path)
{
    struct key *keys = sorted_keys(hits, by_path);
    size_t *first = xmalloc((hits->count + 1) * sizeof *first);
    for (size_t i = 0; i < hits->count; i++) {
        bool is_same = i && str_equal(keys[i].text, keys[i - 1].text);
        first[keys[i].index] = is_same ? first[keys[i - 1].index] : keys[i].index;
    }
    free(keys);
    return first;
}

struct place {
    size_t first, index;
};

static int compare_places(const void *a, const void *b)
{
    const struct place *left = a, *right = b;
    if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

/* The hits in the order of printing: as they are, or those of one article together
 * where its first one stands. */
static size_t *order_of(const struct hits *hits, bool in_groups)
{
    size_t *order = xmalloc((hits->count + 1) * sizeof *order);
    for (size_t i = 0; i < hits->count; i++)
        order[i] = i;
    if (!in_groups)
        return order;
    size_t *first = first_of_same(hits, false);
    struct place *places = xmalloc((hits->count + 1) * sizeof *places);
    for (size_t i = 0; i < hits->count; i++)
        places[i] = (struct place){first[i], i};
    qsort(places, hits->count, sizeof *places, compare_places);
    for (size_t i = 0; i < hits->count; i++)
        order[i] = places[i].index;
    free(places);
    free(first);
    return order;
}

static void print_paths(struct printer *printer, FILE *out)
{
    const struct hits *hits = printer->hits;
    size_t *first = first_of_same(hits, true);
    for (size_t i = 0; i < hits->count; i++) {
        if (first[i] != i)
            continue;
        if (printer->json)
            print_json(printer, &hits->items[i]);
        else
            print_path(printer, &hits->items[i]);
        if (!flush(printer, out))
            break;
    }
    free(first);
}

static void print_template(struct printer *printer, const struct hit *hit)
{
    template_print(&printer->options->template, hit, &printer->out);
}

static void print_all(struct printer *printer, FILE *out)
{
    const struct format_options *options = printer->options;
    bool on_terminal = options->format == FORMAT_text && options->terminal.is_terminal;
    void (*const prints[])(struct printer *, const struct hit *) = {
        [FORMAT_text] = on_terminal ? print_grouped : print_line,
        [FORMAT_jsonl] = print_json,
        [FORMAT_tsv] = print_tsv,
        [FORMAT_nul] = print_path,
        [FORMAT_vimgrep] = print_vimgrep,
        [FORMAT_template] = print_template,
    };
    size_t *order = order_of(printer->hits, on_terminal && !options->keep_order);
    for (size_t i = 0; i < printer->hits->count; i++) {
        prints[options->format](printer, &printer->hits->items[order[i]]);
        if (!flush(printer, out))
            break;
        arena_reset(printer->arena);
    }
    free(order);
}

static void print_count(struct printer *printer, FILE *out)
{
    size_t total = printer->hits->total;
    buf_printf(&printer->out, printer->options->format == FORMAT_jsonl ? "{\"count\":%zu}\n"
                                                                       : "%zu\n",
               total);
    flush(printer, out);
}

static enum status check(const struct hits *hits, const struct format_options *options)
{
    bool is_count = hits->output == OUTPUT_count || hits->output == OUTPUT_speakers;
    if (is_count && (options->format == FORMAT_nul || options->format == FORMAT_vimgrep ||
                     options->format == FORMAT_template))
        return fail(STATUS_usage, "this format prints hits; take text, jsonl or tsv for a count");
    return STATUS_ok;
}

enum status format_hits(const struct hits *hits, const struct format_options *options, FILE *out)
{
    struct format_options own = *options;
    static const struct column path_column = {.name = "path", .json = "article.path"};
    enum status status = check(hits, options);
    if (status != STATUS_ok)
        return status;
    if (hits->output == OUTPUT_files && !own.fields.count)
        own.fields = (struct columns){(struct column *)&path_column, 1, 1};
    struct printer printer = {
        .hits = hits,
        .options = &own,
        .highlighter = highlighter_new(&hits->highlight),
        .arena = arena_new(),
        .json = options->format == FORMAT_jsonl ? json_new() : NULL,
    };
    if (hits->output == OUTPUT_count)
        print_count(&printer, out);
    else if (hits->output == OUTPUT_files || options->format == FORMAT_nul)
        print_paths(&printer, out);
    else
        print_all(&printer, out);
    highlighter_free(printer.highlighter);
    arena_free(printer.arena);
    json_free(printer.json);
    context_cache_free(&printer.cache);
    rich_free(&printer.rich);
    buf_free(&printer.out);
    return STATUS_ok;
}
