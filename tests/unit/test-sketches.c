#include "searching.h"

#include "index/sketch.h"
#include "index/terms.h"

#define FIRST "Out of the harbour.\n\"We are of the few,\" he said.\n\"It is up to us,\" he said."
#define SECOND "Nobody said a thing."
#define THIRD "\"He is not in it,\" she said.\n\"It is what all of the rest do.\" Some of the rest."

static void add_part(struct article *article, enum record_kind kind, const char *words)
{
    size_t start = str_find(article->text, str_from(words), 0);
    assert_true(start < article->text.size);
    article_add(article, kind, (struct span){start, start + strlen(words)});
}

static struct article *make_article(struct str text, const char *const quotes[],
                                    const char *caption)
{
    struct article *article = article_new(arena, STR("one.txt"), text);
    if (caption)
        add_part(article, RECORD_caption, caption);
    for (size_t i = 0; quotes[i]; i++)
        add_part(article, RECORD_quote, quotes[i]);
    return article;
}

static void add_article(struct xc_database *db, const char *name, struct article *article)
{
    struct indexer_counts counts = {0};
    struct state state = {.article = article_hash(str_from(name), 0)};
    struct indexer *indexer = indexer_open();
    assert_int_equal(indexer_add(indexer, article, str_from(name), &state, db, &counts), STATUS_ok);
    indexer_close(indexer);
}

/* A quote that is longer than its sketch. */
static struct article *make_long_article(const char *end)
{
    struct buf text = {0};
    for (int i = 0; i < SKETCH_MOST; i++)
        buf_add(&text, STR("he "));
    buf_add(&text, str_from(end));
    struct str copy = {arena_copy(arena, text.bytes, text.size), text.size};
    buf_free(&text);
    struct article *article = article_new(arena, STR("one.txt"), copy);
    article_add(article, RECORD_quote, (struct span){0, copy.size});
    return article;
}

static int make_index(void **state)
{
    (void)state;
    begin_index("test-sketches");
    struct xc_database *db = begin_generation(1, XC_CREATE);
    const char *const first[] = {"We are of the few,", "It is up to us,", NULL};
    add_article(db, "/one", make_article(STR(FIRST), first, "Out of the harbour."));
    add_article(db, "/two", make_article(STR(SECOND), first + 2, NULL));
    end_generation(db);
    db = begin_generation(2, XC_CREATE);
    const char *const third[] = {"He is not in it,", "It is what all of the rest do.", NULL};
    add_article(db, "/three", make_article(STR(THIRD), third, "Some of the rest."));
    add_article(db, "/four", make_long_article("out of the night"));
    add_article(db, "/five", make_long_article("out of that night"));
    end_generation(db);
    open_index((unsigned[]){2, 1}, 2);
    return 0;
}

static size_t count(const char *query, enum document_kind kind)
{
    struct search search = {.in = kind, .output = OUTPUT_count};
    struct source source = {str_from(query), NULL};
    struct parser_options options = {document_letter(kind), {2021, 6, 1}};
    assert_int_equal(parser_read(arena, &source, &options, &search.tree), STATUS_ok);
    struct hits hits = found(search);
    assert_true(hits.is_total_exact);
    return hits.total;
}

static void common_phrases_are_found_in_each_kind_apart(void **state)
{
    (void)state;
    assert_int_equal(count("\"of the\"", DOCUMENT_quote), 3);
    assert_int_equal(count("\"up to us\"", DOCUMENT_quote), 1);
    assert_int_equal(count("\"the of\"", DOCUMENT_quote), 0);
    assert_int_equal(count("the NEAR/3 all", DOCUMENT_quote), 1);
    assert_int_equal(count("\"of the\"", DOCUMENT_caption), 2);
    assert_int_equal(count("\"up to\"", DOCUMENT_caption), 0);
}

static void several_parts_must_all_be_so(void **state)
{
    (void)state;
    assert_int_equal(count("\"it is\"", DOCUMENT_quote), 2);
    assert_int_equal(count("\"it is\" \"of the\"", DOCUMENT_quote), 1);
    assert_int_equal(count("\"it is\" OR \"of the\"", DOCUMENT_quote), 4);
    assert_int_equal(count("\"of the\" -\"it is\"", DOCUMENT_quote), 2);
    assert_int_equal(count("what \"of the\"", DOCUMENT_quote), 1);
}

static void a_page_ends_with_its_last_hit(void **state)
{
    (void)state;
    struct search search = {.tree = tree_of("\"of the\""), .limit = SEARCH_NO_LIMIT};
    struct hits all = found(search);
    assert_int_equal(all.count, 3);
    assert_true(all.is_total_exact);
    search.limit = 1;
    for (search.offset = 0; search.offset < 3; search.offset++) {
        struct hits page = found(search);
        assert_int_equal(page.count, 1);
        assert_true(str_equal(page.items[0].stored.id, all.items[search.offset].stored.id));
    }
    assert_int_equal(found(search).count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_phrases_are_found_in_each_kind_apart),
        cmocka_unit_test(several_parts_must_all_be_so),
        cmocka_unit_test(a_page_ends_with_its_last_hit),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
