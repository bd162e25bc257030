/* template.h - --template: a line of one's own for each hit */
#ifndef QUOTH_FORMAT_TEMPLATE_H
#define QUOTH_FORMAT_TEMPLATE_H

#include "base/arena.h"
#include "format/column.h"

/* A part: literal text, or where literal is absent a column. */
struct template_part {
    struct str literal;
    struct column column;
};

struct template {
    struct template_part *items;
    size_t count, capacity;
};

/* Reads "%(speaker.name)\t%(words)": %% is a percent sign; \t \n \r \0 \\ are tab, line
 * end, carriage return, NUL, backslash.  The parts lie in arena.  A line end is added
 * unless the template ends in one or in a NUL.  STATUS_usage with a message that names
 * the offset and, for an unknown name, the nearest. */
enum status template_read(struct str source, struct arena *arena, struct template *template);

/* Appends the template filled in for one hit; values are cleaned (clean.h). */
void template_print(const struct template *template, const struct hit *hit, struct buf *out);

#endif
