/* aside.h - what stands between a subject and its verb: "X, who ..., said" */
#ifndef QUOTH_REPORTS_ASIDE_H
#define QUOTH_REPORTS_ASIDE_H

#include "reports/subjects.h"

/* Whether a clause may begin at word i: behind a break or a word that opens clauses. */
bool opens_clause_behind(const struct view *view, size_t left);
static inline bool may_open_clause(const struct view *view, size_t i)
{
    const uint64_t leads = LEX(conjunction) | LEX(subordinator) | LEX(relative) | LEX(time) |
                           LEX(adverb); /* at its left, where most words have none */
    return i == view->first || view->words[i - 1].kind != WORD_word ||
           (word_is(&view->words[i - 1], leads) && opens_clause_behind(view, i - 1));
}

/* Whether a phrase is one word in a capital that only leads in: "Similarly, ...". */
bool is_lead(const struct view *view, const struct phrase *phrase);

/* The end of an aside that begins behind the comma at i: the word behind its closing
 * comma, or i when there is none in reach. */
size_t aside_skip(const struct view *view, size_t i, size_t last);

/* The phrase before an aside that closes with the comma at i - 1: "X, who ..., said". */
struct phrase aside_subject(const struct view *view, size_t first, size_t i);

/* The name before an apposition whose second comma is left out: "Jane Roe, a fellow at the
 * Quill Institute said"; PHRASE_none where phrase, which ends before the verb at v, is none. */
struct phrase apposed_name(const struct view *view, size_t first, const struct phrase *phrase,
                           size_t v);

/* The phrase that opens the sentence, with a list of examples of it that ends before word i:
 * "Groups including ... and the Quill Institute said". */
struct phrase exemplified(const struct view *view, size_t i);

#endif
