#include "unit.h"

#include "words/ordinary.h"

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
        cmocka_unit_test(everyday_words_are_found_in_any_case),
        cmocka_unit_test(first_and_last_words_of_the_table_are_found),
        cmocka_unit_test(parts_of_words_and_names_are_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
