/* walk.c - paths to files: what a command line names, and what stands below it */
#include "article/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"

/* A file system's own name for a file. */
struct inode {
    dev_t device;
    ino_t number;
};

/* A folder on the way down: its names in order, and where its own path ends, with
 * the slash, in the two paths of the walk. */
struct folder {
    struct inode inode;
    struct buf names; /* each behind its type (struct dirent), and ended by NUL */
    const char **order;
    size_t count, next;
    size_t path_size, absolute_size;
};

struct walk {
    const char *const *paths;
    size_t path_count, next_path;
    struct walk_options options;
    bool is_without_stat;
    struct folder *folders;
    size_t depth, capacity;
    struct buf path, absolute; /* of what is looked at, NUL-terminated */
    void *linked;              /* the folders that links led to: a tree of inodes */
    struct arena *arena;
    struct strs failures;
    struct walk_counts counts;
};

struct walk *walk_open(const char *const *paths, size_t count, const struct walk_options *options)
{
    struct walk *walk = xmalloc(sizeof *walk);
    *walk = (struct walk){.paths = paths, .path_count = count, .arena = arena_new()};
    if (options)
        walk->options = *options;
    return walk;
}

void walk_without_stat(struct walk *walk)
{
    walk->is_without_stat = true;
}

static void set_path(struct buf *path, size_t kept, const char *rest)
{
    path->size = kept;
    buf_add(path, str_from(rest));
    buf_add_char(path, '\0');
}

