/* resolve.h - a mention to a person, or to an honest "unnamed" */
#ifndef QUOTH_QUOTE_RESOLVE_H
#define QUOTH_QUOTE_RESOLVE_H

#include "names/ledger.h"

/* Whom a mention means.  person is NOBODY for organisations, groups and unnamed
 * sources: they have the words of the article, without an article ("Pentagon
 * spokesman"). */
struct identity {
    enum speaker_kind kind;
    size_t person;
    struct strs names;
    struct str name; /* the names joined by "; " */
    struct str role;
};

/* What was said before, as the resolver needs it; kept by the attribution, in the
 * order of the text. */
struct discourse {
    struct identity last_speaker; /* kind SPEAKER_none: nobody spoke yet */
    size_t last_sentence;         /* where */
    struct identity last_group;   /* the latest of kind group or of several names */
    struct identity last_firm;    /* the latest of kind organisation that has a name */
    struct {
        struct str head; /* "spokesman" */
        struct identity identity;
    } unnamed[8]; /* unnamed speakers, the latest at unnamed_count - 1 */
    size_t unnamed_count;
};

/* Resolves the phrase of the frame that speaks in a sentence: a pronoun by gender and
 * by who was subject or speaker of late, a surname by the ledger, "the diplomat" by
 * the person who is one or, where nobody was introduced by that word, by the last
 * speaker, unless he is known to be something else. */
struct identity resolve(struct ledger *ledger, const struct frame *frame,
                        const struct phrase *phrase, size_t sentence,
                        const struct discourse *discourse);

/* Remembers who spoke; head is the head word of an unnamed speaker's mention. */
void discourse_note(struct discourse *discourse, const struct identity *identity, struct str head,
                    size_t sentence);

#endif
