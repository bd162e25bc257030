/* stems.c - the English stem of a word, computed once for each word */
#include "index/stems.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/arena.h"
#include "xapian-c/xapian-c.h"

enum { SLOTS = 1 << 12, MOST_WORDS = SLOTS / 2 };

struct entry {
    struct str word, stem;
    unsigned hash;
};

struct stems {
    struct xc_stem *stemmer;
    struct arena *arena; /* of the words */
    struct entry *entries;
    size_t count;
};

struct stems *stems_open(void)
{
    struct stems *stems = xmalloc(sizeof *stems);
    *stems = (struct stems){.arena = arena_new()};
    stems->entries = calloc(SLOTS, sizeof *stems->entries);
    enum status status = xc_stem_new("en", &stems->stemmer);
    assert(stems->entries && status == STATUS_ok);
    (void)status;
    return stems;
}

void stems_close(struct stems *stems)
{
    if (!stems)
        return;
    xc_stem_free(stems->stemmer);
    arena_free(stems->arena);
    free(stems->entries);
    free(stems);
}

static struct str kept(struct stems *stems, struct str text)
{
    return (struct str){arena_copy(stems->arena, text.bytes, text.size), text.size};
}

static void forget(struct stems *stems)
{
    memset(stems->entries, 0, SLOTS * sizeof *stems->entries);
    arena_reset(stems->arena);
    stems->count = 0;
}

static struct str learn(struct stems *stems, struct entry *entry, struct str word, unsigned hash)
{
    if (stems->count == MOST_WORDS) {
        forget(stems);
        entry = &stems->entries[hash % SLOTS];
    }
    stems->count++;
    struct str stem = xc_stem_word(stems->stemmer, word);
    entry->word = kept(stems, word);
    entry->stem = str_equal(word, stem) ? entry->word : kept(stems, stem);
    entry->hash = hash;
    return entry->stem;
}

bool stems_has(struct str word)
{
    for (size_t i = 0; i < word.size; i++)
        if (!is_lower(word.bytes[i]))
            return false;
    return word.size > 0;
}

struct str stems_of(struct stems *stems, struct str word)
{
    if (word.size <= 2 || !stems_has(word))
        return word;
    unsigned hash = (unsigned)XXH3_64bits(word.bytes, word.size);
    size_t at = hash % SLOTS;
    for (; stems->entries[at].word.bytes; at = (at + 1) % SLOTS)
        if (stems->entries[at].hash == hash && str_equal(stems->entries[at].word, word))
            return stems->entries[at].stem;
    return learn(stems, &stems->entries[at], word, hash);
}
