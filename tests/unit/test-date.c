#include "unit.h"

#include "base/date.h"

static void a_day_survives_its_number(void **state)
{
    (void)state;
    for (long days = -719162; days < 800000; days += 13) {
        struct date date = date_from_days(days);
        assert_true(date_valid(date));
        assert_int_equal(date_days(date), days);
    }
}

static void only_days_of_the_calendar_are_read(void **state)
{
    (void)state;
    struct date date = {0};
    assert_true(date_parse(STR("2012-02-29"), &date));
    assert_true(date_parse(STR("20140330"), &date));
    assert_int_equal(date.day, 30);
    assert_false(date_parse(STR("2014-02-29"), &date));
    assert_false(date_parse(STR("2014-13-01"), &date));
    assert_false(date_parse(STR("0000-00-00"), &date));
    assert_false(date_parse(STR("2014-3-30"), &date));
    assert_int_equal(date.year, 2014);
    assert_true(date_parse(STR("--02-29"), &date));
    assert_int_equal(date.year, 0);
}

static void a_weekday_is_the_latest_on_or_before(void **state)
{
    (void)state;
    struct date sunday = {2014, 3, 30};
    char text[DATE_TEXT_SIZE];
    assert_int_equal(date_weekday(sunday), 7);
    assert_string_equal(date_text(date_last_weekday(sunday, 7), text), "2014-03-30");
    assert_string_equal(date_text(date_last_weekday(sunday, 6), text), "2014-03-29");
    assert_string_equal(date_text(date_last_weekday(sunday, 1), text), "2014-03-24");
}

static void names_of_months_and_weekdays_are_read_as_news_writes_them(void **state)
{
    (void)state;
    assert_int_equal(date_month(STR("Sept.")), 9);
    assert_int_equal(date_month(STR("MARCH")), 3);
    assert_int_equal(date_month(STR("Ma")), 0);
    assert_int_equal(date_month(STR("Monday")), 0);
    assert_int_equal(date_weekday_named(STR("Thurs")), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_survives_its_number),
        cmocka_unit_test(only_days_of_the_calendar_are_read),
        cmocka_unit_test(a_weekday_is_the_latest_on_or_before),
        cmocka_unit_test(names_of_months_and_weekdays_are_read_as_news_writes_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
