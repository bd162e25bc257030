/* fault.h - what is wrong with a query, with a caret under the place */
#ifndef QUOTH_QUERY_FAULT_H
#define QUOTH_QUERY_FAULT_H

#include "base/status.h"
#include "base/str.h"

/* A query as the user wrote it. */
struct source {
    struct str text;
    const char *name; /* said before the message ("queries.txt:3", "--speaker"), or NULL */
};

/* Fails with STATUS_query; the message is that of format, and below it the query and
 * carets under place (bytes; an empty place is one caret).  Of a long query only the
 * part around the place is shown.  Control characters appear as spaces, and carets
 * stand by columns of the terminal, not by bytes. */
enum status query_fault(const struct source *source, struct span place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
