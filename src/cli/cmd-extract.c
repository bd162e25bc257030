/* cmd-extract.c - quoth extract: the ingest pass alone, to standard output */
#include <stdio.h>

#include "article/reader.h"
#include "article/record-json.h"
#include "base/diag.h"
#include "cli/command.h"
#include "ingest/ingest.h"

static void print_records(struct json *json, struct article *article)
{
    for (size_t i = 0; i < article->records.count; i++) {
        struct record *record = &article->records.items[i];
        record_to_source(article, record);
        json_open_object(json);
        json_key(json, "doc");
        json_text(json, article->path);
        record_json_members(json, record);
        if (article->encoding.bytes) {
            json_key(json, "encoding");
            json_text(json, article->encoding);
        }
        json_close_object(json);
        json_end_line(json);
    }
    struct str lines = json_lines(json);
    fwrite(lines.bytes, 1, lines.size, stdout);
    json_forget(json);
}

static void extract_file(const char *path, struct arena *arena, struct json *json,
                         const struct ingest_options *ingest)
{
    struct reader *reader;
    struct article *article;
    enum status status = reader_open(path, &reader);
    if (status != STATUS_ok) {
        diag(DIAG_error, path, DIAG_NOWHERE, "%s", fail_message());
        return;
    }
    while ((status = reader_next(reader, arena, &article)) == STATUS_ok) {
        ingest_article(article, ingest);
        print_records(json, article);
        arena_reset(arena);
    }
    reader_close(reader);
}

enum status cmd_extract(const struct options *options)
{
    struct arena *arena = arena_new();
    struct json *json = json_new(false);
    struct ingest_options ingest = {.outlet = str_from(option_text(options, OPTION_outlet))};

    diag_quiet(option_given(options, OPTION_quiet));
    for (size_t i = 0; i < options->arguments.count; i++)
        extract_file(options->arguments.items[i], arena, json, &ingest);
    json_free(json);
    arena_free(arena);
    return diag_count(DIAG_error) ? STATUS_skipped : STATUS_ok;
}
