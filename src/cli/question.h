/* question.h - what the options and arguments of search and count ask for */
#ifndef QUOTH_CLI_QUESTION_H
#define QUOTH_CLI_QUESTION_H

#include "cli/options.h"
#include "index/stored.h"
#include "query/syntax.h"

struct question {
    enum document_kind in; /* --in */
    struct node *tree;     /* NULL: everything */
};

/* Reads --in, QUERY..., -F, -e, -f and the options that are fields.  The arguments
 * together are one query; they, each -e and each line of each -f are alternatives;
 * every other option narrows.  An option given twice is an alternative, too (--since
 * and --until: the last counts).  Fails with a message and, for a query, a caret. */
enum status question_read(struct arena *arena, const struct options *options,
                          struct question *question);

/* Prints how the query was read, for --analyze: stable text. */
void question_print(const struct question *question, FILE *out);

#endif
