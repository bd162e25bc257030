/* rich.c - a text of which each part has a style, cleaned for a terminal */
#include "format/rich.h"

#include "base/clean.h"
#include "base/utf8.h"

void rich_free(struct rich *rich)
{
    buf_free(&rich->text);
    buf_free(&rich->styles);
}

void rich_clear(struct rich *rich)
{
    buf_clear(&rich->text);
    buf_clear(&rich->styles);
}

static void add_character(struct rich *rich, enum style style, uint32_t character)
{
    char bytes[4];
    size_t size = utf8_put(character, bytes);
    if (character == ' ' && rich->text.size && rich->text.bytes[rich->text.size - 1] == ' ')
        return;
    buf_add(&rich->text, (struct str){bytes, size});
    for (size_t i = 0; i < size; i++)
        buf_add_char(&rich->styles, (char)style);
}

void rich_add_spans(struct rich *rich, enum style style, struct str text,
                    const struct spans *spans, enum style span_style)
{
    size_t next = 0, count = spans ? spans->count : 0;
    for (size_t at = 0; at < text.size;) {
        while (next < count && spans->items[next].end <= at)
            next++;
        bool inside = next < count && spans->items[next].start <= at;
        uint32_t character = clean_character(utf8_next(text, &at));
        if (character)
            add_character(rich, inside ? span_style : style, character);
    }
}

void rich_add(struct rich *rich, enum style style, struct str text)
{
    rich_add_spans(rich, style, text, NULL, style);
}

void rich_print(const struct rich *rich, size_t start, size_t end, bool colour, struct buf *out)
{
    enum style now = STYLE_plain;
    for (size_t at = start; at < end;) {
        size_t stop = at;
        enum style style = (enum style)rich->styles.bytes[at];
        while (stop < end && (enum style)rich->styles.bytes[stop] == style)
            stop++;
        if (style != now)
            buf_add(out, str_from(style_start(style, colour)));
        now = style;
        buf_add(out, str_slice(buf_str(&rich->text), at, stop));
        at = stop;
    }
    if (now != STYLE_plain)
        buf_add(out, str_from(style_start(STYLE_plain, colour)));
}
