#include "unit.h"

#include "format/bars.h"

static struct buf out;
static const struct terminal narrow = {.is_terminal = true, .width = 40};

#define LABELS(...) \
    {(struct str[]){__VA_ARGS__}, sizeof(struct str[]){__VA_ARGS__} / sizeof(struct str), 0}

static struct str printed(const struct bar *bars, size_t count, const struct terminal *terminal)
{
    buf_clear(&out);
    bars_print(bars, count, terminal, &out);
    return buf_str(&out);
}

static void the_largest_count_fills_the_line_and_the_others_follow(void **state)
{
    (void)state;
    const struct bar bars[] = {{LABELS(STR("Ana Ruiz")), 26}, {LABELS(STR("Bo")), 13},
                               {LABELS(STR("Cyd")), 1}};
    /* 40 columns less 8 for names, 2 for counts and two gaps are 26 of bar. */
    assert_str(printed(bars, 3, &narrow), "Ana Ruiz  26  ██████████████████████████\n"
                                          "Bo        13  █████████████\n"
                                          "Cyd        1  █\n");
}

static void a_small_count_still_shows(void **state)
{
    (void)state;
    const struct bar bars[] = {{LABELS(STR("a")), 100000}, {LABELS(STR("b")), 1},
                               {LABELS(STR("c")), 0}};
    struct str text = printed(bars, 3, &narrow);
    assert_true(str_find(text, STR("b       1  ▏\n"), 0) < text.size);
    assert_true(str_find(text, STR("c       0  \n"), 0) < text.size);
}

static void long_names_are_cut_by_columns_and_cleaned(void **state)
{
    (void)state;
    const struct terminal slim = {.width = 30};
    const struct bar bars[] = {{LABELS(STR("北京北京北京北京北京北京北京")), 2},
                               {LABELS(STR("\033[31mred")), 1}};
    struct str text = printed(bars, 2, &slim);
    assert_true(str_find(text, STR("北京北京北京北…   2  "), 0) < text.size);
    assert_true(str_find(text, STR("␛[31mred"), 0) < text.size);
    assert_int_equal(str_find(text, STR("\033"), 0), text.size);
}

static void several_labels_stand_in_columns(void **state)
{
    (void)state;
    const struct bar bars[] = {{LABELS(STR("Ana"), STR("2014-03")), 2},
                               {LABELS(STR("Bohumil"), STR("2014-04")), 1}};
    assert_str(printed(bars, 2, &narrow), "Ana      2014-03  2  ███████████████████\n"
                                          "Bohumil  2014-04  1  █████████▌\n");
}

static void no_rows_print_nothing(void **state)
{
    (void)state;
    assert_str(printed(NULL, 0, &narrow), "");
}

static int forget(void **state)
{
    (void)state;
    buf_free(&out);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_largest_count_fills_the_line_and_the_others_follow),
        cmocka_unit_test(a_small_count_still_shows),
        cmocka_unit_test(long_names_are_cut_by_columns_and_cleaned),
        cmocka_unit_test(several_labels_stand_in_columns),
        cmocka_unit_test(no_rows_print_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, forget);
}
