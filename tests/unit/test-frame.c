#include "reading.h"

static struct str sentence_text(const struct reading *reading, size_t i)
{
    const struct sentence *sentence = &reading->frame.sentences.items[i];
    return reading_text(reading, sentence->first, sentence->last);
}

/* Sentences follow each other without a gap, each in one block. */
static void assert_sound(const struct reading *reading)
{
    size_t at = 0;
    for (size_t i = 0; i < reading->frame.sentences.count; i++) {
        const struct sentence *sentence = &reading->frame.sentences.items[i];
        if (sentence->first != at || sentence->last <= at)
            fail_msg("sentence %zu: %zu-%zu behind %zu", i, sentence->first, sentence->last, at);
        assert_true(sentence->last - sentence->first <= 400);
        at = sentence->last;
    }
    assert_int_equal(at, reading->frame.words.count);
}

static void assert_sentences(const char *text, const char *const *expected)
{
    struct reading r;
    size_t count = 0;
    reading_make(&r, str_from(text));
    for (; expected[count]; count++) {
        assert_true(count < r.frame.sentences.count);
        assert_str(sentence_text(&r, count), expected[count]);
    }
    assert_int_equal(r.frame.sentences.count, count);
    assert_sound(&r);
    reading_free(&r);
}

static void a_quotation_is_one_word(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Quill said, \"We are ready. Open the gates,\" and left."));
    assert_int_equal(r.frame.words.count, 7);
    assert_int_equal(r.frame.words.items[3].kind, WORD_quote);
    assert_int_equal(r.frame.words.items[3].quote, 0);
    assert_str(reading_text(&r, 3, 4), "\"We are ready. Open the gates,\"");
    assert_int_equal(r.frame.sentences.count, 1);
    reading_free(&r);
}

static void sentences_end_at_full_stops_and_blocks(void **state)
{
    (void)state;
    assert_sentences("One is here. Two is there! Three\nfour",
                     (const char *const[]){"One is here.", "Two is there!", "Three", "four", NULL});
}

static void an_abbreviation_ends_no_sentence(void **state)
{
    (void)state;
    assert_sentences("U.S. Sen. J. Roe met Gov. Quill. The talks at 3.5 hours were long.",
                     (const char *const[]){"U.S. Sen. J. Roe met Gov. Quill.",
                                           "The talks at 3.5 hours were long.", NULL});
}

static void an_abbreviation_before_an_utterance_ends_its_sentence(void **state)
{
    (void)state;
    assert_sentences("\"We wait,\" said J. Roe of Quill Inc. \"We have time for that.\" He left.",
                     (const char *const[]){"\"We wait,\" said J. Roe of Quill Inc.",
                                           "\"We have time for that.\"", "He left.", NULL});
    assert_sentences(
        "Dr. \"Two Left Feet\" Roe met Quill & Co. \"heroes\" there.",
        (const char *const[]){"Dr. \"Two Left Feet\" Roe met Quill & Co. \"heroes\" there.", NULL});
    assert_sentences("The court heard Roe v. Quill. It rose.",
                     (const char *const[]){"The court heard Roe v. Quill.", "It rose.", NULL});
}

static void a_quotation_that_ends_in_a_stop_ends_its_sentence(void **state)
{
    (void)state;
    assert_sentences("Quill said: \"No.\" Roe left.",
                     (const char *const[]){"Quill said: \"No.\"", "Roe left.", NULL});
    assert_sentences("\"We wait,\" Quill said. \"You go.\" \"I stay,\" Roe said.",
                     (const char *const[]){"\"We wait,\" Quill said.", "\"You go.\"",
                                           "\"I stay,\" Roe said.", NULL});
}

static void a_question_waits_for_its_attribution(void **state)
{
    (void)state;
    assert_sentences("\"Why now?\" Quill asked. Nobody knew.",
                     (const char *const[]){"\"Why now?\" Quill asked.", "Nobody knew.", NULL});
    assert_sentences("Quill asked: \"Why now?\" Roe left the room by the window.",
                     (const char *const[]){"Quill asked: \"Why now?\"",
                                           "Roe left the room by the window.", NULL});
}

static void an_ellipsis_waits_for_its_attribution(void **state)
{
    (void)state;
    assert_sentences(
        "\"I wonder... \" Quill said. “Perhaps …” She left.",
        (const char *const[]){"\"I wonder... \" Quill said.", "“Perhaps …”", "She left.", NULL});
}

static void a_question_does_not_wait_for_what_introduces_another(void **state)
{
    (void)state;
    assert_sentences(
        "\"Why now?\" Roe, a pilot, added: \"Who knows.\"",
        (const char *const[]){"\"Why now?\"", "Roe, a pilot, added: \"Who knows.\"", NULL});
    assert_sentences("\"Why now?\" Roe asked, \"and why here?\"",
                     (const char *const[]){"\"Why now?\" Roe asked, \"and why here?\"", NULL});
}

