/* cmd-extract.c - quoth extract: the ingest pass alone, to standard output */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "article/reader.h"
#include "article/record-json.h"
#include "article/walk.h"
#include "base/diag.h"
#include "cli/command.h"
#include "cli/extract-text.h"
#include "format/format.h"
#include "ingest/ingest.h"

enum { OUTPUT_CHUNK = 64 * 1024 };

struct extract {
    enum format format;
    struct terminal terminal;
    struct ingest_options ingest;
    struct arena *arena;
    struct json *json;
    struct buf text;
    size_t ignored; /* files below a folder that are not plain text */
};

static void add_json(struct json *json, const struct article *article)
{
    struct span doc = {0}; /* of the output: the same in every line */
    for (size_t i = 0; i < article->records.count; i++) {
        json_open_object(json);
        if (!i) {
            doc.start = json_size(json);
            json_key(json, "doc");
            json_text(json, article->path);
            doc.end = json_size(json);
        } else {
            json_repeat(json, doc.start, doc.end);
        }
        record_json_members(json, &article->records.items[i]);
        if (article->encoding.bytes) {
            json_key(json, "encoding");
            json_text(json, article->encoding);
        }
        json_close_object(json);
        json_end_line(json);
    }
}

/* Writes what was found, if it is at least so many bytes. */
static enum status write_found(struct extract *extract, size_t least)
{
    struct str found = extract->format == FORMAT_jsonl ? json_lines(extract->json)
                                                       : buf_str(&extract->text);
    if (found.size < least || !found.size)
        return STATUS_ok;
    if (fwrite(found.bytes, 1, found.size, stdout) < found.size)
        return fail(STATUS_system, "cannot write the output: %s", strerror(errno));
    json_forget(extract->json);
    buf_clear(&extract->text);
    return STATUS_ok;
}

static void take_article(struct extract *extract, struct article *article)
{
    ingest_article(article, &extract->ingest);
    for (size_t i = 0; i < article->records.count; i++)
        record_to_source(article, &article->records.items[i]);
    if (extract->format == FORMAT_jsonl)
        add_json(extract->json, article);
    else
        extract_text_add(article, &extract->terminal, &extract->text);
    arena_reset(extract->arena);
}

static enum status take_articles(struct extract *extract, struct reader *reader)
{
    struct article *article;
    enum status status, written = STATUS_ok;
    while (written == STATUS_ok &&
           (status = reader_next(reader, extract->arena, &article)) == STATUS_ok) {
        take_article(extract, article);
        written = write_found(extract, OUTPUT_CHUNK);
    }
    arena_reset(extract->arena);
    return written == STATUS_ok ? status : written;
}

/* What is wrong with one file is said, and the next is taken. */
static enum status take_file(struct extract *extract, const struct walk_file *file)
{
    struct reader *reader;
    enum status status = reader_open(file->path, file->is_named ? &file->stat : NULL, &reader);
    if (status == STATUS_ok) {
        status = take_articles(extract, reader);
        reader_close(reader);
    }
    if (status == STATUS_format && !file->is_named)
        extract->ignored++;
    else if (status == STATUS_format || status == STATUS_input)
        diag(DIAG_error, file->path, DIAG_NOWHERE, "%s", fail_message());
    return status == STATUS_system ? status : STATUS_ok;
}

static enum status take_paths(struct extract *extract, const struct options *options)
{
    static const char *const standard_input[] = {"-"};
    const struct option_values *includes = &options->values[OPTION_include];
    const struct option_values *excludes = &options->values[OPTION_exclude];
    const struct option_values *paths = &options->arguments;
    struct walk_options patterns = {includes->items, includes->count, excludes->items,
                                    excludes->count};
    struct walk_file file;
    enum status status = STATUS_ok;
    struct walk *walk = paths->count ? walk_open(paths->items, paths->count, &patterns)
                                     : walk_open(standard_input, 1, &patterns);
    walk_without_stat(walk);
    while (status == STATUS_ok && walk_next(walk, &file))
        status = take_file(extract, &file);
    extract->ignored += walk_counts(walk)->ignored;
    walk_close(walk);
    return status == STATUS_ok ? write_found(extract, 0) : status;
}

static enum status read_format(struct extract *extract, const struct options *options)
{
    const char *word = option_text(options, OPTION_format);
    enum colour_choice colour;
    enum status status = colour_read(option_text(options, OPTION_color), &colour);
    if (status == STATUS_ok && option_given(options, OPTION_format_version))
        status = format_version_check(option_number(options, OPTION_format_version, 0));
    if (status != STATUS_ok)
        return status;
    extract->terminal = terminal_look(STDOUT_FILENO, colour);
    if (word && !strcmp(word, "jsonl"))
        extract->format = FORMAT_jsonl;
    else if (word && strcmp(word, "text"))
        return fail(STATUS_usage, "extract: --format '%s'; there are text and jsonl", word);
    return STATUS_ok;
}

static enum status read_options(struct extract *extract, const struct options *options)
{
    const char *date = option_text(options, OPTION_date);
    if (date && !(date_parse(str_from(date), &extract->ingest.date) &&
                  date_is_full(extract->ingest.date)))
        return fail(STATUS_usage, "extract: --date '%s'; give a day as 2014-03-30 or 20140330",
                    date);
    if (!options->arguments.count && isatty(STDIN_FILENO))
        return fail(STATUS_usage, "extract: no FILE; name files and folders, or - for stdin");
    extract->ingest.outlet = str_from(option_text(options, OPTION_outlet));
    extract->ingest.wants_reasons = option_given(options, OPTION_why);
    return read_format(extract, options);
}

enum status cmd_extract(const struct options *options)
{
    struct extract extract = {0};
    bool is_quiet = option_given(options, OPTION_quiet);
    enum status status = read_options(&extract, options);
    if (status != STATUS_ok)
        return status;
    diag_quiet(is_quiet);
    extract.arena = arena_new();
    extract.json = json_new();
    status = take_paths(&extract, options);
    if (extract.ignored && !is_quiet)
        fprintf(stderr, "quoth: %zu %s not plain text: ignored\n", extract.ignored,
                extract.ignored == 1 ? "file is" : "files are");
    json_free(extract.json);
    buf_free(&extract.text);
    arena_free(extract.arena);
    if (status != STATUS_ok)
        return status;
    return diag_count(DIAG_error) ? STATUS_skipped : STATUS_ok;
}
