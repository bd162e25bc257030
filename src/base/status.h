/* status.h - how a function says that it failed */
#ifndef QUOTH_BASE_STATUS_H
#define QUOTH_BASE_STATUS_H

/* Every function that can fail returns one of these and nothing else; what it
 * makes comes back through its last argument.  The list, the words and the exit
 * codes are one table, status.tbl.  Running out of memory is not in it: that
 * ends the program (arena.h).  A broken promise is an assert(). */
enum status {
#define ROW(name, exit_code, text) STATUS_##name,
#include "base/status.def"
#undef ROW
    STATUS_COUNT
};

/* The words for a status, without a full stop; static. */
const char *status_text(enum status status);

/* The exit status of quoth for it (grep's, and EX_TEMPFAIL 75 for a lock). */
int status_exit_code(enum status status);

/* Keeps a message for this thread and returns status, so that a failure is one
 * line: return fail(STATUS_locked, "%s: locked by process %d", dir, pid);
 * The message names the file and says what to do; main() prints it. */
enum status fail(enum status status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The message of the last fail() in this thread, or "" ; valid until the next. */
const char *fail_message(void);

#endif
