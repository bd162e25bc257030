/* folder.h - folders of an index on disk: made, linked, synced, removed */
#ifndef QUOTH_INDEX_FOLDER_H
#define QUOTH_INDEX_FOLDER_H

#include "base/status.h"

/* Makes a folder and those above it, as mkdir -p. */
enum status folder_make(const char *path);

/* Removes a folder with all that is in it; none is no failure. */
enum status folder_remove(const char *path);

/* Bytes of all files in a folder and those below. */
enum status folder_size(const char *path, unsigned long long *bytes);

/* Waits until a folder's files, and that they are in it, are on disk; or until one file
 * or the names in one folder are. */
enum status folder_sync(const char *path);
enum status file_sync(const char *path);

/* Makes a database of Xapian's (glass) at path that can be changed while the one at from
 * stays as it is, in no time: its tables are hard links, the file that says where in them
 * the newest state begins is a copy.  Glass never overwrites a block that the state it
 * starts from still uses, so ONE commit to the clone leaves the original whole; a second
 * one does not.  Where links are not to be had, tables are copied. */
enum status folder_clone(const char *from, const char *path);

/* The same, all of it copied: may be changed as often as one likes. */
enum status folder_copy(const char *from, const char *path);

#endif
