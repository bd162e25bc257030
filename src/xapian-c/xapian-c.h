/* xapian-c.h - the part of Xapian that quoth uses, in C */
#ifndef QUOTH_XAPIAN_C_XAPIAN_C_H
#define QUOTH_XAPIAN_C_XAPIAN_C_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* Names follow Xapian's own, so its manual is the manual of this file.  Nothing of
 * quoth is known here: no fields, no schema.  No exception passes: each becomes a
 * status, with its words in fail_message():
 *   STATUS_locked    another process writes to the database
 *   STATUS_retry     the database changed while it was read: reopen, ask again
 *   STATUS_no_index  it cannot be opened, or is none
 *   STATUS_query     a wildcard stands for too many terms
 *   STATUS_index     anything else
 * Every path is NUL-terminated; a str that is passed in is copied; a str that is
 * given back lies in the arena that was passed, or is valid during the call of a
 * visitor.  One database is used by one thread at a time. */

/* ---- Databases ---- */

struct xc_database;

/* Opens some databases for reading, searched as one.  A path is a database, a stub
 * file, or a folder with a stub file XAPIANDB.  Where each of several paths is one local
 * database, they are its parts: what needs no view of all is asked of one part after the
 * other, in half the time.  So a search without weights and without a sort, which in Xapian
 * 1.4 stops only in one database when it has enough, does so in parts, too. */
enum status xc_open(const char *const paths[], size_t count, struct xc_database **db);

enum xc_mode {
    XC_WRITE,  /* it must exist */
    XC_CREATE, /* it must not exist */
    XC_SCRATCH /* as XC_CREATE, but written in place and not synced: lost in a crash, and not
                  to be read before it is closed */
};

enum status xc_open_writable(const char *path, enum xc_mode mode, struct xc_database **db);

/* What was written and not committed is lost; NULL is allowed. */
void xc_close(struct xc_database *db);

/* What is written between the two becomes visible at once, or never.  Everything
 * that is written must stand in a transaction. */
enum status xc_begin_transaction(struct xc_database *db);
enum status xc_commit_transaction(struct xc_database *db);
enum status xc_cancel_transaction(struct xc_database *db);

/* What is written waits in maps, until so many documents were changed, and goes into the
 * tables then; readers see nothing of it before it is committed.  Xapian's default, 10,000,
 * is more than a processor's cache holds.  To be called before any thread is started; the
 * environment's XAPIAN_FLUSH_THRESHOLD wins. */
void xc_flush_every(unsigned documents);

enum status xc_doccount(struct xc_database *db, unsigned *count);

/* Compacts databases into a new one at path, documents renumbered in the order of
 * the sources; metadata are the first source's where two have the same key.  Opens
 * all files of all sources at once, three of each. */
enum status xc_compact(const char *const sources[], size_t count, const char *path);

/* Xapian's own check of a database's tables: how many faults it has, and its words. */
enum status xc_check(const char *path, struct arena *arena, size_t *faults, struct str *report);

/* ---- Metadata, terms, values of a database ---- */

enum status xc_get_metadata(struct xc_database *db, const char *key, struct arena *arena,
                            struct str *value); /* "" if it is not set */
enum status xc_set_metadata(struct xc_database *db, const char *key, struct str value);

/* Visitors return false to end the visit early; that is no failure. */
typedef bool xc_see_term(void *context, struct str term, unsigned frequency);
typedef bool xc_see_docid(void *context, unsigned docid);
typedef bool xc_see_value(void *context, unsigned docid, struct str value);

/* Terms with this prefix, sorted bytewise, and how many documents have each. */
enum status xc_allterms(struct xc_database *db, struct str prefix, xc_see_term *see,
                        void *context);
enum status xc_termfreq(struct xc_database *db, struct str term, unsigned *frequency);

/* The documents that have a term: those of one part after the other, rising in each. */
enum status xc_postlist(struct xc_database *db, struct str term, xc_see_docid *see,
                        void *context);

/* The least number of a document that has a term; 0 if there is none. */
enum status xc_find(struct xc_database *db, struct str term, unsigned *docid);

/* How often some documents have a term: its wdf in times[i], 0 where docids[i] has it not.
 * Their numbers rise, at least in each part, as xc_postlist() gives them. */
enum status xc_wdf(struct xc_database *db, struct str term, const unsigned docids[],
                   size_t count, unsigned times[]);

/* The documents that have a value in slot: those of one part after the other, rising in
 * each. */
enum status xc_valuestream(struct xc_database *db, unsigned slot, xc_see_value *see,
                           void *context);

/* The values in slot of some documents, in such an order, too: values[i] is docids[i]'s, ""
 * where it has none. */
enum status xc_values(struct xc_database *db, unsigned slot, const unsigned docids[],
                      size_t count, struct arena *arena, struct str values[]);

/* The same, without copies: take is told which of docids has a value, and the value. */
typedef void xc_take_value(void *context, size_t i, struct str value);
enum status xc_each_value(struct xc_database *db, unsigned slot, const unsigned docids[],
                          size_t count, xc_take_value *take, void *context);

/* The same of the first document that has a value, at docids[i] or behind it in its part:
 * take is told how many documents behind, too. */
typedef void xc_take_next(void *context, size_t i, unsigned behind, struct str value);
enum status xc_each_next_value(struct xc_database *db, unsigned slot, const unsigned docids[],
                               size_t count, xc_take_next *take, void *context);

