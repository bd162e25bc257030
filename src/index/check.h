/* check.h - is an index sound? */
#ifndef QUOTH_INDEX_CHECK_H
#define QUOTH_INDEX_CHECK_H

#include <stddef.h>

#include "base/status.h"

struct check_counts {
    size_t faults;
    size_t quotes, captions, articles; /* looked at */
    size_t proved;                     /* quotes and captions whose words stand in the source */
    size_t changed, gone;              /* articles whose file is no longer as it was */
};

/* Looks at everything: Xapian's own check of the tables; every document's data can be
 * read and belong to its id; ids are unique; every quote and caption has its article;
 * and where the file of an article is unchanged, each stands at its span of the source.
 * A fault is told to fault() as a sentence that names the document and its file.
 * STATUS_faults if there was one. */
enum status index_check(const char *folder, void (*fault)(const char *what),
                        struct check_counts *counts);

#endif
