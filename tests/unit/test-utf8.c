#include "unit.h"

#include "base/utf8.h"

static void invalid_bytes_become_one_replacement_for_each_maximal_subpart(void **state)
{
    (void)state;
    struct str text = STR("a\xc0\xaf\xe0\x80\xed\xa0\x80\xf4\x90\xe2\x82");
    size_t at = 0, count = 0;
    while (at < text.size)
        count += utf8_next(text, &at) == UTF8_REPLACEMENT;
    assert_int_equal(at, text.size);
    assert_int_equal(count, 10);
    assert_int_equal(utf8_check(text), 1);
}

static void going_back_gives_the_same_characters(void **state)
{
    (void)state;
    struct str text = STR("z\u00fcri\u20ac\U0001f600");
    size_t forth = 0, back = text.size;
    uint32_t characters[16];
    size_t count = 0;
    while (forth < text.size)
        characters[count++] = utf8_next(text, &forth);
    while (back > 0)
        assert_int_equal(utf8_previous(text, &back), characters[--count]);
}

static void words_fold_as_people_type_them(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"Erdo\u011fan", "erdogan"},    {"O\u2019Brien", "o'brien"}, {"STRASSE", "strasse"},
        {"Stra\u00dfe", "strasse"},     {"\u00d8rsted", "orsted"},   {"\u0141\u00f3d\u017a", "lodz"},
        {"I\u0307stanbul", "istanbul"}, {"Bj\u00f6rk", "bjork"},     {"\u041f\u0443\u0442\u0438\u043d", "\u043f\u0443\u0442\u0438\u043d"},
    };
    struct buf out = {0};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        buf_clear(&out);
        utf8_fold(str_from(pairs[i][0]), &out);
        assert_str(buf_str(&out), pairs[i][1]);
    }
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(invalid_bytes_become_one_replacement_for_each_maximal_subpart),
        cmocka_unit_test(going_back_gives_the_same_characters),
        cmocka_unit_test(words_fold_as_people_type_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
