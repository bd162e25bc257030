/* record-json.c - a record as one JSON object: the output contract */
#include "article/record-json.h"

#include <assert.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const struct json_name kind_name = JSON_NAME("kind"), start_name = JSON_NAME("start"),
                              end_name = JSON_NAME("end"), text_name = JSON_NAME("text");

/* ---- names, made once */

enum {
    MEMBER_COUNT = 0
#define ROW(kind, member, type, doc) +1
#include "article/records.def"
#undef ROW
};

/* What of a member's name is written: "speaker" and "name" of "speaker.name". */
static struct member_names {
    const struct json_name *object; /* members of one object share it; NULL: none */
    struct json_name own;
} member_names[MEMBER_COUNT];

enum { MOST_WORDS = 8 };
static struct json_name object_names[MEMBER_COUNT];
static struct json_name kind_words[RECORD_KINDS], member_type_words[MEMBER_TYPES][MOST_WORDS];
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* The object's part of "speaker.name", or nothing. */
static struct str object_of(const char *name)
{
    const char *dot = strchr(name, '.');
    return (struct str){name, dot ? (size_t)(dot - name) : 0};
}

static struct json_name name_of(struct str key)
{
    struct json_name name;
    name.size = (size_t)snprintf(name.written, sizeof name.written, "\"%.*s\":", STR_ARGS(key));
    assert(name.size < sizeof name.written);
    return name;
}

static void make_words(void)
{
    for (int kind = 0; kind < RECORD_KINDS; kind++)
        kind_words[kind] = name_of(str_from(record_kind_word(kind)));
    for (int type = 0; type < MEMBER_TYPES; type++) {
        const char *const *words = member_words(type);
        for (size_t i = 1; words && words[i]; i++) {
            assert(i < MOST_WORDS);
            member_type_words[type][i] = name_of(str_from(words[i]));
        }
    }
}

static void make_names(void)
{
    struct str previous = {0};
    make_words();
    for (size_t i = MEMBER_COUNT; i-- > 0;) {
        const char *name = record_members[i].name;
        const struct str object = object_of(name);
        struct member_names *names = &member_names[i];
        names->own = name_of(str_from(object.size ? name + object.size + 1 : name));
        if (object.size && str_equal(object, previous)) {
            names->object = names[1].object;
        } else if (object.size) {
            object_names[i] = name_of(object);
            names->object = &object_names[i];
        }
        previous = object;
    }
}

/* ---- values */

static void span_members(struct json *json, struct span span)
{
    json_named_number(json, &start_name, span.start);
    json_named_number(json, &end_name, span.end);
}

static void spans_array(struct json *json, const struct spans *spans)
{
    json_open_array(json);
    for (size_t i = 0; i < spans->count; i++) {
        json_open_object(json);
        span_members(json, spans->items[i]);
        json_close_object(json);
    }
    json_close_array(json);
}

static void texts_array(struct json *json, const struct strs *texts)
{
    json_open_array(json);
    for (size_t i = 0; i < texts->count; i++)
        json_text(json, texts->items[i]);
    json_close_array(json);
}

/* The type is known when compiling wherever a record's members are written, and the rest of the
 * switch falls away. */
static inline __attribute__((always_inline)) bool has_value(enum member_type type, const void *at)
{
    switch (type) {
    case MEMBER_text: return ((const struct str *)at)->bytes != NULL;
    case MEMBER_texts: return ((const struct strs *)at)->count > 0;
    case MEMBER_date: return date_is_set(*(const struct date *)at);
    case MEMBER_number: return *(const size_t *)at > 0;
    case MEMBER_span: return ((const struct span *)at)->end > ((const struct span *)at)->start;
    case MEMBER_spans: return ((const struct spans *)at)->count > 0;
    default: return *(const unsigned *)at > 0;
    }
}

static inline __attribute__((always_inline)) void
member_value(struct json *json, enum member_type type, const void *at)
{
    char day[DATE_TEXT_SIZE];
    switch (type) {
    case MEMBER_text: json_text(json, *(const struct str *)at); break;
    case MEMBER_texts: texts_array(json, at); break;
    case MEMBER_date: json_text(json, str_from(date_text(*(const struct date *)at, day))); break;
    case MEMBER_number: json_number(json, (long long)*(const size_t *)at); break;
    case MEMBER_spans: spans_array(json, at); break;
    case MEMBER_span: break;
    default: json_word(json, &member_type_words[type][*(const unsigned *)at]); break;
    }
}

/* ---- members of records */

/* What is written, and the object that is open. */
struct writer {
    struct json *json;
    record_json_wanted *wanted; /* NULL: all */
    void *context;
    const struct json_name *open;
};

/* "start" or "end" behind the object's name of a member, or of the record itself (""). */
static bool wants_part(const struct writer *writer, const char *member, const char *part)
{
    char name[64];
    if (!writer->wanted)
        return true;
    const struct str object = object_of(member);
    int size =
        snprintf(name, sizeof name, "%.*s%s%s", STR_ARGS(object), object.size ? "." : "", part);
    return writer->wanted((struct str){name, (size_t)size}, writer->context);
}

