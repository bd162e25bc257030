#include "reading.h"

#include "reports/subjects.h"

/* The only report of the text. */
static const struct report *only(struct reading *reading, const char *text)
{
    reading_make(reading, str_from(text));
    if (reading->reports.count != 1)
        fail_msg("'%s' has %zu reports", text, reading->reports.count);
    return &reading->reports.items[0];
}

static void assert_report(const char *text, enum report_form form, const char *cue,
                          const char *subject)
{
    struct reading r;
    const struct report *report = only(&r, text);
    if (report->form != form)
        fail_msg("'%s' is of form %d", text, (int)report->form);
    assert_str(reading_text(&r, report->first, report->last), cue);
    assert_str(phrase_words(&r, &report->subject), subject);
    reading_free(&r);
}

static void assert_none(const char *text)
{
    struct reading r;
    reading_make(&r, str_from(text));
    if (r.reports.count)
        fail_msg("'%s' has %zu reports", text, r.reports.count);
    reading_free(&r);
}

static void a_subject_stands_before_its_cue(void **state)
{
    (void)state;
    assert_report("Anna Quill said the gates were shut.", REPORT_finite, "said", "Anna Quill");
    assert_report("\"No,\" she said on Monday.", REPORT_finite, "said", "she");
    assert_report("A spokesman for the mayor has denied it.", REPORT_finite, "denied",
                  "A spokesman for the mayor");
    assert_report("Quill on Sunday warned of floods.", REPORT_finite, "warned of", "Quill");
}

static void a_subject_may_be_parted_from_its_cue(void **state)
{
    (void)state;
    assert_report("Anna Quill, the mayor, said no.", REPORT_finite, "said", "Anna Quill");
    assert_report("Anna Quill, who runs the harbour, said no.", REPORT_finite, "said",
                  "Anna Quill");
    assert_report("Anna Quill (44) said no.", REPORT_finite, "said", "Anna Quill");
    assert_report("The tall, bearded farmer said no.", REPORT_finite, "said",
                  "The tall, bearded farmer");
    assert_report("Over the harbour, analyst Quill said no.", REPORT_finite, "said",
                  "analyst Quill");
    assert_report("Farmers, however, say the gates were shut.", REPORT_finite, "say", "Farmers");
    assert_report("Quill, 44, of Reno said no.", REPORT_finite, "said", "Quill");
    assert_report("Quill on Sunday at the harbour said no.", REPORT_finite, "said", "Quill");
    assert_report("Quill last Friday announced the gates were shut.", REPORT_finite, "announced",
                  "Quill");
}

static void a_stray_comma_parts_no_name_from_its_cue(void **state)
{
    (void)state;
    assert_report("Although little was known, Mr Quill, said the gates were shut.", REPORT_finite,
                  "said", "Mr Quill");
    assert_report("\"No,\" owner Anna Quill, told the Harbour News.", REPORT_finite, "told",
                  "owner Anna Quill");
    assert_report("One of her friends, Anna Quill, said no.", REPORT_finite, "said", "Anna Quill");
    assert_report("A note made by the mayor, Anna Quill, said no.", REPORT_finite, "said",
                  "A note");
}

static void a_name_may_have_an_apposition_that_no_comma_closes(void **state)
{
    (void)state;
    assert_report("Anna Quill, treasurer at Dunmore Marsh said no.", REPORT_finite, "said",
                  "Anna Quill");
    assert_report("\"No,\" Anna Quill, a keeper of lakes in Lodz said.", REPORT_finite, "said",
                  "Anna Quill");
    assert_report("In Lodz, a keeper of lakes said no.", REPORT_finite, "said",
                  "a keeper of lakes");
    assert_report("After meeting Quill, the mayor said no.", REPORT_finite, "said", "the mayor");
}

static void who_speaks_is_found_among_what_is_attached(void **state)
{
    (void)state;
    assert_report("The plan has support from bakers who say no.", REPORT_finite, "say", "bakers");
    assert_report("A member of the team who said no left.", REPORT_finite, "said",
                  "A member of the team");
    assert_report("An economist at the Bank of Ostrava (BoO) in Lodz said no.", REPORT_finite,
                  "said", "An economist at the Bank of Ostrava");
    assert_report("Groups including Friends of the Lake and Dunmore said no.", REPORT_finite,
                  "said", "Groups including Friends of the Lake and Dunmore");
}

