/* reading.cc - what a database holds: metadata, terms, values, data */
#include "xapian-c/inside.h"

#include <algorithm>

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

/* Where the terms of one part are. */
struct term_list {
    Xapian::TermIterator at;
    std::string term;
};

/* Goes on from the least of all terms, in each part that has it: how many of its documents
 * do.  A list that ends is dropped. */
static unsigned pass(std::vector<term_list> &lists, const std::string &least)
{
    unsigned frequency = 0;
    for (size_t i = 0; i < lists.size();) {
        term_list &list = lists[i];
        if (list.term == least) {
            frequency += list.at.get_termfreq();
            if (++list.at == Xapian::TermIterator()) {
                lists.erase(lists.begin() + static_cast<ptrdiff_t>(i));
                continue;
            }
            list.term = *list.at;
        }
        i++;
    }
    return frequency;
}

enum status xc_allterms(struct xc_database *db, struct str prefix, xc_see_term *see,
                        void *context)
{
    return guard(db->path, [&] {
        std::vector<term_list> lists;
        for (const Xapian::Database &part : db->parts) {
            auto at = part.allterms_begin(string_of(prefix));
            if (at != part.allterms_end(string_of(prefix)))
                lists.push_back({at, *at});
        }
        while (!lists.empty()) {
            auto by_term = [](const term_list &a, const term_list &b) { return a.term < b.term; };
            std::string least = std::min_element(lists.begin(), lists.end(), by_term)->term;
            unsigned frequency = pass(lists, least);
            if (!see(context, borrowed(least), frequency))
                return;
        }
    });
}

enum status xc_termfreq(struct xc_database *db, struct str term, unsigned *frequency)
{
    return guard(db->path, [&] { *frequency = db->db.get_termfreq(string_of(term)); });
}

/* Document number local of part i is this one of the whole. */
static unsigned whole_number(const struct xc_database *db, unsigned local, size_t i)
{
    return static_cast<unsigned>((local - 1) * db->parts.size() + i + 1);
}

enum status xc_postlist(struct xc_database *db, struct str term, xc_see_docid *see,
                        void *context)
{
    return guard(db->path, [&] {
        std::string name = string_of(term);
        for (size_t i = 0; i < db->parts.size(); i++) {
            auto end = db->parts[i].postlist_end(name);
            for (auto at = db->parts[i].postlist_begin(name); at != end; ++at)
                if (!see(context, whole_number(db, *at, i)))
                    return;
        }
    });
}

enum status xc_find(struct xc_database *db, struct str term, unsigned *docid)
{
    *docid = 0;
    return guard(db->path, [&] {
        std::string name = string_of(term);
        for (size_t i = 0; i < db->parts.size(); i++) {
            auto at = db->parts[i].postlist_begin(name);
            if (at == db->parts[i].postlist_end(name))
                continue;
            unsigned found = whole_number(db, *at, i);
            *docid = *docid && *docid < found ? *docid : found;
        }
    });
}

/* Goes to some documents one after the other, in a list or stream of each part: see is told
 * which of docids it is at, and where it stands. */
template <typename Iterator, typename Begin, typename See>
static void visit(struct xc_database *db, const unsigned docids[], size_t count, Begin begin,
                  See see)
{
    const Iterator end;
    const size_t n = db->parts.size();
    std::vector<Iterator> at(n);
    std::vector<bool> is_begun(n);
    for (size_t i = 0; i < count; i++) {
        const size_t part = (docids[i] - 1) % n;
        const unsigned local = static_cast<unsigned>((docids[i] - 1) / n + 1);
        if (!is_begun[part])
            at[part] = begin(db->parts[part]);
        is_begun[part] = true;
        if (at[part] != end)
            at[part].skip_to(local);
        if (at[part] != end)
            see(i, at[part], local);
    }
}

enum status xc_wdf(struct xc_database *db, struct str term, const unsigned docids[],
                   size_t count, unsigned times[])
{
    std::string name = string_of(term);
    std::fill_n(times, count, 0);
    return guard(db->path, [&] {
        visit<Xapian::PostingIterator>(
            db, docids, count, [&](Xapian::Database &part) { return part.postlist_begin(name); },
            [&](size_t i, Xapian::PostingIterator &at, unsigned local) {
                if (*at == local)
                    times[i] = at.get_wdf();
            });
    });
}

enum status xc_valuestream(struct xc_database *db, unsigned slot, xc_see_value *see,
                           void *context)
{
    return guard(db->path, [&] {
        for (size_t i = 0; i < db->parts.size(); i++) {
            auto end = db->parts[i].valuestream_end(slot);
            for (auto at = db->parts[i].valuestream_begin(slot); at != end; ++at)
                if (!see(context, whole_number(db, at.get_docid(), i), borrowed(*at)))
                    return;
        }
    });
}

unsigned xc_docid_before(const struct xc_database *db, unsigned docid, unsigned before)
{
    return docid - before * static_cast<unsigned>(db->parts.size());
}

template <typename Take>
static enum status each_value(struct xc_database *db, unsigned slot, const unsigned docids[],
                              size_t count, Take take)
{
    return guard(db->path, [&] {
        visit<Xapian::ValueIterator>(
            db, docids, count,
            [&](Xapian::Database &part) { return part.valuestream_begin(slot); },
            [&](size_t i, Xapian::ValueIterator &at, unsigned local) {
                if (at.get_docid() == local)
                    take(i, *at);
            });
    });
}

enum status xc_values(struct xc_database *db, unsigned slot, const unsigned docids[],
                      size_t count, struct arena *arena, struct str values[])
{
    std::fill_n(values, count, str{"", 0});
    return each_value(db, slot, docids, count, [&](size_t i, const std::string &value) {
        values[i] = kept(arena, value);
    });
}

enum status xc_each_value(struct xc_database *db, unsigned slot, const unsigned docids[],
                          size_t count, xc_take_value *take, void *context)
{
    return each_value(db, slot, docids, count, [&](size_t i, const std::string &value) {
        take(context, i, borrowed(value));
    });
}

enum status xc_each_next_value(struct xc_database *db, unsigned slot, const unsigned docids[],
                               size_t count, xc_take_next *take, void *context)
{
    const size_t n = db->parts.size();
    struct held {
        unsigned docid;
        std::string value;
    };
    std::vector<held> last(n); /* of each part: many documents in a row have the same next */
    return guard(db->path, [&] {
        visit<Xapian::ValueIterator>(
            db, docids, count,
            [&](Xapian::Database &part) { return part.valuestream_begin(slot); },
            [&](size_t i, Xapian::ValueIterator &at, unsigned local) {
                held &next = last[(docids[i] - 1) % n];
                if (next.docid != at.get_docid())
                    next = {at.get_docid(), *at};
                take(context, i, next.docid - local, borrowed(next.value));
            });
    });
}

/* ---- One document of a database ---- */

enum status xc_get_data(struct xc_database *db, unsigned docid, struct arena *arena,
                        struct str *data)
{
    return guard(db->path,
                 [&] { *data = kept(arena, db->db.get_document(docid).get_data()); });
}
