/* structure.h - what stands around the story: headline, dateline, byline, captions, ... */
#ifndef QUOTH_STRUCTURE_STRUCTURE_H
#define QUOTH_STRUCTURE_STRUCTURE_H

#include "article/article.h"

/* Runs the extractors of this folder over article->blocks.  Sets the kinds of the
 * blocks; cuts a dateline, a stray date of publication and a closing credit off the
 * paragraph that they stand in, as blocks of their own; appends the records headline,
 * heading, published, dateline, byline and caption (not sorted); fills article->title.
 * article->date may hold on entry what is known from outside (the file's name, an
 * option): dates without a year take theirs from it.  It is replaced, with date_from,
 * where the text tells the day: a date of publication, else the dateline's date, else
 * the latest date of a caption that is no file photo.  Never fails. */
void structure_find(struct article *article);

#endif
