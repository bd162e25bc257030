/* removal.h - articles taken out of generations */
#ifndef QUOTH_INDEX_REMOVAL_H
#define QUOTH_INDEX_REMOVAL_H

#include <stdbool.h>
#include <stddef.h>

#include "index/state.h"

/* Articles that are replaced or gone have to leave the generation that has them.  That
 * is done in a clone (folder_clone()) which takes its place when the run is published;
 * each generation has a thread of its own, that starts with its first article and works
 * beside whoever finds the articles.  A generation of which nothing remains is not
 * worked at: when many of its articles are to go, the rest waits until it is known
 * whether all are. */
struct removals;

struct removal_source {
    const char *path;    /* a generation */
    size_t articles;     /* how many it has */
    unsigned documents;
};

/* Clones are made in the folder scratch.  Paths and sources must outlive it.  What Xapian
 * keeps in memory of a transaction, about 7 KiB for each article, grows until it is
 * committed; beyond most articles that is done, and a copy takes the place of the clone,
 * which cannot be committed to again. */
struct removals *removals_open(const struct removal_source *sources, size_t count,
                               const char *scratch, size_t most);
enum { REMOVALS_MOST = 20000 };

/* Takes an article, by its absolute path, out of a source; any thread may.  Waits when a
 * generation is far behind. */
void removals_add(struct removals *removals, size_t source, const char *absolute);

/* Writes a new state (state.h) to an article of a source, which stays. */
void removals_confirm(struct removals *removals, size_t source, const char *absolute,
                      const struct state *state);

/* Nothing more will be removed. */
void removals_end(struct removals *removals);

/* What is left of a generation. */
struct remainder {
    const char *path;   /* the clone; the generation itself if nothing was removed */
    bool is_clone;
    unsigned documents; /* 0: nothing is left, and path says nothing */
};

/* After removals_end(): waits for the thread of a source, and says what is left of it.
 * To be called once for each. */
enum status removals_finish(struct removals *removals, size_t source,
                            struct remainder *remainder);

/* Ends the threads that were not waited for; what they did is lost. */
void removals_close(struct removals *removals); /* NULL is allowed */

#endif
