/* terminal.h - where the output goes, how wide that is, and whether in colour */
#ifndef QUOTH_FORMAT_TERMINAL_H
#define QUOTH_FORMAT_TERMINAL_H

#include "base/status.h"
#include "base/str.h"

enum style {
#define ROW(name, parameters, doc) STYLE_##name,
#include "format/styles.def"
#undef ROW
    STYLE_COUNT
};

enum colour_choice { COLOUR_auto, COLOUR_always, COLOUR_never };

/* Reads the word of --color, NULL for auto; STATUS_usage with a message. */
enum status colour_read(const char *word, enum colour_choice *choice);

struct terminal {
    bool is_terminal;
    bool colour;
    size_t width; /* columns */
};

/* What a file descriptor leads to.  The width is $COLUMNS, else the terminal's own,
 * else 80.  COLOUR_auto is colour on a terminal, unless NO_COLOR is set and not
 * empty (no-color.org), or TERM is dumb or missing. */
struct terminal terminal_look(int descriptor, enum colour_choice choice);

/* The escape sequence that switches to a style from any other; "" without colour. */
const char *style_start(enum style style, bool colour);

#endif
