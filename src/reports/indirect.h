/* indirect.h - reported speech without marks */
#ifndef QUOTH_REPORTS_INDIRECT_H
#define QUOTH_REPORTS_INDIRECT_H

#include "reports/reports.h"

/* What a content is: what was said, what was asked or promised, or only what was
 * spoken of. */
enum content_kind { CONTENT_clause, CONTENT_deed, CONTENT_topic };

/* What a report says without marks: words of the frame, half-open, in one piece or,
 * where the attribution stands within it, two. */
struct content {
    enum content_kind kind;
    size_t first[2], last[2];
    size_t pieces;
};

/* Finds the content of a report of speech: "X said that ...", "..., X said", "According
 * to X, ...".  False when there is none: the report has only a noun phrase as its
 * object, or a quotation stands in what would be the content; a title in marks may. */
bool indirect_content(const struct frame *frame, const struct reports *reports, size_t report,
                      struct content *content);

#endif
