/* xapian-c.cc - the part of Xapian that quoth uses, in C */
extern "C" {
#include "xapian-c/xapian-c.h"
}

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <new>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>
#include <xapian.h>

struct xc_database {
    std::string path; /* for messages */
    Xapian::Database db;
    Xapian::WritableDatabase writable; /* the same database, if it is open for writing */
    std::vector<Xapian::Database> parts; /* of db, in its order, if each is a single one */
};

struct xc_document {
    Xapian::Document document;
};

struct xc_query {
    Xapian::Query query;
};

struct xc_stem {
    Xapian::Stem stem;
    std::string result;
};

static enum status failed(enum status status, const std::string &where, const Xapian::Error &error)
{
    std::string words = error.get_msg();
    if (error.get_error_string())
        words += std::string(" (") + error.get_error_string() + ")";
    return fail(status, "%s%s%s", where.c_str(), where.empty() ? "" : ": ", words.c_str());
}

/* The one place where exceptions end.  What is no error of Xapian's is out of memory
 * or a broken promise, and ends the program. */
template <typename Work>
static enum status guard(const std::string &where, Work work) noexcept
{
    try {
        work();
        return STATUS_ok;
    } catch (const Xapian::DatabaseLockError &error) {
        return failed(STATUS_locked, where, error);
    } catch (const Xapian::DatabaseModifiedError &error) {
        return failed(STATUS_retry, where, error);
    } catch (const Xapian::DatabaseOpeningError &error) {
        return failed(STATUS_no_index, where, error);
    } catch (const Xapian::WildcardError &error) {
        return failed(STATUS_query, where, error);
    } catch (const Xapian::Error &error) {
        return failed(STATUS_index, where, error);
    } catch (const std::bad_alloc &) {
        std::fputs("quoth: out of memory\n", stderr);
        std::exit(2);
    }
}

static std::string string_of(struct str text)
{
    return std::string(text.bytes ? text.bytes : "", text.size);
}

static struct str borrowed(const std::string &text)
{
    return str{text.data(), text.size()};
}

static struct str kept(struct arena *arena, const std::string &text)
{
    return str{arena_copy(arena, text.data(), text.size()), text.size()};
}

/* ---- Databases ---- */

/* A folder of Xapian's own, and no stub for perhaps many. */
static bool is_single(const char *path)
{
    return access((std::string(path) + "/iamglass").c_str(), F_OK) == 0;
}

enum status xc_open(const char *const paths[], size_t count, struct xc_database **db)
{
    xc_database *made = new xc_database();
    made->path = count ? paths[0] : "";
    enum status status = STATUS_ok;
    bool is_divisible = count > 1;
    for (size_t i = 0; i < count && status == STATUS_ok; i++) {
        is_divisible = is_divisible && is_single(paths[i]);
        status = guard(paths[i], [&] {
            made->parts.push_back(Xapian::Database(paths[i]));
            if (count == 1)
                made->db = made->parts.back();
            else
                made->db.add_database(made->parts.back());
        });
    }
    if (!is_divisible)
        made->parts.clear();
    if (status != STATUS_ok)
        delete made;
    else
        *db = made;
    return status;
}

enum status xc_open_writable(const char *path, enum xc_mode mode, struct xc_database **db)
{
    xc_database *made = new xc_database();
    made->path = path;
    const int scratch = Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
    enum status status = guard(path, [&] {
        int flags = mode == XC_WRITE    ? Xapian::DB_OPEN
                    : mode == XC_CREATE ? Xapian::DB_CREATE
                                        : Xapian::DB_CREATE | scratch;
        made->writable = Xapian::WritableDatabase(path, flags);
        made->db = made->writable;
    });
    if (status != STATUS_ok)
        delete made;
    else
        *db = made;
    return status;
}

void xc_close(struct xc_database *db)
{
    if (!db)
        return;
    guard(db->path, [&] { db->db.close(); });
    delete db;
}

enum status xc_begin_transaction(struct xc_database *db)
{
    return guard(db->path, [&] { db->writable.begin_transaction(); });
}

enum status xc_commit_transaction(struct xc_database *db)
{
    return guard(db->path, [&] { db->writable.commit_transaction(); });
}

enum status xc_cancel_transaction(struct xc_database *db)
{
    return guard(db->path, [&] { db->writable.cancel_transaction(); });
}

void xc_flush_every(unsigned documents)
{
    setenv("XAPIAN_FLUSH_THRESHOLD", std::to_string(documents).c_str(), 0);
}

enum status xc_doccount(struct xc_database *db, unsigned *count)
{
    return guard(db->path, [&] { *count = db->db.get_doccount(); });
}

enum status xc_compact(const char *const sources[], size_t count, const char *path)
{
    return guard(path, [&] {
        Xapian::Database all;
        for (size_t i = 0; i < count; i++)
            all.add_database(Xapian::Database(sources[i]));
        all.compact(path);
    });
}

enum status xc_check(const char *path, struct arena *arena, size_t *faults, struct str *report)
{
    std::ostringstream words;
    enum status status =
        guard(path, [&] { *faults = Xapian::Database::check(path, 0, &words); });
    *report = kept(arena, words.str());
    return status;
}

/* ---- Metadata, terms, values of a database ---- */

enum status xc_get_metadata(struct xc_database *db, const char *key, struct arena *arena,
                            struct str *value)
{
    return guard(db->path, [&] { *value = kept(arena, db->db.get_metadata(key)); });
}

