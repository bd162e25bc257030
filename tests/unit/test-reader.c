#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "article/reader.h"

/* Each test has an empty working folder of its own. */
static char folder[] = "/tmp/quoth-reader-XXXXXX";
static struct arena *arena;

static int enter_folder(void **state)
{
    (void)state;
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
    arena = arena_new();
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    char command[64];
    arena_free(arena);
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return chdir("/") || system(command);
}

static void write_file(const char *path, struct str bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.bytes, 1, bytes.size, file), bytes.size);
    assert_int_equal(fclose(file), 0);
}

/* What reading the first article of a file comes to. */
static enum status read_first(const char *path)
{
    struct reader *reader;
    struct article *article;
    enum status status = reader_open(path, NULL, &reader);
    if (status != STATUS_ok)
        return status;
    status = reader_next(reader, arena, &article);
    reader_close(reader);
    return status;
}

static void what_is_known_of_a_file_is_not_asked_again(void **state)
{
    (void)state;
    struct reader *reader;
    struct article *article;
    const struct stat known = {.st_mode = S_IFREG, .st_size = 4};
    write_file("a.txt", STR("One.\n\nTwo.\n"));
    assert_int_equal(reader_open("a.txt", &known, &reader), STATUS_ok);
    assert_int_equal(reader_next(reader, arena, &article), STATUS_ok);
    assert_str(article->text, "One.");
    reader_close(reader);
}

static void a_file_of_text_is_one_article_with_its_blocks(void **state)
{
    (void)state;
    struct reader *reader;
    struct article *article;
    char path[] = "a.txt";
    write_file(path, STR("One.\n\nTwo.\n"));
    assert_int_equal(reader_open(path, NULL, &reader), STATUS_ok);
    assert_int_equal(reader_next(reader, arena, &article), STATUS_ok);
    path[0] = 'b'; /* the article has a copy */
    assert_str(article->path, "a.txt");
    assert_str(article->text, "One.\n\nTwo.\n");
    assert_int_equal(article->blocks.count, 2);
    assert_int_equal(reader_next(reader, arena, &article), STATUS_none);
    reader_close(reader);
}

static void an_empty_file_is_an_article_without_blocks(void **state)
{
    (void)state;
    write_file("empty", STR(""));
    assert_int_equal(read_first("empty"), STATUS_ok);
}

static void what_is_not_plain_text_is_a_status_of_its_own(void **state)
{
    (void)state;
    write_file("a.txt", STR("<html><body>Text</body></html>"));
    assert_int_equal(read_first("a.txt"), STATUS_format);
    assert_non_null(strstr(fail_message(), "HTML"));
    write_file("b.txt", STR("\xff\xfe<\0?\0x\0m\0l\0 \0?\0>\0"));
    assert_int_equal(read_first("b.txt"), STATUS_format);
    write_file("c.gz", STR("Not packed at all.\n"));
    assert_int_equal(read_first("c.gz"), STATUS_ok);
}

static void what_is_no_file_is_refused_without_waiting(void **state)
{
    (void)state;
    assert_int_equal(mkfifo("fifo", 0600), 0);
    assert_int_equal(read_first("fifo"), STATUS_input);
    assert_int_equal(read_first("."), STATUS_input);
    assert_int_equal(read_first("/dev/zero"), STATUS_input);
    assert_int_equal(read_first("missing"), STATUS_input);
    assert_non_null(strstr(fail_message(), "No such file"));
}

static void a_file_above_the_limit_is_refused_by_its_size(void **state)
{
    (void)state;
    write_file("large", STR("x"));
    assert_int_equal(truncate("large", (off_t)READER_MOST_BYTES + 1), 0);
    assert_int_equal(read_first("large"), STATUS_input);
    assert_non_null(strstr(fail_message(), "16777217"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_of_text_is_one_article_with_its_blocks),
        TEST(what_is_known_of_a_file_is_not_asked_again),
        TEST(an_empty_file_is_an_article_without_blocks),
        TEST(what_is_not_plain_text_is_a_status_of_its_own),
        TEST(what_is_no_file_is_refused_without_waiting),
        TEST(a_file_above_the_limit_is_refused_by_its_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
