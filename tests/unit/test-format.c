#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "format/format.h"

/* An article of our own:  Ana Ruiz, the mayor of Halvery, spoke twice. */
static struct stored direct_quote(void)
{
    return (struct stored){
        .kind = DOCUMENT_quote,
        .id = STR("00112233445566aa.0f0f0f"),
        .article_id = STR("00112233445566aa"),
        .path = STR("/news/halvery.txt"),
        .title = STR("Halvery reopens its ferry"),
        .outlet = STR("Delta Press"),
        .date = {2014, 3, 31},
        .before = STR("Crowds cheered. \""),
        .after = STR(",\" Ana Ruiz told reporters on Sunday. The band played."),
        .record = {
            .kind = RECORD_quote,
            .span = {100, 134},
            .text = STR("We will open the ferry at midnight"),
            .quote = {
                .type = QUOTE_direct,
                .speaker = {.name = STR("Ana Ruiz"), .mention = STR("Ana Ruiz"),
                            .role = STR("mayor"), .span = {137, 145}, .kind = SPEAKER_person},
                .cue = {STR("told"), {146, 150}},
                .audience = STR("reporters"),
                .said = {2014, 3, 30},
                .said_text = STR("Sunday"),
                .said_certainty = CERTAINTY_computed,
                .rule = STR("quote-speaker-cue"),
                .tier = TIER_A,
                .where = WHERE_body,
            },
        },
    };
}

static struct stored indirect_quote(void)
{
    struct stored stored = direct_quote();
    stored.id = STR("00112233445566aa.1e1e1e");
    stored.record.text = STR("the ferry was\tsafe\nand dry");
    stored.record.quote = (struct quote){.type = QUOTE_indirect, .tier = TIER_B,
                                         .speaker = {.name = STR("Bo\033[31m Lind")}};
    stored.before = STR("Bo Lind said ");
    stored.after = STR(".");
    return stored;
}

static struct stored caption(void)
{
    return (struct stored){
        .kind = DOCUMENT_caption,
        .id = STR("ffeeddccbbaa0099.123abc"),
        .article_id = STR("ffeeddccbbaa0099"),
        .path = STR("/news/a\nb.txt"),
        .record = {.kind = RECORD_caption,
                   .span = {0, 20},
                   .text = STR("A ferry at the quay."),
                   .caption = {.photographer = STR("Lena Dorn"), .agency = STR("Delta Press"),
                               .place = STR("HALVERY")}},
    };
}

static struct hit hit_items[3];
static struct hits hits;
static struct format_options options;
static struct arena *arena;
static char *text;

static int prepare(void **state)
{
    (void)state;
    arena = arena_new();
    text = NULL;
    hit_items[0] = (struct hit){.stored = direct_quote(), .score = 2.5};
    hit_items[1] = (struct hit){.stored = caption(), .score = 2};
    hit_items[2] = (struct hit){.stored = indirect_quote(), .score = 1};
    hits = (struct hits){.items = hit_items, .count = 3, .capacity = 3, .total = 3};
    options = (struct format_options){.terminal = {.width = 60}};
    return 0;
}

static int finish(void **state)
{
    (void)state;
    arena_free(arena);
    free(text);
    return 0;
}

/* What format_hits() prints. */
static struct str printed(void)
{
    size_t size;
    free(text);
    FILE *out = open_memstream(&text, &size);
    assert_int_equal(format_hits(&hits, &options, out), STATUS_ok);
    fclose(out);
    return (struct str){text, size};
}

static bool has(struct str all, struct str part)
{
    return str_find(all, part, 0) < all.size;
}

static void in_a_pipe_each_hit_is_one_line(void **state)
{
    (void)state;
    assert_str(printed(),
               "2014-03-31\tAna Ruiz\tdirect\t\"We will open the ferry at midnight\"\t"
               "/news/halvery.txt\n"
               "-\tLena Dorn\tcaption\tA ferry at the quay.\t/news/a b.txt\n"
               "2014-03-31\tBo␛[31m Lind\tindirect\tthe ferry was safe and dry\t"
               "/news/halvery.txt\n");
}

