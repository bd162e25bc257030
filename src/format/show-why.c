/* show-why.c - all that is known of a quote, and an article as JSON */
#include <stdio.h>
#include <string.h>

#include "article/record-json.h"
#include "base/json.h"
#include "format/record-ids.h"
#include "format/show.h"
#include "format/wrap.h"

enum { NAME_COLUMNS = 17 }; /* the longest name is speaker.mention, and a gap */

struct why {
    const struct terminal *terminal;
    size_t indent;
    struct rich rich;
    struct buf *out;
};

static void print_row(struct why *why, const char *name, struct str value)
{
    char padded[NAME_COLUMNS + 1];
    size_t width = why->terminal->width;
    struct wrap wrap = {
        .width = width < WRAP_MEASURE ? width : WRAP_MEASURE,
        .first = why->indent,
        .rest = why->indent + NAME_COLUMNS,
        .colour = why->terminal->colour,
    };
    snprintf(padded, sizeof padded, "%-*s", NAME_COLUMNS, name);
    rich_clear(&why->rich);
    rich_add(&why->rich, STYLE_detail, str_from(padded));
    for (size_t i = strlen(name) + 1; i < NAME_COLUMNS; i++) {
        buf_add_char(&why->rich.text, ' '); /* rich_add() runs white space together */
        buf_add_char(&why->rich.styles, STYLE_detail);
    }
    rich_add(&why->rich, STYLE_plain, value);
    wrap_rich(&why->rich, &wrap, why->out);
}

static void print_member(struct why *why, const struct record *record, const struct member *member)
{
    struct buf value = {0};
    record_member_text(record, member, &value);
    if (value.size)
        print_row(why, member->name, buf_str(&value));
    buf_free(&value);
}

/* The members that answer the question, before the others. */
static bool is_reason(const struct member *member)
{
    return member->type == MEMBER_tier || !strcmp(member->name, "rule");
}

static void print_members(struct why *why, const struct record *record, bool reasons)
{
    for (size_t i = 0; i < record_member_count; i++) {
        const struct member *member = &record_members[i];
        if (member->kind == record->kind && is_reason(member) == reasons)
            print_member(why, record, member);
    }
}

void show_why(const struct record *record, const struct terminal *terminal, size_t indent,
              struct buf *out)
{
    struct why why = {.terminal = terminal, .indent = indent, .out = out};
    char span[64];
    snprintf(span, sizeof span, "%zu-%zu", record->span.start, record->span.end);
    print_members(&why, record, true);
    print_row(&why, "span", str_from(span));
    print_row(&why, "text", record->text);
    print_members(&why, record, false);
    rich_free(&why.rich);
}

static void text_member(struct json *json, const char *key, struct str text)
{
    if (!text.bytes)
        return;
    json_key(json, key);
    json_text(json, text);
}

void show_article_json(const struct stored *article, struct buf *out)
{
    char day[DATE_TEXT_SIZE];
    struct json *json = json_new();
    struct arena *arena = arena_new();
    const struct str *ids = record_ids(article, arena);
    struct str date = str_from(date_text(article->date, day));
    json_open_object(json);
    text_member(json, "id", article->article_id);
    text_member(json, "kind", STR("article"));
    json_key(json, "article");
    json_open_object(json);
    text_member(json, "id", article->article_id);
    text_member(json, "path", article->path);
    text_member(json, "title", article->title);
    text_member(json, "date", date.size ? date : (struct str){0});
    text_member(json, "date_from", article->date_from);
    text_member(json, "outlet", article->outlet);
    json_close_object(json);
    text_member(json, "encoding", article->encoding);
    text_member(json, "text", article->text);
    json_key(json, "records");
    json_open_array(json);
    for (size_t i = 0; i < article->records.count; i++) {
        json_open_object(json);
        text_member(json, "id", ids[i]);
        record_json_members(json, &article->records.items[i]);
        json_close_object(json);
    }
    json_close_array(json);
    json_close_object(json);
    json_end_line(json);
    buf_add(out, json_lines(json));
    json_free(json);
    arena_free(arena);
}
