/* test-str.c - borrowed text, and words looked up in a table of it */
#include "base/arena.h"
#include "quote/ordinary.h"
#include "unit.h"

static void one_line_joins_what_a_line_end_parts(void **state)
{
    struct arena *arena = arena_new();
    (void)state;
    assert_str(str_one_line(arena, STR("Jane\nRoe")), "Jane Roe");
    assert_str(str_one_line(arena, STR("Jane \r\n\t Roe")), "Jane Roe");
    assert_str(str_one_line(arena, STR("")), "");
    arena_free(arena);
}

static void one_line_leaves_what_is_one(void **state)
{
    struct str text = STR("Jane  Roe");
    (void)state;
    assert_ptr_equal(str_one_line(NULL, text).bytes, text.bytes);
}

static void everyday_words_are_found_in_any_case(void **state)
{
    (void)state;
    assert_true(ordinary_has(STR("then")));
    assert_true(ordinary_has(STR("Then")));
    assert_true(ordinary_has(STR("THEN")));
}

static void first_and_last_words_of_the_table_are_found(void **state)
{
    (void)state;
    assert_true(ordinary_has(STR("abandon")));
    assert_true(ordinary_has(STR("zoom")));
}

static void parts_of_words_and_names_are_not_found(void **state)
{
    (void)state;
    assert_false(ordinary_has(STR("")));
    assert_false(ordinary_has(STR("the n")));
    assert_false(ordinary_has(STR("wednes")));
    assert_false(ordinary_has(STR("Jane")));
    assert_false(ordinary_has(STR("zzz")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_line_joins_what_a_line_end_parts),
        cmocka_unit_test(one_line_leaves_what_is_one),
        cmocka_unit_test(everyday_words_are_found_in_any_case),
        cmocka_unit_test(first_and_last_words_of_the_table_are_found),
        cmocka_unit_test(parts_of_words_and_names_are_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
