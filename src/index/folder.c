/* folder.c - folders of an index on disk: made, linked, synced, removed */
#include "index/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdint.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

enum { COPY_BYTES = 1024 * 1024 };

static enum status failed(const char *path)
{
    return fail(STATUS_system, "%s: %s", path, strerror(errno));
}

enum status folder_make(const char *path)
{
    struct arena *arena = arena_new();
    char *part = arena_copy(arena, path, strlen(path));
    enum status status = STATUS_ok;
    for (char *at = part + 1; status == STATUS_ok; at++) {
        char c = *at;
        if (c && c != '/')
            continue;
        *at = '\0';
        if (mkdir(part, 0777) && errno != EEXIST)
            status = failed(part);
        *at = c;
        if (!c)
            break;
    }
    struct stat made;
    if (status == STATUS_ok && (stat(path, &made) || !S_ISDIR(made.st_mode)))
        status = fail(STATUS_system, "%s: %s", path, strerror(ENOTDIR));
    arena_free(arena);
    return status;
}

enum status folder_remove(const char *path)
{
    char *const paths[] = {(char *)(uintptr_t)path, NULL}; /* which fts leaves alone */
    FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    enum status status = STATUS_ok;
    if (!tree)
        return failed(path);
    for (FTSENT *entry; status == STATUS_ok && (entry = fts_read(tree));) {
        bool is_folder = entry->fts_info == FTS_DP;
        if (entry->fts_info == FTS_D || (entry->fts_info == FTS_NS && entry->fts_errno == ENOENT))
            continue;
        if (is_folder ? rmdir(entry->fts_accpath) : unlink(entry->fts_accpath))
            status = failed(entry->fts_path);
    }
    fts_close(tree);
    return status;
}

enum status folder_size(const char *path, unsigned long long *bytes)
{
    char *const paths[] = {(char *)(uintptr_t)path, NULL}; /* which fts leaves alone */
    FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    *bytes = 0;
    if (!tree)
        return failed(path);
    for (FTSENT *entry; (entry = fts_read(tree));)
        if (entry->fts_info == FTS_F)
            *bytes += (unsigned long long)entry->fts_statp->st_size;
    fts_close(tree);
    return STATUS_ok;
}

/* ---- Files of a folder ---- */

/* Calls see() for each file; names that begin with a dot are none. */
static enum status each_file(const char *path, const void *context,
                             enum status (*see)(const void *context, const char *file,
                                                const char *name))
{
    DIR *folder = opendir(path);
    if (!folder)
        return failed(path);
    struct arena *arena = arena_new();
    enum status status = STATUS_ok;
    for (struct dirent *entry; status == STATUS_ok && (entry = readdir(folder));)
        if (*entry->d_name != '.')
            status = see(context, arena_printf(arena, "%s/%s", path, entry->d_name),
                         entry->d_name);
    closedir(folder);
    arena_free(arena);
    return status;
}

enum status file_sync(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return failed(path);
    enum status status = fsync(file) ? failed(path) : STATUS_ok;
    close(file);
    return status;
}

static enum status sync_one(const void *context, const char *path, const char *name)
{
    (void)context, (void)name;
    return file_sync(path);
}

enum status folder_sync(const char *path)
{
    enum status status = each_file(path, NULL, sync_one);
    return status == STATUS_ok ? file_sync(path) : status;
}

static enum status copy_bytes(int in, const char *from, int out, const char *to)
{
    char *bytes = xmalloc(COPY_BYTES);
    enum status status = STATUS_ok;
    ssize_t size;
    while (status == STATUS_ok && (size = read(in, bytes, COPY_BYTES)) != 0) {
        if (size < 0)
            status = failed(from);
        else if (write(out, bytes, (size_t)size) != size)
            status = failed(to);
    }
    free(bytes);
    return status;
}

static enum status copy_file(const char *from, const char *to)
{
    int in = open(from, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return failed(from);
    int out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    enum status status = out < 0 ? failed(to) : copy_bytes(in, from, out, to);
    if (out >= 0 && close(out) && status == STATUS_ok)
        status = failed(to);
    close(in);
    return status;
}

/* The lock of a database is its own. */
static enum status put_file(const char *to, const char *file, const char *name, bool is_linked)
{
    if (!strcmp(name, "flintlock"))
        return STATUS_ok;
    struct arena *arena = arena_new();
    const char *path = arena_printf(arena, "%s/%s", to, name);
    size_t size = strlen(name);
    bool is_table = size > 6 && !strcmp(name + size - 6, ".glass");
    enum status status =
        is_linked && is_table && !link(file, path) ? STATUS_ok : copy_file(file, path);
    arena_free(arena);
    return status;
}

static enum status link_file(const void *to, const char *file, const char *name)
{
    return put_file(to, file, name, true);
}

static enum status copy_one(const void *to, const char *file, const char *name)
{
    return put_file(to, file, name, false);
}

enum status folder_clone(const char *from, const char *path)
{
    enum status status = folder_make(path);
    return status == STATUS_ok ? each_file(from, path, link_file) : status;
}

enum status folder_copy(const char *from, const char *path)
{
    enum status status = folder_make(path);
    return status == STATUS_ok ? each_file(from, path, copy_one) : status;
}
