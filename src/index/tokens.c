/* tokens.c - a text as words: the one tokeniser of index and query */
#include "index/tokens.h"

#include <string.h>

#include "base/sixteen.h"
#include "base/utf8.h"

static const struct {
    uint32_t first, last;
} unspaced[] = {
    {0x0e00, 0x0eff},   /* Thai, Lao */
    {0x1000, 0x109f},   /* Burmese */
    {0x1780, 0x17ff},   /* Khmer */
    {0x2e80, 0x2fdf},   /* radicals */
    {0x3005, 0x3007},   /* iteration mark, zero */
    {0x3040, 0x312f},   /* kana, bopomofo */
    {0x31a0, 0x31ff},   /* their extensions */
    {0x3400, 0x9fff},   /* Han */
    {0xf900, 0xfaff},   /* compatibility Han */
    {0xff66, 0xff9f},   /* halfwidth kana */
    {0x1b000, 0x1b16f}, /* historic kana */
    {0x20000, 0x3ffff}, /* Han extensions */
};

static bool is_unspaced(uint32_t character)
{
    if (character < unspaced[0].first)
        return false;
    for (size_t i = 0; i < sizeof unspaced / sizeof *unspaced; i++)
        if (character >= unspaced[i].first && character <= unspaced[i].last)
            return true;
    return false;
}

/* Soft hyphen, joiners: they stand inside words, and folding drops them. */
static bool is_joiner(uint32_t character)
{
    return character == 0xad || character == 0x200c || character == 0x200d ||
           character == 0x2060;
}

static bool is_apostrophe(uint32_t character)
{
    return character == '\'' || character == '`' || character == 0x2019 || character == 0x2018 ||
           character == 0xff07;
}

static bool is_digit_at(struct str text, size_t at)
{
    return at < text.size && is_digit(text.bytes[at]);
}

/* The character at an offset, 0 at the end of the text. */
static uint32_t peek(struct str text, size_t at)
{
    return at < text.size ? utf8_next(text, &at) : 0;
}

static bool is_run(uint32_t character)
{
    return utf8_is_word(character) && !is_unspaced(character);
}

/* Moves *at over one more character of a word, if there is one. */
static bool next_of_word(struct str text, size_t *at)
{
    char byte = text.bytes[*at];
    if (is_alpha(byte) || is_digit(byte)) {
        *at += 1;
        return true;
    }
    if (byte == '.' || byte == ',') {
        bool is_number = is_digit(text.bytes[*at - 1]) && is_digit_at(text, *at + 1);
        *at += is_number;
        return is_number;
    }
    if ((unsigned char)byte < 0x80 && !is_apostrophe((unsigned char)byte))
        return false;
    size_t after = *at;
    uint32_t character = utf8_next(text, &after);
    bool belongs = is_run(character) || is_joiner(character) ||
                   (is_apostrophe(character) && is_run(peek(text, after)));
    if (belongs)
        *at = after;
    return belongs;
}

/* The end of a last letter in "U.S." or "p.m"; start if there is no such thing. */
static size_t initialism_end(struct str text, size_t start)
{
    size_t at = start, end = start, letters = 0;
    while (at < text.size) {
        size_t after = at;
        uint32_t letter = utf8_next(text, &after), next = peek(text, after);
        if (!is_run(letter) || is_digit((char)letter) || is_run(next) || is_apostrophe(next))
            break;
        letters++;
        end = after;
        if (next != '.')
            break;
        at = after + 1;
    }
    return letters > 1 ? end : start;
}

/* Over "'s" at an offset, or not. */
static size_t possessive_end(struct str text, size_t at)
{
    size_t after = at;
    if (at >= text.size || !is_apostrophe(utf8_next(text, &after)))
        return at;
    bool is_s = after < text.size && to_lower(text.bytes[after]) == 's';
    return is_s && !utf8_is_word(peek(text, after + 1)) ? after + 1 : at;
}

static bool starts_word(struct str text, size_t at)
{
    unsigned char byte = (unsigned char)text.bytes[at];
    if (byte < 0x80)
        return is_alpha((char)byte) || is_digit((char)byte);
    return utf8_is_word(peek(text, at));
}

static void skip_character(struct str text, size_t *at)
{
    if ((unsigned char)text.bytes[*at] < 0x80)
        *at += 1;
    else
        utf8_next(text, at);
}

/* The end of the word at start, without possessive handling; *span_end is where the
 * next word may begin. */
static size_t word_end(struct str text, size_t start, size_t *span_end)
{
    size_t at = start;
    if (start + 1 < text.size && !is_digit(text.bytes[start])) {
        size_t end = initialism_end(text, start);
        if (end > start) {
            *span_end = possessive_end(text, end + (peek(text, end) == '.'));
            return end;
        }
    }
    bool is_alone = (unsigned char)text.bytes[at] >= 0x80 && is_unspaced(peek(text, at));
    skip_character(text, &at);
    while (!is_alone && at < text.size && next_of_word(text, &at))
        continue;
    *span_end = at;
    return at;
}

static void fold(struct tokens *tokens, struct str printed)
{
    struct buf *folded = &tokens->folded;
    buf_clear(folded);
    utf8_fold(printed, folded);
    if (folded->size > 2 && !memcmp(folded->bytes + folded->size - 2, "'s", 2))
        folded->size -= 2;
    if (folded->size > TOKEN_MOST_BYTES) {
        folded->size = TOKEN_MOST_BYTES;
        while (((unsigned char)folded->bytes[folded->size] & 0xc0) == 0x80)
            folded->size--;
    }
}

void tokens_start(struct tokens *tokens, struct str text)
{
    tokens->text = text;
    tokens->at = 0;
}

/* A word of a few ASCII letters, as nearly all are, where nothing behind it can belong to it. */
static bool read_plain(struct tokens *tokens, struct token *token)
{
    struct buf *folded = &tokens->folded;
    struct str text = tokens->text;
    size_t start = tokens->at, count;
    if (start + sizeof(sixteen) > text.size)
        return false;
    const sixteen letters = sixteen_letters(sixteen_load(text.bytes + start), &count);
    if (!count || count == sizeof(sixteen))
        return false;
    const unsigned char behind = (unsigned char)text.bytes[start + count];
    if (behind >= 0x80 || is_digit((char)behind) || is_apostrophe(behind) ||
        (count == 1 && behind == '.'))
        return false;
    buf_clear(folded);
    buf_reserve(folded, sizeof letters);
    sixteen_store(folded->bytes, letters);
    folded->size = count;
    tokens->at = start + count;
    *token = (struct token){buf_str(folded), {start, tokens->at}};
    return true;
}

bool tokens_next(struct tokens *tokens, struct token *token)
{
    struct str text = tokens->text;
    while (tokens->at < text.size) {
        size_t start = tokens->at;
        if (!starts_word(text, start)) {
            skip_character(text, &tokens->at);
            continue;
        }
        if (read_plain(tokens, token))
            return true;
        size_t end = word_end(text, start, &tokens->at);
        fold(tokens, str_slice(text, start, end));
        if (!tokens->folded.size) /* marks alone */
            continue;
        token->word = buf_str(&tokens->folded);
        token->span = (struct span){start, tokens->at};
        return true;
    }
    return false;
}

void tokens_end(struct tokens *tokens)
{
    buf_free(&tokens->folded);
}
