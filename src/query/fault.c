/* fault.c - what is wrong with a query, with a caret under the place */
#include "query/fault.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { BEFORE = 40, AFTER = 30, INDENT = 2 }; /* characters shown around the place */

/* The offset of the character that stands most characters before at. */
static size_t go_back(struct str text, size_t at, size_t most)
{
    while (at > 0 && most-- > 0)
        utf8_previous(text, &at);
    return at;
}

static size_t go_on(struct str text, size_t at, size_t most)
{
    while (at < text.size && most-- > 0)
        utf8_next(text, &at);
    return at;
}

static bool is_visible(uint32_t character)
{
    bool is_bidi = (character >= 0x200b && character <= 0x200f) ||
                   (character >= 0x2028 && character <= 0x202e) ||
                   (character >= 0x2066 && character <= 0x2069);
    return character >= 0x20 && !(character >= 0x7f && character < 0xa0) && !is_bidi;
}

static size_t add_visible(struct buf *out, struct str text)
{
    size_t start = out->size;
    for (size_t at = 0; at < text.size;) {
        char bytes[4];
        uint32_t character = utf8_next(text, &at);
        buf_add(out, (struct str){bytes, utf8_put(is_visible(character) ? character : ' ', bytes)});
    }
    return utf8_columns(str_slice(buf_str(out), start, out->size));
}

static void add_many(struct buf *out, char c, size_t count)
{
    while (count-- > 0)
        buf_add_char(out, c);
}

static void add_picture(struct buf *out, struct str text, struct span place)
{
    size_t end = go_on(text, place.start, AFTER);
    if (place.end > end)
        place.end = end;
    size_t from = go_back(text, place.start, BEFORE), to = go_on(text, place.end, AFTER);
    size_t margin = INDENT;
    buf_add(out, STR("\n"));
    add_many(out, ' ', INDENT);
    if (from > 0) {
        buf_add(out, STR("..."));
        margin += 3;
    }
    margin += add_visible(out, str_slice(text, from, place.start));
    size_t width = add_visible(out, str_slice(text, place.start, place.end));
    add_visible(out, str_slice(text, place.end, to));
    buf_add(out, to < text.size ? STR("...\n") : STR("\n"));
    add_many(out, ' ', margin);
    add_many(out, '^', width ? width : 1);
}

enum status query_fault(const struct source *source, struct span place, const char *format, ...)
{
    struct buf picture = {0};
    char message[1024];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    add_picture(&picture, source->text, place);
    fail(STATUS_query, "%s%s%s%.*s", source->name ? source->name : "", source->name ? ": " : "",
         message, STR_ARGS(buf_str(&picture)));
    buf_free(&picture);
    return STATUS_query;
}
