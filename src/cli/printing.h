/* printing.h - what the options of search and show say about the output */
#ifndef QUOTH_CLI_PRINTING_H
#define QUOTH_CLI_PRINTING_H

#include "base/arena.h"
#include "cli/options.h"
#include "format/format.h"
#include "format/pager.h"

struct printing {
    struct format_options format;
    bool has_format; /* --format, -0, --vimgrep, --fields or --template is given */
    bool wants_pager;
    struct pager *pager;
};

/* Reads --format, --null, --vimgrep, --fields, --template, --format-version, --color,
 * --pager, -A, -B, -C; looks at standard output.  Lists lie in arena.  --fields alone
 * means tsv.  Sets all of *printing but format.keep_order and who gives articles for
 * the context.  STATUS_usage with a message, or that of --format-version. */
enum status printing_read(const struct options *options, struct arena *arena,
                          struct printing *printing);

/* Starts the pager where there is something to page; printing_end() waits for it.  What
 * is printed goes to standard output between the two. */
void printing_start(struct printing *printing);
void printing_end(struct printing *printing);

#endif
