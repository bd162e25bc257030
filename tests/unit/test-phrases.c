#include "reading.h"

#include "words/phrases-ahead.h"

/* The phrase that ends before the word "said". */
static void assert_before(const char *text, enum phrase_kind kind, const char *words,
                          const char *head)
{
    struct reading r;
    reading_make(&r, str_from(text));
    struct phrase phrase = phrase_before(&r.frame, 0, reading_word(&r, "said"));
    if (phrase.kind != kind)
        fail_msg("'%s' has a phrase of kind %d", text, (int)phrase.kind);
    assert_str(phrase_words(&r, &phrase), words);
    assert_str(word_base(r.frame.text, &r.frame.words.items[phrase.head]), head);
    reading_free(&r);
}

/* The phrase that begins behind the word "said". */
static void assert_at(const char *text, enum phrase_kind kind, const char *words, const char *head)
{
    struct reading r;
    reading_make(&r, str_from(text));
    struct phrase phrase = phrase_at(&r.frame, reading_word(&r, "said") + 1, r.frame.words.count);
    if (phrase.kind != kind)
        fail_msg("'%s' has a phrase of kind %d", text, (int)phrase.kind);
    assert_str(phrase_words(&r, &phrase), words);
    assert_str(word_base(r.frame.text, &r.frame.words.items[phrase.head]), head);
    reading_free(&r);
}

static void a_name_is_a_proper_phrase(void **state)
{
    (void)state;
    assert_before("Quill said no.", PHRASE_proper, "Quill", "Quill");
    assert_before("In Reno on Monday Anna Quill said no.", PHRASE_proper, "Anna Quill", "Quill");
    assert_before("Karel van Meer said no.", PHRASE_proper, "Karel van Meer", "Meer");
    assert_before("The Pentagon said no.", PHRASE_proper, "The Pentagon", "Pentagon");
}

static void titles_belong_to_the_phrase(void **state)
{
    (void)state;
    assert_before("U.S. Secretary of State Carla Dean said no.", PHRASE_proper,
                  "U.S. Secretary of State Carla Dean", "Dean");
    assert_before("Rear Adm. Philip Stroud said no.", PHRASE_proper, "Rear Adm. Philip Stroud",
                  "Stroud");
    assert_at("\"No,\" said Mayor Anna Quill.", PHRASE_proper, "Mayor Anna Quill", "Quill");
}

static void a_pronoun_is_one_word(void **state)
{
    (void)state;
    assert_before("Then she said no.", PHRASE_pronoun, "she", "she");
    assert_before("They said no.", PHRASE_pronoun, "They", "They");
    assert_at("\"No,\" said he.", PHRASE_pronoun, "he", "he");
}

static void a_common_noun_takes_what_is_attached_to_it(void **state)
{
    (void)state;
    assert_before("A spokesman for the mayor said no.", PHRASE_nominal, "A spokesman for the mayor",
                  "spokesman");
    assert_before("The head of the harbour board said no.", PHRASE_nominal,
                  "The head of the harbour board", "head");
    assert_before("Two senior officials said no.", PHRASE_nominal, "Two senior officials",
                  "officials");
    assert_at("\"No,\" said a spokeswoman for Catherine Marsh.", PHRASE_nominal,
              "a spokeswoman for Catherine Marsh", "spokeswoman");
}

static void an_office_goes_on_to_its_name(void **state)
{
    (void)state;
    assert_at("\"No,\" said Ostrava managing director Anna Quill.", PHRASE_proper,
              "Ostrava managing director Anna Quill", "Quill");
    assert_at("\"No,\" said Dunmore Marsh livestock analyst Tom O'Dale.", PHRASE_proper,
              "Dunmore Marsh livestock analyst Tom O'Dale", "O'Dale");
    assert_at("\"No,\" said Quill after dark.", PHRASE_proper, "Quill", "Quill");
}

static void a_name_that_describes_goes_on_to_its_noun(void **state)
{
    (void)state;
    assert_at("\"No,\" said a senior Taiwanese trade official.", PHRASE_nominal,
              "a senior Taiwanese trade official", "official");
    assert_at("\"No,\" said one Quill branch manager.", PHRASE_nominal, "one Quill branch manager",
              "manager");
}

static void what_stands_before_a_name_is_not_glued_to_it(void **state)
{
    (void)state;
    assert_before("On top of the deal with Ostrava Mr Quill said no.", PHRASE_proper, "Mr Quill",
                  "Quill");
    assert_before("In a note to his agent Mrs. Quill said no.", PHRASE_proper, "Mrs. Quill",
                  "Quill");
    assert_before("In a statement Dunmore said no.", PHRASE_proper, "Dunmore", "Dunmore");
    assert_before("Last month bakers said no.", PHRASE_nominal, "bakers", "bakers");
    assert_before("Last month's report said no.", PHRASE_nominal, "Last month's report", "report");
    assert_before("Prime Minister Mrs. Quill said no.", PHRASE_proper, "Prime Minister Mrs. Quill",
                  "Quill");
}

