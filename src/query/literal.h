/* literal.h - texts that are taken as they stand: options of scripts, -F */
#ifndef QUOTH_QUERY_LITERAL_H
#define QUOTH_QUERY_LITERAL_H

#include "query/parser.h"

/* Takes a text literally, without any syntax: as a phrase of a field, a known word, or,
 * of a date, a date.  Leading titles ("President", "Mr.": titles.tbl) do not count in
 * FIELD_speaker, as long as anything else remains.  Fails as parser_read() does. */
enum status literal_read(struct arena *arena, const struct source *source, enum field field,
                         const struct parser_options *options, struct node **tree);

#endif
