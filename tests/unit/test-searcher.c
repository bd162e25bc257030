#include "searching.h"

#include "search/facet.h"

#define STORY "\"The river rises,\" Nora Quill said. \"Rivers fall,\" Ola Winter said."

static void add_quote(struct article *article, const char *words, const char *speaker)
{
    size_t start = str_find(article->text, str_from(words), 0);
    struct record *record =
        article_add(article, RECORD_quote, (struct span){start, start + strlen(words)});
    record->quote.type = QUOTE_direct;
    record->quote.speaker.name = str_from(speaker);
    record->quote.speaker.kind = SPEAKER_person;
}

/* Adds an article with two quotes, of a day in May, to the index. */
static void add_article(enum xc_mode mode, int day)
{
    struct indexer_counts counts = {0};
    struct str path = str_from(arena_printf(arena, "/news/%d.txt", day));
    struct article *article = article_new(arena, path, STR(STORY));
    struct state state = {.article = article_hash(path, 0)};
    struct indexer *indexer = indexer_open();
    article->date = (struct date){2021, 5, day};
    article->title = STR("Weather of May");
    add_quote(article, "The river rises,", "Nora Quill");
    add_quote(article, "Rivers fall,", "Ola Winter");
    struct xc_database *db = begin_generation(1, mode);
    assert_int_equal(indexer_add(indexer, article, path, &state, db, &counts), STATUS_ok);
    end_generation(db);
    indexer_close(indexer);
}

static int make_index(void **state)
{
    (void)state;
    begin_index("test-searcher");
    add_article(XC_CREATE, 3);
    add_article(XC_WRITE, 4);
    open_index(&(unsigned){1}, 1);
    return 0;
}

static void a_page_is_cut_out_of_all_hits(void **state)
{
    (void)state;
    struct hits hits = found((struct search){.tree = tree_of("river"), .offset = 1, .limit = 2});
    assert_int_equal(hits.total, 4);
    assert_int_equal(hits.count, 2);
    assert_int_equal(hits.offset, 1);
    hits = found((struct search){.tree = tree_of("river"), .offset = 9, .limit = 2});
    assert_int_equal(hits.total, 4);
    assert_int_equal(hits.count, 0);
}

static void dates_fall_and_articles_read_forwards(void **state)
{
    (void)state;
    struct hits hits = found((struct search){.tree = tree_of("river"), .sort = SORT_date,
                                             .limit = SEARCH_NO_LIMIT});
    assert_int_equal(hits.items[0].stored.date.day, 4);
    assert_str(hits.items[0].stored.record.text, "The river rises,");
    assert_str(hits.items[1].stored.record.text, "Rivers fall,");
    assert_int_equal(hits.items[3].stored.date.day, 3);
}

static void each_article_stands_once_where_articles_are_asked_for(void **state)
{
    (void)state;
    struct hits hits = found((struct search){.tree = tree_of("river"), .limit = 1,
                                             .output = OUTPUT_articles});
    assert_int_equal(hits.count, 1);
    hits = found((struct search){.tree = tree_of("river"), .limit = SEARCH_NO_LIMIT,
                                 .output = OUTPUT_articles});
    assert_true(hits.is_total_exact);
    assert_int_equal(hits.total, 2);
    assert_int_equal(hits.count, 2);
}

static size_t total_of(const char *query)
{
    struct hits hits = found((struct search){.tree = tree_of(query), .output = OUTPUT_count});
    assert_true(hits.is_total_exact);
    return hits.total;
}

static void phrases_are_counted_where_they_stand(void **state)
{
    (void)state;
    assert_int_equal(total_of("\"the river\""), 2);
    assert_int_equal(total_of("\"river the\""), 0);
    assert_int_equal(total_of("\"river rises\" OR \"fall rivers\""), 2);
    assert_int_equal(total_of("\"fall rivers\" OR speaker:winter"), 2);
    assert_int_equal(total_of("NOT \"the river\""), 2);
    assert_int_equal(total_of("NOT \"river the\""), 4);
    assert_int_equal(total_of("river -(\"the river\" speaker:quill)"), 2);
    assert_int_equal(total_of("river -(\"the river\" speaker:winter)"), 4);
    assert_int_equal(total_of("the NEAR/2 rises"), 2);
    assert_int_equal(total_of("the NEAR/1 rises"), 0);
    assert_int_equal(total_of("speaker:\"nora quill\""), 2);
    assert_int_equal(total_of("speaker:\"quill nora\""), 0);
}

static void parts_that_are_looked_at_narrow_each_other(void **state)
{
    (void)state;
    assert_int_equal(total_of("speaker:\"nora quill\" \"the river\""), 2);
    assert_int_equal(total_of("speaker:\"ola winter\" \"the river\""), 0);
    assert_int_equal(total_of("speaker:\"ola winter\" \"rivers fall\" -\"the river\""), 2);
    assert_int_equal(total_of("speaker:\"nora quill\" -\"the river\""), 0);
    assert_int_equal(total_of("\"river the\" OR speaker:\"ola winter\" OR \"the river\""), 4);
    assert_int_equal(total_of("(\"the river\" OR \"rivers fall\") speaker:\"nora quill\""), 2);
    assert_int_equal(total_of("(\"the river\" speaker:\"ola winter\") OR \"rivers fall\""), 2);
}

