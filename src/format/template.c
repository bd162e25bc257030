/* template.c - --template: a line of one's own for each hit */
#include "format/template.h"

#include "base/clean.h"

static enum status wrong(struct str source, size_t at, const char *what)
{
    return fail(STATUS_usage, "--template: %s at character %zu of '%.*s'", what, at + 1,
                STR_ARGS(source));
}

/* The character that an escape's letter stands for, or -1. */
static int escaped(char letter)
{
    switch (letter) {
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case '0': return '\0';
    case '\\': return '\\';
    default: return -1;
    }
}

static void add_literal(struct template *template, struct arena *arena, const char *bytes,
                        size_t size)
{
    struct template_part part = {.literal = {arena_copy(arena, bytes, size), size}};
    ARENA_PUSH(arena, template, part);
}

/* Reads what stands behind a percent sign at *at, and moves over it. */
static enum status read_percent(struct str source, size_t *at, struct arena *arena,
                                struct template *template)
{
    char next = *at + 1 < source.size ? source.bytes[*at + 1] : '\0';
    if (next == '%') {
        add_literal(template, arena, "%", 1);
        *at += 2;
        return STATUS_ok;
    }
    if (next != '(')
        return wrong(source, *at, "'%' wants '(NAME)' or a second '%' behind it,");
    size_t end = str_find_byte(source, ')', *at);
    if (end == source.size)
        return wrong(source, *at, "'%(' without ')'");
    struct template_part part = {0};
    enum status status = column_read(str_slice(source, *at + 2, end), &part.column);
    if (status != STATUS_ok)
        return status;
    ARENA_PUSH(arena, template, part);
    *at = end + 1;
    return STATUS_ok;
}

static enum status read_escape(struct str source, size_t *at, struct arena *arena,
                               struct template *template)
{
    int character = *at + 1 < source.size ? escaped(source.bytes[*at + 1]) : -1;
    if (character < 0)
        return wrong(source, *at, "'\\' wants t, n, r, 0 or '\\' behind it,");
    add_literal(template, arena, &(char){(char)character}, 1);
    *at += 2;
    return STATUS_ok;
}

static bool ends_its_line(const struct template *template)
{
    if (!template->count)
        return false;
    struct str last = template->items[template->count - 1].literal;
    return last.size && (last.bytes[last.size - 1] == '\n' || last.bytes[last.size - 1] == '\0');
}

enum status template_read(struct str source, struct arena *arena, struct template *template)
{
    *template = (struct template){0};
    for (size_t at = 0; at < source.size;) {
        enum status status = STATUS_ok;
        if (source.bytes[at] == '%') {
            status = read_percent(source, &at, arena, template);
        } else if (source.bytes[at] == '\\') {
            status = read_escape(source, &at, arena, template);
        } else {
            size_t start = at;
            while (at < source.size && source.bytes[at] != '%' && source.bytes[at] != '\\')
                at++;
            add_literal(template, arena, source.bytes + start, at - start);
        }
        if (status != STATUS_ok)
            return status;
    }
    if (!ends_its_line(template))
        add_literal(template, arena, "\n", 1);
    return STATUS_ok;
}

void template_print(const struct template *template, const struct hit *hit, struct buf *out)
{
    struct buf value = {0};
    for (size_t i = 0; i < template->count; i++) {
        const struct template_part *part = &template->items[i];
        if (part->literal.bytes) {
            buf_add(out, part->literal);
            continue;
        }
        buf_clear(&value);
        column_text(&part->column, hit, &value);
        clean_add(buf_str(&value), out);
    }
    buf_free(&value);
}
