/* lists.c - short lists of words (lists.tbl) that a single question asks for */
#include "words/lists.h"

#include "words/tables.h"

bool list_has(enum list list, struct str word)
{
    struct key key;
    return key_make(word, &key) &&
           list_sets[hashed_find(list_slots, LIST_SLOTS, key_hash(&key))] >> list & 1;
}
