#include "unit.h"

#include "article/blocks.h"

static struct arena *arena;

static int make_arena(void **state)
{
    (void)state;
    arena = arena_new();
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static struct article *cut(struct str text)
{
    struct article *article = article_new(arena, STR("test"), text);
    blocks_cut(article);
    return article;
}

/* The blocks are these texts. */
static void assert_blocks(struct str text, size_t count, const char *const *expected)
{
    struct article *article = cut(text);
    assert_int_equal(article->blocks.count, count);
    for (size_t i = 0; i < count; i++)
        assert_str(article_slice(article, article->blocks.items[i].span), expected[i]);
}

#define ASSERT_BLOCKS(text, ...)                                                      \
    do {                                                                              \
        const char *const expected_[] = {__VA_ARGS__};                                \
        assert_blocks(text, sizeof expected_ / sizeof *expected_, expected_);         \
    } while (0)

static void any_line_end_ends_a_block(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("One.\nTwo.\r\nThree.\rFour.\xc2\x85" "Five.\u2028Six.\u2029"
                      "Seven.\vEight.\fNine."),
                  "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.");
}

static void bytes_that_begin_like_a_line_end_do_not_end_one(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("\u00a9 Caf\u00e9 \u201cOne\u201d \u2026 two\u20ac"),
                  "\u00a9 Caf\u00e9 \u201cOne\u201d \u2026 two\u20ac");
}

static void white_space_and_marks_at_the_ends_are_no_part_of_a_block(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("\ufeff \t\u00a0Title \u3000\n\u00a0\n\x02 Text.\x03\n\x04"),
                  "Title", "Text.");
    assert_int_equal(cut(STR(""))->blocks.count, 0);
    assert_int_equal(cut(STR("\ufeff\r\n \n"))->blocks.count, 0);
}

static void a_nul_is_an_ordinary_character(void **state)
{
    (void)state;
    struct article *article = cut(STR("One\0two.\nThree."));
    assert_int_equal(article->blocks.count, 2);
    assert_int_equal(article->blocks.items[0].span.end, 8);
}

static void a_paragraph_a_line_stays_so(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("Harbour strike enters third week\n"
                      "Dockers in Port Ellery voted on Monday to stay out for another seven days.\n"
                      "\"We are not going back,\" said Nora Quill, who speaks for the dockers.\n"
                      "the owners did not answer.\n"),
                  "Harbour strike enters third week",
                  "Dockers in Port Ellery voted on Monday to stay out for another seven days.",
                  "\"We are not going back,\" said Nora Quill, who speaks for the dockers.",
                  "the owners did not answer.");
}

static void wrapped_lines_with_indented_first_lines_are_joined(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("PORT ELLERY DOCKERS STAY OUT\n\n"
                      "    PORT ELLERY, May 4 - Dockers voted today to stay out for\n"
                      "another seven days, their union said after a meeting at the\n"
                      "old grain hall.\n"
                      "    The owners said the vote was \"a sad day for the town and\n"
                      "for all who live from its trade.\"\n"
                      "    Tonnage 1,200 vs 4,100\n"
                      "    Ships six vs 19\n"
                      "    The mayor said that he was looking into the matter now.\n"
                      " NEWSWIRE\n"),
                  "PORT ELLERY DOCKERS STAY OUT",
                  "PORT ELLERY, May 4 - Dockers voted today to stay out for\n"
                  "another seven days, their union said after a meeting at the\n"
                  "old grain hall.",
                  "The owners said the vote was \"a sad day for the town and\n"
                  "for all who live from its trade.\"",
                  "Tonnage 1,200 vs 4,100", "Ships six vs 19",
                  "The mayor said that he was looking into the matter now.", "NEWSWIRE");
}

static void wrapped_lines_between_blank_lines_are_joined(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("Ellery/strike/\r\nURGENT\r\n\r\n"
                      "Port Ellery (nw) - Dockers in the northern harbour town voted on\r\n"
                      "Monday to stay out for another seven days. Their spokeswoman Nora\r\n"
                      "Quill said the owners had offered nothing at all.\r\n\r\n"
                      "The owners did not answer calls, and the mayor of the town, who\r\n"
                      "has offered to mediate, was away.\r\n"),
                  "Ellery/strike/", "URGENT",
                  "Port Ellery (nw) - Dockers in the northern harbour town voted on\r\n"
                  "Monday to stay out for another seven days. Their spokeswoman Nora\r\n"
                  "Quill said the owners had offered nothing at all.",
                  "The owners did not answer calls, and the mayor of the town, who\r\n"
                  "has offered to mediate, was away.");
}

static void a_sentence_cut_by_a_blank_line_is_joined(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("The mayor said she would meet both sides on Tuesday, adding that the\n\n"
                      "Harbour Board had agreed to open its books to the dockers.\n\n"
                      "It is the second such meeting since the strike began in the spring of\n"
                      "last year and the first in the town itself.\n"),
                  "The mayor said she would meet both sides on Tuesday, adding that the\n\n"
                  "Harbour Board had agreed to open its books to the dockers.",
                  "It is the second such meeting since the strike began in the spring of\n"
                  "last year and the first in the town itself.");
}

static void a_headline_is_not_joined_to_what_follows(void **state)
{
    (void)state;
    ASSERT_BLOCKS(STR("Dockers know what they want and whom to ask for it\n\n"
                      "iHarbour, the booking service, was down for the whole of Monday.\n\n"
                      "What the dockers could not live with\n\n"
                      "The offer was one per cent.\n\n"
                      "more on this story\n"),
                  "Dockers know what they want and whom to ask for it",
                  "iHarbour, the booking service, was down for the whole of Monday.",
                  "What the dockers could not live with", "The offer was one per cent.",
                  "more on this story");
}

static void a_block_that_is_printed_again_is_counted_at_its_first_place(void **state)
{
    (void)state;
    struct article *article = cut(STR("\"We are not going back,\" said Quill.\nA short line.\n"
                                      "\"We are not going back,\" said Quill.\nA short line.\n"
                                      "\"We are not going back,\" said Quill!\n"
                                      "\"We are not going back,\" said Quill.\n"));
    const struct block *blocks = article->blocks.items;
    assert_int_equal(article->blocks.count, 6);
    assert_int_equal(blocks[0].repeats, 2);
    assert_false(blocks[0].is_repeat);
    assert_true(blocks[2].is_repeat && blocks[5].is_repeat);
    assert_int_equal(blocks[1].repeats, 0); /* too short to tell anything */
    assert_false(blocks[3].is_repeat || blocks[4].is_repeat);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_line_end_ends_a_block),
        cmocka_unit_test(bytes_that_begin_like_a_line_end_do_not_end_one),
        cmocka_unit_test(white_space_and_marks_at_the_ends_are_no_part_of_a_block),
        cmocka_unit_test(a_nul_is_an_ordinary_character),
        cmocka_unit_test(a_paragraph_a_line_stays_so),
        cmocka_unit_test(wrapped_lines_with_indented_first_lines_are_joined),
        cmocka_unit_test(wrapped_lines_between_blank_lines_are_joined),
        cmocka_unit_test(a_sentence_cut_by_a_blank_line_is_joined),
        cmocka_unit_test(a_headline_is_not_joined_to_what_follows),
        cmocka_unit_test(a_block_that_is_printed_again_is_counted_at_its_first_place),
    };
    return cmocka_run_group_tests(tests, make_arena, free_arena);
}
