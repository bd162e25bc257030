/* generation.h - the databases of an index, one after the other */
#ifndef QUOTH_INDEX_GENERATION_H
#define QUOTH_INDEX_GENERATION_H

#include "base/arena.h"
#include "base/status.h"

/* FOLDER/gen-N. */
const char *generation_path(struct arena *arena, const char *folder, unsigned number);

/* The one that FOLDER/XAPIANDB names; 0 when there is none. */
enum status generation_current(const char *folder, unsigned *number);

/* Syncs FOLDER/gen-N to disk and names it in FOLDER/XAPIANDB, at once for readers. */
enum status generation_publish(const char *folder, unsigned number);

/* Removes what runs left behind: other generations, and folders tmp-*.  Only who holds
 * the lock may. */
enum status generation_clean(const char *folder);

/* Makes a folder and those above it, as mkdir -p. */
enum status folder_make(const char *path);

/* Removes a folder with all that is in it; none is no failure. */
enum status folder_remove(const char *path);

/* Bytes of all files in a folder and those below. */
enum status folder_size(const char *path, unsigned long long *bytes);

#endif
