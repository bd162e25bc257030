/* record.c - what the extractors find in an article */
#include "article/record.h"

#include <stddef.h>

const struct member record_members[] = {
#define ROW(kind, member, type, doc) \
    {RECORD_##kind, #member, MEMBER_##type, offsetof(struct record, kind.member), doc},
#include "article/records.def"
#undef ROW
};

const size_t record_member_count = sizeof record_members / sizeof *record_members;

const char *record_kind_word(enum record_kind kind)
{
    static const char *const words[] = {"headline", "heading", "published", "dateline",
                                        "byline",   "caption", "quote",     "marks"};
    return words[kind];
}

const char *const *member_words(enum member_type type)
{
    static const char *const quote_types[] = {NULL, "direct", "mixed", "indirect", NULL};
    static const char *const kinds[] = {NULL, "person", "organisation", "group", "unnamed", NULL};
    static const char *const certainties[] = {NULL, "printed", "computed", "unresolved", NULL};
    static const char *const tiers[] = {NULL, "A", "B", "C", NULL};
    static const char *const wheres[] = {NULL, "body", "headline", "caption", NULL};
    switch (type) {
    case MEMBER_quote_type: return quote_types;
    case MEMBER_speaker_kind: return kinds;
    case MEMBER_certainty: return certainties;
    case MEMBER_tier: return tiers;
    case MEMBER_where: return wheres;
    default: return NULL;
    }
}
