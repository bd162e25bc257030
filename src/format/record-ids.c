/* record-ids.c - the ids of an article's own quotes and captions */
#include "format/record-ids.h"

#include "index/identity.h"

struct str *record_ids(const struct stored *article, struct arena *arena)
{
    const struct records *records = &article->records;
    struct str *ids = ARENA_ARRAY(arena, struct str, records->count + 1);
    struct identities *identities = identities_open();
    identities_start(identities, arena, article->article_id, records->count);
    for (size_t i = 0; i < records->count; i++) {
        const struct record *record = &records->items[i];
        bool has_words = record->kind == RECORD_quote && record->quote.words.bytes;
        if (record->kind == RECORD_quote || record->kind == RECORD_caption)
            ids[i] = identities_next(identities, has_words ? record->quote.words : record->text);
    }
    identities_close(identities);
    return ids;
}
