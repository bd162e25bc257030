/* lock.h - one writer at a time */
#ifndef QUOTH_INDEX_LOCK_H
#define QUOTH_INDEX_LOCK_H

#include "base/status.h"

/* Holds FOLDER/lock until lock_release() or the end of the process, however it ends;
 * the file has the process id of its holder.  The folder must exist.  When another
 * process holds it, waits up to wait seconds, then fails with STATUS_locked and a
 * message that names the holder. */
struct lock;

enum status lock_take(const char *folder, long wait, struct lock **lock);
void lock_release(struct lock *lock); /* NULL is allowed */

#endif
