/* searcher.c - a query in, hits out */
#include "search/searcher.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "index/known.h"
#include "index/loader.h"
#include "index/terms.h"
#include "search/every.h"
#include "search/order.h"
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

/* Whether Xapian's order is the search's: of names it knows none, nor of relevance upside
 * down. */
static bool is_in_order(const struct search *search)
{
    bool weighs = search->sort == SORT_relevance && plan_weighs(search->tree, search->in);
    return search->sort != SORT_speaker && !(search->is_reversed && weighs);
}

/* How to ask for hits in their order, best first; how many is not said yet. */
static struct xc_search make_search(const struct search *search, const struct xc_query *query)
{
    bool is_falling = search->sort == SORT_date || search->sort == SORT_said;
    return (struct xc_search){
        .query = query,
        .sort_slot = sort_slot(search->sort),
        .sort_descending = is_falling != search->is_reversed,
        .docids_descending = search->is_reversed && is_in_order(search),
        .collapse_slot = XC_NO_SLOT,
        .unweighted = search->sort != SORT_relevance || !plan_weighs(search->tree, search->in),
    };
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

/* ---- Hits that are looked at, or put in order, here ---- */

struct picking {
    const struct run *run;
    struct verifier *verifier; /* NULL: all answer */
    struct known *articles;    /* that were picked; NULL: an article may come again */
    struct xc_results *page;   /* what is picked: as many as the page has */
    size_t picked;             /* before the page as well */
    bool is_full;
};

/* The numbers of some hits, rising, and where in hits each is. */
static struct place *some_places(const struct picking *picking, const struct xc_hit *hits,
                                 size_t count, unsigned docids[])
{
    struct xc_results some = {.hits = (struct xc_hit *)hits, .count = count};
    struct place *places = reading_order(picking->run->arena, &some);
    for (size_t i = 0; i < count; i++)
        docids[i] = places[i].docid;
    return places;
}

static enum status look_at_some(const struct picking *picking, const struct xc_hit *hits,
                                size_t count, bool answers[], struct str articles[])
{
    struct arena *arena = picking->run->arena;
    unsigned *docids = ARENA_ARRAY(arena, unsigned, count + 1);
    bool *found = ARENA_ARRAY(arena, bool, count + 1);
    struct str *values = ARENA_ARRAY(arena, struct str, count + 1);
    struct place *places = some_places(picking, hits, count, docids);
    enum status status = STATUS_ok;
    memset(found, true, count);
    if (picking->verifier)
        status = verifier_look(picking->verifier, docids, count, found);
    if (status == STATUS_ok && picking->articles)
        status = xc_values(index_database(picking->run->index), SCHEMA_slot_article, docids, count,
                           arena, values);
    for (size_t i = 0; i < count; i++) {
        answers[places[i].index] = found[i];
        articles[places[i].index] = values[i];
    }
    return status;
}

/* Whether a hit's article is met for the first time. */
static bool is_new_article(const struct picking *picking, struct str article)
{
    uint64_t hash = 0;
    if (!picking->articles)
        return true;
    for (size_t i = 0; i < article.size; i++)
        hash = hash << 8 | (unsigned char)article.bytes[i];
    struct known_article *known = known_get(picking->articles, hash);
    bool is_new = !known->is_seen;
    known->is_seen = true;
    return is_new;
}

static void pick(struct picking *picking, const struct xc_hit *hit)
{
    const struct search *search = picking->run->search;
    if (picking->picked++ < search->offset || search->output == OUTPUT_count)
        return;
    picking->page->hits[picking->page->count++] = *hit;
    picking->is_full = picking->page->count >= search->limit;
}

/* Picks from hits until they end or the page is full; *looked grows by those it took. */
static enum status pick_some(struct picking *picking, const struct xc_results *results,
                             size_t *looked)
{
    enum { FEW = 64, MANY = 4096 };
    bool answers[MANY];
    struct str articles[MANY];
    size_t some = FEW;
    enum status status = STATUS_ok;
    while (*looked < results->count && !picking->is_full && status == STATUS_ok) {
        const struct xc_hit *hits = results->hits + *looked;
        size_t left = results->count - *looked, count = left < some ? left : some;
        status = look_at_some(picking, hits, count, answers, articles);
        for (size_t i = 0; i < count && status == STATUS_ok && !picking->is_full; i++, ++*looked)
            if (answers[i] && is_new_article(picking, articles[i]))
                pick(picking, &hits[i]);
        some = some * 2 < MANY ? some * 2 : MANY;
    }
    return status;
}

static enum status put_in_order(const struct run *run, struct xc_results *results)
{
    enum status status = STATUS_ok;
    if (run->search->sort == SORT_speaker)
        status = order_by_speaker(index_database(run->index), run->arena, results);
    if (run->search->is_reversed)
        order_turn_round(results);
    return status;
}

/* As many hits as may be enough for the page, then more, then all. */
static enum status pick_page(struct picking *picking, struct xc_search *asked, unsigned documents)
{
    enum { TIMES_MORE = 32, FEW = 64 }; /* a search again costs as much as the first */
    const struct run *run = picking->run;
    const struct search *search = run->search;
    struct xc_results results = {0};
    size_t looked = 0;
    enum status status = STATUS_ok;
    bool wants_all = search->output == OUTPUT_count || !is_in_order(search) ||
                     search->limit >= documents / 2 || search->offset >= documents / 2;
    asked->most =
        wants_all ? documents : (unsigned)(search->offset + search->limit) * 2 + FEW;
    for (bool is_end = false; !is_end && status == STATUS_ok;) {
        if (search->output == OUTPUT_count && every_is_planned(search->tree))
            status = every_document(index_database(run->index), search->in, run->arena, &results);
        else
            status = xc_get_mset(index_database(run->index), asked, run->arena, &results);
        is_end = results.count < asked->most || asked->most >= documents;
        if (status == STATUS_ok && !is_in_order(search))
            status = put_in_order(run, &results);
        if (status == STATUS_ok)
            status = pick_some(picking, &results, &looked);
        is_end |= picking->is_full;
        asked->most = asked->most < documents / TIMES_MORE ? asked->most * TIMES_MORE : documents;
    }
    bool is_all = looked == results.count && !picking->is_full;
    double share = looked ? (double)picking->picked / (double)looked : 0;
    double estimate = share * results.matches_estimated;
    run->hits->is_total_exact = is_all;
    run->hits->total = is_all || estimate < (double)picking->picked ? picking->picked
                                                                     : (size_t)estimate;
    return status;
}

static enum status ask_and_look(const struct run *run, struct xc_search *asked, unsigned documents)
{
    struct xc_results page = {0};
    const struct search *search = run->search;
    size_t most = search->limit < documents ? search->limit : documents;
    bool is_count = search->output == OUTPUT_count;
    struct picking picking = {.run = run, .page = &page,
                              .is_full = search->limit == 0 && !is_count};
    page.hits = ARENA_ARRAY(run->arena, struct xc_hit, most + 1);
    if (verify_is_needed(search->tree, search->in))
        picking.verifier = verifier_open(run->index, search->tree, search->in);
    if (is_by_article(search))
        picking.articles = known_new();
    enum status status = pick_page(&picking, asked, documents);
    verifier_close(picking.verifier);
    if (picking.articles)
        known_free(picking.articles);
    return status == STATUS_ok && !is_count ? take_hits(run, &page, false) : status;
}

static enum status ask(const struct run *run, const struct xc_query *query)
{
    const struct search *search = run->search;
    unsigned documents;
    enum status status = xc_doccount(index_database(run->index), &documents);
    if (status != STATUS_ok)
        return status;
    struct xc_search asked = make_search(search, query);
    bool is_plain = search->output == OUTPUT_count || is_in_order(search);
    status = is_plain && !verify_is_needed(search->tree, search->in)
                 ? ask_page(run, &asked, documents)
                 : ask_and_look(run, &asked, documents);
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
