#include "reading.h"

#include "quote/details.h"

/* The circumstances of the text's first report, read from an article of this date. */
static struct details details_of(struct reading *reading, const char *text, struct date date)
{
    reading_make(reading, str_from(text));
    reading->article->date = date;
    assert_true(reading->reports.count > 0);
    return details_read(reading->article, &reading->frame, &reading->reports, 0, 0, 0);
}

static const struct date sunday = {2014, 3, 30};

/* The day that the text's last report was made on, as printed; an article of 30 March 2014. */
static void assert_said(const char *text, const char *said)
{
    struct reading r;
    reading_make(&r, str_from(text));
    r.article->date = sunday;
    assert_true(r.reports.count > 0);
    struct details details =
        details_read(r.article, &r.frame, &r.reports, r.reports.count - 1, 0, 0);
    if (!said && details.said.text.bytes)
        fail_msg("'%s' was said on '%.*s'", text, STR_ARGS(details.said.text));
    if (said)
        assert_str(details.said.text, said);
    reading_free(&r);
}

static void assert_venue(const char *text, const char *venue)
{
    struct reading r;
    struct details details = details_of(&r, text, sunday);
    if (!venue && details.venue.bytes)
        fail_msg("'%s' has the venue '%.*s'", text, STR_ARGS(details.venue));
    if (venue)
        assert_str(details.venue, venue);
    reading_free(&r);
}

static void who_was_told_is_the_audience(void **state)
{
    (void)state;
    struct reading r;
    assert_str(details_of(&r, "\"No,\" Quill told reporters.", sunday).audience, "reporters");
    reading_free(&r);
    assert_str(details_of(&r, "Quill told the Halvery Courier: \"No.\"", sunday).audience,
               "the Halvery Courier");
    reading_free(&r);
    assert_str(details_of(&r, "Quill told CNN affiliate KLMN: \"No.\"", sunday).audience,
               "CNN affiliate KLMN");
    reading_free(&r);
    assert_str(details_of(&r, "Quill told the Halvery conference that \"no.\"", sunday).audience,
               "the Halvery conference");
    reading_free(&r);
    assert_null(details_of(&r, "\"No,\" Quill said.", sunday).audience.bytes);
    reading_free(&r);
}

static void an_audience_ends_before_the_subject_of_what_it_was_told(void **state)
{
    (void)state;
    const struct {
        const char *text, *audience;
    } told[] = {
        {"Quill told Reuters Orrin is the largest.", "Reuters"},
        {"Quill told the BBC Bram Orrin has left.", "the BBC"},
        {"Quill told BBC News the mill is shut.", "BBC News"},
        {"Quill told the analysts Orrin reduced its debt.", "the analysts"},
        {"Quill told Halvery Radio 4's Morning programme the mill is shut.",
         "Halvery Radio 4's Morning programme"},
        {"Quill told a symposium sponsored by Orrin College that spending could be cut.",
         "a symposium sponsored by Orrin College"},
        {"The fund cautions investors that the mill may shut.", "investors"},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        struct reading r;
        assert_str(details_of(&r, told[i].text, sunday).audience, told[i].audience);
        reading_free(&r);
    }
}

static void an_occasion_or_a_medium_is_the_venue(void **state)
{
    (void)state;
    struct reading r;
    struct details details = details_of(&r, "\"No,\" Quill said at a meeting in Reno.", sunday);
    assert_str(details.venue, "a meeting in Reno");
    reading_free(&r);
    assert_str(details_of(&r, "In a statement, Quill said: \"No.\"", sunday).venue, "a statement");
    reading_free(&r);
    assert_null(details_of(&r, "\"No,\" Quill said in the rain.", sunday).venue.bytes);
    reading_free(&r);
}

static void a_second_hand_source_is_via(void **state)
{
    (void)state;
    struct reading r;
    assert_str(details_of(&r, "\"No,\" Quill said, as quoted by Interfax.", sunday).via,
               "Interfax");
    reading_free(&r);
    assert_null(details_of(&r, "\"No,\" Quill said.", sunday).via.bytes);
    reading_free(&r);
}

static void assert_day(const char *text, struct date date, const char *day, const char *said,
                       enum certainty certainty)
{
    struct reading r;
    char printed[DATE_TEXT_SIZE];
    struct details details = details_of(&r, text, date);
    assert_string_equal(date_text(details.said.day, printed), day);
    assert_str(details.said.text, said);
    assert_int_equal(details.said.certainty, certainty);
    reading_free(&r);
}

