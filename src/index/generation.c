/* generation.c - the databases of an index, one after the other */
#include "index/generation.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

#define STUB "auto gen-"

static enum status failed(const char *path)
{
    return fail(STATUS_system, "%s: %s", path, strerror(errno));
}

const char *generation_path(struct arena *arena, const char *folder, unsigned number)
{
    return arena_printf(arena, "%s/gen-%u", folder, number);
}

enum status generation_current(const char *folder, unsigned *number)
{
    struct arena *arena = arena_new();
    const char *path = arena_printf(arena, "%s/XAPIANDB", folder);
    enum status status = STATUS_ok;
    *number = 0;
    FILE *stub = fopen(path, "re");
    if (!stub && errno != ENOENT)
        status = failed(path);
    if (stub && (fscanf(stub, STUB "%u", number) != 1 || !*number))
        status = fail(STATUS_no_index, "%s: not written by quoth; choose another folder", path);
    if (stub)
        fclose(stub);
    arena_free(arena);
    return status;
}

static enum status sync_path(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return failed(path);
    enum status status = fsync(file) ? failed(path) : STATUS_ok;
    close(file);
    return status;
}

static enum status sync_folder(struct arena *arena, const char *path)
{
    enum status status = STATUS_ok;
    DIR *folder = opendir(path);
    if (!folder)
        return failed(path);
    for (struct dirent *entry; status == STATUS_ok && (entry = readdir(folder));)
        if (*entry->d_name != '.')
            status = sync_path(arena_printf(arena, "%s/%s", path, entry->d_name));
    closedir(folder);
    return status == STATUS_ok ? sync_path(path) : status;
}

static enum status write_stub(const char *path, unsigned number)
{
    FILE *stub = fopen(path, "we");
    if (!stub)
        return failed(path);
    bool is_written = fprintf(stub, STUB "%u\n", number) > 0 && !fflush(stub) &&
                      !fsync(fileno(stub));
    if (fclose(stub) || !is_written)
        return failed(path);
    return STATUS_ok;
}

enum status generation_publish(const char *folder, unsigned number)
{
    struct arena *arena = arena_new();
    const char *stub = arena_printf(arena, "%s/XAPIANDB", folder);
    const char *next = arena_printf(arena, "%s/XAPIANDB.next", folder);
    enum status status = sync_folder(arena, generation_path(arena, folder, number));
    if (status == STATUS_ok)
        status = write_stub(next, number);
    if (status == STATUS_ok && rename(next, stub))
        status = failed(stub);
    if (status == STATUS_ok)
        status = sync_path(folder);
    arena_free(arena);
    return status;
}

enum status generation_clean(const char *folder)
{
    unsigned current;
    enum status status = generation_current(folder, &current);
    if (status != STATUS_ok)
        return status;
    DIR *entries = opendir(folder);
    if (!entries)
        return failed(folder);
    struct arena *arena = arena_new();
    for (struct dirent *entry; status == STATUS_ok && (entry = readdir(entries));) {
        unsigned number;
        bool is_old = sscanf(entry->d_name, "gen-%u", &number) == 1 && number != current;
        if (is_old || !strncmp(entry->d_name, "tmp-", 4))
            status = folder_remove(arena_printf(arena, "%s/%s", folder, entry->d_name));
    }
    arena_free(arena);
    closedir(entries);
    return status;
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
