/* plan-highlight.c - a tree as words to mark */
#include "index/stems.h"
#include "search/plan.h"

static void highlight_add(struct arena *arena, struct highlight *highlight,
                          const struct node *node, enum highlight_form form, struct strs words)
{
    struct highlight_item item = {node->field, form, words};
    ARENA_PUSH(arena, highlight, item);
}

static void highlight_leaf(struct arena *arena, struct stems *stems, const struct node *node,
                           struct highlight *highlight)
{
    struct strs one = {0};
    if (node->kind == NODE_phrase) {
        highlight_add(arena, highlight, node, HIGHLIGHT_word, node->words);
    } else if (node->kind == NODE_beginning) {
        highlight_add(arena, highlight, node, HIGHLIGHT_beginning, node->words);
    } else if (node->kind == NODE_near) {
        for (size_t i = 0; i < node->words.count; i++) {
            one = (struct strs){0};
            ARENA_PUSH(arena, &one, node->words.items[i]);
            highlight_add(arena, highlight, node, HIGHLIGHT_word, one);
        }
    } else if (node->kind == NODE_word) {
        bool has_stems = schema_field(node->field)->kind == KIND_words;
        struct str word = node->words.items[0];
        struct str text = has_stems ? stems_of(stems, word) : word;
        text.bytes = arena_copy(arena, text.bytes, text.size);
        ARENA_PUSH(arena, &one, text);
        highlight_add(arena, highlight, node, has_stems ? HIGHLIGHT_stem : HIGHLIGHT_word, one);
    }
}

static void highlight_walk(struct arena *arena, struct stems *stems, const struct node *node,
                           struct highlight *highlight)
{
    if (node->kind == NODE_not)
        return;
    if (!node->parts.count)
        highlight_leaf(arena, stems, node, highlight);
    for (size_t i = 0; i < node->parts.count; i++)
        highlight_walk(arena, stems, node->parts.items[i], highlight);
}

void plan_highlight(struct arena *arena, const struct node *tree, struct highlight *highlight)
{
    struct stems *stems = stems_open();
    if (tree)
        highlight_walk(arena, stems, tree, highlight);
    stems_close(stems);
}