static void a_weekday_is_the_latest_one(void **state)
{
    (void)state;
    assert_day("\"No,\" Quill said on Sunday.", sunday, "2014-03-30", "Sunday", CERTAINTY_computed);
    assert_day("\"No,\" Quill said on Saturday.", sunday, "2014-03-29", "Saturday",
               CERTAINTY_computed);
    assert_day("\"No,\" Quill said late on Monday.", sunday, "2014-03-24", "Monday",
               CERTAINTY_computed);
    assert_day("On Friday, Quill said no.", sunday, "2014-03-28", "Friday", CERTAINTY_computed);
}

static void without_a_date_no_day_is_invented(void **state)
{
    (void)state;
    struct date none = {0}, no_year = {0, 3, 30};
    assert_day("\"No,\" Quill said on Sunday.", none, "", "Sunday", CERTAINTY_unresolved);
    assert_day("\"No,\" Quill said on Sunday.", no_year, "", "Sunday", CERTAINTY_unresolved);
    assert_day("\"No,\" Quill said yesterday.", none, "", "yesterday", CERTAINTY_unresolved);
    assert_day("\"No,\" Quill said on March 12.", none, "--03-12", "March 12",
               CERTAINTY_unresolved);
}

static void a_printed_date_stands(void **state)
{
    (void)state;
    assert_day("\"No,\" Quill said on March 12, 2011.", sunday, "2011-03-12", "March 12, 2011",
               CERTAINTY_printed);
    assert_day("\"No,\" Quill said on March 12.", sunday, "2014-03-12", "March 12",
               CERTAINTY_computed);
    assert_day("\"No,\" Quill said on December 29.", sunday, "2013-12-29", "December 29",
               CERTAINTY_computed);
}

static void a_day_that_is_none_is_not_read(void **state)
{
    (void)state;
    static const char *const texts[] = {"\"No,\" Quill said on March 32.",
                                        "\"No,\" Quill said on February 30, 2014.",
                                        "\"No,\" Quill said.",
                                        "\"See you on Friday,\" Quill said.",
                                        "\"No,\" Quill said on March 99999999999999999999.",
                                        NULL};
    for (int i = 0; texts[i]; i++) {
        struct reading r;
        struct details details = details_of(&r, texts[i], sunday);
        if (date_is_set(details.said.day))
            fail_msg("'%s' has a day", texts[i]);
        reading_free(&r);
    }
}

static void what_was_said_tells_no_circumstances(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Quill said the gates were shut at a meeting in Reno on Friday."));
    r.article->date = sunday;
    struct details details =
        details_read(r.article, &r.frame, &r.reports, 0, 2, r.frame.words.count - 1);
    assert_null(details.venue.bytes);
    assert_null(details.said.text.bytes);
    reading_free(&r);
}

static void the_day_stands_beside_the_cue(void **state)
{
    (void)state;
    assert_said("Quill told reporters at a meeting in Reno late on Friday: \"No.\"", "Friday");
    assert_said("\"No,\" said Anna Quill, the keeper of the gates, on Friday.", "Friday");
    assert_said("\"No,\" Quill said in a statement issued on Friday.", "Friday");
    assert_said("\"No,\" Quill told a crowd in Halvery, Nevada, on Friday.", "Friday");
    assert_said("Quill, in a letter on Friday, said: \"No.\"", "Friday");
    assert_said("Quill called the plan \"mad\" on Friday.", "Friday");
}

static void the_day_heads_the_clause_of_the_cue(void **state)
{
    (void)state;
    assert_said("However, on Friday, Quill said: \"No.\"", "Friday");
    assert_said("The gates were shut, and on Friday Quill said: \"No.\"", "Friday");
    assert_said("Speaking in Reno on Friday, Quill said: \"No.\"", "Friday");
    assert_said("The gates were shut on Friday when Quill said: \"No.\"", "Friday");
    assert_said("Quill blamed the town for the flood on Friday, saying: \"No.\"", "Friday");
}

static void the_day_of_another_clause_is_not_that_of_saying(void **state)
{
    (void)state;
    assert_said("The gates fell on Friday and Quill said: \"No.\"", NULL);
    assert_said("Quill, who will leave on Friday, said: \"No.\"", NULL);
    assert_said("Following its fall on Friday, Quill said the gate was \"gone.\"", NULL);
    assert_said("For the weeks ended March 12, Quill said the gate was \"gone.\"", NULL);
    assert_said("Quill said the gate that fell on Friday was \"old.\"", NULL);
    assert_said("\"No,\" said Quill, speaking of the gate that fell on Friday.", NULL);
    assert_said("Quill is scheduled to testify on Friday that the gate was \"old.\"", NULL);
    assert_said("Quill told the Today programme: \"No.\"", NULL);
}

