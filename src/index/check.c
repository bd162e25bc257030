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

/* Ids come in their order, so that an article comes right before its quotes. */
struct check {
    struct xc_database *db;
    void (*fault)(const char *what);
    struct check_counts *counts;
    struct loader *loader;
    struct arena *arena;      /* of the article at hand */
    struct str article;       /* its id; absent before the first */
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
    if (reader_open(path, &reader) != STATUS_ok)
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

static void check_document(struct check *check, struct str id, unsigned docid)
{
    struct str data;
    struct stored stored;
    bool is_article = id.size == ARTICLE_ID_SIZE;
    check->status = xc_get_data(check->db, docid, check->arena, &data);
    if (check->status != STATUS_ok)
        return;
    enum status status = loader_read(check->loader, data, check->arena, &stored);
    if (status == STATUS_index)
        FAULT(check, "document %.*s: its data are damaged, or its article's", STR_ARGS(id));
    else if (status != STATUS_ok)
        check->status = status;
    else if (!str_equal(stored.id, id) || is_article != (stored.kind == DOCUMENT_article))
        FAULT(check, "document %.*s: has the data of %.*s", STR_ARGS(id), STR_ARGS(stored.id));
    else if (is_article)
        check_article(check, id, &stored);
    else
        check_record(check, id, &stored);
}

static void next_article(struct check *check, struct str id)
{
    arena_reset(check->arena);
    check->article = (struct str){arena_copy(check->arena, id.bytes, ARTICLE_ID_SIZE),
                                  ARTICLE_ID_SIZE};
    check->has_source = false;
}

static bool see_id(void *context, struct str term, unsigned frequency)
{
    struct check *check = context;
    unsigned docid;
    struct str id = str_slice(term, 1, term.size);
    if (id.size != ARTICLE_ID_SIZE && id.size != RECORD_ID_SIZE) {
        FAULT(check, "id %.*s: is no id", STR_ARGS(id));
        return true;
    }
    struct str article = str_slice(id, 0, ARTICLE_ID_SIZE);
    if (!check->article.bytes || !str_equal(article, check->article)) {
        next_article(check, article);
        if (id.size != ARTICLE_ID_SIZE)
            FAULT(check, "document %.*s: its article is missing", STR_ARGS(id));
    }
    if (frequency != 1)
        FAULT(check, "id %.*s: %u documents have it", STR_ARGS(id), frequency);
    check->status = xc_find(check->db, term, &docid);
    if (check->status == STATUS_ok && docid)
        check_document(check, id, docid);
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
