#include "unit.h"

#include "index/sketch.h"
#include "query/leaf.h"

static struct arena *arena;
static struct buf sketch;

static int open_arena(void **state)
{
    (void)state;
    arena = arena_new();
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_free(arena);
    buf_free(&sketch);
    return 0;
}

static struct strs words(const char *text)
{
    struct strs list = {0};
    leaf_words(arena, str_from(text), &list);
    return list;
}

static struct str sketch_of(const char *text)
{
    struct strs list = words(text);
    buf_clear(&sketch);
    for (size_t i = 0; i < list.count; i++)
        buf_add_char(&sketch, (char)sketch_byte(list.items[i]));
    return buf_str(&sketch);
}

static enum sketch_answer phrase(const char *text, const char *wanted)
{
    struct strs list = words(wanted);
    struct sketch_words asked = sketch_words_of(&list, arena);
    return sketch_phrase(sketch_of(text), &asked);
}

static enum sketch_answer near(const char *text, const char *wanted, size_t window)
{
    struct strs list = words(wanted);
    struct sketch_words asked = sketch_words_of(&list, arena);
    return sketch_near(sketch_of(text), &asked, window);
}

static void common_words_are_certain(void **state)
{
    (void)state;
    assert_int_equal(phrase("One of the harbours is closed", "of the"), SKETCH_yes);
    assert_int_equal(phrase("Of all the harbours", "of the"), SKETCH_no);
    assert_int_equal(phrase("The harbour of", "of the"), SKETCH_no);
    assert_int_equal(near("The harbour of all", "of the", 3), SKETCH_yes);
    assert_int_equal(near("The harbour of all", "of the", 2), SKETCH_no);
}

static void other_words_are_only_likely(void **state)
{
    (void)state;
    assert_int_equal(phrase("We close the old harbour", "old harbour"), SKETCH_perhaps);
    assert_int_equal(phrase("We close the old harbour", "harbour old"), SKETCH_no);
    assert_int_equal(near("We close the old harbour", "harbour close", 4), SKETCH_perhaps);
    assert_int_equal(near("We close the old harbour", "harbour close", 3), SKETCH_no);
}

static void any_common_word_is_told(void **state)
{
    (void)state;
    struct strs list = words("of make");
    struct sketch_words asked = sketch_words_of(&list, arena);
    assert_int_equal(sketch_any(sketch_of("The roof of it"), &asked), SKETCH_yes);
    assert_int_equal(sketch_any(sketch_of("The roof leaks"), &asked), SKETCH_no);
    assert_int_equal(sketch_any(sketch_of(""), &asked), SKETCH_no);
}

static void no_two_common_words_have_one_byte(void **state)
{
    (void)state;
    bool is_taken[SKETCH_HASHED] = {false};
    static const char *const common[] = {
#define ROW(word, nothing, text) #word,
#include "index/common.def"
#undef ROW
    };
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        unsigned char byte = sketch_byte(str_from(common[i]));
        assert_true(byte > 0 && byte < SKETCH_HASHED);
        assert_false(is_taken[byte]);
        is_taken[byte] = true;
    }
    assert_true(sketch_byte(STR("harbour")) >= SKETCH_HASHED);
}

static void a_sketch_that_was_cut_rules_nothing_out(void **state)
{
    (void)state;
    struct strs list = words("of the");
    struct sketch_words asked = sketch_words_of(&list, arena);
    buf_clear(&sketch);
    for (int i = 0; i < SKETCH_MOST; i++)
        buf_add_char(&sketch, (char)sketch_byte(STR("of")));
    assert_int_equal(sketch_phrase(buf_str(&sketch), &asked), SKETCH_perhaps);
    sketch.size--;
    assert_int_equal(sketch_phrase(buf_str(&sketch), &asked), SKETCH_no);
}

static void pack(struct buf *packed, enum document_kind kind, const char *bytes)
{
    sketches_pack(packed, kind, str_from(bytes));
}

static void an_article_s_sketches_are_read_in_their_order(void **state)
{
    struct buf packed = {0}, value = {0};
    char long_one[201] = {0};
    enum document_kind kind;
    struct str one;
    (void)state;
    memset(long_one, 'x', 200);
    pack(&packed, DOCUMENT_quote, "abc");
    pack(&packed, DOCUMENT_caption, "");
    pack(&packed, DOCUMENT_quote, long_one);
    sketches_end(&value, 3, buf_str(&packed));
    struct sketches sketches = sketches_of(buf_str(&value));
    assert_int_equal(sketches.count, 3);
    assert_true(sketches_next(&sketches, &kind, &one));
    assert_int_equal(kind, DOCUMENT_quote);
    assert_str(one, "abc");
    assert_true(sketches_next(&sketches, &kind, &one));
    assert_int_equal(kind, DOCUMENT_caption);
    assert_int_equal(one.size, 0);
    assert_true(sketches_next(&sketches, &kind, &one));
    assert_str(one, long_one);
    assert_int_equal(sketches.count, 0);
    assert_false(sketches_next(&sketches, &kind, &one));
    value.size -= 150;
    sketches = sketches_of(buf_str(&value));
    assert_true(sketches_next(&sketches, &kind, &one));
    assert_true(sketches_next(&sketches, &kind, &one));
    assert_false(sketches_next(&sketches, &kind, &one));
    assert_int_equal(sketches_of(STR("")).count, 0);
    buf_free(&packed);
    buf_free(&value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_words_are_certain),
        cmocka_unit_test(other_words_are_only_likely),
        cmocka_unit_test(any_common_word_is_told),
        cmocka_unit_test(no_two_common_words_have_one_byte),
        cmocka_unit_test(a_sketch_that_was_cut_rules_nothing_out),
        cmocka_unit_test(an_article_s_sketches_are_read_in_their_order),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
