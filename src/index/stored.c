/* stored.c - what the data of a document hold: all that is needed to print it */
#include "index/stored.h"

#include <string.h>

#include "index/pack.h"

enum { STORED_VERSION = 2, ID_BYTES = 8, PART_BYTES = 3 };

const char *document_kind_word(enum document_kind kind)
{
    static const char *const words[] = {"quote", "caption", "article"};
    return words[kind];
}

static void pack_map(struct buf *data, const struct offset_map *map)
{
    struct offset_run before = {0};
    pack_number(data, map->count);
    for (size_t i = 0; i < map->count; i++) {
        const struct offset_run *run = &map->items[i];
        pack_number(data, run->text - before.text);
        pack_number(data, run->source - before.source);
        pack_number(data, run->text_step);
        pack_number(data, run->source_step);
        before = *run;
    }
}

static void pack_article(const struct stored *stored, struct buf *data)
{
    pack_text(data, stored->date_from);
    pack_number(data, stored->source_size);
    pack_number(data, stored->source_mtime);
    pack_map(data, &stored->map);
    pack_text(data, stored->text);
    pack_number(data, stored->records.count);
    for (size_t i = 0; i < stored->records.count; i++)
        pack_record(data, &stored->records.items[i], stored->text);
}

/* Hex digits as half as many bytes, and back. */
static void pack_hex(struct buf *data, struct str digits)
{
    for (size_t i = 0; i + 1 < digits.size; i += 2) {
        int byte = 0;
        for (size_t j = i; j < i + 2; j++)
            byte = byte << 4 | (digits.bytes[j] <= '9' ? digits.bytes[j] - '0'
                                                       : digits.bytes[j] - 'a' + 10);
        buf_add_char(data, (char)byte);
    }
}

static char *unpack_hex(struct unpacker *unpacker, char *digits, size_t bytes)
{
    struct str packed = str_slice(unpacker->left, 0, bytes);
    unpacker->left = str_slice(unpacker->left, packed.size, unpacker->left.size);
    unpacker->is_damaged |= packed.size < bytes;
    for (size_t i = 0; i < packed.size; i++) {
        *digits++ = "0123456789abcdef"[(unsigned char)packed.bytes[i] >> 4];
        *digits++ = "0123456789abcdef"[(unsigned char)packed.bytes[i] & 15];
    }
    return digits;
}

void store_pack(const struct stored *stored, struct buf *data)
{
    pack_number(data, STORED_VERSION * DOCUMENT_KINDS + stored->kind);
    pack_hex(data, stored->article_id);
    if (stored->kind != DOCUMENT_article) {
        pack_hex(data, str_slice(stored->id, stored->article_id.size + 1, stored->id.size));
        pack_number(data, stored->number);
        return;
    }
    pack_text(data, stored->path);
    pack_text(data, stored->title);
    pack_text(data, stored->outlet);
    pack_date(data, stored->date);
    pack_text(data, stored->encoding);
    pack_article(stored, data);
}

static void unpack_map(struct unpacker *unpacker, struct offset_map *map)
{
    struct offset_run before = {0};
    map->count = map->capacity = unpack_count(unpacker);
    if (!map->count)
        return;
    map->items = ARENA_ARRAY(unpacker->arena, struct offset_run, map->count);
    for (size_t i = 0; i < map->count; i++) {
        struct offset_run *run = &map->items[i];
        run->text = before.text + unpack_number(unpacker);
        run->source = before.source + unpack_number(unpacker);
        run->text_step = (unsigned char)unpack_below(unpacker, 256);
        run->source_step = (unsigned char)unpack_below(unpacker, 256);
        unpacker->is_damaged |= !run->text_step || !run->source_step;
        before = *run;
    }
}

static void unpack_article(struct unpacker *unpacker, struct stored *stored)
{
    stored->date_from = unpack_text(unpacker);
    stored->source_size = unpack_number(unpacker);
    stored->source_mtime = unpack_number(unpacker);
    unpack_map(unpacker, &stored->map);
    unpacker->whole = stored->text = unpack_text(unpacker);
    size_t count = unpack_count(unpacker);
    for (size_t i = 0; i < count && !unpacker->is_damaged; i++) {
        struct record record;
        unpack_record(unpacker, &record);
        ARENA_PUSH(unpacker->arena, &stored->records, record);
    }
}

static void unpack_ids(struct unpacker *unpacker, struct stored *stored)
{
    enum { MOST = 2 * ID_BYTES + 1 + 2 * PART_BYTES };
    char *digits = arena_alloc(unpacker->arena, MOST + 1);
    char *end = unpack_hex(unpacker, digits, ID_BYTES);
    stored->article_id = (struct str){digits, (size_t)(end - digits)};
    if (stored->kind != DOCUMENT_article) {
        *end++ = '.';
        end = unpack_hex(unpacker, end, PART_BYTES);
    }
    stored->id = (struct str){digits, (size_t)(end - digits)};
}

bool store_unpack(struct arena *arena, struct str data, struct stored *stored)
{
    struct unpacker unpacker = {.arena = arena, .left = data};
    memset(stored, 0, sizeof *stored);
    uint64_t first = unpack_number(&unpacker) - STORED_VERSION * DOCUMENT_KINDS;
    if (first >= DOCUMENT_KINDS)
        return false;
    stored->kind = (enum document_kind)first;
    unpack_ids(&unpacker, stored);
    if (stored->kind != DOCUMENT_article) {
        stored->number = unpack_number(&unpacker);
    } else {
        stored->path = unpack_text(&unpacker);
        stored->title = unpack_text(&unpacker);
        stored->outlet = unpack_text(&unpacker);
        stored->date = unpack_date(&unpacker);
        stored->encoding = unpack_text(&unpacker);
        unpack_article(&unpacker, stored);
    }
    return !unpacker.is_damaged && !unpacker.left.size;
}

struct str stored_article_id(struct arena *arena, struct str value)
{
    struct unpacker unpacker = {.arena = arena, .left = value};
    char *digits = arena_alloc(arena, 2 * ID_BYTES + 1);
    return (struct str){digits, (size_t)(unpack_hex(&unpacker, digits, ID_BYTES) - digits)};
}

static size_t text_offset(const struct stored *stored, size_t source)
{
    const struct offset_map *map = &stored->map;
    size_t low = 0, high = map->count, text = source;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->items[middle].source <= source)
            low = middle;
        else
            high = middle;
    }
    if (map->count && source >= map->items[low].source) {
        const struct offset_run *run = &map->items[low];
        text = run->text + (source - run->source) / run->source_step * run->text_step;
    }
    return text < stored->text.size ? text : stored->text.size;
}

struct span stored_text_span(const struct stored *stored, struct span source)
{
    return (struct span){text_offset(stored, source.start), text_offset(stored, source.end)};
}
