/* sketch.h - the words of a quote in their order, a byte for each */
#ifndef QUOTH_INDEX_SKETCH_H
#define QUOTH_INDEX_SKETCH_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "index/stored.h"

/* Positions of words would be a quarter of the index, and terms for the commonest words
 * another eighth.  In their place stands a byte for each word, which is its own for each
 * word of common.tbl, and else one of 128 that the word's hash chooses.  So a sketch tells
 * which common words a quote has, and in nearly every case that a phrase does not stand in
 * it; whether it does is read in the words where more than common words were asked for.  A
 * sketch ends after SKETCH_MOST words, and tells nothing of what follows. */
enum { SKETCH_MOST = 4096, SKETCH_HASHED = 128 };

/* The byte of a folded word (tokens.h): SKETCH_HASHED and above where other words have
 * it, too; never 0. */
unsigned char sketch_byte(struct str word);

/* Whether a folded word is one of common.tbl. */
static inline bool sketch_is_common(struct str word)
{
    return sketch_byte(word) < SKETCH_HASHED;
}

/* The words of common.tbl, in its order; they are static. */
size_t sketch_common_count(void);
struct str sketch_common(size_t i);

/* Words as sketches have them, to ask many sketches for. */
struct sketch_words {
    struct str bytes; /* one for each word */
    size_t rare;      /* the place of the greatest, which is the rarest */
    bool is_certain;  /* no byte is of another word, too */
};

/* What folded words are in a sketch; lies in arena. */
struct sketch_words sketch_words_of(const struct strs *words, struct arena *arena);

/* Whether these bytes stand side by side. */
static inline bool sketch_holds(struct str sketch, const struct sketch_words *words)
{
    return str_find_by(sketch, words->bytes, words->rare, 0) < sketch.size;
}

/* What a sketch says of a phrase, or of words that stand near each other. */
enum sketch_answer { SKETCH_no, SKETCH_perhaps, SKETCH_yes };

/* Does any of these common words stand there? */
enum sketch_answer sketch_any(struct str sketch, const struct sketch_words *words);

/* Do these words stand side by side? */
enum sketch_answer sketch_phrase(struct str sketch, const struct sketch_words *words);

/* Do these words stand within a window of so many words, in any order? */
enum sketch_answer sketch_near(struct str sketch, const struct sketch_words *words, size_t window);

/* The sketches of all quotes and captions of an article are one value, SCHEMA_slot_sketch
 * of the last of these documents: to go through all of an index then costs a fifth of what
 * a value for each would. */
struct sketches {
    size_t count; /* still to be read */
    struct str left;
};

/* Appends the next to those that were packed, which begin empty. */
void sketches_pack(struct buf *packed, enum document_kind kind, struct str sketch);

/* The value of so many packed ones, appended. */
void sketches_end(struct buf *value, size_t count, struct str packed);

/* All of a value; a damaged one has none. */
struct sketches sketches_of(struct str value);

/* False at the end; sketch points into the value. */
bool sketches_next(struct sketches *sketches, enum document_kind *kind, struct str *sketch);

#endif