static void on_a_terminal_hits_stand_under_their_article(void **state)
{
    (void)state;
    options.terminal.is_terminal = true;
    assert_str(printed(),
               "Halvery reopens its ferry\n"
               "Delta Press · 2014-03-31 · /news/halvery.txt\n"
               "  “We will open the ferry at midnight”\n"
               "     — Ana Ruiz, mayor · told reporters · Sunday 2014-03-30\n"
               "       · 00112233.0f0f0f\n"
               "\n"
               "   the ferry was safe and dry\n"
               "     — Bo␛[31m Lind · tier B · 00112233.1e1e1e\n"
               "\n"
               "/news/a b.txt\n"
               "   A ferry at the quay.\n"
               "     — Lena Dorn/Delta Press · HALVERY · ffeeddcc.123abc\n");
}

static void an_order_that_was_asked_for_is_kept(void **state)
{
    (void)state;
    options.terminal.is_terminal = true;
    options.keep_order = true;
    struct str all = printed();
    size_t photo = str_find(all, STR("Lena Dorn"), 0);
    assert_true(photo < str_find(all, STR("Bo␛"), 0));
    assert_true(has(str_slice(all, photo, all.size), STR("Halvery reopens its ferry")));
}

static void words_that_were_asked_for_are_marked(void **state)
{
    (void)state;
    struct str phrase[] = {STR("the"), STR("ferry")}, name[] = {STR("ruiz")};
    struct highlight_item items[] = {
        {FIELD_quote, HIGHLIGHT_word, {phrase, 2, 2}},
        {FIELD_speaker, HIGHLIGHT_word, {name, 1, 1}},
    };
    hits.highlight = (struct highlight){items, 2, 2};
    options.terminal = (struct terminal){.is_terminal = true, .colour = true, .width = 60};
    struct str all = printed();
    assert_true(has(all, STR("open \033[0;1;31mthe ferry\033[0m at")));
    assert_true(has(all, STR("\033[0;1;36mAna \033[0;1;31mRuiz\033[0m, mayor")));
}

static void marks_close_where_the_article_speaks_between_two_pieces(void **state)
{
    (void)state;
    struct span pieces[] = {{100, 108}, {121, 129}, {131, 138}};
    struct record *record = &hit_items[0].stored.record;
    record->text = STR("We sail,\" she said, \"at noon.\n\"Go now,");
    record->span = (struct span){100, 100 + record->text.size};
    record->quote.words = STR("We sail, at noon. Go now,");
    record->quote.segments = (struct spans){pieces, 3, 3};
    options.terminal.is_terminal = true;
    assert_true(has(printed(), STR("  “We sail,” … “at noon. Go now”\n")));
    hit_items[0].stored.encoding = STR("UTF-16LE");
    assert_true(has(printed(), STR("  “We sail, at noon. Go now”\n")));
}

static void a_mixed_quote_stands_in_its_sentence(void **state)
{
    (void)state;
    struct stored *stored = &hit_items[0].stored;
    stored->before = STR("It rained. The mayor called it \"");
    stored->record.text = STR("a great day");
    stored->after = STR("\" for all. The band played.");
    stored->record.quote.type = QUOTE_mixed;
    options.terminal.is_terminal = true;
    assert_true(has(printed(), STR("   The mayor called it \"a great day\" for all.\n")));
}

static void a_day_without_a_year_stands_as_it_was_printed(void **state)
{
    (void)state;
    struct quote *quote = &hit_items[0].stored.record.quote;
    quote->said = (struct date){0, 3, 30};
    quote->said_text = STR("March 30");
    options.terminal.is_terminal = true;
    assert_true(has(printed(), STR("told reporters · March 30\n")));
    quote->said_text = (struct str){0};
    assert_true(has(printed(), STR("told reporters · --03-30\n       · 0011")));
}

static void sentences_of_context_stand_around(void **state)
{
    (void)state;
    options.terminal.is_terminal = true;
    options.context.after = 1;
    assert_true(has(printed(), STR("   \"[[We will open the ferry at midnight]],\" Ana Ruiz told\n"
                                   "   reporters on Sunday. The band played.\n")));
    hit_items[0].stored.after = STR(",\" she said.\n\nThe band played.");
    assert_true(has(printed(), STR("midnight]],\" she said.\n   The band played.\n")));
    options.terminal.colour = true;
    assert_true(has(printed(), STR("\033[0;1mWe will open the ferry at midnight\033[0;2m,\"")));
}