static void report(struct walk *walk, const char *what)
{
    char *absolute = arena_copy(walk->arena, walk->absolute.bytes, walk->absolute.size);
    ARENA_PUSH(walk->arena, &walk->failures, str_from(absolute));
    diag(DIAG_error, walk->path.bytes, DIAG_NOWHERE, "%s", what);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_names(struct folder *folder)
{
    folder->order = xmalloc(folder->count * sizeof *folder->order);
    const char *name = folder->names.bytes;
    for (size_t i = 0; i < folder->count; i++) {
        folder->order[i] = ++name;
        name += strlen(name) + 1;
    }
    if (folder->count)
        qsort(folder->order, folder->count, sizeof *folder->order, compare_names);
}

static bool read_names(struct walk *walk, struct folder *folder)
{
    int fd = path_open(walk->path.bytes, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    if (!dir) {
        int error = errno;
        if (fd >= 0)
            close(fd);
        report(walk, strerror(error));
        return false;
    }
    errno = 0;
    for (struct dirent *entry; (entry = readdir(dir)); errno = 0) {
        if (entry->d_name[0] == '.')
            continue;
        buf_add_char(&folder->names, (char)entry->d_type);
        buf_add(&folder->names, str_from(entry->d_name));
        buf_add_char(&folder->names, '\0');
        folder->count++;
    }
    if (errno)
        report(walk, strerror(errno));
    closedir(dir);
    return true;
}

/* Ends a path with a slash, and gives its length then. */
static size_t end_with_slash(struct buf *path)
{
    path->size--;
    if (path->bytes[path->size - 1] != '/')
        buf_add_char(path, '/');
    size_t size = path->size;
    buf_add_char(path, '\0');
    return size;
}

static void enter(struct walk *walk, struct inode inode)
{
    struct folder folder = {.inode = inode};
    if (!read_names(walk, &folder))
        return;
    sort_names(&folder);
    folder.path_size = end_with_slash(&walk->path);
    folder.absolute_size = end_with_slash(&walk->absolute);
    if (walk->depth == walk->capacity) {
        walk->capacity = walk->capacity ? walk->capacity * 2 : 16;
        walk->folders = xrealloc(walk->folders, walk->capacity * sizeof *walk->folders);
    }
    walk->folders[walk->depth++] = folder;
}

static void leave(struct walk *walk)
{
    struct folder *folder = &walk->folders[--walk->depth];
    buf_free(&folder->names);
    free(folder->order);
}

static int compare_inodes(const void *a, const void *b)
{
    const struct inode *x = a, *y = b;
    if (x->device != y->device)
        return x->device < y->device ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

/* Each folder is entered through one link at most: else a handful of folders that
 * link to each other would have more ways through them than there are atoms. */
static bool may_follow(struct walk *walk, struct inode inode)
{
    for (size_t i = 0; i < walk->depth; i++)
        if (!compare_inodes(&walk->folders[i].inode, &inode))
            return false;
    struct inode *kept = ARENA_NEW(walk->arena, struct inode);
    *kept = inode;
    return *(struct inode **)tsearch(kept, &walk->linked, compare_inodes) == kept;
}

static bool matches(const char *pattern, const char *name, const char *below, bool is_folder)
{
    size_t size = strlen(pattern);
    char stripped[256];
    if (size > 1 && pattern[size - 1] == '/' && size <= sizeof stripped) {
        if (!is_folder)
            return false;
        memcpy(stripped, pattern, size - 1);
        stripped[size - 1] = '\0';
        pattern = stripped;
    }
    return !fnmatch(pattern, name, 0) || !fnmatch(pattern, below, 0);
}

static bool any_matches(const char *const *patterns, size_t count, const char *name,
                        const char *below, bool is_folder)
{
    for (size_t i = 0; i < count; i++)
        if (matches(patterns[i], name, below, is_folder))
            return true;
    return false;
}

static bool is_wanted(const struct walk *walk, bool is_folder)
{
    const struct walk_options *options = &walk->options;
    const char *below = walk->path.bytes + walk->folders[0].path_size;
    const char *name = walk->path.bytes + walk->folders[walk->depth - 1].path_size;
    if (any_matches(options->excludes, options->exclude_count, name, below, is_folder))
        return false;
    return is_folder || !options->include_count ||
           any_matches(options->includes, options->include_count, name, below, false);
}

static void look_at_folder(struct walk *walk, const struct stat *status)
{
    struct inode inode = {status->st_dev, status->st_ino};
    if (walk->depth && !is_wanted(walk, true))
        walk->counts.excluded++;
    else if (walk->depth && path_is_link(walk->path.bytes) && !may_follow(walk, inode))
        diag(DIAG_note, walk->path.bytes, DIAG_NOWHERE,
             "a link to a folder that is walked already; not followed");
    else
        enter(walk, inode);
}

static const char *kind_of(mode_t mode)
{
    return S_ISFIFO(mode)   ? "a fifo"
           : S_ISSOCK(mode) ? "a socket"
           : S_ISCHR(mode)  ? "a character device"
                            : "a block device";
}

static void refuse(struct walk *walk, mode_t mode)
{
    char what[120];
    snprintf(what, sizeof what, "%s is not read; give a regular file, or - for standard input",
             kind_of(mode));
    report(walk, what);
}

/* Looks at walk->path, of a type of struct dirent: true if it is a file to give. */
static bool look(struct walk *walk, unsigned char type, struct walk_file *file)
{
    *file = (struct walk_file){.path = walk->path.bytes, .absolute = walk->absolute.bytes,
                               .is_named = walk->depth == 0};
    if (type == DT_REG && walk->is_without_stat) {
        file->stat.st_mode = S_IFREG;
    } else if (!path_stat(walk->path.bytes, &file->stat)) {
        bool is_dangling = errno == ENOENT && path_is_link(walk->path.bytes);
        report(walk, is_dangling ? "a link to a file that does not exist" : strerror(errno));
        return false;
    }
    if (S_ISDIR(file->stat.st_mode)) {
        look_at_folder(walk, &file->stat);
        return false;
    }
    if (walk->depth && !is_wanted(walk, false)) {
        walk->counts.excluded++;
        return false;
    }
    if (S_ISREG(file->stat.st_mode))
        return true;
    if (file->is_named)
        refuse(walk, file->stat.st_mode);
    else
        walk->counts.ignored++;
    return false;
}

static bool look_at_named(struct walk *walk, const char *path, struct walk_file *file)
{
    set_path(&walk->path, 0, path);
    if (!strcmp(path, "-")) {
        *file = (struct walk_file){.path = "-", .absolute = "-", .is_named = true};
        return true;
    }
    set_path(&walk->absolute, 0,
             walk->is_without_stat ? path : path_absolute(walk->arena, path));
    return look(walk, DT_UNKNOWN, file);
}

bool walk_next(struct walk *walk, struct walk_file *file)
{
    for (;;) {
        bool found;
        if (!walk->depth) {
            if (walk->next_path == walk->path_count)
                return false;
            found = look_at_named(walk, walk->paths[walk->next_path++], file);
        } else {
            struct folder *folder = &walk->folders[walk->depth - 1];
            if (folder->next == folder->count) {
                leave(walk);
                continue;
            }
            const char *name = folder->order[folder->next++];
            set_path(&walk->path, folder->path_size, name);
            set_path(&walk->absolute, folder->absolute_size, name);
            found = look(walk, (unsigned char)name[-1], file);
        }
        walk->counts.files += found;
        if (found)
            return true;
    }
}

const struct walk_counts *walk_counts(const struct walk *walk)
{
    return &walk->counts;
}

const struct strs *walk_failures(const struct walk *walk)
{
    return &walk->failures;
}

static void forget_node(void *node)
{
    (void)node; /* it is in the arena */
}

void walk_close(struct walk *walk)
{
    if (!walk)
        return;
    while (walk->depth)
        leave(walk);
    tdestroy(walk->linked, forget_node);
    free(walk->folders);
    buf_free(&walk->path);
    buf_free(&walk->absolute);
    arena_free(walk->arena);
    free(walk);
}
