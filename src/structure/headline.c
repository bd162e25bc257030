/* headline.c - the article's title */
#include "structure/extractors.h"

enum {
    MOST_BYTES = 220,         /* the longest titles of a year of US news have 155 */
    MOST_SENTENCE_BYTES = 110 /* of one that ends in a full stop: leads are longer */
};

static bool ends_in_stop(struct str text)
{
    return str_ends(text, STR(".")) && !str_ends(text, STR("..."));
}

/* A title stands apart; where paragraphs follow line on line, the first of them that
 * ends in a full stop is the lead. */
static bool stands_apart(const struct article *article, size_t index)
{
    const struct blocks *blocks = &article->blocks;
    size_t at = blocks->items[index].span.end, lines = 0;
    size_t end = index + 1 < blocks->count ? blocks->items[index + 1].span.start : at;
    for (; at < end; at++)
        lines += article->text.bytes[at] == '\n';
    return lines > 1;
}

static bool reads_as_title(const struct article *article, struct str text)
{
    unsigned char last = (unsigned char)text.bytes[text.size - 1];
    if (text.size > MOST_BYTES || text.size < 2 || last == ',')
        return false;
    if (!ends_in_stop(text))
        return true;
    return text.size <= MOST_SENTENCE_BYTES && stands_apart(article, 0);
}

void find_headline(struct article *article)
{
    if (!article->blocks.count || !block_is_open(&article->blocks.items[0]) ||
        !reads_as_title(article, block_text(article, 0)))
        return;
    article->blocks.items[0].kind = BLOCK_headline;
    article->title = block_text(article, 0);
    article_add(article, RECORD_headline, article->blocks.items[0].span);
}
