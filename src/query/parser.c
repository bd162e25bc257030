/* parser.c - what the user wrote, as a tree */
#include "query/parser.h"

#include "query/leaf.h"
#include "query/lexer.h"

struct parser {
    struct arena *arena;
    const struct source *source;
    const struct parser_options *options;
    size_t at;
    struct lexeme next;   /* what stands before at */
    struct lexeme before; /* the operator that waits for an operand, or TOKEN_end */
    unsigned depth;
    enum field field; /* what words without a name search */
    bool is_grouped;  /* within field:( ) */
    enum status status;
};

/* Functions that return a node return NULL when they fail; status says how. */
static struct node *parse_or(struct parser *parser);

enum field parser_home(char documents)
{
    return documents == 'c' ? FIELD_caption : documents == 'a' ? FIELD_text : FIELD_quote;
}

static bool advance(struct parser *parser)
{
    parser->status = lexer_next(parser->source, &parser->at, &parser->next);
    return parser->status == STATUS_ok;
}

/* Moves behind an operator, which now waits for its operand. */
static bool advance_operator(struct parser *parser)
{
    parser->before = parser->next;
    return advance(parser);
}

static struct str written(const struct parser *parser, struct span place)
{
    return str_slice(parser->source->text, place.start, place.end);
}

static struct node *missing_operand(struct parser *parser)
{
    struct span place = parser->next.place;
    enum token_kind kind = parser->next.kind;
    const char *what = "there is nothing to search for";
    if (parser->before.kind != TOKEN_end) {
        place = parser->before.place;
        parser->status = query_fault(parser->source, place, "%.*s needs something behind it",
                                     STR_ARGS(written(parser, place)));
        return NULL;
    }
    if (kind == TOKEN_close)
        what = parser->depth ? "there is nothing between the brackets"
                             : "this bracket closes nothing";
    else if (kind != TOKEN_end)
        what = "this needs something before it";
    parser->status = query_fault(parser->source, place, "%s", what);
    return NULL;
}

static struct node *parse_group(struct parser *parser)
{
    struct span open = parser->next.place;
    if (parser->depth == SYNTAX_DEPTH) {
        parser->status = query_fault(parser->source, open, "brackets are nested too deeply");
        return NULL;
    }
    parser->before.kind = TOKEN_end;
    parser->depth++;
    if (!advance(parser))
        return NULL;
    if (parser->next.kind == TOKEN_end) {
        parser->status = query_fault(parser->source, open, "the bracket is never closed");
        return NULL;
    }
    struct node *node = parse_or(parser);
    if (!node)
        return NULL;
    if (parser->next.kind != TOKEN_close) {
        parser->status = query_fault(parser->source, open, "the bracket is never closed");
        return NULL;
    }
    parser->depth--;
    return advance(parser) ? node : NULL;
}

static struct node *parse_leaf(struct parser *parser)
{
    struct node *leaf;
    parser->status = leaf_read(parser->arena, parser->source, &parser->next, parser->field,
                               parser->options, &leaf);
    parser->before.kind = TOKEN_end;
    return parser->status == STATUS_ok && advance(parser) ? leaf : NULL;
}

static enum status unknown_field(const struct parser *parser)
{
    struct str name = parser->next.text;
    enum field nearest = schema_nearest(name);
    if (nearest != FIELD_NONE)
        return query_fault(parser->source, parser->next.place,
                           "there is no field '%.*s'; did you mean '%s'?", STR_ARGS(name),
                           schema_field(nearest)->name);
    return query_fault(parser->source, parser->next.place,
                       "there is no field '%.*s'; 'quoth info' lists the fields, and "
                       "quotation marks around a text make its colon literal",
                       STR_ARGS(name));
}

static enum status field_elsewhere(const struct parser *parser, const struct field_info *info)
{
    static const char *const names[] = {"quotes", "captions", "articles"};
    static const char letters[] = "qca";
    const char *here = "", *there = "";
    for (int i = 2; i >= 0; i--) {
        if (letters[i] == parser->options->documents)
            here = names[i];
        if (str_find(str_from(info->documents), (struct str){letters + i, 1}, 0) <
            str_from(info->documents).size)
            there = names[i];
    }
    return query_fault(parser->source, parser->next.place,
                       "%s have no field '%s'; search %s with --in %s", here, info->name, there,
                       there);
}

/* The field that the lexeme names, or a failure. */
static bool choose_field(struct parser *parser)
{
    enum field field = schema_find(parser->next.text);
    if (field == FIELD_NONE) {
        parser->status = unknown_field(parser);
        return false;
    }
    struct str documents = str_from(schema_field(field)->documents);
    if (str_find(documents, (struct str){&parser->options->documents, 1}, 0) == documents.size) {
        parser->status = field_elsewhere(parser, schema_field(field));
        return false;
    }
    if (parser->is_grouped && field != parser->field) {
        parser->status = query_fault(parser->source, parser->next.place,
                                     "there is no other field within %s:( )",
                                     schema_field(parser->field)->name);
        return false;
    }
    parser->field = field;
    return true;
}

