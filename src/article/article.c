/* article.c - one story: its text, cut into blocks, and what was found in it */
#include "article/article.h"

#include <string.h>

struct article *article_new(struct arena *arena, struct str path, struct str text)
{
    struct article *article = ARENA_NEW(arena, struct article);
    article->arena = arena;
    article->path = path;
    article->text = text;
    return article;
}

size_t article_source(const struct article *article, size_t text_offset)
{
    const struct offset_map *map = &article->map;
    if (!map->count)
        return text_offset;
    size_t low = 0, high = map->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->items[middle].text <= text_offset)
            low = middle;
        else
            high = middle;
    }
    const struct offset_run *run = &map->items[low];
    return run->source + (text_offset - run->text) / run->text_step * run->source_step;
}

static struct span span_to_source(const struct article *article, struct span span)
{
    return (struct span){article_source(article, span.start), article_source(article, span.end)};
}

void record_to_source(const struct article *article, struct record *record)
{
    if (!article->map.count)
        return;
    record->span = span_to_source(article, record->span);
    for (size_t i = 0; record->reasons && i < record->reasons->count; i++)
        record->reasons->items[i].span = span_to_source(article, record->reasons->items[i].span);
    for (size_t i = 0; i < record_member_count; i++) {
        const struct member *member = &record_members[i];
        char *at = (char *)record + member->offset;
        if (member->kind != record->kind)
            continue;
        if (member->type == MEMBER_span)
            *(struct span *)(void *)at = span_to_source(article, *(struct span *)(void *)at);
        if (member->type == MEMBER_spans) {
            struct spans *spans = (struct spans *)(void *)at;
            for (size_t j = 0; j < spans->count; j++)
                spans->items[j] = span_to_source(article, spans->items[j]);
        }
    }
}

struct record *article_add(struct article *article, enum record_kind kind, struct span span)
{
    ARENA_ROOM(article->arena, &article->records);
    struct record *record = &article->records.items[article->records.count++];
    memset(record, 0, sizeof *record);
    record->kind = kind;
    record->span = span;
    record->text = article_slice(article, span);
    return record;
}
