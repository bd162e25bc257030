#include "unit.h"

#include "base/near.h"
#include "base/schema.h"

static void a_swap_counts_one(void **state)
{
    (void)state;
    assert_int_equal(near_distance(STR("speaker"), STR("speeker"), 3), 1);
    assert_int_equal(near_distance(STR("writing"), STR("wirting"), 3), 1);
    assert_int_equal(near_distance(STR(""), STR("abc"), 9), 3);
    assert_int_equal(near_distance(STR("abc"), STR("xyz"), 1), 2);
}

static void the_nearest_field_is_offered_but_no_far_one(void **state)
{
    (void)state;
    assert_int_equal(schema_nearest(STR("speeker")), FIELD_speaker);
    assert_int_equal(schema_nearest(STR("outlte")), FIELD_outlet);
    assert_int_equal(schema_nearest(STR("zzzzzzz")), FIELD_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_swap_counts_one),
        cmocka_unit_test(the_nearest_field_is_offered_but_no_far_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
