/* stands.c - do words stand together in a text? */
#include "index/tokens.h"
#include "search/verify.h"

/* fallback[i]: how many words of the phrase stand when word i does not fit behind i
 * others (Knuth, Morris and Pratt). */
static void make_fallback(const struct strs *words, size_t *fallback)
{
    size_t length = 0;
    fallback[0] = 0;
    for (size_t i = 1; i < words->count; i++) {
        while (length && !str_equal(words->items[i], words->items[length]))
            length = fallback[length - 1];
        length += str_equal(words->items[i], words->items[length]);
        fallback[i] = length;
    }
}

static bool phrase_stands(const struct strs *words, struct tokens *tokens, size_t *fallback)
{
    struct token token;
    size_t length = 0;
    make_fallback(words, fallback);
    while (length < words->count && tokens_next(tokens, &token)) {
        while (length && !str_equal(token.word, words->items[length]))
            length = fallback[length - 1];
        length += str_equal(token.word, words->items[length]);
    }
    return length == words->count;
}

/* last[i]: the position behind which word i stood last, 0 for never. */
static bool near_stands(const struct node *node, struct tokens *tokens, size_t *last)
{
    size_t window = node->distance * (node->words.count - 1) + 1;
    struct token token;
    for (size_t position = 1; tokens_next(tokens, &token); position++) {
        bool is_one = false;
        size_t earliest = position;
        for (size_t i = 0; i < node->words.count; i++) {
            if (str_equal(token.word, node->words.items[i])) {
                last[i] = position;
                is_one = true;
            }
            earliest = last[i] < earliest ? last[i] : earliest;
        }
        if (is_one && earliest && position - earliest < window)
            return true;
    }
    return false;
}

bool verify_stands(const struct node *node, struct str text)
{
    struct arena *arena = arena_new();
    size_t *places = ARENA_ARRAY(arena, size_t, node->words.count);
    struct tokens tokens = {0};
    tokens_start(&tokens, text);
    bool stands = node->kind == NODE_near ? near_stands(node, &tokens, places)
                                          : phrase_stands(&node->words, &tokens, places);
    tokens_end(&tokens);
    arena_free(arena);
    return stands;
}

bool verify_any(const struct strs *words, struct str text)
{
    struct tokens tokens = {0};
    struct token token;
    bool stands = false;
    tokens_start(&tokens, text);
    while (!stands && tokens_next(&tokens, &token))
        for (size_t i = 0; i < words->count && !stands; i++)
            stands = str_equal(token.word, words->items[i]);
    tokens_end(&tokens);
    return stands;
}
