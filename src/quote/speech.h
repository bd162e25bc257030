/* speech.h - whether marks hold what somebody said, and how much of it */
#ifndef QUOTH_QUOTE_SPEECH_H
#define QUOTH_QUOTE_SPEECH_H

#include "quote/attributor.h"

/* What stands within the marks at q. */
struct inner inner_of(const struct work *work, size_t q);

/* Whether each word within the marks at q is in capitals, particles of up to four letters aside:
 * asked last, since it reads them letter by letter. */
bool has_title_case(const struct work *work, size_t q);

/* The rest is asked of the quotation at hand, whose word is q, when work->inner is its own.
 *
 * False for the title of a work, a nickname, a word held at arm's length (a "scare
 * quote" in the style guides).  Asked where a rule was sure; where candidates are
 * weighed, nobody is one of them. */
bool is_quotation(const struct work *work, const struct attribution *a, size_t q);

/* Direct where the marks hold the whole utterance, mixed where they hold a part of
 * the reporter's clause. */
enum quote_type type_of(const struct work *work, const struct attribution *a, size_t q);

/* Whether a sentence of the frame has quotations and no other words. */
bool holds_only_quotes(const struct work *work, size_t sentence);

/* A title where titles stand: CNN's "State of the Union", on "Meet the Press", told "Fox
 * and Friends". */
bool is_programme(const struct work *work, size_t q);

/* A word held at arm's length: the so-called "smart" pumps. */
bool is_scare(const struct work *work, size_t q);

/* What something is known as, or a title behind its noun: known as the "iron" town, the study
 * "Lakes and gates". */
bool is_name_of(const struct work *work, size_t q);

/* What is reported of somebody or what something is called, where before, the report that governs
 * the quotation, names nobody who says so: "is said to be "broke"". */
bool is_hearsay(const struct work *work, size_t q, size_t before);

/* A few words within single marks where the quotations around have double ones: as a
 * paragraph a cross-head. */
bool is_set_apart(const struct work *work, size_t q);

/* A term that tells of the noun behind it, where no report of speech governs it (before is the one
 * that does): "held in 'Rowing Boat' fraud", "under the 'Owned' tab". */
bool is_label(const struct work *work, size_t q, size_t before);

/* Whether the quotation is a term within a clause that somebody reports: a word or two that
 * tell of the noun behind them, "a rule on "early bird" sales". */
bool is_term(const struct work *work, size_t q);

#endif
