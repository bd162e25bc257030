/* json.c - writing JSON, one value a line */
#include "base/json.h"

#include <stdlib.h>
#include <string.h>
#include <yajl/yajl_gen.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

struct json {
    yajl_gen gen;
    struct buf valid; /* a text made valid */
};

struct json *json_new(bool indented)
{
    struct json *json = xmalloc(sizeof *json);
    json->gen = yajl_gen_alloc(NULL);
    json->valid = (struct buf){0};
    if (!json->gen)
        abort();
    yajl_gen_config(json->gen, yajl_gen_beautify, (int)indented);
    return json;
}

void json_free(struct json *json)
{
    if (!json)
        return;
    yajl_gen_free(json->gen);
    buf_free(&json->valid);
    free(json);
}

void json_open_object(struct json *json) { yajl_gen_map_open(json->gen); }
void json_close_object(struct json *json) { yajl_gen_map_close(json->gen); }
void json_open_array(struct json *json) { yajl_gen_array_open(json->gen); }
void json_close_array(struct json *json) { yajl_gen_array_close(json->gen); }
void json_number(struct json *json, long long number) { yajl_gen_integer(json->gen, number); }
void json_decimal(struct json *json, double number) { yajl_gen_double(json->gen, number); }
void json_bool(struct json *json, bool value) { yajl_gen_bool(json->gen, value); }
void json_null(struct json *json) { yajl_gen_null(json->gen); }

void json_key(struct json *json, const char *key)
{
    yajl_gen_string(json->gen, (const unsigned char *)key, strlen(key));
}

static struct str made_valid(struct json *json, struct str text)
{
    char bytes[4];
    buf_clear(&json->valid);
    for (size_t at = 0; at < text.size;) {
        uint32_t character = utf8_next(text, &at);
        buf_add(&json->valid, (struct str){bytes, utf8_put(character, bytes)});
    }
    return buf_str(&json->valid);
}

void json_text(struct json *json, struct str text)
{
    if (!text.bytes) {
        json_null(json);
        return;
    }
    if (utf8_check(text) < text.size)
        text = made_valid(json, text);
    yajl_gen_string(json->gen, (const unsigned char *)text.bytes, text.size);
}

void json_end_line(struct json *json)
{
    yajl_gen_reset(json->gen, "\n");
}

struct str json_lines(struct json *json)
{
    const unsigned char *bytes;
    size_t size;
    yajl_gen_get_buf(json->gen, &bytes, &size);
    return (struct str){(const char *)bytes, size};
}

void json_forget(struct json *json)
{
    yajl_gen_clear(json->gen);
}
