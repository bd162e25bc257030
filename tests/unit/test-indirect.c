#include "reading.h"

#include "reports/indirect.h"

/* The content of the text's first report; pieces joined by a bar. */
static void assert_content(const char *text, const char *expected)
{
    struct reading r;
    struct content content;
    struct buf got = {0};
    reading_make(&r, str_from(text));
    assert_true(r.reports.count > 0);
    if (!indirect_content(&r.frame, &r.reports, 0, &content))
        fail_msg("'%s' has no content", text);
    for (size_t i = 0; i < content.pieces; i++) {
        if (i)
            buf_add_char(&got, '|');
        buf_add(&got, reading_text(&r, content.first[i], content.last[i]));
    }
    assert_str(buf_str(&got), expected);
    buf_free(&got);
    reading_free(&r);
}

static void assert_no_content(const char *text)
{
    struct reading r;
    struct content content;
    reading_make(&r, str_from(text));
    for (size_t i = 0; i < r.reports.count; i++)
        if (indirect_content(&r.frame, &r.reports, i, &content))
            fail_msg("'%s' has content", text);
    reading_free(&r);
}

static void content_stands_behind_that(void **state)
{
    (void)state;
    assert_content("Quill said that the gates were shut.", "the gates were shut");
    assert_content("Quill told reporters on Sunday that the gates were shut.",
                   "the gates were shut");
    assert_content("Quill said on Sunday that the gates were shut.", "the gates were shut");
    assert_content("Quill said in a statement posted on the mill's page that the gates were shut.",
                   "the gates were shut");
    assert_content("Quill told a rally sponsored by the mill that spending could be cut.",
                   "spending could be cut");
}

static void that_is_not_needed(void **state)
{
    (void)state;
    assert_content("Quill said the gates were shut.", "the gates were shut");
    assert_content("Quill says there is no need.", "there is no need");
    assert_content("Quill said on Sunday the gates were shut.", "the gates were shut");
}

static void content_stands_before_a_final_attribution(void **state)
{
    (void)state;
    assert_content("The gates were shut, Quill said.", "The gates were shut");
    assert_content("The gates were shut, said Anna Quill.", "The gates were shut");
    assert_content("The gates were shut, Quill said on Sunday.", "The gates were shut");
}

static void an_occasion_may_close_the_sentence(void **state)
{
    (void)state;
    assert_content("Mills hold a third of the gates, he said in a statement.",
                   "Mills hold a third of the gates");
    assert_content("The feud hurts the town, Quill has claimed in a heated debate.",
                   "The feud hurts the town");
}

static void another_deed_of_the_speaker_is_no_content(void **state)
{
    (void)state;
    assert_content("Quill has said there would be no change and rejected the plan.",
                   "there would be no change");
    assert_content("Quill insisted there were no deals but twice declined to name a date.",
                   "there were no deals");
    assert_content("Quill said the price was high and compared with other towns.",
                   "the price was high and compared with other towns");
    assert_content("Roe said it was his money, something Quill denies.", "it was his money");
}

static void a_clause_within_a_relative_ends_before_its_verb(void **state)
{
    (void)state;
    assert_content("The bill, which farmers claim will end crime and fraud, is expected to fail.",
                   "will end crime and fraud");
}

static void what_is_told_of_a_firm_parts_no_accusation(void **state)
{
    (void)state;
    assert_content("Quill accused the old firm, which was sold in May, of fraud.",
                   "the old firm, which was sold in May, of fraud");
}

static void a_time_stands_before_that(void **state)
{
    (void)state;
    assert_content("The firm said a week later that it had not sold the mill.",
                   "it had not sold the mill");
}

static void a_plea_a_comparison_and_nothing_are_no_content(void **state)
{
    (void)state;
    assert_no_content("Quill pleaded guilty to taking part in a fraud.");
    assert_no_content("The gates were shut at noon, as many first claimed.");
    assert_no_content("The bank wrote off its debts.");
    assert_no_content("Quill said nothing when the gates were shut.");
}

static void speakers_may_all_speak(void **state)
{
    (void)state;
    assert_content("The three bakers have all said the mill was shut.", "the mill was shut");
}

static void an_opinion_stands_before_who_holds_it(void **state)
{
    (void)state;
    assert_content("The mill may fall prey to another offer, analysts believe.",
                   "The mill may fall prey to another offer");
    assert_no_content("Analysts believe the mill may fall prey to another offer.");
}

