/* info.h - what an index holds */
#ifndef QUOTH_INDEX_INFO_H
#define QUOTH_INDEX_INFO_H

#include "base/schema.h"
#include "index/index.h"
#include "index/stored.h"

struct index_info {
    unsigned documents[DOCUMENT_KINDS];
    unsigned schema, extractor;   /* versions */
    unsigned long long bytes;     /* on disk */
    struct date first, last;      /* days of articles; {0} when none has one */
    unsigned undated;             /* articles without a full date */
    unsigned values[FIELD_COUNT]; /* of a field with a facet: how many different ones
                                     quotes have */
};

/* Reads what there is to know of one index. */
enum status index_info(const char *folder, struct index_info *info);

#endif