static void common_words_are_found_without_terms(void **state)
{
    (void)state;
    assert_int_equal(total_of("the"), 2);
    assert_int_equal(total_of("NOT the"), 2);
    assert_int_equal(total_of("the OR fall"), 4);
    assert_int_equal(total_of("river -the"), 2);
    assert_int_equal(total_of("the*"), 2);
    assert_int_equal(total_of("riv* -the*"), 2);
    assert_int_equal(total_of("mak*"), 0);
    struct node *tree;
    struct source source = {STR("the -winter"), NULL};
    struct parser_options options = {'a', {2021, 6, 1}};
    assert_int_equal(parser_read(arena, &source, &options, &tree), STATUS_ok);
    struct search search = {.tree = tree, .in = DOCUMENT_article, .output = OUTPUT_count};
    assert_int_equal(found(search).total, 0);
    source.text = STR("the winter");
    assert_int_equal(parser_read(arena, &source, &options, &tree), STATUS_ok);
    search.tree = tree;
    assert_int_equal(found(search).total, 2);
}

static void pages_of_a_phrase_follow_each_other(void **state)
{
    (void)state;
    struct search search = {.tree = tree_of("\"the river\" OR \"rivers fall\""),
                            .sort = SORT_date, .limit = SEARCH_NO_LIMIT};
    struct hits all = found(search);
    assert_int_equal(all.count, 4);
    search.limit = 1;
    for (size_t i = 0; i < all.count; i++) {
        search.offset = i;
        struct hits page = found(search);
        assert_int_equal(page.count, 1);
        assert_int_equal(page.offset, i);
        assert_true(str_equal(page.items[0].stored.id, all.items[i].stored.id));
    }
    search.offset = all.count;
    assert_int_equal(found(search).count, 0);
    search.offset = 0;
    search.limit = 3;
    search.output = OUTPUT_articles;
    assert_int_equal(found(search).count, 2);
}

static void titles_are_found_by_their_articles(void **state)
{
    (void)state;
    assert_int_equal(total_of("title:weather"), 4);
    assert_int_equal(total_of("title:\"weather of may\""), 4);
    assert_int_equal(total_of("title:\"may weather\""), 0);
    assert_int_equal(total_of("title:weathers speaker:quill"), 2);
    assert_int_equal(total_of("rivers -title:weather"), 0);
    assert_int_equal(total_of("path:/news/3.txt"), 2);
    assert_int_equal(total_of("path:/news/* -path:/news/3.txt"), 2);
}

static void speakers_are_sorted_by_name_either_way(void **state)
{
    (void)state;
    struct search search = {.sort = SORT_speaker, .limit = 1};
    assert_str(found(search).items[0].stored.record.quote.speaker.name, "Nora Quill");
    search.is_reversed = true;
    assert_str(found(search).items[0].stored.record.quote.speaker.name, "Ola Winter");
}

/* Two revisions behind, a reader of Xapian's finds its blocks written over. */
static void an_index_that_changed_is_read_anew(void **state)
{
    (void)state;
    bool any = false;
    struct search search = {.tree = tree_of("river"), .limit = SEARCH_NO_LIMIT};
    assert_int_equal(found(search).total, 4);
    for (int day = 5; day < 9; day++)
        add_article(XC_WRITE, day);
    struct facet facet;
    struct facet_keys keys;
    assert_int_equal(facet_read_keys(STR("speaker,day"), DOCUMENT_quote, &keys), STATUS_ok);
    size_t total = found(search).total;
    assert_true(total == 4 || total == 12);
    assert_int_equal(index_reopen(opened), STATUS_ok);
    assert_int_equal(found(search).total, 12);
    assert_int_equal(facet_run(opened, search.tree, DOCUMENT_quote, &keys, arena, &facet),
                     STATUS_ok);
    assert_int_equal(facet.count, 12);
    assert_int_equal(searcher_any(opened, &search, &any), STATUS_ok);
    assert_true(any);
}

static unsigned works;

static enum status work_that_meets_a_change(void *context)
{
    (void)context;
    return works++ ? STATUS_ok : STATUS_retry;
}

static enum status work_that_never_ends(void *context)
{
    (void)context;
    works++;
    return STATUS_retry;
}

static void work_is_done_again_once(void **state)
{
    (void)state;
    works = 0;
    assert_int_equal(searcher_twice(opened, work_that_meets_a_change, NULL), STATUS_ok);
    assert_int_equal(works, 2);
    works = 0;
    assert_int_equal(searcher_twice(opened, work_that_never_ends, NULL), STATUS_retry);
    assert_int_equal(works, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_is_cut_out_of_all_hits),
        cmocka_unit_test(dates_fall_and_articles_read_forwards),
        cmocka_unit_test(each_article_stands_once_where_articles_are_asked_for),
        cmocka_unit_test(phrases_are_counted_where_they_stand),
        cmocka_unit_test(parts_that_are_looked_at_narrow_each_other),
        cmocka_unit_test(common_words_are_found_without_terms),
        cmocka_unit_test(pages_of_a_phrase_follow_each_other),
        cmocka_unit_test(titles_are_found_by_their_articles),
        cmocka_unit_test(speakers_are_sorted_by_name_either_way),
        cmocka_unit_test(work_is_done_again_once),
        cmocka_unit_test(an_index_that_changed_is_read_anew),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
