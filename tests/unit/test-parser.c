#include "unit.h"

#include <stdio.h>

#include "query/literal.h"
#include "query/parser.h"

static struct parser_options in(char documents)
{
    return (struct parser_options){documents, {2014, 4, 16}};
}

/* What a query was read as, or the message of its failure. */
static const char *reading(struct arena *arena, const char *query, char documents)
{
    struct node *tree;
    struct source source = {str_from(query), NULL};
    struct parser_options options = in(documents);
    struct buf out = {0};
    if (parser_read(arena, &source, &options, &tree) != STATUS_ok)
        return fail_message();
    node_print(tree, parser_home(documents), &out);
    const char *text = arena_copy(arena, out.bytes, out.size);
    buf_free(&out);
    return text;
}

static void assert_reads_in(char documents, const char *query, const char *expected)
{
    struct arena *arena = arena_new();
    const char *text = reading(arena, query, documents);
    if (strcmp(text, expected))
        fail_msg("%s\nreads as\n%s\nnot as\n%s", query, text, expected);
    arena_free(arena);
}

static void assert_reads(const char *query, const char *expected)
{
    assert_reads_in('q', query, expected);
}

static void bare_words_must_all_occur(void **state)
{
    (void)state;
    assert_reads("Climate fear", "climate AND fear");
    assert_reads("  climate  ", "climate");
    assert_reads("a AND b c", "a AND b AND c");
    assert_reads("and or not near", "and AND or AND not AND near");
}

static void and_binds_tighter_than_or(void **state)
{
    (void)state;
    assert_reads("a OR b c", "a OR (b AND c)");
    assert_reads("a b OR c OR d", "(a AND b) OR c OR d");
    assert_reads("(a OR b) c", "(a OR b) AND c");
    assert_reads("((a))", "a");
}

static void what_must_not_occur_is_taken_away(void **state)
{
    (void)state;
    assert_reads("peace -war", "peace AND NOT war");
    assert_reads("peace NOT war", "peace AND NOT war");
    assert_reads("peace AND NOT (war OR fear)", "peace AND NOT (war OR fear)");
    assert_reads("-war", "NOT war");
    assert_reads("NOT -war", "war");
    assert_reads("-speaker:kerry -\"no deal\"", "NOT speaker:kerry AND NOT \"no deal\"");
}

static void a_hyphen_within_a_word_takes_nothing_away(void **state)
{
    (void)state;
    assert_reads("state-owned", "\"state owned\"");
    assert_reads("\"state\"-owned", "\"state\" AND owned");
    assert_reads("10:30", "\"10 30\"");
}

static void every_kind_of_quotation_mark_makes_a_phrase(void **state)
{
    (void)state;
    assert_reads("\"Climate of Fear\"", "\"climate of fear\"");
    assert_reads("\xe2\x80\x9c" "climate of fear\xe2\x80\x9d", "\"climate of fear\"");
    assert_reads("\xe2\x80\x9e" "climate of fear\xe2\x80\x9c", "\"climate of fear\"");
    assert_reads("\xc2\xab" "climate of fear\xc2\xbb", "\"climate of fear\"");
    assert_reads("\"he said \xe2\x80\x9cno\xe2\x80\x9d twice\"", "\"he said no twice\"");
    assert_reads("\"fear\"peace", "\"fear\" AND peace");
}

static void names_are_folded(void **state)
{
    (void)state;
    assert_reads("speaker:ERDO\xc4\x9e" "AN", "speaker:erdogan");
}

static void fields_take_words_phrases_and_groups(void **state)
{
    (void)state;
    assert_reads("speaker:kerry", "speaker:kerry");
    assert_reads("Speaker:\"John Kerry\"", "speaker:\"john kerry\"");
    assert_reads("speaker:(kerry OR lavrov) peace",
                 "(speaker:kerry OR speaker:lavrov) AND peace");
    assert_reads("speaker:(speaker:kerry)", "speaker:kerry");
    assert_reads("place:saint-denis", "place:\"saint denis\"");
    assert_reads("speaker:AND", "speaker:and");
    assert_reads("quote:peace", "peace");
}

