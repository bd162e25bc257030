#include "unit.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "article/walk.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"

/* Each test has an empty working folder of its own. */
static char folder[] = "/tmp/quoth-walk-XXXXXX";

static void run(const char *command)
{
    assert_int_equal(system(command), 0);
}

static int enter_folder(void **state)
{
    (void)state;
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
    diag_quiet(1);
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", folder, folder);
    return chdir("/") || system(command);
}

/* Walks over one path; the paths given, each behind a bar. */
static struct buf walked(const char *path, const struct walk_options *options,
                         struct walk_counts *counts)
{
    struct buf found = {0};
    struct walk_file file;
    struct walk *walk = walk_open(&path, 1, options);
    while (walk_next(walk, &file)) {
        buf_printf(&found, "|%s", file.path);
        assert_int_equal(file.path[0] == '-', file.absolute[0] == '-');
    }
    if (counts)
        *counts = *walk_counts(walk);
    walk_close(walk);
    return found;
}

static void assert_walk(const char *path, const struct walk_options *options, const char *expected)
{
    struct buf found = walked(path, options, NULL);
    assert_str(buf_str(&found), expected);
    buf_free(&found);
}

static void files_come_in_the_bytewise_order_of_names(void **state)
{
    (void)state;
    run("mkdir -p n/b n/B && touch n/b/2 n/b/10 n/a n/c n/B/x");
    assert_walk("n", NULL, "|n/B/x|n/a|n/b/10|n/b/2|n/c");
    assert_walk("n/", NULL, "|n/B/x|n/a|n/b/10|n/b/2|n/c");
    assert_walk("n/c", NULL, "|n/c");
    assert_walk("-", NULL, "|-");
}

static void hidden_names_are_passed_over_below_a_folder_alone(void **state)
{
    (void)state;
    run("mkdir -p .h/.git && touch .h/.x .h/y .h/.git/z");
    assert_walk(".", NULL, "");
    assert_walk(".h", NULL, "|.h/y");
    assert_walk(".h/.x", NULL, "|.h/.x");
}

static void odd_names_are_names(void **state)
{
    (void)state;
    run("mkdir n && touch n/-rf 'n/two\nlines' \"n/$(printf 'bad\\377')\" 'n/*'");
    assert_walk("n", NULL, "|n/*|n/-rf|n/bad\xff|n/two\nlines");
}

static void links_to_files_and_folders_are_followed(void **state)
{
    (void)state;
    run("mkdir -p n other && touch other/x && ln -s ../other n/o && ln -s ../other/x n/f");
    assert_walk("n", NULL, "|n/f|n/o/x");
}

static void loops_end(void **state)
{
    (void)state;
    run("mkdir -p n/a/b && touch n/a/x && ln -s ../.. n/a/b/up && ln -s . n/self");
    assert_walk("n", NULL, "|n/a/x");
}

static void folders_that_link_to_each_other_are_walked_in_linear_time(void **state)
{
    (void)state;
    run("for i in $(seq 30); do mkdir $i; ln -s ../$((i + 1)) $i/a; ln -s ../$((i + 1)) $i/b; done;"
        "mkdir 31; touch 31/x");
    assert_walk("1", NULL, "|1/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/x");
}

static void what_cannot_be_looked_at_is_an_error_and_the_walk_goes_on(void **state)
{
    (void)state;
    run("mkdir n && touch n/z && ln -s /nonexistent n/a && ln -s loop n/loop");
    size_t errors = diag_count(DIAG_error);
    assert_walk("n", NULL, "|n/z");
    assert_int_equal(diag_count(DIAG_error), errors + 2);
    assert_walk("missing", NULL, "");
    assert_int_equal(diag_count(DIAG_error), errors + 3);
}

static void failures_are_kept_by_their_absolute_path(void **state)
{
    (void)state;
    run("mkdir n && ln -s /nonexistent n/a");
    const char *const paths[] = {"./n/", "missing"};
    char expected[2][64];
    struct walk_file file;
    struct walk *walk = walk_open(paths, 2, NULL);
    assert_false(walk_next(walk, &file));
    snprintf(expected[0], sizeof expected[0], "%s/n/a", folder);
    snprintf(expected[1], sizeof expected[1], "%s/missing", folder);
    assert_int_equal(walk_failures(walk)->count, 2);
    for (int i = 0; i < 2; i++)
        assert_str(walk_failures(walk)->items[i], expected[i]);
    walk_close(walk);
}

static void fifos_are_ignored_below_a_folder_and_refused_by_name(void **state)
{
    (void)state;
    struct walk_counts counts;
    run("mkdir n && mkfifo n/f && touch n/x");
    struct buf found = walked("n", NULL, &counts);
    assert_str(buf_str(&found), "|n/x");
    buf_free(&found);
    assert_int_equal(counts.ignored, 1);
    size_t errors = diag_count(DIAG_error);
    assert_walk("n/f", NULL, "");
    assert_int_equal(diag_count(DIAG_error), errors + 1);
}

