/* pattern.h - PCRE2: compile once, find many times, read named groups */
#ifndef QUOTH_BASE_PATTERN_H
#define QUOTH_BASE_PATTERN_H

#include "base/str.h"

/* Patterns are compiled with JIT, in extended syntax (white space and # comments
 * do not count), for UTF-8 that was validated before (no check on each match),
 * with \d \w \s in ASCII and a bound on the work of one match.  A pattern may be
 * shared by threads. */
struct pattern;

/* name is used in messages.  A pattern that does not compile is a broken promise
 * of its table: the program ends with PCRE2's message and the offset. */
struct pattern *pattern_new(const char *name, const char *source);
void pattern_free(struct pattern *pattern);

enum { PATTERN_GROUPS = 24 };

struct pattern_match {
    const struct pattern *pattern;
    struct str subject;
    struct span groups[PATTERN_GROUPS]; /* [0] is the whole match */
    bool is_set[PATTERN_GROUPS];
};

/* Finds the first match that starts at or after from (bytes).  False when there
 * is none, or when the bound on work was reached: that is counted
 * (pattern_exhausted) for the caller to report. */
bool pattern_find(const struct pattern *pattern, struct str subject, size_t from,
                  struct pattern_match *match);

/* The text of a named group, or the absent text when it took no part. */
struct str pattern_group(const struct pattern_match *match, const char *name);

/* Its span in the subject; false when the group took no part. */
bool pattern_span(const struct pattern_match *match, const char *name, struct span *span);

/* How many matches of this thread ended at the bound since the last call. */
size_t pattern_exhausted(void);

/* Frees what matching holds for this thread: a thread that used patterns calls it
 * before it ends; a later match makes it anew. */
void pattern_thread_end(void);

/* Calls see(name, context) for each named group: for tests of the tables. */
void pattern_each_group(const struct pattern *pattern,
                        void (*see)(const char *name, void *context), void *context);

#endif
