/* ordinary.c - words of everyday English, which names seldom begin with */
#include "words/ordinary.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>
#include <xxhash.h>

enum { SLOTS = 32768, LONGEST = 24 };

static const char words[] =
#define ROW(name, words) words
#include "words/ordinary.def"
#undef ROW
    ;

/* Where in words the word of a hash begins, and its size; a free slot has none. */
static struct slot {
    uint32_t at, size;
} slots[SLOTS];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static struct slot *slot_of(const char *word, size_t size)
{
    size_t i = XXH3_64bits(word, size) % SLOTS;
    while (slots[i].size && (slots[i].size != size || memcmp(words + slots[i].at, word, size)))
        i = (i + 1) % SLOTS;
    return &slots[i];
}

static void enter_all(void)
{
    for (size_t start = 0, at = 0; at < sizeof words; at++) {
        if (words[at] > ' ')
            continue;
        const size_t size = at - start;
        assert(size <= LONGEST);
        if (size)
            *slot_of(words + start, size) = (struct slot){(uint32_t)start, (uint32_t)size};
        start = at + 1;
    }
}

bool ordinary_has(struct str word)
{
    char small[LONGEST];
    if (!word.size || word.size > LONGEST)
        return false;
    for (size_t i = 0; i < word.size; i++)
        small[i] = to_lower(word.bytes[i]);
    pthread_once(&once, enter_all);
    return slot_of(small, word.size)->size > 0;
}
