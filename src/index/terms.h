/* terms.h - the terms and values of the schema: made here for index and query alike */
#ifndef QUOTH_INDEX_TERMS_H
#define QUOTH_INDEX_TERMS_H

#include "base/buf.h"
#include "base/date.h"
#include "base/schema.h"
#include "index/stored.h"
#include "xapian-c/xapian-c.h"

/* Which terms a word makes: every word w of a field of the kinds words, names and people
 * is the term term_word(w), once in a document, its wdf being how often it stands there.
 * Nothing has positions: phrases are verified (search/verify.h). */
enum { TERM_MOST_BYTES = 245 };

/* Whether a field has no terms for the words of common.tbl: nearly every document would
 * have them.  They stand in the sketch of a quote or caption, and in the text. */
static inline bool term_skips_common(enum field field)
{
    return field == FIELD_quote || field == FIELD_caption || field == FIELD_text;
}

/* 'q', 'c' or 'a'. */
char document_letter(enum document_kind kind);

/* Each replaces buf by the term.  A term that would be longer than TERM_MOST_BYTES ends
 * in 16 hex digits of a hash of all of it instead. */
void term_word(struct buf *term, enum field field, struct str folded);

/* A whole value of a field of kind people, on documents of this kind. */
void term_value(struct buf *term, enum field field, enum document_kind kind, struct str value);

/* A value of a field of kind exact: folded, but for id and path.  The id that is a term is
 * the article's: its own document has it, and those of its quotes and captions. */
void term_exact(struct buf *term, enum field field, struct str value);

/* The same of type, tier, kind, where and rule, which are short (marks.h). */
void term_mark(struct buf *term, enum field field, struct str folded);

/* The day, or its month (day 0). */
void term_date(struct buf *term, enum field field, enum document_kind kind, struct date date);

/* The term that every document of a kind has: FIELD_document, behind whose prefix is the
 * kind's letter. */
void term_document(struct buf *term, enum document_kind kind);

/* A quote whose speaker has no name counts under this value of FIELD_speaker. */
#define TERMS_UNNAMED "(unnamed)"

/* Whether a term of this field stands on articles alone, though it finds what is theirs. */
static inline bool term_is_of_article(enum field field)
{
    return field == FIELD_title || field == FIELD_path;
}

/* The value of a facet's slot: add each whole value to an empty buf; next gives them back
 * (false at the end).  A NUL within a value becomes a space. */
void facet_add(struct buf *slot, struct str value);
bool facet_next(struct str *left, struct str *value);

/* The value of a date's slot begins with the day: 3 bytes, which are ordered as days. */
enum { DAY_SIZE = 3, DAY_MORE = 5 /* more than what follows */ };

void dayslot_add(struct buf *slot, struct date date);
bool dayslot_read(struct str slot, struct date *date); /* false if there is none */

/* Whether facet_count_all() can count by a field. */
bool facet_has_terms(enum field field);

/* How many documents of a kind have each value of a field (kinds people and exact), or
 * each day of a date ("20140330"), read from term frequencies alone.  What is cut by a
 * hash is left out.  Sorted bytewise.  A document with several values counts once for
 * each; none counts those without any. */
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
