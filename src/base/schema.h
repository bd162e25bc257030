/* schema.h - the fields of the index, from index-schema/fields.tbl */
#ifndef QUOTH_BASE_SCHEMA_H
#define QUOTH_BASE_SCHEMA_H

#include "base/str.h"

enum field {
#define ROW(name, prefix, kind, slot, documents, doc) FIELD_##name,
#include "index-schema/fields.def"
#undef ROW
    FIELD_COUNT,
    FIELD_NONE = FIELD_COUNT
};

enum {
#define ROW(name, prefix, kind, slot, documents, doc)
#define VALUE(name, value) SCHEMA_##name = value,
#include "index-schema/fields.def"
#undef VALUE
#undef ROW
};

/* How a value becomes terms; fields.tbl says what each means. */
enum field_kind { KIND_words, KIND_names, KIND_people, KIND_exact, KIND_date };

struct field_info {
    const char *name;      /* before the user's colon */
    const char *prefix;    /* before Xapian's term */
    enum field_kind kind;
    int slot;              /* value slot, or -1 */
    const char *documents; /* letters of those that carry it: q, c, a */
    const char *doc;       /* sentences for the manual, lines ended by \n */
};

const struct field_info *schema_field(enum field field);
enum field schema_find(struct str name);    /* any letter case; FIELD_NONE if there is none */
enum field schema_nearest(struct str name); /* for "did you mean"; FIELD_NONE if none is near */

#endif
