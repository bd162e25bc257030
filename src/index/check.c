/* check.c - is an index sound? */
#include "index/check.h"

#include "article/reader.h"
#include "base/path.h"
#include "index/generation.h"
#include "index/identity.h"
#include "index/index.h"
#include "index/loader.h"
#include "index/stored.h"
#include "index/terms.h"

struct check {
    struct xc_database *db;
    void (*fault)(const char *what);
    struct check_counts *counts;
    struct loader *loader;
    struct arena *arena;      /* of the article at hand */
    struct str article;       /* its id */
    struct strs ids;          /* of its documents so far */
    struct stored source;     /* text and map as the file has them now */
    bool has_source;          /* the file is as it was */
    enum status status;
};

#define FAULT(check, ...) \
    found_fault((check), arena_printf((check)->arena, __VA_ARGS__))

static void found_fault(struct check *check, const char *what)
{
    check->counts->faults++;
    check->fault(what);
}

static void read_source(struct check *check, const struct stored *stored)
{
    struct reader *reader;
    struct article *article;
    struct stat stat;
    const char *path = arena_copy(check->arena, stored->path.bytes, stored->path.size);
    if (str_equal(stored->path, STR("-")))
        return;
    if (!path_stat(path, &stat)) {
        check->counts->gone++;
        return;
    }
    uint64_t mtime = (uint64_t)stat.st_mtim.tv_sec * 1000000000 + (uint64_t)stat.st_mtim.tv_nsec;
    if ((uint64_t)stat.st_size != stored->source_size || mtime != stored->source_mtime) {
        check->counts->changed++;
        return;
    }
    if (reader_open(path, &stat, &reader) != STATUS_ok)
        return;
    if (reader_next(reader, check->arena, &article) == STATUS_ok) {
        check->source = (struct stored){.text = article->text, .map = article->map};
        check->has_source = true;
    }
    reader_close(reader);
}

static void check_article(struct check *check, struct str id, const struct stored *stored)
{
    check->counts->articles++;
    if (article_hash(stored->path, 0) != 0 &&
        !str_equal(article_id(check->arena, article_hash(stored->path, 0)), id))
        FAULT(check, "article %.*s: not the id of its path %.*s", STR_ARGS(id),
              STR_ARGS(stored->path));
    read_source(check, stored);
    if (check->has_source && !str_equal(check->source.text, stored->text))
        FAULT(check, "article %.*s: its text is not that of %.*s", STR_ARGS(id),
              STR_ARGS(stored->path));
}

static void check_record(struct check *check, struct str id, const struct stored *stored)
{
    const char *kind = document_kind_word(stored->kind);
    if (stored->kind == DOCUMENT_quote)
        check->counts->quotes++;
    else
        check->counts->captions++;
    if (!check->has_source)
        return;
    struct span span = stored_text_span(&check->source, stored->record.span);
    struct str found = span.start <= span.end
                           ? str_slice(check->source.text, span.start, span.end)
                           : STR("");
    if (str_equal(found, stored->record.text))
        check->counts->proved++;
    else
        FAULT(check, "%s %.*s: does not stand at %zu to %zu of %.*s", kind, STR_ARGS(id),
              stored->record.span.start, stored->record.span.end, STR_ARGS(stored->path));
}

/* Documents of one article must have different ids. */
static void check_id(struct check *check, struct str id)
{
    for (size_t i = 0; i < check->ids.count; i++)
        if (str_equal(check->ids.items[i], id)) {
            FAULT(check, "id %.*s: several documents have it", STR_ARGS(id));
            return;
        }
    ARENA_PUSH(check->arena, &check->ids, id);
}

static bool see_document(void *context, unsigned docid)
{
    struct check *check = context;
    struct str data, article = check->article;
    struct stored stored;
    check->status = xc_get_data(check->db, docid, check->arena, &data);
    if (check->status != STATUS_ok)
        return false;
    enum status status = loader_read(check->loader, data, check->arena, &stored);
    bool is_read = status == STATUS_ok;
    if (status == STATUS_index)
        FAULT(check, "document %u of article %.*s: its data are damaged, or its article's", docid,
              STR_ARGS(article));
    else if (!is_read)
        check->status = status;
    else if (!str_equal(stored.article_id, article))
        FAULT(check, "document %u of article %.*s: has the data of %.*s", docid, STR_ARGS(article),
              STR_ARGS(stored.id));
    else if (stored.kind == DOCUMENT_article)
        check_article(check, stored.id, &stored);
    else
        check_record(check, stored.id, &stored);
    if (is_read)
        check_id(check, stored.id);
    return check->status == STATUS_ok;
}

/* An article's document comes before those of its quotes and captions. */
static bool see_id(void *context, struct str term, unsigned frequency)
{
    struct check *check = context;
    struct str id = str_slice(term, 1, term.size);
    size_t articles = check->counts->articles;
    (void)frequency;
    arena_reset(check->arena);
    if (id.size != ARTICLE_ID_SIZE) {
        FAULT(check, "id %.*s: is no id", STR_ARGS(id));
        return true;
    }
    check->article = (struct str){arena_copy(check->arena, id.bytes, id.size), id.size};
    check->ids = (struct strs){0};
    check->has_source = false;
    enum status status = xc_postlist(check->db, term, see_document, check);
    if (check->status == STATUS_ok)
        check->status = status;
    if (check->status == STATUS_ok && check->counts->articles == articles)
        FAULT(check, "article %.*s: is missing, though it has quotes", STR_ARGS(id));
    return check->status == STATUS_ok;
}

/* Documents that have no id are found by their number. */
static enum status check_documents(struct check *check)
{
    unsigned documents;
    enum status status = xc_allterms(check->db, STR("Q"), see_id, check);
    if (status != STATUS_ok || (status = check->status) != STATUS_ok ||
        (status = xc_doccount(check->db, &documents)) != STATUS_ok)
        return status;
    const struct check_counts *counts = check->counts;
    if (!counts->faults && counts->quotes + counts->captions + counts->articles != documents)
        FAULT(check, "%zu of %u documents have an id",
              counts->quotes + counts->captions + counts->articles, documents);
    return STATUS_ok;
}

static void check_database(struct check *check, const char *path)
{
    size_t faults;
    struct str report;
    enum status status = xc_check(path, check->arena, &faults, &report);
    if (status != STATUS_ok)
        FAULT(check, "%s: %s", path, fail_message());
    else if (faults)
        FAULT(check, "%s: the tables have %zu faults: %.*s", path, faults,
              STR_ARGS(str_trim(report)));
}

static enum status check_tables(const char *folder, struct check *check)
{
    struct generations generations;
    enum status status = generations_read(folder, check->arena, &generations);
    for (size_t i = 0; i < generations.count; i++)
        check_database(check, generation_path(check->arena, folder, generations.items[i]));
    if (status == STATUS_ok && !generations.count)
        check_database(check, folder);
    return status;
}

enum status index_check(const char *folder, void (*fault)(const char *what),
                        struct check_counts *counts)
{
    struct index *index;
    *counts = (struct check_counts){0};
    enum status status = index_open(&folder, 1, &index);
    if (status != STATUS_ok)
        return status;
    struct check check = {.db = index_database(index), .fault = fault, .counts = counts,
                          .arena = arena_new(), .status = STATUS_ok};
    check.loader = loader_open(check.db);
    status = check_tables(folder, &check);
    if (status == STATUS_ok && !counts->faults)
        status = check_documents(&check);
    loader_close(check.loader);
    arena_free(check.arena);
    index_close(index);
    return status == STATUS_ok && counts->faults ? STATUS_faults : status;
}
