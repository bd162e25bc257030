/* sketches.c - what the sketches of quotes and captions tell of a leaf */
#include "search/sketches.h"

#include "base/schema.h"
#include "index/terms.h"
#include "search/common.h"

struct asking {
    struct arena *arena;
    const struct node *leaf;
    struct sketch_words words;
    bool is_common; /* any of the words is enough */
    enum sketch_answer *answers;
    struct str *sketches; /* where the answer is perhaps */
};

static enum sketch_answer ask(const struct asking *asking, struct str sketch)
{
    const struct node *leaf = asking->leaf;
    if (asking->is_common)
        return sketch_any(sketch, &asking->words);
    if (leaf->kind == NODE_phrase)
        return sketch_phrase(sketch, &asking->words);
    return sketch_near(sketch, &asking->words, leaf->distance * (leaf->words.count - 1) + 1);
}

static void take_sketch(void *context, size_t i, struct str sketch)
{
    struct asking *asking = context;
    asking->answers[i] = ask(asking, sketch);
    if (asking->answers[i] != SKETCH_perhaps)
        return;
    const char *copy = arena_copy(asking->arena, sketch.bytes, sketch.size);
    asking->sketches[i] = (struct str){copy, sketch.size};
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
    struct strs common = {0};
    struct asking asking = {.arena = arena, .leaf = leaf, .is_common = common_is_asked(leaf),
                            .answers = answers,
                            .sketches = ARENA_ARRAY(arena, struct str, count + 1)};
    if (asking.is_common)
        common_asked(leaf, arena, &common);
    asking.words = sketch_words_of(asking.is_common ? &common : &leaf->words, arena);
    for (size_t i = 0; i < count; i++)
        answers[i] = SKETCH_no;
    enum status status =
        xc_each_value(db, SCHEMA_slot_sketch, docids, count, take_sketch, &asking);
    return status != STATUS_ok || asking.is_common
               ? status
               : make_certain(db, arena, leaf, docids, count, asking.sketches, answers);
}
