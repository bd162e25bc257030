/* assembly.h - the parts of a run, put together to the next state of an index */
#ifndef QUOTH_INDEX_ASSEMBLY_H
#define QUOTH_INDEX_ASSEMBLY_H

#include "index/generation.h"
#include "index/merge.h"
#include "index/removal.h"

struct assembly {
    const char *folder, *scratch;            /* the index, and tmp-PID in it */
    const struct generations *generations;   /* as they are */
    const struct removal_source *sources;    /* the same generations, in their order */
    struct removals *removals;               /* all that had to be removed was added */
    const struct paths *parts;               /* databases of new documents, in scratch */
    size_t documents;                        /* in these */
};

/* Makes new generations of the parts and of what is left of the old ones, merged as
 * tiers.h says, and publishes them at once.  On failure the index is as it was. */
enum status assemble(const struct assembly *assembly);

#endif
