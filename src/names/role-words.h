/* role-words.h - what the words of a role are, before a name and behind it */
#ifndef QUOTH_NAMES_ROLE_WORDS_H
#define QUOTH_NAMES_ROLE_WORDS_H

#include "names/role.h"

#define ROLE_NOUNS (LEX(person_noun) | LEX(male_noun) | LEX(female_noun))

static inline enum gender gender_of_noun(const struct word *word)
{
    if (word_is(word, LEX(female_title) | LEX(female_noun)))
        return GENDER_female;
    bool is_male = word_is(word, LEX(male_title) | LEX(male_noun));
    return is_male ? GENDER_male : GENDER_unknown;
}

static inline bool is_of(struct str text, const struct word *word)
{
    return str_equal(word_text(text, word), STR("of"));
}

static inline bool is_lower_word(struct str text, const struct word *word)
{
    return word->kind == WORD_word && !word->is_capital && word->base_end == word->end &&
           is_lower(text.bytes[word->start]);
}

#endif
