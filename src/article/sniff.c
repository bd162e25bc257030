/* sniff.c - what a source is: plain text, or a format that is not */
#include "article/sniff.h"

#include "base/sixteen.h"

enum { BINARY_SAMPLE = 16 * 1024 };

static const struct format {
    size_t offset;
    struct str bytes;
    const char *name;
} formats[] = {
#define ROW(offset, bytes, name) {offset, {bytes, sizeof(bytes) - 1}, name},
#include "article/formats.def"
#undef ROW
};

static struct str find_format(struct str source)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        const struct format *format = &formats[i];
        if (source.size > format->offset &&
            source.bytes[format->offset] == format->bytes.bytes[0] &&
            str_starts(str_slice(source, format->offset, source.size), format->bytes))
            return str_trim(str_from(format->name));
    }
    return (struct str){0};
}

/* Control characters that text has not: all but white space, NUL, and what wires and
 * old editors left in it (SOH to ENQ, backspace, SO, SYN, SUB, ESC). */
static const unsigned char is_odd_control[256] = {
    [0x06] = 1, [0x07] = 1, [0x0f] = 1, [0x10] = 1, [0x11] = 1, [0x12] = 1,
    [0x13] = 1, [0x14] = 1, [0x15] = 1, [0x17] = 1, [0x18] = 1, [0x19] = 1,
    [0x1c] = 1, [0x1d] = 1, [0x1e] = 1, [0x1f] = 1, [0x7f] = 1,
};

/* Control characters but for white space: none of them, in nearly all texts. */
static sixteen unprinted(sixteen bytes)
{
    return sixteen_controls(bytes) & ~(sixteen)(bytes - '\t' <= '\r' - '\t');
}

/* Where it is worth to look for odd ones: at 0, or where fewer than sixteen bytes are left. */
static size_t first_odd(struct str text)
{
    sixteen seen = {0};
    size_t at = 0;
    for (; text.size - at >= sizeof(sixteen); at += sizeof(sixteen))
        seen |= unprinted(sixteen_load(text.bytes + at));
    return sixteen_bits(seen) ? 0 : at;
}

/* Random bytes have one odd control character in 15; text has none, or a few. */
static bool is_binary(struct str source)
{
    size_t odd = 0;
    if (source.size > BINARY_SAMPLE)
        source.size = BINARY_SAMPLE;
    for (size_t at = first_odd(source); at < source.size; at++)
        odd += is_odd_control[(unsigned char)source.bytes[at]];
    return odd > 2 && odd * 50 > source.size;
}

static struct str without_leading_space(struct str text)
{
    size_t at = str_starts(text, STR("\xef\xbb\xbf")) ? 3 : 0;
    while (at < text.size && is_space(text.bytes[at]))
        at++;
    return str_slice(text, at, text.size);
}

static bool is_name_byte(char byte)
{
    return is_alpha(byte) || is_digit(byte) || byte == ':' || byte == '-' || byte == '_';
}

/* A tag that is closed somewhere, or that closes itself: text in angle brackets
 * ("<ACME INC> SETS DIVIDEND") is neither. */
static bool is_element(struct str text)
{
    char closing[64] = "</";
    size_t size = 1;
    while (size < text.size && size < sizeof closing - 2 && is_name_byte(text.bytes[size])) {
        closing[size + 1] = text.bytes[size];
        size++;
    }
    if (size == 1 || size == text.size || !is_alpha(text.bytes[1]))
        return false;
    size_t end = str_find_byte(text, '>', size);
    if (end < text.size && text.bytes[end - 1] == '/')
        return true;
    return str_find(text, (struct str){closing, size + 1}, size) < text.size;
}

static bool is_html(struct str text)
{
    static const char *const starts[] = {"<!doctype html", "<html",  "<head",  "<body",
                                         "<div",           "<p>",    "<p ",    "<a ",
                                         "<span",          "<table", "<script"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (str_starts_nocase(text, str_from(starts[i])))
            return true;
    return false;
}

static struct str sniff_markup(struct str text)
{
    if (is_html(text))
        return STR("HTML");
    if (str_starts_nocase(text, STR("<?xml")) || str_starts(text, STR("<!DOCTYPE")) ||
        str_starts(text, STR("<!--")) || str_starts(text, STR("<![CDATA[")) || is_element(text))
        return STR("XML");
    return (struct str){0};
}

/* An object has a member or none; what stands in brackets is JSON if it begins and
 * ends like an array, for "[Editor's note]" does not. */
static bool is_json(struct str text)
{
    struct str inner = without_leading_space(str_slice(text, 1, text.size));
    char next = inner.size ? inner.bytes[0] : '\0';
    if (text.bytes[0] == '{')
        return next == '"' || next == '}';
    if (next == '{' || next == '[')
        return inner.size == 1 || !is_alpha(inner.bytes[1]);
    struct str trimmed = str_trim(text);
    return trimmed.bytes[trimmed.size - 1] == ']' &&
           (next == '"' || next == '-' || next == ']' || is_digit(next));
}

static struct str sniff_json(struct str text)
{
    size_t second = str_find_byte(text, '\n', 0) + 1;
    if (!is_json(text))
        return (struct str){0};
    bool has_lines = second < text.size && text.bytes[0] == '{' && text.bytes[second] == '{';
    return has_lines ? STR("JSON Lines") : STR("JSON");
}

/* "From " and an address, then a line "Header: value" at once. */
static bool is_mailbox(struct str text)
{
    if (!str_starts(text, STR("From ")))
        return false;
    size_t at = str_find_byte(text, '\n', 0) + 1, end = at;
    while (end < text.size && (is_alpha(text.bytes[end]) || text.bytes[end] == '-'))
        end++;
    return end > at &&
           str_starts(str_slice(text, end < text.size ? end : text.size, text.size), STR(": "));
}

struct str sniff_text(struct str text)
{
    text = without_leading_space(text);
    if (!text.size)
        return (struct str){0};
    switch (text.bytes[0]) {
    case '<': return sniff_markup(text);
    case '{':
    case '[': return sniff_json(text);
    case 'F': return is_mailbox(text) ? STR("a mailbox") : (struct str){0};
    default: return (struct str){0};
    }
}

struct str sniff_source(struct str source)
{
    struct str format = find_format(source);
    if (format.bytes)
        return format;
    return is_binary(source) ? STR("a binary file") : sniff_text(source);
}
