#include "unit.h"

#include "base/pattern.h"

static void a_named_group_gives_its_text_and_span(void **state)
{
    (void)state;
    struct pattern *pattern = pattern_new("test", "(?<place> [A-Z]+ ) (?: / (?<other> [A-Z]+ ) )?");
    struct pattern_match match;
    struct span span;
    assert_true(pattern_find(pattern, STR("in PARIS - x"), 0, &match));
    assert_str(pattern_group(&match, "place"), "PARIS");
    assert_true(pattern_span(&match, "place", &span));
    assert_int_equal(span.start, 3);
    assert_false(pattern_span(&match, "other", &span));
    assert_null(pattern_group(&match, "other").bytes);
    pattern_free(pattern);
    pattern_thread_end();
}

static void work_is_bounded_and_its_end_is_counted(void **state)
{
    (void)state;
    struct pattern *pattern = pattern_new("test", "^ (a+)+ $");
    struct pattern_match match;
    char text[64];
    memset(text, 'a', sizeof text);
    text[sizeof text - 1] = 'b';
    pattern_exhausted();
    assert_false(pattern_find(pattern, (struct str){text, sizeof text}, 0, &match));
    assert_int_equal(pattern_exhausted(), 1);
    assert_int_equal(pattern_exhausted(), 0);
    pattern_free(pattern);
    pattern_thread_end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_named_group_gives_its_text_and_span),
        cmocka_unit_test(work_is_bounded_and_its_end_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
