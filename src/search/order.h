/* order.h - hits in an order that Xapian does not know */
#ifndef QUOTH_SEARCH_ORDER_H
#define QUOTH_SEARCH_ORDER_H

#include "search/searcher.h"
#include "xapian-c/xapian-c.h"

/* Whether Xapian can find hits in the search's order: of names it knows none, nor of
 * relevance upside down. */
bool order_is_xapians(const struct search *search);

/* Orders hits, which are all that were found, by the letters of the (first) speaker; of
 * the same one by their article, then as they stand in it.  What is needed for it lies in
 * arena. */
enum status order_by_speaker(struct xc_database *db, struct arena *arena,
                             struct xc_results *results);

/* The last one first. */
void order_turn_round(struct xc_results *results);

/* A hit of an answer, by its place there. */
struct place {
    unsigned docid;
    size_t index;
};

/* Hits as they are best read: those of one article stand together in the database, and its
 * loader is quick with them, as are values that are read one after the other.  The places
 * lie in arena, their numbers rise. */
struct place *order_for_reading(struct arena *arena, const struct xc_hit *hits, size_t count);

#endif