static void a_share_of_people_speaks(void **state)
{
    (void)state;
    assert_report("Almost 50% of those questioned said no.", REPORT_finite, "said",
                  "Almost 50% of those questioned");
    assert_report("More than a third of voters said no.", REPORT_finite, "said",
                  "More than a third of voters");
    assert_report("A total of 53% of voters said no.", REPORT_finite, "said",
                  "A total of 53% of voters");
}

static void a_name_that_looks_like_another_word_speaks(void **state)
{
    (void)state;
    assert_report("Quill's said the gates were shut.", REPORT_finite, "said", "Quill's");
    assert_report("Dunmore and Quill's announced that it was shut.", REPORT_finite, "announced",
                  "Dunmore and Quill's");
    assert_none("Quill's announced plan was shut.");
    assert_report("On Monday the WHO said no.", REPORT_finite, "said", "the WHO");
}

static void a_subject_may_stand_behind_its_cue(void **state)
{
    (void)state;
    assert_report("\"No,\" said Anna Quill.", REPORT_inverted, "said", "Anna Quill");
    assert_report("The gates were shut, said a spokesman.", REPORT_inverted, "said", "a spokesman");
    assert_report("The gates were shut, say farmers.", REPORT_inverted, "say", "farmers");
    assert_report("The gates were shut, aides to the mayor insist.", REPORT_finite, "insist",
                  "aides to the mayor");
    assert_report("The gates were shut, state media report.", REPORT_finite, "report",
                  "state media");
    assert_report("The gates, say farmers, were shut.", REPORT_inverted, "say", "farmers");
    assert_report("The plan, said Quill, \"was sound.\"", REPORT_inverted, "said", "Quill");
    assert_report("This, said Quill, should keep the gates shut.", REPORT_inverted, "said",
                  "Quill");
    assert_report("Currently, says Dr Quill, the gates are shut.", REPORT_inverted, "says",
                  "Dr Quill");
    assert_report("The only gates that would open, said the owners of the mill, were the upper "
                  "ones.",
                  REPORT_inverted, "said", "the owners of the mill");
    assert_report("Anna Quill, head of the mill, said the aim of the ban, would be peace.",
                  REPORT_finite, "said", "Anna Quill");
    assert_report("\"Shut the gates\" say local farmers.", REPORT_inverted, "say", "local farmers");
    assert_report("Said the report: \"The gates are shut.\"", REPORT_inverted, "Said",
                  "the report");
    assert_report("The farmers, who say the gates were shut, left.", REPORT_finite, "say",
                  "The farmers");
    assert_report("The gates were shut, reported Harbour News.", REPORT_inverted, "reported",
                  "Harbour News");
    assert_none("They came, say, at noon.");
}

static void a_participle_takes_the_subject_of_its_clause(void **state)
{
    (void)state;
    assert_report("Anna Quill left the room, saying the gates were shut.", REPORT_gerund, "saying",
                  "Anna Quill");
}

static void a_source_stands_behind_according_to(void **state)
{
    (void)state;
    assert_report("According to Anna Quill, the gates were shut.", REPORT_source, "According to",
                  "Anna Quill");
    assert_report("The gates were shut, according to the ministry.", REPORT_source, "according to",
                  "the ministry");
}

static void what_is_done_according_to_a_question_has_no_source(void **state)
{
    (void)state;
    assert_none("The boats are counted according to whether they have sails.");
    assert_report("The gates were shut, according to even his friends.", REPORT_source,
                  "according to", "even his friends");
}

static void a_cue_of_several_words_is_one(void **state)
{
    (void)state;
    assert_report("Quill pointed out that the gates were shut.", REPORT_finite, "pointed out",
                  "Quill");
    assert_report("Quill has ruled out a new lock.", REPORT_finite, "ruled out", "Quill");
    assert_report("Quill made it clear that the gates were shut.", REPORT_finite, "made it clear",
                  "Quill");
}

