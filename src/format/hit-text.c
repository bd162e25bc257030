/* hit-text.c - what is printed of a hit, whatever it is */
#include "format/hit-text.h"

const struct quote *hit_quote(const struct hit *hit)
{
    return hit->stored.kind == DOCUMENT_quote ? &hit->stored.record.quote : NULL;
}

const struct caption *hit_caption(const struct hit *hit)
{
    return hit->stored.kind == DOCUMENT_caption ? &hit->stored.record.caption : NULL;
}

struct str hit_words(const struct hit *hit)
{
    if (hit->stored.kind == DOCUMENT_article)
        return hit->stored.title;
    const struct quote *quote = hit_quote(hit);
    return quote && quote->words.size ? quote->words : hit->stored.record.text;
}

enum field hit_field(const struct hit *hit)
{
    static const enum field fields[] = {FIELD_quote, FIELD_caption, FIELD_title};
    return fields[hit->stored.kind];
}

const char *hit_type(const struct hit *hit)
{
    const struct quote *quote = hit_quote(hit);
    const char *type = quote ? member_words(MEMBER_quote_type)[quote->type] : NULL;
    return type ? type : document_kind_word(hit->stored.kind);
}

struct str hit_source(const struct hit *hit)
{
    if (hit->stored.kind == DOCUMENT_article)
        return hit->stored.outlet;
    const struct quote *quote = hit_quote(hit);
    if (quote)
        return quote->speaker.name.size ? quote->speaker.name : quote->speaker.mention;
    const struct caption *caption = hit_caption(hit);
    return caption->photographer.size ? caption->photographer : caption->agency;
}
