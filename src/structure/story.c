/* story.c - what the extractors share: blocks read and cut, dates completed */
#include <string.h>

#include "structure/extractors.h"

struct str block_text(const struct article *article, size_t index)
{
    return article_slice(article, article->blocks.items[index].span);
}

void block_cut(struct article *article, size_t index, size_t first_end, size_t second_start)
{
    struct blocks *blocks = &article->blocks;
    struct block second = blocks->items[index];
    ARENA_PUSH(article->arena, blocks, second);
    memmove(&blocks->items[index + 2], &blocks->items[index + 1],
            (blocks->count - index - 2) * sizeof *blocks->items);
    second.span.start = second_start;
    blocks->items[index + 1] = second;
    blocks->items[index].span.end = first_end;
}

struct date with_year(struct date date, struct date near)
{
    struct date best = date;
    long least = 0;
    if (!date_is_set(date) || date.year || !date_is_full(near))
        return date;
    for (int year = near.year - 1; year <= near.year + 1; year++) {
        struct date candidate = {year, date.month, date.day};
        long distance = date_valid(candidate) ? date_days(candidate) - date_days(near) : 0;
        if (distance < 0)
            distance = -distance;
        if (date_valid(candidate) && (!best.year || distance < least)) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
