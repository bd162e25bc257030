/* pack.c - numbers, texts and records as few bytes, and back */
#include "index/pack.h"

#include <string.h>

/* How a text of a record begins: this, or TEXT_follows + its length. */
enum {
    TEXT_absent,
    TEXT_same,   /* as record.text */
    TEXT_within, /* the whole text: how far behind record.text it begins, and its length */
    TEXT_follows
};

/* What the numbers of a record are counted from: they are small then. */
struct origin {
    struct str text;   /* of the record */
    struct str whole;  /* the article's */
    size_t text_start; /* of text in whole, 0 if it is not in there */
    size_t span_start; /* of the record */
};

void pack_number(struct buf *out, uint64_t number)
{
    while (number >= 0x80) {
        buf_add_char(out, (char)(number | 0x80));
        number >>= 7;
    }
    buf_add_char(out, (char)number);
}

void pack_text(struct buf *out, struct str text)
{
    pack_number(out, text.bytes ? text.size + 1 : 0);
    buf_add(out, text);
}

void pack_date(struct buf *out, struct date date)
{
    pack_number(out, ((uint64_t)date.year * 16 + (uint64_t)date.month) * 32 + (uint64_t)date.day);
}

/* The difference of two numbers: 0, -1, 1, -2, ... as 0, 1, 2, 3, ... */
static void pack_distance(struct buf *out, size_t number, size_t from)
{
    pack_number(out, number >= from ? (uint64_t)(number - from) * 2
                                    : (uint64_t)(from - number) * 2 - 1);
}

static void pack_span(struct buf *out, struct span span, size_t from)
{
    pack_distance(out, span.start, from);
    pack_number(out, span.end - span.start);
}

static void pack_spans(struct buf *out, const struct spans *spans, size_t from)
{
    pack_number(out, spans->count);
    for (size_t i = 0; i < spans->count; i++)
        pack_span(out, spans->items[i], from);
}

static bool is_within(struct str whole, struct str text)
{
    uintptr_t first = (uintptr_t)whole.bytes, start = (uintptr_t)text.bytes;
    return text.size <= whole.size && start >= first &&
           start - first <= whole.size - text.size;
}

static void pack_member_text(struct buf *out, struct str text, const struct origin *origin)
{
    if (!text.bytes) {
        pack_number(out, TEXT_absent);
    } else if (origin->text.bytes && str_equal(text, origin->text)) {
        pack_number(out, TEXT_same);
    } else if (is_within(origin->whole, text)) {
        pack_number(out, TEXT_within);
        pack_distance(out, (size_t)(text.bytes - origin->whole.bytes), origin->text_start);
        pack_number(out, text.size);
    } else {
        pack_number(out, TEXT_follows + text.size);
        buf_add(out, text);
    }
}

static void pack_texts(struct buf *out, const struct strs *texts, const struct origin *origin)
{
    pack_number(out, texts->count);
    for (size_t i = 0; i < texts->count; i++)
        pack_member_text(out, texts->items[i], origin);
}

static void pack_member(struct buf *out, const struct member *member, const struct record *record,
                        const struct origin *origin)
{
    const void *at = member_at(record, member);
    switch (member->type) {
    case MEMBER_text: pack_member_text(out, *(const struct str *)at, origin); break;
    case MEMBER_texts: pack_texts(out, at, origin); break;
    case MEMBER_date: pack_date(out, *(const struct date *)at); break;
    case MEMBER_number: pack_number(out, *(const size_t *)at); break;
    case MEMBER_span: pack_span(out, *(const struct span *)at, origin->span_start); break;
    case MEMBER_spans: pack_spans(out, at, origin->span_start); break;
    default: pack_number(out, *(const unsigned *)at); break; /* an enum */
    }
}

static void set_origin(struct origin *origin, const struct record *record)
{
    origin->text = record->text;
    origin->span_start = record->span.start;
    if (record->text.bytes && is_within(origin->whole, record->text))
        origin->text_start = (size_t)(record->text.bytes - origin->whole.bytes);
}

void pack_record(struct buf *out, const struct record *record, struct str whole)
{
    struct origin origin = {.whole = whole};
    pack_number(out, record->kind);
    pack_span(out, record->span, 0);
    pack_member_text(out, record->text, &origin);
    set_origin(&origin, record);
    for (size_t i = 0; i < record_member_count; i++)
        if (record_members[i].kind == record->kind)
            pack_member(out, &record_members[i], record, &origin);
}

static uint64_t damaged(struct unpacker *unpacker)
{
    unpacker->is_damaged = true;
    unpacker->left.size = 0;
    return 0;
}

uint64_t unpack_number(struct unpacker *unpacker)
{
    uint64_t number = 0;
    for (size_t i = 0; i < unpacker->left.size && i < 10; i++) {
        unsigned char byte = (unsigned char)unpacker->left.bytes[i];
        number |= (uint64_t)(byte & 0x7f) << (7 * i);
        if (byte < 0x80) {
            unpacker->left = str_slice(unpacker->left, i + 1, unpacker->left.size);
            return number;
        }
    }
    return damaged(unpacker);
}