static void the_object_of_tell_is_the_audience(void **state)
{
    (void)state;
    struct reading r;
    const struct report *report = only(&r, "Anna Quill told reporters that the gates were shut.");
    assert_int_equal(report->class, CUE_tell);
    assert_str(phrase_words(&r, &report->object), "reporters");
    assert_int_equal(report->start, 0);
    assert_int_equal(report->end, 4);
    reading_free(&r);
}

static void assert_quoted(const char *text, const char *subject, const char *via)
{
    struct reading r;
    const struct report *report = only(&r, text);
    assert_str(phrase_words(&r, &report->subject), subject);
    assert_str(phrase_words(&r, &report->via), via);
    assert_true(report->start <= report->via.first);
    assert_true(report->end >= report->via.last);
    reading_free(&r);
}

static void who_is_quoted_as_saying_speaks_by_another(void **state)
{
    (void)state;
    assert_quoted("The Harbour News quoted Anna Quill as saying the gates were shut.", "Anna Quill",
                  "The Harbour News");
    assert_quoted("The paper reports a source as saying the gates were shut.", "a source",
                  "The paper");
    assert_quoted("\"No,\" the paper quoted her as saying.", "her", "the paper");
    assert_quoted("Quill was quoted by the Harbour News as saying no.", "Quill",
                  "the Harbour News");
    assert_quoted("\"No,\" Quill was quoted as saying late on Sunday by the paper.", "Quill",
                  "the paper");
    assert_report("\"No,\" Quill was quoted as saying.", REPORT_finite, "saying", "Quill");
}

static void assert_class(const char *text, enum cue_class class, const char *subject)
{
    struct reading r;
    const struct report *report = only(&r, text);
    if (report->class != class)
        fail_msg("'%s' is of class %d", text, (int)report->class);
    assert_str(phrase_words(&r, &report->subject), subject);
    reading_free(&r);
}

static void what_research_finds_or_shows_is_said(void **state)
{
    (void)state;
    assert_class("A survey of farmers also found that the gates were shut.", CUE_say,
                 "A survey of farmers");
    assert_class("The gates were shut, official figures show.", CUE_say, "official figures");
    assert_class("Studies of the harbour have shown the gates were shut.", CUE_say,
                 "Studies of the harbour");
    assert_class("The study took a year. It found that the gates were shut.", CUE_say, "It");
    assert_class("The walk took a year. It found that the gates were shut.", CUE_think, "It");
    assert_class("Quill found that the gates were shut.", CUE_think, "Quill");
    assert_class("The survey will find that the gates were shut.", CUE_think, "The survey");
    assert_none("The film shows that the gates were shut.");
    assert_none("Final figures will show that the gates were shut.");
    assert_none("The body was found.");
}

static void start_and_end_span_subject_and_cue(void **state)
{
    (void)state;
    struct reading r;
    const struct report *report = only(&r, "\"No,\" said Mayor Anna Quill in Reno.");
    assert_int_equal(report->start, 1);
    assert_int_equal(report->end, 5);
    reading_free(&r);
}

static void what_is_no_verb_of_saying_is_no_report(void **state)
{
    (void)state;
    assert_none("The report is due in May.");
    assert_none("His announced departure came late.");
    assert_none("The gates were opened and the boats went out.");
    assert_none("The farmers were told.");
}

static void a_noun_that_looks_like_a_verb_is_no_report(void **state)
{
    (void)state;
    assert_none("Sticking points to the plan have gone.");
    assert_none("The share rose two points to 48.");
    assert_none("They backed Northern demands that the gates be shut.");
    assert_none("The Quills report, which took a year, is out.");
    assert_none("In its first earnings report since the war the harbour made money.");
    assert_none("It is the price of the Quills notes for the year.");
    assert_none("It is in a 2002 report that the gates were shut.");
    assert_none("There were also reports that the gates were shut.");
    assert_none("The boat did not give a distress signal before noon.");
    assert_none("He has made many harbour reports, films and songs.");
    assert_report("The Quills report that the gates were shut.", REPORT_finite, "report",
                  "The Quills");
    assert_report("Quill claims that the gates were shut.", REPORT_finite, "claims", "Quill");
    assert_report("Two witnesses report the gates were shut.", REPORT_finite, "report",
                  "Two witnesses");
}

