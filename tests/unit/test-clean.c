#include "unit.h"

#include "base/clean.h"

static struct buf out;

static struct str cleaned(struct str text)
{
    buf_clear(&out);
    clean_add(text, &out);
    return buf_str(&out);
}

static struct str escaped(struct str text)
{
    buf_clear(&out);
    clean_escape(text, &out);
    return buf_str(&out);
}

static void an_escape_sequence_becomes_pictures(void **state)
{
    (void)state;
    assert_str(cleaned(STR("a\033[31mred\007")), "a␛[31mred␇");
    assert_str(cleaned(STR("x\x7fy")), "x␡y");
    assert_str(cleaned(((struct str){"n\0l", 3})), "n␀l");
}

static void c1_controls_and_bad_bytes_become_replacement_characters(void **state)
{
    (void)state;
    assert_str(cleaned(STR("\xc2\x9b" "31m")), "\xef\xbf\xbd" "31m");
    assert_str(cleaned(STR("\x9b" "31m")), "\xef\xbf\xbd" "31m");
}

static void every_white_space_that_moves_the_cursor_is_a_space(void **state)
{
    (void)state;
    assert_str(cleaned(STR("a\tb\nc\rd\ve\ff\xc2\x85g\xe2\x80\xa8h")), "a b c d e f g h");
}

static void bidirectional_controls_are_dropped(void **state)
{
    (void)state;
    assert_str(cleaned(STR("a\xe2\x80\xae" "b\xe2\x81\xa6" "c\xe2\x80\x8f" "d\xef\xbb\xbf")),
               "abcd");
}

static void letters_of_any_script_stay(void **state)
{
    (void)state;
    assert_str(cleaned(STR("Erdoğan — “שלום” 北京")), "Erdoğan — “שלום” 北京");
}

static void a_field_of_a_line_can_be_read_back(void **state)
{
    (void)state;
    assert_str(escaped(STR("a\tb\nc\\d\re")), "a\\tb\\nc\\\\d\\re");
    assert_str(escaped(STR("a\033[m")), "a\\x1b[m");
    assert_str(escaped(STR("a\xff" "b\xef\xbf\xbd")), "a\\xffb\xef\xbf\xbd");
    assert_str(escaped(STR("\xe2\x80\xae")), "\\xe2\\x80\\xae");
}

static int forget(void **state)
{
    (void)state;
    buf_free(&out);
    return 0;
}

static void what_is_plain_stands_beside_what_is_escaped(void **state)
{
    (void)state;
    assert_str(escaped(STR("plain\there \\ é\x07" "plain~\x7f")),
               "plain\\there \\\\ é\\x07plain~\\x7f");
    assert_str(escaped(STR("")), "");
}

static void numbers_are_decimal(void **state)
{
    (void)state;
    buf_clear(&out);
    buf_add_number(&out, 0);
    buf_add_char(&out, ' ');
    buf_add_number(&out, 1090);
    buf_add_char(&out, ' ');
    buf_add_number(&out, 18446744073709551615ull);
    assert_str(buf_str(&out), "0 1090 18446744073709551615");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_escape_sequence_becomes_pictures),
        cmocka_unit_test(c1_controls_and_bad_bytes_become_replacement_characters),
        cmocka_unit_test(every_white_space_that_moves_the_cursor_is_a_space),
        cmocka_unit_test(bidirectional_controls_are_dropped),
        cmocka_unit_test(letters_of_any_script_stay),
        cmocka_unit_test(a_field_of_a_line_can_be_read_back),
        cmocka_unit_test(what_is_plain_stands_beside_what_is_escaped),
        cmocka_unit_test(numbers_are_decimal),
    };
    return cmocka_run_group_tests(tests, NULL, forget);
}
