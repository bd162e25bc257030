#include "reading.h"

static struct str inner(const struct reading *reading, size_t i)
{
    struct span span = reading->stretches.items[i].inner;
    return str_slice(reading->frame.text, span.start, span.end);
}

/* What every list of stretches must be, whatever the text. */
static void assert_sound(const struct reading *reading)
{
    const struct stretches *all = &reading->stretches;
    size_t words = 0, bytes = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct stretch *s = &all->items[i];
        if (s->inner.start >= s->inner.end || s->inner.start < bytes || s->first < words ||
            s->first >= s->last || s->last > reading->words.count ||
            s->block >= reading->article->blocks.count)
            fail_msg("stretch %zu: bytes %zu-%zu, words %zu-%zu", i, s->inner.start, s->inner.end,
                     s->first, s->last);
        const struct span *block = &reading->article->blocks.items[s->block].span;
        assert_true(s->inner.start >= block->start && s->inner.end <= block->end);
        assert_true(s->next == NO_STRETCH ||
                    (s->next == i + 1 && all->items[s->next].previous == i));
        assert_true(s->previous == NO_STRETCH || all->items[s->previous].next == i);
        assert_int_equal(s->state == MARK_continued, s->next != NO_STRETCH);
        words = s->last;
        bytes = s->inner.end;
    }
}

static void a_stretch_leaves_its_marks_out_and_its_words_hold_them(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("He said “no” twice."));
    assert_int_equal(r.stretches.count, 1);
    const struct stretch *s = &r.stretches.items[0];
    assert_str(inner(&r, 0), "no");
    assert_int_equal(s->inner.start, 11);
    assert_int_equal(s->first, 2);
    assert_int_equal(s->last, 5);
    assert_int_equal(s->state, MARK_closed);
    assert_false(s->is_single);
    assert_int_equal(s->previous, NO_STRETCH);
    assert_int_equal(s->next, NO_STRETCH);
    reading_free(&r);
}

static void white_space_beside_the_marks_is_left_out(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("« Nous restons », dit Claire. He: \xe2\x80\xaa”We stay,” he said."));
    assert_int_equal(r.stretches.count, 2);
    assert_str(inner(&r, 0), "Nous restons");
    assert_str(inner(&r, 1), "We stay,");
    reading_free(&r);
}

static void single_marks_are_noted(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("'It is the dogs' home', she said. \"And so it isn't 'ours'.\""));
    assert_int_equal(r.stretches.count, 2);
    assert_str(inner(&r, 0), "It is the dogs' home");
    assert_true(r.stretches.items[0].is_single);
    assert_str(inner(&r, 1), "And so it isn't 'ours'.");
    assert_false(r.stretches.items[1].is_single);
    reading_free(&r);
}

static void nested_marks_belong_to_the_outer_stretch(void **state)
{
    (void)state;
    struct reading r;
    reading_make(
        &r, STR("“She wrote “no entry” on it,” he said. 'He said \"out\" and left,' she said."));
    assert_int_equal(r.stretches.count, 2);
    assert_str(inner(&r, 0), "She wrote “no entry” on it,");
    assert_str(inner(&r, 1), "He said \"out\" and left,");
    reading_free(&r);
}

static void a_running_quotation_is_chained(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("\"One.\n\"Two.\n\"Three.\"\n\"Four.\""));
    assert_int_equal(r.stretches.count, 4);
    assert_int_equal(r.stretches.items[0].state, MARK_continued);
    assert_int_equal(r.stretches.items[0].next, 1);
    assert_int_equal(r.stretches.items[1].previous, 0);
    assert_int_equal(r.stretches.items[2].previous, 1);
    assert_int_equal(r.stretches.items[2].state, MARK_closed);
    assert_int_equal(r.stretches.items[3].previous, NO_STRETCH);
    assert_sound(&r);
    reading_free(&r);
}

static void single_marks_run_over_paragraphs_of_whole_sentences(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("She said: 'The first paragraph ends here.\n"
                         "'The second of them goes on.\n"
                         "'The third closes.' Then she left.\n"
                         "'Twas the season of the fairs.\n'em all and so on.\n'No stop here"));
    assert_int_equal(r.stretches.count, 3);
    assert_str(inner(&r, 0), "The first paragraph ends here.");
    assert_int_equal(r.stretches.items[0].next, 1);
    assert_int_equal(r.stretches.items[1].next, 2);
    assert_str(inner(&r, 2), "The third closes.");
    assert_sound(&r);
    reading_free(&r);
}

