#include "unit.h"

#include <string.h>

#include "index/tiers.h"

static void plans(const unsigned *documents, size_t count, size_t more, size_t merged,
                  bool is_added)
{
    struct tiers tiers = tiers_plan(documents, count, more);
    assert_int_equal(tiers.merged, merged);
    assert_int_equal(tiers.is_added, is_added);
}

static void nothing_new_changes_nothing(void **state)
{
    (void)state;
    plans((const unsigned[]){10, 20}, 2, 0, 0, false);
}

static void a_first_run_merges_nothing(void **state)
{
    (void)state;
    plans(NULL, 0, 5, 0, false);
    plans(NULL, 0, 1000000, 0, false);
}

static void a_small_run_is_added_to_a_small_generation(void **state)
{
    (void)state;
    plans((const unsigned[]){TIERS_LEAST - 1, 900000}, 2, TIERS_FEW - 1, 0, true);
    plans((const unsigned[]){TIERS_LEAST, 900000}, 2, TIERS_FEW - 1, 1, false);
    plans((const unsigned[]){TIERS_LEAST - 1, 900000}, 2, TIERS_FEW, 1, false);
}

static void generations_that_are_no_larger_than_what_is_newer_are_merged(void **state)
{
    (void)state;
    plans((const unsigned[]){20000, 900000}, 2, 12000, 0, false);
    plans((const unsigned[]){12000, 900000}, 2, 12000, 1, false);
    plans((const unsigned[]){12000, 30000, 900000}, 3, 12000, 1, false);
    plans((const unsigned[]){12000, 24000, 900000}, 3, 12000, 2, false);
    plans((const unsigned[]){30000, 24000, 900000}, 3, 12000, 2, false);
    plans((const unsigned[]){30000, 24000, 66000}, 3, 12000, 3, false);
}

/* As a night's news would come for years. */
static void generations_stay_few_and_merges_cheap(void **state)
{
    (void)state;
    unsigned documents[64] = {1200000};
    size_t count = 1, written = 0;
    enum { RUNS = 1000, NEW = 12000 };
    for (int run = 0; run < RUNS; run++) {
        struct tiers tiers = tiers_plan(documents, count, NEW);
        assert_false(tiers.is_added);
        unsigned made = NEW;
        for (size_t i = 0; i < tiers.merged; i++)
            made += documents[i];
        written += made;
        count -= tiers.merged;
        memmove(&documents[1], &documents[tiers.merged], count * sizeof *documents);
        documents[0] = made;
        count++;
        for (size_t i = 0, newer = 0; i < count; newer += documents[i++])
            assert_true(documents[i] > newer);
    }
    assert_in_range(count, 1, 12);
    assert_in_range(written / NEW, RUNS, RUNS * 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_new_changes_nothing),
        cmocka_unit_test(a_first_run_merges_nothing),
        cmocka_unit_test(a_small_run_is_added_to_a_small_generation),
        cmocka_unit_test(generations_that_are_no_larger_than_what_is_newer_are_merged),
        cmocka_unit_test(generations_stay_few_and_merges_cheap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
