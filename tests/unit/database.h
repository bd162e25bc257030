/* database.h - what unit tests ask of a database on disk */
#ifndef QUOTH_TESTS_DATABASE_H
#define QUOTH_TESTS_DATABASE_H

#include "unit.h"

#include "base/arena.h"
#include "base/status.h"
#include "xapian-c/xapian-c.h"

static inline unsigned count_documents(const char *path)
{
    struct xc_database *db;
    unsigned count;
    assert_int_equal(xc_open(&path, 1, &db), STATUS_ok);
    assert_int_equal(xc_doccount(db, &count), STATUS_ok);
    xc_close(db);
    return count;
}

static inline void is_sound(const char *path)
{
    struct arena *arena = arena_new();
    struct str report;
    size_t faults;
    assert_int_equal(xc_check(path, arena, &faults, &report), STATUS_ok);
    assert_int_equal(faults, 0);
    arena_free(arena);
}

#endif
