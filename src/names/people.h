/* people.h - the people of a ledger, found by surname or given name */
#ifndef QUOTH_NAMES_PEOPLE_H
#define QUOTH_NAMES_PEOPLE_H

#include "names/ledger.h"

/* An empty ledger; text is the article's, arena owns all of it. */
void people_begin(struct arena *arena, struct str text, struct ledger *ledger);

/* The person whom a name may mean, or NOBODY: of the same surname, with a given name and a
 * gender that agree; or, of a word alone, who is called so by the given name. */
size_t people_find(const struct ledger *ledger, const struct name_parts *parts);

/* Who is called by a word within the whole name: "Rojas" of "Ana Rojas Luna", "Jot" of "Jane
 * 'Jot' Roe"; a firm by its first, "Tender" of "Tender Mills".  NOBODY where there is none among
 * the first 64. */
size_t people_find_within(const struct ledger *ledger, const struct name_parts *parts);

/* Where the people stand whose surname or given name has this hash. */
enum { PEOPLE_BUCKET_BITS = 8 };
static inline size_t people_bucket(uint32_t hash)
{
    return hash >> (32 - PEOPLE_BUCKET_BITS);
}

/* Whether a word alone may be somebody's surname or given name; most that are in capitals
 * are not. */
static inline bool people_may_find(const struct ledger *ledger, const struct word *word)
{
    const size_t bucket = people_bucket(name_hash_of_word(ledger->text, word));
    return ledger->buckets[bucket] != NOBODY || ledger->first_buckets[bucket] != NOBODY;
}

/* Adds a person, and returns its index; NOBODY when there are too many. */
size_t people_add(struct ledger *ledger, const struct name_parts *parts);

/* The person of a full name, made known in full; NOBODY when there are too many. */
size_t people_take(struct ledger *ledger, const struct name_parts *parts);

/* Whether the name is an organisation's: known as one, or nothing tells that it is a person's
 * and it holds words of every day ("Tender Orrin Mills"). */
bool people_is_firm(const struct person *person);

#endif
