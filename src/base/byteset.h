/* byteset.h - which bytes stand in a text */
#ifndef QUOTH_BASE_BYTESET_H
#define QUOTH_BASE_BYTESET_H

#include "base/str.h"

/* A prefilter before many searches in one short text: filled at one pass, it answers at
 * once for every needle that the text cannot hold. */
struct byte_set {
    bool has[256];
};

static inline void byte_set_fill(struct byte_set *set, struct str text)
{
    memset(set, 0, sizeof *set);
    for (size_t i = 0; i < text.size; i++)
        set->has[(unsigned char)text.bytes[i]] = true;
}

/* Whether one of the bytes of a NUL-terminated string is there. */
static inline bool byte_set_has_any(const struct byte_set *set, const char *bytes)
{
    while (*bytes)
        if (set->has[(unsigned char)*bytes++])
            return true;
    return false;
}

/* False when the text cannot hold needle: one of its first two bytes is not there. */
static inline bool byte_set_may_hold(const struct byte_set *set, struct str needle)
{
    return set->has[(unsigned char)needle.bytes[0]] &&
           set->has[(unsigned char)needle.bytes[needle.size > 1]];
}

#endif
