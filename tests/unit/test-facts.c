#include "unit.h"

#include "index/facts.h"

static void of_an_unnamed_speaker_only_the_head_is_found(void **state)
{
    static const struct {
        const char *descriptor, *head;
    } cases[] = {
        {"spokeswoman for Anna Quill", "spokeswoman"}, {"aide to O'Brien", "aide"},
        {"member of the council of Halvery", "member"}, {"official from Lethmark", "official"},
        {"Pentagon spokesman", "Pentagon spokesman"},   {"source", "source"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_str(facts_unnamed_head(str_from(cases[i].descriptor)), cases[i].head);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_an_unnamed_speaker_only_the_head_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
