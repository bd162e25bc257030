#include "unit.h"

#include "index/stored.h"

static struct arena *arena;

static int open_arena(void **state)
{
    (void)state;
    arena = arena_new();
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static struct record a_quote(void)
{
    static struct span segments[] = {{10, 20}, {40, 300}};
    static struct str names[] = {{"Jane Roe", 8}, {"", 0}};
    struct record record;
    memset(&record, 0, sizeof record);
    record.kind = RECORD_quote;
    record.span = (struct span){10, 300};
    record.text = STR("We go,\" she said. \"Now.");
    record.quote = (struct quote){
        .type = QUOTE_direct,
        .words = STR("We go, Now."),
        .segments = {segments, 2, 2},
        .speaker = {STR("Jane Roe"), STR("she"), {0}, {names, 2, 2}, {22, 25}, SPEAKER_person},
        .cue = {STR("said"), {26, 30}},
        .venue = STR(""),
        .said = {0, 3, 30},
        .said_certainty = CERTAINTY_unresolved,
        .rule = STR("inverted"),
        .tier = TIER_B,
        .where = WHERE_body,
        .repeats = 3,
    };
    return record;
}

static struct str packed(const struct stored *stored)
{
    struct buf data = {0};
    store_pack(stored, &data);
    struct str copy = {arena_copy(arena, data.bytes, data.size), data.size};
    buf_free(&data);
    return copy;
}

static void a_quote_says_which_record_of_which_article_it_is(void **state)
{
    (void)state;
    struct stored stored = {.kind = DOCUMENT_quote, .id = STR("0123456789abcdef.a1b2c3"),
                            .article_id = STR("0123456789abcdef"), .number = 300};
    struct stored back;
    assert_true(store_unpack(arena, packed(&stored), &back));
    assert_int_equal(back.kind, DOCUMENT_quote);
    assert_str(back.id, "0123456789abcdef.a1b2c3");
    assert_str(back.article_id, "0123456789abcdef");
    assert_int_equal(back.number, 300);
}

static struct stored an_article(void)
{
    static struct offset_run runs[] = {{0, 0, 1, 1}, {4, 4, 2, 1}, {6, 5, 1, 1}};
    static struct record records[2];
    struct stored stored = {.kind = DOCUMENT_article, .id = STR("0123456789abcdef"),
                            .article_id = STR("0123456789abcdef"), .path = STR("/news/one.txt"),
                            .text = STR("caf \xc3\xa9 au lait"),
                            .encoding = STR("windows-1252"), .outlet = STR(""),
                            .map = {runs, 3, 3}, .records = {records, 2, 2},
                            .source_size = 12, .source_mtime = 1396137600000000000ull};
    records[0] = a_quote();
    memset(&records[1], 0, sizeof records[1]);
    records[1].kind = RECORD_dateline;
    records[1].dateline.agency = STR("Reuters");
    return stored;
}

static void a_record_comes_back_as_it_was(void **state)
{
    (void)state;
    struct stored stored = an_article(), back;
    assert_true(store_unpack(arena, packed(&stored), &back));
    assert_str(back.path, "/news/one.txt");
    assert_null(back.title.bytes);
    assert_non_null(back.outlet.bytes);
    assert_int_equal(back.outlet.size, 0);
    const struct quote *quote = &back.records.items[0].quote;
    assert_str(back.records.items[0].text, "We go,\" she said. \"Now.");
    assert_str(quote->words, "We go, Now.");
    assert_int_equal(quote->segments.count, 2);
    assert_int_equal(quote->segments.items[1].start, 40);
    assert_int_equal(quote->segments.items[1].end, 300);
    assert_int_equal(quote->speaker.names.count, 2);
    assert_non_null(quote->speaker.names.items[1].bytes);
    assert_null(quote->speaker.role.bytes);
    assert_non_null(quote->venue.bytes);
    assert_int_equal(quote->venue.size, 0);
    assert_int_equal(quote->speaker.span.end, 25);
    assert_int_equal(quote->said.day, 30);
    assert_int_equal(quote->said.year, 0);
    assert_int_equal(quote->tier, TIER_B);
    assert_int_equal(quote->repeats, 3);
}

static void words_equal_to_the_text_cost_one_byte(void **state)
{
    (void)state;
    struct stored stored = an_article();
    size_t before = packed(&stored).size;
    stored.records.items[0].quote.words = stored.records.items[0].text;
    assert_int_equal(before - packed(&stored).size, strlen("We go, Now."));
}

static void a_text_of_the_article_is_packed_as_its_place(void **state)
{
    (void)state;
    struct stored stored = an_article(), back;
    struct record *record = &stored.records.items[0];
    stored.text = STR("Mr Roe said: We go. We stay. Why?");
    record->text = STR("We go.");
    record->quote.speaker.mention = STR("Mr Roe");
    record->quote.venue = STR("We stay.");
    size_t before = packed(&stored).size;
    record->text = str_slice(stored.text, 13, 19);
    record->quote.speaker.mention = str_slice(stored.text, 0, 6);
    record->quote.venue = str_slice(stored.text, 20, 28);
    assert_true(packed(&stored).size + 10 < before);
    assert_true(store_unpack(arena, packed(&stored), &back));
    record = &back.records.items[0];
    assert_str(record->text, "We go.");
    assert_str(record->quote.speaker.mention, "Mr Roe");
    assert_str(record->quote.venue, "We stay.");
    assert_ptr_equal(record->text.bytes, back.text.bytes + 13);
}

static void an_article_comes_back_with_its_records(void **state)
{
    (void)state;
    struct stored stored = an_article(), back;
    assert_true(store_unpack(arena, packed(&stored), &back));
    assert_str(back.text, "caf \xc3\xa9 au lait");
    assert_int_equal(back.records.count, 2);
    assert_str(back.records.items[0].quote.rule, "inverted");
    assert_str(back.records.items[1].dateline.agency, "Reuters");
    assert_int_equal(back.source_mtime, 1396137600000000000ull);
    struct span span = stored_text_span(&back, (struct span){4, 8});
    assert_int_equal(span.start, 4);
    assert_int_equal(span.end, 9);
}

/* Every byte cut off or changed: the answer may be anything but a crash. */
static void damaged_bytes_do_no_harm(void **state)
{
    (void)state;
    struct stored stored = an_article(), back;
    struct str data = packed(&stored);
    for (size_t size = 0; size < data.size; size++)
        assert_false(store_unpack(arena, str_slice(data, 0, size), &back));
    char *bytes = arena_copy(arena, data.bytes, data.size);
    for (size_t i = 0; i < data.size; i++) {
        const char values[] = {0, 1, 0x7f, (char)0x80, (char)0xff};
        for (size_t j = 0; j < sizeof values; j++) {
            bytes[i] = values[j];
            if (store_unpack(arena, (struct str){bytes, data.size}, &back))
                stored_text_span(&back, (struct span){0, SIZE_MAX});
        }
        bytes[i] = data.bytes[i];
    }
    assert_true(store_unpack(arena, (struct str){bytes, data.size}, &back));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_quote_says_which_record_of_which_article_it_is,
                                        open_arena, close_arena),
        cmocka_unit_test_setup_teardown(a_record_comes_back_as_it_was, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(words_equal_to_the_text_cost_one_byte, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(a_text_of_the_article_is_packed_as_its_place, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(an_article_comes_back_with_its_records, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(damaged_bytes_do_no_harm, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
