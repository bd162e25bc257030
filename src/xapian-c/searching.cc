/* searching.cc - queries, and what they find */
#include "xapian-c/inside.h"

#include <algorithm>
#include <deque>

/* ---- Queries ---- */

template <typename Make> static struct xc_query *query_made(Make make)
{
    xc_query *made = new xc_query();
    if (guard("", [&] { made->query = make(); }) == STATUS_ok)
        return made;
    delete made;
    return NULL;
}

struct xc_query *xc_query_all(void)
{
    return query_made([] { return Xapian::Query(std::string()); });
}

struct xc_query *xc_query_nothing(void)
{
    return query_made([] { return Xapian::Query(); });
}

struct xc_query *xc_query_term(struct str term)
{
    return query_made([&] { return Xapian::Query(string_of(term)); });
}

static Xapian::Query combined(enum xc_operator op, const std::vector<Xapian::Query> &parts)
{
    static const Xapian::Query::op operators[] = {
        Xapian::Query::OP_AND, Xapian::Query::OP_OR, Xapian::Query::OP_AND_NOT,
        Xapian::Query::OP_FILTER, Xapian::Query::OP_SYNONYM};
    return Xapian::Query(operators[op], parts.begin(), parts.end());
}

struct xc_query *xc_query_combine(enum xc_operator op, struct xc_query *const parts[],
                                  size_t count)
{
    std::vector<Xapian::Query> queries;
    bool is_failed = false;
    for (size_t i = 0; i < count; i++) {
        is_failed = is_failed || !parts[i];
        if (parts[i])
            queries.push_back(parts[i]->query);
        delete parts[i];
    }
    return is_failed ? NULL : query_made([&] { return combined(op, queries); });
}

struct xc_query *xc_query_pair(enum xc_operator op, struct xc_query *a, struct xc_query *b)
{
    struct xc_query *const parts[] = {a, b};
    return xc_query_combine(op, parts, 2);
}

struct xc_query *xc_query_wildcard(struct str start, unsigned most)
{
    return query_made([&] {
        return Xapian::Query(Xapian::Query::OP_WILDCARD, string_of(start), most,
                             Xapian::Query::WILDCARD_LIMIT_ERROR, Xapian::Query::OP_SYNONYM);
    });
}

struct xc_query *xc_query_value_range(unsigned slot, struct str first, struct str last)
{
    return query_made([&] {
        return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, string_of(first),
                             string_of(last));
    });
}

struct xc_query *xc_query_value_ge(unsigned slot, struct str first)
{
    return query_made(
        [&] { return Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, string_of(first)); });
}

struct xc_query *xc_query_value_le(unsigned slot, struct str last)
{
    return query_made(
        [&] { return Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, string_of(last)); });
}

struct xc_query *xc_query_scale(struct xc_query *part, double factor)
{
    if (!part)
        return NULL;
    Xapian::Query query = part->query;
    delete part;
    return query_made(
        [&] { return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, factor); });
}

void xc_query_free(struct xc_query *query)
{
    delete query;
}

struct str xc_query_description(const struct xc_query *query, struct arena *arena)
{
    return query ? kept(arena, query->query.get_description()) : str{NULL, 0};
}

/* ---- Searching ---- */

static void set_order(Xapian::Enquire &enquire, const struct xc_search *search)
{
    if (search->unweighted)
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (search->sort_slot != XC_NO_SLOT)
        enquire.set_sort_by_value(static_cast<Xapian::valueno>(search->sort_slot),
                                  search->sort_descending);
    if (search->collapse_slot != XC_NO_SLOT)
        enquire.set_collapse_key(static_cast<Xapian::valueno>(search->collapse_slot));
    enquire.set_docid_order(search->docids_descending ? Xapian::Enquire::DESCENDING
                                                      : Xapian::Enquire::ASCENDING);
}

