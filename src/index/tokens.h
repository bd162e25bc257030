/* tokens.h - a text as words: the one tokeniser of index and query */
#ifndef QUOTH_INDEX_TOKENS_H
#define QUOTH_INDEX_TOKENS_H

#include "base/buf.h"
#include "base/str.h"

/* A word is a run of letters, digits and marks, folded by utf8_fold(), so that case
 * and accents never matter.  Beyond that:
 *   O’Brien, o'brien       one word, with ' for every apostrophe inside it
 *   O’Brien's, ministers'  the possessive is not part of the word
 *   state-owned, AT&T      two words (a phrase, in a query)
 *   U.S., U.S, p.m.        single letters with full stops are one word, "u.s", kept
 *                          apart from "us"
 *   300,000  3.5           a comma or full stop between digits stays
 *   CJK, kana, Thai, Lao,  no spaces between words: each character is one
 *   Khmer, Burmese
 * A word is cut after TOKEN_MOST_BYTES bytes of its folded form, at a character. */
enum { TOKEN_MOST_BYTES = 64 };

struct token {
    struct str word;  /* folded; valid until the next call */
    struct span span; /* where it stands in the text, bytes; with its possessive */
};

/* A way through a text.  Start with = {0}, or start again with another text; linear
 * in the text.  tokens_end() frees what folding held. */
struct tokens {
    struct str text;
    size_t at;
    struct buf folded;
};

void tokens_start(struct tokens *tokens, struct str text);
bool tokens_next(struct tokens *tokens, struct token *token); /* false after the last */
void tokens_end(struct tokens *tokens);

#endif
