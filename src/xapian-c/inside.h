/* inside.h - what the sources behind xapian-c.h share */
#ifndef QUOTH_XAPIAN_C_INSIDE_H
#define QUOTH_XAPIAN_C_INSIDE_H

extern "C" {
#include "xapian-c/xapian-c.h"
}

#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>
#include <xapian.h>

struct xc_database {
    std::string path; /* for messages */
    Xapian::Database db;
    Xapian::WritableDatabase writable; /* the same database, if it is open for writing */
    std::vector<Xapian::Database> parts; /* of db, in its order, or db itself: xc_open() */
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

/* Xapian's words of an error, as those of a status. */
enum status xc_failed(enum status status, const std::string &where, const Xapian::Error &error);

/* The one place where exceptions end.  What is no error of Xapian's is out of memory
 * or a broken promise, and ends the program. */
template <typename Work>
enum status guard(const std::string &where, Work work) noexcept
{
    try {
        work();
        return STATUS_ok;
    } catch (const Xapian::DatabaseLockError &error) {
        return xc_failed(STATUS_locked, where, error);
    } catch (const Xapian::DatabaseModifiedError &error) {
        return xc_failed(STATUS_retry, where, error);
    } catch (const Xapian::DatabaseOpeningError &error) {
        return xc_failed(STATUS_no_index, where, error);
    } catch (const Xapian::WildcardError &error) {
        return xc_failed(STATUS_query, where, error);
    } catch (const Xapian::Error &error) {
        return xc_failed(STATUS_index, where, error);
    } catch (const std::bad_alloc &) {
        std::fputs("quoth: out of memory\n", stderr);
        std::exit(2);
    }
}

static inline std::string string_of(struct str text)
{
    return std::string(text.bytes ? text.bytes : "", text.size);
}

static inline struct str borrowed(const std::string &text)
{
    return str{text.data(), text.size()};
}

static inline struct str kept(struct arena *arena, const std::string &text)
{
    return str{arena_copy(arena, text.data(), text.size()), text.size()};
}

#endif
