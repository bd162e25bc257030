/* vocabulary.c - what is known of single words: classes, titles, given names, cues */
#include "words/vocabulary.h"

#include "words/tables.h"

uint64_t vocabulary_name_of_hash(uint64_t hash)
{
    return proper_classes[hashed_find(&proper_names, hash)];
}

struct vocabulary_word vocabulary_find_hashed(struct str word, uint64_t *hash)
{
    struct key key;
    *hash = 0;
    if (!key_make(word, &key))
        return (struct vocabulary_word){0, -1};
    struct vocabulary_word known = find_key(&key);
    *hash = key_hash(&key);
    if (!is_lower(word.bytes[0]))
        known.classes |= vocabulary_name_of_hash(*hash);
    return known;
}

struct vocabulary_word vocabulary_find(struct str word)
{
    uint64_t hash;
    return vocabulary_find_hashed(word, &hash);
}

uint32_t vocabulary_hash(struct str word)
{
    struct key key;
    return key_make(word, &key) ? upper_half(key_hash(&key)) : 0;
}

const struct cue_entry *vocabulary_cue(int16_t cue)
{
    return &vocabulary_cues[cue];
}

bool vocabulary_is_verb(int16_t cue)
{
    for (; cue >= 0; cue = vocabulary_cues[cue].next)
        if (!vocabulary_cues[cue].rest.size)
            return true;
    return false;
}
