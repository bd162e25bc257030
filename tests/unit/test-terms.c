#include "unit.h"

#include "index/marks.h"
#include "index/stems.h"
#include "index/terms.h"

static struct buf term;

static int free_term(void **state)
{
    (void)state;
    buf_free(&term);
    return 0;
}

static void terms_carry_the_prefix_of_their_field(void **state)
{
    (void)state;
    term_word(&term, FIELD_quote, STR("fear"));
    assert_str(buf_str(&term), "fear");
    term_word(&term, FIELD_caption, STR("fear"));
    assert_str(buf_str(&term), "XCfear");
    term_value(&term, FIELD_speaker, DOCUMENT_quote, STR("Jane Roe"));
    assert_str(buf_str(&term), "XSPq:Jane Roe");
    term_mark(&term, FIELD_tier, STR("b"));
    assert_str(buf_str(&term), "XTIb");
    term_mark(&term, FIELD_type, STR("direct"));
    assert_str(buf_str(&term), "XTYd");
    term_mark(&term, FIELD_rule, STR("colon"));
    assert_str(buf_str(&term), "XRUcolon");
    term_exact(&term, FIELD_path, STR("/News/One.txt"));
    assert_str(buf_str(&term), "P/News/One.txt");
    term_date(&term, FIELD_date, DOCUMENT_quote, (struct date){2014, 3, 30});
    assert_str(buf_str(&term), "Dq:20140330");
    term_date(&term, FIELD_said, DOCUMENT_quote, (struct date){2014, 3, 0});
    assert_str(buf_str(&term), "XSDq:201403");
    term_document(&term, DOCUMENT_caption);
    assert_str(buf_str(&term), "Tc");
}

static void a_long_value_is_cut_and_stays_apart_from_its_like(void **state)
{
    (void)state;
    char value[400];
    memset(value, 'a', sizeof value);
    term_value(&term, FIELD_speaker, DOCUMENT_quote, (struct str){value, 300});
    assert_true(term.size <= TERM_MOST_BYTES);
    struct buf other = {0};
    term_value(&other, FIELD_speaker, DOCUMENT_quote, (struct str){value, 301});
    assert_true(other.size <= TERM_MOST_BYTES);
    assert_false(str_equal(buf_str(&term), buf_str(&other)));
    memset(value, 0, sizeof value);
    term_value(&other, FIELD_speaker, DOCUMENT_quote, (struct str){value, 200});
    assert_true(other.size <= TERM_MOST_BYTES / 2 + 16);
    buf_free(&other);
}

static void a_facet_gives_its_values_back(void **state)
{
    (void)state;
    struct str left, value;
    buf_clear(&term);
    facet_add(&term, STR("PARIS"));
    facet_add(&term, (struct str){"A\0B", 3});
    facet_add(&term, STR("DES MOINES"));
    left = buf_str(&term);
    assert_true(facet_next(&left, &value));
    assert_str(value, "PARIS");
    assert_true(facet_next(&left, &value));
    assert_str(value, "A B");
    assert_true(facet_next(&left, &value));
    assert_str(value, "DES MOINES");
    assert_false(facet_next(&left, &value));
}

static void days_are_ordered_as_their_bytes(void **state)
{
    (void)state;
    struct date date;
    struct buf earlier = {0};
    dayslot_add(&earlier, (struct date){1999, 12, 31});
    buf_clear(&term);
    dayslot_add(&term, (struct date){2000, 1, 1});
    assert_true(str_compare(buf_str(&earlier), buf_str(&term)) < 0);
    assert_int_equal(earlier.size, DAY_SIZE);
    assert_true(dayslot_read(buf_str(&earlier), &date));
    assert_true(date_equal(date, (struct date){1999, 12, 31}));
    assert_false(dayslot_read(STR(""), &date));
    buf_free(&earlier);
}

static void marks_share_a_slot_and_the_commonest_has_no_term(void **state)
{
    (void)state;
    struct str direct = STR("direct"), tier = STR("B"), rule = STR("colon");
    struct strs values[FIELD_COUNT] = {[FIELD_type] = {&direct, 1, 1},
                                       [FIELD_tier] = {&tier, 1, 1},
                                       [FIELD_rule] = {&rule, 1, 1}};
    buf_clear(&term);
    marks_pack(&term, values);
    assert_str(marks_value(buf_str(&term), FIELD_type), "direct");
    assert_str(marks_value(buf_str(&term), FIELD_tier), "B");
    assert_str(marks_value(buf_str(&term), FIELD_rule), "colon");
    assert_int_equal(marks_value(buf_str(&term), FIELD_kind).size, 0);
    assert_str(marks_common(FIELD_where), "body");
    assert_str(marks_long(FIELD_kind, marks_short(FIELD_kind, STR("organisation"))),
               "organisation");
    assert_true(marks_has(FIELD_rule));
    assert_false(marks_has(FIELD_place));
}

static void stems_are_of_plain_words_alone(void **state)
{
    (void)state;
    struct stems *stems = stems_open();
    assert_str(stems_of(stems, STR("elections")), "elect");
    assert_str(stems_of(stems, STR("elections")), "elect");
    assert_str(stems_of(stems, STR("elect")), "elect");
    assert_str(stems_of(stems, STR("u.s")), "u.s");
    assert_str(stems_of(stems, STR("o'briens")), "o'briens");
    assert_str(stems_of(stems, STR("3.5")), "3.5");
    stems_close(stems);
}

static void more_words_than_the_cache_holds_have_stems(void **state)
{
    (void)state;
    struct stems *stems = stems_open();
    for (int i = 0; i < 200000; i++) {
        char word[] = "aaaaaing";
        for (int n = i, at = 4; at >= 0; at--, n /= 26)
            word[at] = (char)('a' + n % 26);
        struct str stem = stems_of(stems, str_from(word));
        assert_true(stem.size > 0 && stem.size <= 8);
    }
    assert_str(stems_of(stems, STR("elections")), "elect");
    stems_close(stems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_carry_the_prefix_of_their_field),
        cmocka_unit_test(a_long_value_is_cut_and_stays_apart_from_its_like),
        cmocka_unit_test(a_facet_gives_its_values_back),
        cmocka_unit_test(days_are_ordered_as_their_bytes),
        cmocka_unit_test(marks_share_a_slot_and_the_commonest_has_no_term),
        cmocka_unit_test(stems_are_of_plain_words_alone),
        cmocka_unit_test(more_words_than_the_cache_holds_have_stems),
    };
    return cmocka_run_group_tests(tests, NULL, free_term);
}