uint64_t unpack_below(struct unpacker *unpacker, uint64_t bound)
{
    uint64_t number = unpack_number(unpacker);
    return number < bound ? number : damaged(unpacker);
}

size_t unpack_count(struct unpacker *unpacker)
{
    return unpack_below(unpacker, unpacker->left.size + 1);
}

static struct str take(struct unpacker *unpacker, uint64_t size)
{
    if (size > unpacker->left.size) {
        damaged(unpacker);
        return (struct str){0};
    }
    struct str taken = str_slice(unpacker->left, 0, size);
    unpacker->left = str_slice(unpacker->left, size, unpacker->left.size);
    return taken;
}

struct str unpack_text(struct unpacker *unpacker)
{
    uint64_t code = unpack_number(unpacker);
    return code ? take(unpacker, code - 1) : (struct str){0};
}

struct date unpack_date(struct unpacker *unpacker)
{
    uint64_t packed = unpack_below(unpacker, 10000 * 16 * 32);
    return (struct date){(int)(packed / 512), (int)(packed / 32 % 16), (int)(packed % 32)};
}

static size_t unpack_distance(struct unpacker *unpacker, size_t from)
{
    uint64_t code = unpack_number(unpacker), distance = code / 2 + code % 2;
    if (code % 2 ? distance > from : distance > SIZE_MAX - from)
        return damaged(unpacker);
    return code % 2 ? from - distance : from + distance;
}

static struct span unpack_span(struct unpacker *unpacker, size_t from)
{
    uint64_t start = unpack_distance(unpacker, from), size = unpack_number(unpacker);
    if (size > SIZE_MAX - start)
        size = damaged(unpacker);
    return (struct span){start, start + size};
}

static void unpack_spans(struct unpacker *unpacker, struct spans *spans, size_t from)
{
    spans->count = spans->capacity = unpack_count(unpacker);
    if (!spans->count)
        return;
    spans->items = ARENA_ARRAY(unpacker->arena, struct span, spans->count);
    for (size_t i = 0; i < spans->count; i++)
        spans->items[i] = unpack_span(unpacker, from);
}

static struct str unpack_within(struct unpacker *unpacker, const struct origin *origin)
{
    size_t start = unpack_distance(unpacker, origin->text_start);
    uint64_t size = unpack_number(unpacker);
    if (start > origin->whole.size || size > origin->whole.size - start) {
        damaged(unpacker);
        return (struct str){0};
    }
    return str_slice(origin->whole, start, start + size);
}

static struct str unpack_member_text(struct unpacker *unpacker, const struct origin *origin)
{
    uint64_t code = unpack_number(unpacker);
    switch (code) {
    case TEXT_absent: return (struct str){0};
    case TEXT_same: return origin->text;
    case TEXT_within: return unpack_within(unpacker, origin);
    default: return take(unpacker, code - TEXT_follows);
    }
}

static void unpack_texts(struct unpacker *unpacker, struct strs *texts,
                         const struct origin *origin)
{
    texts->count = texts->capacity = unpack_count(unpacker);
    if (!texts->count)
        return;
    texts->items = ARENA_ARRAY(unpacker->arena, struct str, texts->count);
    for (size_t i = 0; i < texts->count; i++)
        texts->items[i] = unpack_member_text(unpacker, origin);
}

static unsigned word_count(enum member_type type)
{
    const char *const *words = member_words(type);
    unsigned count = 1;
    while (words[count])
        count++;
    return count;
}

static void unpack_member(struct unpacker *unpacker, const struct member *member,
                          struct record *record, const struct origin *origin)
{
    void *at = (char *)record + member->offset;
    switch (member->type) {
    case MEMBER_text: *(struct str *)at = unpack_member_text(unpacker, origin); break;
    case MEMBER_texts: unpack_texts(unpacker, at, origin); break;
    case MEMBER_date: *(struct date *)at = unpack_date(unpacker); break;
    case MEMBER_number: *(size_t *)at = unpack_number(unpacker); break;
    case MEMBER_span: *(struct span *)at = unpack_span(unpacker, origin->span_start); break;
    case MEMBER_spans: unpack_spans(unpacker, at, origin->span_start); break;
    default: /* an enum */
        *(unsigned *)at = (unsigned)unpack_below(unpacker, word_count(member->type));
        break;
    }
}

void unpack_record(struct unpacker *unpacker, struct record *record)
{
    struct origin origin = {.whole = unpacker->whole};
    memset(record, 0, sizeof *record);
    record->kind = (enum record_kind)unpack_below(unpacker, RECORD_KINDS);
    record->span = unpack_span(unpacker, 0);
    record->text = unpack_member_text(unpacker, &origin);
    set_origin(&origin, record);
    for (size_t i = 0; i < record_member_count; i++)
        if (record_members[i].kind == record->kind)
            unpack_member(unpacker, &record_members[i], record, &origin);
}
