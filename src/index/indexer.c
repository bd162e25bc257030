/* indexer.c - an article with its records to documents */
#include "index/indexer.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "index/facts.h"
#include "index/identity.h"
#include "index/stems.h"
#include "index/stored.h"
#include "index/terms.h"
#include "index/tokens.h"

struct indexer {
    struct stems *stems;
    struct identities *identities;
    struct xc_document *document;
    struct arena *arena; /* of the facts of one record */
    struct tokens tokens;
    struct buf term, value, data;
};

/* The document in the making. */
struct sheet {
    struct indexer *indexer;
    enum document_kind kind;
    const struct facts *facts;
    struct str absolute, id;
    uint64_t article;
    unsigned ordinal; /* of the document in its article: breaks ties */
    enum status status;
};

struct indexer *indexer_open(void)
{
    struct indexer *indexer = xmalloc(sizeof *indexer);
    *indexer = (struct indexer){.stems = stems_open(), .identities = identities_open(),
                                .document = xc_document_new(), .arena = arena_new()};
    return indexer;
}

void indexer_close(struct indexer *indexer)
{
    if (!indexer)
        return;
    stems_close(indexer->stems);
    identities_close(indexer->identities);
    xc_document_free(indexer->document);
    arena_free(indexer->arena);
    tokens_end(&indexer->tokens);
    buf_free(&indexer->term);
    buf_free(&indexer->value);
    buf_free(&indexer->data);
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

static void add_stem(struct sheet *sheet, enum field field, struct str word)
{
    struct indexer *indexer = sheet->indexer;
    struct str stem = stems_of(indexer->stems, word);
    if (str_equal(stem, word))
        return;
    term_stem(&indexer->term, field, stem);
    check(sheet, xc_add_term(indexer->document, buf_str(&indexer->term), 1));
}

static bool is_one_word(struct tokens *tokens, struct str value)
{
    struct token token;
    tokens_start(tokens, value);
    return tokens_next(tokens, &token) && !tokens_next(tokens, &token);
}

/* Positions cost more than the rest of a term.  Article text goes without, and a title but
 * in its article (query/verify.h), and a word that is all of its field: no phrase and no
 * NEAR can have it. */
static bool needs_positions(struct sheet *sheet, enum field field)
{
    const struct strs *values = &sheet->facts->values[field];
    if (field == FIELD_text)
        return false;
    if (field == FIELD_title)
        return sheet->kind == DOCUMENT_article;
    return schema_field(field)->kind != KIND_names || values->count != 1 ||
           !is_one_word(&sheet->indexer->tokens, values->items[0]);
}

/* Adds the words of a value, the first at position (0: without positions); returns the
 * position behind. */
static unsigned add_words(struct sheet *sheet, enum field field, struct str value,
                          unsigned position)
{
    bool has_positions = position != 0;
    struct indexer *indexer = sheet->indexer;
    bool has_stems = schema_field(field)->kind == KIND_words;
    struct token token;
    tokens_start(&indexer->tokens, value);
    while (tokens_next(&indexer->tokens, &token)) {
        struct str term;
        term_word(&indexer->term, field, token.word);
        term = buf_str(&indexer->term);
        check(sheet, has_positions
                         ? xc_add_posting(indexer->document, term, position++)
                         : xc_add_term(indexer->document, term, 1));
        if (has_stems)
            add_stem(sheet, field, token.word);
    }
    return position;
}

static void add_all_words(struct sheet *sheet, enum field field)
{
    const struct strs *values = &sheet->facts->values[field];
    unsigned gap = needs_positions(sheet, field) ? TERMS_GAP : 0;
    unsigned position = gap ? 1 : 0;
    for (size_t i = 0; i < values->count; i++) {
        struct str value = values->items[i];
        if (field == FIELD_speaker && sheet->facts->is_unnamed)
            value = facts_unnamed_head(value);
        position = add_words(sheet, field, value, position) + gap;
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

static void add_names(struct sheet *sheet, enum field field)
{
    struct indexer *indexer = sheet->indexer;
    add_all_words(sheet, field);
    for (size_t i = 0; i < sheet->facts->values[field].count; i++) {
        term_value(&indexer->term, field, sheet->kind, whole_value(sheet, field, i));
        add_filter(sheet);
        if (i == 0)
            continue;
        term_again(&indexer->term, field, sheet->kind, (unsigned)i + 1);
        add_filter(sheet);
    }
    add_facet(sheet, field);
}

static void add_exact(struct sheet *sheet, enum field field)
{
    for (size_t i = 0; i < sheet->facts->values[field].count; i++) {
        term_exact(&sheet->indexer->term, field, sheet->facts->values[field].items[i]);
        add_filter(sheet);
    }
    add_facet(sheet, field);
}

/* ---- Dates and orders ---- */

/* 4 bytes of the article and 2 of the place in it: enough to keep an article together
 * and in its order among equals.  Dates are read from the latest, so their order falls. */
static void add_ties(struct sheet *sheet, bool is_falling)
{
    uint64_t article = sheet->article;
    unsigned ordinal = sheet->ordinal < 0xffff ? sheet->ordinal : 0xffff;
    if (is_falling)
        ordinal = 0xffff - ordinal;
    for (int shift = 56; shift >= 32; shift -= 8)
        buf_add_char(&sheet->indexer->value, (char)(article >> shift));
    buf_add_char(&sheet->indexer->value, (char)(ordinal >> 8));
    buf_add_char(&sheet->indexer->value, (char)ordinal);
}

static void add_date(struct sheet *sheet, enum field field)
{
    struct indexer *indexer = sheet->indexer;
    struct date date = field == FIELD_said ? sheet->facts->said : sheet->facts->date;
    if (!date_is_full(date))
        return;
    buf_clear(&indexer->value);
    buf_printf(&indexer->value, "%04d%02d%02d", date.year, date.month, date.day);
    add_ties(sheet, true);
    add_value(sheet, (unsigned)schema_field(field)->slot);
    for (int part = 0; part < 3; part++) {
        term_date(&indexer->term, field, sheet->kind, date);
        add_filter(sheet);
        if (part == 0)
            date.day = 0;
        else
            date.month = 0;
    }
}

static void add_orders(struct sheet *sheet)
{
    struct indexer *indexer = sheet->indexer;
    buf_clear(&indexer->value);
    for (int shift = 56; shift >= 0; shift -= 8)
        buf_add_char(&indexer->value, (char)(sheet->article >> shift));
    add_value(sheet, SCHEMA_slot_article);
    if (sheet->kind != DOCUMENT_quote || !sheet->facts->values[FIELD_speaker].count)
        return;
    buf_clear(&indexer->value);
    utf8_fold(whole_value(sheet, FIELD_speaker, 0), &indexer->value);
    buf_add_char(&indexer->value, '\0');
    add_ties(sheet, false);
    add_value(sheet, SCHEMA_slot_speaker);
}

/* ---- Documents ---- */

static void add_field(struct sheet *sheet, enum field field)
{
    switch (schema_field(field)->kind) {
    case KIND_words: add_all_words(sheet, field); break;
    case KIND_names: add_names(sheet, field); break;
    case KIND_exact: add_exact(sheet, field); break;
    case KIND_date: add_date(sheet, field); break;
    }
}

static void add_fields(struct sheet *sheet)
{
    struct indexer *indexer = sheet->indexer;
    for (int i = 0; i < FIELD_COUNT; i++)
        add_field(sheet, (enum field)i);
    term_exact(&indexer->term, FIELD_id, sheet->id);
    add_filter(sheet);
    term_exact(&indexer->term, FIELD_path, sheet->absolute);
    add_filter(sheet);
    add_orders(sheet);
}

static void add_stored(struct sheet *sheet, const struct stored *stored)
{
    struct indexer *indexer = sheet->indexer;
    buf_clear(&indexer->data);
    store_pack(stored, &indexer->data);
    check(sheet, xc_set_data(indexer->document, buf_str(&indexer->data)));
}

static bool is_document(const struct record *record)
{
    return record->kind == RECORD_quote || record->kind == RECORD_caption;
}

static void add_record(struct sheet *sheet, const struct article *article, size_t number,
                       const struct facts *whole, struct str article_id)
{
    struct facts facts;
    const struct record *record = &article->records.items[number];
    bool is_quote = record->kind == RECORD_quote;
    bool has_words = is_quote && record->quote.words.bytes;
    struct stored stored = {.article_id = article_id, .number = number};
    arena_reset(sheet->indexer->arena);
    facts_of_record(article, whole, record, sheet->indexer->arena, &facts);
    sheet->facts = &facts;
    sheet->kind = stored.kind = is_quote ? DOCUMENT_quote : DOCUMENT_caption;
    sheet->id = stored.id = identities_next(sheet->indexer->identities,
                                            has_words ? record->quote.words : record->text);
    xc_document_clear(sheet->indexer->document);
    add_fields(sheet);
    add_stored(sheet, &stored);
}

static void add_article(struct sheet *sheet, const struct article *article,
                        const struct facts *whole, const struct state *state, struct str id)
{
    struct stored stored = {
        .kind = DOCUMENT_article,
        .id = id,
        .article_id = id,
        .path = sheet->absolute,
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
    sheet->id = id;
    xc_document_clear(sheet->indexer->document);
    add_fields(sheet);
    state_pack(state, &sheet->indexer->value);
    add_value(sheet, SCHEMA_slot_state);
    add_stored(sheet, &stored);
}

enum status indexer_add(struct indexer *indexer, struct article *article, struct str absolute,
                        const struct state *state, struct xc_database *db,
                        struct indexer_counts *counts)
{
    struct sheet sheet = {.indexer = indexer, .absolute = absolute, .article = state->article};
    struct str id = article_id(article->arena, state->article);
    struct facts whole;
    facts_of_article(article, &whole);
    identities_start(indexer->identities, article->arena, id, article->records.count);
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (!is_document(record))
            continue;
        add_record(&sheet, article, i, &whole, id);
        check(&sheet, xc_add_document(db, indexer->document));
        sheet.ordinal++;
        counts->quotes += record->kind == RECORD_quote;
        counts->captions += record->kind == RECORD_caption;
    }
    for (size_t i = 0; i < article->records.count; i++)
        record_to_source(article, &article->records.items[i]);
    add_article(&sheet, article, &whole, state, id);
    check(&sheet, xc_add_document(db, indexer->document));
    counts->articles++;
    return sheet.status;
}

enum status indexer_delete(struct indexer *indexer, struct str absolute, struct xc_database *db)
{
    term_exact(&indexer->term, FIELD_path, absolute);
    return xc_delete_document(db, buf_str(&indexer->term));
}
