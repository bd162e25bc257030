/* make-tables.h - what the makers of tables of words share; no part of the program */
#ifndef QUOTH_WORDS_MAKE_TABLES_H
#define QUOTH_WORDS_MAKE_TABLES_H

#include "words/key.h"

/* The makers run when the program is built: they need not be quick, and where a table does not
 * fit, the build ends. */

/* The next word of a list, words apart by white space, which *rest goes behind; false at its
 * end. */
bool next_word(const char **rest, struct str *word);

/* The key of a word, which must have one. */
struct key key_of_word(struct str word);

/* "name[] = {", numbers and "};" of a constant array whose type is declared in tables.h. */
void print_numbers(const char *type_and_name, const uint64_t *numbers, size_t count);

#endif
