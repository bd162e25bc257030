/* clean.h - text of others, made harmless for a terminal */
#ifndef QUOTH_BASE_CLEAN_H
#define QUOTH_BASE_CLEAN_H

#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

/* What to print for a character of an article, a path or a name: white space that
 * moves the cursor is ' '; other control characters are their pictures (U+2400) or
 * U+FFFD; what turns the direction of writing or hides (bidirectional controls, byte
 * order mark) is 0, nothing.  Everything else is itself. */
uint32_t clean_character(uint32_t character);

/* Appends text, cleaned; invalid bytes as U+FFFD.  Never gives a line end. */
void clean_add(struct str text, struct buf *out);

/* Appends text so that it can be read back from one field of a line: \t \n \r \\ for
 * these four, \xHH for each byte of what clean_character() changes; invalid bytes
 * too. */
void clean_escape(struct str text, struct buf *out);

#endif
