/* marks.h - type, tier, kind, where and rule of a quote, in one slot */
#ifndef QUOTH_INDEX_MARKS_H
#define QUOTH_INDEX_MARKS_H

#include "base/buf.h"
#include "base/schema.h"

/* Of each there are few values, and most quotes have the same: that one, MARKS_COMMON of
 * a field, has no term.  A quote has it if it has no term of the field; one without any
 * value has the term of MARKS_NONE. */
#define MARKS_NONE "-"

/* Whether a field is one of these. */
bool marks_has(enum field field);

/* The value that has no term, folded as all values of terms are. */
struct str marks_common(enum field field);

/* What stands behind the prefix in the term of a folded value: its first letter, or all
 * of a rule. */
struct str marks_short(enum field field, struct str folded);

/* The same backwards: the value as it is printed; a rule as it is. */
struct str marks_long(enum field field, struct str brief);

/* Appends a letter for each of type, tier, kind and where, and the name of the rule;
 * values are lists of at most one value, by field. */
void marks_pack(struct buf *slot, const struct strs values[FIELD_COUNT]);

/* The value of one of these fields, as it is printed ("direct", "A"); absent where there
 * is none.  It points into the slot's value, or is static. */
struct str marks_value(struct str slot, enum field field);

#endif
