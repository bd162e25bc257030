/* extractors.h - the extractors of structure/, one file for each subject */
#ifndef QUOTH_STRUCTURE_EXTRACTORS_H
#define QUOTH_STRUCTURE_EXTRACTORS_H

#include "article/article.h"

/* An extractor never fails: finding nothing is a result.  Each looks only at blocks
 * that are still BLOCK_paragraph, and not at repeated ones.  They run in this order,
 * and each may rely on what those before it have marked. */
void find_published(struct article *article);
void find_top_bylines(struct article *article);
void find_captions(struct article *article);
void find_dateline(struct article *article);
void find_notes(struct article *article);
void find_credits(struct article *article);
void find_headline(struct article *article);
void find_headings(struct article *article);

/* How many blocks at an article's head may hold what stands above a story. */
enum { HEAD_BLOCKS = 12 };

/* The text of block number index. */
struct str block_text(const struct article *article, size_t index);

/* True for a paragraph that extractors still have to judge. */
static inline bool block_is_open(const struct block *block)
{
    return block->kind == BLOCK_paragraph && !block->is_repeat;
}

/* Cuts block number index in two: the first ends at first_end, the second begins at
 * second_start (offsets in the text, first_end <= second_start, both inside the
 * block).  Both have the kind that the block had.  Blocks after it move up by one. */
void block_cut(struct article *article, size_t index, size_t first_end, size_t second_start);

/* The date without a year gets the year that lies nearest to a full date; any other
 * is returned as it is. */
struct date with_year(struct date date, struct date near);

#endif
