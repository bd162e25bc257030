/* cmd-info.c - quoth info: what an index holds */
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "cli/command.h"
#include "index/info.h"

static void print_text(const char *folder, const struct index_info *info)
{
    char first[DATE_TEXT_SIZE], last[DATE_TEXT_SIZE];
    printf("index      %s\n", folder);
    printf("schema     %u\nextractor  %u\n", info->schema, info->extractor);
    printf("articles   %u\nquotes     %u\ncaptions   %u\n", info->documents[DOCUMENT_article],
           info->documents[DOCUMENT_quote], info->documents[DOCUMENT_caption]);
    printf("size       %.1f MB\n", (double)info->bytes / 1e6);
    if (date_is_set(info->first))
        printf("dates      %s to %s\n", date_text(info->first, first), date_text(info->last, last));
    printf("undated    %u\n\nfield         prefix  values of quotes\n", info->undated);
    for (int i = 0; i < FIELD_COUNT; i++) {
        const struct field_info *field = schema_field((enum field)i);
        printf("%-13s %-7s", field->name, field->prefix);
        if (info->values[i])
            printf(" %u", info->values[i]);
        putchar('\n');
    }
}

static void add_number(struct json *json, const char *key, unsigned long long number)
{
    json_key(json, key);
    json_number(json, (long long)number);
}

static void add_date(struct json *json, const char *key, struct date date)
{
    char text[DATE_TEXT_SIZE];
    if (!date_is_set(date))
        return;
    json_key(json, key);
    json_text(json, str_from(date_text(date, text)));
}

static void add_fields(struct json *json, const struct index_info *info)
{
    json_key(json, "fields");
    json_open_array(json);
    for (int i = 0; i < FIELD_COUNT; i++) {
        const struct field_info *field = schema_field((enum field)i);
        json_open_object(json);
        json_key(json, "name");
        json_text(json, str_from(field->name));
        json_key(json, "prefix");
        json_text(json, str_from(field->prefix));
        if (field->slot >= 0)
            add_number(json, "slot", (unsigned)field->slot);
        if (info->values[i])
            add_number(json, "values", info->values[i]);
        json_close_object(json);
    }
    json_close_array(json);
}

static void print_json(const char *folder, const struct index_info *info)
{
    struct json *json = json_new();
    json_open_object(json);
    json_key(json, "index");
    json_text(json, str_from(folder));
    add_number(json, "schema", info->schema);
    add_number(json, "extractor", info->extractor);
    add_number(json, "articles", info->documents[DOCUMENT_article]);
    add_number(json, "quotes", info->documents[DOCUMENT_quote]);
    add_number(json, "captions", info->documents[DOCUMENT_caption]);
    add_number(json, "bytes", info->bytes);
    add_date(json, "first", info->first);
    add_date(json, "last", info->last);
    add_number(json, "undated", info->undated);
    add_fields(json, info);
    json_close_object(json);
    json_end_line(json);
    struct str lines = json_lines(json);
    fwrite(lines.bytes, 1, lines.size, stdout);
    json_free(json);
}

enum status cmd_info(const struct options *options)
{
    const char *format = option_text(options, OPTION_format);
    const char *folder = option_text(options, OPTION_index);
    bool is_json = format && !strcmp(format, "jsonl");
    struct index_info info;
    if (options->arguments.count)
        return fail(STATUS_usage, "info: takes no argument; -d DIR names the index");
    if (format && !is_json && strcmp(format, "text"))
        return fail(STATUS_usage, "info: --format '%s'; there are text and jsonl", format);
    struct arena *arena = arena_new();
    folder = folder ? folder : index_default_path(arena);
    enum status status = index_info(folder, &info);
    if (status == STATUS_ok && is_json)
        print_json(folder, &info);
    else if (status == STATUS_ok)
        print_text(folder, &info);
    arena_free(arena);
    return status;
}
