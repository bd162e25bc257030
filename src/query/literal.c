/* literal.c - texts that are taken as they stand: options of scripts, -F */
#include "query/literal.h"

#include "query/leaf.h"

static const char *const titles[] = {
#define ROW(title, nothing, text) #title,
#include "query/titles.def"
#undef ROW
};

/* How many words of a title the words from first on begin with; 0 if none. */
static size_t title_length(struct arena *arena, const char *title, const struct strs *words,
                           size_t first)
{
    struct strs parts = {0};
    struct str spaced = str_from(title);
    char *copy = arena_copy(arena, spaced.bytes, spaced.size);
    for (char *c = copy; *c; c++)
        *c = *c == '_' ? ' ' : *c;
    leaf_words(arena, str_from(copy), &parts);
    if (words->count - first < parts.count)
        return 0;
    for (size_t i = 0; i < parts.count; i++)
        if (!str_equal(parts.items[i], words->items[first + i]))
            return 0;
    return parts.count;
}

static void drop_titles(struct arena *arena, struct strs *words)
{
    size_t first = 0, length;
    do {
        length = 0;
        for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
            size_t found = title_length(arena, titles[i], words, first);
            length = found > length ? found : length;
        }
        first += length;
    } while (length && first < words->count);
    if (first == words->count)
        return;
    words->items += first;
    words->count -= first;
}

enum status literal_read(struct arena *arena, const struct source *source, enum field field,
                         const struct parser_options *options, struct node **tree)
{
    struct lexeme whole = {
        .kind = TOKEN_phrase, .place = {0, source->text.size}, .text = source->text};
    if (source->text.size > PARSER_MOST)
        return query_fault(source, (struct span){PARSER_MOST, PARSER_MOST},
                           "a query is at most %d bytes long", PARSER_MOST);
    enum status status = leaf_read(arena, source, &whole, field, options, tree);
    if (status == STATUS_ok && field == FIELD_speaker)
        drop_titles(arena, &(*tree)->words);
    return status;
}
