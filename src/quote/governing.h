/* governing.h - which report governs a quotation */
#ifndef QUOTH_QUOTE_GOVERNING_H
#define QUOTH_QUOTE_GOVERNING_H

#include "quote/attributor.h"

/* Called once for each sentence, and before each of its quotations, in order: what
 * they find makes the questions below cheap however long the sentence is. */
void governing_begin(struct work *work);
void governing_move(struct work *work, size_t q);

/* Each looks in the sentence at hand for the report that goes with the quotation at
 * word q of the frame, and gives its index in work->reports, or NO_REPORT. */

/* The one whose subject or cue stands right behind: "...," Kerry said. */
size_t report_after(const struct work *work, size_t q);

/* The one that introduces it; of nested ones the outermost: Kerry said Lavrov had
 * called it "...". */
size_t report_before(const struct work *work, size_t q);

/* The relative clause or passive whose judgement it is: what Kerry called the "...", "...", as
 * Kerry put it; described as "..." by Kerry. */
size_t report_relative(const struct work *work, size_t q);

/* The one that closes the sentence behind a comma: the plan was "...," Kerry said. */
size_t report_at_end(const struct work *work, size_t q);

/* Whether the quotation is closed so that an attribution may follow: by a comma, "?",
 * "!" or a dash. */
bool awaits_attribution(const struct work *work, size_t q);

/* Whether the report's cue or audience ends right before q, a colon or comma aside. */
bool stands_next(const struct work *work, const struct report *report, size_t q);

/* Whether commas set the report off, so that it governs its whole sentence: the plan,
 * Kerry said, was "...". */
bool is_parenthetical(const struct work *work, const struct report *report);

#endif
