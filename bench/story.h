/* story.h - one synthetic news story */
#ifndef QUOTH_BENCH_STORY_H
#define QUOTH_BENCH_STORY_H

#include "lexicon.h"

struct day {
    unsigned year, month, day;
};

/* Appends the article with this number: headline, byline, dateline, captions, cross-heads,
 * prose, quotes of every form, a credit; about mean bytes long on the average over many.
 * The same seed, number and mean give the same article. */
void story_write(struct text *text, uint64_t seed, unsigned number, struct day day, unsigned mean);

#endif
