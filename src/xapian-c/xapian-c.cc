/* xapian-c.cc - the part of Xapian that quoth uses, in C: databases, documents, stems */
#include "xapian-c/inside.h"

#include <sstream>
#include <unistd.h>

enum status xc_failed(enum status status, const std::string &where, const Xapian::Error &error)
{
    std::string words = error.get_msg();
    if (error.get_error_string())
        words += std::string(" (") + error.get_error_string() + ")";
    return fail(status, "%s%s%s", where.c_str(), where.empty() ? "" : ": ", words.c_str());
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
        made->parts.assign(1, made->db);
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
        made->parts.assign(1, made->db);
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
