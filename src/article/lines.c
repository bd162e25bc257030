/* lines.c - a text cut into its lines */
#include "article/lines.h"

#include "base/eight.h"
#include "base/utf8.h"

/* What a byte can begin: 1 a line end of one byte, 2 NEL, 3 LS or PS. */
static const unsigned char line_end_starts[256] = {
    ['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, [0xc2] = 2, [0xe2] = 3,
};

/* The size of the line end at offset at; 0: there is none. */
static size_t line_end_size(struct str text, size_t at)
{
    struct str rest = str_slice(text, at, text.size);
    switch (line_end_starts[(unsigned char)text.bytes[at]]) {
    case 1: return str_starts(rest, STR("\r\n")) ? 2 : 1;
    case 2: return str_starts(rest, STR("\xc2\x85")) ? 2 : 0;
    case 3:
        return str_starts(rest, STR("\xe2\x80\xa8")) || str_starts(rest, STR("\xe2\x80\xa9")) ? 3
                                                                                              : 0;
    default: return 0;
    }
}

/* Wires begin and end their parts with control characters. */
static bool is_blank(uint32_t character)
{
    return character < 0x20 || character == 0x7f || utf8_is_space(character);
}

static bool is_printed(char c) { return c > ' ' && c < 0x7f; }

static struct span trimmed(struct str text, struct span span)
{
    while (span.start < span.end && !is_printed(text.bytes[span.start])) {
        size_t next = span.start;
        if (!is_blank(utf8_next(text, &next)))
            break;
        span.start = next;
    }
    while (span.start < span.end && !is_printed(text.bytes[span.end - 1])) {
        size_t previous = span.end;
        if (!is_blank(utf8_previous(text, &previous)))
            break;
        span.end = previous;
    }
    return span;
}

static size_t characters(struct str text)
{
    size_t count = 0, at = 0;
    for (; text.size - at >= 8; at += 8)
        count += eight_count_characters(eight_load(text.bytes + at));
    for (; at < text.size; at++)
        count += ((unsigned char)text.bytes[at] & 0xc0) != 0x80;
    return count;
}

static uint16_t width_of(struct str text, bool is_ascii)
{
    if (text.size >= LINE_MOST_WIDTH)
        return LINE_MOST_WIDTH;
    return (uint16_t)(is_ascii ? text.size : characters(text));
}

/* Whether a text has a line end that is no control character of ASCII: NEL, LS, PS. */
static bool has_wide_ends(struct str text)
{
    return str_holds(text, STR("\xc2\x85")) ||
           str_find_by(text, STR("\xe2\x80\xa8"), 2, 0) < text.size ||
           str_find_by(text, STR("\xe2\x80\xa9"), 2, 0) < text.size;
}

/* The offset of the line end at or after from, or text.size; its size in *size. */
static size_t find_line_end(struct str text, bool is_wide, size_t from, size_t *size)
{
    for (size_t at = from; at < text.size; at++) {
        if (!is_wide)
            at = str_find_control(text, at);
        if (at < text.size && (*size = line_end_size(text, at)))
            return at;
    }
    *size = 0;
    return text.size;
}

struct lines lines_cut(struct arena *arena, struct str text)
{
    struct lines lines = {0};
    bool after_gap = true;
    const bool is_ascii = utf8_find_wide(text, 0) == text.size;
    const bool is_wide = !is_ascii && has_wide_ends(text);
    for (size_t start = 0, end, end_size; start < text.size; start = end + end_size) {
        end = find_line_end(text, is_wide, start, &end_size);
        struct span span = trimmed(text, (struct span){start, end});
        if (span.start < span.end) {
            size_t indent = span.start - start;
            struct line line = {
                .start = (uint32_t)span.start,
                .end = (uint32_t)span.end,
                .indent = (uint16_t)(indent < LINE_MOST_WIDTH ? indent : LINE_MOST_WIDTH),
                .width = width_of(str_slice(text, start, span.end), is_ascii),
                .after_gap = after_gap,
            };
            ARENA_PUSH(arena, &lines, line);
        }
        after_gap = span.start == span.end;
    }
    return lines;
}
