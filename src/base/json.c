/* json.c - writing JSON, one value a line */
#include "base/json.h"

#include <stdlib.h>
#include <string.h>
#include <yajl/yajl_gen.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/sixteen.h"
#include "base/utf8.h"

/* Decimals are yajl's to write; the rest, which is nearly all of the output, is written here. */
struct json {
    struct buf out;
    bool wants_comma; /* before the next key or value */
    yajl_gen gen;
};

static void print(void *context, const char *bytes, size_t size)
{
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
    char *at = room(json, 1 + NUMBER_MOST);
    unsigned long long left = (unsigned long long)number;
    if (number < 0) {
        left = 0 - left;
        *at++ = '-';
    }
    fill(json, number_put(at, left), true);
}

/* Whether a terminal may act on a character that JSON lets pass: DEL, C1 controls, what
 * turns the direction of writing. */
static bool acts_on_terminal(uint32_t character)
{
    return (character >= 0x7f && character < 0xa0) || character == 0x200e || character == 0x200f ||
           (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069);
}

/* What stands for a character behind a backslash. */
static const char short_escapes[256] = {['"'] = '"',  ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f',
                                        ['\n'] = 'n', ['\r'] = 'r',  ['\t'] = 't'};

/* The character of text at offset at, which is not plain; returns where it ends. */
static size_t add_character(struct buf *out, struct str text, size_t at)
{
    const char escape = short_escapes[(unsigned char)text.bytes[at]];
    const size_t start = at;
    const uint32_t character = utf8_next(text, &at);
    if (escape)
        buf_add(out, (struct str){(const char[]){'\\', escape}, 2});
    else if (character < ' ' || acts_on_terminal(character))
        buf_printf(out, "\\u%04X", (unsigned)character);
    else if (character == UTF8_REPLACEMENT)
        buf_add(out, STR("\xef\xbf\xbd"));
    else
        buf_add(out, str_slice(text, start, at));
    return at;
}

/* What is not printable ASCII that stands for itself in JSON. */
static unsigned unplain_bits(sixteen bytes)
{
    return sixteen_bits(bytes | sixteen_controls(bytes) | (sixteen)(bytes == '"') |
                        (sixteen)(bytes == '\\'));
}

/* Copies the plain bytes from offset at on, and some that are overwritten then; returns
 * where they end in text. */
static size_t copy_plain(char *to, struct str text, size_t at)
{
    for (; text.size - at >= sizeof(sixteen); at += sizeof(sixteen), to += sizeof(sixteen)) {
        const sixteen bytes = sixteen_load(text.bytes + at);
        sixteen_store(to, bytes);
        const unsigned bits = unplain_bits(bytes);
        if (bits)
            return at + (size_t)__builtin_ctz(bits);
    }
    const sixteen bytes = sixteen_load_few(text.bytes + at, text.size - at);
    sixteen_store(to, bytes);
    return at + (size_t)__builtin_ctz(unplain_bits(bytes) | 1u << (text.size - at));
}

/* Goes on with a string in which a character is not plain, at offset at; from here on plain
 * bytes and others take turns. */
static void add_rest(struct buf *out, struct str text, size_t at)
{
    while (at < text.size) {
        at = add_character(out, text, at);
        buf_reserve(out, text.size - at + sizeof(sixteen));
        const size_t end = copy_plain(out->bytes + out->size, text, at);
        out->size += end - at;
        at = end;
    }
}

static void add_string(struct json *json, struct str text)
{
    char *start = room(json, text.size + 1 + sizeof(sixteen));
    *start++ = '"';
    const size_t plain = copy_plain(start, text, 0);
    if (plain < text.size) {
        fill(json, start + plain, true);
        add_rest(&json->out, text, plain);
        buf_add_char(&json->out, '"');
        return;
    }
    start[plain] = '"';
    fill(json, start + plain + 1, true);
}

static void add_name(struct json *json, const struct json_name *name, size_t size, bool wants_comma)
{
    char *at = room(json, sizeof name->written);
    memcpy(at, name->written, sizeof name->written);
    fill(json, at + size, wants_comma);
}

void json_named(struct json *json, const struct json_name *name)
{
    add_name(json, name, name->size, false);
}

void json_named_number(struct json *json, const struct json_name *name, size_t number)
{
    char *at = room(json, sizeof name->written + NUMBER_MOST);
    memcpy(at, name->written, sizeof name->written);
    fill(json, number_put(at + name->size, number), true);
}

void json_word(struct json *json, const struct json_name *name)
{
    add_name(json, name, name->size - 1, true); /* without the colon */
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

size_t json_size(const struct json *json)
{
    return json->out.size;
}

void json_repeat(struct json *json, size_t start, size_t end)
{
    char *at = room(json, end - start);
    fill(json, mempcpy(at, json->out.bytes + start, end - start), true);
}

struct str json_lines(struct json *json)
{
    return buf_str(&json->out);
}

void json_forget(struct json *json)
{
    buf_clear(&json->out);
}
