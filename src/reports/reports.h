/* reports.h - reporting clauses: a cue, who speaks by it, and to whom */
#ifndef QUOTH_REPORTS_REPORTS_H
#define QUOTH_REPORTS_REPORTS_H

#include "words/frame.h"
#include "words/phrases-ahead.h"
#include "words/vocabulary.h"

enum report_form {
    REPORT_finite,     /* Kerry said */
    REPORT_inverted,   /* said Kerry */
    REPORT_gerund,     /* , saying */
    REPORT_infinitive, /* went on to say */
    REPORT_agent,      /* called by Kerry */
    REPORT_source      /* according to Kerry */
};

struct report {
    enum report_form form;
    enum cue_class class;
    unsigned takes;        /* bits of enum cue_takes */
    size_t sentence;       /* index in the frame's sentences */
    size_t first, last;    /* the cue's words in the frame, half-open */
    size_t start, end;     /* its subject, cue or source, who quotes it and its object */
    struct phrase subject; /* who speaks; none where nobody is named */
    struct phrase object;  /* of tell and the like: to whom */
    struct phrase via;     /* who quotes the subject: Interfax quoted Kerry as saying */
};

struct reports {
    struct report *items;
    size_t count, capacity;
};

/* Finds the reporting clauses of every sentence, in order.  A cue that is a noun
 * ("the report"), a passive ("was told") or part of a name is none. */
void reports_find(struct arena *arena, const struct frame *frame, const struct article *article,
                  struct reports *reports);

#endif