static void a_time_of_day_may_begin_a_name(void **state)
{
    (void)state;
    assert_before("The Ostrava Evening Bell said no.", PHRASE_proper, "The Ostrava Evening Bell",
                  "Bell");
    assert_before("On Monday Quill said no.", PHRASE_proper, "Quill", "Quill");
}

static void a_body_speaks_by_its_whole_name(void **state)
{
    (void)state;
    assert_at("\"No,\" said the Ostrava Office for the Protection of Lakes.", PHRASE_proper,
              "the Ostrava Office for the Protection of Lakes", "Office");
    assert_before("The Department for Farms, Dams and Mills said no.", PHRASE_proper,
                  "The Department for Farms, Dams and Mills", "Department");
    assert_before("Quill, Marsh and Co said no.", PHRASE_proper, "Quill, Marsh and Co", "Co");
}

static void a_noun_between_a_name_and_a_verb_is_the_head(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The Quill frontman revealed it. In Lodz prices were low. "
                         "However, his Quill page said so."));
    struct phrase phrase = phrase_at(&r.frame, 0, r.frame.words.count);
    assert_str(phrase_words(&r, &phrase), "The Quill frontman");
    phrase = phrase_at(&r.frame, reading_word(&r, "Lodz"), r.frame.words.count);
    assert_str(phrase_words(&r, &phrase), "Lodz");
    phrase = phrase_at(&r.frame, reading_word(&r, "his"), r.frame.words.count);
    assert_str(phrase_words(&r, &phrase), "his Quill page");
    const size_t however = reading_word(&r, "However");
    assert_int_equal(phrase_at(&r.frame, however, r.frame.words.count).kind, PHRASE_none);
    reading_free(&r);
}

static void a_part_speaks_with_its_whole(void **state)
{
    (void)state;
    assert_before("\"No,\" one of the bakers said.", PHRASE_nominal, "one of the bakers", "one");
    assert_before("Some of Quill's rivals said no.", PHRASE_nominal, "Some of Quill's rivals",
                  "rivals");
    assert_before("But the first source said no.", PHRASE_nominal, "the first source", "source");
    assert_before("She was quick to criticize the papers, bakers said.", PHRASE_nominal, "bakers",
                  "bakers");
}

static void those_who_were_asked_are_a_phrase(void **state)
{
    (void)state;
    assert_before("Two thirds of those questioned said no.", PHRASE_nominal,
                  "Two thirds of those questioned", "thirds");
    assert_at("\"No,\" said local news reports.", PHRASE_nominal, "local news reports", "reports");
}

static void those_who_speak_together_are_one_phrase(void **state)
{
    (void)state;
    assert_before("The dam will hold, keepers and farmers said.", PHRASE_nominal,
                  "keepers and farmers", "farmers");
    assert_before("Two bakers and the harbour master said no.", PHRASE_nominal,
                  "Two bakers and the harbour master", "master");
    assert_before("But Mayor Anna Quill and other officials said no.", PHRASE_nominal,
                  "Mayor Anna Quill and other officials", "officials");
    assert_before("The mayor and his campaign chief Anna Quill said no.", PHRASE_nominal,
                  "The mayor and his campaign chief Anna Quill", "Quill");
    assert_before("The mayor and his campaign boss Anna Quill said no.", PHRASE_nominal,
                  "The mayor and his campaign boss Anna Quill", "Quill");
    assert_before("Bakers, brewers and officials said no.", PHRASE_nominal,
                  "Bakers, brewers and officials", "officials");
    assert_at("\"No,\" said farmers and keepers of the dam.", PHRASE_nominal,
              "farmers and keepers of the dam", "keepers");
}

static void what_ends_another_clause_does_not_speak_with_them(void **state)
{
    (void)state;
    assert_before("The flood hurt bakers and officials said so.", PHRASE_nominal, "officials",
                  "officials");
    assert_before("In Paris, France, bakers and officials said no.", PHRASE_nominal,
                  "bakers and officials", "officials");
    assert_before("Oil, bakers and officials said, was dear.", PHRASE_nominal,
                  "bakers and officials", "officials");
}