static void words_without_a_name_search_what_is_asked_for(void **state)
{
    (void)state;
    assert_reads_in('c', "caption:rally photographer:vega", "rally AND photographer:vega");
    assert_reads_in('a', "text:rally author:vega", "rally AND author:vega");
}

static void a_star_stands_for_the_rest_of_a_word(void **state)
{
    (void)state;
    assert_reads("sanct*", "sanct*");
    assert_reads("speaker:ker*", "speaker:ker*");
    assert_reads("\"what a *** day\"", "\"what a day\"");
}

static void near_joins_single_words(void **state)
{
    (void)state;
    assert_reads("fear NEAR/5 peace", "fear NEAR/5 peace");
    assert_reads("fear NEAR peace", "fear NEAR/10 peace");
    assert_reads("a NEAR/2 b NEAR/2 c d", "(a NEAR/2 b NEAR/2 c) AND d");
    assert_reads("speaker:(john NEAR/2 kerry)", "speaker:(john NEAR/2 kerry)");
    assert_reads("speaker:john NEAR/2 speaker:kerry", "speaker:(john NEAR/2 kerry)");
    assert_reads("-a NEAR b", "NOT (a NEAR/10 b)");
}

static void dates_become_days(void **state)
{
    (void)state;
    assert_reads("said:2014-03-28..2014-04-02", "said:2014-03-28..2014-04-02");
    assert_reads("date:2014-03..", "date:2014-03-01..");
    assert_reads("date:..2014", "date:..2014-12-31");
    assert_reads("date:yesterday", "date:2014-04-15..2014-04-15");
    assert_reads("date:\"2 weeks ago\"..today", "date:2014-04-02..2014-04-16");
    assert_reads("date:\"2 weeks ago..today\"", "date:2014-04-02..2014-04-16");
    assert_reads("date:(2013 OR 2014-01)",
                 "date:2013-01-01..2013-12-31 OR date:2014-01-01..2014-01-31");
}

static void values_are_among_the_known_words(void **state)
{
    (void)state;
    assert_reads("type:Mixed tier:a kind:person where:body",
                 "type:mixed AND tier:a AND kind:person AND where:body");
    assert_reads("path:\"/news/two words.txt\"", "path:\"/news/two words.txt\"");
    assert_reads("path:/news/2014*", "path:/news/2014*");
    assert_reads("path:/nowhere/Two.txt", "path:/nowhere/Two.txt");
}

static void a_reading_reads_to_itself(void **state)
{
    (void)state;
    static const char *const queries[] = {
        "a OR b c", "speaker:(john NEAR/2 kerry) -x*", "NOT (a NEAR b) \"c d\" date:2014..",
        "path:\"/a b\" type:direct", "(a OR (b (c OR -d)))"};
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        struct arena *arena = arena_new();
        const char *once = reading(arena, queries[i], 'q');
        if (strstr(once, "\n") == NULL)
            assert_reads(once, once);
        arena_free(arena);
    }
}

static void a_mistake_is_pointed_at(void **state)
{
    (void)state;
    assert_reads("speeker:kerry", "there is no field 'speeker'; did you mean 'speaker'?\n"
                                  "  speeker:kerry\n"
                                  "  ^^^^^^^^");
    assert_reads("peace speaker:\"kerry", "the quotation mark is never closed\n"
                                          "  peace speaker:\"kerry\n"
                                          "                ^");
    assert_reads("(kerry", "the bracket is never closed\n"
                           "  (kerry\n"
                           "  ^");
    assert_reads("said:foo", "'foo' is no date; write 2014-03-30, 2014-03, 2014, yesterday, 3d, "
                             "\"2 weeks ago\", or a range A..B\n"
                             "  said:foo\n"
                             "       ^^^");
    assert_reads("kerry)", "this bracket closes nothing\n"
                           "  kerry)\n"
                           "       ^");
    assert_reads("a ()", "there is nothing between the brackets\n"
                         "  a ()\n"
                         "     ^");
    assert_reads("speaker: kerry", "speaker: needs a value directly behind the colon\n"
                                   "  speaker: kerry\n"
                                   "  ^^^^^^^^");
    assert_reads("(speaker:)", "speaker: needs a value directly behind the colon\n"
                               "  (speaker:)\n"
                               "   ^^^^^^^^");
    assert_reads("date:", "date: needs a value directly behind the colon\n"
                          "  date:\n"
                          "  ^^^^^");
    assert_reads("http://a.example", "there is no field 'http'; 'quoth info' lists the fields, and "
                                     "quotation marks around a text make its colon literal\n"
                                     "  http://a.example\n"
                                     "  ^^^^^");
    assert_reads("title:a:b", "a value with a colon wants quotation marks around it\n"
                              "  title:a:b\n"
                              "        ^^");
    assert_reads("speaker:(a place:b)", "there is no other field within speaker:( )\n"
                                        "  speaker:(a place:b)\n"
                                        "             ^^^^^^");
}

