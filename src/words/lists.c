/* lists.c - short lists of words (lists.tbl) that a single question asks for */
#include "words/lists.h"

#include "words/tables.h"

bool list_has(enum list list, struct str word)
{
    if (!word.size)
        return false;
    const size_t shape = list * (size_t)LIST_SHAPES + list_shape(word);
    struct key key;
    return list_shapes[shape / 64] >> shape % 64 & 1 && key_make(word, &key) &&
           list_sets[hashed_find(&list_words, key_hash(&key))] >> list & 1;
}
