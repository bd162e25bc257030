/* every.c - searches that find every document of a kind before any is looked at */
#include "search/every.h"

#include "index/sketch.h"
#include "index/terms.h"
#include "search/common.h"

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

bool every_is_planned(const struct node *tree)
{
    if (!tree)
        return true;
    if (!tree->parts.count)
        return is_of_common_words(tree);
    for (size_t i = 0; i < tree->parts.count; i++)
        if (tree->kind == NODE_not || !every_is_planned(tree->parts.items[i]))
            return false;
    return true;
}

struct listing {
    struct xc_results *results;
    size_t capacity;
};

static bool see_document(void *context, unsigned docid)
{
    struct listing *listing = context;
    struct xc_results *results = listing->results;
    if (results->count < listing->capacity)
        results->hits[results->count++].docid = docid;
    return true;
}

enum status every_document(struct xc_database *db, enum document_kind kind, struct arena *arena,
                           struct xc_results *results)
{
    unsigned count;
    struct buf term = {0};
    struct listing listing = {.results = results};
    *results = (struct xc_results){0};
    term_document(&term, kind);
    enum status status = xc_termfreq(db, buf_str(&term), &count);
    if (status == STATUS_ok) {
        listing.capacity = count;
        results->hits = ARENA_ARRAY(arena, struct xc_hit, (size_t)count + 1);
        status = xc_postlist(db, buf_str(&term), see_document, &listing);
    }
    results->matches_lower = results->matches_estimated = results->matches_upper =
        (unsigned)results->count;
    buf_free(&term);
    return status;
}
