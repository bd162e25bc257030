#include "reading.h"

/* What the letters stand for in a text. */
static void assert_initials(const char *text, const char *letters, const char *name)
{
    struct reading r;
    reading_make(&r, str_from(text));
    assert_str(initials_whole(&r.ledger.initials, str_from(letters)), name);
    reading_free(&r);
}

static void letters_in_brackets_stand_for_the_name_before_them(void **state)
{
    (void)state;
    assert_initials("The Harbour Rescue Board (HRB) met.", "HRB", "Harbour Rescue Board (HRB)");
    assert_initials("The Harbour Rescue Board (HRB) met.", "Harbour Rescue Board",
                    "Harbour Rescue Board (HRB)");
    assert_initials("The Office for the Care of Gates (OCG) met.", "OCG",
                    "Office for the Care of Gates (OCG)");
}

static void letters_that_are_not_the_names_stand_for_themselves(void **state)
{
    (void)state;
    assert_initials("The Harbour Rescue Board (HRX) met.", "HRX", "HRX");
    assert_initials("The Harbour board (HB) met.", "HB", "HB");
    assert_initials("The Harbour Rescue Board met.", "HRB", "HRB");
    assert_initials("(HRB) met.", "HRB", "HRB");
    assert_initials("Board (HRB) met.", "HRB", "HRB");
    assert_initials("The Harbour Rescue Board (HRB", "HRB", "HRB");
}

static void many_are_borne(void **state)
{
    (void)state;
    struct buf text = {0};
    for (size_t i = 0; i < 1000; i++)
        buf_add(&text, STR("The Gate Board (GB) met. "));
    struct reading r;
    reading_make(&r, (struct str){text.bytes, text.size});
    assert_in_range(r.ledger.initials.count, 1, 64);
    assert_str(initials_whole(&r.ledger.initials, STR("GB")), "Gate Board (GB)");
    reading_free(&r);
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_in_brackets_stand_for_the_name_before_them),
        cmocka_unit_test(letters_that_are_not_the_names_stand_for_themselves),
        cmocka_unit_test(many_are_borne),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
