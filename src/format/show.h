/* show.h - a whole article with its quotes marked, and why a quote is one */
#ifndef QUOTH_FORMAT_SHOW_H
#define QUOTH_FORMAT_SHOW_H

#include "format/terminal.h"
#include "index/stored.h"

/* Appends an article for people: its outlet, day, file and id; its text, wrapped, what
 * kind of block a line is told by its style; each piece of a quote followed by the
 * number of the quote ("[3]"), and where there is no colour, an indirect one begun
 * with it too ("[3 ... 3]"); below, who said each, its type and its id.  With why, all that
 * is known of each quote stands there as well. */
void show_article(const struct stored *article, const struct terminal *terminal, bool why,
                  struct buf *out);

/* Appends all that is known of a quote or caption, one member a line: the rule and the
 * tier first, then its span in the source and every other member that has a value. */
void show_why(const struct record *record, const struct terminal *terminal, size_t indent,
              struct buf *out);

/* Appends an article as one line of JSON: id, kind, article, text, and records as in
 * `quoth extract`, quotes and captions with their ids; spans as stored. */
void show_article_json(const struct stored *article, struct buf *out);

#endif