static void an_operator_without_a_side_is_pointed_at(void **state)
{
    (void)state;
    assert_reads("a OR", "OR needs something behind it\n"
                         "  a OR\n"
                         "    ^^");
    assert_reads("AND a", "this needs something before it\n"
                          "  AND a\n"
                          "  ^^^");
    assert_reads("a AND OR b", "AND needs something behind it\n"
                               "  a AND OR b\n"
                               "    ^^^");
    assert_reads("(a NOT)", "NOT needs something behind it\n"
                            "  (a NOT)\n"
                            "     ^^^");
    assert_reads("a - b", "there is no letter or digit in this\n"
                          "  a - b\n"
                          "    ^");
    assert_reads("a NEAR/x b", "NEAR wants a number of words from 1 to 1000: NEAR/5\n"
                               "  a NEAR/x b\n"
                               "    ^^^^^^");
    assert_reads("\"a b\" NEAR c", "NEAR stands between single words of one field, all with the "
                                   "same distance\n"
                                   "  \"a b\" NEAR c\n"
                                   "        ^^^^");
}

static void a_word_that_cannot_be_searched_is_pointed_at(void **state)
{
    (void)state;
    assert_reads("ab*", "'*' needs 3 letters or more before it\n"
                        "  ab*\n"
                        "  ^^^");
    assert_reads("wom*n", "'*' stands at the end of a word only\n"
                          "  wom*n\n"
                          "     ^");
    assert_reads("state-own*", "'*' needs a single word; these are 2\n"
                               "  state-own*\n"
                               "  ^^^^^^^^^^");
    assert_reads("type:mxied", "'mxied' is no type; did you mean 'mixed'?\n"
                               "  type:mxied\n"
                               "       ^^^^^");
    assert_reads("tier:best", "'best' is no tier; it is A, B or C\n"
                              "  tier:best\n"
                              "       ^^^^");
    assert_reads("\"\"", "there is no letter or digit in this\n"
                         "  \"\"\n"
                         "  ^^");
}

static void a_field_of_other_documents_says_where_it_is(void **state)
{
    (void)state;
    assert_reads("photographer:vega",
                 "quotes have no field 'photographer'; search captions with --in captions\n"
                 "  photographer:vega\n"
                 "  ^^^^^^^^^^^^^");
    assert_reads_in('a', "speaker:vega",
                    "articles have no field 'speaker'; search quotes with --in quotes\n"
                    "  speaker:vega\n"
                    "  ^^^^^^^^");
}

static void carets_stand_by_columns_not_by_bytes(void **state)
{
    (void)state;
    assert_reads("caf\xc3\xa9 \xe6\x97\xa5\xe6\x9c\xac x:y",
                 "there is no field 'x'; 'quoth info' lists the fields, and "
                 "quotation marks around a text make its colon literal\n"
                 "  caf\xc3\xa9 \xe6\x97\xa5\xe6\x9c\xac x:y\n"
                 "            ^^");
    assert_reads("a\x1b[31m (", "the bracket is never closed\n"
                                "  a [31m (\n"
                                "         ^");
}

