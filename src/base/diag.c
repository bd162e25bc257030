/* diag.c - what is wrong with an input: said on stderr, and counted */
#include "base/diag.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>

#include "base/utf8.h"

static atomic_size_t counts[DIAG_error + 1];
static atomic_int is_quiet;

/* What a terminal would obey instead of showing it: C0 and C1 controls, what turns
 * the direction of writing; and bytes that are no characters. */
static bool is_safe(uint32_t character, struct str bytes)
{
    return character >= 0x20 && !(character >= 0x7f && character < 0xa0) &&
           !(character >= 0x200e && character <= 0x200f) &&
           !(character >= 0x2028 && character <= 0x202e) &&
           !(character >= 0x2066 && character <= 0x2069) &&
           (character != UTF8_REPLACEMENT || str_equal(bytes, STR("\xef\xbf\xbd")));
}

static void append(char *line, size_t size, size_t *used, const char *text)
{
    struct str all = str_from(text);
    for (size_t at = 0; at < all.size && *used + 4 * 4 + 1 < size;) {
        size_t start = at;
        uint32_t character = utf8_next(all, &at);
        bool as_is = is_safe(character, str_slice(all, start, at));
        for (size_t i = start; i < at; i++)
            if (as_is)
                line[(*used)++] = text[i];
            else
                *used += (size_t)snprintf(line + *used, size - *used, "\\x%02x",
                                          (unsigned char)text[i]);
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
