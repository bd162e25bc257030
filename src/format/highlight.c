/* highlight.c - which words of a text the query asked for */
#include "format/highlight.h"

#include <stdlib.h>

#include "index/tokens.h"
#include "xapian-c/xapian-c.h"

struct highlighter {
    const struct highlight *highlight;
    struct xc_stem *stem;
};

/* A word of the text, and whether it is marked, alone or with the next one. */
struct seen {
    struct str word, stem;
    struct span span;
    bool is_marked, is_joined;
};

struct seens {
    struct seen *items;
    size_t count, capacity;
};

struct highlighter *highlighter_new(const struct highlight *highlight)
{
    struct highlighter *highlighter = xmalloc(sizeof *highlighter);
    *highlighter = (struct highlighter){.highlight = highlight};
    for (size_t i = 0; highlight && i < highlight->count && !highlighter->stem; i++)
        if (highlight->items[i].form == HIGHLIGHT_stem &&
            xc_stem_new("en", &highlighter->stem) != STATUS_ok)
            highlighter->stem = NULL;
    return highlighter;
}

void highlighter_free(struct highlighter *highlighter)
{
    if (!highlighter)
        return;
    xc_stem_free(highlighter->stem);
    free(highlighter);
}

static enum field plain_field(enum field field)
{
    return field == FIELD_caption || field == FIELD_text ? FIELD_quote : field;
}

static bool has_items(const struct highlighter *highlighter, enum field field)
{
    const struct highlight *highlight = highlighter->highlight;
    for (size_t i = 0; highlight && i < highlight->count; i++)
        if (plain_field(highlight->items[i].field) == field)
            return true;
    return false;
}

static struct str copy(struct arena *arena, struct str text)
{
    return (struct str){arena_copy(arena, text.bytes, text.size), text.size};
}

static struct seens words_of(struct highlighter *highlighter, struct str text, struct arena *arena)
{
    struct seens seens = {0};
    struct tokens tokens = {0};
    struct token token;
    tokens_start(&tokens, text);
    while (tokens_next(&tokens, &token)) {
        struct seen seen = {.word = copy(arena, token.word), .span = token.span};
        if (highlighter->stem)
            seen.stem = copy(arena, xc_stem_word(highlighter->stem, seen.word));
        ARENA_PUSH(arena, &seens, seen);
    }
    tokens_end(&tokens);
    return seens;
}

static bool matches(const struct seen *seen, enum highlight_form form, struct str word)
{
    switch (form) {
    case HIGHLIGHT_stem: return str_equal(seen->stem, word) || str_equal(seen->word, word);
    case HIGHLIGHT_beginning: return str_starts(seen->word, word);
    default: return str_equal(seen->word, word);
    }
}

static void mark_item(const struct highlight_item *item, struct seens *seens)
{
    size_t length = item->words.count;
    if (!length)
        return;
    for (size_t at = 0; at + length <= seens->count; at++) {
        size_t i = 0;
        while (i < length && matches(&seens->items[at + i], item->form, item->words.items[i]))
            i++;
        if (i < length)
            continue;
        for (i = 0; i < length; i++) {
            seens->items[at + i].is_marked = true;
            seens->items[at + i].is_joined |= i + 1 < length;
        }
    }
}

struct spans highlighter_find(struct highlighter *highlighter, enum field field, struct str text,
                              struct arena *arena)
{
    struct spans spans = {0};
    field = plain_field(field);
    if (!text.size || !has_items(highlighter, field))
        return spans;
    struct seens seens = words_of(highlighter, text, arena);
    const struct highlight *highlight = highlighter->highlight;
    for (size_t i = 0; i < highlight->count; i++)
        if (plain_field(highlight->items[i].field) == field)
            mark_item(&highlight->items[i], &seens);
    for (size_t i = 0; i < seens.count; i++) {
        if (!seens.items[i].is_marked)
            continue;
        if (i && seens.items[i - 1].is_joined)
            spans.items[spans.count - 1].end = seens.items[i].span.end;
        else
            ARENA_PUSH(arena, &spans, seens.items[i].span);
    }
    return spans;
}
