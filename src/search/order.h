/* order.h - hits in an order that Xapian does not know */
#ifndef QUOTH_SEARCH_ORDER_H
#define QUOTH_SEARCH_ORDER_H

#include "xapian-c/xapian-c.h"

/* Orders hits, which are all that were found, by the letters of the (first) speaker; of
 * the same one by their article, then as they stand in it.  What is needed for it lies in
 * arena. */
enum status order_by_speaker(struct xc_database *db, struct arena *arena,
                             struct xc_results *results);

/* The last one first. */
void order_turn_round(struct xc_results *results);

#endif
