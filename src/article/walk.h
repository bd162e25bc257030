/* walk.h - paths to files: what a command line names, and what stands below it */
#ifndef QUOTH_ARTICLE_WALK_H
#define QUOTH_ARTICLE_WALK_H

#include <sys/stat.h>

#include "base/status.h"
#include "base/str.h"

/* Shell patterns (fnmatch: * ? [...]; a * also matches slashes).  A pattern is
 * tried on the name and on the path below the folder that was named; one that ends
 * in a slash is tried on folders alone.  They judge what a walk finds, never what
 * is named outright. */
struct walk_options {
    const char *const *includes; /* given any, a file must match one */
    size_t include_count;
    const char *const *excludes; /* a file that matches is passed over, a folder not entered */
    size_t exclude_count;
};

/* A file that stands there and is no folder, fifo, socket or device; not yet opened.
 * Standard input is path "-", absolute "-", with a zeroed stat. */
struct walk_file {
    const char *path;     /* as named, with the way below it: for messages and "doc" */
    const char *absolute; /* by path_absolute() of what was named: the identity */
    struct stat stat;     /* behind links: size, modification time, inode */
    bool is_named;        /* named outright: what is wrong with it is an error */
};

/* What was passed over without a word, and what could not be looked at. */
struct walk_counts {
    size_t files;    /* given by walk_next() */
    size_t ignored;  /* fifos, sockets, devices below a folder */
    size_t excluded; /* files and folders, by the patterns */
};

/* A walk over paths (kept by the caller until walk_close()), in their order; below
 * a folder in the bytewise order of names, folders among the files.  Hidden names
 * are passed over below a folder.  Links are followed; a link to a folder on the
 * way down, or to one that another link led to before, is noted and not followed.
 * What cannot be looked at (dangling links, unreadable folders, a fifo or device
 * named outright) is reported by diag() as an error, and the walk goes on.  It
 * reads no file. */
struct walk;

struct walk *walk_open(const char *const *paths, size_t count, const struct walk_options *options);

/* From now on a file that its folder calls a regular one is not looked at, which is quicker:
 * of its stat only the kind is set, and its absolute path begins as the path that was given. */
void walk_without_stat(struct walk *walk);

/* The next file; false after the last.  Its strings are valid until the next call. */
bool walk_next(struct walk *walk, struct walk_file *file);

const struct walk_counts *walk_counts(const struct walk *walk);

/* The absolute paths of the files and folders that could not be looked at so far:
 * what is known of them and of what is below them must not be taken for gone. */
const struct strs *walk_failures(const struct walk *walk);

void walk_close(struct walk *walk);

#endif
