/* verify.c - what the terms of an index cannot tell: whether words stand together */
#include "search/verify.h"

#include <stdlib.h>
#include <string.h>

#include "index/facts.h"
#include "index/loader.h"
#include "index/terms.h"
#include "search/common.h"
#include "search/plan.h"
#include "search/sketches.h"

struct verifier {
    struct index *index;
    const struct node *tree;
    enum document_kind kind;
    struct loader *loader;
    struct arena *arena, *page; /* of one look, and of one document in it */
};

/* The documents of one look. */
struct found {
    const unsigned *docids;
    size_t count;
};

struct verifier *verifier_open(struct index *index, const struct node *tree,
                               enum document_kind kind)
{
    struct verifier *verifier = xmalloc(sizeof *verifier);
    *verifier = (struct verifier){.index = index, .tree = tree, .kind = kind,
                                  .loader = loader_open(index_database(index)),
                                  .arena = arena_new(), .page = arena_new()};
    return verifier;
}

void verifier_close(struct verifier *verifier)
{
    if (!verifier)
        return;
    loader_close(verifier->loader);
    arena_free(verifier->arena);
    arena_free(verifier->page);
    free(verifier);
}

/* ---- What has to be looked at ---- */

static bool is_open_leaf(const struct node *node, enum document_kind kind)
{
    bool is_together = node->kind == NODE_phrase || node->kind == NODE_near;
    if (plan_asks_article(node, kind) || node->parts.count)
        return false;
    if (common_is_asked(node))
        return true;
    if (is_together)
        return node->words.count > 1;
    if (node->kind != NODE_value || node->field != FIELD_id)
        return false;
    struct str id = node->words.items[0];
    return str_find_byte(id, '.', 0) < id.size;
}

bool verify_is_needed(const struct node *tree, enum document_kind kind)
{
    if (!tree)
        return false;
    if (is_open_leaf(tree, kind))
        return true;
    for (size_t i = 0; i < tree->parts.count; i++)
        if (verify_is_needed(tree->parts.items[i], kind))
            return true;
    return false;
}

static bool has_sketch(enum field field)
{
    return field == FIELD_quote || field == FIELD_caption;
}

/* ---- One leaf ---- */

static enum status read_data(struct verifier *verifier, unsigned docid, struct str *data)
{
    return xc_get_data(index_database(verifier->index), docid, verifier->page, data);
}

static bool stands_in(const struct verifier *verifier, const struct node *node, struct str text)
{
    struct strs common = {0};
    if (!common_is_asked(node))
        return verify_stands(node, text);
    common_asked(node, verifier->page, &common);
    return verify_any(&common, text);
}

static enum status look_at_record(struct verifier *verifier, const struct node *node,
                                  unsigned docid, bool *stands)
{
    struct str data;
    struct stored reference;
    const struct record *record;
    enum status status = read_data(verifier, docid, &data);
    if (status == STATUS_ok)
        status = loader_record(verifier->loader, data, verifier->page, &reference, &record);
    if (status != STATUS_ok)
        return status;
    struct str text = record->text;
    if (node->field == FIELD_speaker)
        text = facts_unnamed_head(record->quote.speaker.name);
    else if (record->kind == RECORD_quote && record->quote.words.bytes)
        text = record->quote.words;
    *stands = stands_in(verifier, node, text);
    return STATUS_ok;
}

static enum status look_at_article(struct verifier *verifier, const struct node *node,
                                   unsigned docid, bool *stands)
{
    struct str data;
    struct stored stored;
    enum status status = read_data(verifier, docid, &data);
    if (status != STATUS_ok)
        return status;
    if (!store_unpack(verifier->page, data, &stored))
        return fail(STATUS_index, "document %u of the index is damaged; 'quoth check' tells more",
                    docid);
    if (node->field == FIELD_id)
        *stands = str_starts(stored.id, node->words.items[0]);
    else
        *stands = stands_in(verifier, node,
                            node->field == FIELD_title ? stored.title : stored.text);
    return STATUS_ok;
}

