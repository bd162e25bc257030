/* identity.h - the ids of articles, quotes and captions */
#ifndef QUOTH_INDEX_IDENTITY_H
#define QUOTH_INDEX_IDENTITY_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum { ARTICLE_ID_SIZE = 16, RECORD_ID_SIZE = 16 + 1 + 6 };

/* An article is known by a hash of its absolute path (any bytes); the articles of a
 * file that holds several are numbered from 0. */
uint64_t article_hash(struct str absolute, size_t number);

/* 16 hex digits of a hash. */
struct str article_id(struct arena *arena, uint64_t hash);

/* Gives the quotes and captions of an article their ids, the same ones for the same
 * words in the same order: the article's id, a dot, and 6 hex digits of a hash of the
 * words and of how often the article had them before. */
struct identities;

struct identities *identities_open(void);
void identities_close(struct identities *identities);

/* Forgets the article before, and begins one with up to count records. */
void identities_start(struct identities *identities, struct arena *arena, struct str article,
                      size_t count);
struct str identities_next(struct identities *identities, struct str words);

#endif
