/* indexer.c - an article with its records to documents */
#include "index/indexer.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "index/facts.h"
#include "index/identity.h"
#include "index/marks.h"
#include "index/sketch.h"
#include "index/stored.h"
#include "index/terms.h"
#include "index/tokens.h"

struct indexer {
    struct identities *identities;
    struct xc_document *document;
    struct arena *arena; /* of the facts of one record */
    struct tokens tokens;
    struct buf term, value, data;
    struct buf sketches; /* of the article's quotes and captions so far */
    size_t sketched;     /* how many */
};

/* The document in the making. */
struct sheet {
    struct indexer *indexer;
    enum document_kind kind;
    const struct facts *facts;
    struct str article_id;
    uint64_t article; /* the same, as a number */
    enum status status;
};

struct indexer *indexer_open(void)
{
    struct indexer *indexer = xmalloc(sizeof *indexer);
    *indexer = (struct indexer){
        .identities = identities_open(), .document = xc_document_new(), .arena = arena_new()};
    return indexer;
}

void indexer_close(struct indexer *indexer)
{
    if (!indexer)
        return;
    identities_close(indexer->identities);
    xc_document_free(indexer->document);
    arena_free(indexer->arena);
    tokens_end(&indexer->tokens);
    buf_free(&indexer->term);
    buf_free(&indexer->value);
    buf_free(&indexer->data);
    buf_free(&indexer->sketches);
    free(indexer);
}

static void check(struct sheet *sheet, enum status status)
{
    if (sheet->status == STATUS_ok)
        sheet->status = status;
}

static void add_filter(struct sheet *sheet)
{
    struct indexer *indexer = sheet->indexer;
    check(sheet, xc_add_term(indexer->document, buf_str(&indexer->term), 0));
}

static void add_value(struct sheet *sheet, unsigned slot)
{
    struct indexer *indexer = sheet->indexer;
    check(sheet, xc_add_value(indexer->document, slot, buf_str(&indexer->value)));
}

/* ---- Words ---- */

/* sketch may be NULL. */
static void add_words(struct sheet *sheet, enum field field, struct str value, struct buf *sketch)
{
    struct indexer *indexer = sheet->indexer;
    bool skips_common = term_skips_common(field);
    struct token token;
    tokens_start(&indexer->tokens, value);
    while (tokens_next(&indexer->tokens, &token)) {
        unsigned char byte = skips_common ? sketch_byte(token.word) : SKETCH_HASHED;
        if (sketch && sketch->size < SKETCH_MOST)
            buf_add_char(sketch, (char)byte);
        if (byte < SKETCH_HASHED)
            continue;
        term_word(&indexer->term, field, token.word);
        check(sheet, xc_add_term(indexer->document, buf_str(&indexer->term), 1));
    }
}

/* The words of a quote or caption, and their sketch on the way. */
static void add_sketched_words(struct sheet *sheet, enum field field)
{
    struct indexer *indexer = sheet->indexer;
    const struct strs *values = &sheet->facts->values[field];
    buf_clear(&indexer->value);
    if (values->count)
        add_words(sheet, field, values->items[0], &indexer->value);
    sketches_pack(&indexer->sketches, sheet->kind, buf_str(&indexer->value));
    indexer->sketched++;
}

static bool is_among(const struct strs *values, struct str value)
{
    for (size_t i = 0; i < values->count; i++)
        if (str_equal(values->items[i], value))
            return true;
    return false;
}

/* Places of a dateline are terms of their own field: a query for places asks for those,
 * too. */
static bool is_of_dateline(const struct facts *facts, struct str place)
{
    return is_among(&facts->values[FIELD_dateline], place) ||
           is_among(&facts->values[FIELD_region], place);
}

static void add_all_words(struct sheet *sheet, enum field field)
{
    const struct strs *values = &sheet->facts->values[field];
    for (size_t i = 0; i < values->count; i++) {
        struct str value = values->items[i];
        if (field == FIELD_speaker && sheet->facts->is_unnamed)
            value = facts_unnamed_head(value);
        if (field != FIELD_place || !is_of_dateline(sheet->facts, value))
            add_words(sheet, field, value, NULL);
    }
}

/* ---- Whole values ---- */

static struct str whole_value(const struct sheet *sheet, enum field field, size_t i)
{
    if (field == FIELD_speaker && sheet->facts->is_unnamed)
        return STR(TERMS_UNNAMED);
    return sheet->facts->values[field].items[i];
}

