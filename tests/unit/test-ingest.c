#include "unit.h"

#include "base/diag.h"
#include "base/pattern.h"
#include "ingest/ingest.h"

/* Leaves one match at the bound of work behind, as a hostile article would. */
static void exhaust_a_pattern(void)
{
    struct pattern *pattern = pattern_new("test", "^ (a+)+ $");
    struct pattern_match match;
    char text[64];
    memset(text, 'a', sizeof text);
    text[sizeof text - 1] = 'b';
    assert_false(pattern_find(pattern, (struct str){text, sizeof text}, 0, &match));
    pattern_free(pattern);
}

static void a_pattern_that_gave_up_is_reported_once(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct ingest_options options = {0};
    diag_quiet(true);
    exhaust_a_pattern();
    ingest_article(article_new(arena, STR("a.txt"), STR("")), &options);
    assert_int_equal(diag_count(DIAG_warning), 1);
    ingest_article(article_new(arena, STR("b.txt"), STR("")), &options);
    assert_int_equal(diag_count(DIAG_warning), 1);
    arena_free(arena);
    pattern_thread_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pattern_that_gave_up_is_reported_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
