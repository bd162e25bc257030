/* common.c - the commonest words, which have no terms in long texts */
#include "search/common.h"

#include "index/sketch.h"
#include "index/terms.h"

static const struct strs *words_of(const struct node *leaf)
{
    return leaf->forms.count ? &leaf->forms : &leaf->words;
}

static bool answers(const struct node *leaf, struct str word)
{
    if (leaf->kind == NODE_beginning)
        return str_starts(word, leaf->words.items[0]);
    for (size_t i = 0; i < words_of(leaf)->count; i++)
        if (str_equal(words_of(leaf)->items[i], word))
            return true;
    return false;
}

static bool is_of_one_word(const struct node *leaf)
{
    return !leaf->without_common && !leaf->parts.count && leaf->words.count == 1 &&
           term_skips_common(leaf->field) && leaf->kind != NODE_value;
}

bool common_is_asked(const struct node *leaf)
{
    if (!is_of_one_word(leaf))
        return false;
    for (size_t i = 0; i < sketch_common_count(); i++)
        if (answers(leaf, sketch_common(i)))
            return true;
    return false;
}

void common_asked(const struct node *leaf, struct arena *arena, struct strs *words)
{
    for (size_t i = 0; i < sketch_common_count(); i++)
        if (answers(leaf, sketch_common(i)))
            ARENA_PUSH(arena, words, sketch_common(i));
}

struct node *common_rest(const struct node *leaf, struct arena *arena)
{
    struct node *rest = node_new(arena, leaf->kind, leaf->field);
    rest->words = leaf->words;
    rest->without_common = true;
    if (leaf->kind == NODE_beginning)
        return rest;
    for (size_t i = 0; i < words_of(leaf)->count; i++)
        if (!sketch_is_common(words_of(leaf)->items[i]))
            ARENA_PUSH(arena, &rest->forms, words_of(leaf)->items[i]);
    return rest->forms.count ? rest : NULL;
}