static void add_facet(struct sheet *sheet, enum field field)
{
    struct indexer *indexer = sheet->indexer;
    int slot = schema_field(field)->slot;
    size_t count = sheet->facts->values[field].count;
    if (slot < 0 || !count)
        return;
    buf_clear(&indexer->value);
    for (size_t i = 0; i < count; i++)
        facet_add(&indexer->value, whole_value(sheet, field, i));
    add_value(sheet, (unsigned)slot);
}

/* Each value as one term. */
static void add_people(struct sheet *sheet, enum field field)
{
    struct indexer *indexer = sheet->indexer;
    for (size_t i = 0; i < sheet->facts->values[field].count; i++) {
        term_value(&indexer->term, field, sheet->kind, whole_value(sheet, field, i));
        add_filter(sheet);
        if (i == 0)
            continue;
        term_again(&indexer->term, field, sheet->kind, (unsigned)i + 1);
        add_filter(sheet);
    }
}

static void add_mark(struct sheet *sheet, enum field field)
{
    struct indexer *indexer = sheet->indexer;
    const struct strs *values = &sheet->facts->values[field];
    buf_clear(&indexer->value);
    utf8_fold(values->count ? values->items[0] : STR(MARKS_NONE), &indexer->value);
    if (str_equal(buf_str(&indexer->value), marks_common(field)))
        return;
    term_mark(&indexer->term, field, buf_str(&indexer->value));
    add_filter(sheet);
}

/* ---- Dates and orders ---- */

static void add_article(struct sheet *sheet, int bytes)
{
    for (int i = 0; i < bytes; i++)
        buf_add_char(&sheet->indexer->value, (char)(sheet->article >> (56 - 8 * i)));
}

/* Behind the day, four bytes of the article: enough to keep an article together among
 * equals.  Within it, the documents are in their order. */
static void add_date(struct sheet *sheet, enum field field)
{
    enum { TIE_SIZE = 4 };
    struct indexer *indexer = sheet->indexer;
    struct date date = field == FIELD_said ? sheet->facts->said : sheet->facts->date;
    if (!date_is_full(date))
        return;
    buf_clear(&indexer->value);
    dayslot_add(&indexer->value, date);
    add_article(sheet, TIE_SIZE);
    add_value(sheet, (unsigned)schema_field(field)->slot);
    term_date(&indexer->term, field, sheet->kind, date);
    add_filter(sheet);
    date.day = 0;
    term_date(&indexer->term, field, sheet->kind, date);
    add_filter(sheet);
}

static void add_slots(struct sheet *sheet)
{
    struct indexer *indexer = sheet->indexer;
    buf_clear(&indexer->value);
    add_article(sheet, sizeof sheet->article);
    add_value(sheet, SCHEMA_slot_article);
    if (sheet->kind != DOCUMENT_quote)
        return;
    buf_clear(&indexer->value);
    marks_pack(&indexer->value, sheet->facts->values);
    add_value(sheet, (unsigned)schema_field(FIELD_type)->slot);
}

/* ---- Documents ---- */

static bool is_sketched(const struct sheet *sheet, enum field field)
{
    return (sheet->kind == DOCUMENT_quote && field == FIELD_quote) ||
           (sheet->kind == DOCUMENT_caption && field == FIELD_caption);
}

static void add_field(struct sheet *sheet, enum field field)
{
    switch (schema_field(field)->kind) {
    case KIND_words:
        if (is_sketched(sheet, field))
            add_sketched_words(sheet, field);
        else
            add_all_words(sheet, field);
        break;
    case KIND_people: add_people(sheet, field); /* fall through */
    case KIND_names:
        add_all_words(sheet, field);
        add_facet(sheet, field);
        break;
    case KIND_exact:
        if (marks_has(field) && sheet->kind == DOCUMENT_quote)
            add_mark(sheet, field);
        break;
    case KIND_date: add_date(sheet, field); break;
    }
}

static void add_fields(struct sheet *sheet)
{
    struct indexer *indexer = sheet->indexer;
    for (int i = 0; i < FIELD_COUNT; i++)
        add_field(sheet, (enum field)i);
    term_document(&indexer->term, sheet->kind);
    add_filter(sheet);
    term_exact(&indexer->term, FIELD_id, sheet->article_id);
    add_filter(sheet);
    add_slots(sheet);
}

static void add_stored(struct sheet *sheet, const struct stored *stored)
{
    struct indexer *indexer = sheet->indexer;
    buf_clear(&indexer->data);
    store_pack(stored, &indexer->data);
    check(sheet, xc_set_data(indexer->document, buf_str(&indexer->data)));
}

static void add_sketches(struct sheet *sheet)
{
    struct indexer *indexer = sheet->indexer;
    buf_clear(&indexer->value);
    sketches_end(&indexer->value, indexer->sketched, buf_str(&indexer->sketches));
    add_value(sheet, SCHEMA_slot_sketch);
}

