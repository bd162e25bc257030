/* extract-text.c - what quoth extract found, for people */
#include "cli/extract-text.h"

#include <stdio.h>

#include "base/clean.h"
#include "format/wrap.h"

/* What a person wants to know of a record, at a glance. */
struct glance {
    struct str kind, who, how;
};

static struct str joined(struct arena *arena, const struct strs *texts, const char *between)
{
    const char *all = "";
    for (size_t i = 0; i < texts->count; i++)
        all = arena_printf(arena, "%s%s%.*s", all, i ? between : "", STR_ARGS(texts->items[i]));
    return str_from(all);
}

static struct str day(struct arena *arena, struct date date)
{
    char text[DATE_TEXT_SIZE];
    return str_from(arena_printf(arena, "%s", date_text(date, text)));
}

static struct str quote_kind(const struct quote *quote)
{
    return str_from(quote->type ? member_words(MEMBER_quote_type)[quote->type] : "quote");
}

static struct glance glance_at(struct arena *arena, const struct record *record)
{
    struct glance glance = {.kind = str_from(record_kind_word(record->kind))};
    switch (record->kind) {
    case RECORD_quote:
        glance.kind = quote_kind(&record->quote);
        glance.who = record->quote.speaker.name;
        glance.how = record->quote.cue.text;
        break;
    case RECORD_byline:
        glance.who = joined(arena, &record->byline.authors, "; ");
        glance.how = record->byline.role;
        break;
    case RECORD_caption:
        glance.who = record->caption.photographer;
        glance.how = record->caption.agency;
        break;
    case RECORD_dateline:
        glance.who = joined(arena, &record->dateline.places, "/");
        glance.how = record->dateline.agency;
        break;
    case RECORD_published: glance.how = day(arena, record->published.date); break;
    default: break;
    }
    return glance;
}

/* Why a record is as it is, each as a glance of its own: the rule, then whoever was
 * weighed, with the probability and the features that told. */
struct why {
    struct glance glance;
    struct str text;
};

static struct why why_rule(const struct record *record)
{
    const struct quote *quote = &record->quote;
    const char *tier = member_words(MEMBER_tier)[quote->tier];
    return (struct why){{STR("why"), quote->rule, str_from(tier)}, quote->speaker.mention};
}

static struct why why_reason(struct arena *arena, const struct reason *reason)
{
    char *probability = arena_printf(arena, "%.3f", reason->probability);
    return (struct why){{STR("why"), reason->mention, str_from(probability)},
                        joined(arena, &reason->features, " ")};
}

static void add_column(struct str text, struct buf *out)
{
    buf_add_char(out, '\t');
    clean_add(text, out);
}

static void add_line(const struct article *article, const struct record *record,
                     const struct glance *glance, struct str text, struct buf *out)
{
    clean_add(article->path, out);
    buf_printf(out, "\t%zu-%zu", record->span.start, record->span.end);
    add_column(glance->kind, out);
    add_column(glance->who, out);
    add_column(glance->how, out);
    add_column(text, out);
    buf_add_char(out, '\n');
}

static void add_why_lines(const struct article *article, const struct record *record,
                          struct buf *out)
{
    if (record->kind == RECORD_quote) {
        struct why why = why_rule(record);
        add_line(article, record, &why.glance, why.text, out);
    }
    for (size_t i = 0; record->reasons && i < record->reasons->count; i++) {
        struct why why = why_reason(article->arena, &record->reasons->items[i]);
        add_line(article, record, &why.glance, why.text, out);
    }
}

static void add_wrapped(struct rich *rich, const struct terminal *terminal, size_t indent,
                        size_t hanging, struct buf *out)
{
    struct wrap wrap = {.width = terminal->width < WRAP_MEASURE ? terminal->width : WRAP_MEASURE,
                        .first = indent,
                        .rest = indent + hanging,
                        .colour = terminal->colour};
    wrap_rich(rich, &wrap, out);
    rich_clear(rich);
}

static void add_why(const struct why *why, const struct terminal *terminal, struct rich *rich,
                    struct buf *out)
{
    rich_add(rich, STYLE_detail, why->glance.how);
    rich_add(rich, STYLE_plain, STR(" "));
    rich_add(rich, STYLE_plain, why->glance.who);
    rich_add(rich, STYLE_detail, why->text.size ? STR(": ") : STR(""));
    rich_add(rich, STYLE_detail, why->text);
    add_wrapped(rich, terminal, 6, 2, out);
}

static void add_why_paragraphs(const struct article *article, const struct record *record,
                               const struct terminal *terminal, struct rich *rich, struct buf *out)
{
    if (record->kind == RECORD_quote) {
        struct why why = why_rule(record);
        add_why(&why, terminal, rich, out);
    }
    for (size_t i = 0; record->reasons && i < record->reasons->count; i++) {
        struct why why = why_reason(article->arena, &record->reasons->items[i]);
        add_why(&why, terminal, rich, out);
    }
}

static void add_paragraph(const struct record *record, const struct glance *glance,
                          const struct terminal *terminal, struct rich *rich, struct buf *out)
{
    char span[64];
    snprintf(span, sizeof span, " %zu-%zu", record->span.start, record->span.end);
    rich_add(rich, STYLE_title, glance->kind);
    rich_add(rich, STYLE_detail, str_from(span));
    if (glance->who.size) {
        rich_add(rich, STYLE_plain, STR(" "));
        rich_add(rich, STYLE_speaker, glance->who);
    }
    if (glance->how.size) {
        rich_add(rich, STYLE_plain, STR(" ("));
        rich_add(rich, STYLE_plain, glance->how);
        rich_add(rich, STYLE_plain, STR(")"));
    }
    add_wrapped(rich, terminal, 2, 2, out);
    rich_add(rich, STYLE_plain, record->text);
    add_wrapped(rich, terminal, 6, 0, out);
}

static void add_paragraphs(const struct article *article, const struct terminal *terminal,
                           struct buf *out)
{
    struct rich rich = {0};
    rich_add(&rich, STYLE_path, article->path);
    add_wrapped(&rich, terminal, 0, 2, out);
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        struct glance glance = glance_at(article->arena, record);
        add_paragraph(record, &glance, terminal, &rich, out);
        if (article->wants_reasons)
            add_why_paragraphs(article, record, terminal, &rich, out);
    }
    buf_add_char(out, '\n');
    rich_free(&rich);
}

void extract_text_add(const struct article *article, const struct terminal *terminal,
                      struct buf *out)
{
    if (terminal->is_terminal && article->records.count) {
        add_paragraphs(article, terminal, out);
        return;
    }
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        struct glance glance = glance_at(article->arena, record);
        add_line(article, record, &glance, record->text, out);
        if (article->wants_reasons)
            add_why_lines(article, record, out);
    }
}
