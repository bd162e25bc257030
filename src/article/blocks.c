/* blocks.c - a text cut into its blocks */
#include "article/blocks.h"

void blocks_cut(struct article *article)
{
    struct str text = article->text;
    for (size_t start = 0; start < text.size;) {
        size_t end = str_find(text, STR("\n"), start);
        struct str line = str_trim(str_slice(text, start, end));
        if (line.size) {
            size_t at = (size_t)(line.bytes - text.bytes);
            struct block block = {.kind = BLOCK_paragraph, .span = {at, at + line.size}};
            ARENA_PUSH(article->arena, &article->blocks, block);
        }
        start = end + 1;
    }
}
