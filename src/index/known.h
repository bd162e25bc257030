/* known.h - the articles that an index has, and those that a run has met */
#ifndef QUOTH_INDEX_KNOWN_H
#define QUOTH_INDEX_KNOWN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "xapian-c/xapian-c.h"

struct known_article {
    uint64_t article, print; /* as in struct state */
    uint16_t generation; /* which of the index's has it, the newest being 0 */
    bool is_fresh;
    bool is_indexed; /* the index had it when the run began */
    bool is_seen;    /* the run has met it */
};

/* A table of articles, by their hash: 24 bytes for each. */
struct known;

struct known *known_new(void);
void known_free(struct known *known);

/* Takes in all articles of a generation, and says how many these are. */
enum status known_load(struct known *known, struct xc_database *db, size_t generation,
                       size_t *articles);

/* An article's entry, made if there is none; valid until the next call. */
struct known_article *known_get(struct known *known, uint64_t article);

#endif