static bool is_document(const struct record *record)
{
    return record->kind == RECORD_quote || record->kind == RECORD_caption;
}

static size_t count_documents(const struct records *records)
{
    size_t count = 0;
    for (size_t i = 0; i < records->count; i++)
        count += is_document(&records->items[i]);
    return count;
}

static void add_record(struct sheet *sheet, const struct article *article, size_t number,
                       const struct facts *whole)
{
    struct facts facts;
    const struct record *record = &article->records.items[number];
    bool is_quote = record->kind == RECORD_quote;
    bool has_words = is_quote && record->quote.words.bytes;
    struct stored stored = {.article_id = sheet->article_id, .number = number};
    arena_reset(sheet->indexer->arena);
    facts_of_record(article, whole, record, sheet->indexer->arena, &facts);
    sheet->facts = &facts;
    sheet->kind = stored.kind = is_quote ? DOCUMENT_quote : DOCUMENT_caption;
    stored.id =
        identities_next(sheet->indexer->identities, has_words ? record->quote.words : record->text);
    xc_document_clear(sheet->indexer->document);
    add_fields(sheet);
    add_stored(sheet, &stored);
}

static void add_whole(struct sheet *sheet, const struct article *article, const struct facts *whole,
                      struct str absolute, const struct state *state)
{
    struct indexer *indexer = sheet->indexer;
    struct stored stored = {
        .kind = DOCUMENT_article,
        .id = sheet->article_id,
        .article_id = sheet->article_id,
        .path = absolute,
        .title = article->title,
        .outlet = article->outlet,
        .date = article->date,
        .encoding = article->encoding,
        .text = article->text,
        .date_from = article->date_from,
        .map = article->map,
        .records = article->records,
        .source_size = state->size,
        .source_mtime = state->mtime,
    };
    sheet->facts = whole;
    sheet->kind = DOCUMENT_article;
    xc_document_clear(indexer->document);
    add_fields(sheet);
    term_exact(&indexer->term, FIELD_path, absolute);
    add_filter(sheet);
    state_pack(state, &indexer->value);
    add_value(sheet, SCHEMA_slot_state);
    add_stored(sheet, &stored);
}

/* Behind their article, in the order of the text. */
static void add_records(struct sheet *sheet, const struct article *article,
                        const struct facts *whole, struct xc_database *db,
                        struct indexer_counts *counts)
{
    struct indexer *indexer = sheet->indexer;
    size_t documents = count_documents(&article->records);
    buf_clear(&indexer->sketches);
    indexer->sketched = 0;
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (!is_document(record))
            continue;
        add_record(sheet, article, i, whole);
        if (indexer->sketched == documents)
            add_sketches(sheet);
        check(sheet, xc_add_document(db, indexer->document));
        counts->quotes += record->kind == RECORD_quote;
        counts->captions += record->kind == RECORD_caption;
    }
}

enum status indexer_add(struct indexer *indexer, struct article *article, struct str absolute,
                        const struct state *state, struct xc_database *db,
                        struct indexer_counts *counts)
{
    struct sheet sheet = {.indexer = indexer,
                          .article = state->article,
                          .article_id = article_id(article->arena, state->article)};
    struct facts whole;
    facts_of_article(article, &whole);
    identities_start(indexer->identities, article->arena, sheet.article_id, article->records.count);
    for (size_t i = 0; i < article->records.count; i++)
        record_to_source(article, &article->records.items[i]);
    add_whole(&sheet, article, &whole, absolute, state);
    check(&sheet, xc_add_document(db, indexer->document));
    counts->articles++;
    add_records(&sheet, article, &whole, db, counts);
    return sheet.status;
}

static struct str id_term(struct indexer *indexer, struct str absolute)
{
    struct arena *arena = arena_new();
    term_exact(&indexer->term, FIELD_id, article_id(arena, article_hash(absolute, 0)));
    arena_free(arena);
    return buf_str(&indexer->term);
}

enum status indexer_confirm(struct indexer *indexer, struct str absolute, const struct state *state,
                            struct xc_database *db)
{
    unsigned docid; /* an article comes before its quotes */
    enum status status = xc_find(db, id_term(indexer, absolute), &docid);
    if (status != STATUS_ok || !docid)
        return status;
    state_pack(state, &indexer->value);
    return xc_replace_value(db, docid, SCHEMA_slot_state, buf_str(&indexer->value));
}

enum status indexer_delete(struct indexer *indexer, struct str absolute, struct xc_database *db)
{
    return xc_delete_document(db, id_term(indexer, absolute));
}
