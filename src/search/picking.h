/* picking.h - the hits of a page, where they have to be looked at or put in order here */
#ifndef QUOTH_SEARCH_PICKING_H
#define QUOTH_SEARCH_PICKING_H

#include "search/searcher.h"

/* Of what asked finds for search, as many as asked has to find, picks the hits of the page
 * into *page, in their order and without data; it lies in arena.  Says in hits how many there
 * are in all, as far as it is known.  asked->most and the like are set here. */
enum status picking_run(struct index *index, const struct search *search,
                        const struct xc_search *asked, struct arena *arena,
                        struct xc_results *page, struct hits *hits);

#endif
