/* answers.c - all documents that answer a tree, in whatever order is fastest */
#include "search/answers.h"

#include "index/sketch.h"
#include "index/terms.h"
#include "search/common.h"
#include "search/plan.h"
#include "search/sketches.h"
#include "search/verify.h"

enum { SOME = 16384 }; /* documents that are looked at together */

/* ---- What may answer ---- */

static bool is_of_common_words(const struct node *leaf)
{
    if (common_is_asked(leaf))
        return true;
    if ((leaf->kind != NODE_phrase && leaf->kind != NODE_near) || !term_skips_common(leaf->field))
        return false;
    for (size_t i = 0; i < leaf->words.count; i++)
        if (!sketch_is_common(leaf->words.items[i]))
            return false;
    return true;
}

bool answers_may_be_all(const struct node *tree)
{
    if (!tree)
        return true;
    if (!tree->parts.count)
        return is_of_common_words(tree);
    for (size_t i = 0; i < tree->parts.count; i++)
        if (tree->kind == NODE_not || !answers_may_be_all(tree->parts.items[i]))
            return false;
    return true;
}

/* The leaf of common words that a tree of them must answer, if there is one: not where other
 * words answer it, too. */
static const struct node *sketched_leaf(const struct node *tree, struct arena *arena)
{
    if (!tree || (tree->parts.count && tree->kind != NODE_and))
        return NULL;
    if (!tree->parts.count)
        return common_is_asked(tree) && common_rest(tree, arena) ? NULL : tree;
    for (size_t i = 0; i < tree->parts.count; i++) {
        const struct node *leaf = sketched_leaf(tree->parts.items[i], arena);
        if (leaf)
            return leaf;
    }
    return NULL;
}

struct listing {
    unsigned *docids;
    size_t count, most;
    unsigned all;    /* how many there may be, beyond most, too */
    bool is_certain; /* all of them answer */
};

static bool see_document(void *context, unsigned docid)
{
    struct listing *listing = context;
    listing->docids[listing->count++] = docid;
    return listing->count < listing->most;
}

/* At most listing->most documents of a kind. */
static enum status list_kind(struct xc_database *db, enum document_kind kind, struct arena *arena,
                             struct listing *listing)
{
    struct buf term = {0};
    term_document(&term, kind);
    enum status status = xc_termfreq(db, buf_str(&term), &listing->all);
    if (listing->most > listing->all)
        listing->most = listing->all;
    if (status == STATUS_ok && listing->most) {
        listing->docids = ARENA_ARRAY(arena, unsigned, listing->most);
        status = xc_postlist(db, buf_str(&term), see_document, listing);
    }
    buf_free(&term);
    return status;
}

/* The same of those that answer leaf. */
static enum status list_sketched(struct xc_database *db, const struct node *leaf,
                                 enum document_kind kind, struct arena *arena,
                                 struct listing *listing)
{
    struct sketched found;
    unsigned all;
    enum status status = sketches_find(db, arena, leaf, kind, listing->most, &found);
    if (status != STATUS_ok || (status = xc_doccount(db, &all)) != STATUS_ok)
        return status;
    double share = found.seen ? (double)found.count / (double)found.seen : 0;
    listing->docids = found.items;
    listing->count = found.count;
    listing->is_certain = found.is_certain;
    listing->all = found.count < listing->most ? (unsigned)found.count : (unsigned)(share * all);
    return STATUS_ok;
}

static enum status list_all(struct xc_database *db, const struct node *tree,
                            enum document_kind kind, struct arena *arena, struct listing *listing)
{
    const struct node *leaf = kind == DOCUMENT_article ? NULL : sketched_leaf(tree, arena);
    enum status status =
        leaf ? list_sketched(db, leaf, kind, arena, listing) : list_kind(db, kind, arena, listing);
    listing->is_certain &= leaf == tree;
    return status;
}

enum status answers_first(struct xc_database *db, const struct node *tree, enum document_kind kind,
                          size_t most, struct arena *arena, struct xc_results *results)
{
    struct listing listing = {.most = most};
    enum status status = list_all(db, tree, kind, arena, &listing);
    *results = (struct xc_results){.count = listing.count};
    results->hits = ARENA_ARRAY(arena, struct xc_hit, listing.count + 1);
    for (size_t i = 0; i < listing.count; i++)
        results->hits[i].docid = listing.docids[i];
    results->matches_lower = results->matches_estimated = results->matches_upper = listing.all;
    return status;
}

static enum status list_planned(struct xc_database *db, const struct node *tree,
                                enum document_kind kind, struct arena *arena,
                                struct listing *listing)
{
    struct xc_results results;
    struct xc_query *query = plan_query(arena, tree, kind);
    struct xc_search asked = {
        .query = query, .sort_slot = XC_NO_SLOT, .unweighted = true, .collapse_slot = XC_NO_SLOT};
    enum status status = xc_doccount(db, &asked.most);
    if (status == STATUS_ok)
        status = xc_get_mset(db, &asked, arena, &results);
    xc_query_free(query);
    if (status != STATUS_ok)
        return status;
    listing->docids = ARENA_ARRAY(arena, unsigned, results.count + 1);
    for (; listing->count < results.count; listing->count++)
        listing->docids[listing->count] = results.hits[listing->count].docid;
    return STATUS_ok;
}

/* ---- What does ---- */

/* Leaves those of some documents that answer; *count becomes how many these are. */
static enum status keep_answers(struct verifier *verifier, unsigned docids[], size_t *count)
{
    bool answers[SOME];
    size_t kept = 0;
    enum status status = verifier_look(verifier, docids, *count, answers);
    for (size_t i = 0; i < *count && status == STATUS_ok; i++)
        if (answers[i])
            docids[kept++] = docids[i];
    *count = kept;
    return status;
}

static enum status give_some(const struct listing *listing, struct verifier *verifier,
                             answers_take *take, void *context)
{
    enum status status = STATUS_ok;
    for (size_t at = 0; at < listing->count && status == STATUS_ok; at += SOME) {
        size_t count = listing->count - at < SOME ? listing->count - at : SOME;
        if (verifier)
            status = keep_answers(verifier, listing->docids + at, &count);
        if (status == STATUS_ok)
            status = take(context, listing->docids + at, count);
    }
    return status;
}

enum status answers_visit(struct index *index, const struct node *tree, enum document_kind kind,
                          answers_take *take, void *context)
{
    struct arena *arena = arena_new();
    struct xc_database *db = index_database(index);
    struct listing listing = {.most = SIZE_MAX};
    struct verifier *verifier = NULL;
    enum status status = answers_may_be_all(tree) ? list_all(db, tree, kind, arena, &listing)
                                                  : list_planned(db, tree, kind, arena, &listing);
    if (!listing.is_certain && verify_is_needed(tree, kind))
        verifier = verifier_open(index, tree, kind);
    if (status == STATUS_ok)
        status = give_some(&listing, verifier, take, context);
    verifier_close(verifier);
    arena_free(arena);
    return status;
}
