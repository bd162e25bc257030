/* signs.c - characters that are no letters: what kind of word each is */
#include "words/signs.h"

#include "base/utf8.h"

/* Of ASCII; 0 is none.  A table, since which it is cannot be foreseen, and no branch asks. */
static const uint8_t kinds[128] = {
    [','] = WORD_comma, ['.'] = WORD_stop,      ['!'] = WORD_stop,  ['?'] = WORD_stop,
    [':'] = WORD_colon, [';'] = WORD_semicolon, ['-'] = WORD_dash,  ['('] = WORD_open,
    ['['] = WORD_open,  ['{'] = WORD_open,      [')'] = WORD_close, [']'] = WORD_close,
    ['}'] = WORD_close, ['"'] = WORD_mark,      ['\''] = WORD_mark, ['`'] = WORD_mark};

enum word_kind sign_kind(uint32_t character)
{
    if (character < sizeof kinds)
        return kinds[character] ? kinds[character] : WORD_other;
    switch (character) {
    case 0x2026: case 0x3002: return WORD_stop;
    case 0x2010: case 0x2012: case 0x2013: case 0x2014: case 0x2015: return WORD_dash;
    case 0xab: case 0xbb: case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x201c:
    case 0x201d: case 0x201e: case 0x201f: case 0x2033:
        return WORD_mark;
    default: return WORD_other;
    }
}

/* A character without width: it says in which direction text runs, or where a line may break. */
static bool is_invisible(uint32_t character)
{
    return character == 0x200b || character == 0x200e || character == 0x200f ||
           (character >= 0x202a && character <= 0x202e) || character == 0x2060 ||
           character == 0xfeff;
}

size_t sign_space_end(struct str text, size_t at, size_t end)
{
    while (at < end && !sign_is_visible(text.bytes[at])) {
        size_t next = at;
        const uint32_t character = utf8_next(text, &next);
        if (!utf8_is_space(character) && !is_invisible(character))
            break;
        at = next;
    }
    return at;
}

size_t sign_currency(struct str text, size_t at, size_t end)
{
    size_t next = at;
    const uint32_t sign = utf8_next(text, &next);
    const bool is_sign = sign == 0xa3 || sign == 0xa5 || sign == 0x20ac; /* pound, yen, euro */
    return is_sign && next < end && is_digit(text.bytes[next]) ? next - at : 0;
}

size_t sign_mojibake(struct str text, size_t at, size_t end)
{
    static const char lead[] = "\xc3\xa2\xe2\x82\xac";
    const char *bytes = text.bytes + at;
    const size_t left = end - at;
    if (*bytes != *lead || left < 7 || memcmp(bytes, lead, 5))
        return 0;
    if (!memcmp(bytes + 5, "\xc5\x93", 2) || !memcmp(bytes + 5, "\xc2\x9d", 2) ||
        !memcmp(bytes + 5, "\xcb\x9c", 2))
        return 7;
    return left >= 8 && !memcmp(bytes + 5, "\xe2\x84\xa2", 3) ? 8 : 0;
}