static void a_plain_past_behind_but_may_be_reported(void **state)
{
    (void)state;
    assert_content("Bakers said the talks had produced gains, but much work was needed.",
                   "the talks had produced gains, but much work was needed");
    assert_content("Bakers said the talks made progress, but Quill was ill.",
                   "the talks made progress");
}

static void a_forecast_is_a_statement(void **state)
{
    (void)state;
    assert_content("Analysts forecast that rents will fall.", "rents will fall");
    assert_content("The firm also disclosed it had sold the mill.", "it had sold the mill");
    assert_content("Quill calculated that the gap was wide.", "the gap was wide");
    assert_no_content("A grain forecast for the town was wrong.");
}

static void content_stands_on_either_side_of_a_source(void **state)
{
    (void)state;
    assert_content("According to Quill, the gates were shut.", "the gates were shut");
    assert_content("The gates were shut, according to Quill.", "The gates were shut");
}

static void a_further_report_ends_the_content(void **state)
{
    (void)state;
    assert_content("Quill said the gates were shut, adding that the town was safe.",
                   "the gates were shut");
    assert_content("Quill said the gates were shut, while Roe said they were not.",
                   "the gates were shut");
    assert_content("Quill said the gates were shut, according to Tass.", "the gates were shut");
}

static void a_noun_phrase_is_no_content(void **state)
{
    (void)state;
    assert_no_content("Quill signaled a change of plan.");
    assert_no_content("Quill wrote of a map of the gates that nobody had seen.");
    assert_no_content("Quill told reporters.");
    assert_no_content("Quill said so.");
    assert_no_content("Quill added a second with a long shot.");
    assert_no_content("Quill reported a loss of six crowns for the year ended in May.");
}

static void what_was_asked_or_spoken_of_is_content_of_its_own_kind(void **state)
{
    (void)state;
    const struct {
        const char *text;
        enum content_kind kind;
    } rows[] = {
        {"Quill said the gates were shut.", CONTENT_clause},
        {"Quill vowed to mend the gates.", CONTENT_deed},
        {"Quill urged the town to mend the gates.", CONTENT_deed},
        {"Quill praised the keepers of the gates.", CONTENT_topic},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading r;
        struct content content;
        reading_make(&r, str_from(rows[i].text));
        assert_true(indirect_content(&r.frame, &r.reports, 0, &content));
        assert_int_equal(content.kind, rows[i].kind);
        reading_free(&r);
    }
    assert_no_content("Quill vowed to the town.");
    assert_no_content("Quill wanted to mend the gates.");
}

static void a_clause_of_the_reporter_ends_the_content(void **state)
{
    (void)state;
    assert_content("Quill said the gates were shut; the town was safe.", "the gates were shut");
    assert_content("Quill said the gates were shut, which pleased nobody.", "the gates were shut");
    assert_content("Quill said the gates were shut, and the farmers went home.",
                   "the gates were shut");
    assert_content("Quill said the gates, which were old, were shut.",
                   "the gates, which were old, were shut");
}

static void the_tense_of_reported_speech_goes_on_behind_a_comma(void **state)
{
    (void)state;
    assert_content("Quill said the gates were shut, and the farmers would go home.",
                   "the gates were shut, and the farmers would go home");
    assert_content("Quill said the trade had passed its peak, and its prospects had dimmed.",
                   "the trade had passed its peak, and its prospects had dimmed");
    assert_content("Quill said the town would sell the gates, which had been costly.",
                   "the town would sell the gates, which had been costly");
    assert_content("Quill said the gates were shut, while the bridge would stay open.",
                   "the gates were shut, while the bridge would stay open");
    assert_content("Quill says the gates are shut, and the farmers would go home.",
                   "the gates are shut");
}

static void a_noun_behind_and_is_no_clause_of_the_reporter(void **state)
{
    (void)state;
    assert_content("Quill said the town needed new gates, and strong walls of stone.",
                   "the town needed new gates, and strong walls of stone");
    assert_content("Quill said it was not just fear, but also anger.",
                   "it was not just fear, but also anger");
}

