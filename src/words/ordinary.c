/* ordinary.c - words of everyday English, which names seldom begin with */
#include "words/ordinary.h"

#include "words/tables.h"

bool ordinary_has(struct str word)
{
    struct key key;
    return key_make(word, &key) && hashed_find(&ordinary_words, key_hash(&key));
}
