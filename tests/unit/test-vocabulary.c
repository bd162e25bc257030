#include "unit.h"

#include "words/vocabulary.h"

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
    assert_true(str_equal(entry("saying", NULL)->base, STR("say")));
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
    assert_true(vocabulary_find(STR("Anna")).classes & LEX(female_name));
    assert_true(vocabulary_find(STR("rally")).classes & LEX(occasion));
    assert_true(vocabulary_find(STR("television")).classes & LEX(medium));
}

static void assert_names(const char *names, uint64_t classes)
{
    const uint64_t all = LEX(male_name) | LEX(female_name) | LEX(either);
    struct str list = str_from(names);
    for (size_t start = 0; start < list.size;) {
        size_t end = str_find(list, STR(" "), start);
        struct str name = str_slice(list, start, end);
        if ((vocabulary_find(name).classes & all) != classes)
            fail_msg("the classes of '%.*s' are others", STR_ARGS(name));
        start = end + 1;
    }
}

static void given_names_tell_the_gender(void **state)
{
    (void)state;
    assert_names("Wesley Troy Giacomo Zoltán Zoltan Mateusz Kamal Yevgeny JOHN", LEX(male_name));
    assert_names("Bernice Patti Zeynep Ségolène Svetlana Niamh", LEX(female_name));
    assert_names("Jean Kim Andrea Nicola Robin Marty", LEX(either));
}

static void words_of_other_kinds_are_no_given_names(void **state)
{
    (void)state;
    assert_names("May August Major Prince Said Santa Summer Paris Kenya Your Person", 0);
    assert_names("anna wesley", 0);
}

static void places_of_several_words_are_known_whole(void **state)
{
    (void)state;
    assert_true(vocabulary_find(STR("New York")).classes & LEX(place));
    assert_true(vocabulary_find(STR("Ho Chi Minh City")).classes & LEX(place));
    assert_true(vocabulary_find(STR("New")).classes & LEX(begins_name));
    assert_false(vocabulary_find(STR("New")).classes & LEX(place));
    assert_true(vocabulary_find(STR("Zimbabwe")).classes & LEX(place));
    assert_false(vocabulary_find(STR("Smith")).classes & LEX(place));
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
        cmocka_unit_test(given_names_tell_the_gender),
        cmocka_unit_test(words_of_other_kinds_are_no_given_names),
        cmocka_unit_test(places_of_several_words_are_known_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
