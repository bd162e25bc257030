/* facet.h - how many documents there are by speaker, place, month */
#ifndef QUOTH_SEARCH_FACET_H
#define QUOTH_SEARCH_FACET_H

#include "index/index.h"
#include "query/syntax.h"
#include "search/hit.h"

enum { FACET_KEYS = 2 };

/* What to count by: a field that has a slot, or a period (periods.tbl). */
struct facet_key {
    const char *name; /* static; of a period with "_" for "-" */
    enum field field;
    size_t digits; /* of a date: 4 year, 6 month, 8 day; else 0 */
};

struct facet_keys {
    struct facet_key items[FACET_KEYS];
    size_t count;
};

/* Reads "speaker", "place,month" for documents of a kind; STATUS_usage with a message
 * that has the nearest name, or says where there are such documents. */
enum status facet_read_keys(struct str list, enum document_kind kind, struct facet_keys *keys);

struct facet_row {
    struct str labels[FACET_KEYS]; /* as many as keys; "(none)" where there is no value */
    size_t count;
};

struct facet {
    struct facet_row *items; /* each combination of labels once */
    size_t count, capacity;
};

/* Counts the documents of a kind that answer tree (NULL: all), exactly.  A document
 * with several values counts once for each.  Without a tree, and by one key, term
 * frequencies are read, else documents.  Rows lie in arena, in the order of a period
 * if it is the first key, else by falling count, then by label.  STATUS_retry is
 * followed as searcher_run() does. */
enum status facet_run(struct index *index, struct node *tree, enum document_kind kind,
                      const struct facet_keys *keys, struct arena *arena, struct facet *facet);

/* Sorts rows by falling count, then label; or by label. */
void facet_sort(struct facet *facet, bool by_label);

#endif
