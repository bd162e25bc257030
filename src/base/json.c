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
    struct buf valid;   /* a text made valid */
    struct buf escaped; /* the lines, safe for a terminal */
    size_t taken;       /* bytes of the generator's that are in escaped */
};

struct json *json_new(bool indented)
{
    struct json *json = xmalloc(sizeof *json);
    json->gen = yajl_gen_alloc(NULL);
    json->valid = json->escaped = (struct buf){0};
    json->taken = 0;
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
    buf_free(&json->escaped);
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

/* Whether a terminal may act on a character that JSON lets pass: DEL, C1 controls, what
 * turns the direction of writing. */
static bool acts_on_terminal(uint32_t character)
{
    return (character >= 0x7f && character < 0xa0) || character == 0x200e ||
           character == 0x200f || (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069);
}

/* The first place from at where such a character may begin. */
static size_t find_suspect(struct str text, size_t at)
{
    for (; at < text.size; at++) {
        unsigned char byte = (unsigned char)text.bytes[at];
        if (byte == 0x7f || byte == 0xc2 || byte == 0xe2)
            return at;
    }
    return at;
}

struct str json_lines(struct json *json)
{
    const unsigned char *bytes;
    size_t size;
    yajl_gen_get_buf(json->gen, &bytes, &size);
    struct str lines = {(const char *)bytes, size};
    for (size_t at = json->taken; at < size;) {
        size_t start = at, suspect = find_suspect(lines, at);
        at = suspect;
        uint32_t character = at < size ? utf8_next(lines, &at) : 0;
        bool acts = acts_on_terminal(character);
        buf_add(&json->escaped, str_slice(lines, start, acts ? suspect : at));
        if (acts)
            buf_printf(&json->escaped, "\\u%04x", (unsigned)character);
    }
    json->taken = size;
    return buf_str(&json->escaped);
}

void json_forget(struct json *json)
{
    yajl_gen_clear(json->gen);
    buf_clear(&json->escaped);
    json->taken = 0;
}
