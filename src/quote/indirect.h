/* indirect.h - reported speech without marks */
#ifndef QUOTH_QUOTE_INDIRECT_H
#define QUOTH_QUOTE_INDIRECT_H

#include "quote/content.h"

/* Finds the content of a report of speech: "X said that ...", "..., X said", "According
 * to X, ...".  False when there is none: the report has only a noun phrase as its
 * object, or marks stand in what would be the content. */
bool indirect_content(const struct frame *frame, const struct reports *reports, size_t report,
                      struct content *content);

#endif
