#include "unit.h"

#include "base/utf8.h"
#include "index/context.h"

/* The span of a part of a text. */
static struct span span_of(struct str text, const char *part)
{
    size_t start = str_find(text, str_from(part), 0);
    return (struct span){start, start + strlen(part)};
}

static void a_long_sentence_is_given_to_its_ends(void **state)
{
    (void)state;
    struct str text = STR("Short one. The minister, who had come to the northern town of Ellery on "
                          "the first train of the day, said \"we stay out\" and would not, in spite "
                          "of many questions from the people at the gate, say more. Next one.");
    struct span span = span_of(text, "we stay out");
    assert_str(context_before(text, span),
               "The minister, who had come to the northern town of Ellery on the first train of "
               "the day, said \"");
    assert_str(context_after(text, span),
               "\" and would not, in spite of many questions from the people at the gate, say more.");
}

static void a_short_one_has_its_neighbour(void **state)
{
    (void)state;
    struct str text = STR("It rained.\n\n\"We stay out,\" she said.\n\nIt rained on.");
    struct span span = span_of(text, "We stay out,");
    assert_str(context_before(text, span), "It rained.\n\n\"");
    assert_str(context_after(text, span), "\" she said.\n\nIt rained on.");
}

static void nothing_is_before_the_first_and_after_the_last_word(void **state)
{
    (void)state;
    struct str text = STR("We stay out");
    assert_str(context_before(text, (struct span){0, text.size}), "");
    assert_str(context_after(text, (struct span){0, text.size}), "");
}

static void an_endless_sentence_is_cut_between_words(void **state)
{
    (void)state;
    char words[4000];
    for (size_t i = 0; i < sizeof words; i++)
        words[i] = "w\xc3\xb6rds "[i % 7];
    struct str text = {words, sizeof words - sizeof words % 7 - 1};
    struct span span = {1960, 1966};
    struct str before = context_before(text, span), after = context_after(text, span);
    assert_true(before.size > 200 && before.size <= CONTEXT_MOST_BYTES);
    assert_true(after.size > 200 && after.size <= CONTEXT_MOST_BYTES);
    assert_true(str_starts(before, STR("w\xc3\xb6rds ")));
    assert_true(str_ends(after, STR(" w\xc3\xb6rds")));
}

static void without_any_blank_no_character_is_torn(void **state)
{
    (void)state;
    char letters[3000];
    for (size_t i = 0; i < sizeof letters; i++)
        letters[i] = "\xe5\x8c\x97"[i % 3];
    struct str text = {letters, sizeof letters};
    struct span span = {1500, 1503};
    assert_int_equal(utf8_check(context_before(text, span)), context_before(text, span).size);
    assert_int_equal(utf8_check(context_after(text, span)), context_after(text, span).size);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_sentence_is_given_to_its_ends),
        cmocka_unit_test(a_short_one_has_its_neighbour),
        cmocka_unit_test(nothing_is_before_the_first_and_after_the_last_word),
        cmocka_unit_test(an_endless_sentence_is_cut_between_words),
        cmocka_unit_test(without_any_blank_no_character_is_torn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
