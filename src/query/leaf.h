/* leaf.h - the ends of a query's tree: words, phrases, values, dates */
#ifndef QUOTH_QUERY_LEAF_H
#define QUOTH_QUERY_LEAF_H

#include "query/lexer.h"
#include "query/parser.h"

/* Makes a node of a word or phrase as the lexer gives it, for a field of any kind.
 * Fails with a caret: no letter or digit in it, a "*" that is not at its end or has
 * less than LEAF_BEGINNING letters before it, a phrase of more than LEAF_MOST_WORDS
 * (the time for one grows with its square), no date, no known word. */
enum { LEAF_BEGINNING = 3, LEAF_MOST_WORDS = 1000 };

enum status leaf_read(struct arena *arena, const struct source *source,
                      const struct lexeme *lexeme, enum field field,
                      const struct parser_options *options, struct node **leaf);

/* The known words of a field, as they are printed, behind a first NULL and before
 * another one; NULL where any value is allowed. */
const char *const *leaf_known_words(enum field field);

/* Cuts a text into folded words, as the index does. */
void leaf_words(struct arena *arena, struct str text, struct strs *words);

#endif