enum status xc_set_metadata(struct xc_database *db, const char *key, struct str value)
{
    return guard(db->path, [&] { db->writable.set_metadata(key, string_of(value)); });
}

enum status xc_allterms(struct xc_database *db, struct str prefix, xc_see_term *see,
                        void *context)
{
    return guard(db->path, [&] {
        std::string start = string_of(prefix);
        for (auto i = db->db.allterms_begin(start); i != db->db.allterms_end(start); ++i)
            if (!see(context, borrowed(*i), i.get_termfreq()))
                return;
    });
}

enum status xc_termfreq(struct xc_database *db, struct str term, unsigned *frequency)
{
    return guard(db->path, [&] { *frequency = db->db.get_termfreq(string_of(term)); });
}

enum status xc_postlist(struct xc_database *db, struct str term, xc_see_docid *see,
                        void *context)
{
    return guard(db->path, [&] {
        std::string name = string_of(term);
        for (auto i = db->db.postlist_begin(name); i != db->db.postlist_end(name); ++i)
            if (!see(context, *i))
                return;
    });
}

enum status xc_find(struct xc_database *db, struct str term, unsigned *docid)
{
    *docid = 0;
    auto see = [](void *context, unsigned found) {
        *static_cast<unsigned *>(context) = found;
        return false;
    };
    return xc_postlist(db, term, see, docid);
}

enum status xc_wdf(struct xc_database *db, struct str term, const unsigned docids[],
                   size_t count, unsigned times[])
{
    return guard(db->path, [&] {
        std::string name = string_of(term);
        auto at = db->db.postlist_begin(name);
        auto end = db->db.postlist_end(name);
        for (size_t i = 0; i < count; i++) {
            times[i] = 0;
            if (at == end)
                continue;
            at.skip_to(docids[i]);
            if (at != end && *at == docids[i])
                times[i] = at.get_wdf();
        }
    });
}

enum status xc_valuestream(struct xc_database *db, unsigned slot, xc_see_value *see,
                           void *context)
{
    return guard(db->path, [&] {
        for (auto i = db->db.valuestream_begin(slot); i != db->db.valuestream_end(slot); ++i)
            if (!see(context, i.get_docid(), borrowed(*i)))
                return;
    });
}

enum status xc_values(struct xc_database *db, unsigned slot, const unsigned docids[],
                      size_t count, struct arena *arena, struct str values[])
{
    return guard(db->path, [&] {
        auto at = db->db.valuestream_begin(slot);
        auto end = db->db.valuestream_end(slot);
        for (size_t i = 0; i < count; i++) {
            values[i] = str{"", 0};
            if (at == end)
                continue;
            at.skip_to(docids[i]);
            if (at != end && at.get_docid() == docids[i])
                values[i] = kept(arena, *at);
        }
    });
}

/* ---- One document of a database ---- */

enum status xc_get_data(struct xc_database *db, unsigned docid, struct arena *arena,
                        struct str *data)
{
    return guard(db->path,
                 [&] { *data = kept(arena, db->db.get_document(docid).get_data()); });
}

/* ---- Documents to write ---- */

struct xc_document *xc_document_new(void)
{
    return new xc_document();
}

void xc_document_free(struct xc_document *document)
{
    delete document;
}

void xc_document_clear(struct xc_document *document)
{
    document->document = Xapian::Document();
}

enum status xc_add_term(struct xc_document *document, struct str term, unsigned wdf)
{
    return guard("", [&] { document->document.add_term(string_of(term), wdf); });
}

enum status xc_add_value(struct xc_document *document, unsigned slot, struct str value)
{
    return guard("", [&] { document->document.add_value(slot, string_of(value)); });
}

enum status xc_set_data(struct xc_document *document, struct str data)
{
    return guard("", [&] { document->document.set_data(string_of(data)); });
}

enum status xc_add_document(struct xc_database *db, const struct xc_document *document)
{
    return guard(db->path, [&] { db->writable.add_document(document->document); });
}

enum status xc_add_all(struct xc_database *db, struct xc_database *from)
{
    return guard(db->path, [&] {
        const std::string all;
        for (auto i = from->db.postlist_begin(all); i != from->db.postlist_end(all); ++i)
            db->writable.add_document(from->db.get_document(*i));
    });
}

enum status xc_replace_value(struct xc_database *db, unsigned docid, unsigned slot,
                             struct str value)
{
    return guard(db->path, [&] {
        Xapian::Document document = db->writable.get_document(docid);
        document.add_value(slot, string_of(value));
        db->writable.replace_document(docid, document);
    });
}

enum status xc_delete_document(struct xc_database *db, struct str term)
{
    return guard(db->path, [&] { db->writable.delete_document(string_of(term)); });
}

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
    if (!db->parts.empty() && may_stop(search))
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

/* ---- Stems ---- */

enum status xc_stem_new(const char *language, struct xc_stem **stem)
{
    xc_stem *made = new xc_stem();
    enum status status = guard(language, [&] { made->stem = Xapian::Stem(language); });
    if (status != STATUS_ok)
        delete made;
    else
        *stem = made;
    return status;
}

void xc_stem_free(struct xc_stem *stem)
{
    delete stem;
}

struct str xc_stem_word(struct xc_stem *stem, struct str word)
{
    guard("", [&] { stem->result = stem->stem(string_of(word)); });
    return borrowed(stem->result);
}