static void a_period_is_kept_as_it_is_printed(void **state)
{
    (void)state;
    assert_day("\"No,\" Quill said last Sunday.", sunday, "2014-03-23", "last Sunday",
               CERTAINTY_computed);
    assert_day("\"No,\" Quill said last night.", sunday, "2014-03-29", "last night",
               CERTAINTY_computed);
    assert_day("\"No,\" Quill said this morning.", sunday, "2014-03-30", "this morning",
               CERTAINTY_computed);
    assert_day("\"No,\" Quill said earlier this week.", sunday, "", "this week",
               CERTAINTY_unresolved);
    assert_said("\"No,\" Quill said in the last week of his life.", NULL);
    assert_said("Quill said next week he would be \"gone.\"", NULL);
}

static void the_venue_stands_in_the_clause_of_the_cue(void **state)
{
    (void)state;
    assert_venue("In an interview sponsored by the Courier and the Star, Quill said: \"No.\"",
                 "an interview");
    assert_venue("Quill said on Twitter: \"No.\"", "Twitter");
    assert_venue("Quill wrote on his Facebook page on Friday: \"No.\"", "his Facebook page");
    assert_venue("Quill said at the Halvery debate: \"No.\"", "the Halvery debate");
    assert_venue("Quill shared a picture on Facebook and wrote: \"No.\"", "Facebook");
    assert_venue("\"No,\" said Quill, as he puts on his hearing aid.", NULL);
    assert_venue("Quill said he had not known the face on his television screen.", NULL);
    assert_venue("\"No,\" said Quill, who was also at the meeting.", NULL);
}

static void a_time_is_no_audience(void **state)
{
    (void)state;
    struct reading r;
    struct details details = details_of(&r, "Quill told clerks last month: \"No.\"", sunday);
    assert_str(details.audience, "clerks");
    assert_str(details.said.text, "last month");
    reading_free(&r);
    details = details_of(&r, "Quill warned six months before the flood: \"No.\"", sunday);
    assert_null(details.audience.bytes);
    reading_free(&r);
}

static void details_of_hostile_text_are_slices_of_it(void **state)
{
    (void)state;
    const struct str pieces[] = {STR("Kerry told reporters at a rally in Reno on March 12, 2014, "),
                                 STR("saying it at a meeting, "),
                                 STR("Kerry said, Tass reported, "),
                                 STR("Kerry said, as quoted by Tass, "),
                                 STR("told CNN's \"State\" "),
                                 STR("Kerry said on March "),
                                 STR("March 1, "),
                                 STR("on Friday, "),
                                 STR("and on Friday Kerry said "),
                                 STR("in a speech, "),
                                 STR("at the rally in Reno "),
                                 STR("told ")};
    struct buf buf = {0};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct reading r;
        reading_make(&r, many(&buf, pieces[i], 20000));
        r.article->date = sunday;
        for (size_t j = 0; j < r.reports.count; j++) {
            struct details d = details_read(r.article, &r.frame, &r.reports, j, 0, 0);
            const struct str all[] = {d.audience, d.venue, d.venue_place, d.via, d.said.text};
            for (size_t k = 0; k < sizeof all / sizeof *all; k++)
                assert_true(!all[k].bytes ||
                            (all[k].size > 0 && all[k].bytes >= r.frame.text.bytes &&
                             all[k].bytes + all[k].size <= r.frame.text.bytes + r.frame.text.size));
        }
        reading_free(&r);
    }
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_was_told_is_the_audience),
        cmocka_unit_test(an_audience_ends_before_the_subject_of_what_it_was_told),
        cmocka_unit_test(an_occasion_or_a_medium_is_the_venue),
        cmocka_unit_test(a_second_hand_source_is_via),
        cmocka_unit_test(a_weekday_is_the_latest_one),
        cmocka_unit_test(without_a_date_no_day_is_invented),
        cmocka_unit_test(a_printed_date_stands),
        cmocka_unit_test(a_day_that_is_none_is_not_read),
        cmocka_unit_test(what_was_said_tells_no_circumstances),
        cmocka_unit_test(the_day_stands_beside_the_cue),
        cmocka_unit_test(the_day_heads_the_clause_of_the_cue),
        cmocka_unit_test(the_day_of_another_clause_is_not_that_of_saying),
        cmocka_unit_test(a_period_is_kept_as_it_is_printed),
        cmocka_unit_test(the_venue_stands_in_the_clause_of_the_cue),
        cmocka_unit_test(a_time_is_no_audience),
        cmocka_unit_test(details_of_hostile_text_are_slices_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
