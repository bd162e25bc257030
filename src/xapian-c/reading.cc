/* reading.cc - what a database holds: metadata, terms, values, data */
#include "xapian-c/inside.h"

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
