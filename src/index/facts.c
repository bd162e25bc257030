/* facts.c - what a document is searched and counted by: its values, field by field */
#include "index/facts.h"

/* A name with its apostrophes straight: O’Brien and O'Brien are counted as one. */
static struct str with_straight_apostrophes(struct arena *arena, struct str value)
{
    const struct str curly = STR("\xe2\x80\x99");
    if (str_find(value, curly, 0) == value.size)
        return value;
    char *copy = arena_alloc(arena, value.size + 1);
    size_t size = 0;
    for (size_t at = 0; at < value.size;) {
        bool is_curly = str_starts(str_slice(value, at, value.size), curly);
        copy[size++] = is_curly ? '\'' : value.bytes[at];
        at += is_curly ? curly.size : 1;
    }
    return (struct str){copy, size};
}

static bool is_name(enum field field)
{
    enum field_kind kind = schema_field(field)->kind;
    return kind == KIND_names || kind == KIND_people;
}

static void add(struct arena *arena, struct facts *facts, enum field field, struct str value)
{
    struct strs *values = &facts->values[field];
    value = str_trim(value);
    if (is_name(field))
        value = str_one_line(arena, with_straight_apostrophes(arena, value));
    for (size_t i = 0; i < values->count; i++)
        if (str_equal(values->items[i], value))
            return;
    if (value.size && values->count < FACTS_MOST)
        ARENA_PUSH(arena, values, value);
}

static void add_all(struct arena *arena, struct facts *facts, enum field field,
                    const struct strs *values)
{
    for (size_t i = 0; i < values->count; i++)
        add(arena, facts, field, values->items[i]);
}

static void add_word(struct arena *arena, struct facts *facts, enum field field,
                     enum member_type type, unsigned value)
{
    add(arena, facts, field, str_from(member_words(type)[value]));
}

static void add_dateline(struct arena *arena, struct facts *facts, const struct dateline *dateline)
{
    add_all(arena, facts, FIELD_dateline, &dateline->places);
    add_all(arena, facts, FIELD_region, &dateline->regions);
    add_all(arena, facts, FIELD_place, &dateline->places);
    add_all(arena, facts, FIELD_place, &dateline->regions);
    add(arena, facts, FIELD_agency, dateline->agency);
}

void facts_of_article(const struct article *article, struct facts *facts)
{
    struct arena *arena = article->arena;
    *facts = (struct facts){.date = article->date};
    add(arena, facts, FIELD_title, article->title);
    add(arena, facts, FIELD_outlet, article->outlet);
    add(arena, facts, FIELD_document, str_from(document_kind_word(DOCUMENT_article)));
    add(arena, facts, FIELD_text, article->text);
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (record->kind == RECORD_dateline)
            add_dateline(arena, facts, &record->dateline);
    }
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (record->kind == RECORD_byline) {
            add_all(arena, facts, FIELD_author, &record->byline.authors);
            add(arena, facts, FIELD_place, record->byline.place);
        } else if (record->kind == RECORD_caption) {
            add(arena, facts, FIELD_place, record->caption.place);
        } else if (record->kind == RECORD_quote) {
            add(arena, facts, FIELD_place, record->quote.venue_place);
        }
    }
}

/* What every document of an article has of it. */
static void inherit(struct arena *arena, struct facts *facts, const struct facts *whole)
{
    facts->date = whole->date;
    add_all(arena, facts, FIELD_outlet, &whole->values[FIELD_outlet]);
}

static void add_speaker(struct arena *arena, struct facts *facts, const struct speaker *speaker)
{
    facts->is_unnamed = speaker->kind == SPEAKER_unnamed;
    if (speaker->names.count)
        add_all(arena, facts, FIELD_speaker, &speaker->names);
    else
        add(arena, facts, FIELD_speaker, speaker->name);
    add(arena, facts, FIELD_role, speaker->role);
}

/* The place of the caption that a quote stands in. */
static struct str caption_place(const struct article *article, struct span span)
{
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (record->kind == RECORD_caption && record->span.start <= span.start &&
            span.end <= record->span.end)
            return record->caption.place;
    }
    return (struct str){0};
}

static void facts_of_quote(const struct article *article, const struct facts *whole,
                           const struct record *record, struct arena *arena, struct facts *facts)
{
    const struct quote *quote = &record->quote;
    add(arena, facts, FIELD_quote, quote->words.bytes ? quote->words : record->text);
    add_speaker(arena, facts, &quote->speaker);
    add(arena, facts, FIELD_audience, quote->audience);
    add(arena, facts, FIELD_cue, quote->cue.text);
    add(arena, facts, FIELD_via, quote->via);
    add(arena, facts, FIELD_venue, quote->venue);
    add_all(arena, facts, FIELD_place, &whole->values[FIELD_dateline]);
    add_all(arena, facts, FIELD_place, &whole->values[FIELD_region]);
    add(arena, facts, FIELD_place, quote->venue_place);
    if (quote->where == WHERE_caption)
        add(arena, facts, FIELD_place, caption_place(article, record->span));
    add_all(arena, facts, FIELD_dateline, &whole->values[FIELD_dateline]);
    add_all(arena, facts, FIELD_region, &whole->values[FIELD_region]);
    add_all(arena, facts, FIELD_agency, &whole->values[FIELD_agency]);
    add_all(arena, facts, FIELD_author, &whole->values[FIELD_author]);
    add_word(arena, facts, FIELD_type, MEMBER_quote_type, quote->type);
    add_word(arena, facts, FIELD_tier, MEMBER_tier, quote->tier);
    add_word(arena, facts, FIELD_kind, MEMBER_speaker_kind, quote->speaker.kind);
    add_word(arena, facts, FIELD_where, MEMBER_where, quote->where);
    add(arena, facts, FIELD_rule, quote->rule);
    facts->said = quote->said;
}

static void facts_of_caption(struct arena *arena, const struct record *record,
                             struct facts *facts)
{
    const struct caption *caption = &record->caption;
    add(arena, facts, FIELD_caption, record->text);
    add(arena, facts, FIELD_photographer, caption->photographer);
    add(arena, facts, FIELD_agency, caption->agency);
    add(arena, facts, FIELD_place, caption->place);
}

void facts_of_record(const struct article *article, const struct facts *whole,
                     const struct record *record, struct arena *arena, struct facts *facts)
{
    *facts = (struct facts){0};
    inherit(arena, facts, whole);
    if (record->kind == RECORD_quote)
        facts_of_quote(article, whole, record, arena, facts);
    else
        facts_of_caption(arena, record, facts);
    enum document_kind kind = record->kind == RECORD_quote ? DOCUMENT_quote : DOCUMENT_caption;
    add(arena, facts, FIELD_document, str_from(document_kind_word(kind)));
}

struct str facts_unnamed_head(struct str descriptor)
{
    static const char *const links[] = {" of ",   " for ", " to ", " from ",
                                        " with ", " at ",  " in ", NULL};
    size_t end = descriptor.size;
    for (int i = 0; links[i]; i++) {
        size_t at = str_find(descriptor, str_from(links[i]), 0);
        end = at < end ? at : end;
    }
    return str_slice(descriptor, 0, end);
}
