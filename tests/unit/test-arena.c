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

static void lists_that_grow_leave_their_neighbours_alone(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct spans one = {0}, two = {0};
    for (size_t i = 0; i < 5000; i++) {
        ARENA_PUSH(arena, &one, ((struct span){i, i + 1}));
        if (i % 3 == 0)
            ARENA_PUSH(arena, &two, ((struct span){i, 0}));
    }
    for (size_t i = 0; i < 5000; i++) {
        assert_int_equal(one.items[i].start, i);
        assert_int_equal(one.items[i].end, i + 1);
    }
    for (size_t i = 0; i < two.count; i++)
        assert_int_equal(two.items[i].start, 3 * i);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_after_a_reset),
        cmocka_unit_test(blocks_of_any_size_do_not_overlap),
        cmocka_unit_test(a_pushed_list_keeps_its_order),
        cmocka_unit_test(lists_that_grow_leave_their_neighbours_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
