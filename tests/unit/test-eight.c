#include "unit.h"

#include <stdio.h>

#include "base/eight.h"

/* Eight letters with byte c at position i. */
static uint64_t with_byte(int c, size_t i)
{
    char bytes[8];
    memset(bytes, 'q', sizeof bytes);
    bytes[i] = (char)c;
    return eight_load(bytes);
}

static void every_byte_is_judged_alone_at_every_position(void **state)
{
    (void)state;
    for (int c = 0; c < 256; c++)
        for (size_t i = 0; i < 8; i++) {
            uint64_t eight = with_byte(c, i);
            assert_int_equal(eight_is_ascii(eight), c < 0x80);
        }
}

static void capitals_alone_become_small(void **state)
{
    (void)state;
    for (int c = 0; c < 0x80; c++)
        for (size_t i = 0; i < 8; i++)
            assert_true(eight_lower(with_byte(c, i)) == with_byte(to_lower((char)c), i));
}

static void words_are_counted_where_they_begin(void **state)
{
    (void)state;
    bool is_behind_space = true;
    assert_int_equal(eight_count_words(eight_load("a bc\t\n d"), &is_behind_space), 3);
    assert_false(is_behind_space);
    assert_int_equal(eight_count_words(eight_load("ef  \xa0\x89  "), &is_behind_space), 1);
    assert_true(is_behind_space);
    assert_int_equal(eight_count_words(eight_load("        "), &is_behind_space), 0);
    assert_true(is_behind_space);
}

static void characters_are_counted_where_they_begin(void **state)
{
    (void)state;
    assert_int_equal(eight_count_characters(eight_load("abcdefgh")), 8);
    assert_int_equal(eight_count_characters(eight_load("\xe2\x80\x9c\xc3\xa9\xf0\x9f\x98")), 3);
    assert_int_equal(eight_count_characters(eight_load("\x80 abcd\xbf\xc3")), 6);
}

static void a_few_bytes_stand_before_zeros(void **state)
{
    (void)state;
    const char *bytes = "abcdefg";
    for (size_t size = 0; size < 8; size++) {
        char expected[8] = {0};
        memcpy(expected, bytes, size);
        assert_true(eight_load_few(bytes, size) == eight_load(expected));
    }
}

static void digits_of_a_number_are_parted(void **state)
{
    (void)state;
    for (uint64_t number = 0; number < EIGHT_MOST; number += 1 + number / 7) {
        char written[9], expected[9];
        eight_store(written, eight_digits(number) + EIGHT_TIMES('0'));
        snprintf(expected, sizeof expected, "%08u", (unsigned)number);
        assert_memory_equal(written, expected, 8);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_is_judged_alone_at_every_position),
        cmocka_unit_test(capitals_alone_become_small),
        cmocka_unit_test(words_are_counted_where_they_begin),
        cmocka_unit_test(characters_are_counted_where_they_begin),
        cmocka_unit_test(a_few_bytes_stand_before_zeros),
        cmocka_unit_test(digits_of_a_number_are_parted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
