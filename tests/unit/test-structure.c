#include "unit.h"

#include <stdio.h>

#include "article/blocks.h"
#include "base/buf.h"
#include "structure/day.h"
#include "structure/lexicon.h"
#include "structure/names.h"
#include "structure/patterns.h"
#include "structure/photo.h"
#include "structure/structure.h"

static struct article *read_text(struct arena *arena, const char *text)
{
    struct article *article = article_new(arena, STR("test.txt"), str_from(text));
    blocks_cut(article);
    structure_find(article);
    return article;
}

/* ---- tables */

static bool is_define(const char *name)
{
    static const char *const made[] = {"month", "weekday", "initialism"};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        if (!strcmp(name, made[i]))
            return true;
    for (int i = 0; i < PATTERN_COUNT; i++)
        if (!pattern_of(i) && !strcmp(name, pattern_name(i)))
            return true;
    return false;
}

static void check_group(const char *name, void *context)
{
    bool *is_known = context;
    if (!strcmp(name, "text") || is_define(name))
        return;
    for (size_t i = 0; i < record_member_count; i++)
        if (!strcmp(record_members[i].name, name))
            return;
    print_error("a pattern has a group '%s', which is no member of a record\n", name);
    *is_known = false;
}

static void every_group_of_a_pattern_is_a_member_of_a_record(void **state)
{
    bool is_known = true;
    (void)state;
    for (int i = 0; i < PATTERN_COUNT; i++)
        if (pattern_of(i))
            pattern_each_group(pattern_of(i), check_group, &is_known);
    assert_true(is_known);
}

static void a_word_is_found_in_any_case_and_given_as_the_table_spells_it(void **state)
{
    (void)state;
    assert_str(lexicon_find(LIST_agencies, STR("ASSOCIATED PRESS")), "AP");
    assert_str(lexicon_find(LIST_regions, STR("calif.")), "California");
    assert_false(lexicon_has(LIST_cities, STR("Nowhere")));
    assert_false(lexicon_has(LIST_cities, STR("")));
}

static void a_role_is_known_by_two_slips_at_most(void **state)
{
    (void)state;
    assert_str(lexicon_near(LIST_roles, STR("Wirting")), "writing");
    assert_str(lexicon_near(LIST_roles, STR("Edtitng")), "editing");
    assert_str(lexicon_near(LIST_roles, STR("Addtional reporting")), "additional reporting");
    assert_null(lexicon_near(LIST_roles, STR("plagiarism")).bytes);
}

/* ---- dates */

static void assert_day(const char *text, int year, int month, int day)
{
    struct date date = day_read(str_from(text));
    assert_int_equal(date.year, year);
    assert_int_equal(date.month, month);
    assert_int_equal(date.day, day);
}

static void a_date_is_read_in_each_order(void **state)
{
    (void)state;
    assert_day("March 30", 0, 3, 30);
    assert_day("30 March 2014", 2014, 3, 30);
    assert_day("Sunday, Dec. 22, 2013", 2013, 12, 22);
    assert_day("2014-03-30", 2014, 3, 30);
    assert_day("Marc 3", 0, 3, 3);
}

static void a_day_that_is_none_is_no_date(void **state)
{
    (void)state;
    assert_day("Feb 30", 0, 0, 0);
    assert_day("March 0", 0, 0, 0);
    assert_day("March 4294967297", 0, 0, 0);
    assert_day("2014-13-45", 0, 0, 0);
}

static void dates_are_found_one_after_the_other(void **state)
{
    struct str text = STR("On March 29, 2014, they may meet 3 times; then on 4 April and May 5.");
    struct span span;
    struct date date;
    size_t at = 0;
    (void)state;
    assert_true(day_next(text, &at, &span, &date));
    assert_str(str_slice(text, span.start, span.end), "March 29, 2014");
    assert_true(day_next(text, &at, &span, &date));
    assert_str(str_slice(text, span.start, span.end), "4 April");
    assert_true(day_next(text, &at, &span, &date));
    assert_int_equal(date.month, 5);
    assert_false(day_next(text, &at, &span, &date));
}

/* ---- names */

static void names_and_their_places_are_told_apart(void **state)
{
    struct arena *arena = arena_new();
    struct names names;
    (void)state;
    assert_true(names_read(
        arena, STR("Jane Roe, Ann de Witt and Bo Hart in Tampa, Florida, Reuters"), false, &names));
    assert_int_equal(names.people.count, 3);
    assert_str(names.people.items[1], "Ann de Witt");
    assert_int_equal(names.places.count, 1);
    assert_str(names.places.items[0], "Tampa");
    assert_str(names.outlet, "Reuters");
    assert_false(names_read(arena, STR("the mayor of the town"), false, &names));
    assert_false(names_read(arena, STR("2020 the harbour"), false, &names));
    arena_free(arena);
}

