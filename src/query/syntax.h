/* syntax.h - a query as a tree */
#ifndef QUOTH_QUERY_SYNTAX_H
#define QUOTH_QUERY_SYNTAX_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/schema.h"
#include "query/when.h"

enum node_kind {
    NODE_word,      /* one word; by stem where the field has stems */
    NODE_phrase,    /* words as printed (folded), one behind the other */
    NODE_beginning, /* one word that begins so, or a whole value (KIND_exact) */
    NODE_near,      /* words as printed, at most distance words apart, in any order */
    NODE_value,     /* the whole value of a KIND_exact field, folded */
    NODE_days,      /* a KIND_date field within days */
    NODE_and,
    NODE_or,
    NODE_not /* every document but those of its one part */
};

struct nodes {
    struct node **items;
    size_t count, capacity;
};

/* Which members are set depends on kind.  Brackets nest SYNTAX_DEPTH deep at most, so
 * that a tree may be walked by recursion. */
struct node {
    enum node_kind kind;
    enum field field;
    struct strs words; /* folded */
    struct days days;
    unsigned distance;
    struct nodes parts; /* NODE_and and NODE_or: at least two */

    bool without_common; /* asks for terms alone (common.h) */

    /* Looked up in the index (prepare.h). */
    struct strs forms;    /* NODE_word: all words that it stands for */
    struct strs articles; /* ids of those that answer, of a field that only they have */
};

enum { SYNTAX_DEPTH = 64 };

struct node *node_new(struct arena *arena, enum node_kind kind, enum field field);

/* a and b, or either; b where a is NULL.  A joint of the same kind is added to, so that
 * a list of ORs is one node. */
struct node *node_join(struct arena *arena, enum node_kind kind, struct node *a,
                       struct node *b);

/* Writes a tree as a query that reads to the same tree, every operator and bracket
 * in its place: (speaker:"john kerry" AND refuse) OR NOT date:2014-03-01..2014-03-31.
 * home is the field that needs no name.  The text is stable: --analyze prints it. */
void node_print(const struct node *node, enum field home, struct buf *out);

#endif
