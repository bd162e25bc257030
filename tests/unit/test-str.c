#include "base/arena.h"
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_line_joins_what_a_line_end_parts),
        cmocka_unit_test(one_line_leaves_what_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
