/* path.c - names of files: opened however long they are, and made absolute */
#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The length of the longest beginning of path, up to a slash, that the system takes. */
static size_t first_part(const char *path)
{
    size_t length = strnlen(path, PATH_MAX);
    if (length < PATH_MAX)
        return length;
    while (length > 0 && path[--length] != '/')
        continue;
    return length;
}

int path_open(const char *path, int flags)
{
    char part[PATH_MAX];
    int folder = AT_FDCWD;
    for (;;) {
        size_t length = first_part(path);
        bool is_last = !path[length];
        memcpy(part, path, length);
        part[length] = '\0';
        int fd = openat(folder, part, (is_last ? flags : O_PATH | O_DIRECTORY) | O_CLOEXEC);
        int error = length || is_last ? errno : ENAMETOOLONG;
        if (folder != AT_FDCWD)
            close(folder);
        errno = error;
        if (fd < 0 || is_last)
            return fd;
        folder = fd;
        for (path += length; *path == '/'; path++)
            continue;
    }
}

bool path_stat(const char *path, struct stat *result)
{
    if (stat(path, result) == 0)
        return true;
    if (errno != ENAMETOOLONG)
        return false;
    int fd = path_open(path, O_PATH);
    if (fd < 0)
        return false;
    bool done = fstat(fd, result) == 0;
    close(fd);
    return done;
}

bool path_is_link(const char *path)
{
    struct stat status;
    if (lstat(path, &status) == 0)
        return S_ISLNK(status.st_mode);
    int fd = errno == ENAMETOOLONG ? path_open(path, O_PATH | O_NOFOLLOW) : -1;
    if (fd < 0)
        return false;
    bool is_link = fstat(fd, &status) == 0 && S_ISLNK(status.st_mode);
    close(fd);
    return is_link;
}

static const char *below_working_folder(struct arena *arena, const char *path)
{
    if (*path == '/')
        return arena_printf(arena, "%s", path);
    char *folder = getcwd(NULL, 0);
    const char *absolute = arena_printf(arena, "%s/%s", folder ? folder : "", path);
    free(folder);
    return absolute;
}

static const char *resolved(struct arena *arena, const char *path)
{
    char *real = realpath(path, NULL);
    const char *copy = real ? arena_printf(arena, "%s", real) : NULL;
    free(real);
    return copy;
}

const char *path_absolute(struct arena *arena, const char *path)
{
    struct stat status;
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    bool is_folder = stat(path, &status) == 0 && S_ISDIR(status.st_mode);
    if (is_folder || !*name || !strcmp(name, ".") || !strcmp(name, "..")) {
        const char *whole = resolved(arena, path);
        return whole ? whole : below_working_folder(arena, path);
    }
    const char *folder = !slash ? "." : slash == path ? "/" : NULL;
    if (!folder)
        folder = arena_copy(arena, path, (size_t)(slash - path));
    folder = resolved(arena, folder);
    if (!folder)
        return below_working_folder(arena, path);
    return arena_printf(arena, "%s/%s", strcmp(folder, "/") ? folder : "", name);
}
