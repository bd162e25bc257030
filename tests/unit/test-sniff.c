#include "unit.h"

#include "article/sniff.h"

#define ASSERT_FORMAT(source, expected) assert_str(sniff_source(STR(source)), expected)
#define ASSERT_TEXT(source) assert_null(sniff_source(STR(source)).bytes)

static void archives_and_images_are_known_by_their_first_bytes(void **state)
{
    (void)state;
    ASSERT_FORMAT("\x1f\x8b\x08\0\0\0", "gzip");
    ASSERT_FORMAT("PK\003\004\024\0", "a ZIP archive");
    ASSERT_FORMAT("\375" "7zXZ\0\0\0", "xz");
    ASSERT_FORMAT("BZh91AY&SY", "bzip2");
    ASSERT_FORMAT("%PDF-1.4\n", "PDF");
    ASSERT_FORMAT("\x89PNG\r\n\x1a\n\0\0", "a PNG image");
    ASSERT_FORMAT("WARC/1.0\r\nWARC-Type: warcinfo\r\n", "WARC");
    ASSERT_FORMAT("\177" "ELF\2\1\1", "a program");
}

static void a_tar_archive_is_known_by_its_257th_byte(void **state)
{
    (void)state;
    char source[512] = "news/one.txt";
    memcpy(source + 257, "ustar", 5);
    assert_str(sniff_source((struct str){source, sizeof source}), "a tar archive");
    assert_null(sniff_source((struct str){source, 258}).bytes);
}

static void bytes_of_every_value_are_a_binary_file(void **state)
{
    (void)state;
    char source[256];
    for (int i = 0; i < 256; i++)
        source[i] = (char)(255 - i);
    assert_str(sniff_source((struct str){source, sizeof source}), "a binary file");
}

static void text_may_have_nuls_and_the_marks_of_wires(void **state)
{
    (void)state;
    ASSERT_TEXT("");
    ASSERT_TEXT("\0\0\0 text \0\0");
    ASSERT_TEXT("\001nw0012 4 i 20 nw 001\r\n\002Headline =\r\n\003\r\n\004");
    ASSERT_TEXT("Caf\xe9 \x93quoted\x94");
}

static void markup_is_known_by_its_first_tag(void **state)
{
    (void)state;
    ASSERT_FORMAT("\xef\xbb\xbf\n <!DOCTYPE html>\n<html>", "HTML");
    ASSERT_FORMAT("<P>One<P>Two", "HTML");
    ASSERT_FORMAT("<?xml version='1.0'?><nitf/>", "XML");
    ASSERT_FORMAT("<nitf><body>x</body></nitf>", "XML");
    ASSERT_FORMAT("<newsItem guid='x'/>", "XML");
}

static void angle_brackets_in_text_are_no_markup(void **state)
{
    (void)state;
    ASSERT_TEXT("<ACME INC> SETS DIVIDEND\n\n    ELLERY, May 4 - <Acme Inc> said");
    ASSERT_TEXT("<");
    ASSERT_TEXT("<a");
    ASSERT_TEXT("<<Wir gehen nicht zur\xc3\xbc" "ck>>, sagte sie.");
}

static void json_is_known_by_its_first_two_characters(void **state)
{
    (void)state;
    ASSERT_FORMAT("{ \"title\": \"x\" }", "JSON");
    ASSERT_FORMAT("{\"a\":1}\n{\"a\":2}\n", "JSON Lines");
    ASSERT_FORMAT("[[[[[[", "JSON");
    ASSERT_FORMAT("[ {\"a\":1} ]", "JSON");
    ASSERT_FORMAT("[\"a\", \"b\"]\n", "JSON");
}

static void brackets_in_text_are_no_json(void **state)
{
    (void)state;
    ASSERT_TEXT("[Editor's note: this story was changed.]\nText.");
    ASSERT_TEXT("[1] The first note.");
    ASSERT_TEXT("[\"Quoted,\" he said.] And more.");
    ASSERT_TEXT("{Updated} Text.");
    ASSERT_TEXT("[");
    ASSERT_TEXT("{");
}

static void a_mailbox_has_a_header_below_its_from_line(void **state)
{
    (void)state;
    ASSERT_FORMAT("From quill@ellery.example Mon May  4 10:00:00 2015\nSubject: x\n\nText\n",
                  "a mailbox");
    ASSERT_TEXT("From our correspondent\nPort Ellery: dockers stay out");
    ASSERT_TEXT("From Port Ellery");
    ASSERT_TEXT("From Port Ellery\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(archives_and_images_are_known_by_their_first_bytes),
        cmocka_unit_test(a_tar_archive_is_known_by_its_257th_byte),
        cmocka_unit_test(bytes_of_every_value_are_a_binary_file),
        cmocka_unit_test(text_may_have_nuls_and_the_marks_of_wires),
        cmocka_unit_test(markup_is_known_by_its_first_tag),
        cmocka_unit_test(angle_brackets_in_text_are_no_markup),
        cmocka_unit_test(json_is_known_by_its_first_two_characters),
        cmocka_unit_test(brackets_in_text_are_no_json),
        cmocka_unit_test(a_mailbox_has_a_header_below_its_from_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