static void names_are_limited_in_number_and_length(void **state)
{
    struct arena *arena = arena_new();
    struct buf list = {0};
    struct names names;
    (void)state;
    for (int i = 0; i < NAMES_MOST; i++)
        buf_printf(&list, "%sJane Roe", i ? ", " : "");
    assert_true(names_read(arena, buf_str(&list), false, &names));
    buf_add(&list, STR(", Ann Low"));
    assert_false(names_read(arena, buf_str(&list), false, &names));
    buf_free(&list);
    arena_free(arena);
}

static void an_organisation_is_no_person(void **state)
{
    (void)state;
    assert_true(is_person(STR("Jane van der Roe"), 2));
    assert_false(is_person(STR("Ministry of Safety"), 2));
    assert_false(is_person(STR("Getty Images"), 1));
    assert_false(is_person(STR("Jane"), 2));
    assert_false(is_person(STR(""), 1));
}

/* ---- photo credits */

static void assert_photo(const char *text, const char *photographer, const char *agency)
{
    struct arena *arena = arena_new();
    struct caption caption = {0};
    struct span span;
    assert_true(photo_credit(arena, str_from(text), &span, &caption));
    assert_str(caption.photographer, photographer);
    assert_str(caption.agency, agency);
    arena_free(arena);
}

static void a_photo_credit_names_photographer_and_agency(void **state)
{
    (void)state;
    assert_photo("It rains. REUTERS/Jane Roe/Pool", "Jane Roe", "Reuters");
    assert_photo("It rains. REUTERS/Stringer", "", "Reuters");
    assert_photo("It rains. (AP Photo/Jane Roe, File)", "Jane Roe", "AP");
    assert_photo("It rains. JANE ROE/AFP/Getty Images", "JANE ROE", "AFP/Getty Images");
    assert_photo("It rains. (Jane Roe/The Star via AP) (Associated Press)", "Jane Roe", "AP");
    assert_photo("It rains. | AP Photo", "", "AP");
    assert_photo("It rains. Credit: Jane Roe-USA TODAY Sports", "Jane Roe", "USA TODAY Sports");
    assert_photo("It rains \u00a9Anne-Lise Roe (AFP)", "Anne-Lise Roe", "AFP");
    assert_photo("It rains. REUTERS/Jane Roe (FRANCE - Tags: WEATHER)", "Jane Roe", "Reuters");
}

static void what_only_looks_like_a_photo_credit_is_none(void **state)
{
    static const char *const texts[] = {"",
                                        ")",
                                        "/",
                                        "The rain (and the snow) fell.",
                                        "She works for AFP/Getty now.",
                                        "The show is on CBS (Photo booth included).",
                                        "Shares fell (NYSE/Nasdaq).",
                                        "It called for a ban. [Reuters]",
                                        "She wrote to Sgt. Paul Roe, who had been away for years."};
    struct arena *arena = arena_new();
    struct caption caption = {0};
    struct span span;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(photo_credit(arena, str_from(texts[i]), &span, &caption));
    arena_free(arena);
}

/* ---- blocks and the article */

static void what_is_cut_off_becomes_a_block_of_its_own(void **state)
{
    static const enum block_kind kinds[] = {BLOCK_headline,  BLOCK_byline,    BLOCK_dateline,
                                            BLOCK_paragraph, BLOCK_paragraph, BLOCK_credit};
    struct arena *arena = arena_new();
    struct article *article = read_text(
        arena,
        "Harbour bill fails\n\nBy Jane Roe\n\nOSLO (Reuters) - The bill failed on Monday.\n\n"
        "It may come back. (Editing by Bo Hart)\n");
    (void)state;
    assert_int_equal(article->blocks.count, 6);
    size_t end = 0;
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(article->blocks.items[i].kind, kinds[i]);
        assert_true(article->blocks.items[i].span.start >= end);
        end = article->blocks.items[i].span.end;
    }
    assert_str(article_slice(article, article->blocks.items[3].span), "The bill failed on Monday.");
    assert_str(article_slice(article, article->blocks.items[4].span), "It may come back.");
    assert_str(article->title, "Harbour bill fails");
    arena_free(arena);
}

