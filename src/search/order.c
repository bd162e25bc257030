/* order.c - hits in an order that Xapian does not know */
#include "search/order.h"

#include <stdlib.h>

#include "base/schema.h"
#include "base/utf8.h"
#include "index/terms.h"
#include "search/plan.h"

bool order_is_xapians(const struct search *search)
{
    bool weighs = search->sort == SORT_relevance && plan_weighs(search->tree, search->in);
    return search->sort != SORT_speaker && !(search->is_reversed && weighs);
}

struct named {
    struct str name, article;
    struct xc_hit hit;
};

static int compare_docids(const void *a, const void *b)
{
    const struct xc_hit *x = a, *y = b;
    return (x->docid > y->docid) - (x->docid < y->docid);
}

static int compare_names(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = str_compare(x->name, y->name);
    if (!order)
        order = str_compare(x->article, y->article);
    return order ? order : compare_docids(&x->hit, &y->hit);
}

static struct str folded_name(struct arena *arena, struct buf *scratch, struct str facet)
{
    struct str name;
    if (!facet_next(&facet, &name))
        return STR("");
    buf_clear(scratch);
    utf8_fold(name, scratch);
    return (struct str){arena_copy(arena, scratch->bytes, scratch->size), scratch->size};
}

static enum status read_names(struct xc_database *db, struct arena *arena,
                              const struct xc_results *results, struct named *named)
{
    size_t count = results->count;
    unsigned *docids = ARENA_ARRAY(arena, unsigned, count + 1);
    struct str *facets = ARENA_ARRAY(arena, struct str, count + 1);
    struct str *articles = ARENA_ARRAY(arena, struct str, count + 1);
    struct buf scratch = {0};
    for (size_t i = 0; i < count; i++)
        docids[i] = results->hits[i].docid;
    unsigned slot = (unsigned)schema_field(FIELD_speaker)->slot;
    enum status status = xc_values(db, slot, docids, count, arena, facets);
    if (status == STATUS_ok)
        status = xc_values(db, SCHEMA_slot_article, docids, count, arena, articles);
    for (size_t i = 0; i < count && status == STATUS_ok; i++)
        named[i] = (struct named){folded_name(arena, &scratch, facets[i]), articles[i],
                                  results->hits[i]};
    buf_free(&scratch);
    return status;
}

enum status order_by_speaker(struct xc_database *db, struct arena *arena,
                             struct xc_results *results)
{
    struct named *named = ARENA_ARRAY(arena, struct named, results->count + 1);
    qsort(results->hits, results->count, sizeof *results->hits, compare_docids);
    enum status status = read_names(db, arena, results, named);
    if (status != STATUS_ok)
        return status;
    qsort(named, results->count, sizeof *named, compare_names);
    for (size_t i = 0; i < results->count; i++)
        results->hits[i] = named[i].hit;
    return STATUS_ok;
}

void order_turn_round(struct xc_results *results)
{
    for (size_t i = 0, j = results->count; i + 1 < j; i++) {
        struct xc_hit spare = results->hits[i];
        results->hits[i] = results->hits[--j];
        results->hits[j] = spare;
    }
}

static int compare_places(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    return (x->docid > y->docid) - (x->docid < y->docid);
}

struct place *order_for_reading(struct arena *arena, const struct xc_hit *hits, size_t count)
{
    struct place *places = ARENA_ARRAY(arena, struct place, count + 1);
    bool is_rising = true;
    for (size_t i = 0; i < count; i++) {
        places[i] = (struct place){hits[i].docid, i};
        is_rising &= !i || hits[i - 1].docid < hits[i].docid;
    }
    if (!is_rising)
        qsort(places, count, sizeof *places, compare_places);
    return places;
}
