/* ledger.h - the article's name ledger: who is who */
#ifndef QUOTH_NAMES_LEDGER_H
#define QUOTH_NAMES_LEDGER_H

#include "names/initials.h"
#include "names/name-parts.h"
#include "words/frame.h"
#include "words/phrases-ahead.h"

#define NOBODY ((size_t)-1)

/* A person or organisation that the article names. */
struct person {
    struct str name;       /* the fullest form printed, without titles: "John Kerry" */
    struct str surname;    /* its last word, without Jr. and the like; of "Xi Jinping", the first */
    struct str given;      /* its first word, absent where only a surname is printed */
    struct str role;       /* the fullest title printed before it, or absent */
    struct str apposition; /* the fullest role printed behind it: "a fellow at the institute" */
    enum gender gender;
    int printed; /* how often in full, below the first line */
    int votes;   /* pronouns that followed: he +1, she -1 */
    bool is_organisation;
    bool is_thing;     /* "it" or "its" followed */
    bool is_person;    /* a title, a given name, an age and the like tell so */
    bool is_certain;   /* a title, a known given name or the surname alone confirms it */
    size_t next;       /* another with the same hash of the surname, or NOBODY */
    size_t next_first; /* and of the given name */
};

/* One printing of a name. */
struct mention {
    size_t person;
    size_t start;    /* byte of the text */
    size_t sentence; /* in the frame */
    bool is_subject; /* the first name of its sentence, behind no preposition */
    bool in_quote;
    bool is_possessive;
};

struct people {
    struct person *items;
    size_t count, capacity;
};

struct mentions {
    struct mention *items; /* in the order of the text */
    size_t count, capacity;
};

struct ledger {
    struct arena *arena;
    struct str text;
    size_t headline; /* words of the first line */
    struct people people;
    struct mentions mentions;
    struct initials_list initials;
    size_t *buckets;       /* by hash of the folded surname */
    size_t *first_buckets; /* of the given name: "Xi" of "Xi Jinping" */
};

/* Reads every name of the article: first the full ones, so that a surname alone,
 * even before them (a headline's), finds its person. */
void ledger_make(struct arena *arena, const struct frame *frame, const struct words *words,
                 struct ledger *ledger);

/* The person that a run of words of the frame names, made anew if the ledger has none
 * (a surname that is never printed in full); NOBODY when the words are no name, or the name
 * of a firm: a word alone that no title, given name or "he" tells to be a person's. */
size_t ledger_person(struct ledger *ledger, const struct words *words, size_t first, size_t last);

#endif