/* A speaker without a name is not in the facet: what was said of him is in the record. */
static enum status look_at_names(struct verifier *verifier, const struct node *node,
                                 unsigned docid, struct str facet, bool *stands)
{
    struct str value;
    *stands = false;
    while (!*stands && facet_next(&facet, &value)) {
        if (node->field == FIELD_speaker && str_equal(value, STR(TERMS_UNNAMED)))
            return look_at_record(verifier, node, docid, stands);
        *stands = verify_stands(node, value);
    }
    return STATUS_ok;
}

static enum status look_at_sketches(struct verifier *verifier, const struct node *node,
                                    const struct found *found, bool answers[])
{
    enum sketch_answer *told = ARENA_ARRAY(verifier->arena, enum sketch_answer, found->count + 1);
    enum status status = sketches_ask(index_database(verifier->index), verifier->arena, node,
                                      found->docids, found->count, told);
    for (size_t i = 0; i < found->count && status == STATUS_ok; i++) {
        answers[i] = told[i] == SKETCH_yes;
        if (told[i] != SKETCH_perhaps)
            continue;
        status = look_at_record(verifier, node, found->docids[i], &answers[i]);
        arena_reset(verifier->page);
    }
    return status;
}

static enum status look_at_facets(struct verifier *verifier, const struct node *node,
                                  const struct found *found, bool answers[])
{
    unsigned slot = (unsigned)schema_field(node->field)->slot;
    struct str *values = ARENA_ARRAY(verifier->arena, struct str, found->count + 1);
    enum status status = xc_values(index_database(verifier->index), slot, found->docids,
                                   found->count, verifier->arena, values);
    for (size_t i = 0; i < found->count && status == STATUS_ok; i++) {
        status = look_at_names(verifier, node, found->docids[i], values[i], &answers[i]);
        arena_reset(verifier->page);
    }
    return status;
}

static enum status look_at_leaf(struct verifier *verifier, const struct node *node,
                                const struct found *found, bool answers[])
{
    enum status status = STATUS_ok;
    if (has_sketch(node->field))
        return look_at_sketches(verifier, node, found, answers);
    if (schema_field(node->field)->slot >= 0)
        return look_at_facets(verifier, node, found, answers);
    for (size_t i = 0; i < found->count && status == STATUS_ok; i++) {
        status = look_at_article(verifier, node, found->docids[i], &answers[i]);
        arena_reset(verifier->page);
    }
    return status;
}

/* ---- What Xapian can tell of these documents ---- */

static int compare_hits(const void *a, const void *b)
{
    const struct xc_hit *x = a, *y = b;
    return (x->docid > y->docid) - (x->docid < y->docid);
}

static bool is_among(const struct xc_results *sorted, unsigned docid)
{
    struct xc_hit hit = {.docid = docid};
    return sorted->count &&
           bsearch(&hit, sorted->hits, sorted->count, sizeof hit, compare_hits);
}

/* Only of the articles that the documents are of, so that no more is found. */
static enum status ask_xapian(struct verifier *verifier, const struct node *node,
                              const struct found *found, bool answers[])
{
    struct arena *arena = verifier->arena;
    struct xc_database *db = index_database(verifier->index);
    struct xc_results results = {0};
    struct xc_query *articles;
    enum status status = plan_their_articles(db, arena, found->docids, found->count, &articles);
    if (status != STATUS_ok)
        return status;
    struct xc_query *query =
        xc_query_pair(XC_AND, plan_query(arena, node, verifier->kind), articles);
    unsigned documents;
    if ((status = xc_doccount(db, &documents)) == STATUS_ok) {
        struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT, .unweighted = true,
                                  .collapse_slot = XC_NO_SLOT, .most = documents};
        status = xc_get_mset(db, &asked, arena, &results);
    }
    xc_query_free(query);
    if (results.count)
        qsort(results.hits, results.count, sizeof *results.hits, compare_hits);
    for (size_t i = 0; i < found->count && status == STATUS_ok; i++)
        answers[i] = is_among(&results, found->docids[i]);
    return status;
}

/* ---- A tree ---- */

static enum status look(struct verifier *verifier, const struct node *node,
                        const struct found *found, bool answers[]);

