/* blocks.h - a text cut into its blocks */
#ifndef QUOTH_ARTICLE_BLOCKS_H
#define QUOTH_ARTICLE_BLOCKS_H

#include "article/article.h"

/* Fills article->blocks with the text's paragraphs, in linear time.
 *
 * News text has a paragraph a line, so each line (lines.h) is a block, unless:
 * - The text is hard-wrapped, which shows in lines of 100 characters at most that
 *   run on in small letters where the next word had no more room.  Then lines are
 *   one block until a blank line, an indented line, or one that ends early.
 * - A line breaks off in mid-sentence, blank lines after it or not: it ends in a
 *   word like "the", or it is longer than a headline and the next goes on in small
 *   letters.
 * A block of several lines has the line ends in its span: to all who read a block,
 * they are white space.
 *
 * Of blocks with the same text (32 bytes or longer) the first counts the others in
 * repeats, and those have is_repeat. */
void blocks_cut(struct article *article);

#endif
