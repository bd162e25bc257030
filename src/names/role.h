/* role.h - what somebody is: the title before a name, the apposition behind it */
#ifndef QUOTH_NAMES_ROLE_H
#define QUOTH_NAMES_ROLE_H

#include "names/name-parts.h"

/* What is printed beside a name; role is a slice of the text, without an article, and absent
 * where there is none: honorifics and kin are no roles, though they tell the gender. */
struct role {
    struct str role;
    enum gender gender;
};

/* The title or office before the name that begins with words[begin]: "U.S. Secretary of State
 * John Kerry", "senior policy adviser Jane Roe". */
struct role role_before(struct str text, const struct words *words, size_t begin);

/* The office that a name behind a comma, words [begin, end), is put to: "the mill's chief
 * financial officer, Jane Roe, said", "The author of the study, Professor Jane Roe, said". */
struct role role_between(struct str text, const struct words *words, size_t begin, size_t end);

/* The apposition behind a comma where the name ends before words[end]: "Jane Roe, 47, a fellow
 * at the Quill Institute, said".  It must be closed, by a comma, a stop or "who", and hold no
 * verb: "after he met Poe, the mayor left" tells nothing of Poe. */
struct role role_behind(struct str text, const struct words *words, size_t end);

#endif
