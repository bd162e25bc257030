/* context.c - the words around a quote */
#include "index/context.h"

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* Where a sentence begins: behind a line end, or behind white space that follows a
 * full stop, question or exclamation mark and its closing marks. */
static bool begins_sentence(struct str text, size_t at)
{
    if (at == 0)
        return true;
    if (!is_space(text.bytes[at - 1]) || (at < text.size && is_space(text.bytes[at])))
        return false;
    size_t end = at;
    while (end > 0 && is_space(text.bytes[end - 1]))
        if (is_line_end(text.bytes[--end]))
            return true;
    /* Closing marks are ASCII or one curly mark of three bytes. */
    for (int marks = 0; end > 0 && marks < 6; marks++) {
        char c = text.bytes[end - 1];
        if (c == '.' || c == '?' || c == '!')
            return true;
        if (c != '"' && c != '\'' && c != ')' && (unsigned char)c < 0x80)
            return false;
        end--;
    }
    return end == 0;
}

static size_t skip_space(struct str text, size_t at, size_t end)
{
    while (at < end && is_space(text.bytes[at]))
        at++;
    return at;
}

struct str context_before(struct str text, struct span span)
{
    size_t limit = span.start > CONTEXT_MOST_BYTES ? span.start - CONTEXT_MOST_BYTES : 0;
    size_t best = span.start, at = span.start;
    while (at > limit && span.start - best < CONTEXT_ENOUGH_BYTES) {
        at--;
        if (begins_sentence(text, at))
            best = at;
    }
    if (span.start - best < CONTEXT_ENOUGH_BYTES && limit > 0) {
        best = limit;
        while (best < span.start && !is_space(text.bytes[best]))
            best++;
    }
    return str_slice(text, skip_space(text, best, span.start), span.start);
}

struct str context_after(struct str text, struct span span)
{
    size_t left = text.size - span.end;
    size_t limit = left > CONTEXT_MOST_BYTES ? span.end + CONTEXT_MOST_BYTES : text.size;
    size_t end = span.end;
    for (size_t at = span.end + 1; at < limit && end - span.end < CONTEXT_ENOUGH_BYTES; at++)
        if (begins_sentence(text, at))
            end = at;
    if (end - span.end < CONTEXT_ENOUGH_BYTES) {
        end = limit;
        while (end < text.size && end > span.end && !is_space(text.bytes[end]))
            end--;
    }
    while (end < text.size && is_continuation(text.bytes[end]))
        end++;
    while (end > span.end && is_space(text.bytes[end - 1]))
        end--;
    return str_slice(text, span.end, end);
}
