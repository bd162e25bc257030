#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "index/identity.h"
#include "index/indexer.h"
#include "index/loader.h"
#include "index/stored.h"
#include "index/terms.h"

#define STORY \
    "ELLERY/BRANT (Reuters) - \"The elections are ours,\" Nora Quill of Ellery said.\n" \
    "\"We wait,\" a spokeswoman for Ola Winter said in Corrin.\n" \
    "Nora Quill in Sund. \"Look,\" she said. REUTERS/Ida Holm\n"

static struct arena *arena;
static struct xc_database *db;
static char folder[64];

static struct str text = {STORY, sizeof STORY - 1};

static struct record *add(struct article *article, enum record_kind kind, const char *part)
{
    size_t start = str_find(text, str_from(part), 0);
    assert_true(start < text.size);
    return article_add(article, kind, (struct span){start, start + strlen(part)});
}

static struct strs names(const char *first, const char *second)
{
    struct strs list = {0};
    ARENA_PUSH(arena, &list, str_from(first));
    if (second)
        ARENA_PUSH(arena, &list, str_from(second));
    return list;
}

static void add_quotes(struct article *article)
{
    struct quote *quote = &add(article, RECORD_quote, "The elections are ours,")->quote;
    quote->type = QUOTE_direct;
    quote->tier = TIER_A;
    quote->where = WHERE_body;
    quote->speaker.name = STR("Nora Quill; Eva \xc3\x96st");
    quote->speaker.names = names("Nora Quill", "Eva \xc3\x96st");
    quote->speaker.kind = SPEAKER_person;
    quote->said = (struct date){2014, 3, 30};
    quote = &add(article, RECORD_quote, "We wait,")->quote;
    quote->speaker.name = STR("spokeswoman for Ola Winter");
    quote->speaker.kind = SPEAKER_unnamed;
    quote->venue_place = STR("Corrin");
    quote->said = (struct date){0, 3, 29};
    quote = &add(article, RECORD_quote, "Look,")->quote;
    quote->where = WHERE_caption;
}

static struct article *make_article(void)
{
    struct article *article = article_new(arena, STR("one.txt"), text);
    struct record *dateline = add(article, RECORD_dateline, "ELLERY/BRANT (Reuters)");
    dateline->dateline.places = names("ELLERY", "BRANT");
    dateline->dateline.regions = names("Norland", NULL);
    dateline->dateline.agency = STR("Reuters");
    add_quotes(article);
    struct record *caption = add(article, RECORD_caption,
                                 "Nora Quill in Sund. \"Look,\" she said. REUTERS/Ida Holm");
    caption->caption.photographer = STR("Ida Holm");
    caption->caption.place = STR("Sund");
    article->title = STR("Quill Wins");
    article->date = (struct date){2014, 3, 31};
    return article;
}

static int make_database(void **state)
{
    (void)state;
    struct stat file = {.st_size = (off_t)text.size};
    struct ingest_options options = {0};
    struct str path = STR("/news/one.txt");
    struct state read = state_of(article_hash(path, 0), &file, 1000, &options);
    struct indexer_counts counts = {0};
    struct indexer *indexer = indexer_open();
    arena = arena_new();
    snprintf(folder, sizeof folder, "test-indexer.XXXXXX");
    if (!mkdtemp(folder) || xc_open_writable(arena_printf(arena, "%s/db", folder), XC_CREATE, &db))
        return -1;
    xc_begin_transaction(db);
    enum status status = indexer_add(indexer, make_article(), path, &read, db, &counts);
    xc_commit_transaction(db);
    indexer_close(indexer);
    return status != STATUS_ok || counts.quotes != 3 || counts.captions != 1 ||
           counts.articles != 1;
}