static bool wants_member(const struct writer *writer, const struct member *member)
{
    if (member->type == MEMBER_span)
        return wants_part(writer, member->name, "start") || wants_part(writer, member->name, "end");
    return writer->wanted(str_from(member->name), writer->context);
}

/* Closes the object that is open, opens the one that follows. */
static void enter(struct writer *writer, const struct json_name *object)
{
    if (writer->open == object)
        return;
    if (writer->open)
        json_close_object(writer->json);
    if (object) {
        json_named(writer->json, object);
        json_open_object(writer->json);
    }
    writer->open = object;
}

static void add_span(struct writer *writer, const char *member, const struct span *span)
{
    if (wants_part(writer, member, "start"))
        json_named_number(writer->json, &start_name, span->start);
    if (wants_part(writer, member, "end"))
        json_named_number(writer->json, &end_name, span->end);
}

static inline __attribute__((always_inline)) void add_member(struct writer *writer, size_t index,
                                                             enum member_type type, const void *at)
{
    if (!has_value(type, at) || (writer->wanted && !wants_member(writer, &record_members[index])))
        return;
    enter(writer, member_names[index].object);
    if (type == MEMBER_span) {
        add_span(writer, record_members[index].name, at);
        return;
    }
    json_named(writer->json, &member_names[index].own);
    member_value(writer->json, type, at);
}

/* The rows of records.tbl one by one, not in a loop. */
static void add_members(struct writer *writer, const struct record *record)
{
    const enum record_kind record_kind = record->kind;
    size_t index = 0;
#define ROW(kind, member, type, doc)                                                               \
    if (record_kind == RECORD_##kind)                                                              \
        add_member(writer, index, MEMBER_##type, &record->kind.member);                            \
    index++;
#include "article/records.def"
#undef ROW
    enter(writer, NULL);
}

static void reason_object(struct json *json, const struct reason *reason)
{
    json_open_object(json);
    json_key(json, "mention");
    json_text(json, reason->mention);
    if (reason->name.bytes) {
        json_key(json, "name");
        json_text(json, reason->name);
    }
    if (reason->span.end)
        span_members(json, reason->span);
    json_key(json, "probability");
    json_decimal(json, (double)(long)(reason->probability * 10000 + 0.5) / 10000);
    json_key(json, "features");
    texts_array(json, &reason->features);
    json_close_object(json);
}

static void reasons_array(struct json *json, const struct reasons *reasons)
{
    json_open_array(json);
    for (size_t i = 0; i < reasons->count; i++)
        reason_object(json, &reasons->items[i]);
    json_close_array(json);
}

/* Of a quote in one piece the record says nothing twice; its JSON tells words and
 * segments all the same. */
static void complete(struct record *record)
{
    if (record->kind != RECORD_quote)
        return;
    if (!record->quote.words.bytes)
        record->quote.words = record->text;
    if (!record->quote.segments.count)
        record->quote.segments = (struct spans){.items = &record->span, .count = 1};
}

void record_json_some(struct json *json, const struct record *given, record_json_wanted *wanted,
                      void *context)
{
    struct record whole = *given, *record = &whole;
    struct writer writer = {.json = json, .wanted = wanted, .context = context};
    pthread_once(&once, make_names);
    complete(record);
    if (wants_part(&writer, "", "kind")) {
        json_named(json, &kind_name);
        json_word(json, &kind_words[record->kind]);
    }
    add_span(&writer, "", &record->span);
    if (wants_part(&writer, "", "text")) {
        json_named(json, &text_name);
        json_text(json, record->text);
    }
    add_members(&writer, record);
    if (record->reasons && wants_part(&writer, "", "why")) {
        json_key(json, "why");
        reasons_array(json, record->reasons);
    }
}

void record_json_members(struct json *json, const struct record *record)
{
    record_json_some(json, record, NULL, NULL);
}

static void texts_joined(const struct strs *texts, struct buf *out)
{
    for (size_t i = 0; i < texts->count; i++) {
        buf_add(out, i ? STR("; ") : STR(""));
        buf_add(out, texts->items[i]);
    }
}

static void spans_joined(const struct spans *spans, struct buf *out)
{
    for (size_t i = 0; i < spans->count; i++)
        buf_printf(out, "%s%zu-%zu", i ? "; " : "", spans->items[i].start, spans->items[i].end);
}

void record_member_text(const struct record *record, const struct member *member, struct buf *out)
{
    char day[DATE_TEXT_SIZE];
    const void *at = member_at(record, member);
    if (!has_value(member->type, at))
        return;
    switch (member->type) {
    case MEMBER_text: buf_add(out, *(const struct str *)at); break;
    case MEMBER_texts: texts_joined(at, out); break;
    case MEMBER_date: buf_add(out, str_from(date_text(*(const struct date *)at, day))); break;
    case MEMBER_number: buf_printf(out, "%zu", *(const size_t *)at); break;
    case MEMBER_spans: spans_joined(at, out); break;
    case MEMBER_span:
        spans_joined(&(struct spans){.items = (struct span *)(uintptr_t)at, .count = 1}, out);
        break;
    default: buf_add(out, str_from(member_words(member->type)[*(const unsigned *)at])); break;
    }
}
