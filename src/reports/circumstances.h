/* circumstances.h - the words of a report's own clause that may tell where and when */
#ifndef QUOTH_REPORTS_CIRCUMSTANCES_H
#define QUOTH_REPORTS_CIRCUMSTANCES_H

#include "reports/passing.h"
#include "reports/reports.h"

enum { MOST_CIRCUMSTANCES = 7 };

struct circumstances {
    struct word_range ranges[MOST_CIRCUMSTANCES];
    size_t count;
};

/* Where the circumstances of a report stand, nearest first: behind its cue and audience, between
 * its speaker and its cue, at the head of its clause ("In Reno on Friday, Kerry said"), and
 * behind what was said ("..." in an interview).  What another clause of the sentence tells is
 * none of them, and neither are words of the content. */
struct circumstances circumstances_of(const struct frame *frame, const struct reports *reports,
                                      size_t index, struct word_range content);

/* Where what a report is told to ends, without a time that follows it: "employees | last week". */
size_t object_end(const struct frame *frame, const struct phrase *object);

#endif
