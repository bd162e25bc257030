/* initials.c - what an article's abbreviations stand for: "the Harbour Rescue Board (HRB)" */
#include "quote/initials.h"

#include "quote/vocabulary.h"

enum { MOST_INITIALS = 64, MOST_LETTERS = 7 };

/* Whether a name of as many words in capitals as there are letters, each with its own, ends
 * before word end; its first word in *first. */
static bool find_name(struct str text, const struct word *items, size_t end, struct str letters,
                      size_t *first)
{
    const uint64_t small = LEX(preposition) | LEX(conjunction) | LEX(determiner);
    size_t left = letters.size, i = end;
    while (left > 0 && i > 0 && items[i - 1].kind == WORD_word && !items[i - 1].ends_block) {
        i--;
        if (!items[i].is_capital && word_is(&items[i], small) && i + 1 < end)
            continue;
        if (!items[i].is_capital || text.bytes[items[i].start] != letters.bytes[left - 1])
            return false;
        left--;
    }
    *first = i;
    return left == 0;
}

void initials_read(struct arena *arena, struct str text, const struct words *words,
                   struct initials_list *list)
{
    const struct word *items = words->items;
    for (size_t i = 1; i + 2 < words->count && list->count < MOST_INITIALS; i++) {
        if (items[i].kind != WORD_open || items[i + 2].kind != WORD_close || !items[i + 1].is_caps)
            continue;
        const struct str letters = word_text(text, &items[i + 1]);
        size_t first = 0;
        if (letters.size > MOST_LETTERS || !find_name(text, items, i, letters, &first))
            continue;
        struct initials one = {
            .letters = letters,
            .name = str_slice(text, items[first].start, items[i - 1].base_end),
            .whole = str_slice(text, items[first].start, items[i + 2].end),
        };
        ARENA_PUSH(arena, list, one);
    }
}

struct str initials_whole(const struct initials_list *list, struct str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(list->items[i].letters, name) || str_equal(list->items[i].name, name))
            return list->items[i].whole;
    return name;
}
