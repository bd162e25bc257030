/* counting.h - rows of a count, printed */
#ifndef QUOTH_CLI_COUNTING_H
#define QUOTH_CLI_COUNTING_H

#include "format/format.h"
#include "search/facet.h"

/* Which rows are printed: limit of them from offset on. */
struct page {
    size_t offset, limit;
};

/* Prints rows: FORMAT_text with bars where bars is set, else as FORMAT_tsv: the labels
 * and the count, between tabs; FORMAT_jsonl an object a line, its members named as the
 * keys are, with "_" for "-".  STATUS_usage for other formats, STATUS_none without
 * rows. */
enum status counting_print(const struct facet *facet, const struct facet_keys *keys,
                           const struct page *page, const struct format_options *format,
                           bool bars, FILE *out);

/* Says on stderr how many of all rows or hits were left out, and how to see them; of a
 * total that is not exact, about how many. */
void counting_tell_rest(size_t shown, size_t total, bool is_exact, const char *things);

#endif
