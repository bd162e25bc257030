#include "unit.h"

#include "article/encoding.h"
#include "base/diag.h"

static struct arena *arena;

static int make_arena(void **state)
{
    (void)state;
    arena = arena_new();
    diag_quiet(1);
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static struct article *decoded(struct str source)
{
    struct str copy = {arena_copy(arena, source.bytes, source.size), source.size};
    struct article *article = article_new(arena, STR("test"), (struct str){0});
    encoding_decode(article, copy);
    return article;
}

/* The text, and for each character of it where it begins in the source; then the size. */
static void assert_decodes(struct str source, const char *encoding, struct str text,
                           const size_t *offsets)
{
    struct article *article = decoded(source);
    assert_int_equal(article->text.size, text.size);
    assert_memory_equal(article->text.bytes, text.bytes, text.size);
    if (encoding)
        assert_str(article->encoding, encoding);
    else
        assert_null(article->encoding.bytes);
    for (size_t at = 0; at < text.size; at++)
        if (((unsigned char)text.bytes[at] & 0xc0) != 0x80)
            assert_int_equal(article_source(article, at), *offsets++);
    assert_int_equal(article_source(article, text.size), source.size);
}

#define OFFSETS(...) ((const size_t[]){__VA_ARGS__})

static void valid_utf8_is_the_text_itself(void **state)
{
    (void)state;
    struct str source = STR("\xef\xbb\xbfz\u00fc\u201c\U0001f600\0\xef\xbf\xbd\r\n");
    struct article *article = article_new(arena, STR("test"), (struct str){0});
    size_t notes = diag_count(DIAG_note);
    encoding_decode(article, source);
    assert_ptr_equal(article->text.bytes, source.bytes);
    assert_int_equal(article->text.size, source.size);
    assert_int_equal(article->map.count, 0);
    assert_null(article->encoding.bytes);
    assert_int_equal(diag_count(DIAG_note), notes);
    assert_int_equal(decoded(STR(""))->text.size, 0);
}

static void bad_bytes_among_utf8_are_one_replacement_for_each_maximal_subpart(void **state)
{
    (void)state;
    size_t notes = diag_count(DIAG_note);
    assert_decodes(STR("\u00e9\xffx\xe2\x80y\xc0\xaf\xf0\x9f\x98"), NULL,
                   STR("\u00e9\ufffdx\ufffdy\ufffd\ufffd\ufffd"),
                   OFFSETS(0, 2, 3, 4, 6, 7, 8, 9));
    assert_int_equal(diag_count(DIAG_note), notes + 1);
}

static void a_sequence_cut_at_the_end_is_one_replacement(void **state)
{
    (void)state;
    assert_decodes(STR("\u2014 caf\xc3"), NULL, STR("\u2014 caf\ufffd"),
                   OFFSETS(0, 3, 4, 5, 6, 7));
}

static void a_replacement_character_in_the_source_is_a_valid_sequence(void **state)
{
    (void)state;
    assert_decodes(STR("\ufffd\x93"), NULL, STR("\ufffd\ufffd"), OFFSETS(0, 3));
}

static void bytes_without_any_valid_sequence_are_windows_1252(void **state)
{
    (void)state;
    assert_decodes(STR("Z\xdcRICH \x93" "a\x94 \x80"), "windows-1252",
                   STR("Z\u00dcRICH \u201ca\u201d \u20ac"),
                   OFFSETS(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
}

static void the_five_bytes_without_a_character_are_replaced(void **state)
{
    (void)state;
    assert_decodes(STR("\x81\x8d\x8f\x90\x9d."), "windows-1252",
                   STR("\ufffd\ufffd\ufffd\ufffd\ufffd."), OFFSETS(0, 1, 2, 3, 4, 5));
}

static void utf16_is_known_by_its_mark_which_stays(void **state)
{
    (void)state;
    assert_decodes(STR("\xff\xfe" "a\0\xe9\0\x1c\x20" "\x3d\xd8\x00\xde" "\0\0"), "UTF-16LE",
                   STR("\ufeff" "a\u00e9\u201c\U0001f600\0"), OFFSETS(0, 2, 4, 6, 8, 12));
    assert_decodes(STR("\xfe\xff" "\0a\0\xe9\x20\x1c" "\xd8\x3d\xde\x00" "\0\n"), "UTF-16BE",
                   STR("\ufeff" "a\u00e9\u201c\U0001f600\n"), OFFSETS(0, 2, 4, 6, 8, 12));
}

static void half_a_pair_of_surrogates_is_replaced(void **state)
{
    (void)state;
    assert_decodes(STR("\xfe\xff\xd8\x3d\0a\xde\x00\0b\xd8\x3d"), "UTF-16BE",
                   STR("\ufeff\ufffd" "a\ufffd" "b\ufffd"), OFFSETS(0, 2, 4, 6, 8, 10));
}

static void a_last_odd_byte_is_replaced_and_noted(void **state)
{
    (void)state;
    size_t notes = diag_count(DIAG_note);
    assert_decodes(STR("\xff\xfe" "a\0b"), "UTF-16LE", STR("\ufeff" "a\ufffd"),
                   OFFSETS(0, 2, 4));
    assert_decodes(STR("\xff\xfe\x3d\xd8" "b"), "UTF-16LE", STR("\ufeff\ufffd"), OFFSETS(0, 2));
    assert_int_equal(diag_count(DIAG_note), notes + 2);
}

static void equal_steps_share_a_run(void **state)
{
    (void)state;
    char source[1000];
    memset(source, '\xe9', sizeof source);
    assert_int_equal(decoded((struct str){source, sizeof source})->map.count, 1);
    memset(source, 'a', sizeof source - 1);
    assert_int_equal(decoded((struct str){source, sizeof source})->map.count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_utf8_is_the_text_itself),
        cmocka_unit_test(bad_bytes_among_utf8_are_one_replacement_for_each_maximal_subpart),
        cmocka_unit_test(a_sequence_cut_at_the_end_is_one_replacement),
        cmocka_unit_test(a_replacement_character_in_the_source_is_a_valid_sequence),
        cmocka_unit_test(bytes_without_any_valid_sequence_are_windows_1252),
        cmocka_unit_test(the_five_bytes_without_a_character_are_replaced),
        cmocka_unit_test(utf16_is_known_by_its_mark_which_stays),
        cmocka_unit_test(half_a_pair_of_surrogates_is_replaced),
        cmocka_unit_test(a_last_odd_byte_is_replaced_and_noted),
        cmocka_unit_test(equal_steps_share_a_run),
    };
    return cmocka_run_group_tests(tests, make_arena, free_arena);
}