static int remove_database(void **state)
{
    (void)state;
    xc_close(db);
    arena_free(arena);
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static unsigned frequency(const char *term)
{
    unsigned count;
    assert_int_equal(xc_termfreq(db, str_from(term), &count), STATUS_ok);
    return count;
}

static struct stored stored_with(const char *term)
{
    unsigned docid;
    struct str data;
    struct stored stored;
    assert_int_equal(xc_find(db, str_from(term), &docid), STATUS_ok);
    assert_int_not_equal(docid, 0);
    struct loader *loader = loader_open(db);
    xc_get_data(db, docid, arena, &data);
    assert_int_equal(loader_read(loader, data, arena, &stored), STATUS_ok);
    loader_close(loader);
    return stored;
}

static void words_are_indexed_as_they_are_printed(void **state)
{
    (void)state;
    assert_int_equal(frequency("elections"), 1);
    assert_int_equal(frequency("elect"), 0);
    assert_int_equal(frequency("XCholm"), 1);
    assert_int_equal(frequency("XBelections"), 1);
    assert_int_equal(frequency("XBthe"), 0);
    assert_int_equal(frequency("the"), 0);
    assert_int_equal(frequency("quill"), 0);
}

static void titles_and_paths_are_terms_of_their_article_alone(void **state)
{
    (void)state;
    assert_int_equal(frequency("Squill"), 1);
    assert_int_equal(frequency("P/news/one.txt"), 1);
}

static void what_most_quotes_are_is_no_term(void **state)
{
    (void)state;
    assert_int_equal(frequency("Tq"), 3);
    assert_int_equal(frequency("XTYd"), 1);
    assert_int_equal(frequency("XTIa"), 0);
    assert_int_equal(frequency("XTI-"), 2);
    assert_int_equal(frequency("XWHb"), 0);
    assert_int_equal(frequency("XWHc"), 1);
}

static void a_joint_statement_has_each_of_its_speakers(void **state)
{
    (void)state;
    assert_int_equal(frequency("XSPquill"), 1);
    assert_int_equal(frequency("XSPost"), 1);
    assert_int_equal(frequency("XSPq:Nora Quill"), 1);
    assert_int_equal(frequency("XSPq:Eva \xc3\x96st"), 1);
}

static void who_is_behind_for_did_not_speak(void **state)
{
    (void)state;
    assert_int_equal(frequency("XSPspokeswoman"), 1);
    assert_int_equal(frequency("XSPwinter"), 0);
    assert_int_equal(frequency("XSPq:(unnamed)"), 1);
}

static void a_place_is_the_datelines_the_venues_or_the_captions(void **state)
{
    (void)state;
    assert_int_equal(frequency("XDLbrant"), 4); /* the quotes, and the article */
    assert_int_equal(frequency("XREnorland"), 4);
    assert_int_equal(frequency("XPLbrant"), 0);
    assert_int_equal(frequency("XPLcorrin"), 2); /* its quote, and the article */
    assert_int_equal(frequency("XPLsund"), 3);   /* the caption, a quote in it, the article */
}

static void only_whole_dates_are_found(void **state)
{
    (void)state;
    assert_int_equal(frequency("XSDq:20140330"), 1);
    assert_int_equal(frequency("XSDq:201403"), 1);
    assert_int_equal(frequency("Dq:20140331"), 3);
    assert_int_equal(frequency("Da:201403"), 1);
}

static void counts_come_from_term_frequencies(void **state)
{
    (void)state;
    struct facet_counts counts;
    facet_count_all(db, FIELD_speaker, DOCUMENT_quote, arena, &counts);
    assert_int_equal(counts.documents, 3);
    assert_int_equal(counts.count, 3);
    assert_int_equal(counts.none, 1);
    assert_str(counts.items[0].value, "(unnamed)");
    facet_count_all(db, FIELD_said, DOCUMENT_quote, arena, &counts);
    assert_int_equal(counts.count, 1);
    assert_str(counts.items[0].value, "20140330");
    assert_int_equal(counts.none, 2);
    facet_count_all(db, FIELD_tier, DOCUMENT_quote, arena, &counts);
    assert_int_equal(counts.count, 1);
    assert_str(counts.items[0].value, "A");
    assert_int_equal(counts.items[0].count, 1);
    assert_int_equal(counts.none, 2);
    facet_count_all(db, FIELD_where, DOCUMENT_quote, arena, &counts);
    assert_int_equal(counts.count, 2);
    assert_int_equal(counts.none, 1);
}

static void a_hit_can_be_printed_from_what_is_stored(void **state)
{
    (void)state;
    struct stored quote = stored_with("elections");
    assert_int_equal(quote.kind, DOCUMENT_quote);
    assert_str(quote.record.text, "The elections are ours,");
    assert_str(quote.path, "/news/one.txt");
    assert_str(quote.title, "Quill Wins");
    assert_str(quote.before, "ELLERY/BRANT (Reuters) - \"");
    assert_true(str_starts(quote.after, STR("\" Nora Quill of Ellery said.")));
    struct stored article = stored_with("Ta");
    assert_str(article.text, STORY);
    assert_int_equal(article.records.count, 5);
    assert_true(str_starts(quote.id, article.id));
}

static void one_deletion_takes_all_of_an_article(void **state)
{
    (void)state;
    unsigned count;
    struct indexer *indexer = indexer_open();
    xc_begin_transaction(db);
    assert_int_equal(indexer_delete(indexer, STR("/news/one.txt"), db), STATUS_ok);
    xc_doccount(db, &count);
    assert_int_equal(count, 0);
    xc_cancel_transaction(db);
    indexer_close(indexer);
}

static void a_state_tells_a_changed_file(void **state)
{
    (void)state;
    struct ingest_options options = {0}, other = {.outlet = STR("The Courier")};
    struct stat file = {.st_size = 10, .st_mtim = {100, 5}, .st_ino = 7}, changed = file;
    struct state before = state_of(1, &file, 200, &options), back;
    struct buf value = {0};
    state_pack(&before, &value);
    assert_true(state_unpack(buf_str(&value), &back));
    assert_int_equal(back.print, before.print);
    assert_false(back.is_fresh);
    assert_false(state_unpack(str_slice(buf_str(&value), 0, 10), &back));
    changed.st_mtim.tv_nsec++;
    assert_int_not_equal(state_of(1, &changed, 200, &options).print, before.print);
    assert_int_not_equal(state_of(1, &file, 200, &other).print, before.print);
    assert_true(state_of(1, &file, 102, &options).is_fresh);
    assert_false(state_of(1, &file, 103, &options).is_fresh);
    buf_free(&value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_indexed_as_they_are_printed),
        cmocka_unit_test(titles_and_paths_are_terms_of_their_article_alone),
        cmocka_unit_test(what_most_quotes_are_is_no_term),
        cmocka_unit_test(a_joint_statement_has_each_of_its_speakers),
        cmocka_unit_test(who_is_behind_for_did_not_speak),
        cmocka_unit_test(a_place_is_the_datelines_the_venues_or_the_captions),
        cmocka_unit_test(only_whole_dates_are_found),
        cmocka_unit_test(counts_come_from_term_frequencies),
        cmocka_unit_test(a_hit_can_be_printed_from_what_is_stored),
        cmocka_unit_test(one_deletion_takes_all_of_an_article),
        cmocka_unit_test(a_state_tells_a_changed_file),
    };
    return cmocka_run_group_tests(tests, make_database, remove_database);
}
