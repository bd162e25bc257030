/* identity.c - the ids of articles, quotes and captions */
#include "index/identity.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/buf.h"

enum { ID_BITS = 24, ID_COUNT = 1 << ID_BITS };

struct seen {
    uint64_t hash; /* of the words */
    unsigned count;
};

struct identities {
    struct arena *arena;
    struct str article;
    struct seen *seen; /* open addressing; capacity is a power of two */
    size_t capacity;
    unsigned char *taken; /* a bit for each ID_BITS-bit id */
    unsigned *given;      /* those whose bits are set */
    size_t given_count, given_capacity;
};

uint64_t article_hash(struct str absolute, size_t number)
{
    return XXH3_64bits_withSeed(absolute.bytes, absolute.size, number);
}

struct str article_id(struct arena *arena, uint64_t hash)
{
    char *id = arena_alloc(arena, ARTICLE_ID_SIZE + 1);
    digits_put(id, ARTICLE_ID_SIZE, hash, 16);
    return (struct str){id, ARTICLE_ID_SIZE};
}

struct identities *identities_open(void)
{
    struct identities *identities = xmalloc(sizeof *identities);
    *identities = (struct identities){.taken = xmalloc(ID_COUNT / 8)};
    memset(identities->taken, 0, ID_COUNT / 8);
    return identities;
}

void identities_close(struct identities *identities)
{
    free(identities->taken);
    free(identities->given);
    free(identities);
}

void identities_start(struct identities *identities, struct arena *arena, struct str article,
                      size_t count)
{
    for (size_t i = 0; i < identities->given_count; i++)
        identities->taken[identities->given[i] / 8] = 0;
    identities->arena = arena;
    identities->article = article;
    for (identities->capacity = 8; identities->capacity < 2 * count;)
        identities->capacity *= 2;
    identities->seen = ARENA_ARRAY(arena, struct seen, identities->capacity);
    identities->given_count = 0;
    if (identities->given_capacity < count) {
        identities->given = xrealloc(identities->given, count * sizeof *identities->given);
        identities->given_capacity = count;
    }
}

static unsigned times_before(struct identities *identities, uint64_t hash)
{
    size_t at = hash & (identities->capacity - 1);
    while (identities->seen[at].count && identities->seen[at].hash != hash)
        at = (at + 1) & (identities->capacity - 1);
    identities->seen[at].hash = hash;
    return identities->seen[at].count++;
}

struct str identities_next(struct identities *identities, struct str words)
{
    uint64_t hash = XXH3_64bits(words.bytes, words.size);
    uint64_t key[2] = {hash, times_before(identities, hash)};
    unsigned id = XXH3_64bits(key, sizeof key) & (ID_COUNT - 1);
    while (identities->taken[id / 8] & 1u << id % 8)
        id = (id + 1) & (ID_COUNT - 1);
    identities->taken[id / 8] |= (unsigned char)(1u << id % 8);
    identities->given[identities->given_count++] = id;
    char *text = arena_alloc(identities->arena, RECORD_ID_SIZE + 1);
    memcpy(text, identities->article.bytes, ARTICLE_ID_SIZE);
    text[ARTICLE_ID_SIZE] = '.';
    digits_put(text + ARTICLE_ID_SIZE + 1, RECORD_ID_SIZE - ARTICLE_ID_SIZE - 1, id, 16);
    return (struct str){text, RECORD_ID_SIZE};
}
