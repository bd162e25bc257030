/* json.c - writing JSON, one value a line */
#include "base/json.h"

#include <stdlib.h>
#include <yajl/yajl_gen.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/eight.h"
#include "base/utf8.h"

/* Brackets, commas, keys, whole numbers and the plain bytes of texts are nearly all of the
 * output and are written here; yajl writes what wants care: escapes and decimals. */
struct json {
    struct buf out;
    bool wants_comma; /* before the next key or value */
    yajl_gen gen;
};

/* The marks around a string are not yajl's to set. */
static void print(void *context, const char *bytes, size_t size)
{
    if (size > 1 || *bytes != '"')
        buf_add(context, (struct str){bytes, size});
}

struct json *json_new(void)
{
    struct json *json = xmalloc(sizeof *json);
    *json = (struct json){.gen = yajl_gen_alloc(NULL)};
    if (!json->gen)
        abort();
    yajl_gen_config(json->gen, yajl_gen_print_callback, print, &json->out);
    return json;
}

void json_free(struct json *json)
{
    if (!json)
        return;
    yajl_gen_free(json->gen);
    buf_free(&json->out);
    free(json);
}

static void begin_value(struct json *json)
{
    if (json->wants_comma)
        buf_add_char(&json->out, ',');
    json->wants_comma = true;
}

static void open_bracket(struct json *json, char bracket)
{
    begin_value(json);
    buf_add_char(&json->out, bracket);
    json->wants_comma = false;
}

static void close_bracket(struct json *json, char bracket)
{
    buf_add_char(&json->out, bracket);
    json->wants_comma = true;
}

static void add_word(struct json *json, struct str word)
{
    begin_value(json);
    buf_add(&json->out, word);
}

void json_open_object(struct json *json) { open_bracket(json, '{'); }
void json_close_object(struct json *json) { close_bracket(json, '}'); }
void json_open_array(struct json *json) { open_bracket(json, '['); }
void json_close_array(struct json *json) { close_bracket(json, ']'); }
void json_bool(struct json *json, bool value) { add_word(json, value ? STR("true") : STR("false")); }
void json_null(struct json *json) { add_word(json, STR("null")); }

void json_decimal(struct json *json, double number)
{
    begin_value(json);
    yajl_gen_reset(json->gen, NULL);
    yajl_gen_double(json->gen, number);
}

void json_number(struct json *json, long long number)
{
    char digits[24];
    size_t at = sizeof digits;
    unsigned long long left = number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
    do
        digits[--at] = (char)('0' + left % 10);
    while (left /= 10);
    if (number < 0)
        digits[--at] = '-';
    add_word(json, (struct str){digits + at, sizeof digits - at});
}

/* Whether a terminal may act on a character that JSON lets pass: DEL, C1 controls, what
 * turns the direction of writing. */
static bool acts_on_terminal(uint32_t character)
{
    return (character >= 0x7f && character < 0xa0) || character == 0x200e ||
           character == 0x200f || (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069);
}

/* Printable ASCII that stands for itself in JSON. */
static bool is_plain(char byte)
{
    return byte >= ' ' && byte < 0x7f && byte != '"' && byte != '\\';
}

/* Where the plain bytes from offset at on end. */
static size_t plain_end(struct str text, size_t at)
{
    for (; text.size - at >= 8; at += 8) {
        uint64_t eight = eight_load(text.bytes + at);
        if (eight_has_unprintable(eight) || eight_between(eight, '"', '"') ||
            eight_between(eight, '\\', '\\'))
            break;
    }
    while (at < text.size && is_plain(text.bytes[at]))
        at++;
    return at;
}

/* A character that is not plain. */
static void add_character(struct json *json, uint32_t character)
{
    char bytes[4];
    size_t size = utf8_put(character, bytes);
    if (acts_on_terminal(character)) {
        buf_printf(&json->out, "\\u%04X", (unsigned)character);
    } else if (size > 1) {
        buf_add(&json->out, (struct str){bytes, size});
    } else {
        yajl_gen_reset(json->gen, NULL);
        yajl_gen_string(json->gen, (const unsigned char *)bytes, size);
    }
}

static void add_string(struct json *json, struct str text)
{
    begin_value(json);
    buf_reserve(&json->out, text.size + 2);
    buf_add_char(&json->out, '"');
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        at = plain_end(text, at);
        buf_add(&json->out, str_slice(text, start, at));
        if (at < text.size)
            add_character(json, utf8_next(text, &at));
    }
    buf_add_char(&json->out, '"');
}

void json_key(struct json *json, const char *key)
{
    begin_value(json);
    buf_add_char(&json->out, '"');
    buf_add(&json->out, str_from(key));
    buf_add(&json->out, STR("\":"));
    json->wants_comma = false;
}

void json_text(struct json *json, struct str text)
{
    if (text.bytes)
        add_string(json, text);
    else
        json_null(json);
}

void json_end_line(struct json *json)
{
    buf_add_char(&json->out, '\n');
    json->wants_comma = false;
}

struct str json_lines(struct json *json)
{
    return buf_str(&json->out);
}

void json_forget(struct json *json)
{
    buf_clear(&json->out);
}
