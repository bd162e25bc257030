#include "unit.h"

#include "query/parser.h"
#include "search/verify.h"

static bool stands(const char *query, const char *text)
{
    struct arena *arena = arena_new();
    struct node *tree;
    struct source source = {str_from(query), NULL};
    struct parser_options options = {'a', {2014, 4, 16}};
    if (parser_read(arena, &source, &options, &tree) != STATUS_ok)
        fail_msg("%s", fail_message());
    bool result = verify_stands(tree, str_from(text));
    arena_free(arena);
    return result;
}

static void a_phrase_stands_word_by_word(void **state)
{
    (void)state;
    assert_true(stands("\"free elections\"", "They want free\nelections now."));
    assert_true(stands("\"free elections\"", "\xe2\x80\x9c" "Free, ELECTIONS!\xe2\x80\x9d"));
    assert_false(stands("\"free elections\"", "free and fair elections"));
    assert_false(stands("\"free elections\"", "elections free"));
    assert_false(stands("\"free elections\"", "free election"));
    assert_false(stands("\"free elections\"", ""));
}

static void a_phrase_may_begin_within_a_false_start(void **state)
{
    (void)state;
    assert_true(stands("\"no no yes\"", "no no no yes"));
    assert_true(stands("\"a b a b c\"", "a b a b a b c"));
    assert_false(stands("\"a b a b c\"", "a b a b a c"));
}

static void near_counts_words_in_any_order(void **state)
{
    (void)state;
    assert_true(stands("fear NEAR/3 peace", "peace without any fear"));
    assert_false(stands("fear NEAR/3 peace", "peace and no more of fear"));
    assert_true(stands("fear NEAR/3 peace", "fear here; far away there, peace, fear"));
    assert_false(stands("fear NEAR/3 peace", "fear alone"));
    assert_true(stands("a NEAR/2 b NEAR/2 c", "c x b x a"));
    assert_false(stands("a NEAR/2 b NEAR/2 c", "c x b x x a"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_phrase_stands_word_by_word),
        cmocka_unit_test(a_phrase_may_begin_within_a_false_start),
        cmocka_unit_test(near_counts_words_in_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