/* The number of the document that stands so many before another one in its part. */
unsigned xc_docid_before(const struct xc_database *db, unsigned docid, unsigned before);

/* ---- One document of a database ---- */

enum status xc_get_data(struct xc_database *db, unsigned docid, struct arena *arena,
                        struct str *data);

/* ---- Documents to write ---- */

struct xc_document;

struct xc_document *xc_document_new(void);
void xc_document_free(struct xc_document *document);
void xc_document_clear(struct xc_document *document); /* empty again, for the next one */

/* Adds wdf to a term's; 0 for a term that only filters.  A term is 1 to 245 bytes, a NUL
 * counting two; a longer one fails when the document is added. */
enum status xc_add_term(struct xc_document *document, struct str term, unsigned wdf);
enum status xc_add_value(struct xc_document *document, unsigned slot, struct str value);
enum status xc_set_data(struct xc_document *document, struct str data);

enum status xc_add_document(struct xc_database *db, const struct xc_document *document);

/* Adds all documents of another database, in their order. */
enum status xc_add_all(struct xc_database *db, struct xc_database *from);

/* Sets a value of a document that is in the database. */
enum status xc_replace_value(struct xc_database *db, unsigned docid, unsigned slot,
                             struct str value);

/* Deletes every document that has a term, none being no failure. */
enum status xc_delete_document(struct xc_database *db, struct str term);

/* ---- Queries ---- */

/* Built from the bottom up.  A whole consumes its parts, also when it fails.  NULL is
 * a failure (its words in fail_message()) and a NULL part makes a NULL whole, so that
 * only the last one needs a look: xc_get_mset() fails with STATUS_index on NULL. */
struct xc_query;

enum xc_operator {
    XC_AND,
    XC_OR,
    XC_AND_NOT, /* the first part without the others */
    XC_FILTER,  /* the first part's weights, limited to the others */
    XC_SYNONYM  /* OR that weighs as one term */
};

struct xc_query *xc_query_all(void);
struct xc_query *xc_query_nothing(void);
struct xc_query *xc_query_term(struct str term);

/* No part at all makes nothing. */
struct xc_query *xc_query_combine(enum xc_operator op, struct xc_query *const parts[],
                                  size_t count);
struct xc_query *xc_query_pair(enum xc_operator op, struct xc_query *a, struct xc_query *b);

/* Terms that start with these bytes, weighing as one; more than most of them fail the
 * search (in each database by itself). */
struct xc_query *xc_query_wildcard(struct str start, unsigned most);

/* Values from first to last, both included, bytewise. */
struct xc_query *xc_query_value_range(unsigned slot, struct str first, struct str last);
struct xc_query *xc_query_value_ge(unsigned slot, struct str first);
struct xc_query *xc_query_value_le(unsigned slot, struct str last);

/* Weight times factor; 0 makes a pure filter of it. */
struct xc_query *xc_query_scale(struct xc_query *part, double factor);

void xc_query_free(struct xc_query *query); /* NULL is allowed */

/* Xapian's description, for --analyze and tests. */
struct str xc_query_description(const struct xc_query *query, struct arena *arena);

/* ---- Searching ---- */

enum { XC_NO_SLOT = -1, XC_MOST_SPIES = 4 };

/* What to ask.  {.query = q, .sort_slot = XC_NO_SLOT, .collapse_slot = XC_NO_SLOT,
 * .most = 10} is a plain search by relevance. */
struct xc_search {
    const struct xc_query *query;
    int sort_slot;            /* sort by this value; XC_NO_SLOT: by relevance */
    bool sort_descending;     /* greatest value first */
    int collapse_slot;        /* one hit for each value of this slot; XC_NO_SLOT: all */
    bool docids_descending;   /* of equal hits, the latest document first */
    bool unweighted;          /* no weights are needed: faster, every weight 0 */
    unsigned first, most;     /* hits first to first + most - 1, counted from 0 */
    unsigned check_at_least;  /* counts are exact up to this many */
    bool want_data;           /* hits[].data is wanted */
    unsigned spy_slots[XC_MOST_SPIES]; /* count the values of these slots; give
                                          check_at_least = doccount to count all */
    size_t spy_count;
};

struct xc_hit {
    unsigned docid;
    double weight;
    unsigned collapsed; /* how many more stand behind it */
    struct str data;
};

struct xc_value_count {
    struct str value;
    unsigned count;
};

struct xc_value_counts {
    struct xc_value_count *items; /* sorted by value */
    size_t count, capacity;
    size_t total; /* documents seen, with or without a value */
};

struct xc_results {
    struct xc_hit *hits;
    size_t count;
    unsigned matches_lower, matches_estimated, matches_upper; /* equal when exact */
    struct xc_value_counts spies[XC_MOST_SPIES];
};

/* Runs a search; everything in results lies in arena. */
enum status xc_get_mset(struct xc_database *db, const struct xc_search *search,
                        struct arena *arena, struct xc_results *results);

/* ---- Stems ---- */

struct xc_stem;

enum status xc_stem_new(const char *language, struct xc_stem **stem); /* "en" */
void xc_stem_free(struct xc_stem *stem);

/* The stem of a folded word; valid until the next call. */
struct str xc_stem_word(struct xc_stem *stem, struct str word);

#endif
