#include "unit.h"

#include "base/buf.h"
#include "format/context.h"
#include "format/show.h"

#define TEXT                                                               \
    "Halvery reopens its ferry\n\n"                                        \
    "\"We will sail,\" Ana Ruiz said. \"At\tnight.\"\r\n"                  \
    "Bo Lind said the ferry was dry, not \"wet\" at all.\n"

static struct record records[4];
static struct buf out;

static struct span place(const char *part)
{
    size_t start = str_find(STR(TEXT), str_from(part), 0);
    assert_true(start < STR(TEXT).size);
    return (struct span){start, start + strlen(part)};
}

static struct record record_at(enum record_kind kind, const char *part)
{
    struct span span = place(part);
    return (struct record){
        .kind = kind, .span = span, .text = str_slice(STR(TEXT), span.start, span.end)};
}

/* A headline, a quote in two pieces, an indirect one, a mixed one within it. */
static struct stored article(void)
{
    static struct span segments[2];
    records[0] = record_at(RECORD_headline, "Halvery reopens its ferry");
    records[1] = record_at(RECORD_quote, "We will sail,\" Ana Ruiz said. \"At\tnight.");
    segments[0] = place("We will sail,");
    segments[1] = place("At\tnight.");
    records[1].quote = (struct quote){.type = QUOTE_direct,
                                      .words = STR("We will sail, At\tnight."),
                                      .segments = {segments, 2, 2},
                                      .speaker = {.name = STR("Ana Ruiz"),
                                                  .span = place("Ana Ruiz")},
                                      .rule = STR("split"),
                                      .tier = TIER_A};
    records[2] = record_at(RECORD_quote, "the ferry was dry, not \"wet\" at all");
    records[2].quote = (struct quote){.type = QUOTE_indirect,
                                      .speaker = {.name = STR("Bo Lind")},
                                      .tier = TIER_C};
    records[3] = record_at(RECORD_quote, "wet");
    records[3].quote = (struct quote){.type = QUOTE_mixed, .speaker = {.name = STR("Bo Lind")}};
    return (struct stored){.kind = DOCUMENT_article,
                           .id = STR("00112233445566aa"),
                           .article_id = STR("00112233445566aa"),
                           .path = STR("/news/halvery.txt"),
                           .title = STR("Halvery reopens its ferry"),
                           .date = {2014, 3, 31},
                           .text = STR(TEXT),
                           .records = {records, 4, 4}};
}

static struct str shown(bool colour, bool why)
{
    const struct stored stored = article();
    const struct terminal terminal = {.colour = colour, .width = 76};
    buf_clear(&out);
    show_article(&stored, &terminal, why, &out);
    return buf_str(&out);
}

static bool has(struct str all, struct str part)
{
    return str_find(all, part, 0) < all.size;
}

static void without_colour_numbers_tell_where_quotes_end(void **state)
{
    (void)state;
    struct str all = shown(false, false);
    struct str text = STR("2014-03-31 · /news/halvery.txt · 00112233445566aa\n"
                          "\n"
                          "Halvery reopens its ferry\n"
                          "\n"
                          "\"We will sail,\"[1] Ana Ruiz said. \"At night.\"[1]\n"
                          "\n"
                          "Bo Lind said [2 the ferry was dry, not \"wet\"[3] at all 2].\n"
                          "\n"
                          "[1] Ana Ruiz · direct · 00112233.");
    assert_true(str_starts(all, text));
    assert_true(has(all, STR("\n[2] Bo Lind · tier C · indirect · 00112233.")));
    assert_true(has(all, STR("\n[3] Bo Lind · mixed · 00112233.")));
}

static void in_colour_the_words_themselves_tell(void **state)
{
    (void)state;
    struct str all = shown(true, false);
    assert_true(has(all, STR("\033[0;1mHalvery reopens its ferry\033[0m\n")));
    assert_true(has(all, STR("\033[0;1;36mAna Ruiz\033[0m said.")));
    assert_true(has(all, STR("\033[0;1;33m[1]\033[0m")));
    assert_false(has(all, STR("[2 ")));
}

static void why_tells_the_rule_and_every_span(void **state)
{
    (void)state;
    struct str all = shown(false, true);
    assert_true(has(all, STR("    rule             split\n    tier             A\n"
                             "    span             28-68\n")));
    assert_true(has(all, STR("    segments         28-41; 59-68\n")));
    assert_true(has(all, STR("    speaker.name     Ana Ruiz\n")));
    assert_true(has(all, STR("    speaker.span     43-51\n")));
}

static void an_article_is_one_line_of_json(void **state)
{
    (void)state;
    const struct stored stored = article();
    buf_clear(&out);
    show_article_json(&stored, &out);
    struct str all = buf_str(&out);
    assert_int_equal(str_find(all, STR("\n"), 0), all.size - 1);
    assert_true(str_starts(all, STR("{\"id\":\"00112233445566aa\",\"kind\":\"article\",")));
    assert_true(has(all, STR("\"records\":[{\"kind\":\"headline\",\"start\":0,\"end\":25,")));
}

static void a_sentence_is_not_cut_at_an_abbreviation(void **state)
{
    (void)state;
    struct str text = STR("It rained. Gen. A. Lind came on Nov. 5 in a U.S. plane. It left.");
    size_t at = str_find(text, STR("came"), 0);
    struct span wide = context_widen(text, (struct span){at, at + 4}, 0, 0);
    assert_str(str_slice(text, wide.start, wide.end),
               "Gen. A. Lind came on Nov. 5 in a U.S. plane.");
    wide = context_widen(text, (struct span){at, at + 4}, 1, 9);
    assert_int_equal(wide.start, 0);
    assert_int_equal(wide.end, text.size);
}

static void a_sentence_ends_behind_its_closing_mark(void **state)
{
    (void)state;
    struct str text = STR("\"Go!\" she said. \"Now.\"\n\n \nThe end");
    size_t at = str_find(text, STR("Now"), 0);
    struct span wide = context_widen(text, (struct span){at, at + 3}, 0, 0);
    assert_str(str_slice(text, wide.start, wide.end), "\"Now.\"");
    wide = context_widen(text, (struct span){at, at + 3}, 0, 1);
    assert_str(str_slice(text, wide.start, wide.end), "\"Now.\"\n\n \nThe end");
}

static void context_of_a_text_without_stops_is_bounded(void **state)
{
    (void)state;
    enum { SIZE = 8 * CONTEXT_REACH, AT = SIZE / 2 };
    struct buf text = {0};
    while (text.size < SIZE)
        buf_add(&text, STR("word "));
    struct span wide = context_widen(buf_str(&text), (struct span){AT, AT + 4}, 3, 3);
    assert_true(wide.start < AT && AT - wide.start <= CONTEXT_REACH);
    assert_true(wide.end > AT + 4 && wide.end - (AT + 4) <= CONTEXT_REACH);
    buf_free(&text);
}

static int forget(void **state)
{
    (void)state;
    buf_free(&out);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_colour_numbers_tell_where_quotes_end),
        cmocka_unit_test(in_colour_the_words_themselves_tell),
        cmocka_unit_test(why_tells_the_rule_and_every_span),
        cmocka_unit_test(an_article_is_one_line_of_json),
        cmocka_unit_test(a_sentence_is_not_cut_at_an_abbreviation),
        cmocka_unit_test(a_sentence_ends_behind_its_closing_mark),
        cmocka_unit_test(context_of_a_text_without_stops_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, forget);
}
