/* clean.c - text of others, made harmless for a terminal */
#include "base/clean.h"

#include "base/utf8.h"

static bool turns_or_hides(uint32_t character)
{
    return character == 0x061c || character == 0x200e || character == 0x200f ||
           (character >= 0x202a && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0xfeff ||
           (character >= 0xfff9 && character <= 0xfffb) ||
           (character >= 0xe0000 && character <= 0xe007f);
}

uint32_t clean_character(uint32_t character)
{
    if (character >= 0x20 && character < 0x7f)
        return character;
    if ((character >= '\t' && character <= '\r') || character == 0x85 || character == 0x2028 ||
        character == 0x2029)
        return ' ';
    if (character < 0x20)
        return 0x2400 + character;
    if (character == 0x7f)
        return 0x2421;
    if (character < 0xa0)
        return UTF8_REPLACEMENT;
    return turns_or_hides(character) ? 0 : character;
}

void clean_add(struct str text, struct buf *out)
{
    char bytes[4];
    buf_reserve(out, text.size);
    for (size_t at = 0; at < text.size;) {
        uint32_t character = clean_character(utf8_next(text, &at));
        if (character)
            buf_add(out, (struct str){bytes, utf8_put(character, bytes)});
    }
}

static void escape_bytes(struct str bytes, struct buf *out)
{
    for (size_t i = 0; i < bytes.size; i++)
        buf_printf(out, "\\x%02x", (unsigned char)bytes.bytes[i]);
}

/* Whether the character read from bytes stands there: invalid bytes read as U+FFFD. */
static bool is_valid(uint32_t character, struct str bytes)
{
    return character != UTF8_REPLACEMENT || str_equal(bytes, STR("\xef\xbf\xbd"));
}

/* How many bytes at the start of text are printed as they are, at least. */
static size_t plain_size(struct str text)
{
    size_t size = 0;
    while (size < text.size && text.bytes[size] >= ' ' && text.bytes[size] < 0x7f &&
           text.bytes[size] != '\\')
        size++;
    return size;
}

void clean_escape(struct str text, struct buf *out)
{
    for (size_t at = 0; at < text.size;) {
        size_t plain = plain_size(str_slice(text, at, text.size)), start = at += plain;
        buf_add(out, str_slice(text, at - plain, at));
        if (at == text.size)
            break;
        uint32_t character = utf8_next(text, &at);
        struct str bytes = str_slice(text, start, at);
        switch (character) {
        case '\t': buf_add(out, STR("\\t")); break;
        case '\n': buf_add(out, STR("\\n")); break;
        case '\r': buf_add(out, STR("\\r")); break;
        case '\\': buf_add(out, STR("\\\\")); break;
        default:
            if (clean_character(character) == character && is_valid(character, bytes))
                buf_add(out, bytes);
            else
                escape_bytes(bytes, out);
        }
    }
}
