#include "unit.h"

#include "base/sixteen.h"

static void every_byte_is_judged_alone_at_every_position(void **state)
{
    (void)state;
    for (int c = 0; c < 256; c++)
        for (size_t i = 0; i < 16; i++) {
            char bytes[16];
            memset(bytes, 'q', sizeof bytes);
            bytes[i] = (char)c;
            const sixteen loaded = sixteen_load(bytes);
            assert_int_equal(sixteen_bits(loaded), c < 0x80 ? 0 : 1 << i);
            assert_int_equal(sixteen_bits(sixteen_controls(loaded)),
                             c < ' ' || c == 0x7f ? 1 << i : 0);
        }
}

static void letters_are_taken_in_small_up_to_the_first_other(void **state)
{
    (void)state;
    for (int c = 0; c < 256; c++)
        for (size_t i = 0; i < 16; i++) {
            char bytes[16], expected[16] = {0}, got[16];
            size_t count;
            memset(bytes, 'Q', sizeof bytes);
            bytes[i] = (char)c;
            const size_t letters = c < 0x80 && is_alpha((char)c) ? 16 : i;
            memset(expected, 'q', letters);
            if (letters == 16)
                expected[i] = to_lower((char)c);
            sixteen_store(got, sixteen_letters(sixteen_load(bytes), &count));
            assert_int_equal(count, letters);
            assert_memory_equal(got, expected, sizeof got);
        }
}

static void a_few_bytes_stand_before_zeros(void **state)
{
    (void)state;
    const char *bytes = "abcdefghijklmno";
    for (size_t size = 0; size < 16; size++) {
        char expected[16] = {0}, got[16];
        memcpy(expected, bytes, size);
        sixteen_store(got, sixteen_load_few(bytes, size));
        assert_memory_equal(got, expected, sizeof got);
    }
}

static void bytes_are_stored_as_they_were(void **state)
{
    (void)state;
    char bytes[18] = "..................";
    sixteen_store(bytes + 1, sixteen_load("abcdefgh\xff\x80\x7f mnop"));
    assert_memory_equal(bytes, ".abcdefgh\xff\x80\x7f mnop.", 18);
}

static void controls_are_found_at_every_distance(void **state)
{
    (void)state;
    char bytes[70];
    for (size_t size = 0; size < sizeof bytes; size++) {
        memset(bytes, 'q', sizeof bytes);
        for (size_t from = 0; from <= size; from++)
            assert_int_equal(str_find_control((struct str){bytes, size}, from), size);
        bytes[size] = '\n';
        for (size_t from = 0; from <= size; from++)
            assert_int_equal(str_find_control((struct str){bytes, sizeof bytes}, from), size);
    }
}

static void digits_are_found_at_every_distance(void **state)
{
    (void)state;
    char bytes[40];
    for (size_t at = 0; at < sizeof bytes; at++)
        for (int c = 0; c < 256; c++) {
            memset(bytes, '/', at);
            memset(bytes + at, ':', sizeof bytes - at);
            bytes[at] = (char)c;
            assert_int_equal(str_find_digit((struct str){bytes, sizeof bytes}, 0),
                             is_digit((char)c) ? at : sizeof bytes);
        }
}

static sixteen may_be_ab(const char *bytes)
{
    return (sixteen)((sixteen_load(bytes) == 'a') & (sixteen_load(bytes + 1) == 'b'));
}

static bool is_abc(struct str text, size_t at)
{
    return str_starts(str_slice(text, at, text.size), STR("abc"));
}

static void what_may_stand_is_judged_wherever_it_stands(void **state)
{
    (void)state;
    char bytes[60];
    for (size_t size = 3; size <= sizeof bytes; size++)
        for (size_t at = 0; at + 3 <= size; at++) {
            memset(bytes, 'a', size);
            memcpy(bytes + at, "abd", 3);
            assert_false(sixteen_any((struct str){bytes, size}, may_be_ab, is_abc));
            bytes[at + 2] = 'c';
            assert_true(sixteen_any((struct str){bytes, size}, may_be_ab, is_abc));
        }
    assert_false(sixteen_any(STR(""), may_be_ab, is_abc));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_is_judged_alone_at_every_position),
        cmocka_unit_test(letters_are_taken_in_small_up_to_the_first_other),
        cmocka_unit_test(a_few_bytes_stand_before_zeros),
        cmocka_unit_test(bytes_are_stored_as_they_were),
        cmocka_unit_test(controls_are_found_at_every_distance),
        cmocka_unit_test(digits_are_found_at_every_distance),
        cmocka_unit_test(what_may_stand_is_judged_wherever_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
