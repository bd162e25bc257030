/* wrap.c - lines of at most so many columns */
#include "format/wrap.h"

#include "base/utf8.h"

static size_t columns_of(struct str text, size_t start, size_t end)
{
    return utf8_columns(str_slice(text, start, end));
}

static void add_spaces(struct buf *out, size_t count)
{
    while (count--)
        buf_add_char(out, ' ');
}

/* Moves *at over one character and the marks that combine with it; its columns. */
static size_t cluster(struct str text, size_t *at)
{
    size_t start = *at;
    utf8_next(text, at);
    size_t columns = columns_of(text, start, *at);
    for (size_t next = *at; next < text.size && (unsigned char)text.bytes[next] >= 0x80;) {
        size_t mark = next;
        utf8_next(text, &next);
        if (columns_of(text, mark, next) > 0)
            break;
        *at = next;
    }
    return columns;
}

size_t wrap_fit(struct str text, size_t columns)
{
    size_t at = 0, taken = 0;
    for (size_t next = 0; next < text.size; at = next) {
        taken += cluster(text, &next);
        if (taken > columns)
            return at;
    }
    return at;
}

size_t wrap_cut(struct str text, size_t columns, bool pad, struct buf *out)
{
    size_t taken = utf8_columns(text);
    if (taken > columns) {
        text = str_slice(text, 0, columns ? wrap_fit(text, columns - 1) : 0);
        while (text.size && text.bytes[text.size - 1] == ' ')
            text.size--;
        taken = utf8_columns(text);
        buf_add(out, text);
        if (columns) {
            buf_add(out, STR("…"));
            taken++;
        }
    } else {
        buf_add(out, text);
    }
    if (pad && taken < columns) {
        add_spaces(out, columns - taken);
        taken = columns;
    }
    return taken;
}

/* Moves *at over what may not be broken, a word or a wide character, as far as it
 * begins within room; its columns, more than room where it does not fit. */
static size_t piece(struct str text, size_t *at, size_t room)
{
    size_t columns = 0, start = *at;
    while (*at < text.size && text.bytes[*at] != ' ' && columns <= room) {
        size_t next = *at;
        size_t more = cluster(text, &next);
        if (more > 1 && *at > start)
            break;
        columns += more;
        *at = next;
        if (more > 1)
            break;
    }
    return columns;
}

/* The end of the line that starts at start, of at most room columns. */
static size_t line_end(struct str text, size_t start, size_t room)
{
    size_t end = start, left = room;
    for (size_t at = start; at < text.size;) {
        size_t from = at, columns = piece(text, &at, left);
        if (columns > left)
            break;
        left -= columns;
        if (!str_equal(str_slice(text, from, at), STR("·")))
            end = at;
        if (at < text.size && text.bytes[at] == ' ') {
            if (!left)
                break;
            left--;
            at++;
        }
    }
    if (end == start)
        end += wrap_fit(str_slice(text, start, text.size), room);
    if (end == start)
        cluster(text, &end);
    return end;
}

void wrap_rich(const struct rich *rich, const struct wrap *wrap, struct buf *out)
{
    struct str text = buf_str(&rich->text);
    size_t indent = wrap->first, at = 0;
    while (at < text.size && text.bytes[at] == ' ')
        at++;
    while (at < text.size) {
        size_t room = wrap->width > indent + 8 ? wrap->width - indent : 8;
        size_t end = line_end(text, at, room);
        add_spaces(out, indent);
        rich_print(rich, at, end, wrap->colour, out);
        buf_add_char(out, '\n');
        for (at = end; at < text.size && text.bytes[at] == ' ';)
            at++;
        indent = wrap->rest;
    }
}
