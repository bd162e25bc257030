/* terminal.c - where the output goes, how wide that is, and whether in colour */
#include "format/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { DEFAULT_WIDTH = 80, LEAST_WIDTH = 20, MOST_WIDTH = 4096 };

enum status colour_read(const char *word, enum colour_choice *choice)
{
    static const char *const words[] = {"auto", "always", "never"};
    *choice = COLOUR_auto;
    if (!word)
        return STATUS_ok;
    for (int i = COLOUR_auto; i <= COLOUR_never; i++)
        if (!strcmp(word, words[i])) {
            *choice = (enum colour_choice)i;
            return STATUS_ok;
        }
    return fail(STATUS_usage, "--color wants auto, always or never, not '%s'", word);
}

static bool environment_allows_colour(void)
{
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
    return !(no_color && *no_color) && term && *term && strcmp(term, "dumb") != 0;
}

static size_t width_of(int descriptor)
{
    const char *columns = getenv("COLUMNS");
    long width = columns ? strtol(columns, NULL, 10) : 0;
    struct winsize size;
    if (width <= 0 && ioctl(descriptor, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    if (width <= 0)
        width = DEFAULT_WIDTH;
    if (width < LEAST_WIDTH)
        width = LEAST_WIDTH;
    return width < MOST_WIDTH ? (size_t)width : MOST_WIDTH;
}

struct terminal terminal_look(int descriptor, enum colour_choice choice)
{
    bool is_terminal = isatty(descriptor) == 1;
    return (struct terminal){
        .is_terminal = is_terminal,
        .colour = choice == COLOUR_always ||
                  (choice == COLOUR_auto && is_terminal && environment_allows_colour()),
        .width = width_of(descriptor),
    };
}

const char *style_start(enum style style, bool colour)
{
    static const char *const starts[] = {
#define ROW(name, parameters, doc) "\033[0;" #parameters "m",
#include "format/styles.def"
#undef ROW
    };
    if (!colour)
        return "";
    return style == STYLE_plain ? "\033[0m" : starts[style];
}
