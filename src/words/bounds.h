/* bounds.h - where a quotation begins or ends whose mark was left out */
#ifndef QUOTH_WORDS_BOUNDS_H
#define QUOTH_WORDS_BOUNDS_H

#include "words/words.h"

/* A verb of speech as it stands in an attribution: "said", "says". */
bool is_speech_cue(const struct word *word);

/* Whether words from i on, up to last, read as "he said" with nothing behind it, or as
 * "said Quill". */
bool is_attribution(const struct word *words, size_t i, size_t last);

/* Where, in a stretch whose words from first on no mark closes before last, its attribution
 * begins: behind the comma of "It is late, he said."; or last. */
size_t attribution_begin(const struct word *words, size_t first, size_t last);

/* Where the sentence begins that ends before word last, or last if none does behind first. */
size_t sentence_begin(const struct word *words, size_t first, size_t last);

#endif
