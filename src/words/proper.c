/* proper.c - given names and places by the hash of their words: many, and seldom met */
#include "words/proper.h"

#include <assert.h>
#include <stddef.h>

enum { SLOTS = 16384, MOST_NAMES = SLOTS * 2 / 3 };

static const uint64_t class_bits = 0xff;

/* A slot holds a hash, the classes in place of its lowest byte; a free one is 0. */
static uint64_t slots[SLOTS];
static unsigned count;

uint64_t proper_filter[PROPER_FILTER_BITS / 64];

static uint64_t *slot_for(uint64_t hash)
{
    size_t i = hash >> 48 & (SLOTS - 1);
    while (slots[i] && (slots[i] ^ hash) & ~class_bits)
        i = (i + 1) & (SLOTS - 1);
    return &slots[i];
}

void proper_enter(uint64_t hash, unsigned classes)
{
    uint64_t *slot = slot_for(hash);
    if (!*slot) {
        assert(count < MOST_NAMES);
        count++;
        *slot = hash & ~class_bits;
        proper_filter[hash >> 54] |= UINT64_C(1) << (hash >> 48 & 63);
    }
    *slot |= classes;
}

unsigned proper_find(uint64_t hash)
{
    return proper_may_find(hash) ? *slot_for(hash) & class_bits : 0;
}