static void a_line_of_json_is_the_contract(void **state)
{
    (void)state;
    options.format = FORMAT_jsonl;
    hits.count = 1;
    assert_str(printed(),
               "{\"id\":\"00112233445566aa.0f0f0f\",\"article\":{\"id\":\"00112233445566aa\","
               "\"path\":\"/news/halvery.txt\",\"title\":\"Halvery reopens its ferry\","
               "\"date\":\"2014-03-31\",\"outlet\":\"Delta Press\"},"
               "\"kind\":\"quote\",\"start\":100,\"end\":134,"
               "\"text\":\"We will open the ferry at midnight\",\"type\":\"direct\","
               "\"words\":\"We will open the ferry at midnight\","
               "\"segments\":[{\"start\":100,\"end\":134}],"
               "\"speaker\":{\"name\":\"Ana Ruiz\",\"mention\":\"Ana Ruiz\",\"start\":137,"
               "\"end\":145,\"role\":\"mayor\",\"kind\":\"person\"},"
               "\"cue\":{\"text\":\"told\",\"start\":146,\"end\":150},"
               "\"audience\":\"reporters\",\"said\":\"2014-03-30\",\"said_text\":\"Sunday\","
               "\"said_certainty\":\"computed\",\"rule\":\"quote-speaker-cue\",\"tier\":\"A\","
               "\"where\":\"body\",\"before\":\"Crowds cheered. \\\"\","
               "\"after\":\",\\\" Ana Ruiz told reporters on Sunday. The band played.\","
               "\"score\":2.5}\n");
}

static void fields_pick_members_of_json_and_columns_of_tsv(void **state)
{
    (void)state;
    hits.count = 1;
    options.format = FORMAT_jsonl;
    assert_int_equal(columns_read(STR("speaker.name,path,words,start,cue"), arena,
                                  &options.fields),
                     STATUS_ok);
    assert_str(printed(), "{\"article\":{\"path\":\"/news/halvery.txt\"},\"start\":100,"
                          "\"words\":\"We will open the ferry at midnight\","
                          "\"speaker\":{\"name\":\"Ana Ruiz\"},"
                          "\"cue\":{\"text\":\"told\",\"start\":146,\"end\":150}}\n");
    options.format = FORMAT_tsv;
    assert_str(printed(), "Ana Ruiz\t/news/halvery.txt\tWe will open the ferry at midnight\t"
                          "100\ttold\n");
}

static void tsv_has_its_ten_columns_and_escapes(void **state)
{
    (void)state;
    options.format = FORMAT_tsv;
    assert_str(printed(),
               "00112233445566aa.0f0f0f\t2014-03-31\t2014-03-30\tAna Ruiz\tdirect\tA\t"
               "We will open the ferry at midnight\t/news/halvery.txt\t100\t134\n"
               "ffeeddccbbaa0099.123abc\t\t\t\t\t\tA ferry at the quay.\t/news/a\\nb.txt\t0\t20\n"
               "00112233445566aa.1e1e1e\t2014-03-31\t\tBo\\x1b[31m Lind\tindirect\tB\t"
               "the ferry was\\tsafe\\nand dry\t/news/halvery.txt\t100\t134\n");
}

static void a_path_is_printed_once_and_as_it_is(void **state)
{
    (void)state;
    options.format = FORMAT_nul;
    struct str all = printed();
    assert_int_equal(all.size, strlen("/news/halvery.txt") + strlen("/news/a\nb.txt") + 2);
    assert_memory_equal(all.bytes, "/news/halvery.txt\0/news/a\nb.txt", all.size);
    hits.output = OUTPUT_files;
    options.format = FORMAT_text;
    assert_str(printed(), "/news/halvery.txt\n/news/a\nb.txt\n");
    options.terminal.is_terminal = true;
    assert_str(printed(), "/news/halvery.txt\n/news/a b.txt\n");
    options.format = FORMAT_jsonl;
    assert_str(printed(), "{\"article\":{\"path\":\"/news/halvery.txt\"}}\n"
                          "{\"article\":{\"path\":\"/news/a\\nb.txt\"}}\n");
}

static void a_count_is_the_total(void **state)
{
    (void)state;
    hits.output = OUTPUT_count;
    hits.total = 41;
    assert_str(printed(), "41\n");
    options.format = FORMAT_jsonl;
    assert_str(printed(), "{\"count\":41}\n");
    options.format = FORMAT_nul;
    assert_int_equal(format_hits(&hits, &options, stdout), STATUS_usage);
}

