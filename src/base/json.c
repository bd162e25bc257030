/* json.c - writing JSON, one value a line */
#include "base/json.h"

#include <stdlib.h>
#include <yajl/yajl_gen.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/eight.h"
#include "base/utf8.h"

/* yajl knows when a comma or an indent is due.  Texts are most of the output and are
 * written here, in one pass: checked, and escaped for JSON and for terminals. */
struct json {
    yajl_gen gen;
    struct buf out;
};

/* Mostly a bracket or a comma. */
static void print(void *context, const char *bytes, size_t size)
{
    if (size == 1)
        buf_add_char(context, *bytes);
    else
        buf_add(context, (struct str){bytes, size});
}

struct json *json_new(bool indented)
{
    struct json *json = xmalloc(sizeof *json);
    json->gen = yajl_gen_alloc(NULL);
    json->out = (struct buf){0};
    if (!json->gen)
        abort();
    yajl_gen_config(json->gen, yajl_gen_beautify, (int)indented);
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

void json_open_object(struct json *json) { yajl_gen_map_open(json->gen); }
void json_close_object(struct json *json) { yajl_gen_map_close(json->gen); }
void json_open_array(struct json *json) { yajl_gen_array_open(json->gen); }
void json_close_array(struct json *json) { yajl_gen_array_close(json->gen); }
void json_decimal(struct json *json, double number) { yajl_gen_double(json->gen, number); }
void json_bool(struct json *json, bool value) { yajl_gen_bool(json->gen, value); }
void json_null(struct json *json) { yajl_gen_null(json->gen); }

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
    yajl_gen_number(json->gen, digits + at, sizeof digits - at);
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

static void add_escaped(uint32_t character, struct buf *out)
{
    static const char letters[] = {['"'] = '"',  ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f',
                                   ['\n'] = 'n', ['\r'] = 'r',  ['\t'] = 't'};
    char bytes[4];
    if (character < sizeof letters && letters[character]) {
        buf_add_char(out, '\\');
        buf_add_char(out, letters[character]);
    } else if (character < ' ' || acts_on_terminal(character)) {
        buf_printf(out, "\\u%04X", (unsigned)character);
    } else {
        buf_add(out, (struct str){bytes, utf8_put(character, bytes)});
    }
}

/* What yajl takes for an empty string gets its text behind this mark, and another. */
static void open_string(struct json *json)
{
    yajl_gen_string(json->gen, (const unsigned char *)"", 0);
    json->out.size--;
}

static void add_string(struct json *json, struct str text)
{
    open_string(json);
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        at = plain_end(text, at);
        buf_add(&json->out, str_slice(text, start, at));
        if (at < text.size)
            add_escaped(utf8_next(text, &at), &json->out);
    }
    buf_add_char(&json->out, '"');
}

void json_key(struct json *json, const char *key)
{
    open_string(json);
    buf_add(&json->out, str_from(key));
    buf_add_char(&json->out, '"');
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
    yajl_gen_reset(json->gen, "\n");
}

struct str json_lines(struct json *json)
{
    return buf_str(&json->out);
}

void json_forget(struct json *json)
{
    buf_clear(&json->out);
}
