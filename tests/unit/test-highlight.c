#include "unit.h"

#include "format/highlight.h"

static struct arena *arena;

static int prepare(void **state)
{
    (void)state;
    arena = arena_new();
    return 0;
}

static int finish(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

#define WORDS(...) \
    {(struct str[]){__VA_ARGS__}, sizeof(struct str[]){__VA_ARGS__} / sizeof(struct str), 0}

/* The spans as text, "[marked] and not". */
static struct str marked(const struct highlight_item *items, size_t count, enum field field,
                         struct str text)
{
    const struct highlight highlight = {(struct highlight_item *)(uintptr_t)items, count, count};
    struct highlighter *highlighter = highlighter_new(&highlight);
    struct spans spans = highlighter_find(highlighter, field, text, arena);
    char *all = arena_printf(arena, "%s", "");
    size_t at = 0;
    for (size_t i = 0; i < spans.count; i++) {
        struct span span = spans.items[i];
        all = arena_printf(arena, "%s%.*s[%.*s]", all, STR_ARGS(str_slice(text, at, span.start)),
                           STR_ARGS(str_slice(text, span.start, span.end)));
        at = span.end;
    }
    highlighter_free(highlighter);
    return str_from(arena_printf(arena, "%s%.*s", all, STR_ARGS(str_slice(text, at, text.size))));
}

static void a_word_is_marked_in_any_case_and_with_accents(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_quote, HIGHLIGHT_word, WORDS(STR("erdogan"))};
    assert_str(marked(&item, 1, FIELD_quote, STR("ERDOGAN and Erdoğan's men")),
               "[ERDOGAN] and [Erdoğan's] men");
}

static void a_phrase_is_marked_only_as_a_whole(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_quote, HIGHLIGHT_word,
                                        WORDS(STR("climate"), STR("of"), STR("fear"))};
    assert_str(marked(&item, 1, FIELD_quote, STR("A climate of change, a Climate of\n fear. of")),
               "A climate of change, a [Climate of\n fear]. of");
}

static void two_phrases_side_by_side_stay_two(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_quote, HIGHLIGHT_word, WORDS(STR("no"), STR("no"))};
    assert_str(marked(&item, 1, FIELD_quote, STR("no no, yes no")), "[no no], yes no");
}

static void a_stem_marks_every_form_of_its_word(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_quote, HIGHLIGHT_stem, WORDS(STR("negoti"))};
    assert_str(marked(&item, 1, FIELD_quote, STR("Negotiations: they negotiate, no negligence")),
               "[Negotiations]: they [negotiate], no negligence");
}

static void a_beginning_marks_the_whole_word(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_quote, HIGHLIGHT_beginning, WORDS(STR("sanct"))};
    assert_str(marked(&item, 1, FIELD_quote, STR("new sanctions, sanctuary; sane")),
               "new [sanctions], [sanctuary]; sane");
}

static void an_item_marks_only_its_own_field(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_speaker, HIGHLIGHT_word, WORDS(STR("ruiz"))};
    assert_str(marked(&item, 1, FIELD_speaker, STR("Ana Ruiz")), "Ana [Ruiz]");
    assert_str(marked(&item, 1, FIELD_quote, STR("Ana Ruiz")), "Ana Ruiz");
}

static void words_captions_and_texts_are_one_field(void **state)
{
    (void)state;
    const struct highlight_item item = {FIELD_text, HIGHLIGHT_word, WORDS(STR("ferry"))};
    assert_str(marked(&item, 1, FIELD_caption, STR("the ferry")), "the [ferry]");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, prepare, finish)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_word_is_marked_in_any_case_and_with_accents),
        TEST(a_phrase_is_marked_only_as_a_whole),
        TEST(two_phrases_side_by_side_stay_two),
        TEST(a_stem_marks_every_form_of_its_word),
        TEST(a_beginning_marks_the_whole_word),
        TEST(an_item_marks_only_its_own_field),
        TEST(words_captions_and_texts_are_one_field),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
