/* names.h - lists of names: "A, B and C in PARIS" */
#ifndef QUOTH_STRUCTURE_NAMES_H
#define QUOTH_STRUCTURE_NAMES_H

#include "base/arena.h"
#include "base/str.h"

enum { NAMES_MOST = 24, NAMES_MOST_BYTES = 400 };

/* What a list of names says. */
struct names {
    struct strs people, places; /* a place is "Washington", without its state */
    struct str outlet;          /* the agency or newspaper, if one is named */
    bool has_agency;            /* outlet is a known agency */
};

/* Reads "Jane Roe, John Poe and Ann Low in Paris, Reuters".  False when a part is no
 * name, place or outlet, or when there are too many.  With any_case, names may begin
 * with small letters if an agency follows them. */
bool names_read(struct arena *arena, struct str list, bool any_case, struct names *names);

/* A person's name: least to five words that begin with capitals, with particles (de,
 * van, bin ...), none of them a word of organisations.tbl. */
bool is_person(struct str name, size_t least);

/* The next word of text (between white space) at or after *at; false at the end. */
bool next_word(struct str text, size_t *at, struct str *word);

#endif
