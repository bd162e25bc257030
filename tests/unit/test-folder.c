#include "database.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "index/folder.h"
#include "xapian-c/xapian-c.h"

enum { DOCUMENTS = 3000, WORDS = 40 };

static struct arena *arena;
static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    arena = arena_new();
    snprintf(folder, sizeof folder, "test-folder.XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int end_folder(void **state)
{
    (void)state;
    arena_free(arena);
    return folder_remove(folder) == STATUS_ok ? 0 : -1;
}

static const char *in_folder(const char *name)
{
    return arena_printf(arena, "%s/%s", folder, name);
}

/* Documents number, of which each has a term Qn of its own and words that many share. */
static void write_documents(const char *path, enum xc_mode mode, int first, int end)
{
    struct xc_database *db;
    struct xc_document *document = xc_document_new();
    assert_int_equal(xc_open_writable(path, mode, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    for (int i = first; i < end; i++) {
        xc_document_clear(document);
        xc_add_term(document, str_from(arena_printf(arena, "Q%d", i)), 0);
        for (unsigned word = 1; word <= WORDS; word++)
            xc_add_term(document, str_from(arena_printf(arena, "w%u", (unsigned)i * word % 997)), 1);
        xc_set_data(document, str_from(arena_printf(arena, "data of %d", i)));
        assert_int_equal(xc_add_document(db, document), STATUS_ok);
    }
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_document_free(document);
    xc_close(db);
}

static void delete_documents(struct xc_database *db, int first, int end, int step)
{
    for (int i = first; i < end; i += step)
        assert_int_equal(xc_delete_document(db, str_from(arena_printf(arena, "Q%d", i))),
                         STATUS_ok);
}

/* Every document is found by its own term and has its data. */
static void reads_whole(struct xc_database *db)
{
    for (int i = 0; i < DOCUMENTS; i++) {
        unsigned docid;
        struct str data;
        const char *term = arena_printf(arena, "Q%d", i);
        assert_int_equal(xc_find(db, str_from(term), &docid), STATUS_ok);
        assert_int_not_equal(docid, 0);
        assert_int_equal(xc_get_data(db, docid, arena, &data), STATUS_ok);
        assert_true(str_equal(data, str_from(arena_printf(arena, "data of %d", i))));
    }
}

static void a_clone_is_changed_and_its_original_stays(void **state)
{
    (void)state;
    const char *original = in_folder("original"), *clone = in_folder("clone");
    struct xc_database *reader, *db;
    write_documents(original, XC_CREATE, 0, DOCUMENTS);
    assert_int_equal(xc_open(&original, 1, &reader), STATUS_ok);
    assert_int_equal(folder_clone(original, clone), STATUS_ok);
    assert_int_equal(xc_open_writable(clone, XC_WRITE, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    delete_documents(db, 0, DOCUMENTS, 3);
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_close(db);
    assert_int_equal(count_documents(clone), DOCUMENTS - DOCUMENTS / 3);
    assert_int_equal(count_documents(original), DOCUMENTS);
    is_sound(clone);
    is_sound(original);
    reads_whole(reader);
    xc_close(reader);
}

/* As after a run that was killed: what it wrote is in blocks that nobody uses. */
static void a_clone_that_was_given_up_leaves_the_original(void **state)
{
    (void)state;
    const char *original = in_folder("base"), *first = in_folder("first");
    const char *second = in_folder("second");
    struct xc_database *db;
    write_documents(original, XC_CREATE, 0, DOCUMENTS);
    assert_int_equal(folder_clone(original, first), STATUS_ok);
    write_documents(first, XC_WRITE, DOCUMENTS, 2 * DOCUMENTS);
    assert_int_equal(folder_remove(first), STATUS_ok);
    assert_int_equal(folder_clone(original, second), STATUS_ok);
    assert_int_equal(xc_open_writable(second, XC_WRITE, &db), STATUS_ok);
    assert_int_equal(xc_begin_transaction(db), STATUS_ok);
    delete_documents(db, 0, DOCUMENTS, 2);
    assert_int_equal(xc_commit_transaction(db), STATUS_ok);
    xc_close(db);
    is_sound(original);
    is_sound(second);
    assert_int_equal(xc_open(&original, 1, &db), STATUS_ok);
    reads_whole(db);
    xc_close(db);
    assert_int_equal(folder_remove(original), STATUS_ok);
    assert_int_equal(count_documents(second), DOCUMENTS / 2);
    is_sound(second);
}

static void a_copy_shares_nothing(void **state)
{
    (void)state;
    const char *original = in_folder("whole"), *copy = in_folder("copy");
    struct stat stat_original, stat_copy;
    write_documents(original, XC_CREATE, 0, 100);
    assert_int_equal(folder_copy(original, copy), STATUS_ok);
    assert_int_equal(stat(arena_printf(arena, "%s/postlist.glass", original), &stat_original), 0);
    assert_int_equal(stat(arena_printf(arena, "%s/postlist.glass", copy), &stat_copy), 0);
    assert_int_not_equal(stat_original.st_ino, stat_copy.st_ino);
    write_documents(copy, XC_WRITE, 100, 200);
    write_documents(copy, XC_WRITE, 200, 300);
    assert_int_equal(count_documents(copy), 300);
    assert_int_equal(count_documents(original), 100);
    is_sound(copy);
    is_sound(original);
}

static void removing_what_is_not_there_is_no_failure(void **state)
{
    (void)state;
    assert_int_equal(folder_remove(in_folder("nothing")), STATUS_ok);
    assert_int_equal(folder_make(in_folder("some/where")), STATUS_ok);
    assert_int_equal(folder_make(in_folder("some/where")), STATUS_ok);
    assert_int_equal(folder_remove(in_folder("some")), STATUS_ok);
    assert_int_equal(access(in_folder("some"), F_OK), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clone_is_changed_and_its_original_stays),
        cmocka_unit_test(a_clone_that_was_given_up_leaves_the_original),
        cmocka_unit_test(a_copy_shares_nothing),
        cmocka_unit_test(removing_what_is_not_there_is_no_failure),
    };
    return cmocka_run_group_tests(tests, make_folder, end_folder);
}