static void a_participle_that_describes_a_noun_is_no_report(void **state)
{
    (void)state;
    assert_none("His newly announced plan came late.");
    assert_none("The most politically charged change comes now.");
    assert_none("The man charged with leading it left.");
    assert_report("Some newly announced that the gates were shut.", REPORT_finite, "announced",
                  "Some");
    assert_report("Quill only explains why the gates were shut.", REPORT_finite, "explains",
                  "Quill");
}

static void every_report_of_a_sentence_is_found_in_order(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Anna Quill said the gates were shut, while Tom Roe said they were not. "
                         "He added nothing."));
    assert_true(r.reports.count >= 2);
    assert_str(phrase_words(&r, &r.reports.items[0].subject), "Anna Quill");
    assert_str(phrase_words(&r, &r.reports.items[1].subject), "Tom Roe");
    for (size_t i = 1; i < r.reports.count; i++)
        assert_true(r.reports.items[i].first >= r.reports.items[i - 1].last);
    reading_free(&r);
}

static void a_relative_clause_has_its_subject_before_it(void **state)
{
    (void)state;
    assert_report("Farmers who treat sheep say the gates were shut.", REPORT_finite, "say",
                  "Farmers");
    assert_report("The woman who lost the ring said it rained.", REPORT_finite, "said",
                  "The woman");
    assert_report("Many who took the drug said no.", REPORT_finite, "said", "Many");
    assert_report("Ms Quill, who presents The Old Mill said no.", REPORT_finite, "said",
                  "Ms Quill");
    assert_report("Anna Quill, a baker, who, as the leader of the Mill Party, ran it, said no.",
                  REPORT_finite, "said", "Anna Quill");
    assert_report("Women who have had twins said no.", REPORT_finite, "said", "Women");
    assert_report("The team that made the gate said no.", REPORT_finite, "said", "The team");
    assert_report("It was mended with help from Anna Quill, who said no.", REPORT_finite, "said",
                  "Anna Quill");
    assert_report("Guards watching the mill said no.", REPORT_finite, "said", "Guards");
    assert_report("Lawyers representing Quill said no.", REPORT_finite, "said", "Lawyers");
    assert_report("The bank holding company said no.", REPORT_finite, "said", "company");
    assert_report("It lent help to Republicans who say the gates are shut.", REPORT_finite, "say",
                  "Republicans");
}

static void who_opens_a_clause_speaks_over_prepositions(void **state)
{
    (void)state;
    assert_report("Correspondent Anna Quill at Millbank on Dartvale in the North Country said it "
                  "rained.",
                  REPORT_finite, "said", "Correspondent Anna Quill");
    assert_report("Dr Anna Quill, of the Centre for Lakes at the University of Milltown in Reno "
                  "said it rained.",
                  REPORT_finite, "said", "Dr Anna Quill");
    assert_report("Officials in east Ruritania said it rained.", REPORT_finite, "said",
                  "Officials");
    assert_report("Officials contacted by Quill Press at the time said it rained.", REPORT_finite,
                  "said", "Officials");
    assert_report("A palace statement after the phone call said it rained.", REPORT_finite, "said",
                  "A palace statement");
    assert_report("Anna Quill of Roe Mills, Poe Dams and Co said it rained.", REPORT_finite, "said",
                  "Anna Quill");
}

static void a_month_may_be_a_name(void **state)
{
    (void)state;
    const char *const said = "said";
    assert_report("Prime minister Jane May said it rained.", REPORT_finite, said,
                  "Prime minister Jane May");
    assert_report("Mrs May said it rained.", REPORT_finite, said, "Mrs May");
    assert_report("May said it rained.", REPORT_finite, said, "May");
    assert_report("Jan Quill said it rained.", REPORT_finite, said, "Jan Quill");
    assert_report("Anna May 5 said it rained.", REPORT_finite, said, "Anna");
    assert_report("In April Quill said it rained.", REPORT_finite, said, "Quill");
}

static void an_initial_is_no_article(void **state)
{
    (void)state;
    assert_report("Mr. Marsh and the author Anna A. Quill said it rained.", REPORT_finite, "said",
                  "Mr. Marsh and the author Anna A. Quill");
}

