/* utf8.c - UTF-8: reading characters, and folding words for comparison */
#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

#include "base/sixteen.h"

static bool is_trail(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

uint32_t utf8_next_wide(struct str text, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes + *at;
    size_t left = text.size - *at;
    unsigned char first = bytes[0];
    /* Of three bytes, any trail behind the first: curly marks and dashes, most of what is wide. */
    if (first > 0xe0 && first < 0xed && left >= 3 && is_trail(bytes[1]) && is_trail(bytes[2])) {
        *at += 3;
        return (first & 0xfu) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu);
    }
    size_t length = first >= 0xc2 && first <= 0xdf   ? 2
                    : first >= 0xe0 && first <= 0xef ? 3
                    : first >= 0xf0 && first <= 0xf4 ? 4
                                                     : 1;
    unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    uint32_t character = first & (0xffu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if (i >= left || bytes[i] < low || bytes[i] > high) {
            *at += i;
            return UTF8_REPLACEMENT;
        }
        character = character << 6 | (bytes[i] & 0x3f);
        low = 0x80;
        high = 0xbf;
    }
    *at += length;
    return length > 1 ? character : UTF8_REPLACEMENT;
}

uint32_t utf8_previous(struct str text, size_t *at)
{
    size_t start = *at - 1;
    while (start > 0 && *at - start < 4 && ((unsigned char)text.bytes[start] & 0xc0) == 0x80)
        start--;
    size_t end = start;
    uint32_t character = utf8_next(text, &end);
    if (end != *at) {
        *at -= 1;
        return UTF8_REPLACEMENT;
    }
    *at = start;
    return character;
}

size_t utf8_put(uint32_t character, char out[4])
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)character,
                                        (utf8proc_uint8_t *)out);
}

size_t utf8_find_wide(struct str text, size_t from)
{
    size_t at = from;
    for (; text.size - at >= sizeof(sixteen); at += sizeof(sixteen)) {
        const unsigned bits = sixteen_bits(sixteen_load(text.bytes + at));
        if (bits)
            return at + (size_t)__builtin_ctz(bits);
    }
    while (at < text.size && (unsigned char)text.bytes[at] < 0x80)
        at++;
    return at;
}

size_t utf8_check(struct str text)
{
    size_t at = 0;
    while ((at = utf8_find_wide(text, at)) < text.size) {
        const size_t start = at;
        const bool says_replacement = str_starts(str_slice(text, at, text.size),
                                                 STR("\xef\xbf\xbd"));
        if (utf8_next_wide(text, &at) == UTF8_REPLACEMENT && !says_replacement)
            return start;
    }
    return text.size;
}

size_t utf8_columns(struct str text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.size;) {
        int width = utf8proc_charwidth((utf8proc_int32_t)utf8_next(text, &at));
        columns += width > 0 ? (size_t)width : 0;
    }
    return columns;
}

bool utf8_is_wide_word(uint32_t character)
{
    switch (utf8proc_category((utf8proc_int32_t)character)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

bool utf8_is_wide_upper(uint32_t character)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)character);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_wide_space(uint32_t character)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)character);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || character == 0x85 || character == 0xfeff;
}

static bool is_apostrophe(uint32_t character)
{
    return character == 0x2019 || character == 0x2018 || character == 0x02bc ||
           character == 0xff07 || character == '`';
}

/* Letters that no decomposition takes apart, as people type them. */
static const struct {
    uint32_t letter;
    const char *folded;
} whole_letters[] = {
    {0xe6, "ae"}, {0xf8, "o"}, {0x153, "oe"}, {0x111, "d"}, {0xf0, "d"},
    {0xfe, "th"}, {0x142, "l"}, {0x131, "i"}, {0x127, "h"},
};

static void add_folded(uint32_t character, struct buf *out)
{
    for (size_t i = 0; i < sizeof whole_letters / sizeof *whole_letters; i++)
        if (whole_letters[i].letter == character) {
            buf_add(out, str_from(whole_letters[i].folded));
            return;
        }
    char bytes[4];
    buf_add(out, (struct str){bytes, utf8_put(character, bytes)});
}

static void fold_character(uint32_t character, struct buf *out)
{
    enum { MOST = 32 };
    utf8proc_int32_t parts[MOST];
    int last_class = 0;
    const utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)character, parts, MOST,
                                                     options, &last_class);
    for (utf8proc_ssize_t i = 0; i < count && i < MOST; i++)
        add_folded((uint32_t)parts[i], out);
}

void utf8_fold(struct str text, struct buf *out)
{
    buf_reserve(out, text.size);
    for (size_t at = 0; at < text.size;) {
        unsigned char byte = (unsigned char)text.bytes[at];
        if (byte < 0x80 && byte != '`') {
            buf_add_char(out, to_lower((char)byte));
            at++;
            continue;
        }
        uint32_t character = utf8_next(text, &at);
        if (is_apostrophe(character))
            buf_add_char(out, '\'');
        else
            fold_character(character, out);
    }
}
