#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "query/when.h"

static const struct date wednesday = {2014, 4, 16};

static void assert_days(const char *text, const char *expected)
{
    struct days days = {0};
    struct span fault;
    char first[DATE_TEXT_SIZE], last[DATE_TEXT_SIZE], both[64];
    if (when_read_range(str_from(text), wednesday, &days, &fault) != STATUS_ok)
        fail_msg("%s: %s", text, fail_message());
    snprintf(both, sizeof both, "%s..%s", date_text(days.first, first),
             date_text(days.last, last));
    if (strcmp(both, expected))
        fail_msg("%s is %s, not %s", text, both, expected);
}

static void assert_unreadable(const char *text, size_t start, size_t end, const char *words)
{
    struct days days = {0};
    struct span fault;
    if (when_read_range(str_from(text), wednesday, &days, &fault) != STATUS_query)
        fail_msg("%s was read", text);
    assert_int_equal(fault.start, start);
    assert_int_equal(fault.end, end);
    if (!strstr(fail_message(), words))
        fail_msg("%s: '%s' does not say '%s'", text, fail_message(), words);
}

static void a_date_is_the_whole_of_what_it_names(void **state)
{
    (void)state;
    assert_days("2014", "2014-01-01..2014-12-31");
    assert_days("2014-02", "2014-02-01..2014-02-28");
    assert_days("2012-02", "2012-02-01..2012-02-29");
    assert_days("2014-03-30", "2014-03-30..2014-03-30");
    assert_days("20140330", "2014-03-30..2014-03-30");
}

static void a_range_runs_from_the_first_day_to_the_last(void **state)
{
    (void)state;
    assert_days("2014-03-28..2014-04-02", "2014-03-28..2014-04-02");
    assert_days("2013..2014-02", "2013-01-01..2014-02-28");
    assert_days("2014-03..", "2014-03-01..");
    assert_days("..2014", "..2014-12-31");
    assert_days("2 weeks ago..yesterday", "2014-04-02..2014-04-15");
    assert_days("2014..2014-01", "2014-01-01..2014-01-31");
}

static void words_count_back_from_today(void **state)
{
    (void)state;
    assert_days("today", "2014-04-16..2014-04-16");
    assert_days("Yesterday", "2014-04-15..2014-04-15");
    assert_days("3d", "2014-04-13..2014-04-13");
    assert_days("2w", "2014-04-02..2014-04-02");
    assert_days("2 weeks ago", "2014-04-02..2014-04-02");
    assert_days("2_weeks_ago", "2014-04-02..2014-04-02");
    assert_days("a month ago", "2014-03-16..2014-03-16");
    assert_days("two years ago", "2012-04-16..2012-04-16");
    assert_days("16m", "2012-12-16..2012-12-16");
    assert_days("107 days ago", "2013-12-30..2013-12-30");
}

static void a_month_back_stays_within_the_month(void **state)
{
    (void)state;
    struct days days;
    assert_true(when_read(STR("1 month ago"), (struct date){2014, 3, 31}, &days));
    assert_true(date_equal(days.first, (struct date){2014, 2, 28}));
}

static void spans_and_weekdays_are_those_of_the_calendar(void **state)
{
    (void)state;
    assert_days("this week", "2014-04-14..2014-04-20");
    assert_days("last week", "2014-04-07..2014-04-13");
    assert_days("last month", "2014-03-01..2014-03-31");
    assert_days("this year", "2014-01-01..2014-12-31");
    assert_days("last year", "2013-01-01..2013-12-31");
    assert_days("last day", "2014-04-15..2014-04-15");
    assert_days("wednesday", "2014-04-16..2014-04-16");
    assert_days("last wednesday", "2014-04-09..2014-04-09");
    assert_days("Thurs.", "2014-04-10..2014-04-10");
}

static void months_are_read_by_name(void **state)
{
    (void)state;
    assert_days("march 2014", "2014-03-01..2014-03-31");
    assert_days("30 March 2014", "2014-03-30..2014-03-30");
    assert_days("March 30th, 2014", "2014-03-30..2014-03-30");
    assert_days("Sept. 3", "2013-09-03..2013-09-03");
    assert_days("april", "2014-04-01..2014-04-30");
    assert_days("may", "2013-05-01..2013-05-31");
    assert_days("29 february", "2012-02-29..2012-02-29");
}

static void what_is_no_date_is_pointed_at(void **state)
{
    (void)state;
    assert_unreadable("foo", 0, 3, "is no date; write 2014-03-30");
    assert_unreadable("yesterdy", 0, 8, "did you mean 'yesterday'?");
    assert_unreadable("2014-02-30", 0, 10, "is no date");
    assert_unreadable("2014-13", 0, 7, "is no date");
    assert_unreadable("0000", 0, 4, "is no date");
    assert_unreadable("2014-03..foo", 9, 12, "'foo'");
    assert_unreadable("foo..2014", 0, 3, "'foo'");
    assert_unreadable("2014...2015", 6, 11, "'.2015'");
    assert_unreadable("..", 0, 2, "a date is missing");
    assert_unreadable("", 0, 0, "a date is missing");
    assert_unreadable("2014-04..2014-03", 0, 16, "ends before it begins");
    assert_unreadable("99999999999999999999d", 0, 21, "is no date");
    assert_unreadable("9999y", 0, 5, "is no date");
    assert_unreadable("32 march", 0, 8, "is no date");
    assert_unreadable("march april", 0, 11, "is no date");
    assert_unreadable("a b c d e f", 0, 11, "is no date");
    assert_unreadable("week", 0, 4, "is no date");
    assert_unreadable("last", 0, 4, "is no date");
}

static void today_may_be_set_from_outside(void **state)
{
    (void)state;
    setenv("SOURCE_DATE_EPOCH", "1397606400", 1); /* 2014-04-16 00:00 UTC */
    struct days days;
    assert_true(when_read(STR("yesterday"), date_today(), &days));
    assert_true(date_equal(days.last, (struct date){2014, 4, 15}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_is_the_whole_of_what_it_names),
        cmocka_unit_test(a_range_runs_from_the_first_day_to_the_last),
        cmocka_unit_test(words_count_back_from_today),
        cmocka_unit_test(a_month_back_stays_within_the_month),
        cmocka_unit_test(spans_and_weekdays_are_those_of_the_calendar),
        cmocka_unit_test(months_are_read_by_name),
        cmocka_unit_test(what_is_no_date_is_pointed_at),
        cmocka_unit_test(today_may_be_set_from_outside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
