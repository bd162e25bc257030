/* json.c - writing JSON, one value a line */
#include "base/json.h"

#include <stdlib.h>
#include <string.h>
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

/* Where so many bytes may be written behind a comma, if one is due. */
static char *room(struct json *json, size_t most)
{
    buf_reserve(&json->out, most + 1);
    char *at = json->out.bytes + json->out.size;
    if (json->wants_comma)
        *at++ = ',';
    return at;
}

/* What was written into the room ends at end. */
static void fill(struct json *json, const char *end, bool wants_comma)
{
    json->out.size = (size_t)(end - json->out.bytes);
    json->wants_comma = wants_comma;
}

static void open_bracket(struct json *json, char bracket)
{
    char *at = room(json, 1);
    *at++ = bracket;
    fill(json, at, false);
}

static void close_bracket(struct json *json, char bracket)
{
    buf_add_char(&json->out, bracket);
    json->wants_comma = true;
}

static void add_word(struct json *json, struct str word)
{
    char *at = room(json, word.size);
    fill(json, mempcpy(at, word.bytes, word.size), true);
}

void json_open_object(struct json *json) { open_bracket(json, '{'); }
void json_close_object(struct json *json) { close_bracket(json, '}'); }
void json_open_array(struct json *json) { open_bracket(json, '['); }
void json_close_array(struct json *json) { close_bracket(json, ']'); }
void json_bool(struct json *json, bool value) { add_word(json, value ? STR("true") : STR("false")); }
void json_null(struct json *json) { add_word(json, STR("null")); }

void json_decimal(struct json *json, double number)
{
    fill(json, room(json, 0), true);
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
static const bool is_plain[256] = {
    [' ' ... '!'] = true, ['#' ... '['] = true, [']' ... '~'] = true};

static bool are_plain(uint64_t eight)
{
    return !eight_has_unprintable(eight) && !eight_between(eight, '"', '"') &&
           !eight_between(eight, '\\', '\\');
}

/* Where the plain bytes from offset at on end.  The last eight are asked at once, with some
 * that are known. */
static size_t plain_end(struct str text, size_t at)
{
    while (text.size - at >= 8 && are_plain(eight_load(text.bytes + at)))
        at += 8;
    if (text.size >= 8 && text.size - at < 8 && are_plain(eight_load(text.bytes + text.size - 8)))
        return text.size;
    while (at < text.size && is_plain[(unsigned char)text.bytes[at]])
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
    char *start = room(json, text.size + 2);
    size_t at = plain_end(text, 0);
    *start++ = '"';
    fill(json, mempcpy(start, text.bytes, at), true);
    while (at < text.size) {
        add_character(json, utf8_next(text, &at));
        size_t end = plain_end(text, at);
        buf_add(&json->out, str_slice(text, at, end));
        at = end;
    }
    buf_add_char(&json->out, '"');
}

void json_key(struct json *json, const char *key)
{
    const size_t size = strlen(key);
    char *at = room(json, size + 3);
    *at++ = '"';
    at = mempcpy(at, key, size);
    *at++ = '"';
    *at++ = ':';
    fill(json, at, false);
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