static void a_question_waits_for_a_name_and_what_it_is(void **state)
{
    (void)state;
    assert_sentences(
        "\"Why now?\" Roe, the head of the old school by the river in Quill, asked. So.",
        (const char *const[]){
            "\"Why now?\" Roe, the head of the old school by the river in Quill, asked.", "So.",
            NULL});
    assert_sentences(
        "\"Why now?\" Roe is the head of the old school by the river and said no.",
        (const char *const[]){"\"Why now?\"",
                              "Roe is the head of the old school by the river and said no.", NULL});
}

static void a_question_does_not_wait_for_what_is_reported(void **state)
{
    (void)state;
    assert_sentences("\"Why now?\" Roe said the gates were shut.",
                     (const char *const[]){"\"Why now?\"", "Roe said the gates were shut.", NULL});
    assert_sentences("\"Why now?\" said the head of the school.",
                     (const char *const[]){"\"Why now?\" said the head of the school.", NULL});
}

static void sentences_are_numbered_within_their_block(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("One is here. Two is there.\nThree is gone."));
    assert_int_equal(r.frame.sentences.items[1].number, 1);
    assert_int_equal(r.frame.sentences.items[1].block, 0);
    assert_int_equal(r.frame.sentences.items[2].number, 0);
    assert_int_equal(r.frame.sentences.items[2].block, 1);
    reading_free(&r);
}

static char end_of_first(const char *text)
{
    struct reading r;
    reading_make(&r, str_from(text));
    assert_true(r.stretches.count > 0);
    char end = stretch_end(r.frame.text, &r.stretches.items[0]);
    reading_free(&r);
    return end;
}

static void the_end_of_a_stretch_is_found_behind_inner_marks(void **state)
{
    (void)state;
    assert_int_equal(end_of_first("\"We wait,\" he said."), ',');
    assert_int_equal(end_of_first("\"They said 'no.'\""), '.');
    assert_int_equal(end_of_first("“They said ‘why?’”"), '?');
    assert_int_equal(end_of_first("\"no way\""), 'y');
    assert_int_equal(end_of_first("“no way…”"), '.');
}

static bool begins_sentence(const char *text)
{
    struct reading r;
    reading_make(&r, str_from(text));
    assert_true(r.stretches.count > 0);
    bool begins = stretch_begins_sentence(r.frame.text, &r.stretches.items[0]);
    reading_free(&r);
    return begins;
}

static void a_stretch_begins_a_sentence_with_a_capital_or_a_digit(void **state)
{
    (void)state;
    assert_true(begins_sentence("\"We wait.\""));
    assert_true(begins_sentence("\"‘Out’ is what they said.\""));
    assert_true(begins_sentence("\"Économie first.\""));
    assert_true(begins_sentence("\"12 men came.\""));
    assert_false(begins_sentence("He was \"no friend.\""));
}

static void hostile_text_makes_sound_sentences(void **state)
{
    (void)state;
    const struct str pieces[] = {
        STR("a . "), STR("A. "),  STR("\"a.\" "),        STR("\"A?\" "), STR("a "),  STR("\"a\n"),
        STR(". "),   STR("... "), STR("“A.” he said? "), STR("\n"),      STR("Mr. ")};
    struct buf buf = {0};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct reading r;
        reading_make(&r, many(&buf, pieces[i], 100000));
        assert_sound(&r);
        reading_free(&r);
    }
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quotation_is_one_word),
        cmocka_unit_test(sentences_end_at_full_stops_and_blocks),
        cmocka_unit_test(an_abbreviation_ends_no_sentence),
        cmocka_unit_test(an_abbreviation_before_an_utterance_ends_its_sentence),
        cmocka_unit_test(a_quotation_that_ends_in_a_stop_ends_its_sentence),
        cmocka_unit_test(a_question_waits_for_its_attribution),
        cmocka_unit_test(an_ellipsis_waits_for_its_attribution),
        cmocka_unit_test(a_question_does_not_wait_for_what_introduces_another),
        cmocka_unit_test(a_question_waits_for_a_name_and_what_it_is),
        cmocka_unit_test(a_question_does_not_wait_for_what_is_reported),
        cmocka_unit_test(sentences_are_numbered_within_their_block),
        cmocka_unit_test(the_end_of_a_stretch_is_found_behind_inner_marks),
        cmocka_unit_test(a_stretch_begins_a_sentence_with_a_capital_or_a_digit),
        cmocka_unit_test(hostile_text_makes_sound_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
