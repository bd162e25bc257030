/* sketches.c - what the sketches of quotes and captions tell of a leaf */
#include "search/sketches.h"

#include "base/schema.h"
#include "index/terms.h"
#include "search/common.h"

/* What to ask of a sketch. */
struct asked {
    const struct node *leaf;
    struct sketch_words words;
    bool is_common; /* any of the words is enough */
};

struct asking {
    struct arena *arena;
    struct asked asked;
    enum sketch_answer *answers;
    struct str *sketches; /* where the answer is perhaps */
};

static struct asked asked_of(const struct node *leaf, struct arena *arena)
{
    struct strs common = {0};
    struct asked asked = {.leaf = leaf, .is_common = common_is_asked(leaf)};
    if (asked.is_common)
        common_asked(leaf, arena, &common);
    asked.words = sketch_words_of(asked.is_common ? &common : &leaf->words, arena);
    return asked;
}

static enum sketch_answer ask(const struct asked *asked, struct str sketch)
{
    const struct node *leaf = asked->leaf;
    if (asked->is_common)
        return sketch_any(sketch, &asked->words);
    if (leaf->kind == NODE_phrase)
        return sketch_phrase(sketch, &asked->words);
    return sketch_near(sketch, &asked->words, leaf->distance * (leaf->words.count - 1) + 1);
}

/* ---- Of some documents ---- */

/* The sketch of the document that so many stand behind in its article; false where the value
 * is that of a later article. */
static bool find_sketch(struct str value, unsigned behind, struct str *sketch)
{
    enum document_kind kind;
    struct sketches sketches = sketches_of(value);
    if (behind >= sketches.count)
        return false;
    while (sketches.count > behind)
        if (!sketches_next(&sketches, &kind, sketch))
            return false;
    return true;
}

static void take_sketches(void *context, size_t i, unsigned behind, struct str value)
{
    struct asking *asking = context;
    struct str sketch;
    if (!find_sketch(value, behind, &sketch))
        return;
    asking->answers[i] = ask(&asking->asked, sketch);
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
        doubts[i] |= count_bytes(sketches[i], byte) != times[i];
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
            doubts[some] = sketches[i].size >= SKETCH_MOST;
            theirs[some] = sketches[i];
            likely[some++] = docids[i];
        }
    for (size_t i = 0; i < leaf->words.count && some && status == STATUS_ok; i++)
        if (!sketch_is_common(leaf->words.items[i]))
            status =
                doubt(db, arena, leaf->field, leaf->words.items[i], likely, some, theirs, doubts);
    for (size_t i = 0, at = 0; i < count && status == STATUS_ok; i++)
        if (answers[i] == SKETCH_perhaps && !doubts[at++])
            answers[i] = SKETCH_yes;
    return status;
}

enum status sketches_ask(struct xc_database *db, struct arena *arena, const struct node *leaf,
                         const unsigned docids[], size_t count, enum sketch_answer answers[])
{
    struct asking asking = {.arena = arena,
                            .asked = asked_of(leaf, arena),
                            .answers = answers,
                            .sketches = ARENA_ARRAY(arena, struct str, count + 1)};
    for (size_t i = 0; i < count; i++)
        answers[i] = SKETCH_no;
    enum status status =
        xc_each_next_value(db, SCHEMA_slot_sketch, docids, count, take_sketches, &asking);
    return status != STATUS_ok || asking.asked.is_common
               ? status
               : make_certain(db, arena, leaf, docids, count, asking.sketches, answers);
}

/* ---- Of all ---- */

struct finding {
    struct xc_database *db;
    struct arena *arena;
    struct asked asked;
    enum document_kind kind;
    size_t most;
    struct sketched *found;
};

/* Of most articles no sketch answers, which one look at all of them tells. */
static bool may_answer(const struct asked *asked, struct str value)
{
    return asked->is_common || asked->leaf->kind != NODE_phrase || value.size >= SKETCH_MOST ||
           sketch_holds(value, &asked->words);
}

static bool find_in_article(void *context, unsigned docid, struct str value)
{
    struct finding *finding = context;
    struct sketched *found = finding->found;
    struct sketches sketches = sketches_of(value);
    enum document_kind kind;
    struct str sketch;
    found->seen += sketches.count;
    if (!may_answer(&finding->asked, value))
        return true;
    while (found->count < finding->most && sketches_next(&sketches, &kind, &sketch)) {
        if (kind != finding->kind)
            continue;
        enum sketch_answer answer = ask(&finding->asked, sketch);
        found->is_certain &= answer != SKETCH_perhaps;
        if (answer != SKETCH_no)
            ARENA_PUSH(finding->arena, found,
                       xc_docid_before(finding->db, docid, (unsigned)sketches.count));
    }
    return found->count < finding->most;
}

enum status sketches_find(struct xc_database *db, struct arena *arena, const struct node *leaf,
                          enum document_kind kind, size_t most, struct sketched *found)
{
    struct finding finding = {db, arena, asked_of(leaf, arena), kind, most, found};
    *found = (struct sketched){.is_certain = true};
    return xc_valuestream(db, SCHEMA_slot_sketch, find_in_article, &finding);
}
