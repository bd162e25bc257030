/* ordinary.c - words of everyday English, which names seldom begin with */
#include "words/ordinary.h"

#include <assert.h>
#include <pthread.h>

#include "base/eight.h"

enum { SLOT_BITS = 15, SLOTS = 1 << SLOT_BITS, MOST_WORDS = SLOTS / 2, LONGEST = 24 };

static const char words[] =
#define ROW(name, words) words
#include "words/ordinary.def"
#undef ROW
    ;

/* A word in lower case, eight letters to a number, zeros behind it. */
struct key {
    uint64_t first, second, third;
};

static struct key keys[MOST_WORDS];
static uint16_t slots[SLOTS]; /* indices into keys; a free one has 0, which is no word's */
static size_t key_count = 1;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Up to eight bytes of the word from at on, none where it ends before. */
static inline uint64_t eight_from(struct str word, size_t at)
{
    if (at + 8 <= word.size)
        return eight_load(word.bytes + at);
    return at < word.size ? eight_load_few(word.bytes + at, word.size - at) : 0;
}

/* False where it is too long or of other letters than those of the table. */
static bool make_key(struct str word, struct key *key)
{
    const uint64_t first = eight_from(word, 0), second = eight_from(word, 8),
                   third = eight_from(word, 16);
    *key = (struct key){eight_lower(first), eight_lower(second), eight_lower(third)};
    return (word.size - 1 < LONGEST) & eight_is_ascii(first | second | third);
}

static uint16_t *slot_of(const struct key *key)
{
    const uint64_t hash = key->first * UINT64_C(0x9e3779b97f4a7c15) ^
                          key->second * UINT64_C(0xc2b2ae3d27d4eb4f) ^
                          key->third * UINT64_C(0x165667b19e3779f9);
    size_t i = hash >> (64 - SLOT_BITS);
    while (slots[i] &&
           ((keys[slots[i]].first ^ key->first) | (keys[slots[i]].second ^ key->second) |
            (keys[slots[i]].third ^ key->third)))
        i = (i + 1) % SLOTS;
    return &slots[i];
}

static void enter(struct str word)
{
    struct key *key = &keys[key_count];
    assert(key_count < MOST_WORDS);
    bool fits = make_key(word, key);
    assert(fits);
    (void)fits;
    *slot_of(key) = (uint16_t)key_count++;
}

static void enter_all(void)
{
    for (size_t start = 0, at = 0; at < sizeof words; at++) {
        if (words[at] > ' ')
            continue;
        if (at > start)
            enter((struct str){words + start, at - start});
        start = at + 1;
    }
}

bool ordinary_has(struct str word)
{
    struct key key;
    pthread_once(&once, enter_all);
    return make_key(word, &key) && *slot_of(&key);
}
