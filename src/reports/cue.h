/* cue.h - whether a word that may report speech does so where it stands */
#ifndef QUOTH_REPORTS_CUE_H
#define QUOTH_REPORTS_CUE_H

#include "reports/subjects.h"
#include "words/vocabulary.h"

/* The longest form of a cue that begins with word v, or NULL; *last is its end. */
const struct cue_entry *cue_match(const struct view *view, size_t v, size_t *last);

/* Whether the cue in words [v, last) is a verb and not a noun ("the report"), as far as the
 * words beside it tell. */
bool cue_is_verb(const struct view *view, size_t v, const struct cue_entry *cue, size_t last);

/* Whether a base form that is not known to be a verb by the word before it may be one by
 * what follows: "Aides to Roe say the ...", "one in five - no more - say that ...". */
bool cue_may_be_verb(const struct view *view, size_t v, const struct cue_entry *cue, size_t last);

/* Whether the participle at v is a passive: "was told", "is widely quoted". */
bool cue_is_passive(const struct view *view, size_t v);

/* Whether the cue in words [v, last) has no subject that speaks: a passive ("was told"), or
 * what describes a noun ("the announced plan"). */
bool cue_is_participle(const struct view *view, size_t v, const struct cue_entry *cue, size_t last);

/* Whether a clause seems to begin at i: its subject, or "that". */
bool opens_clause(const struct view *view, size_t i);

#endif