/* Each part is asked of the documents alone that those before it left open. */
static enum status look_at_parts(struct verifier *verifier, const struct node *node,
                                 const struct found *found, bool answers[])
{
    bool is_or = node->kind == NODE_or;
    unsigned *docids = ARENA_ARRAY(verifier->arena, unsigned, found->count + 1);
    size_t *places = ARENA_ARRAY(verifier->arena, size_t, found->count + 1);
    bool *part = ARENA_ARRAY(verifier->arena, bool, found->count + 1);
    struct found open = {docids, found->count};
    enum status status = STATUS_ok;
    for (size_t i = 0; i < found->count; i++) {
        answers[i] = !is_or;
        docids[i] = found->docids[i];
        places[i] = i;
    }
    for (size_t i = 0; i < node->parts.count && open.count && status == STATUS_ok; i++) {
        size_t left = 0;
        status = look(verifier, node->parts.items[i], &open, part);
        for (size_t j = 0; j < open.count && status == STATUS_ok; j++) {
            answers[places[j]] = part[j];
            if (part[j] == is_or)
                continue;
            docids[left] = docids[j];
            places[left++] = places[j];
        }
        open.count = left;
    }
    return status;
}

/* Of the words that answer beside the common ones there are terms. */
static enum status look_for_rest(struct verifier *verifier, const struct node *node,
                                 const struct found *found, bool answers[])
{
    struct node *rest = common_rest(node, verifier->arena);
    struct buf term = {0};
    enum status status = STATUS_ok;
    if (!rest)
        return STATUS_ok;
    if (rest->kind == NODE_beginning) {
        bool *others = ARENA_ARRAY(verifier->arena, bool, found->count + 1);
        status = ask_xapian(verifier, rest, found, others);
        for (size_t i = 0; i < found->count; i++)
            answers[i] = answers[i] || others[i];
    }
    unsigned *times = ARENA_ARRAY(verifier->arena, unsigned, found->count + 1);
    for (size_t i = 0; i < rest->forms.count && status == STATUS_ok; i++) {
        term_word(&term, rest->field, rest->forms.items[i]);
        status = xc_wdf(index_database(verifier->index), buf_str(&term), found->docids,
                        found->count, times);
        for (size_t j = 0; j < found->count && status == STATUS_ok; j++)
            answers[j] |= times[j] > 0;
    }
    buf_free(&term);
    return status;
}

static enum status look(struct verifier *verifier, const struct node *node,
                        const struct found *found, bool answers[])
{
    if (is_open_leaf(node, verifier->kind)) {
        enum status status = look_at_leaf(verifier, node, found, answers);
        return status == STATUS_ok && common_is_asked(node)
                   ? look_for_rest(verifier, node, found, answers)
                   : status;
    }
    if (!verify_is_needed(node, verifier->kind))
        return ask_xapian(verifier, node, found, answers);
    if (node->kind != NODE_not)
        return look_at_parts(verifier, node, found, answers);
    enum status status = look(verifier, node->parts.items[0], found, answers);
    for (size_t i = 0; i < found->count; i++)
        answers[i] = !answers[i];
    return status;
}

/* Sketches tell most for least: what is read for other parts is read of few documents then. */
static bool is_told_by_sketch(const struct node *node)
{
    return !node->parts.count && has_sketch(node->field);
}

/* Of what must all be so, Xapian has seen to the parts that need no look. */
static enum status look_at_all(struct verifier *verifier, const struct found *found,
                               bool answers[])
{
    const struct node *tree = verifier->tree;
    struct node open = *tree;
    if (tree->kind != NODE_and)
        return look(verifier, tree, found, answers);
    open.parts = (struct nodes){0};
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < tree->parts.count; i++) {
            struct node *part = tree->parts.items[i];
            if (verify_is_needed(part, verifier->kind) && is_told_by_sketch(part) == !turn)
                ARENA_PUSH(verifier->arena, &open.parts, part);
        }
    return look_at_parts(verifier, &open, found, answers);
}

enum status verifier_look(struct verifier *verifier, const unsigned docids[], size_t count,
                          bool answers[])
{
    struct found found = {docids, count};
    arena_reset(verifier->arena);
    return look_at_all(verifier, &found, answers);
}
