#include "reading.h"

/* The person of this name; the test ends where the ledger has none. */
static const struct person *person_named(const struct reading *reading, const char *name)
{
    for (size_t i = 0; i < reading->ledger.people.count; i++)
        if (str_equal(reading->ledger.people.items[i].name, str_from(name)))
            return &reading->ledger.people.items[i];
    fail_msg("no person '%s'", name);
    return NULL;
}

static size_t count_named(const struct reading *reading, const char *surname)
{
    size_t count = 0;
    for (size_t i = 0; i < reading->ledger.people.count; i++)
        count += str_equal(reading->ledger.people.items[i].surname, str_from(surname));
    return count;
}

static void a_name_has_parts(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The gates were shut by Mayor Anna Quill on Monday."));
    const struct person *person = person_named(&r, "Anna Quill");
    assert_str(person->given, "Anna");
    assert_str(person->surname, "Quill");
    assert_str(person->role, "Mayor");
    assert_int_equal(person->gender, GENDER_female);
    assert_false(person->is_organisation);
    reading_free(&r);
}

static void a_family_name_that_is_a_given_name_too_may_stand_first(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The gates were shut by Kim Dok Un, then by Kim Quill."));
    assert_str(person_named(&r, "Kim Dok Un")->surname, "Kim");
    assert_false(person_named(&r, "Kim Dok Un")->is_organisation);
    assert_str(person_named(&r, "Kim Quill")->surname, "Quill");
    reading_free(&r);
}

static void letters_of_an_office_behind_a_name_are_none_of_it(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The gates were shut by Anna Quill QC on Monday."));
    assert_str(person_named(&r, "Anna Quill")->surname, "Quill");
    assert_int_equal(count_named(&r, "QC"), 0);
    reading_free(&r);
}

static void an_age_or_a_place_before_a_name_is_none_of_it(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Thirty-six-year-old Orrin Quill left with Norwegian-born Anna Poe."));
    person_named(&r, "Orrin Quill");
    person_named(&r, "Anna Poe");
    reading_free(&r);
}

static void a_suffix_is_no_surname(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The gates were shut by Peter Quill Jr. on Monday."));
    assert_int_equal(count_named(&r, "Quill"), 1);
    reading_free(&r);
}

static void a_surname_is_its_person_before_and_behind_the_full_name(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r,
                 STR("The gates of Quill were shut.\nPeople like Anna Quill.\nThey trust Quill."));
    const struct person *person = person_named(&r, "Anna Quill");
    assert_int_equal(count_named(&r, "Quill"), 1);
    assert_int_equal(r.ledger.mentions.count, 3);
    for (size_t i = 0; i < 3; i++)
        assert_ptr_equal(&r.ledger.people.items[r.ledger.mentions.items[i].person], person);
    reading_free(&r);
}

static void two_given_names_are_two_people(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The mill belongs to Tom Roe and Helen Roe alike."));
    assert_int_equal(count_named(&r, "Roe"), 2);
    assert_int_equal(person_named(&r, "Tom Roe")->gender, GENDER_male);
    assert_int_equal(person_named(&r, "Helen Roe")->gender, GENDER_female);
    reading_free(&r);
}

static void spellings_of_a_given_name_are_one_person(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They met Gen. Philip Stroud.\nThey knew Phil Stroud well."));
    assert_int_equal(count_named(&r, "Stroud"), 1);
    reading_free(&r);
}

static void honorifics_and_pronouns_tell_the_gender(void **state)
{
    (void)state;
    struct reading r;
    reading_make(
        &r,
        STR("They met Mrs. Shelby Marsh.\nThey met Rowan Ashby. He left before Anna Quill came."));
    assert_int_equal(person_named(&r, "Shelby Marsh")->gender, GENDER_female);
    assert_int_equal(person_named(&r, "Rowan Ashby")->gender, GENDER_male);
    reading_free(&r);
}

static void the_fullest_role_is_kept(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r,
                 STR("They met U.S. Secretary of State Carla Dean.\nThen Secretary Dean left."));
    assert_str(person_named(&r, "Carla Dean")->role, "U.S. Secretary of State");
    reading_free(&r);
}