static struct node *parse_value(struct parser *parser, struct span name)
{
    struct str text = parser->source->text;
    const struct field_info *info = schema_field(parser->field);
    bool is_group = parser->at < text.size && text.bytes[parser->at] == '(';
    if (info->kind == KIND_date && !is_group)
        parser->status = lexer_date(parser->source, &parser->at, &parser->next);
    else
        advance(parser);
    if (parser->status != STATUS_ok)
        return NULL;
    struct lexeme *next = &parser->next;
    if (!next->is_glued || next->kind == TOKEN_end || next->kind == TOKEN_close ||
        next->place.start == next->place.end) {
        parser->status = query_fault(parser->source, name,
                                     "%s: needs a value directly behind the colon", info->name);
        return NULL;
    }
    if (next->kind == TOKEN_field) {
        parser->status = query_fault(parser->source, next->place,
                                     "a value with a colon wants quotation marks around it");
        return NULL;
    }
    if (next->kind != TOKEN_open)
        return parse_leaf(parser);
    parser->is_grouped = true;
    return parse_group(parser);
}

static struct node *parse_field(struct parser *parser)
{
    enum field outer = parser->field;
    bool was_grouped = parser->is_grouped;
    struct span name = parser->next.place;
    struct node *node = choose_field(parser) ? parse_value(parser, name) : NULL;
    parser->field = outer;
    parser->is_grouped = was_grouped;
    return node;
}

static struct node *parse_primary(struct parser *parser)
{
    switch (parser->next.kind) {
    case TOKEN_word:
    case TOKEN_phrase:
        return parse_leaf(parser);
    case TOKEN_field:
        return parse_field(parser);
    case TOKEN_open:
        return parse_group(parser);
    default:
        return missing_operand(parser);
    }
}

static bool is_single_word(const struct node *node)
{
    return (node->kind == NODE_word || node->kind == NODE_phrase) && node->words.count == 1;
}

static struct node *parse_near(struct parser *parser)
{
    struct node *near = NULL, *node = parse_primary(parser);
    while (node && parser->next.kind == TOKEN_near) {
        struct lexeme sign = parser->next;
        if (!near)
            near = node;
        struct node *right = advance_operator(parser) ? parse_primary(parser) : NULL;
        if (!right)
            return NULL;
        bool is_first = near->kind != NODE_near;
        if ((is_first && !is_single_word(near)) || !is_single_word(right) ||
            near->field != right->field || (!is_first && near->distance != sign.distance)) {
            parser->status = query_fault(parser->source, sign.place,
                                         "NEAR stands between single words of one field, "
                                         "all with the same distance");
            return NULL;
        }
        near->kind = NODE_near;
        near->distance = sign.distance;
        ARENA_PUSH(parser->arena, &near->words, right->words.items[0]);
        node = near;
    }
    return node;
}

static struct node *parse_unary(struct parser *parser)
{
    bool is_negated = false;
    while (parser->next.kind == TOKEN_minus || parser->next.kind == TOKEN_not) {
        is_negated = !is_negated;
        if (!advance_operator(parser))
            return NULL;
    }
    struct node *node = parse_near(parser);
    if (!node || !is_negated)
        return node;
    struct node *negation = node_new(parser->arena, NODE_not, FIELD_NONE);
    ARENA_PUSH(parser->arena, &negation->parts, node);
    return negation;
}

static bool goes_on(enum token_kind kind)
{
    return kind == TOKEN_word || kind == TOKEN_phrase || kind == TOKEN_field ||
           kind == TOKEN_open || kind == TOKEN_minus || kind == TOKEN_not || kind == TOKEN_and;
}

static struct node *parse_and(struct parser *parser)
{
    struct node *node = parse_unary(parser);
    while (node && goes_on(parser->next.kind)) {
        if (parser->next.kind == TOKEN_and && !advance_operator(parser))
            return NULL;
        struct node *right = parse_unary(parser);
        node = right ? node_join(parser->arena, NODE_and, node, right) : NULL;
    }
    return node;
}

static struct node *parse_or(struct parser *parser)
{
    struct node *node = parse_and(parser);
    while (node && parser->next.kind == TOKEN_or) {
        struct node *right = advance_operator(parser) ? parse_and(parser) : NULL;
        node = right ? node_join(parser->arena, NODE_or, node, right) : NULL;
    }
    return node;
}

enum status parser_read(struct arena *arena, const struct source *source,
                        const struct parser_options *options, struct node **tree)
{
    struct parser parser = {
        .arena = arena, .source = source, .options = options,
        .field = parser_home(options->documents),
    };
    if (source->text.size > PARSER_MOST)
        return query_fault(source, (struct span){PARSER_MOST, PARSER_MOST},
                           "a query is at most %d bytes long", PARSER_MOST);
    if (!advance(&parser))
        return parser.status;
    *tree = parse_or(&parser);
    if (!*tree)
        return parser.status;
    if (parser.next.kind != TOKEN_end)
        return missing_operand(&parser), parser.status;
    return STATUS_ok;
}
