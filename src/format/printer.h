/* printer.h - what the formats share while they print a page */
#ifndef QUOTH_FORMAT_PRINTER_H
#define QUOTH_FORMAT_PRINTER_H

#include "format/format.h"
#include "format/highlight.h"
#include "format/rich.h"

/* Made by format_hits() for one page; a format fills out, and format_hits() writes it
 * after each hit.  arena is for one hit. */
struct printer {
    const struct hits *hits;
    const struct format_options *options;
    struct highlighter *highlighter;
    struct arena *arena;
    struct json *json; /* of FORMAT_jsonl alone */
    struct context_cache cache;
    struct rich rich;
    struct buf out;
    struct str article_id; /* under whose heading we are; absent before the first */
};

/* Each appends one hit to printer->out. */
void print_grouped(struct printer *printer, const struct hit *hit); /* format-text.c */
void print_line(struct printer *printer, const struct hit *hit);    /* format-lines.c */
void print_tsv(struct printer *printer, const struct hit *hit);
void print_path(struct printer *printer, const struct hit *hit);
void print_json(struct printer *printer, const struct hit *hit);    /* format-jsonl.c */
void print_vimgrep(struct printer *printer, const struct hit *hit); /* format-vimgrep.c */

#endif
