#include "unit.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "format/wrap.h"

static struct rich rich;
static struct buf out;

static struct str wrapped(struct str text, size_t width, size_t first, size_t rest)
{
    rich_clear(&rich);
    buf_clear(&out);
    rich_add(&rich, STYLE_plain, text);
    wrap_rich(&rich, &(struct wrap){.width = width, .first = first, .rest = rest}, &out);
    return buf_str(&out);
}

static void lines_break_at_spaces(void **state)
{
    (void)state;
    assert_str(wrapped(STR("one two three four"), 10, 0, 0), "one two\nthree four\n");
    assert_str(wrapped(STR("one two three four"), 9, 0, 0), "one two\nthree\nfour\n");
    assert_str(wrapped(STR(""), 9, 2, 2), "");
    assert_str(wrapped(STR("  \n "), 9, 2, 2), "");
}

static void the_first_line_and_the_others_are_indented(void **state)
{
    (void)state;
    assert_str(wrapped(STR("one two three four"), 12, 2, 4), "  one two\n    three\n    four\n");
}

static void white_space_runs_together_over_line_ends(void **state)
{
    (void)state;
    assert_str(wrapped(STR("one\r\n  two\t\tthree"), 40, 0, 0), "one two three\n");
}

static void a_word_longer_than_a_line_is_broken_between_characters(void **state)
{
    (void)state;
    assert_str(wrapped(STR("a 0123456789éèà z"), 10, 0, 0), "a\n0123456789\néèà z\n");
}

static void a_mark_stays_with_its_letter(void **state)
{
    (void)state;
    assert_str(wrapped(STR("01234567e\xcc\x81z"), 9, 0, 0), "01234567e\xcc\x81\nz\n");
}

static void wide_characters_count_two_and_may_begin_a_line(void **state)
{
    (void)state;
    assert_str(wrapped(STR("ab 北京北京北京"), 10, 0, 0), "ab 北京北\n京北京\n");
}

static void a_dot_between_parts_begins_a_line(void **state)
{
    (void)state;
    assert_str(wrapped(STR("one · two · three"), 11, 0, 0), "one · two\n· three\n");
    assert_str(wrapped(STR("one ·"), 11, 0, 0), "one\n·\n");
}

static void a_long_word_takes_linear_time(void **state)
{
    (void)state;
    enum { SIZE = 2000000, LINE = 40 };
    char *bytes = malloc(SIZE);
    memset(bytes, 'x', SIZE);
    assert_int_equal(wrapped((struct str){bytes, SIZE}, LINE, 0, 0).size, SIZE + SIZE / LINE);
    free(bytes);
}

static void colour_ends_with_the_line_and_begins_again(void **state)
{
    (void)state;
    const struct span marked = {4, 13};
    const struct spans spans = {(struct span *)&marked, 1, 1};
    rich_clear(&rich);
    buf_clear(&out);
    rich_add_spans(&rich, STYLE_plain, STR("say one two\nthree"), &spans, STYLE_match);
    wrap_rich(&rich, &(struct wrap){.width = 8, .colour = true}, &out);
    assert_str(buf_str(&out), "say \033[0;1;31mone\033[0m\n"
                              "\033[0;1;31mtwo\033[0m\n"
                              "\033[0;1;31mt\033[0mhree\n");
}

static void without_colour_there_is_no_escape(void **state)
{
    (void)state;
    const struct span marked = {0, 3};
    const struct spans spans = {(struct span *)&marked, 1, 1};
    rich_clear(&rich);
    buf_clear(&out);
    rich_add_spans(&rich, STYLE_plain, STR("say\033[1m"), &spans, STYLE_match);
    wrap_rich(&rich, &(struct wrap){.width = 20}, &out);
    assert_str(buf_str(&out), "say␛[1m\n");
}

static void a_text_is_cut_with_an_ellipsis(void **state)
{
    (void)state;
    buf_clear(&out);
    assert_int_equal(wrap_cut(STR("abcdef"), 4, true, &out), 4);
    assert_int_equal(wrap_cut(STR("北京"), 3, true, &out), 3);
    assert_int_equal(wrap_cut(STR("ab"), 4, true, &out), 4);
    assert_int_equal(wrap_cut(STR("ab"), 4, false, &out), 2);
    assert_str(buf_str(&out), "abc…北…ab  ab");
}

static int forget(void **state)
{
    (void)state;
    rich_free(&rich);
    buf_free(&out);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_break_at_spaces),
        cmocka_unit_test(the_first_line_and_the_others_are_indented),
        cmocka_unit_test(white_space_runs_together_over_line_ends),
        cmocka_unit_test(a_word_longer_than_a_line_is_broken_between_characters),
        cmocka_unit_test(a_mark_stays_with_its_letter),
        cmocka_unit_test(wide_characters_count_two_and_may_begin_a_line),
        cmocka_unit_test(a_dot_between_parts_begins_a_line),
        cmocka_unit_test(a_long_word_takes_linear_time),
        cmocka_unit_test(colour_ends_with_the_line_and_begins_again),
        cmocka_unit_test(without_colour_there_is_no_escape),
        cmocka_unit_test(a_text_is_cut_with_an_ellipsis),
    };
    return cmocka_run_group_tests(tests, NULL, forget);
}
