/* searcher.c - a query in, hits out */
#include "query/searcher.h"

#include <stdlib.h>

#include "index/loader.h"
#include "index/terms.h"
#include "query/plan.h"
#include "query/verify.h"

struct run {
    struct index *index;
    const struct search *search;
    struct arena *arena;
    struct hits *hits;
    bool *found;
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
    case SORT_speaker: return SCHEMA_slot_speaker;
    default: return XC_NO_SLOT;
    }
}

/* What Xapian is asked: the page alone where it can cut it, or all, to be cut here:
 * the exact number of articles takes all of them, and so does relevance upside down. */
static struct xc_search make_search(const struct search *search, const struct xc_query *query,
                                    unsigned documents, bool *is_page)
{
    bool is_falling = search->sort == SORT_date || search->sort == SORT_said;
    struct xc_search asked = {
        .query = query,
        .sort_slot = sort_slot(search->sort),
        .sort_descending = is_falling != search->is_reversed,
        .docids_descending = search->is_reversed,
        .collapse_slot = is_by_article(search) ? SCHEMA_slot_article : XC_NO_SLOT,
        .unweighted = search->sort != SORT_relevance || !plan_has_words(search->tree),
        .check_at_least = documents,
    };
    bool is_upside_down = search->is_reversed && !asked.unweighted;
    *is_page = !is_by_article(search) && !is_upside_down;
    asked.first = *is_page && search->offset < documents ? (unsigned)search->offset : 0;
    asked.most = *is_page && search->limit < documents ? (unsigned)search->limit : documents;
    if (*is_page && search->offset >= documents)
        asked.most = 0;
    asked.want_data = *is_page && search->output != OUTPUT_count;
    return asked;
}

static void turn_round(struct xc_results *results)
{
    for (size_t i = 0, j = results->count; i + 1 < j; i++) {
        struct xc_hit spare = results->hits[i];
        results->hits[i] = results->hits[--j];
        results->hits[j] = spare;
    }
}

/* Cuts the page out of all hits. */
static void cut_page(const struct search *search, struct xc_results *results)
{
    size_t offset = search->offset < results->count ? search->offset : results->count;
    results->hits += offset;
    results->count -= offset;
    if (search->limit < results->count)
        results->count = search->limit;
}

struct place {
    unsigned docid;
    size_t index; /* in the order of the answer */
};

static int compare_places(const void *a, const void *b)
{
    const struct place *left = a, *right = b;
    return (left->docid > right->docid) - (left->docid < right->docid);
}

/* The hits of one article stand together in the database, and its loader is quick with
 * those: so they are read in that order, and put where they belong. */
static struct place *reading_order(struct arena *arena, const struct xc_results *results)
{
    struct place *places = ARENA_ARRAY(arena, struct place, results->count + 1);
    for (size_t i = 0; i < results->count; i++)
        places[i] = (struct place){results->hits[i].docid, i};
    qsort(places, results->count, sizeof *places, compare_places);
    return places;
}

static enum status take_hits(const struct run *run, const struct xc_results *results,
                             bool has_data)
{
    struct xc_database *db = index_database(run->index);
    struct place *places = reading_order(run->arena, results);
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

static enum status ask(const struct run *run, const struct xc_query *query)
{
    const struct search *search = run->search;
    struct xc_database *db = index_database(run->index);
    struct xc_results results;
    unsigned documents;
    bool is_page;
    enum status status = xc_doccount(db, &documents);
    if (status != STATUS_ok)
        return status;
    struct xc_search asked = make_search(search, query, documents, &is_page);
    status = plan_explain(search->tree, xc_get_mset(db, &asked, run->arena, &results));
    if (status != STATUS_ok)
        return status;
    run->hits->total = is_page ? results.matches_estimated : results.count;
    if (!is_page) {
        if (search->is_reversed && !asked.unweighted)
            turn_round(&results);
        cut_page(search, &results);
    }
    if (search->output == OUTPUT_count)
        return STATUS_ok;
    return take_hits(run, &results, asked.want_data);
}

static enum status run_search(void *context)
{
    const struct run *run = context;
    enum status status = verify_phrases(run->index, run->search->tree, run->search->in, run->arena);
    if (status != STATUS_ok)
        return status;
    struct xc_query *query = plan_query(run->arena, run->search->tree, run->search->in);
    *run->hits = (struct hits){.offset = run->search->offset, .output = run->search->output};
    status = ask(run, query);
    xc_query_free(query);
    if (status == STATUS_ok)
        plan_highlight(run->arena, run->search->tree, &run->hits->highlight);
    return status;
}

enum status searcher_run(struct index *index, const struct search *search, struct arena *arena,
                         struct hits *hits)
{
    struct run run = {.index = index, .search = search, .arena = arena, .hits = hits};
    return searcher_twice(index, run_search, &run);
}

static enum status run_any(void *context)
{
    const struct run *run = context;
    enum status status = verify_phrases(run->index, run->search->tree, run->search->in, run->arena);
    if (status != STATUS_ok)
        return status;
    struct xc_query *query = plan_query(run->arena, run->search->tree, run->search->in);
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .unweighted = true, .most = 1};
    struct xc_results results;
    status = xc_get_mset(index_database(run->index), &asked, run->arena, &results);
    xc_query_free(query);
    *run->found = status == STATUS_ok && results.count > 0;
    return plan_explain(run->search->tree, status);
}

enum status searcher_any(struct index *index, const struct search *search, bool *found)
{
    struct run run = {.index = index, .search = search, .arena = arena_new(), .found = found};
    enum status status = searcher_twice(index, run_any, &run);
    arena_free(run.arena);
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
