/* vocabulary.h - what is known of single words: classes, titles, given names, cues */
#ifndef QUOTH_WORDS_VOCABULARY_H
#define QUOTH_WORDS_VOCABULARY_H

#include <stdint.h>

#include "base/str.h"

/* A class is a bit; its words are in vocabulary.tbl, given-names.tbl, more-names.tbl,
 * places.tbl or venues.tbl, where "_" stands for the space of "New York". */
enum vocabulary_class {
#define ROW(name, words) VOCABULARY_##name,
#include "words/vocabulary.def"
#include "words/given-names.def"
#include "words/venues.def"
#undef ROW
    VOCABULARY_title,     /* a row of titles.tbl */
    VOCABULARY_honorific, /* a title that is no role */
    VOCABULARY_male_title,
    VOCABULARY_female_title,
    VOCABULARY_begins_name, /* the first of several words that are in a table together */
    VOCABULARY_CLASSES
};

#define LEX(name) (UINT64_C(1) << VOCABULARY_##name)

/* The classes of given names. */
#define NAME_GIVEN (LEX(male_name) | LEX(female_name) | LEX(either))

enum cue_class { CUE_say, CUE_tell, CUE_quote, CUE_call, CUE_think, CUE_show };

/* What a cue takes without marks, by takes.tbl; a bit each. */
enum cue_takes {
#define ROW(name, words) TAKES_##name##_number,
#include "words/takes.def"
#undef ROW
#define ROW(name, words) TAKES_##name = 1 << TAKES_##name##_number,
#include "words/takes.def"
#undef ROW
};

enum cue_form { CUE_base, CUE_third, CUE_past, CUE_participle, CUE_gerund };

/* One form of a cue; a form with several words is found by its first. */
struct cue_entry {
    struct str first; /* "made" of "made clear" */
    struct str rest;  /* "clear"; absent for a single word */
    struct str base;  /* the verb's base form, as in cues.tbl */
    enum cue_class class;
    unsigned takes;     /* bits of enum cue_takes */
    enum cue_form form; /* past also where the participle is the same */
    int16_t next;       /* another entry with the same first word, or -1 */
};

struct vocabulary_word {
    uint64_t classes;
    int16_t cue; /* the first entry with this first word, or -1 */
};

/* Looks a word up, letter case aside (ASCII), apostrophes straight; given names and most
 * places are known only where they do not begin with a small letter. */
struct vocabulary_word vocabulary_find(struct str word);

/* A hash, the same for words that are looked up alike; 0 for one that is longer than any word of
 * the tables. */
uint32_t vocabulary_hash(struct str word);

const struct cue_entry *vocabulary_cue(int16_t cue);

/* Whether the first word alone is a cue too ("called", but not the "talks" of "talks
 * about"). */
bool vocabulary_is_verb(int16_t cue);

#endif