static void organisations_and_places_are_no_people(void **state)
{
    (void)state;
    struct reading r;
    reading_make(
        &r,
        STR("The gates belong to the Harbour Trust, the Pentagon and Russia, not to Anna Quill."));
    for (size_t i = 0; i < r.ledger.people.count; i++)
        if (!r.ledger.people.items[i].is_organisation)
            assert_str(r.ledger.people.items[i].name, "Anna Quill");
    reading_free(&r);
}

static void a_mention_knows_where_it_stands(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Anna Quill met Tom Roe. \"Ask Roe,\" she said. It was Quill's idea."));
    const struct mention *m = r.ledger.mentions.items;
    assert_int_equal(r.ledger.mentions.count, 4);
    assert_true(m[0].is_subject && !m[0].in_quote && m[0].start == 0);
    assert_false(m[1].is_subject);
    assert_true(m[2].in_quote && !m[2].is_subject);
    assert_true(m[3].is_possessive && m[3].sentence > m[2].sentence);
    reading_free(&r);
}

static void a_run_of_words_finds_or_makes_its_person(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Anna Quill and Zorbo met in the street, and he waved."));
    size_t zorbo = reading_word(&r, "Zorbo");
    size_t quill = ledger_person(&r.ledger, &r.frame.words, 0, 2);
    assert_str(r.ledger.people.items[quill].name, "Anna Quill");
    size_t made = ledger_person(&r.ledger, &r.frame.words, zorbo, zorbo + 1);
    assert_int_not_equal(made, NOBODY);
    assert_str(r.ledger.people.items[made].name, "Zorbo");
    assert_int_equal(ledger_person(&r.ledger, &r.frame.words, zorbo, zorbo + 1), made);
    assert_int_equal(ledger_person(&r.ledger, &r.frame.words, zorbo + 1, zorbo + 2), NOBODY);
    reading_free(&r);
}

static void a_word_alone_that_nothing_tells_to_be_a_person_is_none(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Zorbo shut the mill, and it stayed shut."));
    assert_int_equal(ledger_person(&r.ledger, &r.frame.words, 0, 1), NOBODY);
    reading_free(&r);
}

static void names_with_an_article_are_whole_and_known_without_it(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They met Omar al-Zorbi. They trust Zorbi and al-Zorbi."));
    const struct person *person = person_named(&r, "Omar al-Zorbi");
    assert_str(person->surname, "Zorbi");
    assert_int_equal(r.ledger.people.count, 1);
    assert_int_equal(r.ledger.mentions.count, 3);
    reading_free(&r);
}

static void a_word_within_the_name_is_its_person(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They met Anna Zorbo Lund. Ms. Zorbo and Zorbo left."));
    const struct person *person = person_named(&r, "Anna Zorbo Lund");
    size_t zorbo = reading_word(&r, "and") + 1;
    assert_ptr_equal(
        &r.ledger.people.items[ledger_person(&r.ledger, &r.frame.words, zorbo, zorbo + 1)], person);
    assert_int_equal(r.ledger.people.count, 1);
    reading_free(&r);
    reading_make(&r, STR("They met Anna Zorbo Lund. Mr. Zorbo came."));
    assert_int_equal(r.ledger.people.count, 2);
    reading_free(&r);
}

static void a_knight_is_called_by_the_given_name(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They met Sir Peter Zorbo. They trust Sir Peter."));
    assert_int_equal(r.ledger.people.count, 1);
    assert_int_equal(r.ledger.mentions.count, 2);
    reading_free(&r);
}

static void a_name_begins_behind_its_titles(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("Former Foreign Minister Anna Quill left."));
    assert_int_equal(name_begin(r.frame.text, &r.frame.words, 0, 5), 3);
    assert_int_equal(name_begin(r.frame.text, &r.frame.words, 4, 5), 4);
    reading_free(&r);
}

