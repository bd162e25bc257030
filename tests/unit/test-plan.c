#include "unit.h"

#include "query/parser.h"
#include "query/plan.h"

static struct node *read_tree(struct arena *arena, const char *query, enum document_kind kind)
{
    struct node *tree;
    struct source source = {str_from(query), NULL};
    struct parser_options options = {"qca"[kind], {2014, 4, 16}};
    if (parser_read(arena, &source, &options, &tree) != STATUS_ok)
        fail_msg("%s", fail_message());
    return tree;
}

static void assert_plan_in(enum document_kind kind, const char *query, const char *expected)
{
    struct arena *arena = arena_new();
    struct node *tree = query ? read_tree(arena, query, kind) : NULL;
    struct xc_query *plan = plan_query(arena, tree, kind);
    struct str text = xc_query_description(plan, arena);
    if (strcmp(text.bytes, expected))
        fail_msg("%s\nis planned as\n%s\nnot as\n%s", query ? query : "nothing", text.bytes,
                 expected);
    xc_query_free(plan);
    arena_free(arena);
}

static void assert_plan(const char *query, const char *expected)
{
    assert_plan_in(DOCUMENT_quote, query, expected);
}

static void a_bare_word_stands_for_all_words_with_its_stem(void **state)
{
    (void)state;
    assert_plan("Elections", "Query((Zelect SYNONYM elect))");
    assert_plan_in(DOCUMENT_caption, "elections", "Query((ZXCelect SYNONYM XCelect))");
}

static void names_have_no_stems(void **state)
{
    (void)state;
    assert_plan("speaker:waters", "Query(XSPwaters)");
}

static void phrases_and_near_are_of_words_as_printed(void **state)
{
    (void)state;
    assert_plan("\"free elections\"", "Query((free PHRASE 2 elections))");
    assert_plan("\"elections\"", "Query(elections)");
    assert_plan("a NEAR/5 b", "Query((a NEAR 6 b))");
    assert_plan("a NEAR/5 b NEAR/5 c", "Query((a NEAR 11 b NEAR 11 c))");
}

static void a_kind_is_asked_for_only_where_the_fields_leave_it_open(void **state)
{
    (void)state;
    assert_plan("place:paris", "Query((XPLparis FILTER Tquote))");
    assert_plan("place:paris speaker:vega", "Query((XPLparis AND XSPvega))");
    assert_plan("place:paris OR speaker:vega", "Query(((XPLparis OR XSPvega) FILTER Tquote))");
    assert_plan("speaker:vega -place:paris", "Query((XSPvega AND_NOT XPLparis))");
    assert_plan_in(DOCUMENT_article, "place:paris", "Query((XPLparis FILTER Tarticle))");
    assert_plan(NULL, "Query(0 * Tquote)");
}

static void negations_alone_take_from_everything(void **state)
{
    (void)state;
    assert_plan("-\"war\"", "Query(((<alldocuments> AND_NOT war) FILTER Tquote))");
    assert_plan("-\"war\" -\"peace\"",
                "Query(((<alldocuments> AND_NOT (war OR peace)) FILTER Tquote))");
}

static void days_are_terms_where_they_are_whole(void **state)
{
    (void)state;
    assert_plan("said:2014", "Query(XSDq:2014)");
    assert_plan("said:2014-03", "Query(XSDq:201403)");
    assert_plan("said:2014-03-30", "Query(XSDq:20140330)");
    assert_plan("said:2014-03-01..2014-03-31", "Query(XSDq:201403)");
    assert_plan("said:2016-01-31..2016-03-01",
                "Query((XSDq:20160131 OR XSDq:201602 OR XSDq:20160301))");
    assert_plan("said:2013-12-31..2015-01", "Query((XSDq:20131231 OR XSDq:2014 OR XSDq:201501))");
    assert_plan("date:2014-03", "Query((Dq:201403 FILTER Tquote))");
}

static void what_only_limits_does_not_weigh(void **state)
{
    (void)state;
    assert_plan("\"war\" type:mixed", "Query((war FILTER XTYmixed))");
    assert_plan("type:mixed tier:A", "Query(0 * (XTYmixed AND XTIa))");
}

static void a_beginning_of_an_id_is_enough(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct xc_query *plan = plan_query(arena, read_tree(arena, "id:3fa2", DOCUMENT_quote),
                                       DOCUMENT_quote);
    assert_non_null(strstr(xc_query_description(plan, arena).bytes, "WILDCARD SYNONYM Q3fa2"));
    xc_query_free(plan);
    arena_free(arena);
}

static void what_is_not_taken_away_is_marked(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct highlight marks = {0};
    plan_highlight(arena, read_tree(arena, "waters -war \"no deal\" speaker:(veg* OR luna)", 0),
                   &marks);
    assert_int_equal(marks.count, 4);
    assert_int_equal(marks.items[0].form, HIGHLIGHT_stem);
    assert_int_equal(marks.items[0].field, FIELD_quote);
    assert_str(marks.items[0].words.items[0], "water");
    assert_int_equal(marks.items[1].form, HIGHLIGHT_word);
    assert_int_equal(marks.items[1].words.count, 2);
    assert_str(marks.items[1].words.items[1], "deal");
    assert_int_equal(marks.items[2].form, HIGHLIGHT_beginning);
    assert_int_equal(marks.items[3].form, HIGHLIGHT_word);
    assert_int_equal(marks.items[3].field, FIELD_speaker);
    assert_str(marks.items[3].words.items[0], "luna");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bare_word_stands_for_all_words_with_its_stem),
        cmocka_unit_test(names_have_no_stems),
        cmocka_unit_test(phrases_and_near_are_of_words_as_printed),
        cmocka_unit_test(a_kind_is_asked_for_only_where_the_fields_leave_it_open),
        cmocka_unit_test(negations_alone_take_from_everything),
        cmocka_unit_test(days_are_terms_where_they_are_whole),
        cmocka_unit_test(what_only_limits_does_not_weigh),
        cmocka_unit_test(a_beginning_of_an_id_is_enough),
        cmocka_unit_test(what_is_not_taken_away_is_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