static void a_single_mark_does_not_go_on_with_double_ones(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("\"The first is open.\n'The second,' he said. \"The third.\""));
    assert_int_equal(r.stretches.count, 3);
    assert_int_equal(r.stretches.items[0].next, NO_STRETCH);
    assert_int_equal(r.stretches.items[1].previous, NO_STRETCH);
    assert_sound(&r);
    reading_free(&r);
}

static void what_is_never_closed_ends_with_its_block(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("He said: \"One.\nTwo.\n\"Three.\n\"Four."));
    assert_int_equal(r.stretches.count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(r.stretches.items[i].state, MARK_unclosed);
        assert_int_equal(r.stretches.items[i].next, NO_STRETCH);
    }
    assert_str(inner(&r, 0), "One.");
    assert_int_equal(r.stretches.items[1].block, 2);
    assert_sound(&r);
    reading_free(&r);
}

static void what_is_opened_anew_behind_a_sentence_is_one_stretch(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("\"One is here. \"Two 'is' there.' \"Three.\" Quill left. \"Four.\""));
    assert_int_equal(r.stretches.count, 2);
    assert_str(inner(&r, 0), "One is here. \"Two 'is' there.' \"Three.");
    assert_int_equal(r.stretches.items[0].state, MARK_closed);
    assert_int_equal(r.stretches.items[0].reopened.count, 2);
    assert_int_equal(r.words.items[r.stretches.items[0].reopened.items[1] + 1].start, 33);
    assert_int_equal(r.stretches.items[1].reopened.count, 0);
    assert_sound(&r);
    reading_free(&r);
}

static void nested_sentences_open_nothing_anew(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("“She stood up. “Go home.” So I went.” Quill laughed.\n"
                         "“He told me “no” twice.\n“I went.”"));
    assert_int_equal(r.stretches.count, 3);
    assert_str(inner(&r, 0), "She stood up. “Go home.” So I went.");
    assert_int_equal(r.stretches.items[0].reopened.count, 0);
    assert_str(inner(&r, 1), "He told me “no” twice.");
    assert_int_equal(r.stretches.items[1].next, 2);
    assert_sound(&r);
    reading_free(&r);
}

static void what_is_never_closed_ends_before_its_attribution(void **state)
{
    (void)state;
    static const struct {
        const char *text, *inner;
    } cases[] = {{"\"It is late, he said. Then he left.", "It is late,"},
                 {"\"It is late, said Ann Quill. \"Go home.\"", "It is late,"},
                 {"\"It is late, Ann Quill said, and left.", "It is late,"},
                 {"\"It is late, and they said so.", "It is late, and they said so."},
                 {"\"It is late, he said.\n\"Go home.\"", "It is late, he said."}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reading r;
        reading_make(&r, str_from(cases[i].text));
        assert_str(inner(&r, 0), cases[i].inner);
        assert_sound(&r);
        reading_free(&r);
    }
}

static void what_is_never_closed_ends_before_the_sentence_that_opens_another(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("He said: \"One. Two. Quill called it \"odd\" and \"new\"."));
    assert_int_equal(r.stretches.count, 3);
    assert_str(inner(&r, 0), "One. Two.");
    assert_int_equal(r.stretches.items[0].state, MARK_unclosed);
    assert_str(inner(&r, 1), "odd");
    assert_str(inner(&r, 2), "new");
    assert_sound(&r);
    reading_free(&r);
}

static void what_was_never_opened_begins_with_its_sentence(void **state)
{
    (void)state;
    static const struct {
        const char *text, *inner;
    } cases[] = {
        {"It rained. We are ready for the tide,” said Ann Quill.", "We are ready for the tide,"},
        {"We are ready,\" he said, \"for the tide.\"", "We are ready,"},
        {"He called it “odd.” We are ready,” he said.", "odd."}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reading r;
        reading_make(&r, str_from(cases[i].text));
        assert_str(inner(&r, 0), cases[i].inner);
        assert_int_equal(r.stretches.items[0].state, MARK_closed);
        assert_sound(&r);
        reading_free(&r);
    }
}

