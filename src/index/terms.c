/* terms.c - the terms and values of the schema: made here for index and query alike */
#include "index/terms.h"

#include <xxhash.h>

#include "base/utf8.h"
#include "index/pack.h"

enum { HASH_DIGITS = 16 };

char document_letter(enum document_kind kind)
{
    return "qca"[kind];
}

static void prefix(struct buf *term, enum field field)
{
    buf_clear(term);
    buf_add(term, str_from(schema_field(field)->prefix));
}

static void marked_prefix(struct buf *term, enum field field, enum document_kind kind, char mark)
{
    prefix(term, field);
    buf_add_char(term, document_letter(kind));
    buf_add_char(term, mark);
}

/* Xapian writes a NUL byte as two. */
static void fit(struct buf *term)
{
    size_t cost = term->size;
    for (size_t i = 0; i < term->size; i++)
        cost += term->bytes[i] == '\0';
    if (cost <= TERM_MOST_BYTES)
        return;
    unsigned long long hash = XXH3_64bits(term->bytes, term->size);
    size_t kept = 0, used = 0;
    while (used + 2 <= TERM_MOST_BYTES - HASH_DIGITS)
        used += term->bytes[kept++] == '\0' ? 2 : 1;
    while (kept && ((unsigned char)term->bytes[kept] & 0xc0) == 0x80)
        kept--;
    term->size = kept;
    buf_printf(term, "%016llx", hash);
}

void term_word(struct buf *term, enum field field, struct str folded)
{
    prefix(term, field);
    buf_add(term, folded);
}

void term_stem(struct buf *term, enum field field, struct str stem)
{
    buf_clear(term);
    buf_add_char(term, 'Z');
    buf_add(term, str_from(schema_field(field)->prefix));
    buf_add(term, stem);
}

void term_value(struct buf *term, enum field field, enum document_kind kind, struct str value)
{
    marked_prefix(term, field, kind, ':');
    buf_add(term, value);
    fit(term);
}

void term_exact(struct buf *term, enum field field, struct str value)
{
    prefix(term, field);
    if (field == FIELD_id || field == FIELD_path)
        buf_add(term, value);
    else
        utf8_fold(value, term);
    fit(term);
}

void term_date(struct buf *term, enum field field, enum document_kind kind, struct date date)
{
    marked_prefix(term, field, kind, ':');
    buf_printf(term, "%04d", date.year);
    if (date.month)
        buf_printf(term, "%02d", date.month);
    if (date.day)
        buf_printf(term, "%02d", date.day);
}

void term_document(struct buf *term, enum document_kind kind)
{
    term_exact(term, FIELD_document, str_from(document_kind_word(kind)));
}

void term_again(struct buf *term, enum field field, enum document_kind kind, unsigned ordinal)
{
    marked_prefix(term, field, kind, '+');
    buf_printf(term, "%u", ordinal);
}

void facet_add(struct buf *slot, struct str value)
{
    pack_number(slot, value.size);
    buf_add(slot, value);
}

bool facet_next(struct str *left, struct str *value)
{
    struct unpacker unpacker = {.left = *left};
    if (!left->size)
        return false;
    uint64_t size = unpack_number(&unpacker);
    if (unpacker.is_damaged || size > unpacker.left.size)
        return false;
    *value = str_slice(unpacker.left, 0, size);
    *left = str_slice(unpacker.left, size, unpacker.left.size);
    return true;
}

struct counting {
    struct arena *arena;
    struct facet_counts *counts;
    size_t prefix_size;
    bool wants_days;
    unsigned long long sum;
};

static bool see_value(void *context, struct str term, unsigned frequency)
{
    struct counting *counting = context;
    struct str value = str_slice(term, counting->prefix_size, term.size);
    if (counting->wants_days && value.size != 8)
        return true;
    counting->sum += frequency;
    if (term.size + 2 > TERM_MOST_BYTES)
        return true;
    struct xc_value_count count = {
        {arena_copy(counting->arena, value.bytes, value.size), value.size}, frequency};
    ARENA_PUSH(counting->arena, counting->counts, count);
    return true;
}

static bool see_again(void *context, struct str term, unsigned frequency)
{
    struct counting *counting = context;
    (void)term;
    counting->sum -= frequency;
    return true;
}

enum status facet_count_all(struct xc_database *db, enum field field, enum document_kind kind,
                            struct arena *arena, struct facet_counts *counts)
{
    struct buf term = {0};
    enum field_kind how = schema_field(field)->kind;
    struct counting counting = {.arena = arena, .counts = counts,
                                .wants_days = how == KIND_date};
    *counts = (struct facet_counts){0};
    term_document(&term, kind);
    enum status status = xc_termfreq(db, buf_str(&term), &counts->documents);
    if (how == KIND_exact)
        prefix(&term, field);
    else
        marked_prefix(&term, field, kind, ':');
    counting.prefix_size = term.size;
    if (status == STATUS_ok)
        status = xc_allterms(db, buf_str(&term), see_value, &counting);
    marked_prefix(&term, field, kind, '+');
    if (status == STATUS_ok)
        status = xc_allterms(db, buf_str(&term), see_again, &counting);
    counts->none = counts->documents - (unsigned)counting.sum;
    buf_free(&term);
    return status;
}
