/* words.h - a block's words and marks, and what class each may be of */
#ifndef QUOTH_WORDS_WORDS_H
#define QUOTH_WORDS_WORDS_H

#include <stdint.h>

#include "article/article.h"
#include "words/key.h"

enum word_kind {
    WORD_word,   /* begins with a letter */
    WORD_number, /* begins with a digit or a currency sign; its % is part of it */
    WORD_comma,
    WORD_stop, /* . ! ? and the ellipsis */
    WORD_colon,
    WORD_semicolon,
    WORD_dash, /* between words; a hyphen within a word is part of it */
    WORD_open, /* a bracket */
    WORD_close,
    WORD_mark,  /* a quotation mark or apostrophe that may be one */
    WORD_quote, /* in a frame (frame.h): a whole quotation */
    WORD_other
};

struct word {
    uint32_t start, end; /* bytes of the article's text, half-open */
    uint32_t base_end;   /* end without a possessive 's or a contraction */
    uint8_t kind;        /* enum word_kind */
    bool is_capital : 1; /* a word that begins with a capital letter */
    bool is_caps : 1;    /* two letters or more, all capitals */
    bool is_possessive : 1;
    bool is_contraction : 1; /* he's, they're: a verb hides in it */
    bool after_space : 1;    /* white space, or the block's start, stands before it */
    bool before_space : 1;
    bool ends_block : 1; /* the last of its block */
    bool has_stop : 1;   /* of an abbreviation, initial or initialism */
    bool is_term : 1;    /* WORD_quote: no quotation, but a title, a name, a term */
    int16_t cue;         /* of its form in the vocabulary, or -1 (vocabulary.h) */
    uint16_t spelling;   /* key_spelling() of WORD_word (key.h) */
    union {
        uint32_t quote; /* WORD_quote: index of the stretch (marks.h) */
        uint32_t hash;  /* of what is no more than a few ASCII letters, the first a capital: as
                           vocabulary_hash() has it; else 0 */
    };
    uint64_t classes; /* bits of vocabulary.h; like a cue, of a WORD_word alone */
};

/* Indices of words. */
struct indices {
    uint32_t *items;
    size_t count, capacity;
};

struct words {
    struct word *items;
    size_t count, capacity;
    /* Those that are asked for alone; of a frame's words, only the last are listed. */
    struct indices marks;    /* of kind WORD_mark */
    struct indices capitals; /* that begin with a capital letter */
    struct indices ends; /* behind which a sentence may end: stops, words with one, quotations */
};

/* Appends the words of span (of valid UTF-8) to words, in arena.  Linear. */
void words_read(struct arena *arena, struct str text, struct span span, struct words *words);

static inline struct str word_text(struct str text, const struct word *word)
{
    return str_slice(text, word->start, word->end);
}

/* The word without a possessive 's or a contraction. */
static inline struct str word_base(struct str text, const struct word *word)
{
    return str_slice(text, word->start, word->base_end);
}

/* Whether the word is printed so, letter case aside; lower begins with a small letter, and has
 * no capitals.  Where lower is known when compiling, one number is compared, which nearly always
 * says no and leaves the text alone. */
static inline bool word_reads(struct str text, const struct word *word, struct str lower)
{
    const uint16_t spelling = key_spelling_of(lower);
    if (__builtin_constant_p(spelling) && lower.size < 16 && word->spelling != spelling)
        return false;
    const struct str printed = word_text(text, word);
    return printed.size == lower.size && bytes_equal_nocase(printed.bytes, lower.bytes, lower.size);
}

static inline bool word_is(const struct word *word, uint64_t classes)
{
    return (word->classes & classes) != 0;
}

/* The "von" of a name: in small letters, nothing behind it. */
bool word_is_particle(struct str text, const struct word *word);

#endif
