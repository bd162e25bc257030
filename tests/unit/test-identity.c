#include "unit.h"

#include <stdlib.h>

#include "index/identity.h"

static struct arena *arena;

static int open_arena(void **state)
{
    (void)state;
    arena = arena_new();
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void an_article_is_known_by_its_path(void **state)
{
    (void)state;
    struct str id = article_id(arena, article_hash(STR("/news/one.txt"), 0));
    assert_int_equal(id.size, ARTICLE_ID_SIZE);
    assert_int_equal(strspn(id.bytes, "0123456789abcdef"), ARTICLE_ID_SIZE);
    assert_int_not_equal(article_hash(STR("/news/one.txt"), 0),
                         article_hash(STR("/news/two.txt"), 0));
    assert_int_not_equal(article_hash(STR("/news/one.txt"), 0),
                         article_hash(STR("/news/one.txt"), 1));
    assert_str(article_id(arena, 0xabc), "0000000000000abc");
}

static void the_same_words_have_the_same_ids_in_every_run(void **state)
{
    (void)state;
    struct identities *identities = identities_open();
    struct str first[3], again[3];
    for (int run = 0; run < 2; run++) {
        struct str *ids = run ? again : first;
        identities_start(identities, arena, STR("0123456789abcdef"), 3);
        ids[0] = identities_next(identities, STR("We stay out"));
        ids[1] = identities_next(identities, STR("Now"));
        ids[2] = identities_next(identities, STR("We stay out"));
    }
    for (int i = 0; i < 3; i++) {
        assert_int_equal(first[i].size, RECORD_ID_SIZE);
        assert_true(str_starts(first[i], STR("0123456789abcdef.")));
        assert_true(str_equal(first[i], again[i]));
    }
    assert_false(str_equal(first[0], first[2]));
    identities_close(identities);
}

static void what_stands_before_does_not_change_an_id(void **state)
{
    (void)state;
    struct identities *identities = identities_open();
    identities_start(identities, arena, STR("0123456789abcdef"), 1);
    struct str alone = identities_next(identities, STR("Now"));
    identities_start(identities, arena, STR("0123456789abcdef"), 2);
    identities_next(identities, STR("We stay out"));
    assert_true(str_equal(identities_next(identities, STR("Now")), alone));
    identities_close(identities);
}

static int compare(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static void twenty_thousand_quotes_have_ids_of_their_own(void **state)
{
    (void)state;
    enum { COUNT = 20000 };
    struct identities *identities = identities_open();
    struct str *ids = ARENA_ARRAY(arena, struct str, COUNT);
    identities_start(identities, arena, STR("0123456789abcdef"), COUNT);
    for (int i = 0; i < COUNT; i++)
        ids[i] = identities_next(identities, str_from(arena_printf(arena, "quote %d", i / 2)));
    qsort(ids, COUNT, sizeof *ids, compare);
    for (int i = 1; i < COUNT; i++)
        assert_false(str_equal(ids[i - 1], ids[i]));
    identities_close(identities);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_article_is_known_by_its_path, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(the_same_words_have_the_same_ids_in_every_run, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(what_stands_before_does_not_change_an_id, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(twenty_thousand_quotes_have_ids_of_their_own, open_arena,
                                        close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
