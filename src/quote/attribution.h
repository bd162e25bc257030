/* attribution.h - who goes with which quotation */
#ifndef QUOTH_QUOTE_ATTRIBUTION_H
#define QUOTH_QUOTE_ATTRIBUTION_H

#include "quote/resolve.h"
#include "reports/indirect.h"
#include "reports/reports.h"

/* The rules, the surest first; each with its tier.  rules.tbl says what
 * each looks at. */
enum rule {
#define ROW(name, tier, precision, doc) RULE_##name,
#include "quote/rules.def"
#undef ROW
    RULE_COUNT
};

const char *rule_name(enum rule rule);
enum tier rule_tier(enum rule rule);

#define NO_REPORT ((size_t)-1)

/* What was decided for one stretch within marks. */
struct attribution {
    bool is_quotation; /* false: a title, a nickname, a scare quote */
    bool continues;    /* the stretch goes on with the quotation before it */
    enum quote_type type;
    enum rule rule;
    size_t word;           /* the stretch's word in the frame */
    size_t sentence;       /* in the frame */
    size_t report;         /* index in reports, or NO_REPORT */
    struct phrase mention; /* of the speaker; none when nobody is named */
    struct identity speaker;
    enum tier tier;
    struct reasons *reasons; /* NULL unless the article wants them */
};

struct attributions {
    struct attribution *items; /* one for each stretch, in order */
    size_t count, capacity;
};

/* Reported speech without marks. */
struct indirect {
    struct content content;
    size_t report; /* NO_REPORT for a headline's "Name: ..." */
    size_t sentence;
    struct phrase mention;
    enum rule rule;
    struct identity speaker;
};

struct indirects {
    struct indirect *items;
    size_t count, capacity;
};

/* Decides for every stretch, and finds the reported speech between them, sentence by
 * sentence, so that a pronoun can look back on who spoke. */
void attributions_find(struct arena *arena, const struct article *article,
                       const struct frame *frame, const struct reports *reports,
                       struct ledger *ledger, struct attributions *attributions,
                       struct indirects *indirects);

#endif
