/* generation.h - the databases that an index is made of */
#ifndef QUOTH_INDEX_GENERATION_H
#define QUOTH_INDEX_GENERATION_H

#include "base/arena.h"
#include "base/status.h"

/* The numbers of an index's generations, the newest first.  A generation that has been
 * published is never changed: a run makes new ones, and names those that take their
 * place. */
struct generations {
    unsigned *items;
    size_t count, capacity;
};

/* FOLDER/gen-N. */
const char *generation_path(struct arena *arena, const char *folder, unsigned number);

/* Those that FOLDER/XAPIANDB names, in arena; none when there is no such file. */
enum status generations_read(const char *folder, struct arena *arena,
                             struct generations *generations);

/* A number that is greater than all of them. */
unsigned generations_next(const struct generations *generations);

/* Names these in FOLDER/XAPIANDB, at once for readers.  They are on disk (folder_sync()). */
enum status generations_publish(const char *folder, const struct generations *generations);

/* Removes what runs left behind: generations that are not named, and folders tmp-*.
 * Only who holds the lock may. */
enum status generations_clean(const char *folder);

#endif
