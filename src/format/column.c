/* column.c - what can be asked of a hit by name */
#include "format/column.h"

#include "article/record-json.h"
#include "base/near.h"
#include "format/hit-text.h"

enum source {
    SOURCE_member,
    SOURCE_id,
    SOURCE_article,
    SOURCE_path,
    SOURCE_title,
    SOURCE_date,
    SOURCE_outlet,
    SOURCE_kind,
    SOURCE_start,
    SOURCE_end,
    SOURCE_text,
    SOURCE_words,
    SOURCE_name,
    SOURCE_speaker_start,
    SOURCE_speaker_end,
    SOURCE_cue,
    SOURCE_cue_start,
    SOURCE_cue_end,
    SOURCE_encoding,
    SOURCE_before,
    SOURCE_after,
    SOURCE_score
};

static const struct column rows[] = {
#define ROW(name, source, json, doc) {#name, #json, SOURCE_##source, NULL},
#include "format/columns.def"
#undef ROW
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

static struct column member_column(size_t index)
{
    const struct member *member = &record_members[index];
    return (struct column){member->name, member->name, SOURCE_member, member};
}

/* Whether a row of records.tbl is a column: of quotes and captions, and no span, which
 * are two columns of columns.tbl. */
static bool is_column(const struct member *member)
{
    return (member->kind == RECORD_quote || member->kind == RECORD_caption) &&
           member->type != MEMBER_span;
}

/* The index-th column, false behind the last. */
static bool column_at(size_t index, struct column *column)
{
    if (index < ROW_COUNT) {
        *column = rows[index];
        return true;
    }
    if (index - ROW_COUNT >= record_member_count)
        return false;
    *column = member_column(index - ROW_COUNT);
    return true;
}

static bool is_offered(const struct column *column)
{
    return !column->member || is_column(column->member);
}

enum status column_read(struct str name, struct column *column)
{
    struct nearest nearest = nearest_start(name);
    for (size_t i = 0; column_at(i, column); i++) {
        if (!is_offered(column))
            continue;
        if (str_equal(str_from(column->name), name))
            return STATUS_ok;
        nearest_try(&nearest, str_from(column->name), (int)i);
    }
    if (nearest.index < 0)
        return fail(STATUS_usage, "there is no field '%.*s'; quoth-output(7) lists the fields",
                    STR_ARGS(name));
    column_at((size_t)nearest.index, column);
    return fail(STATUS_usage, "there is no field '%.*s'; did you mean '%s'?", STR_ARGS(name),
                column->name);
}

enum status columns_read(struct str list, struct arena *arena, struct columns *columns)
{
    *columns = (struct columns){0};
    for (size_t at = 0; at <= list.size;) {
        size_t comma = str_find_byte(list, ',', at);
        struct column column;
        enum status status = column_read(str_trim(str_slice(list, at, comma)), &column);
        if (status != STATUS_ok)
            return status;
        ARENA_PUSH(arena, columns, column);
        at = comma + 1;
    }
    return STATUS_ok;
}

static void add_number(struct buf *out, size_t number)
{
    buf_printf(out, "%zu", number);
}

static void article_text(int source, const struct stored *stored, struct buf *out)
{
    char day[DATE_TEXT_SIZE];
    switch (source) {
    case SOURCE_article: buf_add(out, stored->article_id); break;
    case SOURCE_path: buf_add(out, stored->path); break;
    case SOURCE_title: buf_add(out, stored->title); break;
    case SOURCE_date: buf_add(out, str_from(date_text(stored->date, day))); break;
    case SOURCE_outlet: buf_add(out, stored->outlet); break;
    case SOURCE_encoding: buf_add(out, stored->encoding); break;
    case SOURCE_before: buf_add(out, stored->before); break;
    case SOURCE_after: buf_add(out, stored->after); break;
    case SOURCE_text:
        buf_add(out, stored->kind == DOCUMENT_article ? stored->text : stored->record.text);
        break;
    default: break;
    }
}

static void place_text(int source, const struct stored *stored, struct buf *out)
{
    if (stored->kind == DOCUMENT_article)
        return;
    if (source == SOURCE_start)
        add_number(out, stored->record.span.start);
    else
        add_number(out, stored->record.span.end);
}

static void quote_text(int source, const struct quote *quote, struct buf *out)
{
    const struct speaker *speaker = &quote->speaker;
    switch (source) {
    case SOURCE_name: buf_add(out, speaker->name); break;
    case SOURCE_cue: buf_add(out, quote->cue.text); break;
    case SOURCE_speaker_start:
    case SOURCE_speaker_end:
        if (speaker->span.end)
            add_number(out, source == SOURCE_speaker_start ? speaker->span.start
                                                           : speaker->span.end);
        break;
    case SOURCE_cue_start:
    case SOURCE_cue_end:
        if (quote->cue.span.end)
            add_number(out, source == SOURCE_cue_start ? quote->cue.span.start
                                                       : quote->cue.span.end);
        break;
    default: break;
    }
}

static void member_text(const struct member *member, const struct hit *hit, struct buf *out)
{
    if (hit->stored.kind == DOCUMENT_article)
        return;
    const struct record *record = &hit->stored.record;
    if (member->kind != record->kind)
        return;
    record_member_text(record, member, out);
}

void column_text(const struct column *column, const struct hit *hit, struct buf *out)
{
    switch (column->source) {
    case SOURCE_member: member_text(column->member, hit, out); break;
    case SOURCE_id: buf_add(out, hit->stored.id); break;
    case SOURCE_kind: buf_add(out, str_from(document_kind_word(hit->stored.kind))); break;
    case SOURCE_words: buf_add(out, hit_words(hit)); break;
    case SOURCE_score: buf_printf(out, "%.4f", hit->score); break;
    case SOURCE_start:
    case SOURCE_end: place_text(column->source, &hit->stored, out); break;
    default:
        article_text(column->source, &hit->stored, out);
        if (hit_quote(hit))
            quote_text(column->source, hit_quote(hit), out);
        break;
    }
}

/* Whether name is object itself, or a member of it. */
static bool is_within(struct str name, struct str object)
{
    return str_equal(name, object) ||
           (str_starts(name, object) && name.bytes[object.size] == '.');
}

bool columns_want(const struct columns *columns, struct str json)
{
    for (size_t i = 0; i < columns->count; i++)
        if (is_within(json, str_from(columns->items[i].json)))
            return true;
    return !columns->count;
}
