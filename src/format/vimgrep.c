/* vimgrep.c - FILE:LINE:COLUMN:TEXT, the way editors read a list of places */
#include <string.h>
#include <sys/stat.h>

#include "base/clean.h"
#include "base/diag.h"
#include "format/hit-text.h"
#include "format/printer.h"

/* A place in a file, both from 1; the column in code units: bytes, of UTF-16 pairs. */
struct position {
    size_t line, column;
};

/* What ends a line: LF, CR, or CR and LF together. */
static void pass(struct position *position, unsigned unit, unsigned *previous)
{
    if (unit == '\n' && *previous == '\r') {
        position->column = 1;
    } else if (unit == '\n' || unit == '\r') {
        position->line++;
        position->column = 1;
    } else {
        position->column++;
    }
    *previous = unit;
}

/* One code unit of the file; false at its end. */
static bool read_unit(FILE *file, const char *encoding, unsigned *unit)
{
    int low = getc_unlocked(file);
    if (low == EOF)
        return false;
    *unit = (unsigned)low;
    if (strncmp(encoding, "UTF-16", 6) != 0)
        return true;
    int high = getc_unlocked(file);
    if (high == EOF)
        return false;
    *unit = strcmp(encoding, "UTF-16BE") == 0 ? (unsigned)low << 8 | (unsigned)high
                                              : (unsigned)high << 8 | (unsigned)low;
    return true;
}

static struct position find_position(FILE *file, const char *encoding, size_t offset)
{
    struct position position = {1, 1};
    unsigned unit, previous = 0;
    size_t step = strncmp(encoding, "UTF-16", 6) == 0 ? 2 : 1;
    for (size_t at = 0; at + step <= offset && read_unit(file, encoding, &unit); at += step)
        if (unit != 0xfeff)
            pass(&position, unit, &previous);
    return position;
}

static struct position position_of(struct printer *printer, const struct stored *stored)
{
    struct position position = {1, 1};
    struct arena *arena = printer->arena;
    const char *path = arena_copy(arena, stored->path.bytes, stored->path.size);
    const char *encoding = arena_copy(arena, stored->encoding.bytes, stored->encoding.size);
    struct stat about;
    FILE *file = stat(path, &about) == 0 && S_ISREG(about.st_mode) ? fopen(path, "rb") : NULL;
    if (!file) {
        diag(DIAG_warning, path, DIAG_NOWHERE, "cannot be read; its first line is given");
        return position;
    }
    position = find_position(file, encoding, stored->record.span.start);
    fclose(file);
    return position;
}

void print_vimgrep(struct printer *printer, const struct hit *hit)
{
    struct position position = {1, 1};
    struct buf *out = &printer->out;
    struct str source = hit_source(hit);
    if (hit->stored.kind != DOCUMENT_article)
        position = position_of(printer, &hit->stored);
    clean_add(hit->stored.path, out);
    buf_printf(out, ":%zu:%zu:", position.line, position.column);
    if (source.size && hit->stored.kind == DOCUMENT_quote) {
        clean_add(source, out);
        buf_add(out, STR(": "));
    }
    clean_add(hit_words(hit), out);
    buf_add_char(out, '\n');
}
