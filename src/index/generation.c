/* generation.c - the databases that an index is made of */
#include "index/generation.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "index/folder.h"

#define STUB "auto gen-"

static enum status failed(const char *path)
{
    return fail(STATUS_system, "%s: %s", path, strerror(errno));
}

const char *generation_path(struct arena *arena, const char *folder, unsigned number)
{
    return arena_printf(arena, "%s/gen-%u", folder, number);
}

static bool read_lines(FILE *stub, struct arena *arena, struct generations *generations)
{
    unsigned number;
    int end;
    while ((end = fscanf(stub, STUB "%u\n", &number)) == 1 && number)
        ARENA_PUSH(arena, generations, number);
    return end == EOF && generations->count;
}

enum status generations_read(const char *folder, struct arena *arena,
                             struct generations *generations)
{
    const char *path = arena_printf(arena, "%s/XAPIANDB", folder);
    enum status status = STATUS_ok;
    *generations = (struct generations){0};
    FILE *stub = fopen(path, "re");
    if (!stub)
        return errno == ENOENT ? STATUS_ok : failed(path);
    if (!read_lines(stub, arena, generations))
        status = fail(STATUS_no_index, "%s: not written by quoth; choose another folder", path);
    fclose(stub);
    return status;
}

unsigned generations_next(const struct generations *generations)
{
    unsigned next = 1;
    for (size_t i = 0; i < generations->count; i++)
        if (generations->items[i] >= next)
            next = generations->items[i] + 1;
    return next;
}

static enum status write_stub(const char *path, const struct generations *generations)
{
    FILE *stub = fopen(path, "we");
    if (!stub)
        return failed(path);
    for (size_t i = 0; i < generations->count; i++)
        fprintf(stub, STUB "%u\n", generations->items[i]);
    bool is_written = !ferror(stub) && !fflush(stub);
    if (fclose(stub) || !is_written)
        return failed(path);
    return file_sync(path);
}

enum status generations_publish(const char *folder, const struct generations *generations)
{
    struct arena *arena = arena_new();
    const char *stub = arena_printf(arena, "%s/XAPIANDB", folder);
    const char *next = arena_printf(arena, "%s/XAPIANDB.next", folder);
    enum status status = write_stub(next, generations);
    if (status == STATUS_ok)
        status = file_sync(folder); /* the generations are in it */
    if (status == STATUS_ok && rename(next, stub))
        status = failed(stub);
    if (status == STATUS_ok)
        status = file_sync(folder);
    arena_free(arena);
    return status;
}

static bool is_named(const struct generations *generations, unsigned number)
{
    for (size_t i = 0; i < generations->count; i++)
        if (generations->items[i] == number)
            return true;
    return false;
}

enum status generations_clean(const char *folder)
{
    struct arena *arena = arena_new();
    struct generations current;
    DIR *entries = NULL;
    enum status status = generations_read(folder, arena, &current);
    if (status == STATUS_ok && !(entries = opendir(folder)))
        status = failed(folder);
    for (struct dirent *entry; status == STATUS_ok && (entry = readdir(entries));) {
        unsigned number;
        bool is_old = sscanf(entry->d_name, "gen-%u", &number) == 1 &&
                      !is_named(&current, number);
        if (is_old || !strncmp(entry->d_name, "tmp-", 4))
            status = folder_remove(arena_printf(arena, "%s/%s", folder, entry->d_name));
    }
    if (entries)
        closedir(entries);
    arena_free(arena);
    return status;
}
