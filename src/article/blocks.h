/* blocks.h - a text cut into its blocks */
#ifndef QUOTH_ARTICLE_BLOCKS_H
#define QUOTH_ARTICLE_BLOCKS_H

#include "article/article.h"

/* Fills article->blocks with the text's paragraphs: one for each line that is not
 * blank.  Any of LF, CRLF, CR, NEL, LS, PS ends a line.  Of blocks with the same
 * text (32 bytes or longer) the first counts the others in repeats, and those have
 * is_repeat. */
void blocks_cut(struct article *article);

#endif
