/* sketches.c - what the sketches of quotes and captions tell of a leaf */
#include "search/sketches.h"

#include "base/schema.h"
#include "index/terms.h"
#include "search/common.h"

static enum sketch_answer ask_one(const struct node *leaf, const struct sketch_words *words,
                                  bool is_common, struct str sketch)
{
    if (is_common)
        return sketch_any(sketch, words);
    if (leaf->kind == NODE_phrase)
        return sketch_phrase(sketch, words);
    return sketch_near(sketch, words, leaf->distance * (leaf->words.count - 1) + 1);
}

static unsigned count_bytes(struct str sketch, unsigned char byte)
{
    unsigned count = 0;
    for (size_t i = 0; i < sketch.size; i++)
        count += (unsigned char)sketch.bytes[i] == byte;
    return count;
}

/* Of the documents that perhaps answer, sets doubts[i] where a byte of word may be that of
 * another one. */
static enum status doubt(struct xc_database *db, struct arena *arena, enum field field,
                         struct str word, const unsigned docids[], size_t count,
                         const struct str sketches[], bool doubts[])
{
    struct buf term = {0};
    unsigned *times = ARENA_ARRAY(arena, unsigned, count + 1);
    unsigned char byte = sketch_byte(word);
    term_word(&term, field, word);
    enum status status = xc_wdf(db, buf_str(&term), docids, count, times);
    for (size_t i = 0; i < count && status == STATUS_ok; i++)
        doubts[i] |= sketches[i].size >= SKETCH_MOST || count_bytes(sketches[i], byte) != times[i];
    buf_free(&term);
    return status;
}

/* Makes certain what perhaps is so, in a list of those documents alone. */
static enum status make_certain(struct xc_database *db, struct arena *arena,
                                const struct node *leaf, const unsigned docids[], size_t count,
                                const struct str sketches[], enum sketch_answer answers[])
{
    unsigned *likely = ARENA_ARRAY(arena, unsigned, count + 1);
    struct str *theirs = ARENA_ARRAY(arena, struct str, count + 1);
    bool *doubts = ARENA_ARRAY(arena, bool, count + 1);
    enum status status = STATUS_ok;
    size_t some = 0;
    for (size_t i = 0; i < count; i++)
        if (answers[i] == SKETCH_perhaps) {
            theirs[some] = sketches[i];
            likely[some++] = docids[i];
        }
    for (size_t i = 0; i < leaf->words.count && some && status == STATUS_ok; i++)
        if (!sketch_is_common(leaf->words.items[i]))
            status = doubt(db, arena, leaf->field, leaf->words.items[i], likely, some, theirs,
                           doubts);
    for (size_t i = 0, at = 0; i < count && status == STATUS_ok; i++)
        if (answers[i] == SKETCH_perhaps && !doubts[at++])
            answers[i] = SKETCH_yes;
    return status;
}

enum status sketches_ask(struct xc_database *db, struct arena *arena, const struct node *leaf,
                         const unsigned docids[], size_t count, enum sketch_answer answers[])
{
    struct str *sketches = ARENA_ARRAY(arena, struct str, count + 1);
    bool is_common = common_is_asked(leaf);
    struct strs common = {0};
    if (is_common)
        common_asked(leaf, arena, &common);
    struct sketch_words words = sketch_words_of(is_common ? &common : &leaf->words, arena);
    enum status status = xc_values(db, SCHEMA_slot_sketch, docids, count, arena, sketches);
    if (status != STATUS_ok)
        return status;
    for (size_t i = 0; i < count; i++)
        answers[i] = ask_one(leaf, &words, is_common, sketches[i]);
    return is_common ? STATUS_ok
                     : make_certain(db, arena, leaf, docids, count, sketches, answers);
}
