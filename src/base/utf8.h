/* utf8.h - UTF-8: reading characters, and folding words for comparison */
#ifndef QUOTH_BASE_UTF8_H
#define QUOTH_BASE_UTF8_H

#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

enum { UTF8_REPLACEMENT = 0xfffd };

/* As utf8_next(), of a byte above 127. */
uint32_t utf8_next_wide(struct str text, size_t *at);

/* The character at offset *at of valid UTF-8, which must be < text.size; moves
 * *at behind it.  On invalid bytes it gives U+FFFD and moves over the maximal
 * subpart (Unicode 15, chapter 3.9), so that it never reads past the end. */
static inline uint32_t utf8_next(struct str text, size_t *at)
{
    unsigned char first = (unsigned char)text.bytes[*at];
    if (first >= 0x80)
        return utf8_next_wide(text, at);
    *at += 1;
    return first;
}

/* The character that ends at offset *at > 0; moves *at before it. */
uint32_t utf8_previous(struct str text, size_t *at);

/* Writes character as UTF-8; returns its length in bytes (1 to 4). */
size_t utf8_put(uint32_t character, char out[4]);

/* The offset of the first byte above 127 at or after from, or text.size. */
size_t utf8_find_wide(struct str text, size_t from);

/* The offset of the first byte that is not part of valid UTF-8, or text.size. */
size_t utf8_check(struct str text);

/* Columns that text takes on a terminal (wide characters count two). */
size_t utf8_columns(struct str text);

/* As the next three, of characters above 127. */
bool utf8_is_wide_word(uint32_t character);
bool utf8_is_wide_upper(uint32_t character);
bool utf8_is_wide_space(uint32_t character);

/* Letters, digits and combining marks of any script; an apostrophe is none. */
static inline bool utf8_is_word(uint32_t character)
{
    if (character >= 0x80)
        return utf8_is_wide_word(character);
    return is_alpha((char)character) || is_digit((char)character);
}

static inline bool utf8_is_upper(uint32_t character)
{
    return character < 0x80 ? is_upper((char)character) : utf8_is_wide_upper(character);
}

static inline bool utf8_is_space(uint32_t character)
{
    return character < 0x80 ? is_space((char)character) : utf8_is_wide_space(character);
}

/* Appends text folded for comparison: letter case, accents and compatibility
 * forms removed (NFKD without marks, casefolded), so that Erdoğan and ERDOGAN
 * are both "erdogan"; curly and modifier apostrophes become '. */
void utf8_fold(struct str text, struct buf *out);

#endif
