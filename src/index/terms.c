/* terms.c - the terms and values of the schema: made here for index and query alike */
#include "index/terms.h"

#include <string.h>
#include <xxhash.h>

#include "base/utf8.h"
#include "index/marks.h"

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

static void add_digits(struct buf *term, size_t digits, unsigned long long number, unsigned base)
{
    buf_reserve(term, digits);
    digits_put(term->bytes + term->size, digits, number, base);
    term->size += digits;
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
    add_digits(term, HASH_DIGITS, hash, 16);
}

void term_word(struct buf *term, enum field field, struct str folded)
{
    prefix(term, field);
    buf_add(term, folded);
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

void term_mark(struct buf *term, enum field field, struct str folded)
{
    prefix(term, field);
    buf_add(term, marks_short(field, folded));
    fit(term);
}

void term_date(struct buf *term, enum field field, enum document_kind kind, struct date date)
{
    marked_prefix(term, field, kind, ':');
    add_digits(term, 4, (unsigned)date.year, 10);
    if (date.month)
        add_digits(term, 2, (unsigned)date.month, 10);
    if (date.day)
        add_digits(term, 2, (unsigned)date.day, 10);
}

void term_document(struct buf *term, enum document_kind kind)
{
    prefix(term, FIELD_document);
    buf_add_char(term, document_letter(kind));
}

void term_again(struct buf *term, enum field field, enum document_kind kind, unsigned ordinal)
{
    marked_prefix(term, field, kind, '+');
    buf_printf(term, "%u", ordinal);
}

void facet_add(struct buf *slot, struct str value)
{
    if (slot->size)
        buf_add_char(slot, '\0');
    for (size_t i = 0; i < value.size; i++)
        buf_add_char(slot, value.bytes[i] ? value.bytes[i] : ' ');
}

bool facet_next(struct str *left, struct str *value)
{
    if (!left->size)
        return false;
    const char *nul = memchr(left->bytes, '\0', left->size);
    size_t end = nul ? (size_t)(nul - left->bytes) : left->size;
    *value = str_slice(*left, 0, end);
    *left = str_slice(*left, end < left->size ? end + 1 : end, left->size);
    return true;
}

void dayslot_add(struct buf *slot, struct date date)
{
    int day = (date.year * 16 + date.month) * 32 + date.day;
    for (int shift = 16; shift >= 0; shift -= 8)
        buf_add_char(slot, (char)(day >> shift));
}

bool dayslot_read(struct str slot, struct date *date)
{
    if (slot.size < DAY_SIZE)
        return false;
    int day = 0;
    for (int i = 0; i < DAY_SIZE; i++)
        day = day << 8 | (unsigned char)slot.bytes[i];
    *date = (struct date){day / 512, day / 32 % 16, day % 32};
    return date_valid(*date);
}

bool facet_has_terms(enum field field)
{
    enum field_kind kind = schema_field(field)->kind;
    return kind == KIND_people || kind == KIND_date || marks_has(field);
}

struct counting {
    struct arena *arena;
    enum field field;
    unsigned none; /* documents that say that they have none */
    struct facet_counts *counts;
    size_t prefix_size;
    bool wants_days;
    unsigned long long sum;
};

static void count_value(struct counting *counting, struct str value, unsigned frequency)
{
    struct xc_value_count count = {
        {arena_copy(counting->arena, value.bytes, value.size), value.size}, frequency};
    ARENA_PUSH(counting->arena, counting->counts, count);
}

static bool see_value(void *context, struct str term, unsigned frequency)
{
    struct counting *counting = context;
    struct str value = str_slice(term, counting->prefix_size, term.size);
    if (counting->wants_days && value.size != 8)
        return true;
    counting->sum += frequency;
    if (marks_has(counting->field) && str_equal(value, STR(MARKS_NONE)))
        counting->none = frequency;
    else if (marks_has(counting->field))
        count_value(counting, marks_long(counting->field, value), frequency);
    else if (term.size + 2 <= TERM_MOST_BYTES)
        count_value(counting, value, frequency);
    return true;
}

static bool see_again(void *context, struct str term, unsigned frequency)
{
    struct counting *counting = context;
    (void)term;
    counting->sum -= frequency;
    return true;
}

/* What has no term of a mark has its common value. */
static void count_common(struct counting *counting, unsigned documents)
{
    struct str value = marks_common(counting->field);
    unsigned common = documents - (unsigned)counting->sum;
    if (common)
        count_value(counting, marks_long(counting->field, value), common);
}

enum status facet_count_all(struct xc_database *db, enum field field, enum document_kind kind,
                            struct arena *arena, struct facet_counts *counts)
{
    struct buf term = {0};
    bool is_mark = marks_has(field);
    struct counting counting = {.arena = arena, .field = field, .counts = counts,
                                .wants_days = schema_field(field)->kind == KIND_date};
    *counts = (struct facet_counts){0};
    term_document(&term, kind);
    enum status status = xc_termfreq(db, buf_str(&term), &counts->documents);
    if (is_mark)
        prefix(&term, field);
    else
        marked_prefix(&term, field, kind, ':');
    counting.prefix_size = term.size;
    if (status == STATUS_ok)
        status = xc_allterms(db, buf_str(&term), see_value, &counting);
    marked_prefix(&term, field, kind, '+');
    if (status == STATUS_ok && !is_mark)
        status = xc_allterms(db, buf_str(&term), see_again, &counting);
    if (is_mark)
        count_common(&counting, counts->documents);
    counts->none = is_mark ? counting.none : counts->documents - (unsigned)counting.sum;
    buf_free(&term);
    return status;
}
