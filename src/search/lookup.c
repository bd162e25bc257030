/* lookup.c - documents by their id */
#include "search/lookup.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/schema.h"
#include "index/loader.h"
#include "index/terms.h"
#include "search/searcher.h"

enum { MOST_CANDIDATES = 8 }; /* more are not listed */

struct looking {
    struct index *index;
    struct arena *arena;
    struct str article, part; /* the beginnings before and behind the dot */
    bool wants_part;          /* there is a dot: a quote or caption */
    struct strs articles;     /* whose ids begin so */
    struct strs found;
    struct str data; /* of the last one found */
    struct stored *stored;
    struct str id; /* as given */
    enum status status;
};

static bool is_wanted(const struct looking *looking, const struct stored *stored)
{
    struct str id = stored->id;
    if (!looking->wants_part)
        return stored->kind == DOCUMENT_article;
    return stored->kind != DOCUMENT_article &&
           str_starts(str_slice(id, stored->article_id.size + 1, id.size), looking->part);
}

/* One document of an article whose id begins so. */
static bool see_document(void *context, unsigned docid)
{
    struct looking *looking = context;
    struct str data;
    struct stored stored;
    looking->status =
        xc_get_data(index_database(looking->index), docid, looking->arena, &data);
    if (looking->status != STATUS_ok)
        return false;
    if (!store_unpack(looking->arena, data, &stored) || !is_wanted(looking, &stored))
        return true;
    ARENA_PUSH(looking->arena, &looking->found, stored.id);
    looking->data = data;
    return looking->wants_part && looking->found.count <= MOST_CANDIDATES;
}

static bool see_article(void *context, struct str term, unsigned frequency)
{
    struct looking *looking = context;
    (void)frequency;
    struct str kept = {arena_copy(looking->arena, term.bytes, term.size), term.size};
    ARENA_PUSH(looking->arena, &looking->articles, kept);
    return looking->wants_part || looking->articles.count <= MOST_CANDIDATES;
}

static enum status find_candidates(struct looking *looking)
{
    struct xc_database *db = index_database(looking->index);
    struct buf term = {0};
    looking->found = looking->articles = (struct strs){0};
    looking->status = STATUS_ok;
    term_exact(&term, FIELD_id, looking->article);
    enum status status = xc_allterms(db, buf_str(&term), see_article, looking);
    for (size_t i = 0; i < looking->articles.count && status == STATUS_ok; i++) {
        status = xc_postlist(db, looking->articles.items[i], see_document, looking);
        if (looking->status != STATUS_ok)
            status = looking->status;
        if (looking->found.count > MOST_CANDIDATES)
            break;
    }
    buf_free(&term);
    return status;
}

static enum status fail_ambiguous(const struct looking *looking)
{
    struct buf list = {0};
    for (size_t i = 0; i < looking->found.count && i < MOST_CANDIDATES; i++)
        buf_printf(&list, "\n  %.*s", STR_ARGS(looking->found.items[i]));
    if (looking->found.count > MOST_CANDIDATES)
        buf_add(&list, STR("\n  ..."));
    enum status status = fail(STATUS_usage, "'%.*s' is the beginning of several ids:%.*s",
                              STR_ARGS(looking->id), STR_ARGS(buf_str(&list)));
    buf_free(&list);
    return status;
}

static enum status read_document(struct looking *looking)
{
    struct loader *loader = loader_open(index_database(looking->index));
    enum status status = loader_read(loader, looking->data, looking->arena, looking->stored);
    loader_close(loader);
    return status;
}

static enum status look(void *context)
{
    struct looking *looking = context;
    enum status status = find_candidates(looking);
    if (status != STATUS_ok)
        return status;
    if (!looking->found.count)
        return fail(STATUS_none, "%.*s: there is no such id", STR_ARGS(looking->id));
    if (looking->found.count > 1)
        return fail_ambiguous(looking);
    return read_document(looking);
}

/* Ids are hex digits in lower case; people may write them otherwise. */
static struct str lowered(struct arena *arena, struct str id)
{
    char *bytes = arena_copy(arena, id.bytes, id.size);
    for (size_t i = 0; i < id.size; i++)
        bytes[i] = to_lower(bytes[i]);
    return (struct str){bytes, id.size};
}

enum status lookup(struct index *index, struct str id, struct arena *arena, struct stored *stored)
{
    struct str low = lowered(arena, id);
    size_t dot = str_find_byte(low, '.', 0);
    struct looking looking = {
        .index = index,
        .arena = arena,
        .article = str_slice(low, 0, dot),
        .part = dot < low.size ? str_slice(low, dot + 1, low.size) : (struct str){0},
        .wants_part = dot < low.size,
        .stored = stored,
        .id = id,
    };
    if (!id.size)
        return fail(STATUS_usage, "an empty id");
    return searcher_twice(index, look, &looking);
}
