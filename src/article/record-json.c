/* record-json.c - a record as one JSON object: the output contract */
#include "article/record-json.h"

#include <string.h>

static void span_members(struct json *json, struct span span)
{
    json_key(json, "start");
    json_number(json, (long long)span.start);
    json_key(json, "end");
    json_number(json, (long long)span.end);
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

static bool has_value(const struct member *member, const void *at)
{
    switch (member->type) {
    case MEMBER_text: return ((const struct str *)at)->bytes != NULL;
    case MEMBER_texts: return ((const struct strs *)at)->count > 0;
    case MEMBER_date: return date_is_set(*(const struct date *)at);
    case MEMBER_number: return *(const size_t *)at > 0;
    case MEMBER_span: return ((const struct span *)at)->end > ((const struct span *)at)->start;
    case MEMBER_spans: return ((const struct spans *)at)->count > 0;
    default: return *(const unsigned *)at > 0;
    }
}

static void member_value(struct json *json, const struct member *member, const void *at)
{
    char day[DATE_TEXT_SIZE];
    switch (member->type) {
    case MEMBER_text: json_text(json, *(const struct str *)at); break;
    case MEMBER_texts: texts_array(json, at); break;
    case MEMBER_date: json_text(json, str_from(date_text(*(const struct date *)at, day))); break;
    case MEMBER_number: json_number(json, (long long)*(const size_t *)at); break;
    case MEMBER_spans: spans_array(json, at); break;
    case MEMBER_span: break;
    default:
        json_text(json, str_from(member_words(member->type)[*(const unsigned *)at]));
        break;
    }
}

/* The object's part of "speaker.name", or nothing. */
static struct str object_of(const char *name)
{
    const char *dot = strchr(name, '.');
    return (struct str){name, dot ? (size_t)(dot - name) : 0};
}

void record_json_members(struct json *json, const struct record *record)
{
    struct str open = {0};
    json_key(json, "kind");
    json_text(json, str_from(record_kind_word(record->kind)));
    span_members(json, record->span);
    json_key(json, "text");
    json_text(json, record->text);
    for (size_t i = 0; i < record_member_count; i++) {
        const struct member *member = &record_members[i];
        const void *at = member_at(record, member);
        if (member->kind != record->kind || !has_value(member, at))
            continue;
        struct str object = object_of(member->name);
        if (open.size && !str_equal(open, object))
            json_close_object(json);
        if (object.size && !str_equal(open, object)) {
            char key[32] = {0};
            memcpy(key, object.bytes, object.size);
            json_key(json, key);
            json_open_object(json);
        }
        open = object;
        if (member->type == MEMBER_span) {
            span_members(json, *(const struct span *)at);
            continue;
        }
        json_key(json, member->name + (object.size ? object.size + 1 : 0));
        member_value(json, member, at);
    }
    if (open.size)
        json_close_object(json);
}
