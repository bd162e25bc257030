#include "unit.h"

#include "quote/vocabulary.h"

_Static_assert(VOCABULARY_CLASSES <= 64, "a class is a bit of 64");

/* The entry of a single word, or one with this rest. */
static const struct cue_entry *entry(const char *word, const char *rest)
{
    for (int16_t c = vocabulary_find(str_from(word)).cue; c >= 0; c = vocabulary_cue(c)->next)
        if (str_equal(vocabulary_cue(c)->rest, str_from(rest)))
            return vocabulary_cue(c);
    return NULL;
}

static void letter_case_and_the_style_of_apostrophes_do_not_matter(void **state)
{
    (void)state;
    assert_true(vocabulary_find(STR("SHE")).classes & LEX(female));
    assert_true(vocabulary_find(STR("Isn't")).classes & LEX(auxiliary));
    assert_true(vocabulary_find(STR("isn’t")).classes == vocabulary_find(STR("isn't")).classes);
}

static void what_is_not_known_has_no_class_and_no_cue(void **state)
{
    (void)state;
    const struct str unknown[] = {
        STR(""),      STR("zxcvb"),
        STR("said "), STR("\xe2\x80\x99"),
        STR("\0"),    STR("a-word-that-is-longer-than-any-of-the-tables")};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        struct vocabulary_word word = vocabulary_find(unknown[i]);
        assert_true(word.classes == 0);
        assert_int_equal(word.cue, -1);
        assert_false(vocabulary_is_verb(word.cue));
    }
    assert_int_equal(vocabulary_find((struct str){0}).cue, -1);
}

static void a_cue_is_known_in_all_its_forms(void **state)
{
    (void)state;
    assert_int_equal(entry("say", NULL)->form, CUE_base);
    assert_int_equal(entry("says", NULL)->form, CUE_third);
    assert_int_equal(entry("said", NULL)->form, CUE_past);
    assert_int_equal(entry("saying", NULL)->form, CUE_gerund);
    assert_string_equal(entry("saying", NULL)->base, "say");
    assert_int_equal(entry("written", NULL)->form, CUE_participle);
}

static void a_cue_has_the_class_of_what_it_takes(void **state)
{
    (void)state;
    assert_int_equal(entry("said", NULL)->class, CUE_say);
    assert_int_equal(entry("told", NULL)->class, CUE_tell);
    assert_int_equal(entry("chanted", NULL)->class, CUE_quote);
    assert_int_equal(entry("called", NULL)->class, CUE_call);
    assert_int_equal(entry("thinks", NULL)->class, CUE_think);
}

static void a_cue_tells_what_else_than_a_clause_it_takes(void **state)
{
    (void)state;
    assert_int_equal(entry("argued", NULL)->takes, TAKES_clause);
    assert_int_equal(entry("tells", NULL)->takes, TAKES_clause | TAKES_deed);
    assert_int_equal(entry("calling", "for")->takes, TAKES_topic);
    assert_int_equal(entry("calling", NULL)->takes, 0);
}

static void a_cue_of_several_words_is_found_by_its_first(void **state)
{
    (void)state;
    assert_non_null(entry("pointed", "out"));
    assert_non_null(entry("made", "clear"));
    assert_null(entry("made", NULL));
    assert_false(vocabulary_is_verb(vocabulary_find(STR("made")).cue));
    assert_true(vocabulary_is_verb(vocabulary_find(STR("called")).cue));
    assert_int_equal(entry("called", "for")->class, CUE_call);
}

static void the_entries_of_a_word_all_begin_with_it(void **state)
{
    (void)state;
    static const char *const words[] = {"made",  "called", "went",   "put",
                                        "spoke", "talks",  "warned", NULL};
    for (int i = 0; words[i]; i++)
        for (int16_t c = vocabulary_find(str_from(words[i])).cue; c >= 0;
             c = vocabulary_cue(c)->next)
            assert_str(vocabulary_cue(c)->first, words[i]);
}

static void titles_tell_gender_and_whether_they_are_a_role(void **state)
{
    (void)state;
    uint64_t mrs = vocabulary_find(STR("Mrs")).classes,
             senator = vocabulary_find(STR("senator")).classes;
    assert_true((mrs & LEX(title)) && (mrs & LEX(honorific)) && (mrs & LEX(female_title)));
    assert_true((senator & LEX(title)) && !(senator & LEX(honorific)));
    assert_false(senator & (LEX(male_title) | LEX(female_title)));
    assert_true(vocabulary_find(STR("mr")).classes & LEX(male_title));
}

static void a_word_may_be_of_several_classes(void **state)
{
    (void)state;
    uint64_t her = vocabulary_find(STR("her")).classes;
    assert_true((her & LEX(possessive)) && (her & LEX(female)));
    assert_true(vocabulary_find(STR("anna")).classes & LEX(female_name));
    assert_true(vocabulary_find(STR("rally")).classes & LEX(occasion));
    assert_true(vocabulary_find(STR("television")).classes & LEX(medium));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letter_case_and_the_style_of_apostrophes_do_not_matter),
        cmocka_unit_test(what_is_not_known_has_no_class_and_no_cue),
        cmocka_unit_test(a_cue_is_known_in_all_its_forms),
        cmocka_unit_test(a_cue_has_the_class_of_what_it_takes),
        cmocka_unit_test(a_cue_tells_what_else_than_a_clause_it_takes),
        cmocka_unit_test(a_cue_of_several_words_is_found_by_its_first),
        cmocka_unit_test(the_entries_of_a_word_all_begin_with_it),
        cmocka_unit_test(titles_tell_gender_and_whether_they_are_a_role),
        cmocka_unit_test(a_word_may_be_of_several_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
