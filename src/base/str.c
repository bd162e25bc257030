/* str.c - borrowed text: a pointer and a length */
#include "base/str.h"

#include <string.h>

struct str str_from(const char *c_string)
{
    return (struct str){c_string, c_string ? strlen(c_string) : 0};
}

struct str str_slice(struct str text, size_t start, size_t end)
{
    return (struct str){start ? text.bytes + start : text.bytes, end - start}; /* may be absent */
}

struct str str_trim(struct str text)
{
    while (text.size && is_space(text.bytes[0])) {
        text.bytes++;
        text.size--;
    }
    while (text.size && is_space(text.bytes[text.size - 1]))
        text.size--;
    return text;
}

bool str_equal(struct str a, struct str b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.bytes, b.bytes, a.size) == 0);
}

bool str_equal_nocase(struct str a, struct str b)
{
    if (a.size != b.size)
        return false;
    for (size_t i = 0; i < a.size; i++)
        if (to_lower(a.bytes[i]) != to_lower(b.bytes[i]))
            return false;
    return true;
}

bool str_starts(struct str text, struct str start)
{
    return text.size >= start.size && str_equal(str_slice(text, 0, start.size), start);
}

bool str_ends(struct str text, struct str end)
{
    return text.size >= end.size &&
           str_equal(str_slice(text, text.size - end.size, text.size), end);
}

int str_compare(struct str a, struct str b)
{
    size_t common = a.size < b.size ? a.size : b.size;
    int order = common ? memcmp(a.bytes, b.bytes, common) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

size_t str_find(struct str text, struct str needle, size_t from)
{
    if (from >= text.size)
        return text.size;
    const char *found =
        memmem(text.bytes + from, text.size - from, needle.bytes, needle.size);
    return found ? (size_t)(found - text.bytes) : text.size;
}