static void what_the_speaker_kept_to_himself_is_no_content(void **state)
{
    (void)state;
    const char *texts[] = {
        "Quill said that the gates were shut, but did not give figures.",
        "Quill said that the gates were shut, but gave no details.",
        "Quill said that the gates were shut, without giving details.",
        "Quill said that the gates were shut, but it gave no details.",
        "Quill said that the gates were shut, but declined to elaborate.",
        "Quill said that the gates were shut, but would not say when.",
        "Quill said that the gates were shut, although he would not say by how much.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_content(texts[i], "the gates were shut");
    assert_content("Quill said the gates were shut, but not the bridge.",
                   "the gates were shut, but not the bridge");
}

static void concessions_and_comparisons_are_content_but_remarks_are_not(void **state)
{
    (void)state;
    assert_content("Quill said the gates were shut, although the bridge was open.",
                   "the gates were shut, although the bridge was open");
    assert_content("Quill said the gates were shut, as the river was high.",
                   "the gates were shut, as the river was high");
    assert_content("Quill said the gates were shut, as did Roe.", "the gates were shut");
    assert_content("Quill said the gates were shut, although he did leave a door open.",
                   "the gates were shut");
    assert_content("Quill said the toll rose to nine crowns, compared with six.",
                   "the toll rose to nine crowns, compared with six");
    assert_content("Half of the farmers said the toll was too high, compared with six who did not.",
                   "the toll was too high");
    assert_content("Quill says the gates are shut, so I'm going home.", "the gates are shut");
}

static void a_second_report_may_follow_an_adverb(void **state)
{
    (void)state;
    assert_content("Quill vowed to mend the gates, but also warned of the river.",
                   "to mend the gates");
}

static void words_that_count_or_deny_begin_the_content(void **state)
{
    (void)state;
    assert_content("Quill said not all the gates were shut.", "not all the gates were shut");
    assert_content("Quill said only 500 farmers were left.", "only 500 farmers were left");
    assert_content("Quill said over 500 farmers had left.", "over 500 farmers had left");
    assert_content("Quill said up to 500 farmers had left.", "up to 500 farmers had left");
    assert_content("Quill claimed nearly 500 farmers left.", "nearly 500 farmers left");
    assert_content("Quill added more gates would be shut.", "more gates would be shut");
    assert_content("Quill said night sessions would be held.", "night sessions would be held");
    assert_content("Quill said March tolls had doubled.", "March tolls had doubled");
    assert_content("Quill said by year end there had been no rain.",
                   "by year end there had been no rain");
    assert_content("Quill said only that the gates were shut.", "the gates were shut");
}

static void the_day_of_a_statement_is_no_content(void **state)
{
    (void)state;
    assert_content("Quill said last Friday that the gates were shut.", "the gates were shut");
    assert_content("Quill said this week that the gates were shut.", "the gates were shut");
    assert_content("Quill said last year the gates were shut.", "the gates were shut");
    assert_content("Quill said late on Friday the gates were shut.", "the gates were shut");
    assert_content("Quill said March 3 the gates were shut.", "the gates were shut");
    assert_content("Quill vowed last week to mend the gates.", "to mend the gates");
    assert_content("Quill said last year was the best of all.", "last year was the best of all");
    assert_content("Quill said Friday's vote was fair.", "Friday's vote was fair");
}

static void insertions_do_not_hide_where_the_content_begins(void **state)
{
    (void)state;
    assert_content("Quill told reporters in a letter to farmers, millers and smiths that, while he "
                   "is glad, there are doubts.",
                   "while he is glad, there are doubts");
    assert_content("Quill said, for the first time, that the gates were shut.",
                   "the gates were shut");
    assert_content("Quill said, however, the gates were shut.", "the gates were shut");
    assert_no_content("The changes announced last week, the largest in years, please farmers.");
    assert_no_content("A keeper told me just as the gates were shut:");
}

static void an_outer_attribution_ends_the_content(void **state)
{
    (void)state;
    assert_content("Quill predicts that the gates will be shut, farmers said.",
                   "the gates will be shut");
    assert_content("Quill told farmers that the gates were shut, the papers say.",
                   "the gates were shut");
    assert_content("Quill said that if the farmers agreed, the gates would be shut.",
                   "if the farmers agreed, the gates would be shut");
}

static void a_thing_behind_the_cue_leaves_no_content_before_it(void **state)
{
    (void)state;
    assert_no_content("When the rain came, the mayor ordered a ban, the first in years.");
    assert_no_content("Quill agreed to mend the gates that farmers hated.");
    assert_no_content("Quill responded by closing the gates of the town.");
    assert_content("The gates were shut, Quill said last week.", "The gates were shut");
    assert_content("The tolls fell in spring, Quill said, without giving details.",
                   "The tolls fell in spring");
    assert_content("His keeper, according to the papers, was Roe.", "His keeper|was Roe");
}

static void an_attribution_may_break_a_long_clause(void **state)
{
    (void)state;
    assert_content("As the town mends its gates, farmers say, old carts will find other roads.",
                   "As the town mends its gates|old carts will find other roads");
    assert_content("The gates of the town and the bridge over the river below the mill and the "
                   "dam, Quill said, would stay shut.",
                   "The gates of the town and the bridge over the river below the mill and the "
                   "dam|would stay shut");
    assert_content("The tolls fell in the first months of spring, Quill said, although he would "
                   "not say by how much.",
                   "The tolls fell in the first months of spring");
    assert_content("They need a wall, Quill said, that would hold the river.",
                   "They need a wall|that would hold the river");
}

static void a_source_may_break_a_clause(void **state)
{
    (void)state;
    assert_content("The plan to shut the gates, according to Quill, is to be dropped.",
                   "The plan to shut the gates|is to be dropped");
    assert_content("The mill is set, according to farmers, to grind for the town.",
                   "The mill is set|to grind for the town");
    assert_content("The tolls fell in spring, but Roe, according to Quill, made no use of it.",
                   "Roe|made no use of it");
    assert_content("They shut a mill that, according to reports, let farmers grind at night.",
                   "let farmers grind at night");
    assert_content("The gates were shut, according to a note, led by Quill.",
                   "The gates were shut");
    assert_content("The town lost its gates (the true number is nearer to ten, according to Tass) "
                   "in spring.",
                   "the true number is nearer to ten");
}

static void what_was_spoken_of_ends_before_another_deed(void **state)
{
    (void)state;
    assert_content("Quill accused them of theft and forced them out.", "them of theft");
    assert_content("Quill criticised the plan and left the room.", "the plan");
    assert_content("Quill praised all who mended and reopened the gates.",
                   "all who mended and reopened the gates");
    assert_content("Quill accused them of delay while the farmers warned of a flood.",
                   "them of delay");
    assert_content("Quill announced this spring that work to mend the gates was under way.",
                   "work to mend the gates was under way");
}

static void that_opens_a_clause_with_a_bare_noun(void **state)
{
    (void)state;
    assert_content("Quill said that growth would slow.", "growth would slow");
    assert_content("Quill said on Sunday that farmland owned by the mill would be sold.",
                   "farmland owned by the mill would be sold");
    assert_content("Quill said that having a mill was an advantage.",
                   "having a mill was an advantage");
    assert_content("Quill said that figure was high.", "that figure was high");
    assert_content("Quill said that was a lie.", "that was a lie");
}

static void words_of_the_clause_are_no_circumstance(void **state)
{
    (void)state;
    assert_content("Quill said there's no need of a second gate.",
                   "there's no need of a second gate");
    assert_content("Quill said today's talks would go on.", "today's talks would go on");
    assert_content("Quill said at least 40 farmers had left.", "at least 40 farmers had left");
    assert_content("Quill said at most three had left.", "at most three had left");
    assert_content("Quill said in a written statement that the gates were shut.",
                   "the gates were shut");
    assert_content("Quill said in a statement posted on the mill's page and emailed to the papers "
                   "that the gates were shut.",
                   "the gates were shut");
}

static void a_thing_with_what_is_attached_may_have_its_verb_behind(void **state)
{
    (void)state;
    assert_content("Quill warned demand for grain in the spring would outstrip supply.",
                   "demand for grain in the spring would outstrip supply");
    assert_content("Quill revealed talks on the mill would be held.",
                   "talks on the mill would be held");
    assert_content("Quill announced its deal with the mill, which gave it flour, would end in May.",
                   "its deal with the mill, which gave it flour, would end in May");
    assert_content("Quill suggested the mill had been sold - \"It is gone,\" he said.",
                   "the mill had been sold");
    assert_no_content("Quill posted a rise in profit after sales of the mill were counted.");
    assert_no_content("Quill denied claims by the union that it was late.");
}

static void a_clause_in_the_tense_of_what_is_reported_goes_on_with_it(void **state)
{
    (void)state;
    assert_content("Quill said the gates were shut, but the mill was at work.",
                   "the gates were shut, but the mill was at work");
    assert_content("Quill says the gates are shut, while the mill is at work.",
                   "the gates are shut, while the mill is at work");
    assert_content("Quill said ten farmers were hurt, while seven others escaped.",
                   "ten farmers were hurt, while seven others escaped");
    assert_content("Quill said the gates would open, but only in spring.",
                   "the gates would open, but only in spring");
    assert_content("Quill said the gates were shut, but he opened them.", "the gates were shut");
    assert_content("Quill said the gates were shut, while Roe said they were open.",
                   "the gates were shut");
    assert_content("Half said the gates were shut, while ten percent were unsure.",
                   "the gates were shut");
}

static void a_clause_of_two_words_is_content(void **state)
{
    (void)state;
    assert_content("Quill said rents fell.", "rents fell");
    assert_content("Quill said that rents fell.", "rents fell");
    assert_no_content("Quill said he was.");
    assert_no_content("Quill said hello again.");
}

static void what_is_of_a_kind_goes_on_behind_and(void **state)
{
    (void)state;
    assert_content("Quill said the plan was to mend the gates, and use the mill for flour.",
                   "the plan was to mend the gates, and use the mill for flour");
    assert_content("Quill said it meant mending the gates, and using the mill for flour.",
                   "it meant mending the gates, and using the mill for flour");
    assert_content("Quill warned that its faults and alleged faults would matter.",
                   "its faults and alleged faults would matter");
}

static void who_vouches_for_it_all_is_no_content(void **state)
{
    (void)state;
    assert_content("Ten mills have agreed new terms of trade, milling sources said.",
                   "new terms of trade");
    assert_content("Quill told Roe the gates were shut, Roe said, adding it was late.",
                   "the gates were shut");
    assert_content("Quill said its sales were two mln last month, up ten pct from those reported.",
                   "its sales were two mln last month, up ten pct from those reported");
}

static void an_aside_before_the_verb_is_content(void **state)
{
    (void)state;
    assert_content("Quill said the mill, although it was old, was safe.",
                   "the mill, although it was old, was safe");
    assert_content("The gates were shut, Quill said in a statement posted on the web.",
                   "The gates were shut");
}

static void brackets_hold_or_are_held(void **state)
{
    (void)state;
    assert_content(
        "The pump saves power (Quill says it uses a tenth of the old one's) while it runs.",
        "it uses a tenth of the old one's");
    assert_content("Quill said that rent is one cause (the flood is another, and it was big).",
                   "rent is one cause (the flood is another, and it was big)");
}

static void idle_talk_and_what_is_to_come_are_no_content(void **state)
{
    (void)state;
    assert_no_content("Quill said something of the gates of the town.");
    assert_no_content("Quill told them everything there was to know.");
    assert_no_content("The name says it all: it is an old gate of stone.");
    assert_no_content("Quill is expected to say that the gates will be shut.");
    assert_content("Quill said something had broken the gates.", "something had broken the gates");
}

static void marks_in_it_make_it_no_reported_speech(void **state)
{
    (void)state;
    assert_no_content("Quill said the gates were \"shut for good\" that day.");
    assert_no_content("\"The gates were shut,\" Quill said.");
}

static void opinions_and_judgements_are_not_reported_speech(void **state)
{
    (void)state;
    assert_no_content("Quill thinks the gates are shut.");
    assert_no_content("Quill called the gates a shame that nobody needs.");
}

static void content_of_hostile_text_is_sound(void **state)
{
    (void)state;
    const struct str pieces[] = {STR("Kerry said that he went, "),
                                 STR("said "),
                                 STR("saying he left, "),
                                 STR("according to Kerry, "),
                                 STR("Kerry said the gates were, Kerry said, "),
                                 STR("While Kerry said he went, "),
                                 STR("Kerry said on Sunday in Reno "),
                                 STR("Kerry said; Kerry said he left; "),
                                 STR("Kerry vowed to leave, and Kerry "),
                                 STR("Kerry criticized Kerry, which ")};
    struct buf buf = {0};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct reading r;
        reading_make(&r, many(&buf, pieces[i], 20000));
        for (size_t j = 0; j < r.reports.count; j++) {
            struct content content;
            const struct sentence *sentence = &r.frame.sentences.items[r.reports.items[j].sentence];
            if (!indirect_content(&r.frame, &r.reports, j, &content))
                continue;
            assert_in_range(content.pieces, 1, 2);
            for (size_t p = 0; p < content.pieces; p++)
                assert_true(content.first[p] >= (p ? content.last[0] : sentence->first) &&
                            content.first[p] < content.last[p] &&
                            content.last[p] <= sentence->last);
        }
        reading_free(&r);
    }
    buf_free(&buf);
}

