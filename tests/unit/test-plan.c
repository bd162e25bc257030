#include "unit.h"

#include "query/parser.h"
#include "search/plan.h"

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
    struct arena *arena = arena_new();
    struct node *tree = read_tree(arena, "Elections", DOCUMENT_quote);
    ARENA_PUSH(arena, &tree->forms, STR("elected"));
    ARENA_PUSH(arena, &tree->forms, STR("elections"));
    struct xc_query *plan = plan_query(arena, tree, DOCUMENT_quote);
    assert_str(xc_query_description(plan, arena), "Query((elected SYNONYM elections))");
    xc_query_free(plan);
    arena_free(arena);
    assert_plan_in(DOCUMENT_caption, "elections", "Query(XCelections)");
}

static void names_have_no_stems(void **state)
{
    (void)state;
    assert_plan("speaker:waters", "Query(XSPwaters)");
}

static void phrases_and_near_are_all_of_their_words(void **state)
{
    (void)state;
    assert_plan("\"free elections\"", "Query((free AND elections))");
    assert_plan("\"elections\"", "Query(elections)");
    assert_plan("fear NEAR/5 peace", "Query((fear AND peace))");
}

static void common_words_have_no_terms_in_long_texts(void **state)
{
    (void)state;
    assert_plan("\"the fear of war\"", "Query((fear AND war))");
    assert_plan("\"of the\"", "Query(0 * Tq)");
    assert_plan("the", "Query(0 * Tq)");
    assert_plan("fear the", "Query((fear AND 0 * Tq))");
    assert_plan("the*", "Query(0 * Tq)");
    assert_plan("-the", "Query((<alldocuments> FILTER Tq))");
    assert_plan("speaker:the", "Query(XSPthe)");
    assert_plan_in(DOCUMENT_article, "title:the", "Query((Sthe FILTER Ta))");
}

static void a_phrase_that_is_taken_away_takes_nothing_yet(void **state)
{
    (void)state;
    assert_plan("speaker:vega -\"no deal\"", "Query(0 * XSPvega)");
    assert_plan("speaker:vega -(speaker:luna -\"no deal\")",
                "Query((0 * XSPvega AND_NOT (0 * XSPluna AND_NOT deal)))");
}

static void a_place_is_also_a_datelines(void **state)
{
    (void)state;
    assert_plan("place:paris",
                "Query(((XPLparis SYNONYM XDLparis SYNONYM XREparis) FILTER Tq))");
    assert_plan("dateline:paris", "Query((XDLparis FILTER Tq))");
}

static void what_most_quotes_are_is_what_has_no_other_term(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct xc_query *plan =
        plan_query(arena, read_tree(arena, "where:body", DOCUMENT_quote), DOCUMENT_quote);
    const char *text = xc_query_description(plan, arena).bytes;
    assert_non_null(strstr(text, "(Tq AND_NOT WILDCARD"));
    assert_non_null(strstr(text, "XWH"));
    xc_query_free(plan);
    arena_free(arena);
    assert_plan("where:headline", "Query(XWHh)");
}

static void a_kind_is_asked_for_only_where_the_fields_leave_it_open(void **state)
{
    (void)state;
    assert_plan("author:paris", "Query((Aparis FILTER Tq))");
    assert_plan("author:paris speaker:vega", "Query(0 * (Aparis AND XSPvega))");
    assert_plan("author:paris OR speaker:vega", "Query(((Aparis OR XSPvega) FILTER Tq))");
    assert_plan("speaker:vega -author:paris", "Query((0 * XSPvega AND_NOT Aparis))");
    assert_plan_in(DOCUMENT_article, "author:paris", "Query((Aparis FILTER Ta))");
    assert_plan(NULL, "Query(0 * Tq)");
}

static void negations_alone_take_from_everything(void **state)
{
    (void)state;
    assert_plan("-\"war\"", "Query(((<alldocuments> AND_NOT war) FILTER Tq))");
    assert_plan("-\"war\" -\"peace\"",
                "Query(((<alldocuments> AND_NOT (war OR peace)) FILTER Tq))");
}

static void days_are_terms_where_they_are_whole(void **state)
{
    (void)state;
    assert_plan("said:2014-03", "Query(XSDq:201403)");
    assert_plan("said:2014-03-30", "Query(XSDq:20140330)");
    assert_plan("said:2014-03-01..2014-03-31", "Query(XSDq:201403)");
    assert_plan("said:2016-01-31..2016-03-01",
                "Query((XSDq:20160131 OR XSDq:201602 OR XSDq:20160301))");
    assert_plan("said:2013-11..2014-01", "Query((XSDq:201311 OR XSDq:201312 OR XSDq:201401))");
    assert_plan("date:2014-03", "Query((Dq:201403 FILTER Tq))");
}

static void what_only_limits_does_not_weigh(void **state)
{
    (void)state;
    assert_plan("\"war\" type:mixed", "Query((war FILTER XTYm))");
    assert_plan("type:mixed tier:B", "Query(0 * (XTYm AND XTIb))");
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
        cmocka_unit_test(phrases_and_near_are_all_of_their_words),
        cmocka_unit_test(common_words_have_no_terms_in_long_texts),
        cmocka_unit_test(a_phrase_that_is_taken_away_takes_nothing_yet),
        cmocka_unit_test(a_place_is_also_a_datelines),
        cmocka_unit_test(what_most_quotes_are_is_what_has_no_other_term),
        cmocka_unit_test(a_kind_is_asked_for_only_where_the_fields_leave_it_open),
        cmocka_unit_test(negations_alone_take_from_everything),
        cmocka_unit_test(days_are_terms_where_they_are_whole),
        cmocka_unit_test(what_only_limits_does_not_weigh),
        cmocka_unit_test(a_beginning_of_an_id_is_enough),
        cmocka_unit_test(what_is_not_taken_away_is_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
