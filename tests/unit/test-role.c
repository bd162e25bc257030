#include "reading.h"

#include "names/role.h"

/* The word of the reading that is printed so. */
static size_t word_printed(const struct reading *r, const char *printed)
{
    for (size_t i = 0; i < r->words.count; i++)
        if (str_equal(word_text(r->article->text, &r->words.items[i]), str_from(printed)))
            return i;
    fail_msg("no word '%s'", printed);
    return 0;
}

/* What stands before the name that begins with the word "Anna". */
static void assert_before(const char *text, const char *role)
{
    struct reading r;
    reading_make(&r, str_from(text));
    assert_str(role_before(r.article->text, &r.words, word_printed(&r, "Anna")).role, role);
    reading_free(&r);
}

/* What stands behind the name that ends with the word "Quill". */
static struct role behind(const char *text, const char *role)
{
    struct reading r;
    reading_make(&r, str_from(text));
    struct role found = role_behind(r.article->text, &r.words, word_printed(&r, "Quill") + 1);
    assert_str(found.role, role);
    reading_free(&r);
    return found;
}

static void assert_behind(const char *text, const char *role)
{
    behind(text, role);
}

/* The office to which the name "Anna Quill" is put. */
static void assert_between(const char *text, const char *role)
{
    struct reading r;
    reading_make(&r, str_from(text));
    assert_str(role_between(r.article->text, &r.words, word_printed(&r, "Anna"),
                            word_printed(&r, "Quill") + 1)
                   .role,
               role);
    reading_free(&r);
}

static void a_title_before_the_name_is_a_role(void **state)
{
    (void)state;
    assert_before("They met U.S. Secretary of State Anna Quill.", "U.S. Secretary of State");
    assert_before("They met Dr. Anna Quill.", "");
    assert_before("The head of Anna Quill was turned.", "");
}

static void what_narrows_a_role_belongs_to_it(void **state)
{
    (void)state;
    assert_before("It was sold, said senior policy adviser Anna Quill.", "senior policy adviser");
    assert_before("They like former police chief Anna Quill.", "former police chief");
    assert_before("They sang for music teacher Anna Quill.", "music teacher");
}

static void nouns_before_a_title_belong_to_it(void **state)
{
    (void)state;
    assert_before("It fell, said central bank governor Anna Quill.", "central bank governor");
    assert_before("Norse corporate affairs minister Anna Quill left.",
                  "Norse corporate affairs minister");
    assert_before("It fell, said casting director Anna Quill.", "casting director");
    assert_before("It fell, trade and industry minister Anna Quill said.",
                  "trade and industry minister");
    assert_before("They hail striker Anna Quill.", "striker");
    assert_before("The town wants to replace coach Anna Quill.", "coach");
}

static void a_sentences_adverb_is_no_part_of_a_title(void **state)
{
    (void)state;
    assert_before("It fell. Earlier mill owner Anna Quill left.", "mill owner");
    assert_before("It fell. Former mill owner Anna Quill left.", "Former mill owner");
}

static void of_leads_to_another_person_behind_a_noun(void **state)
{
    (void)state;
    assert_before("A friend of Norse President Anna Quill left.", "Norse President");
    assert_before("In the wake of Norse President Anna Quill it fell.", "Norse President");
    assert_before("Bank of Japan governor Anna Quill left.", "Bank of Japan governor");
}

static void an_office_is_of_something(void **state)
{
    (void)state;
    assert_before("U.K. Chancellor of the Exchequer Anna Quill left.",
                  "U.K. Chancellor of the Exchequer");
    assert_before("The U.S. Ambassador to the Orrin Islands Anna Quill left.",
                  "U.S. Ambassador to the Orrin Islands");
}

static void an_apostrophe_stands_in_an_apposition(void **state)
{
    (void)state;
    assert_behind("Anna Quill, chairman of the Mill Owners' Association, left.",
                  "chairman of the Mill Owners' Association");
    assert_behind("Anna Quill, the Mill Owners' chairman, left.", "Mill Owners' chairman");
}