static void patterns_judge_names_and_paths_below_a_folder(void **state)
{
    (void)state;
    struct walk_counts counts;
    const char *const text[] = {"*.txt"}, *const both[] = {"*.txt", "sport/*"};
    const char *const folders[] = {"old/"}, *const bad[] = {"b*"};
    run("mkdir -p n/sport n/old n/b && touch n/a.txt n/a.xml n/sport/c.md n/old/d.txt n/b/e.txt "
        "\"n/$(printf 'x\\377').txt\" n/old.txt");
    assert_walk("n", &(struct walk_options){text, 1, NULL, 0},
                "|n/a.txt|n/b/e.txt|n/old/d.txt|n/old.txt|n/x\xff.txt");
    assert_walk("n", &(struct walk_options){both, 2, folders, 1},
                "|n/a.txt|n/b/e.txt|n/old.txt|n/sport/c.md|n/x\xff.txt");
    struct buf found = walked("n", &(struct walk_options){text, 1, bad, 1}, &counts);
    assert_str(buf_str(&found), "|n/a.txt|n/old/d.txt|n/old.txt|n/x\xff.txt");
    buf_free(&found);
    assert_int_equal(counts.excluded, 3); /* n/b, a.xml, c.md */
    assert_int_equal(counts.files, 4);
    assert_walk("n/a.xml", &(struct walk_options){text, 1, NULL, 0}, "|n/a.xml");
}

static void links_and_fifos_are_told_without_a_look_at_files(void **state)
{
    (void)state;
    const char *path = "w";
    struct walk_file file;
    run("mkdir -p w/s && touch w/a.txt w/s/b.txt && mkfifo w/f && ln -s a.txt w/l && ln -s s w/t");
    struct walk *walk = walk_open(&path, 1, NULL);
    struct buf found = {0};
    walk_without_stat(walk);
    while (walk_next(walk, &file)) {
        buf_printf(&found, "|%s", file.path);
        assert_true(S_ISREG(file.stat.st_mode));
    }
    assert_str(buf_str(&found), "|w/a.txt|w/l|w/s/b.txt|w/t/b.txt");
    assert_int_equal(walk_counts(walk)->ignored, 1);
    walk_close(walk);
    buf_free(&found);
}

static void one_file_has_one_absolute_path(void **state)
{
    (void)state;
    char expected[PATH_MAX];
    struct arena *arena = arena_new();
    run("mkdir -p n/m && touch n/x && ln -s n l && ln -s x n/to-x");
    snprintf(expected, sizeof expected, "%s/n/x", folder);
    const char *const names[] = {"n/x", "./n//x", "n/m/../x", "l/x", expected};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_string_equal(path_absolute(arena, names[i]), expected);
    expected[strlen(expected) - 2] = '\0';
    assert_string_equal(path_absolute(arena, "l"), expected);
    assert_string_equal(path_absolute(arena, "n/m/.."), expected);
    memcpy(expected + strlen(expected), "/to-x", sizeof "/to-x");
    assert_string_equal(path_absolute(arena, "n/to-x"), expected);
    assert_string_equal(path_absolute(arena, "/nonexistent/x"), "/nonexistent/x");
    arena_free(arena);
}

static void paths_longer_than_the_system_takes_are_walked_and_opened(void **state)
{
    (void)state;
    enum { LEVELS = 90, NAME = 60 };
    char name[NAME + 1];
    memset(name, 'd', NAME);
    name[NAME] = '\0';
    for (int i = 0; i < LEVELS; i++)
        assert_true(mkdir(name, 0700) == 0 && chdir(name) == 0);
    run("touch x");
    assert_int_equal(chdir(folder), 0);
    struct buf found = walked(".", NULL, NULL);
    buf_add_char(&found, '\0');
    assert_int_equal(found.size, 1 + 1 + LEVELS * (NAME + 1) + 2 + 1);
    assert_true(found.size > PATH_MAX);
    int fd = path_open(found.bytes + 1, O_RDONLY);
    assert_true(fd >= 0);
    close(fd);
    found.bytes[found.size - 2] = 'y';
    assert_int_equal(path_open(found.bytes + 1, O_RDONLY), -1);
    buf_free(&found);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(files_come_in_the_bytewise_order_of_names),
        TEST(hidden_names_are_passed_over_below_a_folder_alone),
        TEST(odd_names_are_names),
        TEST(links_to_files_and_folders_are_followed),
        TEST(loops_end),
        TEST(folders_that_link_to_each_other_are_walked_in_linear_time),
        TEST(what_cannot_be_looked_at_is_an_error_and_the_walk_goes_on),
        TEST(failures_are_kept_by_their_absolute_path),
        TEST(fifos_are_ignored_below_a_folder_and_refused_by_name),
        TEST(patterns_judge_names_and_paths_below_a_folder),
        TEST(links_and_fifos_are_told_without_a_look_at_files),
        TEST(one_file_has_one_absolute_path),
        TEST(paths_longer_than_the_system_takes_are_walked_and_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
