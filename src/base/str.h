/* str.h - borrowed text: a pointer and a length */
#ifndef QUOTH_BASE_STR_H
#define QUOTH_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

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

struct str str_from(const char *c_string);              /* NULL gives the absent text */
struct str str_slice(struct str text, size_t start, size_t end);
struct str str_trim(struct str text);                   /* ASCII white space off both ends */
bool str_equal(struct str a, struct str b);
bool str_equal_nocase(struct str a, struct str b);      /* ASCII letters */
bool str_starts(struct str text, struct str start);
bool str_ends(struct str text, struct str end);
int str_compare(struct str a, struct str b);            /* bytewise, as memcmp */

/* The offset of the first needle at or after from, or text.size. */
size_t str_find(struct str text, struct str needle, size_t from);

/* Character classes that do not ask the locale. */
static inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
static inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char to_lower(char c) { return is_upper(c) ? (char)(c + 32) : c; }

#endif