static void brackets_and_occasions_end_an_apposition(void **state)
{
    (void)state;
    assert_behind("Anna Quill, chairman of Orrin Bank NV (Orb) said so.",
                  "chairman of Orrin Bank NV");
    assert_behind("So said Anna Quill, founder of Orrin at a news conference on Monday.",
                  "founder of Orrin");
    assert_behind("So said Anna Quill, head of research at Orrin Bank on Monday.",
                  "head of research at Orrin Bank");
}

static void a_fellow_is_one_behind_a_name(void **state)
{
    (void)state;
    assert_behind("Anna Quill, a senior fellow at the Orrin Centre, told reporters.",
                  "senior fellow at the Orrin Centre");
    assert_behind("Anna Quill, commercial counselor for the isles, told reporters.",
                  "commercial counselor for the isles");
}

static void an_apposition_before_the_name_keeps_what_it_is_of(void **state)
{
    (void)state;
    struct reading r;
    reading_make(&r, STR("The new head of the Orrin Bank, Anna Quill, said so."));
    const size_t begin = word_printed(&r, "Anna");
    assert_str(role_between(r.article->text, &r.words, begin, begin + 2).role,
               "new head of the Orrin Bank");
    reading_free(&r);
}

static void a_photos_credit_is_no_part_of_a_title(void **state)
{
    (void)state;
    assert_before("Reuters Norwegian leader Anna Quill waved.", "Norwegian leader");
    assert_before("Reuters editor Anna Quill waved.", "Reuters editor");
}

static void an_institution_has_a_dean(void **state)
{
    (void)state;
    assert_before("Orrin College Dean Anna Quill left.", "Orrin College Dean");
}

static void an_apposition_is_a_role(void **state)
{
    (void)state;
    assert_behind("Anna Quill, chief economist at Orrin Bank, said so.",
                  "chief economist at Orrin Bank");
    assert_behind("\"No,\" said Anna Quill, a fisherman from Dunmore.", "fisherman from Dunmore");
    assert_behind("Anna Quill, 47, the town's only dentist, left.", "town's only dentist");
    assert_behind("Anna Quill, president and chief executive of Orrin Mills, left.",
                  "president and chief executive of Orrin Mills");
    assert_behind("Anna Quill, head of strategic planning at Orrin Mills, left.",
                  "head of strategic planning at Orrin Mills");
}

static void a_clause_about_somebody_is_no_part_of_the_role(void **state)
{
    (void)state;
    assert_behind("Anna Quill, a lawyer who knows the mills, left.", "lawyer");
    assert_behind("Anna Quill, a lawyer for the town representing the mills, left.",
                  "lawyer for the town");
    assert_behind("Anna Quill, a lawyer working for the town, left.", "lawyer");
}

static void a_clause_behind_a_name_is_no_apposition(void **state)
{
    (void)state;
    assert_behind("After he met Anna Quill, the mayor left.", "");
    assert_behind("After he met Anna Quill, the mayor of Dunmore left the room.", "");
    assert_behind("Asked about Anna Quill, a spokesman declined to say more, politely.", "");
    assert_behind("Those who saw Anna Quill, the actor Peter Roe, and others left.", "");
    assert_behind("In front of Anna Quill, the mayor, Peter Roe, fell.", "");
    assert_behind("Anna Quill, officials said, left.", "");
    assert_behind("Anna Quill, in a talk with a reporter, declined.", "");
}

static void kin_and_gender(void **state)
{
    (void)state;
    assert_int_equal(behind("A. Quill, his wife, left.", "").gender, GENDER_female);
    assert_int_equal(
        behind("A. Quill, a spokesman for the mills, left.", "spokesman for the mills").gender,
        GENDER_male);
}

static void a_name_between_commas_has_the_office_before_it(void **state)
{
    (void)state;
    assert_between("But the mill's chief financial officer, Anna Quill, left.",
                   "mill's chief financial officer");
    assert_between("Then came a dentist, Anna Quill, and left.", "dentist");
    assert_between("When he was mayor, Anna Quill, then 20, left.", "");
    assert_between("Anna Quill, left", "");
}

