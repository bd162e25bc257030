/* pack.c - numbers, texts and records as few bytes, and back */
#include "index/pack.h"

#include <string.h>

/* How a text of a record begins: this, or 2 + its length. */
enum { TEXT_absent, TEXT_same /* as record.text */, TEXT_follows };

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

static void pack_span(struct buf *out, struct span span)
{
    pack_number(out, span.start);
    pack_number(out, span.end - span.start);
}

static void pack_spans(struct buf *out, const struct spans *spans)
{
    pack_number(out, spans->count);
    for (size_t i = 0; i < spans->count; i++)
        pack_span(out, spans->items[i]);
}

static void pack_texts(struct buf *out, const struct strs *texts)
{
    pack_number(out, texts->count);
    for (size_t i = 0; i < texts->count; i++)
        pack_text(out, texts->items[i]);
}

static void pack_member_text(struct buf *out, struct str text, struct str whole)
{
    if (!text.bytes) {
        pack_number(out, TEXT_absent);
    } else if (str_equal(text, whole)) {
        pack_number(out, TEXT_same);
    } else {
        pack_number(out, TEXT_follows + text.size);
        buf_add(out, text);
    }
}

static void pack_member(struct buf *out, const struct member *member, const struct record *record)
{
    const void *at = member_at(record, member);
    switch (member->type) {
    case MEMBER_text: pack_member_text(out, *(const struct str *)at, record->text); break;
    case MEMBER_texts: pack_texts(out, at); break;
    case MEMBER_date: pack_date(out, *(const struct date *)at); break;
    case MEMBER_number: pack_number(out, *(const size_t *)at); break;
    case MEMBER_span: pack_span(out, *(const struct span *)at); break;
    case MEMBER_spans: pack_spans(out, at); break;
    default: pack_number(out, *(const unsigned *)at); break; /* an enum */
    }
}

void pack_record(struct buf *out, const struct record *record)
{
    pack_number(out, record->kind);
    pack_span(out, record->span);
    pack_text(out, record->text);
    for (size_t i = 0; i < record_member_count; i++)
        if (record_members[i].kind == record->kind)
            pack_member(out, &record_members[i], record);
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

static struct span unpack_span(struct unpacker *unpacker)
{
    uint64_t start = unpack_number(unpacker), size = unpack_number(unpacker);
    if (size > SIZE_MAX - start)
        size = damaged(unpacker);
    return (struct span){start, start + size};
}

static void unpack_spans(struct unpacker *unpacker, struct spans *spans)
{
    spans->count = spans->capacity = unpack_count(unpacker);
    if (!spans->count)
        return;
    spans->items = ARENA_ARRAY(unpacker->arena, struct span, spans->count);
    for (size_t i = 0; i < spans->count; i++)
        spans->items[i] = unpack_span(unpacker);
}

static void unpack_texts(struct unpacker *unpacker, struct strs *texts)
{
    texts->count = texts->capacity = unpack_count(unpacker);
    if (!texts->count)
        return;
    texts->items = ARENA_ARRAY(unpacker->arena, struct str, texts->count);
    for (size_t i = 0; i < texts->count; i++)
        texts->items[i] = unpack_text(unpacker);
}

static struct str unpack_member_text(struct unpacker *unpacker, struct str whole)
{
    uint64_t code = unpack_number(unpacker);
    if (code < TEXT_follows)
        return code == TEXT_same ? whole : (struct str){0};
    return take(unpacker, code - TEXT_follows);
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
                          struct record *record)
{
    void *at = (char *)record + member->offset;
    switch (member->type) {
    case MEMBER_text: *(struct str *)at = unpack_member_text(unpacker, record->text); break;
    case MEMBER_texts: unpack_texts(unpacker, at); break;
    case MEMBER_date: *(struct date *)at = unpack_date(unpacker); break;
    case MEMBER_number: *(size_t *)at = unpack_number(unpacker); break;
    case MEMBER_span: *(struct span *)at = unpack_span(unpacker); break;
    case MEMBER_spans: unpack_spans(unpacker, at); break;
    default: /* an enum */
        *(unsigned *)at = (unsigned)unpack_below(unpacker, word_count(member->type));
        break;
    }
}

void unpack_record(struct unpacker *unpacker, struct record *record)
{
    memset(record, 0, sizeof *record);
    record->kind = (enum record_kind)unpack_below(unpacker, RECORD_KINDS);
    record->span = unpack_span(unpacker);
    record->text = unpack_text(unpacker);
    for (size_t i = 0; i < record_member_count; i++)
        if (record_members[i].kind == record->kind)
            unpack_member(unpacker, &record_members[i], record);
}
