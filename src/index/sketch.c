/* sketch.c - the words of a quote in their order, a byte for each */
#include "index/sketch.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>
#include <xxhash.h>

#include "index/pack.h"

static const char *const common[] = {
#define ROW(word, nothing, text) #word,
#include "index/common.def"
#undef ROW
};

enum { COMMON = sizeof common / sizeof *common, SLOTS = 1024 };

static_assert((int)COMMON < (int)SKETCH_HASHED, "a common word has a byte below SKETCH_HASHED");

/* By a hash of the word: the byte of the common word there, 0 for none. */
static unsigned char slots[SLOTS];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void place_common(void)
{
    for (unsigned i = 0; i < COMMON; i++) {
        struct str word = str_from(common[i]);
        size_t at = XXH3_64bits(word.bytes, word.size) % SLOTS;
        while (slots[at])
            at = (at + 1) % SLOTS;
        slots[at] = (unsigned char)(i + 1);
    }
}

unsigned char sketch_byte(struct str word)
{
    pthread_once(&once, place_common);
    uint64_t hash = XXH3_64bits(word.bytes, word.size);
    for (size_t at = hash % SLOTS; slots[at]; at = (at + 1) % SLOTS)
        if (str_equal(word, str_from(common[slots[at] - 1])))
            return slots[at];
    return (unsigned char)(SKETCH_HASHED + (hash >> 32) % SKETCH_HASHED);
}

size_t sketch_common_count(void)
{
    return COMMON;
}

struct str sketch_common(size_t i)
{
    return str_from(common[i]);
}

struct sketch_words sketch_words_of(const struct strs *words, struct arena *arena)
{
    char *bytes = arena_alloc(arena, words->count + 1);
    struct sketch_words sketched = {{bytes, words->count}, 0, true};
    for (size_t i = 0; i < words->count; i++) {
        unsigned char byte = sketch_byte(words->items[i]);
        bytes[i] = (char)byte;
        if (byte > (unsigned char)bytes[sketched.rare])
            sketched.rare = i;
        sketched.is_certain &= byte < SKETCH_HASHED;
    }
    return sketched;
}

enum sketch_answer sketch_any(struct str sketch, const struct sketch_words *words)
{
    for (size_t i = 0; i < words->bytes.size; i++)
        if (sketch.size && memchr(sketch.bytes, words->bytes.bytes[i], sketch.size))
            return SKETCH_yes;
    return sketch.size < SKETCH_MOST ? SKETCH_no : SKETCH_perhaps;
}

static enum sketch_answer answer(struct str sketch, bool stands, const struct sketch_words *words)
{
    if (!stands)
        return sketch.size < SKETCH_MOST ? SKETCH_no : SKETCH_perhaps;
    return words->is_certain ? SKETCH_yes : SKETCH_perhaps;
}

enum sketch_answer sketch_phrase(struct str sketch, const struct sketch_words *words)
{
    return answer(sketch, sketch_holds(sketch, words), words);
}

enum sketch_answer sketch_near(struct str sketch, const struct sketch_words *words, size_t window)
{
    size_t last[SKETCH_HASHED * 2] = {0}; /* behind which position each byte stood last */
    bool stands = false;
    for (size_t at = 0; at < sketch.size && !stands; at++) {
        size_t earliest = at + 1;
        last[(unsigned char)sketch.bytes[at]] = at + 1;
        for (size_t i = 0; i < words->bytes.size; i++) {
            size_t place = last[(unsigned char)words->bytes.bytes[i]];
            earliest = place < earliest ? place : earliest;
        }
        stands = earliest && at + 1 - earliest < window;
    }
    return answer(sketch, stands, words);
}

/* Before the bytes of each: how many they are, twice, and one more of a caption. */
void sketches_pack(struct buf *packed, enum document_kind kind, struct str sketch)
{
    pack_number(packed, sketch.size * 2 + (kind == DOCUMENT_caption));
    buf_add(packed, sketch);
}

void sketches_end(struct buf *value, size_t count, struct str packed)
{
    pack_number(value, count);
    buf_add(value, packed);
}

struct sketches sketches_of(struct str value)
{
    struct unpacker unpacker = {.left = value};
    size_t count = unpack_count(&unpacker);
    return (struct sketches){count, unpacker.left};
}

bool sketches_next(struct sketches *sketches, enum document_kind *kind, struct str *sketch)
{
    struct unpacker unpacker = {.left = sketches->left};
    if (!sketches->count)
        return false;
    uint64_t code = unpack_number(&unpacker);
    size_t size = (size_t)(code / 2);
    if (unpacker.is_damaged || size > unpacker.left.size)
        return false;
    *kind = code % 2 ? DOCUMENT_caption : DOCUMENT_quote;
    *sketch = str_slice(unpacker.left, 0, size);
    sketches->left = str_slice(unpacker.left, size, unpacker.left.size);
    sketches->count--;
    return true;
}
