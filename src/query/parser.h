/* parser.h - what the user wrote, as a tree */
#ifndef QUOTH_QUERY_PARSER_H
#define QUOTH_QUERY_PARSER_H

#include "query/fault.h"
#include "query/syntax.h"

/* The language, loosest first:
 *   a OR b        either
 *   a AND b, a b  both
 *   NOT a, -a     without
 *   a NEAR/5 b    single words at most five words apart, in any order; NEAR is NEAR/10
 *   word          by its stem;  words joined by a hyphen or the like are a phrase
 *   word*         words that begin so (three letters at least)
 *   "a phrase"    the words as printed, in order
 *   field:word  field:"phrase"  field:(a OR b)  date:2014-03..  (when.h)
 *   ( )           brackets, SYNTAX_DEPTH deep at most
 * Operators are upper case.  A field that the documents searched do not carry, a value
 * that is not among a field's known words (type, tier, kind, where), and whatever
 * else cannot be read fails with STATUS_query and a caret (fault.h). */
enum { PARSER_MOST = 65536 }; /* bytes of one query */

struct parser_options {
    char documents;    /* what is searched: 'q' quotes, 'c' captions, 'a' articles */
    struct date today; /* for dates in words */
};

/* The field that words without a name search: quote, caption or text. */
enum field parser_home(char documents);

/* Reads a query; the tree and its texts are in arena. */
enum status parser_read(struct arena *arena, const struct source *source,
                        const struct parser_options *options, struct node **tree);

#endif
