/* record.h - what the extractors find in an article */
#ifndef QUOTH_ARTICLE_RECORD_H
#define QUOTH_ARTICLE_RECORD_H

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

enum record_kind {
    RECORD_headline,
    RECORD_heading, /* a cross-head */
    RECORD_published,
    RECORD_dateline,
    RECORD_byline, /* of a credit line, each segment is a record */
    RECORD_caption,
    RECORD_quote,
    RECORD_marks, /* judged to hold no quotation; only where explanations are asked for */
    RECORD_KINDS
};

enum quote_type { QUOTE_none, QUOTE_direct, QUOTE_mixed, QUOTE_indirect };
enum speaker_kind {
    SPEAKER_none,
    SPEAKER_person,
    SPEAKER_organisation,
    SPEAKER_group,
    SPEAKER_unnamed
};
enum certainty { CERTAINTY_none, CERTAINTY_printed, CERTAINTY_computed, CERTAINTY_unresolved };
enum tier { TIER_none, TIER_A, TIER_B, TIER_C };
enum where { WHERE_none, WHERE_body, WHERE_headline, WHERE_caption };

struct dateline {
    struct strs places, regions;
    struct str agency;
    struct date date;
};

struct byline {
    struct strs authors;
    struct str role, place;
};

struct caption {
    struct str photographer, agency, place;
    struct date date;
};

struct published {
    struct date date;
};

/* Who spoke.  No speaker: name and mention are absent. */
struct speaker {
    struct str name, mention, role;
    struct strs names;
    struct span span; /* of the mention */
    enum speaker_kind kind;
};

struct cue {
    struct str text;
    struct span span;
};

/* The record of chapter 3 of the design; records.tbl says what each member is. */
struct quote {
    enum quote_type type;
    struct str words;
    struct spans segments;
    struct speaker speaker;
    struct cue cue;
    struct str audience, venue, venue_place, via;
    struct date said;
    struct str said_text;
    enum certainty said_certainty;
    struct str rule;
    enum tier tier;
    enum where where;
    size_t repeats;
};

/* One of those who may have said what stands within marks: why a record is as it is.
 * "nobody" stands for marks that hold no quotation, "last speaker" for whoever spoke
 * last where the sentence names nobody. */
struct reason {
    struct str mention, name; /* the name of the last speaker only */
    struct span span;     /* {0, 0} for the two without a mention */
    double probability;
    struct strs features; /* of quote/features.tbl */
};

struct reasons {
    struct reason *items;
    size_t count, capacity;
};

/* Spans are half-open byte offsets into the article's text until record_to_source()
 * (article.h) makes them offsets into the source.  Strings point into the article,
 * its arena, or constants. */
struct record {
    enum record_kind kind;
    struct span span;
    struct str text; /* the article's text at span */
    struct reasons *reasons; /* NULL unless asked for (article.h), or a rule was sure */
    union {
        struct dateline dateline;
        struct byline byline;
        struct caption caption;
        struct published published;
        struct quote quote;
    };
};

struct records {
    struct record *items;
    size_t count, capacity;
};

/* The types that a member can have, and the table of members. */
enum member_type {
    MEMBER_text,
    MEMBER_texts,
    MEMBER_date,
    MEMBER_number,
    MEMBER_span,
    MEMBER_spans,
    MEMBER_quote_type,
    MEMBER_speaker_kind,
    MEMBER_certainty,
    MEMBER_tier,
    MEMBER_where,
    MEMBER_TYPES
};

struct member {
    enum record_kind kind;
    const char *name; /* "speaker.name": member name of the object speaker */
    enum member_type type;
    size_t offset; /* in struct record */
    const char *doc;
};

extern const struct member record_members[];
extern const size_t record_member_count;

const char *record_kind_word(enum record_kind kind);

/* The word for a member of one of the enumerated types ("direct"), or NULL for
 * its zero; words of a type end with NULL: member_words(type)[1] is the first. */
const char *const *member_words(enum member_type type);

/* The member's address in a record. */
static inline const void *member_at(const struct record *record, const struct member *member)
{
    return (const char *)record + member->offset;
}

#endif
