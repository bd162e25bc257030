#include "reading.h"

#include "words/vocabulary.h"

static struct words read_words(struct arena *arena, struct str text)
{
    struct words words = {0};
    words_read(arena, text, (struct span){0, text.size}, &words);
    return words;
}

/* Compares the words' texts with expected, which parts them by a bar. */
static void assert_words(const char *text, const char *expected)
{
    struct arena *arena = arena_new();
    struct words words = read_words(arena, str_from(text));
    struct buf got = {0};
    for (size_t i = 0; i < words.count; i++) {
        if (i)
            buf_add_char(&got, '|');
        buf_add(&got, word_text(str_from(text), &words.items[i]));
    }
    assert_str(buf_str(&got), expected);
    buf_free(&got);
    arena_free(arena);
}

static void words_marks_and_punctuation_are_told_apart(void **state)
{
    (void)state;
    assert_words("Kerry said: \"No.\"", "Kerry|said|:|\"|No|.|\"");
    assert_words("the state-owned firm paid $1,200.50 (net);",
                 "the|state-owned|firm|paid|$1,200.50|(|net|)|;");
    assert_words("at 10:30, 3.5%", "at|10:30|,|3.5%");
    assert_words("£5m of €20, up 4%.", "£5m|of|€20|,|up|4%|.");
    assert_words("a % of £s", "a|%|of|£|s");
    assert_words("left\xe2\x80\x8f and \xe2\x80\x8bright\xef\xbb\xbf", "left|and|right");
    assert_words("#floods by @quill", "#floods|by|@quill");
}

static void a_stop_belongs_to_an_abbreviation(void **state)
{
    (void)state;
    assert_words("U.S. Sen. J. Roe left.", "U.S.|Sen.|J.|Roe|left|.");
    assert_words("Roe v. Quill", "Roe|v.|Quill");
    assert_words("It was I. He left.", "It|was|I|.|He|left|.");
    assert_words("He said no.", "He|said|no|.");
}

static void runs_of_stops_and_dashes_are_one(void **state)
{
    (void)state;
    assert_words("wait ... what?! no -- yes", "wait|...|what|?!|no|--|yes");
}

static void an_apostrophe_within_a_word_is_part_of_it(void **state)
{
    (void)state;
    assert_words("O'Dowd’s dog isn't", "O'Dowd’s|dog|isn't");
    assert_words("the dogs' home", "the|dogs|'|home");
}

static void two_apostrophes_are_one_mark(void **state)
{
    (void)state;
    assert_words("''Yes,'' she said", "''|Yes|,|''|she|said");
    assert_words("``Yes,'' she", "``|Yes|,|''|she");
}

static void a_broken_encoding_of_a_mark_is_one_mark(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct str text = STR("\xc3\xa2\xe2\x82\xac\xc5\x93Yes,\xc3\xa2\xe2\x82\xac\xc2\x9d");
    struct words words = read_words(arena, text);
    assert_int_equal(words.count, 4);
    assert_int_equal(words.items[0].kind, WORD_mark);
    assert_int_equal(words.items[0].end, 7);
    assert_int_equal(words.items[3].kind, WORD_mark);
    assert_int_equal(words.items[3].end, text.size);
    arena_free(arena);
}

static void kinds_are_what_they_look_like(void **state)
{
    (void)state;
    static const enum word_kind kinds[] = {WORD_word,  WORD_number,    WORD_comma, WORD_stop,
                                           WORD_colon, WORD_semicolon, WORD_dash,  WORD_open,
                                           WORD_close, WORD_mark,      WORD_other};
    struct arena *arena = arena_new();
    struct words words = read_words(arena, STR("a $5 , . : ; — ( ] « *"));
    assert_int_equal(words.count, sizeof kinds / sizeof *kinds);
    for (size_t i = 0; i < words.count; i++)
        assert_int_equal(words.items[i].kind, kinds[i]);
    arena_free(arena);
}

static void a_possessive_is_no_contraction(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct str text = STR("Quill's he's they’re Quill");
    struct words words = read_words(arena, text);
    assert_true(words.items[0].is_possessive);
    assert_str(word_base(text, &words.items[0]), "Quill");
    assert_false(words.items[1].is_possessive);
    assert_true(words.items[1].is_contraction);
    assert_true(words.items[2].is_contraction);
    assert_str(word_base(text, &words.items[2]), "they");
    assert_false(words.items[3].is_possessive || words.items[3].is_contraction);
    arena_free(arena);
}