static void a_share_of_many_is_one_subject(void **state)
{
    (void)state;
    assert_report("About four out of 10 voters said no.", REPORT_finite, "said",
                  "About four out of 10 voters");
    assert_report("One in five farmers said no.", REPORT_finite, "said", "One in five farmers");
    assert_report("Farmers in 10 towns said no.", REPORT_finite, "said", "Farmers in 10 towns");
    assert_report("The contrast, said Quill and others, would be clear.", REPORT_inverted, "said",
                  "Quill and others");
}

static void what_leads_to_a_cue_is_none(void **state)
{
    (void)state;
    assert_report("The town continues to insist that the gates are shut.", REPORT_infinitive,
                  "insist", "The town");
    assert_report("\"No,\" Quill continued.", REPORT_finite, "continued", "Quill");
    assert_report("Quill has since told farmers the gates were shut.", REPORT_finite, "told",
                  "Quill");
    assert_report("Quill called on \"all farmers to leave\" at once.", REPORT_finite, "called on",
                  "Quill");
}

static void a_document_speaks_with_whom_it_is_by(void **state)
{
    (void)state;
    assert_report("A study by Quill Research says the gates were shut.", REPORT_finite, "says",
                  "A study by Quill Research");
    assert_report("A letter issued by the mayor said no.", REPORT_finite, "said",
                  "A letter issued by the mayor");
    assert_report("A report to be published this week by Quill College says no.", REPORT_finite,
                  "says", "A report");
    assert_report("A commentary run by the Harbour News immediately after the vote said no.",
                  REPORT_finite, "said", "A commentary run by the Harbour News");
    assert_report("According to figures released by Quill College, the gates were shut.",
                  REPORT_source, "According to", "figures released by Quill College");
    assert_report("\"No,\" said a report by Quill College.", REPORT_inverted, "said",
                  "a report by Quill College");
    assert_report("A commentary run by the big Harbour radio station after the vote said no.",
                  REPORT_finite, "said", "A commentary run by the big Harbour radio station");
    assert_report("A man beaten by the guards said no.", REPORT_finite, "said", "A man");
    assert_report("A poster for the elder Mr. Quill said no.", REPORT_finite, "said", "A poster");
    assert_report("The town acted after poor studies said no.", REPORT_finite, "said",
                  "poor studies");
    assert_report("A lawyer acting for the town said no.", REPORT_finite, "said", "A lawyer");
    assert_report("Residents living near the mill said no.", REPORT_finite, "said", "Residents");
}

static void himself_is_no_subject(void **state)
{
    (void)state;
    assert_report("Quill himself said it rained.", REPORT_finite, "said", "Quill");
}

static void the_governing_clause_has_a_subject(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Anna Quill left the room and shut the door."));
    struct phrase subject =
        clause_subject(&r.frame, &r.frame.sentences.items[0], reading_word(&r, "shut"));
    assert_str(phrase_words(&r, &subject), "Anna Quill");
    reading_free(&r);
}

static void reports_of_hostile_text_are_sound(void **state)
{
    (void)state;
    const struct str pieces[] = {STR("said "),
                                 STR("Kerry said "),
                                 STR("saying "),
                                 STR("told reporters "),
                                 STR("according to "),
                                 STR("made it clear "),
                                 STR("Kerry, who said Lavrov, who "),
                                 STR("Kerry ("),
                                 STR("said, "),
                                 STR("\"a,\" said "),
                                 STR("to say "),
                                 STR("quoted Kerry as saying "),
                                 STR("quoted as saying by ")};
    struct buf buf = {0};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct reading r;
        reading_make(&r, many(&buf, pieces[i], 200000));
        for (size_t j = 0; j < r.reports.count; j++) {
            const struct report *report = &r.reports.items[j];
            const struct sentence *sentence = &r.frame.sentences.items[report->sentence];
            assert_true(report->first >= sentence->first && report->first < report->last &&
                        report->last <= sentence->last);
            assert_true(report->start >= sentence->first && report->end <= sentence->last);
        }
        reading_free(&r);
    }
    buf_free(&buf);
}

static void assert_object(const char *text, const char *object)
{
    struct reading r;
    const struct report *report = only(&r, text);
    assert_str(phrase_words(&r, &report->object), object);
    reading_free(&r);
}

