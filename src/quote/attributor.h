/* attributor.h - what the attribution of one article works on */
#ifndef QUOTH_QUOTE_ATTRIBUTOR_H
#define QUOTH_QUOTE_ATTRIBUTOR_H

#include "quote/attribution.h"

#define NO_ATTRIBUTION ((size_t)-1)

struct candidates;

/* What stands within the marks at hand. */
struct inner {
    size_t words;         /* of many not all are counted */
    bool begins_sentence; /* with a capital */
    char end;             /* stretch_end() */
};

/* Filled by attributions_find(), which moves it from sentence to sentence. */
struct work {
    struct arena *arena;
    const struct article *article;
    const struct frame *frame;
    const struct reports *reports;
    struct ledger *ledger;
    struct attributions *out;
    struct indirects *indirects;
    struct candidates *candidates; /* room for those of one quotation */
    struct discourse discourse;
    const struct sentence *sentence; /* at hand */
    size_t number;                   /* its index */
    size_t first_report, last_report;
    size_t next_report;    /* the first behind the quotation at hand */
    struct inner inner;    /* of the quotation at hand */
    size_t end_report;     /* the attribution that closes the sentence, or NO_REPORT */
    size_t source_report;  /* the sentence's "according to", or NO_REPORT */
    size_t last_quotation; /* index in out, or NO_ATTRIBUTION */
    size_t next_quote;     /* of the frame's quotes, the first that is not decided */
    bool is_only_quotes;   /* it has quotations and no other words */
};

static inline const struct word *word_at(const struct work *work, size_t i)
{
    return &work->frame->words.items[i];
}

static inline bool is_kind(const struct work *work, size_t i, enum word_kind kind)
{
    return i >= work->sentence->first && i < work->sentence->last && word_at(work, i)->kind == kind;
}

/* Whether word i is that word, letter case aside; false outside the sentence. */
static inline bool is_text(const struct work *work, size_t i, struct str text)
{
    return i >= work->sentence->first && i < work->sentence->last &&
           word_reads(work->frame->text, word_at(work, i), text);
}

static inline const struct stretch *stretch_at(const struct work *work, size_t i)
{
    return &work->frame->stretches->items[word_at(work, i)->quote];
}

static inline char end_of(const struct work *work, size_t i)
{
    return stretch_end(work->frame->text, stretch_at(work, i));
}

/* A report that takes words as they were said, not a judgement or an opinion. */
static inline bool is_speech(const struct report *report)
{
    return report->class == CUE_say || report->class == CUE_tell || report->class == CUE_quote;
}

#endif
