/* initials.h - what an article's abbreviations stand for: "the Harbour Rescue Board (HRB)" */
#ifndef QUOTH_NAMES_INITIALS_H
#define QUOTH_NAMES_INITIALS_H

#include "words/words.h"

/* An abbreviation, what it stands for and both as printed together, slices of the text. */
struct initials {
    struct str letters, name, whole;
};

struct initials_list {
    struct initials *items;
    size_t count, capacity;
};

/* Appends what is printed in brackets behind the name whose initials it is, in arena; at most
 * the first 64 of them.  Small words of the name ("of", "and") have no letter. */
void initials_read(struct arena *arena, struct str text, const struct words *words,
                   struct initials_list *list);

/* The fullest form of a name or its letters, "Harbour Rescue Board (HRB)", by which both are
 * found; what was asked for, where it has no other. */
struct str initials_whole(const struct initials_list *list, struct str name);

#endif
