/* str.h - borrowed text: a pointer and a length */
#ifndef QUOTH_BASE_STR_H
#define QUOTH_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct arena;

/* A str never owns its bytes: they belong to an article, an arena or a string
 * literal.  It may hold any byte, NUL too, and has no terminator.  An absent
 * text has bytes == NULL; an empty one has size 0. */
struct str {
    const char *bytes;
    size_t size; /* bytes */
};

/* A half-open range of byte offsets: [start, end). */
struct span {
    size_t start, end;
};

/* Some texts, in order (names of several speakers, places of a dateline). */
struct strs {
    struct str *items;
    size_t count, capacity;
};

struct spans {
    struct span *items;
    size_t count, capacity;
};

#define STR(literal) ((struct str){("" literal ""), sizeof(literal) - 1})
#define STR_ARGS(text) (int)(text).size, (text).bytes /* for "%.*s" */

struct str str_trim(struct str text);        /* ASCII white space off both ends */

/* A text on one line: each run of white space with a line's end or a tab in it is one blank.
 * The text itself where it has none, else a copy in arena. */
struct str str_one_line(struct arena *arena, struct str text);

int str_compare(struct str a, struct str b); /* bytewise, as memcmp */

/* The offset of the first needle at or after from, or text.size. */
size_t str_find(struct str text, struct str needle, size_t from);

/* The same for a single byte. */
static inline size_t str_find_byte(struct str text, char byte, size_t from)
{
    const void *found = from < text.size ? memchr(text.bytes + from, byte, text.size - from) : NULL;
    return found ? (size_t)((const char *)found - text.bytes) : text.size;
}

/* The same for a short needle (not empty) of which the byte at offset rare is seldom seen:
 * quicker then, and slower where that byte is common. */
size_t str_find_by(struct str text, struct str needle, size_t rare, size_t from);

/* Whether a short needle that begins with a rare byte stands in text, for prefilters. */
static inline bool str_holds(struct str text, struct str needle)
{
    return str_find_by(text, needle, 0, 0) < text.size;
}

/* The offset of the first control character of ASCII (DEL among them) at or after from,
 * or text.size; from <= text.size. */
size_t str_find_control(struct str text, size_t from);

/* The same of digits of ASCII. */
size_t str_find_digit(struct str text, size_t from);

/* What is asked of every word stands here, so that a length that differs, known when
 * compiling, costs no call. */

/* NULL gives the absent text. */
static inline struct str str_from(const char *c_string)
{
    return (struct str){c_string, c_string ? strlen(c_string) : 0};
}

/* The bytes [start, end); of the absent text, [0, 0). */
static inline struct str str_slice(struct str text, size_t start, size_t end)
{
    return (struct str){start ? text.bytes + start : text.bytes, end - start};
}

static inline bool str_equal(struct str a, struct str b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.bytes, b.bytes, a.size) == 0);
}

static inline bool str_starts(struct str text, struct str start)
{
    return text.size >= start.size && str_equal(str_slice(text, 0, start.size), start);
}

static inline bool str_ends(struct str text, struct str end)
{
    return text.size >= end.size &&
           str_equal(str_slice(text, text.size - end.size, text.size), end);
}

bool bytes_equal_nocase(const char *a, const char *b, size_t size);

/* Letter case aside, of ASCII letters: one bit.  The first bytes mostly differ. */
static inline bool str_equal_nocase(struct str a, struct str b)
{
    enum { CASE = 0x20 };
    return a.size == b.size &&
           (a.size == 0 || (((a.bytes[0] ^ b.bytes[0]) & ~CASE) == 0 &&
                            bytes_equal_nocase(a.bytes, b.bytes, a.size)));
}

static inline bool str_starts_nocase(struct str text, struct str start)
{
    return text.size >= start.size && str_equal_nocase(str_slice(text, 0, start.size), start);
}

/* Character classes that do not ask the locale. */
static inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
static inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char to_lower(char c) { return is_upper(c) ? (char)(c + 32) : c; }

#endif
