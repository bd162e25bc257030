/* initials.c - what an article's abbreviations stand for: "the Harbour Rescue Board (HRB)" */
#include "names/initials.h"

#include <string.h>

#include "words/vocabulary.h"

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

/* The word that begins at a byte offset or behind it; words->count where there is none. */
static size_t word_at_byte(const struct words *words, size_t offset)
{
    size_t low = 0, high = words->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (words->items[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* What stands in brackets at word i, if they hold the initials of the name before them. */
static bool read_initials(struct str text, const struct words *words, size_t i,
                          struct initials *initials)
{
    const struct word *items = words->items;
    size_t first = 0;
    if (i == 0 || i + 2 >= words->count || items[i].kind != WORD_open ||
        items[i + 2].kind != WORD_close || !items[i + 1].is_caps)
        return false;
    const struct str letters = word_text(text, &items[i + 1]);
    if (letters.size > MOST_LETTERS || items[i - 1].is_possessive ||
        !find_name(text, items, i, letters, &first))
        return false;
    *initials = (struct initials){
        .letters = letters,
        .name = str_slice(text, items[first].start, items[i - 1].base_end),
        .whole = str_slice(text, items[first].start, items[i + 2].end),
    };
    return true;
}

void initials_read(struct arena *arena, struct str text, const struct words *words,
                   struct initials_list *list)
{
    struct initials one;
    const char *end = text.bytes + text.size, *at = text.bytes;
    while (list->count < MOST_INITIALS && at < end &&
           (at = memchr(at, '(', (size_t)(end - at))) != NULL) {
        if (read_initials(text, words, word_at_byte(words, (size_t)(at - text.bytes)), &one))
            ARENA_PUSH(arena, list, one);
        at++;
    }
}

struct str initials_whole(const struct initials_list *list, struct str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(list->items[i].letters, name) || str_equal(list->items[i].name, name))
            return list->items[i].whole;
    return name;
}
