/* lookup.c - documents by their id */
#include "query/lookup.h"

#include "base/buf.h"
#include "base/schema.h"
#include "index/loader.h"
#include "index/terms.h"
#include "query/clean.h"
#include "query/searcher.h"

enum { MOST_CANDIDATES = 8 }; /* more are not listed */

struct looking {
    struct index *index;
    struct arena *arena;
    struct str article, part; /* the beginnings before and behind the dot */
    bool wants_part;          /* there is a dot: a quote or caption */
    size_t prefix_size;       /* of a term, before the id */
    struct strs found;
    struct stored *stored;
    struct str id; /* as given */
};

static bool see_term(void *context, struct str term, unsigned frequency)
{
    struct looking *looking = context;
    struct str id = str_slice(term, looking->prefix_size, term.size);
    size_t dot = str_find(id, STR("."), 0);
    (void)frequency;
    if ((dot < id.size) != looking->wants_part)
        return true;
    if (looking->wants_part && !str_starts(str_slice(id, dot + 1, id.size), looking->part))
        return true;
    struct str kept = {arena_copy(looking->arena, id.bytes, id.size), id.size};
    ARENA_PUSH(looking->arena, &looking->found, kept);
    return looking->found.count <= MOST_CANDIDATES;
}

static enum status find_candidates(struct looking *looking)
{
    struct buf term = {0};
    term_exact(&term, FIELD_id, looking->article);
    looking->prefix_size = term.size - looking->article.size;
    looking->found.count = 0;
    enum status status =
        xc_allterms(index_database(looking->index), buf_str(&term), see_term, looking);
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
    struct xc_database *db = index_database(looking->index);
    struct buf term = {0};
    struct str data;
    unsigned docid;
    term_exact(&term, FIELD_id, looking->found.items[0]);
    enum status status = xc_find(db, buf_str(&term), &docid);
    buf_free(&term);
    if (status == STATUS_ok)
        status = xc_get_data(db, docid, looking->arena, &data);
    if (status != STATUS_ok)
        return status;
    struct loader *loader = loader_open(db);
    status = loader_read(loader, data, looking->arena, looking->stored);
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
    size_t dot = str_find(low, STR("."), 0);
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
