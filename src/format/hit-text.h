/* hit-text.h - what is printed of a hit, whatever it is */
#ifndef QUOTH_FORMAT_HIT_TEXT_H
#define QUOTH_FORMAT_HIT_TEXT_H

#include "search/hit.h"

/* What was said; of a caption its text, of an article its headline. */
struct str hit_words(const struct hit *hit);

/* The field that these words belong to: quote, caption or title. */
enum field hit_field(const struct hit *hit);

/* The quote of a hit, or NULL when it is none. */
const struct quote *hit_quote(const struct hit *hit);
const struct caption *hit_caption(const struct hit *hit);

/* "direct", "caption", "article": what the hit is, in one word. */
const char *hit_type(const struct hit *hit);

/* Who it comes from: the speaker, a caption's photographer, an article's outlet; the
 * absent text when nobody is known. */
struct str hit_source(const struct hit *hit);

#endif
