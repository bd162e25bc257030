/* stored.c - what the data of a document hold: all that is needed to print it */
#include "index/stored.h"

#include <string.h>

#include "index/pack.h"

enum { STORED_VERSION = 1 };

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
        pack_record(data, &stored->records.items[i]);
}

void store_pack(const struct stored *stored, struct buf *data)
{
    pack_number(data, STORED_VERSION);
    pack_number(data, stored->kind);
    pack_text(data, stored->article_id);
    if (stored->kind != DOCUMENT_article) {
        pack_text(data, str_slice(stored->id, stored->article_id.size, stored->id.size));
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
    stored->text = unpack_text(unpacker);
    size_t count = unpack_count(unpacker);
    for (size_t i = 0; i < count && !unpacker->is_damaged; i++) {
        struct record record;
        unpack_record(unpacker, &record);
        ARENA_PUSH(unpacker->arena, &stored->records, record);
    }
}

static void unpack_reference(struct unpacker *unpacker, struct stored *stored)
{
    struct str end = unpack_text(unpacker);
    stored->number = unpack_number(unpacker);
    stored->id.bytes = arena_printf(unpacker->arena, "%.*s%.*s", STR_ARGS(stored->article_id),
                                    STR_ARGS(end));
    stored->id.size = stored->article_id.size + end.size;
}

bool store_unpack(struct arena *arena, struct str data, struct stored *stored)
{
    struct unpacker unpacker = {.arena = arena, .left = data};
    memset(stored, 0, sizeof *stored);
    if (unpack_number(&unpacker) != STORED_VERSION)
        return false;
    stored->kind = (enum document_kind)unpack_below(&unpacker, DOCUMENT_KINDS);
    stored->id = stored->article_id = unpack_text(&unpacker);
    if (stored->kind != DOCUMENT_article) {
        unpack_reference(&unpacker, stored);
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
