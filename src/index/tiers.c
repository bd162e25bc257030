/* tiers.c - which generations are merged with what is new */
#include "index/tiers.h"

static size_t at_least(size_t documents)
{
    return documents < TIERS_LEAST ? TIERS_LEAST : documents;
}

struct tiers tiers_plan(const unsigned documents[], size_t count, size_t more)
{
    struct tiers tiers = {0};
    if (!more)
        return tiers;
    tiers.is_added = count && more < TIERS_FEW && documents[0] < TIERS_LEAST;
    if (tiers.is_added)
        return tiers;
    for (size_t i = 0, sum = more; i < count; i++) {
        if (at_least(documents[i]) <= at_least(sum))
            tiers.merged = i + 1;
        sum += documents[i];
    }
    return tiers;
}
