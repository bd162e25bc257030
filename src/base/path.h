/* path.h - names of files: opened however long they are, and made absolute */
#ifndef QUOTH_BASE_PATH_H
#define QUOTH_BASE_PATH_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/arena.h"

/* As open(2) with O_CLOEXEC, but works for a path longer than PATH_MAX, folder by
 * folder.  -1 and errno on failure. */
int path_open(const char *path, int flags);

/* As stat(2), links followed, for a path of any length: false and errno on failure. */
bool path_stat(const char *path, struct stat *stat);
bool path_is_link(const char *path);

/* The absolute path of path, which need not exist, in arena: its folder with links
 * and dots resolved, then its own name as it is, so that a link to a file keeps its
 * name.  A folder is resolved whole: "news", "news/" and "." in it are the same.
 * Where the system cannot resolve it, the working folder is put before it. */
const char *path_absolute(struct arena *arena, const char *path);

#endif
