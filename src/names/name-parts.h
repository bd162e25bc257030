/* name-parts.h - what the words of a name are: given name, surname, gender */
#ifndef QUOTH_NAMES_NAME_PARTS_H
#define QUOTH_NAMES_NAME_PARTS_H

#include "names/name.h"

enum gender { GENDER_unknown, GENDER_male, GENDER_female };

/* The parts of a name, slices of the text. */
struct name_parts {
    struct str name, given, surname; /* no given name where it is one word */
    uint32_t hash, given_hash;       /* of the surname and the given name: name_hash() */
    enum gender gender;
    bool is_organisation, is_place, is_known_given;
    bool is_capitals; /* a headline in capitals tells names from nothing */
    bool is_first;    /* a word alone, which may be what a full name begins with */
};

/* "Sayed" of "al-Sayed", as he is called as often; else the word itself.  Most have no hyphen
 * where an article would end. */
enum { NAME_ARTICLE = 2 }; /* al; or one letter more: bin */
struct str name_behind_hyphen(struct str word);
static inline struct str name_without_article(struct str word)
{
    const bool has_hyphen = word.size > NAME_ARTICLE + 2 && (word.bytes[NAME_ARTICLE] == '-' ||
                                                             word.bytes[NAME_ARTICLE + 1] == '-');
    return has_hyphen ? name_behind_hyphen(word) : word;
}

/* The next letter of a name at *at, in lower case; a curly apostrophe is a straight one. */
static inline unsigned char name_next_letter(struct str name, size_t *at)
{
    const char *bytes = name.bytes + *at;
    const bool is_curly = *bytes == '\xe2' && str_starts(str_slice(name, *at, name.size), STR("’"));
    *at += is_curly ? 3 : 1;
    return is_curly ? '\'' : (unsigned char)to_lower(*bytes);
}

/* A hash, the same for names that differ in letter case or the form of apostrophes alone. */
uint32_t name_hash(struct str name);

/* The same of a word, without an article, which has it mostly from its look-up. */
static inline uint32_t name_hash_of_word(struct str text, const struct word *word)
{
    return word->hash ? word->hash : name_hash(name_without_article(word_base(text, word)));
}

/* The parts of the name that is words [first, last), titles left out (name_begin()).  "Ban
 * Ki-moon" has its surname first; a title right before the name tells the gender as well. */
struct name_parts name_parts(struct str text, const struct words *words, size_t first, size_t last);

/* The gender that a given name tells. */
enum gender name_gender(const struct word *given);

#endif
