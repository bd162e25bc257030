/* syntax.c - a query as a tree */
#include "query/syntax.h"

#include <stdio.h>

struct node *node_new(struct arena *arena, enum node_kind kind, enum field field)
{
    struct node *node = ARENA_NEW(arena, struct node);
    node->kind = kind;
    node->field = field;
    return node;
}

struct node *node_join(struct arena *arena, enum node_kind kind, struct node *a, struct node *b)
{
    if (!a || !b)
        return a ? a : b;
    if (a->kind != kind) {
        struct node *joint = node_new(arena, kind, FIELD_NONE);
        ARENA_PUSH(arena, &joint->parts, a);
        a = joint;
    }
    ARENA_PUSH(arena, &a->parts, b);
    return a;
}

static void print_words(const struct node *node, const char *between, struct buf *out)
{
    for (size_t i = 0; i < node->words.count; i++) {
        if (i)
            buf_add(out, str_from(between));
        buf_add(out, node->words.items[i]);
    }
}

static bool is_plain(struct str value)
{
    for (size_t i = 0; i < value.size; i++)
        if (is_space(value.bytes[i]) || value.bytes[i] == '(' || value.bytes[i] == ')' ||
            value.bytes[i] == '*')
            return false;
    return value.size > 0;
}

static void print_value(struct str value, struct buf *out)
{
    const char *mark = is_plain(value) ? "" : "\"";
    buf_printf(out, "%s%.*s%s", mark, STR_ARGS(value), mark);
}

static void print_days(const struct days *days, struct buf *out)
{
    char first[DATE_TEXT_SIZE], last[DATE_TEXT_SIZE];
    buf_printf(out, "%s..%s", date_text(days->first, first), date_text(days->last, last));
}

static void print_near(const struct node *node, bool at_home, struct buf *out)
{
    char between[32];
    snprintf(between, sizeof between, " NEAR/%u ", node->distance);
    buf_add(out, at_home ? STR("") : STR("("));
    print_words(node, between, out);
    buf_add(out, at_home ? STR("") : STR(")"));
}

static void print_leaf(const struct node *node, bool at_home, struct buf *out)
{
    if (!at_home)
        buf_printf(out, "%s:", schema_field(node->field)->name);
    switch (node->kind) {
    case NODE_value:
        print_value(node->words.items[0], out);
        break;
    case NODE_phrase:
        buf_add_char(out, '"');
        print_words(node, " ", out);
        buf_add_char(out, '"');
        break;
    case NODE_days:
        print_days(&node->days, out);
        break;
    case NODE_near:
        print_near(node, at_home, out);
        break;
    default:
        print_words(node, " ", out);
        if (node->kind == NODE_beginning)
            buf_add_char(out, '*');
    }
}

static void print_part(const struct node *node, enum field home, struct buf *out)
{
    bool is_joint = node->kind == NODE_and || node->kind == NODE_or;
    bool needs_brackets = is_joint || (node->kind == NODE_near && node->field == home);
    buf_add(out, needs_brackets ? STR("(") : STR(""));
    node_print(node, home, out);
    buf_add(out, needs_brackets ? STR(")") : STR(""));
}

void node_print(const struct node *node, enum field home, struct buf *out)
{
    if (node->kind == NODE_not) {
        buf_add(out, STR("NOT "));
        print_part(node->parts.items[0], home, out);
    } else if (node->kind == NODE_and || node->kind == NODE_or) {
        for (size_t i = 0; i < node->parts.count; i++) {
            if (i)
                buf_add(out, node->kind == NODE_and ? STR(" AND ") : STR(" OR "));
            print_part(node->parts.items[i], home, out);
        }
    } else {
        print_leaf(node, node->field == home, out);
    }
}
