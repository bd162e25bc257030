/* picking.c - the hits of a page, where they have to be looked at or put in order here */
#include "search/picking.h"

#include <stdlib.h>
#include <string.h>

#include "index/known.h"
#include "search/answers.h"
#include "search/order.h"
#include "search/plan.h"
#include "search/verify.h"

enum { FEW_ANSWERS = 1000 }; /* so few that their articles can be named in a query */

struct docids {
    unsigned *items; /* rising */
    size_t count, capacity;
};

struct picking {
    struct index *index;
    const struct search *search;
    struct arena *arena;
    struct xc_search asked;
    struct xc_query *query;    /* of few articles alone; NULL before it is asked */
    unsigned documents;        /* of all kinds */
    size_t offset, limit;      /* the search's, at most so many */
    struct verifier *verifier; /* NULL: all answer */
    struct docids *answers;    /* all that do, once it pays to know them; else NULL */
    struct known *articles;    /* that were picked; NULL: an article may come again */
    struct xc_results *page;   /* what is picked: as many as the page has */
    size_t picked;             /* before the page as well */
    size_t looked;             /* at so many, from the first */
    bool is_full;
};

/* ---- What answers of some hits ---- */

static int compare_docids(const void *a, const void *b)
{
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;
    return (x > y) - (x < y);
}

static bool is_known(const struct docids *answers, unsigned docid)
{
    return answers->count && bsearch(&docid, answers->items, answers->count,
                                     sizeof *answers->items, compare_docids);
}

static enum status verify(const struct picking *picking, const unsigned docids[], size_t count,
                          bool found[])
{
    memset(found, true, count);
    if (!picking->answers)
        return picking->verifier ? verifier_look(picking->verifier, docids, count, found)
                                 : STATUS_ok;
    for (size_t i = 0; i < count; i++)
        found[i] = is_known(picking->answers, docids[i]);
    return STATUS_ok;
}

static enum status look_at_some(const struct picking *picking, const struct xc_hit *hits,
                                size_t count, bool answers[], struct str articles[])
{
    struct arena *arena = picking->arena;
    struct place *places = order_for_reading(arena, hits, count);
    unsigned *docids = ARENA_ARRAY(arena, unsigned, count + 1);
    bool *found = ARENA_ARRAY(arena, bool, count + 1);
    struct str *values = ARENA_ARRAY(arena, struct str, count + 1);
    for (size_t i = 0; i < count; i++)
        docids[i] = places[i].docid;
    enum status status = verify(picking, docids, count, found);
    if (status == STATUS_ok && picking->articles)
        status = xc_values(index_database(picking->index), SCHEMA_slot_article, docids, count,
                           arena, values);
    for (size_t i = 0; i < count; i++) {
        answers[places[i].index] = found[i];
        articles[places[i].index] = values[i];
    }
    return status;
}

/* ---- Picking ---- */

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
    if (picking->picked++ < picking->offset)
        return;
    picking->page->hits[picking->page->count++] = *hit;
    picking->is_full = picking->page->count >= picking->limit;
}

static void start_anew(struct picking *picking)
{
    picking->picked = picking->looked = picking->page->count = 0;
    if (!picking->articles)
        return;
    known_free(picking->articles);
    picking->articles = known_new();
}

/* How many more hits are likely to fill the page, as those were that were looked at. */
static size_t likely_to_fill(const struct picking *picking)
{
    size_t wanted = picking->offset + picking->limit - picking->picked;
    double each = (double)(picking->looked + 1) / (double)(picking->picked + 1);
    double most = (double)wanted * each;
    return most < (double)picking->documents ? (size_t)most : picking->documents;
}

/* Picks from hits until they end or the page is full. */
static enum status pick_some(struct picking *picking, const struct xc_results *results)
{
    enum { FEW = 64, MANY = 4096 };
    bool answers[MANY];
    struct str articles[MANY];
    enum status status = STATUS_ok;
    while (picking->looked < results->count && !picking->is_full && status == STATUS_ok) {
        const struct xc_hit *hits = results->hits + picking->looked;
        size_t left = results->count - picking->looked, count = likely_to_fill(picking);
        count = !picking->looked || count < FEW ? FEW : count > MANY ? MANY : count;
        count = count < left ? count : left;
        status = look_at_some(picking, hits, count, answers, articles);
        for (size_t i = 0; i < count && status == STATUS_ok && !picking->is_full; i++) {
            picking->looked++;
            if (answers[i] && is_new_article(picking, articles[i]))
                pick(picking, &hits[i]);
        }
    }
    return status;
}

/* ---- Answers that are few among what is found ---- */

static bool stops_early(const struct picking *picking)
{
    const struct xc_search *asked = &picking->asked;
    return asked->unweighted && asked->sort_slot == XC_NO_SLOT && !asked->docids_descending;
}

/* Whether a good part of all that is found would have to be looked at to fill the page. */
static bool is_rare(const struct picking *picking, const struct xc_results *results)
{
    enum { PART = 4 };
    return picking->verifier && !picking->answers && !stops_early(picking) &&
           likely_to_fill(picking) > results->matches_estimated / PART;
}

static enum status take_answers(void *context, const unsigned docids[], size_t count)
{
    struct picking *picking = context;
    for (size_t i = 0; i < count; i++)
        ARENA_PUSH(picking->arena, picking->answers, docids[i]);
    return STATUS_ok;
}

/* The search again, but of the answers' articles alone. */
static enum status weigh_few(struct picking *picking)
{
    const struct search *search = picking->search;
    const struct docids *answers = picking->answers;
    struct xc_query *articles;
    enum status status = plan_their_articles(index_database(picking->index), picking->arena,
                                             answers->items, answers->count, &articles);
    if (status != STATUS_ok)
        return status;
    struct xc_query *query = plan_query(picking->arena, search->tree, search->in);
    picking->asked.query = picking->query = xc_query_pair(XC_FILTER, query, articles);
    return STATUS_ok;
}

