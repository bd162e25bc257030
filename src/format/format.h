/* format.h - hits in; text, JSON Lines, TSV or paths out */
#ifndef QUOTH_FORMAT_FORMAT_H
#define QUOTH_FORMAT_FORMAT_H

#include <stdio.h>

#include "format/column.h"
#include "format/context.h"
#include "format/template.h"
#include "format/terminal.h"
#include "search/hit.h"

enum format {
    FORMAT_text,    /* for people: in groups on a terminal, one hit a line in a pipe */
    FORMAT_jsonl,   /* an object a line */
    FORMAT_tsv,     /* columns with a tab between them, no header */
    FORMAT_nul,     /* paths, each once, a NUL behind each */
    FORMAT_vimgrep, /* FILE:LINE:COLUMN:TEXT, for editors */
    FORMAT_template /* a line of the user's own */
};

/* The version of the machine formats: raised when a member goes or changes its
 * meaning; one that is added does not count. */
enum { FORMAT_VERSION = 1 };

struct format_options {
    enum format format;
    struct terminal terminal; /* where the output goes */
    struct columns fields;    /* of jsonl and tsv; none: the usual ones */
    struct template template; /* of FORMAT_template */
    bool keep_order;          /* else hits of one article stand together on a terminal */
    struct context context;   /* of the text format on a terminal, and of jsonl */
};

/* Reads the word of --format (text, jsonl, tsv, nul); STATUS_usage with a message that
 * has the nearest. */
enum status format_read(const char *word, enum format *format);

/* STATUS_format_old or STATUS_format_new, with a message, when the machine formats are
 * not of the version asked for. */
enum status format_version_check(long long version);

/* Prints a page of hits, as hits->output says: quotes (or captions, or articles), the
 * articles, the files or the count.  STATUS_usage when the format cannot show this
 * output; then nothing is printed.  Ends quietly when nobody reads any more. */
enum status format_hits(const struct hits *hits, const struct format_options *options, FILE *out);

#endif
