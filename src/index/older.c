/* older.c - the articles that generations have, beside what is read again */
#include "index/older.h"

#include <stdlib.h>

#include "index/identity.h"
#include "index/stored.h"
#include "index/terms.h"

struct older {
    const struct removal_source *sources;
    size_t count;
    struct xc_database **databases; /* NULL: not yet open */
    struct arena *arena;            /* of one look */
    struct buf term;
};

struct older *older_open(const struct removal_source *sources, size_t count)
{
    struct older *older = xmalloc(sizeof *older);
    *older = (struct older){.sources = sources, .count = count, .arena = arena_new()};
    older->databases = xmalloc((count + 1) * sizeof *older->databases);
    for (size_t i = 0; i < count; i++)
        older->databases[i] = NULL;
    return older;
}

void older_close(struct older *older)
{
    for (size_t i = 0; i < older->count; i++)
        xc_close(older->databases[i]);
    free(older->databases);
    arena_free(older->arena);
    buf_free(&older->term);
    free(older);
}

static bool read_older(struct older *older, size_t source, struct str absolute,
                       struct stored *stored)
{
    struct xc_database **db = &older->databases[source];
    struct str data;
    unsigned docid;
    arena_reset(older->arena);
    if (!*db && xc_open(&older->sources[source].path, 1, db) != STATUS_ok)
        return false;
    term_exact(&older->term, FIELD_id, article_id(older->arena, article_hash(absolute, 0)));
    return xc_find(*db, buf_str(&older->term), &docid) == STATUS_ok && docid &&
           xc_get_data(*db, docid, older->arena, &data) == STATUS_ok &&
           store_unpack(older->arena, data, stored) && stored->kind == DOCUMENT_article;
}

bool older_is_same(struct older *older, size_t source, struct str absolute,
                   const struct article *article)
{
    struct stored stored;
    return read_older(older, source, absolute, &stored) &&
           str_equal(stored.text, article->text) &&
           str_equal(stored.encoding, article->encoding);
}
