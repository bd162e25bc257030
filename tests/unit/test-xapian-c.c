#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "xapian-c/xapian-c.h"

static struct arena *arena;
static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    arena = arena_new();
    snprintf(folder, sizeof folder, "test-xapian-c.XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    arena_free(arena);
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static const char *in_folder(const char *name)
{
    return arena_printf(arena, "%s/%s", folder, name);
}

/* A document of words, a value in slot 1 and its text as data. */
static void add(struct xc_database *db, const char *text, const char *value)
{
    struct xc_document *document = xc_document_new();
    struct str left = str_from(text);
    while (left.size) {
        size_t end = str_find(left, STR(" "), 0);
        assert_int_equal(xc_add_term(document, str_slice(left, 0, end), 1), STATUS_ok);
        left = str_slice(left, end + (end < left.size), left.size);
    }
    xc_add_value(document, 1, str_from(value));
    xc_set_data(document, str_from(text));
    xc_add_term(document, str_from(arena_printf(arena, "Q%s", value)), 0);
    assert_int_equal(xc_add_document(db, document), STATUS_ok);
    xc_document_free(document);
}

static const char *make_database(const char *name)
{
    struct xc_database *db;
    const char *path = in_folder(name);
    assert_int_equal(xc_open_writable(path, XC_CREATE, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    add(db, "a climate of fear", "20140330");
    add(db, "fear of a climate", "20140329");
    add(db, "no fear at all", "20140329");
    xc_set_metadata(db, "version", STR("1"));
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_close(db);
    return path;
}

static struct xc_database *open_one(const char *path)
{
    struct xc_database *db;
    assert_int_equal(xc_open(&path, 1, &db), STATUS_ok);
    return db;
}

static struct xc_results search(struct xc_database *db, struct xc_query *query)
{
    struct xc_results results;
    struct xc_search plain = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .most = 10, .want_data = true};
    assert_int_equal(xc_get_mset(db, &plain, arena, &results), STATUS_ok);
    xc_query_free(query);
    return results;
}

static void values_and_terms_of_some_documents_are_read(void **state)
{
    (void)state;
    struct xc_database *db = open_one(make_database("values"));
    const unsigned docids[] = {1, 3, 9};
    struct str values[3];
    assert_int_equal(xc_values(db, 1, docids, 3, arena, values), STATUS_ok);
    assert_str(values[0], "20140330");
    assert_str(values[1], "20140329");
    assert_str(values[2], "");
    unsigned times[3] = {7, 7, 7};
    assert_int_equal(xc_wdf(db, STR("a"), docids, 3, times), STATUS_ok);
    assert_int_equal(times[0], 1);
    assert_int_equal(times[1], 0);
    assert_int_equal(times[2], 0);
    assert_int_equal(xc_values(db, 7, docids, 3, arena, values), STATUS_ok);
    assert_str(values[0], "");
    xc_close(db);
}

static void ranges_of_values_and_boolean_operators_combine(void **state)
{
    (void)state;
    struct xc_database *db = open_one(make_database("ranges"));
    struct xc_query *day = xc_query_value_range(1, STR("20140329"), STR("20140329"));
    struct xc_query *query = xc_query_pair(XC_FILTER, xc_query_term(STR("fear")), day);
    assert_int_equal(search(db, query).count, 2);
    query = xc_query_pair(XC_AND_NOT, xc_query_value_le(1, STR("20140329")),
                          xc_query_term(STR("climate")));
    struct xc_results results = search(db, query);
    assert_int_equal(results.count, 1);
    assert_str(results.hits[0].data, "no fear at all");
    assert_int_equal(search(db, xc_query_value_ge(1, STR("20140330"))).count, 1);
    assert_int_equal(search(db, xc_query_all()).count, 3);
    assert_int_equal(search(db, xc_query_nothing()).count, 0);
    xc_close(db);
}

/* The data of what an unweighted search finds, first to first + most - 1. */
static struct xc_results search_unweighted(struct xc_database *db, unsigned first, unsigned most)
{
    struct xc_results results;
    struct xc_query *query = xc_query_term(STR("fear"));
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT, .unweighted = true,
                              .collapse_slot = XC_NO_SLOT, .first = first, .most = most,
                              .want_data = true};
    assert_int_equal(xc_get_mset(db, &asked, arena, &results), STATUS_ok);
    xc_query_free(query);
    for (size_t i = 0; i < results.count; i++) {
        struct str data;
        assert_int_equal(xc_get_data(db, results.hits[i].docid, arena, &data), STATUS_ok);
        assert_true(str_equal(data, results.hits[i].data));
    }
    return results;
}

static void databases_are_searched_one_after_the_other_without_weights(void **state)
{
    (void)state;
    const char *const paths[] = {make_database("first"), make_database("second"),
                                 make_database("third")};
    struct xc_database *db;
    assert_int_equal(xc_open(paths, 3, &db), STATUS_ok);
    struct xc_results all = search_unweighted(db, 0, 20);
    assert_int_equal(all.count, 9);
    assert_int_equal(all.matches_lower, 9);
    assert_int_equal(all.matches_upper, 9);
    bool is_seen[10] = {false};
    for (size_t i = 0; i < all.count; i++) {
        assert_in_range(all.hits[i].docid, 1, 9);
        assert_false(is_seen[all.hits[i].docid]);
        is_seen[all.hits[i].docid] = true;
    }
    for (unsigned first = 0; first < 9; first++) {
        struct xc_results two = search_unweighted(db, first, 2);
        assert_int_equal(two.count, first == 8 ? 1 : 2);
        for (size_t i = 0; i < two.count; i++)
            assert_int_equal(two.hits[i].docid, all.hits[first + i].docid);
        assert_in_range(9, two.matches_lower, two.matches_upper);
    }
    assert_int_equal(search_unweighted(db, 20, 5).count, 0);
    xc_close(db);
}

struct seen {
    unsigned docids[9];
    struct str terms[9];
    unsigned frequencies[9];
    size_t count;
};

static bool see_docid(void *context, unsigned docid)
{
    struct seen *seen = context;
    seen->docids[seen->count++] = docid;
    return true;
}

static bool see_term(void *context, struct str term, unsigned frequency)
{
    struct seen *seen = context;
    seen->terms[seen->count] =
        (struct str){arena_copy(arena, term.bytes, term.size), term.size};
    seen->frequencies[seen->count++] = frequency;
    return seen->count < 9;
}

static void take_value(void *context, size_t i, struct str value)
{
    unsigned *days = context;
    days[i] = (unsigned)atoi(arena_printf(arena, "%.*s", STR_ARGS(value)));
}

/* Document i of part j, both from 0, is number 3 i + j + 1 of the whole. */
static void documents_are_read_of_one_part_after_the_other(void **state)
{
    (void)state;
    const char *const paths[] = {make_database("left"), make_database("middle"),
                                 make_database("right")};
    const unsigned order[] = {1, 4, 7, 2, 5, 8, 3, 6, 9};
    struct xc_database *db;
    struct seen seen = {0};
    assert_int_equal(xc_open(paths, 3, &db), STATUS_ok);
    assert_int_equal(xc_postlist(db, STR("fear"), see_docid, &seen), STATUS_ok);
    assert_int_equal(seen.count, 9);
    for (size_t i = 0; i < 9; i++)
        assert_int_equal(seen.docids[i], order[i]);
    unsigned docid, times[9], days[9] = {0};
    assert_int_equal(xc_find(db, STR("no"), &docid), STATUS_ok);
    assert_int_equal(docid, 7);
    assert_int_equal(xc_find(db, STR("hope"), &docid), STATUS_ok);
    assert_int_equal(docid, 0);
    assert_int_equal(xc_wdf(db, STR("climate"), order, 9, times), STATUS_ok);
    assert_int_equal(xc_each_value(db, 1, order, 9, take_value, days), STATUS_ok);
    for (size_t i = 0; i < 9; i++) {
        assert_int_equal(times[i], i % 3 < 2);
        assert_int_equal(days[i], i % 3 ? 20140329 : 20140330);
    }
    xc_close(db);
}

static const char *make_sparse_database(const char *name, const char *const values[3])
{
    struct xc_database *db;
    const char *path = in_folder(name);
    assert_int_equal(xc_open_writable(path, XC_CREATE, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    for (size_t i = 0; i < 3; i++)
        add(db, "fear", values[i]);
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_close(db);
    return path;
}

struct next {
    unsigned calls, behind[6], values[6];
};

static void take_next(void *context, size_t i, unsigned behind, struct str value)
{
    struct next *next = context;
    next->calls++;
    next->behind[i] = behind;
    take_value(next->values, i, value);
}

static void the_next_value_is_that_of_the_same_part(void **state)
{
    (void)state;
    const char *const paths[] = {
        make_sparse_database("late", (const char *const[]){"", "", "10"}),
        make_sparse_database("early", (const char *const[]){"20", "", ""})};
    const unsigned docids[] = {1, 2, 3, 4, 5, 6};
    const unsigned behind[] = {2, 0, 1, 0, 0, 0}, values[] = {10, 20, 10, 0, 10, 0};
    struct xc_database *db;
    struct next next = {0};
    assert_int_equal(xc_open(paths, 2, &db), STATUS_ok);
    assert_int_equal(xc_each_next_value(db, 1, docids, 6, take_next, &next), STATUS_ok);
    assert_int_equal(next.calls, 4);
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(next.behind[i], behind[i]);
        assert_int_equal(next.values[i], values[i]);
    }
    assert_int_equal(xc_docid_before(db, 5, 2), 1);
    xc_close(db);
}

static void terms_of_several_databases_are_merged(void **state)
{
    (void)state;
    struct xc_database *more;
    const char *const paths[] = {make_database("these"), make_database("those")};
    assert_int_equal(xc_open_writable(paths[1], XC_WRITE, &more), STATUS_ok);
    assert_int_equal(xc_begin_transaction(more), STATUS_ok);
    add(more, "allowed fear", "20140401");
    assert_int_equal(xc_commit_transaction(more), STATUS_ok);
    xc_close(more);
    struct xc_database *db;
    struct seen seen = {0};
    assert_int_equal(xc_open(paths, 2, &db), STATUS_ok);
    assert_int_equal(xc_allterms(db, STR("a"), see_term, &seen), STATUS_ok);
    assert_int_equal(seen.count, 4);
    assert_str(seen.terms[0], "a");
    assert_int_equal(seen.frequencies[0], 4);
    assert_str(seen.terms[1], "all");
    assert_str(seen.terms[2], "allowed");
    assert_int_equal(seen.frequencies[2], 1);
    assert_str(seen.terms[3], "at");
    assert_int_equal(seen.frequencies[3], 2);
    xc_close(db);
}

static void a_wildcard_beyond_its_limit_is_an_error_of_the_query(void **state)
{
    (void)state;
    struct xc_database *db = open_one(make_database("wildcard"));
    assert_int_equal(search(db, xc_query_wildcard(STR("cli"), 1)).count, 2);
    struct xc_query *query = xc_query_wildcard(STR("a"), 1);
    struct xc_search plain = {.query = query, .sort_slot = XC_NO_SLOT,
                              .collapse_slot = XC_NO_SLOT, .most = 10};
    struct xc_results results;
    assert_int_equal(xc_get_mset(db, &plain, arena, &results), STATUS_query);
    xc_query_free(query);
    xc_close(db);
}

static void values_sort_and_are_counted(void **state)
{
    (void)state;
    struct xc_database *db = open_one(make_database("sort"));
    struct xc_query *query = xc_query_scale(xc_query_term(STR("fear")), 0);
    struct xc_search newest = {.query = query, .sort_slot = 1, .sort_descending = true,
                               .collapse_slot = XC_NO_SLOT, .most = 1, .check_at_least = 3,
                               .want_data = true, .spy_slots = {1}, .spy_count = 1};
    struct xc_results results;
    assert_int_equal(xc_get_mset(db, &newest, arena, &results), STATUS_ok);
    assert_int_equal(results.count, 1);
    assert_str(results.hits[0].data, "a climate of fear");
    assert_int_equal(results.matches_lower, 3);
    assert_int_equal(results.matches_upper, 3);
    assert_int_equal(results.spies[0].count, 2);
    assert_str(results.spies[0].items[0].value, "20140329");
    assert_int_equal(results.spies[0].items[0].count, 2);
    newest.collapse_slot = 1;
    newest.most = 10;
    assert_int_equal(xc_get_mset(db, &newest, arena, &results), STATUS_ok);
    assert_int_equal(results.count, 2);
    xc_query_free(query);
    xc_close(db);
}

static void a_second_writer_finds_it_locked(void **state)
{
    (void)state;
    struct xc_database *first, *second;
    const char *path = make_database("locked");
    assert_int_equal(xc_open_writable(path, XC_WRITE, &first), STATUS_ok);
    assert_int_equal(xc_open_writable(path, XC_WRITE, &second), STATUS_locked);
    xc_close(first);
}

static void what_is_no_database_is_no_index(void **state)
{
    (void)state;
    struct xc_database *db;
    const char *path = in_folder("nothing");
    assert_int_equal(xc_open(&path, 1, &db), STATUS_no_index);
    assert_non_null(strstr(fail_message(), "nothing"));
}

static void a_cancelled_transaction_leaves_nothing(void **state)
{
    (void)state;
    struct xc_database *db;
    const char *path = make_database("cancelled");
    unsigned count;
    assert_int_equal(xc_open_writable(path, XC_WRITE, &db), STATUS_ok);
    xc_begin_transaction(db);
    add(db, "never seen", "1");
    xc_delete_document(db, STR("fear"));
    xc_close(db);
    db = open_one(path);
    assert_int_equal(xc_doccount(db, &count), STATUS_ok);
    assert_int_equal(count, 3);
    xc_close(db);
}

static bool count_terms(void *context, struct str term, unsigned frequency)
{
    struct buf *seen = context;
    buf_printf(seen, "%.*s %u;", STR_ARGS(term), frequency);
    return true;
}

static void compaction_puts_databases_behind_each_other(void **state)
{
    (void)state;
    struct arena *scratch = arena_new();
    const char *sources[] = {make_database("one"), make_database("two")};
    const char *both = in_folder("both");
    size_t faults;
    unsigned docid;
    struct buf seen = {0};
    struct str text;
    assert_int_equal(xc_compact(sources, 2, both), STATUS_ok);
    assert_int_equal(xc_check(both, scratch, &faults, &text), STATUS_ok);
    assert_int_equal(faults, 0);
    struct xc_database *db = open_one(both);
    assert_int_equal(xc_allterms(db, STR("Q"), count_terms, &seen), STATUS_ok);
    assert_str(buf_str(&seen), "Q20140329 4;Q20140330 2;");
    assert_int_equal(xc_find(db, STR("Q20140330"), &docid), STATUS_ok);
    assert_int_equal(docid, 1);
    xc_get_data(db, 4, scratch, &text);
    assert_str(text, "a climate of fear");
    xc_get_metadata(db, "version", scratch, &text);
    assert_str(text, "1");
    xc_find(db, STR("none"), &docid);
    assert_int_equal(docid, 0);
    xc_close(db);
    buf_free(&seen);
    arena_free(scratch);
}

static void a_null_part_makes_a_null_whole(void **state)
{
    (void)state;
    assert_null(xc_query_pair(XC_AND, xc_query_term(STR("a")), NULL));
    assert_null(xc_query_scale(NULL, 0));
}

static void english_words_have_english_stems(void **state)
{
    (void)state;
    struct xc_stem *stem;
    assert_int_equal(xc_stem_new("en", &stem), STATUS_ok);
    assert_str(xc_stem_word(stem, STR("elections")), "elect");
    xc_stem_free(stem);
    assert_int_equal(xc_stem_new("klingon", &stem), STATUS_index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_and_terms_of_some_documents_are_read),
        cmocka_unit_test(ranges_of_values_and_boolean_operators_combine),
        cmocka_unit_test(documents_are_read_of_one_part_after_the_other),
        cmocka_unit_test(the_next_value_is_that_of_the_same_part),
        cmocka_unit_test(terms_of_several_databases_are_merged),
        cmocka_unit_test(a_wildcard_beyond_its_limit_is_an_error_of_the_query),
        cmocka_unit_test(databases_are_searched_one_after_the_other_without_weights),
        cmocka_unit_test(values_sort_and_are_counted),
        cmocka_unit_test(a_second_writer_finds_it_locked),
        cmocka_unit_test(what_is_no_database_is_no_index),
        cmocka_unit_test(a_cancelled_transaction_leaves_nothing),
        cmocka_unit_test(compaction_puts_databases_behind_each_other),
        cmocka_unit_test(a_null_part_makes_a_null_whole),
        cmocka_unit_test(english_words_have_english_stems),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