static void an_office_before_a_comma_may_be_somebodys(void **state)
{
    (void)state;
    assert_between("Orrin Mill's head of sales and repairs, Anna Quill, left.",
                   "Orrin Mill's head of sales and repairs");
    assert_between("The Orrin Green Party's dam spokeswoman, Anna Quill, left.",
                   "Orrin Green Party's dam spokeswoman");
    assert_between("It was shut, said Orrin Mill director, Anna Quill.", "Orrin Mill director");
    assert_between("Orrin Mill director, Anna Quill, left.", "Orrin Mill director");
    assert_between("The head of the Orrin Board (OB), Anna Quill, left.",
                   "head of the Orrin Board");
    assert_between("Head of mills at Orrin, Professor Anna Quill, left.", "Head of mills at Orrin");
    assert_between("They met the mill's owner, Anna Quill.", "mill's owner");
}

static void offices_of_one_are_joined(void **state)
{
    (void)state;
    assert_before("It fell, said chairman and chief executive Anna Quill.",
                  "chairman and chief executive");
    assert_before("They sang for the driver and dentist Anna Quill.", "dentist");
    assert_before("It fell, said deputy planning director Anna Quill.", "deputy planning director");
}

static void an_apposition_may_be_long(void **state)
{
    (void)state;
    assert_behind("Anna Quill, a professor of mills at the University of Orrin and the director of "
                  "its Dam and Water Policy Center, said",
                  "professor of mills at the University of Orrin and the director of its Dam and "
                  "Water Policy Center");
    assert_behind("Anna Quill, a University of Orrin professor who left,",
                  "University of Orrin professor");
    assert_behind("Anna Quill, chairman of the Ways and Means Committee, left.",
                  "chairman of the Ways and Means Committee");
    assert_behind("Anna Quill, one of the mill's owners, left.", "one of the mill's owners");
    assert_behind("Anna Quill, one of the best, left.", "");
    assert_behind("Anna Quill, a venture capitalist, left.", "venture capitalist");
}

static void a_text_that_ends_early_is_borne(void **state)
{
    (void)state;
    assert_behind("Anna Quill", "");
    assert_behind("Anna Quill,", "");
    assert_behind("Anna Quill, 47,", "");
    assert_behind("Anna Quill, a", "");
    assert_behind("Anna Quill, a lawyer", "lawyer");
    assert_behind("Anna Quill, a lawyer of", "lawyer");
    assert_behind("Anna Quill, author of \"The Mill\", left.", "author");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_title_before_the_name_is_a_role),
        cmocka_unit_test(what_narrows_a_role_belongs_to_it),
        cmocka_unit_test(nouns_before_a_title_belong_to_it),
        cmocka_unit_test(a_sentences_adverb_is_no_part_of_a_title),
        cmocka_unit_test(of_leads_to_another_person_behind_a_noun),
        cmocka_unit_test(an_office_is_of_something),
        cmocka_unit_test(an_apostrophe_stands_in_an_apposition),
        cmocka_unit_test(brackets_and_occasions_end_an_apposition),
        cmocka_unit_test(a_fellow_is_one_behind_a_name),
        cmocka_unit_test(an_apposition_before_the_name_keeps_what_it_is_of),
        cmocka_unit_test(a_photos_credit_is_no_part_of_a_title),
        cmocka_unit_test(an_institution_has_a_dean),
        cmocka_unit_test(an_apposition_is_a_role),
        cmocka_unit_test(a_clause_about_somebody_is_no_part_of_the_role),
        cmocka_unit_test(a_clause_behind_a_name_is_no_apposition),
        cmocka_unit_test(kin_and_gender),
        cmocka_unit_test(a_name_between_commas_has_the_office_before_it),
        cmocka_unit_test(an_office_before_a_comma_may_be_somebodys),
        cmocka_unit_test(offices_of_one_are_joined),
        cmocka_unit_test(an_apposition_may_be_long),
        cmocka_unit_test(a_text_that_ends_early_is_borne),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
