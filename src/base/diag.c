/* diag.c - what is wrong with an input: said on stderr, and counted */
#include "base/diag.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_size_t counts[DIAG_error + 1];
static atomic_int is_quiet;

static void append(char *line, size_t size, size_t *used, const char *text)
{
    for (; *text && *used + 5 < size; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x20 || c == 0x7f)
            *used += (size_t)snprintf(line + *used, size - *used, "\\x%02x", c);
        else
            line[(*used)++] = *text;
    }
    line[*used] = '\0';
}

void diag(enum diag_level level, const char *path, long long offset, const char *format, ...)
{
    static const char *const words[] = {"note", "warning", "error"};
    char text[1024], line[8192];
    size_t used = 0;
    va_list arguments;

    atomic_fetch_add(&counts[level], 1);
    if (level < DIAG_error && atomic_load(&is_quiet))
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    append(line, sizeof line - sizeof text, &used, path);
    if (offset >= 0)
        used += (size_t)snprintf(line + used, sizeof line - used, ":%lld", offset);
    append(line, sizeof line, &used, ": ");
    append(line, sizeof line, &used, words[level]);
    append(line, sizeof line, &used, ": ");
    append(line, sizeof line, &used, text);
    fprintf(stderr, "quoth: %s\n", line);
}

size_t diag_count(enum diag_level level)
{
    return atomic_load(&counts[level]);
}

void diag_quiet(int quiet)
{
    atomic_store(&is_quiet, quiet);
}
