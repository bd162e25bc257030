/* loader.c - documents of an index, as they can be printed */
#include "index/loader.h"

#include <stdlib.h>

#include "index/context.h"
#include "index/pack.h"
#include "index/terms.h"

struct loader {
    struct xc_database *db;
    struct arena *arena;   /* of the article */
    struct stored article; /* the last one; no id before the first */
    struct buf scratch;
};

struct loader *loader_open(struct xc_database *db)
{
    struct loader *loader = xmalloc(sizeof *loader);
    *loader = (struct loader){.db = db, .arena = arena_new()};
    return loader;
}

void loader_close(struct loader *loader)
{
    if (!loader)
        return;
    arena_free(loader->arena);
    buf_free(&loader->scratch);
    free(loader);
}

static enum status fail_damaged(struct str id)
{
    return fail(STATUS_index, "document %.*s of the index is damaged; 'quoth check' tells more",
                STR_ARGS(id));
}

static enum status load_article(struct loader *loader, struct str id)
{
    unsigned docid;
    struct str data;
    if (str_equal(loader->article.id, id))
        return STATUS_ok;
    loader->article = (struct stored){0};
    arena_reset(loader->arena);
    term_exact(&loader->scratch, FIELD_id, id);
    enum status status = xc_find(loader->db, buf_str(&loader->scratch), &docid);
    if (status != STATUS_ok)
        return status;
    if (!docid)
        return fail(STATUS_index, "article %.*s is missing; 'quoth check' tells more",
                    STR_ARGS(id));
    if ((status = xc_get_data(loader->db, docid, loader->arena, &data)) != STATUS_ok)
        return status;
    if (store_unpack(loader->arena, data, &loader->article) &&
        loader->article.kind == DOCUMENT_article)
        return STATUS_ok;
    loader->article = (struct stored){0};
    return fail_damaged(id);
}

static struct str copy(struct arena *arena, struct str text)
{
    if (text.bytes)
        text.bytes = arena_copy(arena, text.bytes, text.size);
    return text;
}

/* Packing and unpacking is a deep copy. */
static void copy_record(struct loader *loader, const struct record *from, struct arena *arena,
                        struct record *to)
{
    buf_clear(&loader->scratch);
    pack_record(&loader->scratch, from, (struct str){0});
    struct unpacker unpacker = {.arena = arena, .left = copy(arena, buf_str(&loader->scratch))};
    unpack_record(&unpacker, to);
}

static enum status find_record(struct loader *loader, const struct stored *stored,
                               const struct record **record)
{
    const struct stored *article = &loader->article;
    enum status status = load_article(loader, stored->article_id);
    if (status != STATUS_ok)
        return status;
    if (stored->number >= article->records.count)
        return fail_damaged(stored->id);
    *record = &article->records.items[stored->number];
    return STATUS_ok;
}

enum status loader_record(struct loader *loader, struct str data, struct arena *arena,
                          struct stored *reference, const struct record **record)
{
    if (!store_unpack(arena, data, reference) || reference->kind == DOCUMENT_article)
        return fail_damaged(STR("?"));
    return find_record(loader, reference, record);
}

enum status loader_read(struct loader *loader, struct str data, struct arena *arena,
                        struct stored *stored)
{
    const struct stored *article = &loader->article;
    const struct record *record = NULL;
    if (!store_unpack(arena, data, stored))
        return fail_damaged(STR("?"));
    if (stored->kind == DOCUMENT_article)
        return STATUS_ok;
    enum status status = find_record(loader, stored, &record);
    if (status != STATUS_ok)
        return status;
    struct span span = stored_text_span(article, record->span);
    if (span.start > span.end)
        return fail_damaged(stored->id);
    stored->path = copy(arena, article->path);
    stored->title = copy(arena, article->title);
    stored->outlet = copy(arena, article->outlet);
    stored->date = article->date;
    stored->encoding = copy(arena, article->encoding);
    stored->before = copy(arena, context_before(article->text, span));
    stored->after = copy(arena, context_after(article->text, span));
    copy_record(loader, record, arena, &stored->record);
    return STATUS_ok;
}
