#include "searching.h"

/* Many quotes have all words of a phrase, few have the phrase: in two generations, so that
 * what is found is neither looked at in its order nor in that of its numbers. */
enum { ARTICLES = 900, QUOTES = 2, RARE = 90, MANY = 2 };

static const char *words_of(int number, int quote)
{
    bool is_rare = quote == 0 && number % RARE == 7;
    const char *more = &"and on and on and on and on"[number % 4 * 7];
    return arena_printf(arena, is_rare ? "the harbour lights went out %s" : "lights of %s harbour",
                        more);
}

static struct article *article_of(int number, struct str path)
{
    const char *first = words_of(number, 0), *second = words_of(number, 1);
    struct str text = str_from(
        arena_printf(arena, "\"%s,\" Nora Quill said. \"%s,\" Ola Winter said.", first, second));
    struct article *article = article_new(arena, path, text);
    size_t start = 1;
    article->title = STR("Harbour news");
    article->date = date_from_days(18000 + number % 50);
    for (int i = 0; i < QUOTES; i++) {
        struct str words = str_from(i ? second : first);
        start = str_find(text, words, start);
        struct record *record =
            article_add(article, RECORD_quote, (struct span){start, start + words.size});
        record->quote.speaker.name = i ? STR("Ola Winter") : STR("Nora Quill");
        record->quote.speaker.kind = SPEAKER_person;
        start += words.size;
    }
    return article;
}

static void make_generation(unsigned generation)
{
    struct indexer_counts counts = {0};
    struct indexer *indexer = indexer_open();
    struct xc_database *db = begin_generation(generation, XC_CREATE);
    for (int i = (int)generation; i < ARTICLES; i += MANY) {
        struct str name = str_from(arena_printf(arena, "/news/%d.txt", i));
        struct state state = {.article = article_hash(name, 0)};
        struct article *article = article_of(i, name);
        assert_int_equal(indexer_add(indexer, article, name, &state, db, &counts), STATUS_ok);
    }
    end_generation(db);
    indexer_close(indexer);
}

static int make_index(void **state)
{
    (void)state;
    begin_index("test-picking");
    make_generation(0);
    make_generation(1);
    open_index((unsigned[MANY]){1, 0}, MANY);
    return 0;
}

static size_t total_of(const char *query)
{
    return found((struct search){.tree = tree_of(query), .output = OUTPUT_count}).total;
}

/* However a page is come by, it is cut out of all hits. */
static void check_pages(struct search search, size_t total)
{
    search.limit = SEARCH_NO_LIMIT;
    struct hits all = found(search);
    assert_int_equal(all.count, total);
    search.limit = 4;
    for (search.offset = 0; search.offset < total; search.offset += search.limit) {
        struct hits page = found(search);
        size_t left = total - search.offset;
        assert_int_equal(page.count, left < search.limit ? left : search.limit);
        for (size_t i = 0; i < page.count; i++) {
            const struct hit *whole = &all.items[search.offset + i];
            assert_true(str_equal(page.items[i].stored.id, whole->stored.id));
            assert_true(page.items[i].score == whole->score);
        }
    }
}

static void a_rare_phrase_has_the_same_pages_however_it_is_found(void **state)
{
    (void)state;
    const enum sort sorts[] = {SORT_relevance, SORT_date, SORT_said, SORT_speaker};
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
        struct search search = {.tree = tree_of("\"harbour lights\""), .sort = sorts[i]};
        check_pages(search, ARTICLES / RARE);
        search.is_reversed = true;
        check_pages(search, ARTICLES / RARE);
        search.output = OUTPUT_articles;
        check_pages(search, ARTICLES / RARE);
    }
}

static void a_rare_phrase_of_common_words_has_too(void **state)
{
    (void)state;
    struct search search = {.tree = tree_of("\"out and on\"")};
    assert_int_equal(total_of("\"on and out\""), 0);
    check_pages(search, total_of("\"out and on\""));
    search.is_reversed = true;
    check_pages(search, total_of("\"out and on\""));
}

static void a_phrase_that_stands_nowhere_has_no_page(void **state)
{
    (void)state;
    struct hits hits = found((struct search){.tree = tree_of("\"harbour of lights\""), .limit = 4});
    assert_int_equal(hits.count, 0);
    assert_int_equal(hits.total, 0);
    assert_true(hits.is_total_exact);
}

static void all_generations_answer(void **state)
{
    (void)state;
    const size_t rare = ARTICLES / RARE;
    assert_int_equal(total_of("\"harbour lights\""), rare);
    assert_int_equal(total_of("speaker:\"ola winter\""), ARTICLES);
    assert_int_equal(total_of("title:\"harbour news\""), ARTICLES * QUOTES);
    assert_int_equal(total_of("speaker:\"nora quill\" (\"harbour lights\" OR harbour)"), ARTICLES);
    assert_int_equal(total_of("speaker:\"nora quill\" -\"harbour lights\""), ARTICLES - rare);
    assert_int_equal(total_of("the"), rare);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rare_phrase_has_the_same_pages_however_it_is_found),
        cmocka_unit_test(a_rare_phrase_of_common_words_has_too),
        cmocka_unit_test(a_phrase_that_stands_nowhere_has_no_page),
        cmocka_unit_test(all_generations_answer),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
