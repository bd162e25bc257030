/* ending.h - where the content of a report ends */
#ifndef QUOTH_REPORTS_ENDING_H
#define QUOTH_REPORTS_ENDING_H

#include "reports/clause.h"

/* Where the content that begins at word i ends: before what reports on, an attribution,
 * a contrast or another clause behind its comma, or at the sentence's end. */
size_t content_end(const struct reading *reading, size_t i);

/* "which he said created ...": the report stands within a relative clause, and its content has
 * its subject before it. */
bool is_in_relative_clause(const struct reading *reading);

#endif
