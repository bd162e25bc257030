/* column.h - what can be asked of a hit by name */
#ifndef QUOTH_FORMAT_COLUMN_H
#define QUOTH_FORMAT_COLUMN_H

#include "base/buf.h"
#include "base/status.h"
#include "search/hit.h"

/* A column is a row of columns.tbl or of records.tbl. */
struct column {
    const char *name;            /* as the user writes it; static */
    const char *json;            /* its name in JSON, "article.path"; static */
    int source;                  /* private to column.c */
    const struct member *member; /* the row of records.tbl, or NULL */
};

struct columns {
    struct column *items;
    size_t count, capacity;
};

/* The column of a name; STATUS_usage with a message that has the nearest name. */
enum status column_read(struct str name, struct column *column);

/* The columns of "id,speaker,words", in arena; empty names are errors too. */
enum status columns_read(struct str list, struct arena *arena, struct columns *columns);

/* Appends the value of a column of a hit, as it is: one value, lists joined by "; ".
 * Nothing where the hit has no such member. */
void column_text(const struct column *column, const struct hit *hit, struct buf *out);

/* Whether the columns ask for a member of the JSON object: its own name, or that of
 * the object that it belongs to.  No columns at all ask for every member. */
bool columns_want(const struct columns *columns, struct str json);

#endif
