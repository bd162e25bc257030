/* patterns.h - the patterns of structure/, from patterns.tbl */
#ifndef QUOTH_STRUCTURE_PATTERNS_H
#define QUOTH_STRUCTURE_PATTERNS_H

#include "base/pattern.h"

enum { ZONE_define, ZONE_dateline, ZONE_date, ZONE_byline, ZONE_credit, ZONE_caption };

enum pattern_id {
#define ROW(name, zone, text) PATTERN_##name,
#include "structure/patterns.def"
#undef ROW
    PATTERN_COUNT
};

/* The compiled pattern; it is compiled when it is first asked for, by one thread.  NULL
 * for a row of the zone "define". */
const struct pattern *pattern_of(enum pattern_id id);

/* The pattern's name in the table. */
const char *pattern_name(enum pattern_id id);

#endif