static void of_a_long_query_only_the_place_is_shown(void **state)
{
    (void)state;
    assert_reads("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff ( ggggggggg hhhhhhhhh "
                 "iiiiiiiii jjjjjjjjj",
                 "the bracket is never closed\n"
                 "  ...ccccccccc ddddddddd eeeeeeeee fffffffff ( ggggggggg hhhhhhhhh iiiiiiiii...\n"
                 "                                             ^");
}

static void brackets_without_end_are_refused(void **state)
{
    (void)state;
    static char query[100001];
    memset(query, '(', 100000);
    struct arena *arena = arena_new();
    assert_non_null(strstr(reading(arena, query, 'q'), "a query is at most 65536 bytes long"));
    query[60000] = '\0';
    assert_non_null(strstr(reading(arena, query, 'q'), "brackets are nested too deeply"));
    memset(query, '-', 60000);
    assert_non_null(strstr(reading(arena, query, 'q'), "no letter or digit"));
    for (size_t i = 0; i < 6000; i++)
        query[i] = i % 2 ? ' ' : 'a';
    query[0] = query[5999] = '"';
    query[6000] = '\0';
    assert_non_null(strstr(reading(arena, query, 'q'), "a phrase has 1000 words at most"));
    memset(query, '-', 6000);
    assert_non_null(strstr(reading(arena, query, 'q'), "no letter or digit"));
    arena_free(arena);
}

static void assert_literal(enum field field, const char *text, const char *expected)
{
    struct arena *arena = arena_new();
    struct source source = {str_from(text), NULL};
    struct parser_options options = in('q');
    struct node *tree;
    struct buf out = {0};
    if (literal_read(arena, &source, field, &options, &tree) != STATUS_ok)
        fail_msg("%s: %s", text, fail_message());
    node_print(tree, FIELD_quote, &out);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(arena);
}

static void a_literal_has_no_syntax(void **state)
{
    (void)state;
    assert_literal(FIELD_quote, "no -deal OR (war) AND x*", "\"no deal or war and x\"");
    assert_literal(FIELD_speaker, "speaker:\"kerry", "speaker:\"kerry\"");
    assert_literal(FIELD_date, "2014-03", "date:2014-03-01..2014-03-31");
}

static void leading_titles_do_not_count(void **state)
{
    (void)state;
    assert_literal(FIELD_speaker, "U.S. Secretary of State John Kerry", "speaker:\"john kerry\"");
    assert_literal(FIELD_speaker, "Mr. Vega", "speaker:\"vega\"");
    assert_literal(FIELD_speaker, "former President Vega", "speaker:\"vega\"");
    assert_literal(FIELD_speaker, "The President", "speaker:\"the president\"");
    assert_literal(FIELD_speaker, "State Department", "speaker:\"state department\"");
    assert_literal(FIELD_place, "President Street", "place:\"president street\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bare_words_must_all_occur),
        cmocka_unit_test(and_binds_tighter_than_or),
        cmocka_unit_test(what_must_not_occur_is_taken_away),
        cmocka_unit_test(a_hyphen_within_a_word_takes_nothing_away),
        cmocka_unit_test(every_kind_of_quotation_mark_makes_a_phrase),
        cmocka_unit_test(names_are_folded),
        cmocka_unit_test(fields_take_words_phrases_and_groups),
        cmocka_unit_test(words_without_a_name_search_what_is_asked_for),
        cmocka_unit_test(a_star_stands_for_the_rest_of_a_word),
        cmocka_unit_test(near_joins_single_words),
        cmocka_unit_test(dates_become_days),
        cmocka_unit_test(values_are_among_the_known_words),
        cmocka_unit_test(a_reading_reads_to_itself),
        cmocka_unit_test(a_mistake_is_pointed_at),
        cmocka_unit_test(an_operator_without_a_side_is_pointed_at),
        cmocka_unit_test(a_word_that_cannot_be_searched_is_pointed_at),
        cmocka_unit_test(a_field_of_other_documents_says_where_it_is),
        cmocka_unit_test(carets_stand_by_columns_not_by_bytes),
        cmocka_unit_test(of_a_long_query_only_the_place_is_shown),
        cmocka_unit_test(brackets_without_end_are_refused),
        cmocka_unit_test(a_literal_has_no_syntax),
        cmocka_unit_test(leading_titles_do_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
