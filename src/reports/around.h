/* around.h - contents before an attribution and on both its sides */
#ifndef QUOTH_REPORTS_AROUND_H
#define QUOTH_REPORTS_AROUND_H

#include "reports/content.h"

/* "..., X said[, ...]" */
bool content_before(const struct reading *reading, struct content *content);

/* "According to X, ...", "..., according to X[, ...]" */
bool content_of_source(const struct reading *reading, struct content *content);

#endif