static void capitals_and_white_space_are_noted(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct words words = read_words(arena, STR(" NATO Élan\u00a0low,\n(x"));
    assert_int_equal(words.count, 6);
    assert_true(words.items[0].is_caps && words.items[0].is_capital && words.items[0].after_space);
    assert_true(words.items[1].is_capital && !words.items[1].is_caps &&
                words.items[1].before_space);
    assert_false(words.items[2].is_capital || words.items[2].before_space);
    assert_true(words.items[3].before_space && !words.items[3].after_space);
    assert_true(words.items[5].ends_block && words.items[5].before_space &&
                !words.items[5].after_space);
    arena_free(arena);
}

static void words_know_their_classes(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct words words = read_words(arena, STR("She said Mr. Roe and the SPOKESMAN’S zxcv"));
    assert_true(word_is(&words.items[0], LEX(pronoun)) && word_is(&words.items[0], LEX(female)));
    assert_true(words.items[1].cue >= 0);
    assert_true(word_is(&words.items[2], LEX(title)));
    assert_true(word_is(&words.items[6], LEX(person_noun)));
    assert_true(words.items[7].cue < 0 && !words.items[7].classes);
    arena_free(arena);
}

static void only_the_span_is_read_and_appended(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct str text = STR("one two three");
    struct words words = {0};
    words_read(arena, text, (struct span){4, 7}, &words);
    words_read(arena, text, (struct span){8, 8}, &words);
    words_read(arena, text, (struct span){8, 10}, &words);
    assert_int_equal(words.count, 2);
    assert_str(word_text(text, &words.items[0]), "two");
    assert_str(word_text(text, &words.items[1]), "th");
    assert_true(words.items[0].ends_block && words.items[1].after_space);
    arena_free(arena);
}

/* Words stand in order, hold whole characters, and leave nothing but white space. */
static void assert_sound(struct str text)
{
    struct arena *arena = arena_new();
    struct words words = read_words(arena, text);
    size_t at = 0;
    for (size_t i = 0; i < words.count; i++) {
        const struct word *word = &words.items[i];
        if (word->start < at || word->end <= word->start || word->base_end > word->end ||
            word->base_end <= word->start || word->end > text.size)
            fail_msg("word %zu: %u-%u behind %zu", i, word->start, word->end, at);
        if (((unsigned char)text.bytes[word->start] & 0xc0) == 0x80)
            fail_msg("word %zu begins within a character", i);
        at = word->end;
    }
    assert_int_equal(words.count > 0, text.size > 0);
    arena_free(arena);
}

static void nothing_that_is_valid_makes_a_word_unsound(void **state)
{
    (void)state;
    struct buf buf = {0};
    const struct str pieces[] = {STR("'"),
                                 STR("`"),
                                 STR("a'"),
                                 STR("a.b"),
                                 STR("’s"),
                                 STR("$"),
                                 STR("é-"),
                                 STR("1,2"),
                                 STR("\xc3\xa2\xe2\x82\xac"),
                                 STR("\0"),
                                 STR("\xf0\x9f\x98\x80"),
                                 STR("e\u0301"),
                                 STR("‘’‚“”"),
                                 STR("A.B."),
                                 STR("''' "),
                                 STR("x's'd")};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        for (size_t count = 1; count < 10; count++)
            assert_sound(many(&buf, pieces[i], count));
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        assert_sound(many(&buf, pieces[i], 300000));
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_marks_and_punctuation_are_told_apart),
        cmocka_unit_test(a_stop_belongs_to_an_abbreviation),
        cmocka_unit_test(runs_of_stops_and_dashes_are_one),
        cmocka_unit_test(an_apostrophe_within_a_word_is_part_of_it),
        cmocka_unit_test(two_apostrophes_are_one_mark),
        cmocka_unit_test(a_broken_encoding_of_a_mark_is_one_mark),
        cmocka_unit_test(kinds_are_what_they_look_like),
        cmocka_unit_test(a_possessive_is_no_contraction),
        cmocka_unit_test(capitals_and_white_space_are_noted),
        cmocka_unit_test(words_know_their_classes),
        cmocka_unit_test(only_the_span_is_read_and_appended),
        cmocka_unit_test(nothing_that_is_valid_makes_a_word_unsound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
