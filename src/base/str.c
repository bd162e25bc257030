/* str.c - borrowed text: a pointer and a length */
#include "base/str.h"

#include "base/arena.h"
#include "base/sixteen.h"

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

/* Whether eight bytes differ in nothing but the case of letters of ASCII. */
static bool eight_equal_nocase(uint64_t a, uint64_t b)
{
    const uint64_t cases = EIGHT_TIMES('a' - 'A');
    const uint64_t letters = eight_between((a | cases) & ~EIGHT_HIGHEST, 'a', 'z') & ~a;
    return !((a ^ b) & ~(letters >> 2));
}

/* Eight bytes at a step: words are short, and where they first differ is not foreseen. */
bool bytes_equal_nocase(const char *a, const char *b, size_t size)
{
    for (; size >= 8; a += 8, b += 8, size -= 8)
        if (!eight_equal_nocase(eight_load(a), eight_load(b)))
            return false;
    return eight_equal_nocase(eight_load_few(a, size), eight_load_few(b, size));
}

struct str str_one_line(struct arena *arena, struct str text)
{
    if (!text.size)
        return text;
    size_t broken = str_find_control(text, 0);
    while (broken < text.size && (!is_space(text.bytes[broken]) || text.bytes[broken] == ' '))
        broken++;
    if (broken == text.size)
        return text;
    char *line = arena_copy(arena, text.bytes, text.size);
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool is_blank = is_space(text.bytes[i]);
        if (!is_blank || !size || line[size - 1] != ' ')
            line[size++] = is_blank ? ' ' : text.bytes[i];
    }
    return (struct str){line, size};
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
    const char *found = memmem(text.bytes + from, text.size - from, needle.bytes, needle.size);
    return found ? (size_t)(found - text.bytes) : text.size;
}

size_t str_find_by(struct str text, struct str needle, size_t rare, size_t from)
{
    const size_t last = needle.size - 1;
    while (from < text.size && text.size - from > last) {
        const char *first = text.bytes + from + rare;
        const char *found = memchr(first, needle.bytes[rare], text.size - from - last);
        if (!found)
            break;
        found -= rare;
        if (found[last] == needle.bytes[last] && !memcmp(found, needle.bytes, needle.size))
            return (size_t)(found - text.bytes);
        from = (size_t)(found - text.bytes) + 1;
    }
    return text.size;
}

/* The bytes behind a text that are read as zeros are control characters, too. */
size_t str_find_control(struct str text, size_t from)
{
    size_t at = from;
    for (; text.size - at >= sizeof(sixteen); at += sizeof(sixteen)) {
        const unsigned bits = sixteen_bits(sixteen_controls(sixteen_load(text.bytes + at)));
        if (bits)
            return at + (size_t)__builtin_ctz(bits);
    }
    if (at == text.size)
        return at;
    const sixteen last = sixteen_load_few(text.bytes + at, text.size - at);
    return at + (size_t)__builtin_ctz(sixteen_bits(sixteen_controls(last)));
}

static unsigned digit_bits(sixteen bytes)
{
    return sixteen_bits((sixteen)(bytes - '0' < 10));
}

size_t str_find_digit(struct str text, size_t from)
{
    size_t at = from;
    for (; text.size - at >= sizeof(sixteen); at += sizeof(sixteen)) {
        const unsigned bits = digit_bits(sixteen_load(text.bytes + at));
        if (bits)
            return at + (size_t)__builtin_ctz(bits);
    }
    if (at == text.size)
        return at;
    const unsigned bits = digit_bits(sixteen_load_few(text.bytes + at, text.size - at));
    return bits ? at + (size_t)__builtin_ctz(bits) : text.size;
}
