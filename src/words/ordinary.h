/* ordinary.h - words of everyday English, which names seldom begin with */
#ifndef QUOTH_WORDS_ORDINARY_H
#define QUOTH_WORDS_ORDINARY_H

#include "base/str.h"

/* Whether a word, in whatever case, is among the 11,000 commonest of English that are no
 * given names (ordinary.tbl says whence): "then", "comedian", "classic". */
bool ordinary_has(struct str word);

#endif