static void offices_and_modifiers_are_joined_to_one_speaker(void **state)
{
    (void)state;
    assert_before("The owner and chief engineer Anna Quill said no.", PHRASE_proper,
                  "The owner and chief engineer Anna Quill", "Quill");
    assert_before("The bread and cake industries said no.", PHRASE_nominal,
                  "The bread and cake industries", "industries");
}

static void a_phrase_stops_at_verbs_and_punctuation(void **state)
{
    (void)state;
    assert_before("The gates rusted, the mayor said.", PHRASE_nominal, "the mayor", "mayor");
    assert_at("\"No,\" said Quill as the gates rusted.", PHRASE_proper, "Quill", "Quill");
    assert_at("\"No,\" said Quill, the mayor.", PHRASE_proper, "Quill", "Quill");
}

static void what_is_no_noun_is_no_phrase(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("He left and said, of course, \"no\"."));
    size_t said = reading_word(&r, "said");
    assert_int_equal(phrase_before(&r.frame, 0, said).kind, PHRASE_none);
    assert_int_equal(phrase_at(&r.frame, said + 1, r.frame.words.count).kind, PHRASE_none);
    assert_int_equal(phrase_before(&r.frame, 1, 1).kind, PHRASE_none);
    assert_int_equal(phrase_at(&r.frame, 1, 1).kind, PHRASE_none);
    reading_free(&r);
}

static void a_word_is_judged_by_class_and_ending(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Quill quickly walked home because the Gates were never Shut on Monday."));
    assert_true(word_may_be_verb(&r.frame, reading_word(&r, "walked")));
    assert_true(word_may_be_verb(&r.frame, reading_word(&r, "were")));
    assert_false(word_may_be_verb(&r.frame, reading_word(&r, "home")));
    assert_true(word_is_adverb(&r.frame, reading_word(&r, "quickly")));
    assert_true(word_is_adverb(&r.frame, reading_word(&r, "never")));
    assert_false(word_is_adverb(&r.frame, reading_word(&r, "home")));
    assert_true(word_is_name(&r.frame, reading_word(&r, "Gates"), 0));
    assert_false(word_is_name(&r.frame, reading_word(&r, "Monday"), 0));
    assert_false(word_is_name(&r.frame, reading_word(&r, "the"), 0));
    reading_free(&r);
}

static void phrases_stay_within_their_bounds(void **state)
{
    (void)state;
    const struct str pieces[] = {
        STR("Alpha "), STR("the "), STR("a mayor of "), STR("Quill and "), STR("he "),
        STR("said "),  STR("12 "),  STR("Quill's "),    STR("van der "),   STR("\"a\" ")};
    struct buf buf = {0};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct reading r;
        reading_make(&r, many(&buf, pieces[i], 10000));
        const size_t last = r.frame.words.count < 2000 ? r.frame.words.count : 2000;
        for (size_t at = 0; at < last; at++) {
            struct phrase before = phrase_before(&r.frame, at / 2, at),
                          behind = phrase_at(&r.frame, at, last);
            if (before.kind)
                assert_true(before.first >= at / 2 && before.first < before.last &&
                            before.last == at && before.head >= before.first &&
                            before.head < before.last);
            if (behind.kind)
                assert_true(behind.first == at && behind.last > at && behind.last <= last &&
                            behind.head >= at && behind.head < behind.last);
        }
        reading_free(&r);
    }
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_a_proper_phrase),
        cmocka_unit_test(titles_belong_to_the_phrase),
        cmocka_unit_test(a_pronoun_is_one_word),
        cmocka_unit_test(a_common_noun_takes_what_is_attached_to_it),
        cmocka_unit_test(an_office_goes_on_to_its_name),
        cmocka_unit_test(a_name_that_describes_goes_on_to_its_noun),
        cmocka_unit_test(what_stands_before_a_name_is_not_glued_to_it),
        cmocka_unit_test(a_time_of_day_may_begin_a_name),
        cmocka_unit_test(a_body_speaks_by_its_whole_name),
        cmocka_unit_test(a_noun_between_a_name_and_a_verb_is_the_head),
        cmocka_unit_test(a_part_speaks_with_its_whole),
        cmocka_unit_test(those_who_were_asked_are_a_phrase),
        cmocka_unit_test(those_who_speak_together_are_one_phrase),
        cmocka_unit_test(what_ends_another_clause_does_not_speak_with_them),
        cmocka_unit_test(offices_and_modifiers_are_joined_to_one_speaker),
        cmocka_unit_test(a_phrase_stops_at_verbs_and_punctuation),
        cmocka_unit_test(what_is_no_noun_is_no_phrase),
        cmocka_unit_test(a_word_is_judged_by_class_and_ending),
        cmocka_unit_test(phrases_stay_within_their_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