/* A name of five letters that differs for every number below 456,976. */
static struct str name_of(char name[6], size_t number)
{
    name[0] = 'Q';
    for (int i = 1; i < 5; i++, number /= 26)
        name[i] = (char)('a' + number % 26);
    name[5] = '\0';
    return (struct str){name, 5};
}

static void thousands_of_people_with_one_surname_are_borne(void **state)
{
    (void)state;
    struct buf buf = {0};
    struct reading r;
    char name[6];
    for (size_t i = 0; i < 5000; i++) {
        buf_add(&buf, STR("They met "));
        buf_add(&buf, name_of(name, i));
        buf_add(&buf, STR(" Roe.\nRoe left.\n"));
    }
    reading_make(&r, buf_str(&buf));
    assert_true(count_named(&r, "Roe") > 100);
    reading_free(&r);
    buf_free(&buf);
}

static void a_paragraph_of_capitals_is_borne(void **state)
{
    (void)state;
    struct buf buf = {0};
    struct reading r;
    reading_make(&r, many(&buf, STR("Alpha Beta Gamma Delta "), 10000));
    for (size_t i = 0; i < r.ledger.mentions.count; i++)
        assert_true(r.ledger.mentions.items[i].person < r.ledger.people.count);
    reading_free(&r);
    reading_make(&r, many(&buf, STR("Senator Mayor "), 10000));
    reading_free(&r);
    buf_free(&buf);
}

static void what_a_place_begins_or_ends_is_no_person(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They knew New York and the Boston Weekly.\nThey met Rotary Texas and "
                         "the Ohio Republicans in Zimbabwe."));
    for (size_t i = 0; i < r.ledger.people.count; i++)
        assert_true(r.ledger.people.items[i].is_organisation);
    reading_free(&r);
}

static void a_given_name_beside_a_place_is_a_person(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They met Jack London there.\nThey met Chicago Alderman Jason Poe."));
    assert_false(person_named(&r, "Jack London")->is_organisation);
    assert_false(person_named(&r, "Jason Poe")->is_organisation);
    reading_free(&r);
}

static void a_nickname_in_marks_is_within_the_name(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("They met the driver John “Jock” Poe.\nThey trust Poe."));
    const struct person *person = person_named(&r, "John “Jock” Poe");
    assert_str(person->surname, "Poe");
    assert_int_equal(person->gender, GENDER_male);
    assert_int_equal(count_named(&r, "Poe"), 1);
    reading_free(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_has_parts),
        cmocka_unit_test(a_family_name_that_is_a_given_name_too_may_stand_first),
        cmocka_unit_test(letters_of_an_office_behind_a_name_are_none_of_it),
        cmocka_unit_test(an_age_or_a_place_before_a_name_is_none_of_it),
        cmocka_unit_test(a_suffix_is_no_surname),
        cmocka_unit_test(a_surname_is_its_person_before_and_behind_the_full_name),
        cmocka_unit_test(two_given_names_are_two_people),
        cmocka_unit_test(spellings_of_a_given_name_are_one_person),
        cmocka_unit_test(honorifics_and_pronouns_tell_the_gender),
        cmocka_unit_test(the_fullest_role_is_kept),
        cmocka_unit_test(organisations_and_places_are_no_people),
        cmocka_unit_test(what_a_place_begins_or_ends_is_no_person),
        cmocka_unit_test(a_given_name_beside_a_place_is_a_person),
        cmocka_unit_test(a_nickname_in_marks_is_within_the_name),
        cmocka_unit_test(a_mention_knows_where_it_stands),
        cmocka_unit_test(a_run_of_words_finds_or_makes_its_person),
        cmocka_unit_test(a_word_alone_that_nothing_tells_to_be_a_person_is_none),
        cmocka_unit_test(names_with_an_article_are_whole_and_known_without_it),
        cmocka_unit_test(a_word_within_the_name_is_its_person),
        cmocka_unit_test(a_knight_is_called_by_the_given_name),
        cmocka_unit_test(a_name_begins_behind_its_titles),
        cmocka_unit_test(thousands_of_people_with_one_surname_are_borne),
        cmocka_unit_test(a_paragraph_of_capitals_is_borne),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
