/* content.h - what a report says without marks, piece by piece */
#ifndef QUOTH_REPORTS_CONTENT_H
#define QUOTH_REPORTS_CONTENT_H

#include "reports/clause.h"
#include "reports/indirect.h"

enum { FEWEST_WORDS = 3 }; /* of a content that is one */

/* Whether a quotation is among words [first, last). */
bool holds_marks(const struct view *view, size_t first, size_t last);

/* Adds words [first, last) as a piece, without the marks at its edges; false where they are
 * fewer than that or hold a quotation. */
bool take_piece(const struct view *view, size_t first, size_t last, size_t fewest,
                struct content *content);
bool take_content(const struct view *view, size_t first, size_t last, struct content *content);

#endif
