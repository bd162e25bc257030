/* antecedent.h - whom "he", "both" or "the mayor" means */
#ifndef QUOTH_QUOTE_ANTECEDENT_H
#define QUOTH_QUOTE_ANTECEDENT_H

#include "quote/resolve.h"

/* How many mentions of the ledger begin before a byte offset. */
size_t mentions_before(const struct ledger *ledger, size_t offset);

/* Whom a pronoun of this gender means that stands in a sentence of the frame, at a byte offset:
 * by who was subject or speaker of late; is_behind_words tells that the sentence begins with words
 * within marks, which go on with what was said before.  Kind unnamed, without a name, where it is
 * nobody. */
struct identity antecedent_of(const struct ledger *ledger, enum gender gender, size_t sentence,
                              size_t offset, bool is_behind_words,
                              const struct discourse *discourse);

/* The two people whom the sentence before a byte offset, or this one, speaks of: "both"; no
 * names where there are not two. */
struct identity antecedents_of_both(struct ledger *ledger, size_t offset);

/* The person named latest before a byte offset whose role holds a noun and does not speak
 * against all of what somebody is called: "mayor", "Harbour mayor".  NOBODY where none has it. */
size_t antecedent_by_role(const struct ledger *ledger, struct str noun, struct str called,
                          size_t offset);

/* The one person who has exactly this role; NOBODY where there are none or several. */
size_t person_titled(const struct ledger *ledger, struct str called);

/* Whom a noun of persons at a byte offset of a sentence means that nobody was introduced by: who
 * spoke last, or else was named near by; no name where he is known to be something else. */
struct identity antecedent_of_noun(const struct ledger *ledger, struct str noun, size_t sentence,
                                   size_t offset, const struct discourse *discourse);

/* Whether the words of a role do not speak against what somebody is called: "chairman of Acme"
 * is "the Acme chairman", a "Harbour secretary" not "the Cabinet secretary". */
bool role_agrees(struct str role, struct str called);

#endif
