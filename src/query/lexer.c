/* lexer.c - the words and signs of a query */
#include "query/lexer.h"

#include <stdlib.h>

#include "base/utf8.h"

static bool is_mark(uint32_t c)
{
    return c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb || c == 0xff02;
}

static bool ends_word(uint32_t c)
{
    return utf8_is_space(c) || c == '(' || c == ')' || is_mark(c);
}

static uint32_t peek(struct str text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : ' ';
}

static size_t skip_spaces(struct str text, size_t at)
{
    while (at < text.size && utf8_is_space(peek(text, at)))
        utf8_next(text, &at);
    return at;
}

static size_t word_end(struct str text, size_t at)
{
    while (at < text.size && !ends_word(peek(text, at)))
        utf8_next(text, &at);
    return at;
}

static enum status read_phrase(const struct source *source, size_t *at, struct lexeme *lexeme)
{
    struct str text = source->text;
    size_t start = *at;
    uint32_t opening = utf8_next(text, at);
    size_t inside = *at;
    while (*at < text.size) {
        size_t before = *at;
        uint32_t c = utf8_next(text, at);
        if (c == '"' || (opening != '"' && is_mark(c))) {
            lexeme->kind = TOKEN_phrase;
            lexeme->text = str_slice(text, inside, before);
            lexeme->place = (struct span){start, *at};
            return STATUS_ok;
        }
    }
    return query_fault(source, (struct span){start, inside},
                       "the quotation mark is never closed");
}

/* The end of a field's name when the word at start has one, or start. */
static size_t name_end(struct str text, size_t start, size_t end)
{
    bool has_letter = false;
    size_t at = start;
    while (at < end && text.bytes[at] != ':') {
        uint32_t c = utf8_next(text, &at);
        if (!utf8_is_word(c) && c != '_' && c != '-')
            return start;
        has_letter |= utf8_is_word(c) && !(c < 0x80 && is_digit((char)c));
    }
    return at < end && has_letter ? at : start;
}

static enum status read_near(const struct source *source, struct lexeme *lexeme)
{
    struct str digits = str_slice(lexeme->text, 4, lexeme->text.size);
    lexeme->kind = TOKEN_near;
    lexeme->distance = NEAR_FALLBACK;
    if (!digits.size)
        return STATUS_ok;
    unsigned number = 0;
    for (size_t i = 1; i < digits.size; i++) {
        if (!is_digit(digits.bytes[i]) || number > NEAR_MOST)
            number = NEAR_MOST + 1;
        else
            number = number * 10 + (unsigned)(digits.bytes[i] - '0');
    }
    lexeme->distance = number;
    if (number >= 1 && number <= NEAR_MOST)
        return STATUS_ok;
    return query_fault(source, lexeme->place, "NEAR wants a number of words from 1 to %d: NEAR/5",
                       NEAR_MOST);
}

static enum status read_word(const struct source *source, size_t *at, struct lexeme *lexeme)
{
    struct str text = source->text;
    size_t start = *at, end = word_end(text, start), colon = name_end(text, start, end);
    if (colon > start) {
        lexeme->kind = TOKEN_field;
        lexeme->text = str_slice(text, start, colon);
        lexeme->place = (struct span){start, colon + 1};
        *at = colon + 1;
        return STATUS_ok;
    }
    lexeme->kind = TOKEN_word;
    lexeme->text = str_slice(text, start, end);
    lexeme->place = (struct span){start, end};
    *at = end;
    if (str_equal(lexeme->text, STR("AND")))
        lexeme->kind = TOKEN_and;
    else if (str_equal(lexeme->text, STR("OR")))
        lexeme->kind = TOKEN_or;
    else if (str_equal(lexeme->text, STR("NOT")))
        lexeme->kind = TOKEN_not;
    else if (str_equal(lexeme->text, STR("NEAR")) || str_starts(lexeme->text, STR("NEAR/")))
        return read_near(source, lexeme);
    return STATUS_ok;
}

/* A minus stands before what it takes away, and behind nothing: well-known is a word. */
static bool is_minus(struct str text, size_t at)
{
    if (text.bytes[at] != '-' || utf8_is_space(peek(text, at + 1)))
        return false;
    if (at == 0)
        return true;
    uint32_t before = utf8_previous(text, &at);
    return utf8_is_space(before) || before == '(' || before == '-';
}

enum status lexer_next(const struct source *source, size_t *at, struct lexeme *lexeme)
{
    struct str text = source->text;
    size_t start = skip_spaces(text, *at);
    *lexeme = (struct lexeme){.place = {start, start}, .is_glued = start == *at};
    *at = start;
    if (start == text.size)
        return STATUS_ok;
    uint32_t c = peek(text, start);
    if (is_mark(c))
        return read_phrase(source, at, lexeme);
    if (c == '(' || c == ')' || is_minus(text, start)) {
        lexeme->kind = c == '(' ? TOKEN_open : c == ')' ? TOKEN_close : TOKEN_minus;
        lexeme->place.end = *at = start + 1;
        return STATUS_ok;
    }
    return read_word(source, at, lexeme);
}

enum status lexer_date(const struct source *source, size_t *at, struct lexeme *lexeme)
{
    struct str text = source->text;
    size_t start = *at;
    while (*at < text.size) {
        uint32_t c = peek(text, *at);
        if (is_mark(c)) {
            enum status status = read_phrase(source, at, lexeme);
            if (status != STATUS_ok)
                return status;
        } else if (ends_word(c)) {
            break;
        } else {
            utf8_next(text, at);
        }
    }
    *lexeme = (struct lexeme){TOKEN_word, {start, *at}, str_slice(text, start, *at), 0, true};
    return STATUS_ok;
}
