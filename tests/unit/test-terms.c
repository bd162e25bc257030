#include "unit.h"

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
    term_stem(&term, FIELD_quote, STR("elect"));
    assert_str(buf_str(&term), "Zelect");
    term_stem(&term, FIELD_text, STR("elect"));
    assert_str(buf_str(&term), "ZXBelect");
    term_value(&term, FIELD_speaker, DOCUMENT_quote, STR("Jane Roe"));
    assert_str(buf_str(&term), "XSPq:Jane Roe");
    term_exact(&term, FIELD_tier, STR("A"));
    assert_str(buf_str(&term), "XTIa");
    term_exact(&term, FIELD_path, STR("/News/One.txt"));
    assert_str(buf_str(&term), "P/News/One.txt");
    term_date(&term, FIELD_date, DOCUMENT_quote, (struct date){2014, 3, 30});
    assert_str(buf_str(&term), "Dq:20140330");
    term_date(&term, FIELD_said, DOCUMENT_quote, (struct date){2014, 3, 0});
    assert_str(buf_str(&term), "XSDq:201403");
    term_document(&term, DOCUMENT_caption);
    assert_str(buf_str(&term), "Tcaption");
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
    facet_add(&term, STR(""));
    facet_add(&term, STR("DES MOINES"));
    left = buf_str(&term);
    assert_true(facet_next(&left, &value));
    assert_str(value, "PARIS");
    assert_true(facet_next(&left, &value));
    assert_str(value, "");
    assert_true(facet_next(&left, &value));
    assert_str(value, "DES MOINES");
    assert_false(facet_next(&left, &value));
    left = str_slice(buf_str(&term), 0, 3);
    assert_false(facet_next(&left, &value));
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
        cmocka_unit_test(stems_are_of_plain_words_alone),
        cmocka_unit_test(more_words_than_the_cache_holds_have_stems),
    };
    return cmocka_run_group_tests(tests, NULL, free_term);
}
