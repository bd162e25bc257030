/* signs.h - characters that are no letters: what kind of word each is */
#ifndef QUOTH_WORDS_SIGNS_H
#define QUOTH_WORDS_SIGNS_H

#include "words/words.h"

/* What a character alone is: a comma, a stop, a mark; WORD_other for all that has no kind. */
enum word_kind sign_kind(uint32_t character);

/* Of ASCII: printed, and no blank. */
static inline bool sign_is_visible(char c)
{
    return c > ' ' && c < 0x7f;
}

/* Where the white space at offset at ends, which may be of no width, or the text. */
size_t sign_space_end(struct str text, size_t at, size_t end);

/* Length of a currency sign at offset at, the dollar's aside, with a digit behind it, or 0;
 * nothing is read at end or behind it. */
size_t sign_currency(struct str text, size_t at, size_t end);

/* Bytes of a mark that UTF-8 read as Windows-1252 and written again made of a curly
 * quotation mark or apostrophe, or 0. */
size_t sign_mojibake(struct str text, size_t at, size_t end);

#endif
