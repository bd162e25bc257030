/* facts.h - what a document is searched and counted by: its values, field by field */
#ifndef QUOTH_INDEX_FACTS_H
#define QUOTH_INDEX_FACTS_H

#include "article/article.h"
#include "base/schema.h"
#include "index/stored.h"

/* The values of one document.  A value stands once in a field, and a field has at most
 * FACTS_MOST values (an article with more places than that is none).  Strings point into
 * the article, its records or constants, lists lie in the article's arena. */
enum { FACTS_MOST = 256 };

struct facts {
    struct strs values[FIELD_COUNT]; /* printed forms; none of the fields of kind date */
    struct date date, said;          /* only full ones become terms */
    bool is_unnamed;                 /* the speaker of this quote has no name */
};

/* What the article itself knows, from its records: of datelines, bylines, captions. */
void facts_of_article(const struct article *article, struct facts *facts);

/* What a quote or a caption is found by, of the article's facts and its own; lists lie in
 * arena.  Title and path are its article's alone. */
void facts_of_record(const struct article *article, const struct facts *whole,
                     const struct record *record, struct arena *arena, struct facts *facts);

/* The words of an unnamed speaker that are his: not those behind "of", "for", "to" and the
 * like. */
struct str facts_unnamed_head(struct str descriptor);

#endif
