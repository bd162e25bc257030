/* prepare.c - what a query's tree has to know of the index before it is planned */
#include "search/prepare.h"

#include "search/forms.h"
#include "search/plan.h"
#include "search/verify.h"

struct preparing {
    struct index *index;
    struct arena *arena;
    enum document_kind kind;
    struct stems *stems;
};

static enum status too_common(const struct node *node)
{
    struct buf text = {0};
    node_print(node, FIELD_NONE, &text);
    enum status status = fail(STATUS_query,
                              "%.*s is too common: more than %d articles have it; "
                              "write more of it",
                              STR_ARGS(buf_str(&text)), PREPARE_MOST);
    buf_free(&text);
    return status;
}

/* All documents that are found, or one more than PREPARE_MOST. */
static enum status find(const struct preparing *preparing, const struct node *node,
                        struct xc_results *results)
{
    struct xc_query *query = plan_query(preparing->arena, node, DOCUMENT_article);
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .unweighted = true,
                              .most = PREPARE_MOST + 1};
    enum status status =
        xc_get_mset(index_database(preparing->index), &asked, preparing->arena, results);
    xc_query_free(query);
    if (status == STATUS_ok && results->count > PREPARE_MOST)
        return too_common(node);
    return plan_explain(node, status);
}

static enum status keep_answers(const struct preparing *preparing, const struct node *node,
                                unsigned docids[], size_t *count)
{
    if (!verify_is_needed(node, DOCUMENT_article))
        return STATUS_ok;
    bool *answers = ARENA_ARRAY(preparing->arena, bool, *count + 1);
    struct verifier *verifier = verifier_open(preparing->index, node, DOCUMENT_article);
    enum status status = verifier_look(verifier, docids, *count, answers);
    verifier_close(verifier);
    size_t kept = 0;
    for (size_t i = 0; i < *count && status == STATUS_ok; i++)
        if (answers[i])
            docids[kept++] = docids[i];
    *count = kept;
    return status;
}

static enum status find_articles(const struct preparing *preparing, struct node *node)
{
    struct arena *arena = preparing->arena;
    struct xc_results results;
    enum status status = find(preparing, node, &results);
    if (status != STATUS_ok)
        return status;
    size_t count = results.count;
    unsigned *docids = ARENA_ARRAY(arena, unsigned, count + 1);
    for (size_t i = 0; i < count; i++)
        docids[i] = results.hits[i].docid;
    if ((status = keep_answers(preparing, node, docids, &count)) != STATUS_ok)
        return status;
    struct str *values = ARENA_ARRAY(arena, struct str, count + 1);
    status = xc_values(index_database(preparing->index), SCHEMA_slot_article, docids, count, arena,
                       values);
    for (size_t i = 0; i < count && status == STATUS_ok; i++) {
        struct str id = stored_article_id(arena, values[i]);
        ARENA_PUSH(arena, &node->articles, id);
    }
    return status;
}

static enum status prepare(const struct preparing *preparing, struct node *node)
{
    enum status status = STATUS_ok;
    node->forms = node->articles = (struct strs){0};
    if (node->kind == NODE_word && schema_field(node->field)->kind == KIND_words)
        status = forms_find(index_database(preparing->index), preparing->stems, node->field,
                            node->words.items[0], preparing->arena, &node->forms);
    if (status == STATUS_ok && plan_asks_article(node, preparing->kind))
        status = find_articles(preparing, node);
    for (size_t i = 0; i < node->parts.count && status == STATUS_ok; i++)
        status = prepare(preparing, node->parts.items[i]);
    return status;
}

enum status prepare_tree(struct index *index, struct node *tree, enum document_kind kind,
                         struct arena *arena)
{
    if (!tree)
        return STATUS_ok;
    struct preparing preparing = {index, arena, kind, stems_open()};
    enum status status = prepare(&preparing, tree);
    stems_close(preparing.stems);
    return status;
}