static void a_template_makes_the_users_own_line(void **state)
{
    (void)state;
    options.format = FORMAT_template;
    assert_int_equal(template_read(STR("%(speaker)\\t100%%: %(words)"), arena,
                                   &options.template),
                     STATUS_ok);
    assert_str(printed(), "Ana Ruiz\t100%: We will open the ferry at midnight\n"
                          "\t100%: A ferry at the quay.\n"
                          "Bo␛[31m Lind\t100%: the ferry was safe and dry\n");
    assert_int_equal(template_read(STR("%(path)\\0"), arena, &options.template), STATUS_ok);
    hits.count = 1;
    assert_int_equal(printed().size, strlen("/news/halvery.txt") + 1);
}

static void a_wrong_template_is_refused_with_its_place(void **state)
{
    (void)state;
    struct template template;
    static const char *const wrong[] = {"%(speeker)", "%(words", "%x", "50%", "\\q", "a\\", "%()"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(template_read(str_from(wrong[i]), arena, &template), STATUS_usage);
    assert_int_equal(template_read(STR("%(speeker)"), arena, &template), STATUS_usage);
    assert_true(has(str_from(fail_message()), STR("'speaker'")));
    assert_int_equal(template_read(STR("ab%x"), arena, &template), STATUS_usage);
    assert_true(has(str_from(fail_message()), STR("character 3")));
}

static void an_unknown_field_offers_the_nearest(void **state)
{
    (void)state;
    struct columns columns;
    assert_int_equal(columns_read(STR("id,wrods"), arena, &columns), STATUS_usage);
    assert_true(has(str_from(fail_message()), STR("'words'")));
    assert_int_equal(columns_read(STR("id,,words"), arena, &columns), STATUS_usage);
    assert_int_equal(columns_read(STR("speaker.span"), arena, &columns), STATUS_usage);
}

static void an_editor_gets_the_line_and_column_of_the_source(void **state)
{
    (void)state;
    char path[] = "test-format-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *file = fdopen(descriptor, "w");
    fputs("one\r\ntwo\rthree\n\"We will", file);
    fclose(file);
    hit_items[0].stored.path = str_from(path);
    hit_items[0].stored.record.span.start = 16;
    hits.count = 1;
    options.format = FORMAT_vimgrep;
    char expected[128];
    snprintf(expected, sizeof expected, "%s:4:2:Ana Ruiz: We will open the ferry at midnight\n",
             path);
    assert_str(printed(), expected);
    remove(path);
}

static void another_version_of_the_formats_is_refused(void **state)
{
    (void)state;
    assert_int_equal(format_version_check(1), STATUS_ok);
    assert_int_equal(format_version_check(0), STATUS_format_old);
    assert_int_equal(format_version_check(2), STATUS_format_new);
}

static void an_unknown_format_is_refused(void **state)
{
    (void)state;
    enum format format;
    assert_int_equal(format_read("tsv", &format), STATUS_ok);
    assert_int_equal(format, FORMAT_tsv);
    assert_int_equal(format_read("jsnol", &format), STATUS_usage);
    assert_true(has(str_from(fail_message()), STR("'jsonl'")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, prepare, finish)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(in_a_pipe_each_hit_is_one_line),
        TEST(on_a_terminal_hits_stand_under_their_article),
        TEST(an_order_that_was_asked_for_is_kept),
        TEST(words_that_were_asked_for_are_marked),
        TEST(marks_close_where_the_article_speaks_between_two_pieces),
        TEST(a_mixed_quote_stands_in_its_sentence),
        TEST(a_day_without_a_year_stands_as_it_was_printed),
        TEST(sentences_of_context_stand_around),
        TEST(a_line_of_json_is_the_contract),
        TEST(fields_pick_members_of_json_and_columns_of_tsv),
        TEST(tsv_has_its_ten_columns_and_escapes),
        TEST(a_path_is_printed_once_and_as_it_is),
        TEST(a_count_is_the_total),
        TEST(a_template_makes_the_users_own_line),
        TEST(a_wrong_template_is_refused_with_its_place),
        TEST(an_unknown_field_offers_the_nearest),
        TEST(an_editor_gets_the_line_and_column_of_the_source),
        TEST(another_version_of_the_formats_is_refused),
        TEST(an_unknown_format_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
