/* lexicon.h - invented words and people for synthetic news */
#ifndef QUOTH_BENCH_LEXICON_H
#define QUOTH_BENCH_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Chance that is the same on every machine: splitmix64. */
struct chance {
    uint64_t state;
};

uint64_t chance_next(struct chance *chance);
unsigned chance_below(struct chance *chance, unsigned n); /* 0 to n - 1 */
bool chance_of(struct chance *chance, unsigned percent);

/* A rank from 0 to n - 1, the r-th about 1 / r as likely as the first (Zipf). */
unsigned chance_zipf(struct chance *chance, unsigned n);

/* Text that grows; ended by free(text.bytes). */
struct text {
    char *bytes;
    size_t size, capacity;
};

void text_add(struct text *text, const char *more);
__attribute__((format(printf, 2, 3))) void text_addf(struct text *text, const char *format, ...);

/* Appends a word by Zipf's law: a common English one, or one that nobody has heard. */
enum word_class { WORD_noun, WORD_nouns, WORD_verb, WORD_past, WORD_adjective, WORD_plain };
void lexicon_word(struct text *text, struct chance *chance, enum word_class word_class);

/* Somebody; always the same for one number. */
struct person {
    char first[32], last[48], role[64];
    bool is_female;
};

enum { LEXICON_PEOPLE = 40000 };

struct person lexicon_person(unsigned number);
const char *lexicon_place(struct chance *chance);
const char *lexicon_agency(struct chance *chance);
const char *lexicon_organisation(struct chance *chance);

#endif
