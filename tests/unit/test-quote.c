#include "reading.h"

#include "quote/quote.h"

static void assert_within(struct span outer, struct span inner)
{
    assert_true(inner.start >= outer.start && inner.start < inner.end && inner.end <= outer.end);
}

/* What every quotation must be, whatever the text. */
static void assert_quote(const struct article *article, const struct record *record)
{
    const struct span all = {0, article->text.size};
    const struct quote *quote = &record->quote;
    assert_int_equal(record->kind, RECORD_quote);
    assert_within(all, record->span);
    assert_ptr_equal(record->text.bytes, article->text.bytes + record->span.start);
    assert_true(quote->type && quote->rule.size && quote->tier && quote->where);
    assert_int_not_equal(quote->segments.count, 1);
    size_t at = record->span.start;
    for (size_t i = 0; i < quote->segments.count; i++) {
        assert_within((struct span){at, record->span.end}, quote->segments.items[i]);
        at = quote->segments.items[i].end;
    }
    assert_int_equal(quote->segments.count > 0, quote->words.size > 0);
    if (quote->speaker.mention.bytes)
        assert_within(all, quote->speaker.span);
    if (quote->cue.text.bytes)
        assert_within(all, quote->cue.span);
    assert_true(!quote->speaker.name.size || quote->speaker.kind);
}

static void find(struct reading *reading, struct str text)
{
    *reading = (struct reading){0};
    reading_cut(reading, text);
    quote_find(reading->article);
    for (size_t i = 0; i < reading->article->records.count; i++)
        assert_quote(reading->article, &reading->article->records.items[i]);
}

static void an_article_without_text_has_no_quotation(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR(""));
    assert_int_equal(r.article->records.count, 0);
    reading_free(&r);
    find(&r, STR("\n\n  \n"));
    assert_int_equal(r.article->records.count, 0);
    reading_free(&r);
}

static void a_quotation_has_its_speaker_and_cue(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR("Mayor Anna Quill left.\n\"The gates are shut,\" Quill said."));
    assert_int_equal(r.article->records.count, 1);
    const struct record *record = &r.article->records.items[0];
    assert_str(record->text, "The gates are shut,");
    assert_int_equal(record->span.start, 24);
    assert_int_equal(record->quote.type, QUOTE_direct);
    assert_str(record->quote.speaker.name, "Anna Quill");
    assert_str(record->quote.speaker.mention, "Quill");
    assert_int_equal(record->quote.speaker.span.start, 45);
    assert_str(record->quote.speaker.role, "Mayor");
    assert_str(record->quote.cue.text, "said");
    assert_int_equal(record->quote.where, WHERE_body);
    assert_int_equal(record->quote.segments.count, 0);
    assert_null(record->quote.words.bytes);
    reading_free(&r);
}

static void pieces_are_joined_in_words(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR("\"We wait,\" said Anna Quill. \"We always did.\""));
    assert_int_equal(r.article->records.count, 1);
    const struct quote *quote = &r.article->records.items[0].quote;
    assert_int_equal(quote->segments.count, 2);
    assert_str(quote->words, "We wait, We always did.");
    reading_free(&r);
}

static const struct quote *only_of_block(struct reading *reading, enum block_kind kind)
{
    *reading = (struct reading){0};
    reading_cut(reading, STR("\"The gates are shut,\" said Anna Quill."));
    reading->article->blocks.items[0].kind = kind;
    quote_find(reading->article);
    return reading->article->records.count ? &reading->article->records.items[0].quote : NULL;
}

static void a_quotation_tells_where_it_stands(void **state)
{
    (void)state;
    struct reading r;
    assert_int_equal(only_of_block(&r, BLOCK_paragraph)->where, WHERE_body);
    reading_free(&r);
    assert_int_equal(only_of_block(&r, BLOCK_headline)->where, WHERE_headline);
    reading_free(&r);
    assert_int_equal(only_of_block(&r, BLOCK_caption)->where, WHERE_caption);
    reading_free(&r);
}

static void what_is_not_the_story_is_not_read(void **state)
{
    (void)state;
    static const enum block_kind kinds[] = {BLOCK_note, BLOCK_byline, BLOCK_credit, BLOCK_dateline,
                                            BLOCK_published};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct reading r;
        assert_null(only_of_block(&r, kinds[i]));
        reading_free(&r);
    }
}

static void a_term_leaves_the_clause_that_holds_it(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR("Anna Quill said a rule on \"home made\" bonds was needed."));
    assert_int_equal(r.article->records.count, 2);
    assert_str(r.article->records.items[1].text, "a rule on \"home made\" bonds was needed");
    reading_free(&r);
    find(&r, STR("Anna Quill said a rule on sales would be \"very grave\" news."));
    assert_int_equal(r.article->records.count, 1);
    reading_free(&r);
}