static void a_paragraph_that_was_announced_needs_no_opening_mark(void **state)
{
    (void)state;
    const char *said = "We are ready for the tide, and we were ready for the last one, and for the "
                       "one before that, as all of us know.";
    struct buf buf = {0};
    struct reading r;
    buf_add(&buf, STR("Ann Quill said:\n"));
    buf_add(&buf, str_from(said));
    buf_add(&buf, STR("\"\nIt rained.\n\"It did.\nAnn Quill.\""));
    reading_make(&r, buf_str(&buf));
    assert_int_equal(r.stretches.count, 2);
    assert_str(inner(&r, 0), said);
    assert_str(inner(&r, 1), "It did.");
    assert_sound(&r);
    reading_free(&r);
    buf_free(&buf);
}

static void marks_that_are_none_make_no_stretch(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "\"",
        "''",
        "\"\"",
        "\" \"",
        "\"...\"",
        "“”",
        "the workers' rights and farmers' fields",
        "in the '90s and the ’80s",
        "a 6'2\" forward",
        "give 'em a chance",
        "it isn't O'Dowd's",
        "the city\"s walls and the river\"s bank, which wasn\"t deep",
        "at noon.\" He left",
        NULL};
    for (int i = 0; texts[i]; i++) {
        struct reading r;
        reading_make(&r, str_from(texts[i]));
        if (r.stretches.count)
            fail_msg("'%s' has %zu stretches", texts[i], r.stretches.count);
        reading_free(&r);
    }
}

static void hostile_marks_make_sound_stretches(void **state)
{
    (void)state;
    const struct str pieces[] = {STR("\"a b,\" he said. "),
                                 STR("“"),
                                 STR("”"),
                                 STR("“a "),
                                 STR("‘a "),
                                 STR("'a "),
                                 STR("\"'a"),
                                 STR("\"“‘'a' "),
                                 STR("'"),
                                 STR("``a"),
                                 STR("a'' "),
                                 STR("«a "),
                                 STR("\"a\n"),
                                 STR("‘a\n"),
                                 STR("'a' \n"),
                                 STR("6'2\" "),
                                 STR("'90s "),
                                 STR("\"a\"b\""),
                                 STR("\"A b. "),
                                 STR("A b,” he said. "),
                                 STR("b:\na b c d e f g h i j k l m n o p q r s t u v w.”\n"),
                                 STR("'A b c d e f.\n"),
                                 STR("'A b c d e f. \"a\" 'b'.\n"),
                                 STR("\"a, he said. "),
                                 STR("\"\"\"\". "),
                                 STR("a“b”’c‘")};
    static const size_t counts[] = {1, 2, 3, 5, 50000};
    struct buf buf = {0};
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
        for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
            struct reading r;
            reading_make(&r, many(&buf, pieces[i], counts[c]));
            assert_sound(&r);
            reading_free(&r);
        }
    buf_free(&buf);
}

static void fifty_thousand_nested_marks_are_one_stretch(void **state)
{
    (void)state;
    struct buf buf = {0};
    struct reading r;
    for (int i = 0; i < 50000; i++)
        buf_add(&buf, STR("“a "));
    for (int i = 0; i < 50000; i++)
        buf_add(&buf, STR("b”"));
    reading_make(&r, buf_str(&buf));
    assert_int_equal(r.stretches.count, 1);
    assert_int_equal(r.stretches.items[0].inner.end, buf.size - 3);
    reading_free(&r);
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stretch_leaves_its_marks_out_and_its_words_hold_them),
        cmocka_unit_test(white_space_beside_the_marks_is_left_out),
        cmocka_unit_test(single_marks_are_noted),
        cmocka_unit_test(nested_marks_belong_to_the_outer_stretch),
        cmocka_unit_test(a_running_quotation_is_chained),
        cmocka_unit_test(single_marks_run_over_paragraphs_of_whole_sentences),
        cmocka_unit_test(a_single_mark_does_not_go_on_with_double_ones),
        cmocka_unit_test(what_is_never_closed_ends_with_its_block),
        cmocka_unit_test(what_is_opened_anew_behind_a_sentence_is_one_stretch),
        cmocka_unit_test(nested_sentences_open_nothing_anew),
        cmocka_unit_test(what_is_never_closed_ends_before_its_attribution),
        cmocka_unit_test(what_is_never_closed_ends_before_the_sentence_that_opens_another),
        cmocka_unit_test(what_was_never_opened_begins_with_its_sentence),
        cmocka_unit_test(a_paragraph_that_was_announced_needs_no_opening_mark),
        cmocka_unit_test(marks_that_are_none_make_no_stretch),
        cmocka_unit_test(hostile_marks_make_sound_stretches),
        cmocka_unit_test(fifty_thousand_nested_marks_are_one_stretch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
