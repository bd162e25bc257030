/* prune.c - articles of an index whose files are gone */
#include "index/prune.h"

#include <errno.h>

#include "base/path.h"
#include "base/schema.h"
#include "index/identity.h"
#include "index/stored.h"
#include "index/terms.h"

struct search {
    struct xc_database *db;
    struct arena *arena;
    struct known *known;
    const struct strs *failures;
    struct strs *gone;
    struct str root;
    struct strs cut; /* terms that do not hold the whole path */
};

static bool is_at_or_below(struct str path, struct str root)
{
    if (str_equal(root, STR("/")))
        return true;
    return str_starts(path, root) &&
           (path.size == root.size || path.bytes[root.size] == '/');
}

static bool is_gone(struct search *search, struct str path)
{
    struct stat stat;
    for (size_t i = 0; i < search->failures->count; i++)
        if (is_at_or_below(path, search->failures->items[i]))
            return false;
    const char *name = arena_copy(search->arena, path.bytes, path.size);
    return !path_stat(name, &stat) && (errno == ENOENT || errno == ENOTDIR);
}

static void judge(struct search *search, struct str path)
{
    if (!is_at_or_below(path, search->root))
        return;
    const struct known_article *article = known_get(search->known, article_hash(path, 0));
    if (!article->is_indexed || article->is_seen || !is_gone(search, path))
        return;
    struct str kept = {arena_copy(search->arena, path.bytes, path.size), path.size};
    ARENA_PUSH(search->arena, search->gone, kept);
}

/* A term as long as a term can be may have lost the end of its path. */
static bool is_cut(struct str term)
{
    return term.size + 4 > TERM_MOST_BYTES;
}

static bool see_path(void *context, struct str term, unsigned frequency)
{
    struct search *search = context;
    (void)frequency;
    if (is_cut(term)) {
        struct str kept = {arena_copy(search->arena, term.bytes, term.size), term.size};
        ARENA_PUSH(search->arena, &search->cut, kept);
    } else {
        judge(search, str_slice(term, 1, term.size));
    }
    return true;
}

/* The path of a term that was cut is in the data of its documents. */
static enum status judge_cut(struct search *search, struct str term)
{
    unsigned docid;
    struct str data;
    struct stored stored;
    enum status status = xc_find(search->db, term, &docid);
    if (status != STATUS_ok || !docid)
        return status;
    if ((status = xc_get_data(search->db, docid, search->arena, &data)) != STATUS_ok)
        return status;
    if (store_unpack(search->arena, data, &stored))
        judge(search, stored.path);
    return STATUS_ok;
}

static enum status search_root(struct search *search, struct str root)
{
    struct buf term = {0};
    search->root = root;
    term_exact(&term, FIELD_path, root);
    bool is_cut_root = is_cut(buf_str(&term));
    see_path(search, buf_str(&term), 0);
    if (is_cut_root)
        term.size = TERM_MOST_BYTES - 24;
    else if (root.size > 1)
        buf_add_char(&term, '/');
    enum status status = xc_allterms(search->db, buf_str(&term), see_path, search);
    for (size_t i = 0; i < search->cut.count && status == STATUS_ok; i++)
        status = judge_cut(search, search->cut.items[i]);
    search->cut.count = 0;
    buf_free(&term);
    return status;
}

enum status prune_find(struct xc_database *db, const struct strs *roots,
                       const struct strs *failures, struct known *known, struct arena *arena,
                       struct strs *gone)
{
    struct search search = {.db = db, .arena = arena, .known = known, .failures = failures,
                            .gone = gone};
    enum status status = STATUS_ok;
    for (size_t i = 0; i < roots->count && status == STATUS_ok; i++)
        status = search_root(&search, roots->items[i]);
    size_t kept = 0;
    for (size_t i = 0; i < gone->count; i++) {
        struct known_article *article = known_get(known, article_hash(gone->items[i], 0));
        if (!article->is_seen)
            gone->items[kept++] = gone->items[i];
        article->is_seen = true; /* once, though it be below two roots */
    }
    gone->count = kept;
    return status;
}
