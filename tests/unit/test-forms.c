#include "unit.h"

#include "search/forms.h"

/* Whether the beginnings of a word's stem lead to the word. */
static bool is_led_to(struct stems *stems, struct arena *arena, const char *word)
{
    struct strs beginnings = {0};
    struct str stem = stems_of(stems, str_from(word));
    forms_beginnings(stem, arena, &beginnings);
    for (size_t i = 0; i < beginnings.count; i++)
        if (str_starts(str_from(word), beginnings.items[i]))
            return true;
    return str_equal(stem, str_from(word));
}

/* Words of each kind of ending that the stemmer changes and does not only cut. */
static void a_stem_leads_to_all_words_that_have_it(void **state)
{
    (void)state;
    static const char *const words[] = {
        "elections",   "elected",    "happy",       "happily",     "happiness",  "cried",
        "cry",         "hope",       "hoping",      "hoped",       "hopped",     "running",
        "possibility", "possibly",   "possible",    "ability",     "skies",      "dying",
        "lying",       "tying",      "ties",        "agreed",      "feed",       "relational",
        "conditional", "valency",    "hesitancy",   "digitizer",   "conformably", "radically",
        "differently", "vilely",     "analogously", "organization", "operator",  "feudalism",
        "decisiveness", "hopefulness", "callousness", "formality", "sensitivity", "sensibility",
        "triplicate",  "formative",  "formalize",   "electricity", "electrical", "hopeful",
        "goodness",    "revival",    "allowance",   "inference",   "airliner",   "adjustable",
        "defensible",  "irritant",   "replacement", "adjustment",  "dependent",  "adoption",
        "homologous",  "effective",  "controlling", "luxuriated",  "archaeology", "awfully",
        "going",       "goes",       "using",       "used",        "ins",        "upped",
        "early",       "gently",     "idly",        "singly",      "ugly",       "only",
        "generously",  "communities", "arsenal",    "saying",      "boys",       "enjoyed",
    };
    struct stems *stems = stems_open();
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!is_led_to(stems, arena, words[i]))
            fail_msg("%s is not found", words[i]);
    arena_free(arena);
    stems_close(stems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stem_leads_to_all_words_that_have_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