static void assert_dated(const char *text, const char *date, const char *from)
{
    struct arena *arena = arena_new();
    struct article *article = read_text(arena, text);
    char day[DATE_TEXT_SIZE];
    assert_string_equal(date_text(article->date, day), date);
    assert_str(article->date_from, from);
    arena_free(arena);
}

static void the_article_takes_its_date_from_the_best_that_tells_it(void **state)
{
    const char *caption =
        "\n\nA boat lies in the harbour of Oslo, March 29, 2014. REUTERS/Jane Roe\n";
    const char *file =
        "\n\nFILE PHOTO: A boat in Oslo, March 29, 2012. REUTERS/Jane Roe/File Photo\n";
    char text[400];
    (void)state;
    snprintf(text, sizeof text, "Title\n\nOSLO, March 30, 2014 (Reuters) - It rains.%s", caption);
    assert_dated(text, "2014-03-30", "dateline");
    snprintf(text, sizeof text, "Title\n\n2014-03-31\n\nOSLO, March 30, 2014 (AP) - It rains.%s",
             caption);
    assert_dated(text, "2014-03-31", "text");
    snprintf(text, sizeof text, "Title\n\nOSLO (Reuters) - It rains in Oslo.%s", caption);
    assert_dated(text, "2014-03-29", "caption");
    snprintf(text, sizeof text, "Title\n\nOSLO (Reuters) - It rains in Oslo.%s", file);
    assert_dated(text, "", "");
}

static void a_very_long_line_is_no_headline_and_no_dateline(void **state)
{
    struct arena *arena = arena_new();
    char *text = arena_alloc(arena, 1 << 20);
    (void)state;
    for (size_t i = 0; i + 8 < 1 << 20; i += 6)
        memcpy(text + i, "PARIS/", 6);
    struct article *article = read_text(arena, text);
    assert_int_equal(article->records.count, 0);
    assert_null(article->title.bytes);
    arena_free(arena);
}

#define HEADLINE "Mill is shut\n\n"
#define LONG_PARAGRAPH                                                                             \
    "The council of Halvery shut the gates of the old mill on Monday, after a long and warm "      \
    "debate of its members.\n\n"

/* The kind of the text's third block. */
static enum block_kind kind_of_third(const char *text)
{
    struct arena *arena = arena_new();
    const struct article *article = read_text(arena, text);
    assert_true(article->blocks.count > 2);
    const enum block_kind kind = article->blocks.items[2].kind;
    arena_free(arena);
    return kind;
}

static void a_title_in_marks_between_paragraphs_is_a_heading(void **state)
{
    (void)state;
    assert_int_equal(
        kind_of_third(HEADLINE LONG_PARAGRAPH "“We Were Lost at Once”\n\n" LONG_PARAGRAPH),
        BLOCK_heading);
    assert_int_equal(
        kind_of_third(HEADLINE LONG_PARAGRAPH "“We were lost at once”\n\n" LONG_PARAGRAPH),
        BLOCK_paragraph);
}

static void the_words_of_a_slide_are_a_caption(void **state)
{
    (void)state;
    assert_int_equal(kind_of_third(HEADLINE LONG_PARAGRAPH
                                   "Photos: The mill of Halvery A man shuts the "
                                   "gates. Hide Caption 3 of 30\n\n" LONG_PARAGRAPH),
                     BLOCK_caption);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_title_in_marks_between_paragraphs_is_a_heading),
        cmocka_unit_test(the_words_of_a_slide_are_a_caption),
        cmocka_unit_test(every_group_of_a_pattern_is_a_member_of_a_record),
        cmocka_unit_test(a_word_is_found_in_any_case_and_given_as_the_table_spells_it),
        cmocka_unit_test(a_role_is_known_by_two_slips_at_most),
        cmocka_unit_test(a_date_is_read_in_each_order),
        cmocka_unit_test(a_day_that_is_none_is_no_date),
        cmocka_unit_test(dates_are_found_one_after_the_other),
        cmocka_unit_test(names_and_their_places_are_told_apart),
        cmocka_unit_test(names_are_limited_in_number_and_length),
        cmocka_unit_test(an_organisation_is_no_person),
        cmocka_unit_test(a_photo_credit_names_photographer_and_agency),
        cmocka_unit_test(what_only_looks_like_a_photo_credit_is_none),
        cmocka_unit_test(what_is_cut_off_becomes_a_block_of_its_own),
        cmocka_unit_test(the_article_takes_its_date_from_the_best_that_tells_it),
        cmocka_unit_test(a_very_long_line_is_no_headline_and_no_dateline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
