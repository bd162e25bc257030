/* searcher.c - a query in, hits out */
#include "search/searcher.h"

#include <stdlib.h>
#include <string.h>

#include "index/loader.h"
#include "index/terms.h"
#include "search/answers.h"
#include "search/order.h"
#include "search/picking.h"
#include "search/plan.h"
#include "search/prepare.h"
#include "search/verify.h"

struct run {
    struct index *index;
    const struct search *search;
    struct arena *arena;
    struct hits *hits;
};

enum status searcher_twice(struct index *index, enum status (*work)(void *context),
                           void *context)
{
    enum status status = work(context);
    if (status != STATUS_retry)
        return status;
    status = index_reopen(index);
    return status == STATUS_ok ? work(context) : status;
}

static bool is_by_article(const struct search *search)
{
    return search->output == OUTPUT_articles || search->output == OUTPUT_files;
}

static int sort_slot(enum sort sort)
{
    switch (sort) {
    case SORT_date: return schema_field(FIELD_date)->slot;
    case SORT_said: return schema_field(FIELD_said)->slot;
    default: return XC_NO_SLOT;
    }
}

/* How to ask for hits in their order, best first; how many is not said yet. */
static struct xc_search make_search(const struct search *search, const struct xc_query *query)
{
    bool is_falling = search->sort == SORT_date || search->sort == SORT_said;
    return (struct xc_search){
        .query = query,
        .sort_slot = sort_slot(search->sort),
        .sort_descending = is_falling != search->is_reversed,
        .docids_descending = search->is_reversed && order_is_xapians(search),
        .collapse_slot = XC_NO_SLOT,
        .unweighted = search->sort != SORT_relevance || !plan_weighs(search->tree, search->in),
    };
}

static enum status take_hits(const struct run *run, const struct xc_results *results,
                             bool has_data)
{
    struct xc_database *db = index_database(run->index);
    struct place *places = order_for_reading(run->arena, results->hits, results->count);
    struct loader *loader = loader_open(db);
    enum status status = STATUS_ok;
    run->hits->count = run->hits->capacity = results->count;
    run->hits->items = ARENA_ARRAY(run->arena, struct hit, results->count + 1);
    for (size_t i = 0; i < results->count && status == STATUS_ok; i++) {
        struct xc_hit *found = &results->hits[places[i].index];
        struct hit *hit = &run->hits->items[places[i].index];
        hit->score = found->weight;
        if (!has_data)
            status = xc_get_data(db, found->docid, run->arena, &found->data);
        if (status == STATUS_ok)
            status = loader_read(loader, found->data, run->arena, &hit->stored);
    }
    loader_close(loader);
    return status;
}

/* The page alone, cut by Xapian. */
static enum status ask_page(const struct run *run, struct xc_search *asked, unsigned documents)
{
    const struct search *search = run->search;
    struct xc_results results;
    bool is_count = search->output == OUTPUT_count;
    asked->first = search->offset < documents ? (unsigned)search->offset : 0;
    asked->most = search->limit < documents ? (unsigned)search->limit : documents;
    if (is_count || search->offset >= documents)
        asked->most = 0;
    asked->check_at_least = is_count ? documents : 1;
    asked->collapse_slot = is_by_article(search) ? SCHEMA_slot_article : XC_NO_SLOT;
    asked->want_data = asked->most > 0;
    enum status status =
        xc_get_mset(index_database(run->index), asked, run->arena, &results);
    if (status != STATUS_ok)
        return status;
    run->hits->total = results.matches_estimated;
    run->hits->is_total_exact = results.matches_lower == results.matches_upper;
    return is_count ? STATUS_ok : take_hits(run, &results, true);
}

static enum status add_count(void *context, const unsigned docids[], size_t count)
{
    size_t *total = context;
    (void)docids;
    *total += count;
    return STATUS_ok;
}

static enum status count_answers(const struct run *run)
{
    run->hits->is_total_exact = true;
    return answers_visit(run->index, run->search->tree, run->search->in, add_count,
                         &run->hits->total);
}

static enum status ask_and_look(const struct run *run, const struct xc_search *asked)
{
    struct xc_results page;
    if (run->search->output == OUTPUT_count)
        return count_answers(run);
    enum status status =
        picking_run(run->index, run->search, asked, run->arena, &page, run->hits);
    return status == STATUS_ok ? take_hits(run, &page, false) : status;
}

static enum status ask(const struct run *run, const struct xc_query *query)
{
    const struct search *search = run->search;
    unsigned documents;
    enum status status = xc_doccount(index_database(run->index), &documents);
    if (status != STATUS_ok)
        return status;
    struct xc_search asked = make_search(search, query);
    bool is_plain = search->output == OUTPUT_count || order_is_xapians(search);
    status = is_plain && !verify_is_needed(search->tree, search->in)
                 ? ask_page(run, &asked, documents)
                 : ask_and_look(run, &asked);
    return plan_explain(search->tree, status);
}

static enum status run_search(void *context)
{
    const struct run *run = context;
    const struct search *search = run->search;
    enum status status = prepare_tree(run->index, search->tree, search->in, run->arena);
    if (status != STATUS_ok)
        return status;
    struct xc_query *query = plan_query(run->arena, search->tree, search->in);
    *run->hits = (struct hits){.offset = search->offset, .output = search->output};
    status = ask(run, query);
    xc_query_free(query);
    if (status == STATUS_ok)
        plan_highlight(run->arena, search->tree, &run->hits->highlight);
    return status;
}

enum status searcher_run(struct index *index, const struct search *search, struct arena *arena,
                         struct hits *hits)
{
    struct run run = {.index = index, .search = search, .arena = arena, .hits = hits};
    return searcher_twice(index, run_search, &run);
}

enum status searcher_any(struct index *index, const struct search *search, bool *found)
{
    struct search any = *search;
    struct hits hits;
    struct arena *arena = arena_new();
    any.output = OUTPUT_quotes;
    any.sort = SORT_none;
    any.is_reversed = false;
    any.offset = 0;
    any.limit = 1;
    enum status status = searcher_run(index, &any, arena, &hits);
    *found = status == STATUS_ok && hits.count > 0;
    arena_free(arena);
    return status;
}

bool searcher_article(void *from, struct str article_id, struct arena *arena,
                      struct stored *article)
{
    struct xc_database *db = index_database(from);
    struct buf term = {0};
    struct str data;
    unsigned docid = 0;
    term_exact(&term, FIELD_id, article_id);
    bool is_found = xc_find(db, buf_str(&term), &docid) == STATUS_ok && docid &&
                    xc_get_data(db, docid, arena, &data) == STATUS_ok;
    buf_free(&term);
    return is_found && store_unpack(arena, data, article) && article->kind == DOCUMENT_article;
}