/* All that is found is looked at, which needs no weights. */
static enum status find_answers(struct picking *picking)
{
    const struct search *search = picking->search;
    struct docids *answers = picking->answers = ARENA_NEW(picking->arena, struct docids);
    start_anew(picking);
    enum status status =
        answers_visit(picking->index, search->tree, search->in, take_answers, picking);
    if (answers->count)
        qsort(answers->items, answers->count, sizeof *answers->items, compare_docids);
    return status == STATUS_ok && answers->count <= FEW_ANSWERS ? weigh_few(picking) : status;
}

/* ---- A page ---- */

static enum status find(struct picking *picking, struct xc_results *results)
{
    const struct search *search = picking->search;
    struct xc_database *db = index_database(picking->index);
    if (stops_early(picking) && order_is_xapians(search) && answers_may_be_all(search->tree))
        return answers_first(db, search->tree, search->in, picking->asked.most, picking->arena,
                             results);
    enum status status = xc_get_mset(db, &picking->asked, picking->arena, results);
    if (status == STATUS_ok && search->sort == SORT_speaker)
        status = order_by_speaker(db, picking->arena, results);
    if (status == STATUS_ok && search->is_reversed && !order_is_xapians(search))
        order_turn_round(results);
    return status;
}

/* Whether a good part of the first hits that come answers: then few are enough, of those with
 * the greatest weights, too. */
static enum status most_answer(const struct picking *picking, bool *do_most)
{
    enum { SOME = 64, PART = 4 };
    bool answers[SOME];
    struct str articles[SOME];
    struct xc_results first;
    struct xc_search asked = picking->asked;
    size_t count = 0;
    asked.unweighted = true;
    asked.most = SOME;
    enum status status =
        xc_get_mset(index_database(picking->index), &asked, picking->arena, &first);
    if (status == STATUS_ok)
        status = look_at_some(picking, first.hits, first.count, answers, articles);
    for (size_t i = 0; i < first.count && status == STATUS_ok; i++)
        count += answers[i];
    *do_most = count >= SOME / PART;
    return status;
}

/* How many hits to ask for first: to ask again costs as much once more, so where few answer,
 * many are weighed at once. */
static enum status first_most(struct picking *picking)
{
    enum { FEW = 64, MANY = 1024 };
    unsigned enough = picking->documents / 2;
    bool do_most = stops_early(picking);
    picking->asked.most = picking->documents;
    if (!order_is_xapians(picking->search) || picking->limit >= enough ||
        picking->offset >= enough)
        return STATUS_ok;
    enum status status = STATUS_ok;
    if (!do_most && picking->verifier && picking->asked.sort_slot == XC_NO_SLOT)
        status = most_answer(picking, &do_most);
    picking->asked.most =
        (unsigned)(picking->offset + picking->limit) * 2 + (do_most ? FEW : MANY);
    return status;
}

/* How many after that: a search again costs as much as the first. */
static unsigned next_most(const struct picking *picking)
{
    enum { TIMES_MORE = 4 };
    size_t likely = picking->looked + 2 * likely_to_fill(picking);
    size_t most = (size_t)picking->asked.most * TIMES_MORE;
    most = likely > most ? likely : most;
    return most < picking->documents ? (unsigned)most : picking->documents;
}

/* As many hits as may be enough for the page, then more, then all. */
static enum status pick_page(struct picking *picking, struct xc_results *results)
{
    enum status status = first_most(picking);
    while (!picking->is_full && status == STATUS_ok) {
        status = find(picking, results);
        if (status == STATUS_ok)
            status = pick_some(picking, results);
        if (results->count < picking->asked.most || picking->asked.most >= picking->documents)
            break;
        picking->asked.most = next_most(picking);
        if (status == STATUS_ok && !picking->is_full && is_rare(picking, results))
            status = find_answers(picking);
    }
    return status;
}

/* How many there are in all: what is known, or as many as the share of what was looked at. */
static void tell_total(const struct picking *picking, const struct xc_results *results,
                       struct hits *hits)
{
    double share = picking->looked ? (double)picking->picked / (double)picking->looked : 0;
    double estimate = share * results->matches_estimated;
    hits->is_total_exact = picking->looked == results->count && !picking->is_full;
    hits->total = hits->is_total_exact || estimate < (double)picking->picked ? picking->picked
                                                                             : (size_t)estimate;
}

enum status picking_run(struct index *index, const struct search *search,
                        const struct xc_search *asked, struct arena *arena,
                        struct xc_results *page, struct hits *hits)
{
    struct picking picking = {.index = index, .search = search, .arena = arena, .asked = *asked,
                              .page = page, .is_full = search->limit == 0};
    struct xc_results results = {0};
    enum status status = xc_doccount(index_database(index), &picking.documents);
    if (status != STATUS_ok)
        return status;
    picking.limit = search->limit < picking.documents ? search->limit : picking.documents;
    picking.offset = search->offset < picking.documents ? search->offset : picking.documents;
    *page = (struct xc_results){.hits = ARENA_ARRAY(arena, struct xc_hit, picking.limit + 1)};
    if (verify_is_needed(search->tree, search->in))
        picking.verifier = verifier_open(index, search->tree, search->in);
    if (search->output == OUTPUT_articles || search->output == OUTPUT_files)
        picking.articles = known_new();
    status = pick_page(&picking, &results);
    if (status == STATUS_ok)
        tell_total(&picking, &results, hits);
    verifier_close(picking.verifier);
    xc_query_free(picking.query);
    if (picking.articles)
        known_free(picking.articles);
    return status;
}