static void a_source_opens_the_clause_behind_and(void **state)
{
    (void)state;
    assert_content("The dam was built in a year, and according to the Quill Institute, the gates "
                   "would hold for a century.",
                   "the gates would hold for a century");
    assert_content("The dam was old; according to Anna Quill, the gates were new.",
                   "the gates were new");
    assert_content("The dam and the gates, according to Anna Quill, were old.",
                   "The dam and the gates|were old");
}

static void what_the_speaker_alluded_to_is_no_content(void **state)
{
    (void)state;
    assert_content("The dam did not meet the rules, Quill added, a reference to the gates that "
                   "were shut.",
                   "The dam did not meet the rules");
    assert_content("Quill said the town would not wait, in an apparent swipe at the mayor.",
                   "the town would not wait");
    assert_content("Quill said the town had a mill, a school and a dam.",
                   "the town had a mill, a school and a dam");
}

static void a_clause_behind_and_is_not_spoken_of(void **state)
{
    (void)state;
    assert_content("The guards accused the bakers of theft and they were asked to leave.",
                   "the bakers of theft");
    assert_content("The guards accused the bakers of theft and fraud.",
                   "the bakers of theft and fraud");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(content_stands_behind_that),
        cmocka_unit_test(that_is_not_needed),
        cmocka_unit_test(content_stands_before_a_final_attribution),
        cmocka_unit_test(an_occasion_may_close_the_sentence),
        cmocka_unit_test(a_forecast_is_a_statement),
        cmocka_unit_test(an_opinion_stands_before_who_holds_it),
        cmocka_unit_test(a_plain_past_behind_but_may_be_reported),
        cmocka_unit_test(another_deed_of_the_speaker_is_no_content),
        cmocka_unit_test(a_clause_within_a_relative_ends_before_its_verb),
        cmocka_unit_test(what_is_told_of_a_firm_parts_no_accusation),
        cmocka_unit_test(a_time_stands_before_that),
        cmocka_unit_test(a_plea_a_comparison_and_nothing_are_no_content),
        cmocka_unit_test(speakers_may_all_speak),
        cmocka_unit_test(content_stands_on_either_side_of_a_source),
        cmocka_unit_test(a_further_report_ends_the_content),
        cmocka_unit_test(a_noun_phrase_is_no_content),
        cmocka_unit_test(what_was_asked_or_spoken_of_is_content_of_its_own_kind),
        cmocka_unit_test(a_clause_of_the_reporter_ends_the_content),
        cmocka_unit_test(the_tense_of_reported_speech_goes_on_behind_a_comma),
        cmocka_unit_test(a_noun_behind_and_is_no_clause_of_the_reporter),
        cmocka_unit_test(what_the_speaker_kept_to_himself_is_no_content),
        cmocka_unit_test(concessions_and_comparisons_are_content_but_remarks_are_not),
        cmocka_unit_test(a_second_report_may_follow_an_adverb),
        cmocka_unit_test(an_outer_attribution_ends_the_content),
        cmocka_unit_test(a_thing_behind_the_cue_leaves_no_content_before_it),
        cmocka_unit_test(an_attribution_may_break_a_long_clause),
        cmocka_unit_test(a_source_may_break_a_clause),
        cmocka_unit_test(what_was_spoken_of_ends_before_another_deed),
        cmocka_unit_test(that_opens_a_clause_with_a_bare_noun),
        cmocka_unit_test(words_of_the_clause_are_no_circumstance),
        cmocka_unit_test(a_thing_with_what_is_attached_may_have_its_verb_behind),
        cmocka_unit_test(a_clause_in_the_tense_of_what_is_reported_goes_on_with_it),
        cmocka_unit_test(a_clause_of_two_words_is_content),
        cmocka_unit_test(what_is_of_a_kind_goes_on_behind_and),
        cmocka_unit_test(who_vouches_for_it_all_is_no_content),
        cmocka_unit_test(an_aside_before_the_verb_is_content),
        cmocka_unit_test(brackets_hold_or_are_held),
        cmocka_unit_test(idle_talk_and_what_is_to_come_are_no_content),
        cmocka_unit_test(words_that_count_or_deny_begin_the_content),
        cmocka_unit_test(the_day_of_a_statement_is_no_content),
        cmocka_unit_test(insertions_do_not_hide_where_the_content_begins),
        cmocka_unit_test(marks_in_it_make_it_no_reported_speech),
        cmocka_unit_test(opinions_and_judgements_are_not_reported_speech),
        cmocka_unit_test(a_source_opens_the_clause_behind_and),
        cmocka_unit_test(what_the_speaker_alluded_to_is_no_content),
        cmocka_unit_test(a_clause_behind_and_is_not_spoken_of),
        cmocka_unit_test(content_of_hostile_text_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
