/* terms.h - the terms and values of the schema: made here for index and query alike */
#ifndef QUOTH_INDEX_TERMS_H
#define QUOTH_INDEX_TERMS_H

#include "base/buf.h"
#include "base/date.h"
#include "base/schema.h"
#include "index/stored.h"
#include "xapian-c/xapian-c.h"

/* Which terms a word makes.  Index: every word w of a field of kind words is the term
 * term_word(w), with its position; if its stem differs from w, term_stem(stem) too,
 * without one.  Query: a bare word is the synonym of term_stem(stem) and
 * term_word(stem), which together stand for all words with that stem; words in
 * phrases, in NEAR and word* are term_word() of the word itself.  Fields of kind
 * names have term_word() alone.  Values of a field follow each other with a gap of
 * TERMS_GAP positions, so that no phrase reaches over it.  Without positions are
 * FIELD_text, FIELD_title but in articles (query/verify.h), and a name of one word that
 * is all of its field. */
enum { TERM_MOST_BYTES = 245, TERMS_GAP = 16 };

/* 'q', 'c' or 'a'. */
char document_letter(enum document_kind kind);

/* Each replaces buf by the term.  A term that would be longer than TERM_MOST_BYTES ends
 * in 16 hex digits of a hash of all of it instead. */
void term_word(struct buf *term, enum field field, struct str folded);
void term_stem(struct buf *term, enum field field, struct str stem);

/* A whole value of a field of kind names, on documents of this kind. */
void term_value(struct buf *term, enum field field, enum document_kind kind, struct str value);

/* A value of a field of kind exact: folded, but for id and path. */
void term_exact(struct buf *term, enum field field, struct str value);

/* The day, its month (day 0) or its year (month and day 0). */
void term_date(struct buf *term, enum field field, enum document_kind kind, struct date date);

/* An exact term that every document of a kind has: FIELD_document. */
void term_document(struct buf *term, enum document_kind kind);

/* A quote whose speaker has no name counts under this value of FIELD_speaker. */
#define TERMS_UNNAMED "(unnamed)"

/* The value of a facet's slot: add each whole value; next gives them back (false at
 * the end, or where the bytes are damaged). */
void facet_add(struct buf *slot, struct str value);
bool facet_next(struct str *left, struct str *value);

/* How many documents of a kind have each value of a field (kinds names and exact), or
 * each day of a date ("20140330"; months and years are sums of them), read from term
 * frequencies alone.  What is cut by a hash is left out.  Sorted bytewise.  A document
 * with several values counts once for each; none counts those without any. */
struct facet_counts {
    struct xc_value_count *items;
    size_t count, capacity;
    unsigned none, documents; /* documents of this kind: with none, and all */
};
enum status facet_count_all(struct xc_database *db, enum field field, enum document_kind kind,
                            struct arena *arena, struct facet_counts *counts);

/* The mark of a document that has a second, third, ... value of a field (ordinal 2, 3,
 * ...): what facet_count_all() takes off for counting it more than once. */
void term_again(struct buf *term, enum field field, enum document_kind kind, unsigned ordinal);

#endif