static void who_knows_others_speaks_himself(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR("Analysts who know Gorvex predict the owner will sell the firm."));
    assert_int_equal(r.article->records.count, 1);
    assert_str(r.article->records.items[0].quote.speaker.mention, "Analysts");
    reading_free(&r);
}

static void a_participle_behind_with_has_its_own_speaker(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR("Roe left the talks, with Quill threatening \"total war\" on the town."));
    assert_int_equal(r.article->records.count, 1);
    assert_str(r.article->records.items[0].quote.speaker.mention, "Quill");
    reading_free(&r);
}

static void a_title_in_marks_leaves_its_author_the_speaker(void **state)
{
    (void)state;
    struct reading r;
    find(&r, STR("\"They are sad,\" baker Jane Twill, author of the book \"Dough\" and a teacher, "
                 "told the Daily Post."));
    assert_true(r.article->records.count > 0);
    assert_str(r.article->records.items[0].quote.speaker.mention, "Jane Twill");
    reading_free(&r);
}

static void a_headline_may_leave_its_comma_out(void **state)
{
    (void)state;
    struct reading r = {0};
    reading_cut(&r, STR("House prices rebound says Roxbury\nThe gates are shut."));
    r.article->blocks.items[0].kind = BLOCK_headline;
    quote_find(r.article);
    assert_int_equal(r.article->records.count, 1);
    assert_str(r.article->records.items[0].text, "House prices rebound");
    reading_free(&r);
}

static void a_repeated_block_is_reported_once(void **state)
{
    (void)state;
    struct reading r = {0};
    reading_cut(
        &r,
        STR("\"The gates are shut,\" said Anna Quill.\n\"The gates are shut,\" said Anna Quill."));
    r.article->blocks.items[0].repeats = 1;
    r.article->blocks.items[1].is_repeat = true;
    quote_find(r.article);
    assert_int_equal(r.article->records.count, 1);
    assert_int_equal(r.article->records.items[0].quote.repeats, 1);
    reading_free(&r);
}

static void a_hundred_thousand_quotations_in_one_block_are_all_found(void **state)
{
    (void)state;
    struct buf buf = {0};
    struct reading r;
    find(&r, many(&buf, STR("\"We will wait,\" Anna Quill said. "), 100000));
    assert_int_equal(r.article->records.count, 100000);
    reading_free(&r);
    buf_free(&buf);
}

static void hostile_text_makes_sound_records(void **state)
{
    (void)state;
    const struct str pieces[] = {STR("said "),
                                 STR("\"a b c,\" he said, "),
                                 STR("Kerry said that he went home, "),
                                 STR("\"Go home now.\"\n"),
                                 STR("\"Go home now\n"),
                                 STR("saying \"it is so,\" "),
                                 STR("according to Kerry, "),
                                 STR("“a "),
                                 STR("'a b c' "),
                                 STR("\"Why now?\" "),
                                 STR("Kerry: \"Go home now\" "),
                                 STR("Alpha Beta Gamma "),
                                 STR("Both said so. "),
                                 STR("Kerry told them:\n\"Go home now.\"\n"),
                                 STR("\"Go home now.\"\n- Anna Quill\n"),
                                 STR("a\"b'c“d’e« "),
                                 STR("Kerry and Lavrov said it was \"so good.\" "),
                                 STR("the spokesman said they went. "),
                                 STR("\xc2\xa0\"\xc2\xa0")};
    static const size_t counts[] = {1, 2, 3, 20000};
    struct buf buf = {0};
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
        for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
            struct reading r;
            find(&r, many(&buf, pieces[i], counts[c]));
            reading_free(&r);
        }
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_without_text_has_no_quotation),
        cmocka_unit_test(a_quotation_has_its_speaker_and_cue),
        cmocka_unit_test(pieces_are_joined_in_words),
        cmocka_unit_test(a_quotation_tells_where_it_stands),
        cmocka_unit_test(what_is_not_the_story_is_not_read),
        cmocka_unit_test(a_term_leaves_the_clause_that_holds_it),
        cmocka_unit_test(who_knows_others_speaks_himself),
        cmocka_unit_test(a_participle_behind_with_has_its_own_speaker),
        cmocka_unit_test(a_title_in_marks_leaves_its_author_the_speaker),
        cmocka_unit_test(a_headline_may_leave_its_comma_out),
        cmocka_unit_test(a_repeated_block_is_reported_once),
        cmocka_unit_test(a_hundred_thousand_quotations_in_one_block_are_all_found),
        cmocka_unit_test(hostile_text_makes_sound_records),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
