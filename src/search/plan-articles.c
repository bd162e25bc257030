/* plan-articles.c - articles as a query of Xapian */
#include "index/terms.h"
#include "search/plan.h"

struct xc_query *plan_articles(struct arena *arena, const struct strs *ids)
{
    struct buf term = {0};
    struct xc_query **parts = ARENA_ARRAY(arena, struct xc_query *, ids->count + 1);
    for (size_t i = 0; i < ids->count; i++) {
        term_exact(&term, FIELD_id, ids->items[i]);
        parts[i] = xc_query_term(buf_str(&term));
    }
    buf_free(&term);
    return xc_query_scale(xc_query_combine(XC_OR, parts, ids->count), 0);
}

enum status plan_their_articles(struct xc_database *db, struct arena *arena,
                                const unsigned docids[], size_t count, struct xc_query **query)
{
    struct str *values = ARENA_ARRAY(arena, struct str, count + 1);
    struct strs ids = {0};
    enum status status = xc_values(db, SCHEMA_slot_article, docids, count, arena, values);
    if (status != STATUS_ok)
        return status;
    for (size_t i = 0; i < count; i++)
        if (!i || !str_equal(values[i], values[i - 1]))
            ARENA_PUSH(arena, &ids, stored_article_id(arena, values[i]));
    *query = plan_articles(arena, &ids);
    return STATUS_ok;
}
