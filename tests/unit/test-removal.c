#include "database.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/schema.h"
#include "index/folder.h"
#include "index/identity.h"
#include "index/indexer.h"
#include "index/known.h"
#include "index/older.h"
#include "index/removal.h"

enum { ARTICLES = 40 };

static struct arena *arena;
static char folder[64];
static struct removal_source source;
static struct removals *removals;

static const char *path_of(int number)
{
    return arena_printf(arena, "/news/%d.txt", number);
}

static struct article *make_article(int number)
{
    struct str text = str_from(arena_printf(arena, "Story %d is \"short,\" she said.", number));
    return article_new(arena, str_from(path_of(number)), text);
}

/* A generation of articles with one quote each, made right after their files. */
static int make_generation(void **state)
{
    (void)state;
    struct xc_database *db;
    struct indexer *indexer = indexer_open();
    struct indexer_counts counts = {0};
    arena = arena_new();
    snprintf(folder, sizeof folder, "test-removal.XXXXXX");
    assert_non_null(mkdtemp(folder));
    const char *path = arena_printf(arena, "%s/gen-1", folder);
    assert_int_equal(xc_open_writable(path, XC_CREATE, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    for (int i = 0; i < ARTICLES; i++) {
        struct article *article = make_article(i);
        struct state fresh = {.article = article_hash(article->path, 0), .is_fresh = true};
        size_t start = str_find(article->text, STR("short,"), 0);
        article_add(article, RECORD_quote, (struct span){start, start + 6});
        assert_int_equal(indexer_add(indexer, article, article->path, &fresh, db, &counts),
                         STATUS_ok);
    }
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_close(db);
    indexer_close(indexer);
    source = (struct removal_source){path, ARTICLES, 2 * ARTICLES};
    return 0;
}

static int remove_generation(void **state)
{
    (void)state;
    arena_free(arena);
    return folder_remove(folder) == STATUS_ok ? 0 : -1;
}

static void begin(size_t most)
{
    removals = removals_open(&source, 1, folder, most);
}

static struct remainder end(void)
{
    struct remainder left;
    removals_end(removals);
    assert_int_equal(removals_finish(removals, 0, &left), STATUS_ok);
    left.path = left.path ? arena_printf(arena, "%s", left.path) : NULL;
    removals_close(removals);
    return left;
}

static void nothing_removed_leaves_the_generation(void **state)
{
    (void)state;
    begin(100);
    struct remainder left = end();
    assert_false(left.is_clone);
    assert_string_equal(left.path, source.path);
    assert_int_equal(left.documents, 2 * ARTICLES);
}

static void an_article_goes_with_its_quotes(void **state)
{
    (void)state;
    begin(100);
    removals_add(removals, 0, path_of(3));
    removals_add(removals, 0, path_of(39));
    removals_add(removals, 0, "/news/nobody-has-it.txt");
    struct remainder left = end();
    assert_true(left.is_clone);
    assert_int_equal(left.documents, 2 * ARTICLES - 4);
    assert_int_equal(count_documents(left.path), 2 * ARTICLES - 4);
    assert_int_equal(count_documents(source.path), 2 * ARTICLES);
    is_sound(left.path);
    is_sound(source.path);
}

static void nothing_is_left_when_all_go(void **state)
{
    (void)state;
    begin(100);
    for (int i = 0; i < ARTICLES; i++)
        removals_add(removals, 0, path_of(i));
    struct remainder left = end();
    assert_int_equal(left.documents, 0);
    assert_int_equal(count_documents(source.path), 2 * ARTICLES);
}

static void many_but_not_all_are_taken_out(void **state)
{
    (void)state;
    begin(100);
    for (int i = 1; i < ARTICLES; i++)
        removals_add(removals, 0, path_of(i));
    struct remainder left = end();
    assert_int_equal(left.documents, 2);
    assert_int_equal(count_documents(left.path), 2);
}

static void many_commits_leave_the_generation_whole(void **state)
{
    (void)state;
    begin(2);
    for (int i = 0; i < ARTICLES; i += 2)
        removals_add(removals, 0, path_of(i));
    struct remainder left = end();
    assert_int_equal(left.documents, ARTICLES);
    assert_int_equal(count_documents(left.path), ARTICLES);
    assert_int_equal(count_documents(source.path), 2 * ARTICLES);
    is_sound(left.path);
    is_sound(source.path);
}

static void a_confirmed_article_stays_with_a_new_state(void **state)
{
    (void)state;
    struct known *known = known_new();
    struct xc_database *db;
    struct state now = {.article = article_hash(str_from(path_of(7)), 0), .print = 77};
    size_t articles;
    begin(100);
    removals_confirm(removals, 0, path_of(7), &now);
    struct remainder left = end();
    assert_int_equal(left.documents, 2 * ARTICLES);
    assert_int_equal(xc_open(&left.path, 1, &db), STATUS_ok);
    assert_int_equal(known_load(known, db, 5, &articles), STATUS_ok);
    assert_int_equal(articles, ARTICLES);
    assert_int_equal(known_get(known, now.article)->print, 77);
    assert_int_equal(known_get(known, now.article)->generation, 5);
    assert_false(known_get(known, now.article)->is_fresh);
    assert_true(known_get(known, article_hash(str_from(path_of(8)), 0))->is_fresh);
    xc_close(db);
    known_free(known);
    is_sound(left.path);
}

static void what_is_given_up_is_lost(void **state)
{
    (void)state;
    begin(100);
    removals_add(removals, 0, path_of(3));
    removals_close(removals);
    assert_int_equal(count_documents(source.path), 2 * ARTICLES);
    is_sound(source.path);
}

static void the_same_text_is_known_again(void **state)
{
    (void)state;
    struct older *older = older_open(&source, 1);
    struct article *other = make_article(4);
    other->text = STR("Story 4 is \"long,\" she said.");
    assert_true(older_is_same(older, 0, str_from(path_of(4)), make_article(4)));
    assert_false(older_is_same(older, 0, str_from(path_of(4)), other));
    assert_false(older_is_same(older, 0, str_from(path_of(5)), make_article(4)));
    assert_false(older_is_same(older, 0, STR("/news/none.txt"), make_article(4)));
    older_close(older);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_generation, remove_generation)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_removed_leaves_the_generation),
        TEST(an_article_goes_with_its_quotes),
        TEST(nothing_is_left_when_all_go),
        TEST(many_but_not_all_are_taken_out),
        TEST(many_commits_leave_the_generation_whole),
        TEST(a_confirmed_article_stays_with_a_new_state),
        TEST(what_is_given_up_is_lost),
        TEST(the_same_text_is_known_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
