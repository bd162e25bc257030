/* stored.h - what the data of a document hold: all that is needed to print it */
#ifndef QUOTH_INDEX_STORED_H
#define QUOTH_INDEX_STORED_H

#include "article/article.h"
#include "base/buf.h"

enum document_kind { DOCUMENT_quote, DOCUMENT_caption, DOCUMENT_article, DOCUMENT_KINDS };

/* What there is to know of a document.  Spans of records are offsets into the source.
 * An article's data hold all of it; those of a quote or caption only say which record of
 * which article it is, so that nothing is stored twice: loader.h puts them together. */
struct stored {
    enum document_kind kind;
    struct str id;         /* of the quote or caption; of an article, article_id */
    struct str article_id; /* 16 hex digits */
    struct str path;       /* absolute; any bytes */
    struct str title, outlet;
    struct date date;      /* the article's day */
    struct str encoding;   /* absent for UTF-8 */

    /* A quote or a caption. */
    size_t number; /* of the record in its article's records, from 0 */
    struct record record;
    struct str before, after; /* around record.text in the article: before, text and after
                                 follow each other, marks and line ends included */

    /* An article. */
    struct str text;        /* as in struct article */
    struct str date_from;   /* as in struct article */
    struct offset_map map;  /* text to source; none: they are the same */
    struct records records; /* all of them, in the order of the text */
    unsigned long long source_size, source_mtime; /* bytes; ns since 1970; as it was read */
};

/* "quote", "caption", "article". */
const char *document_kind_word(enum document_kind kind);

/* Appends a document's data: of an article everything, where whatever is set in a record
 * comes back as it was, absent and empty strings kept apart; of a quote or caption kind,
 * article_id, id and number. */
void store_pack(const struct stored *stored, struct buf *data);

/* Reads what store_pack() wrote; strings point into data or lie in arena, as lists do.
 * False when the bytes are damaged or of another version; then *stored is not to be
 * used. */
bool store_unpack(struct arena *arena, struct str data, struct stored *stored);

/* The id of an article, in arena, of the value of SCHEMA_slot_article. */
struct str stored_article_id(struct arena *arena, struct str value);

/* Where a span of the source stands in stored->text, for an article. */
struct span stored_text_span(const struct stored *stored, struct span source);

#endif