static void take_hits(const Xapian::MSet &mset, bool want_data, struct arena *arena,
                      struct xc_results *results)
{
    results->matches_lower = mset.get_matches_lower_bound();
    results->matches_estimated = mset.get_matches_estimated();
    results->matches_upper = mset.get_matches_upper_bound();
    results->hits = ARENA_ARRAY(arena, struct xc_hit, mset.size() + 1);
    if (want_data && mset.get_firstitem() == 0) /* else Xapian 1.4 reads before its list */
        mset.fetch();
    for (auto i = mset.begin(); i != mset.end(); ++i) {
        struct xc_hit *hit = &results->hits[results->count++];
        hit->docid = *i;
        hit->weight = i.get_weight();
        hit->collapsed = i.get_collapse_count();
        if (want_data)
            hit->data = kept(arena, i.get_document().get_data());
    }
}

static void take_counts(const Xapian::ValueCountMatchSpy &spy, struct arena *arena,
                        struct xc_value_counts *counts)
{
    for (auto i = spy.values_begin(); i != spy.values_end(); ++i)
        counts->capacity++;
    counts->items = ARENA_ARRAY(arena, struct xc_value_count, counts->capacity + 1);
    for (auto i = spy.values_begin(); i != spy.values_end(); ++i)
        counts->items[counts->count++] = {kept(arena, *i), i.get_termfreq()};
    counts->total = spy.get_total();
}

/* A search that may end as soon as it has enough. */
static bool may_stop(const struct xc_search *search)
{
    return search->unweighted && search->sort_slot == XC_NO_SLOT &&
           search->collapse_slot == XC_NO_SLOT && !search->docids_descending &&
           search->check_at_least <= 1 && !search->spy_count;
}

/* One part after the other, until there are enough hits; of the others only how many there
 * may be.  Documents of part i of n have every n-th number of the whole. */
static void search_parts(struct xc_database *db, const struct xc_search *search,
                         struct arena *arena, struct xc_results *results)
{
    size_t n = db->parts.size(), wanted = static_cast<size_t>(search->first) + search->most;
    std::vector<struct xc_hit> hits;
    size_t seen = 0;
    struct xc_results all = {};
    for (size_t i = 0; i < n; i++) {
        Xapian::Enquire enquire(db->parts[i]);
        enquire.set_query(search->query->query);
        set_order(enquire, search);
        struct xc_results part = {};
        take_hits(enquire.get_mset(0, static_cast<unsigned>(wanted - seen)),
                  search->want_data, arena, &part);
        for (size_t j = 0; j < part.count; j++, seen++) {
            if (seen < search->first)
                continue;
            hits.push_back(part.hits[j]);
            hits.back().docid = static_cast<unsigned>((part.hits[j].docid - 1) * n + i + 1);
        }
        all.matches_lower += part.matches_lower;
        all.matches_estimated += part.matches_estimated;
        all.matches_upper += part.matches_upper;
    }
    *results = all;
    results->hits = ARENA_ARRAY(arena, struct xc_hit, hits.size() + 1);
    results->count = hits.size();
    std::copy(hits.begin(), hits.end(), results->hits);
}

enum status xc_get_mset(struct xc_database *db, const struct xc_search *search,
                        struct arena *arena, struct xc_results *results)
{
    *results = {};
    if (!search->query)
        return STATUS_index;
    if (search->query->query.empty()) /* Xapian refuses to run the query for nothing */
        return STATUS_ok;
    if (db->parts.size() > 1 && may_stop(search))
        return guard(db->path, [&] { search_parts(db, search, arena, results); });
    return guard(db->path, [&] {
        Xapian::Enquire enquire(db->db);
        enquire.set_query(search->query->query);
        set_order(enquire, search);
        std::deque<Xapian::ValueCountMatchSpy> spies;
        for (size_t i = 0; i < search->spy_count; i++) {
            spies.emplace_back(search->spy_slots[i]);
            enquire.add_matchspy(&spies.back());
        }
        Xapian::MSet mset =
            enquire.get_mset(search->first, search->most, search->check_at_least);
        take_hits(mset, search->want_data, arena, results);
        for (size_t i = 0; i < search->spy_count; i++)
            take_counts(spies[i], arena, &results->spies[i]);
    });
}
