#include "unit.h"

#include "base/arena.h"

static void memory_is_zeroed_after_a_reset(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    memset(arena_alloc(arena, 5000), 'x', 5000);
    arena_reset(arena);
    const char *again = arena_alloc(arena, 5000);
    for (size_t i = 0; i < 5000; i++)
        assert_int_equal(again[i], 0);
    arena_free(arena);
}

static void blocks_of_any_size_do_not_overlap(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *small = arena_copy(arena, "small", 5);
    char *large = arena_alloc(arena, 3 * 1024 * 1024);
    memset(large, 'y', 3 * 1024 * 1024);
    char *after = arena_copy(arena, "after", 5);
    assert_string_equal(small, "small");
    assert_string_equal(after, "after");
    arena_free(arena);
}

static void a_pushed_list_keeps_its_order(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct strs list = {0};
    for (int i = 0; i < 100; i++)
        ARENA_PUSH(arena, &list, str_from(arena_printf(arena, "%d", i)));
    assert_int_equal(list.count, 100);
    assert_str(list.items[99], "99");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_after_a_reset),
        cmocka_unit_test(blocks_of_any_size_do_not_overlap),
        cmocka_unit_test(a_pushed_list_keeps_its_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
