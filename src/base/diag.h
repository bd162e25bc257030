/* diag.h - what is wrong with an input: said on stderr, and counted */
#ifndef QUOTH_BASE_DIAG_H
#define QUOTH_BASE_DIAG_H

#include <stddef.h>

/* News comes in thousands of imperfect files.  A fault of one input is not a
 * failure of the run: it is a line on stderr, and the worst level seen decides
 * the exit status.  Safe to call from several threads. */
enum diag_level {
    DIAG_note,    /* worth saying; changes nothing */
    DIAG_warning, /* taken in, though not as it should be */
    DIAG_error    /* this input was skipped */
};

enum { DIAG_NOWHERE = -1 }; /* the offset of a diagnostic about a whole file */

/* Prints "quoth: PATH:OFFSET: LEVEL: ..." ; offset in bytes of the source, or
 * DIAG_NOWHERE.  Control characters in path and message are made visible. */
void diag(enum diag_level level, const char *path, long long offset, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* How many diagnostics of this level there were since the program began. */
size_t diag_count(enum diag_level level);

/* With quiet, notes and warnings are counted but not printed (--quiet). */
void diag_quiet(int quiet);

#endif