static void the_audience_ends_before_the_subject_of_what_it_was_told(void **state)
{
    (void)state;
    assert_object("Quill told delegates Orrin would fall behind.", "delegates");
    assert_object("Quill warned two weeks ago that the gates were old.", "");
    assert_object("Quill called on all states to mend the gates.", "all states");
    assert_object("Quill told police Sergeant Roe.", "police Sergeant Roe");
}

static void who_is_made_to_speak_is_the_subject(void **state)
{
    (void)state;
    assert_report("The deal was late, leading Orrin to warn that sales would fall.",
                  REPORT_infinitive, "warn", "Orrin");
    assert_report("The inquiry forced the mayor to admit that the gates were old.",
                  REPORT_infinitive, "admit", "the mayor");
    assert_report("The mayor was forced to admit that the gates were old.", REPORT_infinitive,
                  "admit", "The mayor");
}

static void a_pronoun_behind_its_day_is_the_subject(void **state)
{
    (void)state;
    assert_report("Last year he gave a speech in Orrin, telling the crowd it would rain.",
                  REPORT_gerund, "telling", "he");
}

static void who_stands_behind_prepositions_is_the_subject(void **state)
{
    (void)state;
    assert_report("At the Orrin Show in Reno Quill chief Anna Roe said it would rain.",
                  REPORT_finite, "said", "Reno Quill chief Anna Roe");
    assert_report("The mayor of the town in Marsh County said it would rain.", REPORT_finite,
                  "said", "The mayor of the town in Marsh County");
}

static void as_per_leads_to_who_may_speak(void **state)
{
    (void)state;
    assert_report("As per the latest reports, the gates are shut.", REPORT_source, "As per",
                  "the latest reports");
    assert_none("As per the custom, the gates are shut.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_subject_stands_before_its_cue),
        cmocka_unit_test(a_subject_may_be_parted_from_its_cue),
        cmocka_unit_test(a_relative_clause_has_its_subject_before_it),
        cmocka_unit_test(who_opens_a_clause_speaks_over_prepositions),
        cmocka_unit_test(a_share_of_many_is_one_subject),
        cmocka_unit_test(what_leads_to_a_cue_is_none),
        cmocka_unit_test(a_document_speaks_with_whom_it_is_by),
        cmocka_unit_test(himself_is_no_subject),
        cmocka_unit_test(a_month_may_be_a_name),
        cmocka_unit_test(an_initial_is_no_article),
        cmocka_unit_test(a_name_may_have_an_apposition_that_no_comma_closes),
        cmocka_unit_test(who_speaks_is_found_among_what_is_attached),
        cmocka_unit_test(a_share_of_people_speaks),
        cmocka_unit_test(a_name_that_looks_like_another_word_speaks),
        cmocka_unit_test(a_stray_comma_parts_no_name_from_its_cue),
        cmocka_unit_test(a_subject_may_stand_behind_its_cue),
        cmocka_unit_test(a_participle_takes_the_subject_of_its_clause),
        cmocka_unit_test(a_source_stands_behind_according_to),
        cmocka_unit_test(what_is_done_according_to_a_question_has_no_source),
        cmocka_unit_test(a_cue_of_several_words_is_one),
        cmocka_unit_test(the_object_of_tell_is_the_audience),
        cmocka_unit_test(the_audience_ends_before_the_subject_of_what_it_was_told),
        cmocka_unit_test(who_is_made_to_speak_is_the_subject),
        cmocka_unit_test(a_pronoun_behind_its_day_is_the_subject),
        cmocka_unit_test(who_stands_behind_prepositions_is_the_subject),
        cmocka_unit_test(as_per_leads_to_who_may_speak),
        cmocka_unit_test(who_is_quoted_as_saying_speaks_by_another),
        cmocka_unit_test(what_research_finds_or_shows_is_said),
        cmocka_unit_test(start_and_end_span_subject_and_cue),
        cmocka_unit_test(what_is_no_verb_of_saying_is_no_report),
        cmocka_unit_test(a_noun_that_looks_like_a_verb_is_no_report),
        cmocka_unit_test(a_participle_that_describes_a_noun_is_no_report),
        cmocka_unit_test(every_report_of_a_sentence_is_found_in_order),
        cmocka_unit_test(the_governing_clause_has_a_subject),
        cmocka_unit_test(reports_of_hostile_text_are_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
