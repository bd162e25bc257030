/* searching.h - an index on disk, made by a unit test, and questions to it */
#ifndef QUOTH_TESTS_SEARCHING_H
#define QUOTH_TESTS_SEARCHING_H

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "index/folder.h"
#include "index/generation.h"
#include "index/identity.h"
#include "index/indexer.h"
#include "query/parser.h"
#include "search/searcher.h"

static struct arena *arena; /* of all that a test asks */
static struct index *opened;
static char folder[64];

/* Begins an index in a folder whose name begins so. */
static inline void begin_index(const char *name)
{
    arena = arena_new();
    snprintf(folder, sizeof folder, "%s.XXXXXX", name);
    assert_non_null(mkdtemp(folder));
}

static inline struct xc_database *begin_generation(unsigned generation, enum xc_mode mode)
{
    struct xc_database *db;
    const char *path = generation_path(arena, folder, generation);
    assert_int_equal(xc_open_writable(path, mode, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    return db;
}

static inline void end_generation(struct xc_database *db)
{
    struct str version = str_from(arena_printf(arena, "%d", SCHEMA_schema_version));
    assert_int_equal(xc_set_metadata(db, INDEX_SCHEMA_KEY, version), STATUS_ok);
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_close(db);
}

/* Makes these generations, the newest first, the index, and opens it. */
static inline void open_index(unsigned numbers[], size_t count)
{
    const char *name = folder;
    struct generations generations = {numbers, count, count};
    assert_int_equal(generations_publish(folder, &generations), STATUS_ok);
    assert_int_equal(index_open(&name, 1, &opened), STATUS_ok);
}

static inline int remove_index(void **state)
{
    (void)state;
    index_close(opened);
    arena_free(arena);
    return folder_remove(folder) == STATUS_ok ? 0 : -1;
}

static inline struct node *tree_of(const char *query)
{
    struct node *tree;
    struct source source = {str_from(query), NULL};
    struct parser_options options = {'q', {2021, 6, 1}};
    assert_int_equal(parser_read(arena, &source, &options, &tree), STATUS_ok);
    return tree;
}

static inline struct hits found(struct search search)
{
    struct hits hits;
    assert_int_equal(searcher_run(opened, &search, arena, &hits), STATUS_ok);
    return hits;
}

#endif
