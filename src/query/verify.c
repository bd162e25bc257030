/* verify.c - phrases in text and titles of articles, where the index has no positions */
#include "query/verify.h"

#include "index/tokens.h"
#include "query/plan.h"

static bool needs_positions(const struct node *node, enum field field)
{
    return (node->kind == NODE_phrase || node->kind == NODE_near) && node->field == field &&
           node->words.count > 1;
}

static bool needs_reading(const struct node *node)
{
    return needs_positions(node, FIELD_text);
}

static bool has_unread(const struct node *node)
{
    if (needs_reading(node))
        return true;
    for (size_t i = 0; i < node->parts.count; i++)
        if (has_unread(node->parts.items[i]))
            return true;
    return false;
}

/* ---- One text ---- */

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

/* ---- Which articles to read ---- */

/* All words of node, and whatever else every answer must be. */
static struct node *candidates(struct arena *arena, const struct node *tree,
                               const struct node *node)
{
    struct node *all = node_new(arena, NODE_and, FIELD_NONE);
    for (size_t i = 0; i < node->words.count; i++) {
        struct node *word = node_new(arena, NODE_phrase, node->field);
        ARENA_PUSH(arena, &word->words, node->words.items[i]);
        ARENA_PUSH(arena, &all->parts, word);
    }
    if (tree->kind == NODE_and)
        for (size_t i = 0; i < tree->parts.count; i++)
            if (!has_unread(tree->parts.items[i]))
                ARENA_PUSH(arena, &all->parts, tree->parts.items[i]);
    return all;
}

static enum status find_candidates(struct index *index, const struct node *tree,
                                   const struct node *node, struct arena *arena,
                                   struct xc_results *results)
{
    const struct node *wanted = candidates(arena, tree, node);
    struct xc_query *query = plan_query(arena, wanted, DOCUMENT_article);
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .unweighted = true,
                              .most = VERIFY_MOST + 1};
    enum status status = xc_get_mset(index_database(index), &asked, arena, results);
    xc_query_free(query);
    if (status != STATUS_ok || results->count <= VERIFY_MOST)
        return plan_explain(wanted, status);
    struct buf text = {0};
    node_print(node, FIELD_text, &text);
    status = fail(STATUS_query,
                  "%.*s is too common to be looked for in whole articles: more than %d of them "
                  "have all its words; add a field or a date, or search the quotes",
                  STR_ARGS(buf_str(&text)), VERIFY_MOST);
    buf_free(&text);
    return status;
}

static enum status read_articles(struct index *index, const struct xc_results *found,
                                 struct node *node, struct arena *arena)
{
    struct arena *page = arena_new();
    enum status status = STATUS_ok;
    for (size_t i = 0; i < found->count && status == STATUS_ok; i++) {
        struct stored stored;
        struct str data;
        status = xc_get_data(index_database(index), found->hits[i].docid, page, &data);
        if (status == STATUS_ok && store_unpack(page, data, &stored) &&
            verify_stands(node, stored.text)) {
            struct str id = {arena_copy(arena, stored.article_id.bytes, stored.article_id.size),
                             stored.article_id.size};
            ARENA_PUSH(arena, &node->articles, id);
        }
        arena_reset(page);
    }
    arena_free(page);
    return status;
}

/* ---- Titles ---- */

static enum status too_common(const struct node *node)
{
    struct buf text = {0};
    node_print(node, FIELD_NONE, &text);
    enum status status = fail(STATUS_query,
                              "%.*s is too common: more than %d articles have it; "
                              "write more words of the title",
                              STR_ARGS(buf_str(&text)), VERIFY_MOST);
    buf_free(&text);
    return status;
}

/* The paths of the articles with this title: every document has its article's path. */
static enum status find_titles(struct index *index, struct node *node, struct arena *arena)
{
    struct xc_database *db = index_database(index);
    struct xc_query *query = plan_query(arena, node, DOCUMENT_article);
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .unweighted = true,
                              .most = VERIFY_MOST + 1};
    struct xc_results found;
    enum status status = xc_get_mset(db, &asked, arena, &found);
    xc_query_free(query);
    if (status == STATUS_ok && found.count > VERIFY_MOST)
        return too_common(node);
    struct arena *page = arena_new();
    for (size_t i = 0; status == STATUS_ok && i < found.count; i++) {
        struct stored stored;
        struct str data;
        status = xc_get_data(db, found.hits[i].docid, page, &data);
        if (status == STATUS_ok && store_unpack(page, data, &stored)) {
            struct str path = {arena_copy(arena, stored.path.bytes, stored.path.size),
                               stored.path.size};
            ARENA_PUSH(arena, &node->articles, path);
        }
        arena_reset(page);
    }
    arena_free(page);
    return status;
}

/* ---- A whole query ---- */

struct verifying {
    struct index *index;
    struct node *tree;
    enum document_kind kind;
    struct arena *arena;
};

static enum status verify(const struct verifying *verifying, struct node *node)
{
    struct index *index = verifying->index;
    struct arena *arena = verifying->arena;
    struct xc_results found;
    enum status status = STATUS_ok;
    node->articles = (struct strs){0};
    if (needs_reading(node)) {
        status = find_candidates(index, verifying->tree, node, arena, &found);
        return status == STATUS_ok ? read_articles(index, &found, node, arena) : status;
    }
    if (verifying->kind != DOCUMENT_article && needs_positions(node, FIELD_title))
        return find_titles(index, node, arena);
    for (size_t i = 0; i < node->parts.count && status == STATUS_ok; i++)
        status = verify(verifying, node->parts.items[i]);
    return status;
}

enum status verify_phrases(struct index *index, struct node *tree, enum document_kind kind,
                           struct arena *arena)
{
    struct verifying verifying = {index, tree, kind, arena};
    return tree ? verify(&verifying, tree) : STATUS_ok;
}
