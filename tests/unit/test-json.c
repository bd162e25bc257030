#include "unit.h"

#include <stdio.h>

#include "base/json.h"

/* The line that a text makes. */
static void assert_line(struct str text, const char *expected)
{
    struct json *json = json_new();
    json_text(json, text);
    json_end_line(json);
    assert_str(json_lines(json), expected);
    json_free(json);
}

static void no_control_character_passes(void **state)
{
    (void)state;
    assert_line(STR("a\033[31m\tb\x7f"), "\"a\\u001B[31m\\tb\\u007F\"\n");
    assert_line(STR("\xc2\x9b" "31m \xe2\x80\xae \xe2\x81\xa6"),
                "\"\\u009B31m \\u202E \\u2066\"\n");
}

static void letters_and_punctuation_pass_as_they_are(void **state)
{
    (void)state;
    assert_line(STR("£5 – “Erdoğan” …"), "\"£5 – “Erdoğan” …\"\n");
}

static void invalid_bytes_become_replacement_characters(void **state)
{
    (void)state;
    assert_line(STR("a\xff\xc2"), "\"a\xef\xbf\xbd\xef\xbf\xbd\"\n");
    assert_line((struct str){0}, "null\n");
}

/* Texts are copied sixteen bytes at a step. */
static void what_is_escaped_may_stand_anywhere(void **state)
{
    (void)state;
    for (size_t size = 1; size < 40; size++)
        for (size_t at = 0; at < size; at++) {
            char text[40], line[44] = "\"";
            memset(text, 'q', size);
            text[at] = '\n';
            memset(line + 1, 'q', size + 1);
            memcpy(line + 1 + at, "\\n", 2);
            memcpy(line + size + 2, "\"\n", 3);
            assert_line((struct str){text, size}, line);
        }
}

static void keys_may_be_made_once(void **state)
{
    (void)state;
    const struct json_name name = JSON_NAME("a_key_of_twenty_nine_letters_");
    struct json *json = json_new();
    json_open_object(json);
    json_named(json, &name);
    json_number(json, 10);
    json_named(json, &name);
    json_number(json, INT64_MIN);
    json_key(json, "b");
    json_word(json, &name);
    json_close_object(json);
    json_end_line(json);
    assert_str(json_lines(json), "{\"a_key_of_twenty_nine_letters_\":10,"
                                 "\"a_key_of_twenty_nine_letters_\":-9223372036854775808,"
                                 "\"b\":\"a_key_of_twenty_nine_letters_\"}\n");
    json_free(json);
}

static void numbers_have_all_their_digits(void **state)
{
    (void)state;
    const struct json_name name = JSON_NAME("n");
    char expected[40];
    for (size_t number = 1; number < SIZE_MAX / 20; number *= 10)
        for (size_t less = 0; less < 2; less++) {
            struct json *json = json_new();
            json_open_object(json);
            json_named_number(json, &name, number - less);
            json_close_object(json);
            snprintf(expected, sizeof expected, "{\"n\":%zu}", number - less);
            assert_str(json_lines(json), expected);
            json_free(json);
        }
}

static void members_may_be_repeated(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_open_object(json);
    size_t start = json_size(json);
    json_key(json, "a");
    json_text(json, STR("b"));
    size_t end = json_size(json);
    json_close_object(json);
    json_end_line(json);
    for (int i = 0; i < 100; i++) {
        json_open_object(json);
        json_repeat(json, start, end);
        json_repeat(json, start, end);
        json_close_object(json);
        json_end_line(json);
    }
    struct str lines = json_lines(json);
    assert_str(str_slice(lines, 0, 10), "{\"a\":\"b\"}\n");
    assert_str(str_slice(lines, lines.size - 18, lines.size), "{\"a\":\"b\",\"a\":\"b\"}\n");
    json_free(json);
}

static void lines_grow_until_they_are_forgotten(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_number(json, 1);
    json_end_line(json);
    assert_str(json_lines(json), "1\n");
    json_text(json, STR("\x7f"));
    json_end_line(json);
    assert_str(json_lines(json), "1\n\"\\u007F\"\n");
    json_forget(json);
    assert_int_equal(json_lines(json).size, 0);
    json_bool(json, true);
    json_end_line(json);
    assert_str(json_lines(json), "true\n");
    json_free(json);
}

static void commas_stand_between_members_and_items(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_open_object(json);
    json_key(json, "a");
    json_open_array(json);
    json_number(json, -1);
    json_null(json);
    json_open_array(json);
    json_close_array(json);
    json_close_array(json);
    json_key(json, "b");
    json_open_object(json);
    json_close_object(json);
    json_key(json, "c");
    json_text(json, STR("d\"\\"));
    json_close_object(json);
    json_end_line(json);
    json_decimal(json, 0.25);
    json_end_line(json);
    json_decimal(json, 3);
    json_end_line(json);
    assert_str(json_lines(json),
               "{\"a\":[-1,null,[]],\"b\":{},\"c\":\"d\\\"\\\\\"}\n0.25\n3.0\n");
    json_free(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_control_character_passes),
        cmocka_unit_test(letters_and_punctuation_pass_as_they_are),
        cmocka_unit_test(invalid_bytes_become_replacement_characters),
        cmocka_unit_test(what_is_escaped_may_stand_anywhere),
        cmocka_unit_test(keys_may_be_made_once),
        cmocka_unit_test(numbers_have_all_their_digits),
        cmocka_unit_test(members_may_be_repeated),
        cmocka_unit_test(commas_stand_between_members_and_items),
        cmocka_unit_test(lines_grow_until_they_are_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
