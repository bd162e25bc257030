#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "index/tokens.h"

/* The words of a text, joined by a bar. */
static void assert_words(const char *text, const char *expected)
{
    struct tokens tokens = {0};
    struct token token;
    struct buf words = {0};
    tokens_start(&tokens, str_from(text));
    while (tokens_next(&tokens, &token)) {
        if (words.size)
            buf_add_char(&words, '|');
        buf_add(&words, token.word);
    }
    assert_str(buf_str(&words), expected);
    tokens_end(&tokens);
    buf_free(&words);
}

static void case_and_accents_never_matter(void **state)
{
    (void)state;
    assert_words("Erdo\xc4\x9f" "an met ERDOGAN.", "erdogan|met|erdogan");
    assert_words("na\xc3\xafve caf\x65\xcc\x81s", "naive|cafes");
}

/* Words are read otherwise at the end of a text, and where they are plain. */
static void a_word_is_the_same_wherever_it_stands(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"A", "a"},         {"Word", "word"},         {"abcdefghijklmnop", "abcdefghijklmnop"},
        {"don't", "don't"}, {"U.S.", "u.s"},          {"mid-May", "mid|may"},
        {"b2b", "b2b"},     {"caf\xc3\xa9", "cafe"},  {"ministers' say", "ministers|say"},
        {"x.", "x"},        {"O'Brien's", "o'brien"}, {"ab\xcc\x81" "c", "abc"},
        {"abcdefghijklmno", "abcdefghijklmno"},
    };
    char text[100], expected[100];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_words(cases[i][0], cases[i][1]);
        snprintf(text, sizeof text, "%s and then twenty letters", cases[i][0]);
        snprintf(expected, sizeof expected, "%s|and|then|twenty|letters", cases[i][1]);
        assert_words(text, expected);
    }
}

static void an_apostrophe_inside_a_word_stays(void **state)
{
    (void)state;
    assert_words("O\xe2\x80\x99" "Brien O'BRIEN", "o'brien|o'brien");
    assert_words("don't rock'n'roll", "don't|rock'n'roll");
    assert_words("'quoted' ''words'' `here'", "quoted|words|here");
}

static void a_possessive_is_no_part_of_a_word(void **state)
{
    (void)state;
    assert_words("O\xe2\x80\x99" "Brien\xe2\x80\x99s and O'Brien's", "o'brien|and|o'brien");
    assert_words("the ministers' plan, OBAMA'S plan", "the|ministers|plan|obama|plan");
    assert_words("the U.S.'s role", "the|u.s|role");
    assert_words("'s", "s");
}

static void hyphens_and_signs_split(void **state)
{
    (void)state;
    assert_words("state-owned AT&T 24/7", "state|owned|at|t|24|7");
    assert_words("one\xe2\x80\x94two\xe2\x80\xa6three", "one|two|three");
    assert_words("snake_case#tag@home", "snake|case|tag|home");
}

static void dotted_letters_are_one_word(void **state)
{
    (void)state;
    assert_words("U.S. U.N.-led u.s side, us", "u.s|u.n|led|u.s|side|us");
    assert_words("at 5 p.m., J.K. Roe", "at|5|p.m|j.k|roe");
    assert_words("It was I. Then A.Smith left.", "it|was|i|then|a|smith|left");
    assert_words("J.O'Hara", "j|o'hara");
    assert_words("the U.S.", "the|u.s");
}

static void numbers_keep_their_marks(void **state)
{
    (void)state;
    assert_words("300,000 and 3.5 percent, in 1990.", "300,000|and|3.5|percent|in|1990");
    assert_words("G20, F-16s", "g20|f|16s");
}

static void scripts_without_spaces_give_characters(void **state)
{
    (void)state;
    assert_words("\xe5\x8c\x97\xe4\xba\xac" "abc", "\xe5\x8c\x97|\xe4\xba\xac|abc");
    assert_words("abc\xe5\x8c\x97", "abc|\xe5\x8c\x97");
}

static void a_soft_hyphen_does_not_split(void **state)
{
    (void)state;
    assert_words("co\xc2\xad" "operate", "cooperate");
}

static void a_long_word_is_cut_at_a_character(void **state)
{
    (void)state;
    char text[200], expected[200];
    memset(text, 'a', 100);
    strcpy(text + 100, " b");
    memset(expected, 'a', TOKEN_MOST_BYTES);
    strcpy(expected + TOKEN_MOST_BYTES, "|b");
    assert_words(text, expected);
    /* 63 bytes, then a letter of two */
    memset(text, 'a', 63);
    strcpy(text + 63, "\xd0\xb6\xd0\xb6");
    memset(expected, 'a', 63);
    expected[63] = '\0';
    assert_words(text, expected);
}

static void a_span_covers_the_word_as_printed(void **state)
{
    (void)state;
    struct str text = STR("the U.S.'s O'Brien's");
    struct tokens tokens = {0};
    struct token token;
    tokens_start(&tokens, text);
    tokens_next(&tokens, &token);
    tokens_next(&tokens, &token);
    assert_str(str_slice(text, token.span.start, token.span.end), "U.S.'s");
    tokens_next(&tokens, &token);
    assert_str(str_slice(text, token.span.start, token.span.end), "O'Brien's");
    assert_false(tokens_next(&tokens, &token));
    tokens_end(&tokens);
}

static void invalid_bytes_and_lone_marks_are_no_words(void **state)
{
    (void)state;
    assert_words("\xcc\x81 \xff\xfe a\xff" "b", "a|b");
    assert_words("", "");
    assert_words("... ''' ,,,", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_and_accents_never_matter),
        cmocka_unit_test(a_word_is_the_same_wherever_it_stands),
        cmocka_unit_test(an_apostrophe_inside_a_word_stays),
        cmocka_unit_test(a_possessive_is_no_part_of_a_word),
        cmocka_unit_test(hyphens_and_signs_split),
        cmocka_unit_test(dotted_letters_are_one_word),
        cmocka_unit_test(numbers_keep_their_marks),
        cmocka_unit_test(scripts_without_spaces_give_characters),
        cmocka_unit_test(a_soft_hyphen_does_not_split),
        cmocka_unit_test(a_long_word_is_cut_at_a_character),
        cmocka_unit_test(a_span_covers_the_word_as_printed),
        cmocka_unit_test(invalid_bytes_and_lone_marks_are_no_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
