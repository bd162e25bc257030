/* format-text.c - hits for people: under their article's headline, wrapped, coloured */
#include "base/utf8.h"
#include "query/hit-text.h"
#include "query/printer.h"
#include "query/wrap.h"

enum {
    QUOTE_INDENT = 2,  /* the opening mark hangs before the words */
    WORDS_INDENT = 3,
    SOURCE_INDENT = 5, /* who said it, and its further lines */
    SOURCE_REST = 7,
    MOST_SNIPPETS = 3  /* sentences of an article that show what was asked for */
};

static void wrap_line(struct printer *printer, size_t first, size_t rest)
{
    const struct terminal *terminal = &printer->options->terminal;
    struct wrap wrap = {
        .width = terminal->width < WRAP_MEASURE ? terminal->width : WRAP_MEASURE,
        .first = first,
        .rest = rest,
        .colour = terminal->colour,
    };
    wrap_rich(&printer->rich, &wrap, &printer->out);
    rich_clear(&printer->rich);
}

static void add(struct printer *printer, enum style style, struct str text)
{
    rich_add(&printer->rich, style, text);
}

/* A text of a field, what the query asked for marked. */
static void add_marked(struct printer *printer, enum style style, enum field field, struct str text)
{
    struct spans spans = highlighter_find(printer->highlighter, field, text, printer->arena);
    rich_add_spans(&printer->rich, style, text, &spans, STYLE_match);
}

/* " · " before every part but the first of a line. */
static void add_dot(struct printer *printer)
{
    if (printer->rich.text.size)
        add(printer, STYLE_detail, STR(" · "));
}

static void add_part(struct printer *printer, enum style style, enum field field, struct str text)
{
    if (!text.size)
        return;
    add_dot(printer);
    add_marked(printer, style, field, text);
}

/* The headline, and below it outlet, day and file; once for hits that follow each other. */
static void print_heading(struct printer *printer, const struct stored *stored)
{
    char day[DATE_TEXT_SIZE];
    if (printer->article_id.size && str_equal(printer->article_id, stored->article_id))
        return;
    printer->article_id = stored->article_id;
    if (stored->title.size)
        add_marked(printer, STYLE_title, FIELD_title, stored->title);
    else
        add(printer, STYLE_title, STR("(no headline)"));
    wrap_line(printer, 0, 2);
    add_part(printer, STYLE_plain, FIELD_outlet, stored->outlet);
    add_part(printer, STYLE_date, FIELD_date, str_from(date_text(stored->date, day)));
    add_part(printer, STYLE_path, FIELD_path, stored->path);
    wrap_line(printer, 0, 2);
}

static bool begins_within_sentence(struct str text)
{
    size_t at = 0;
    text = str_trim(text);
    if (!text.size)
        return false;
    uint32_t first = utf8_next(text, &at);
    return utf8_is_word(first) && !utf8_is_upper(first) && !is_digit((char)first);
}

static bool ends_within_sentence(struct str text)
{
    size_t at = text.size;
    if (!text.size || is_space(text.bytes[text.size - 1]))
        return false;
    uint32_t last = utf8_previous(text, &at);
    return utf8_is_word(last) || last == ',';
}

/* The words within their sentences, as the source has them. */
static void print_excerpt(struct printer *printer, const struct hit *hit)
{
    struct excerpt excerpt =
        context_excerpt(&printer->options->context, &hit->stored, printer->arena);
    if (begins_within_sentence(excerpt.before))
        add(printer, STYLE_detail, STR("… "));
    add(printer, STYLE_detail, excerpt.before);
    add_marked(printer, STYLE_plain, hit_field(hit), excerpt.text);
    add(printer, STYLE_detail, excerpt.after);
    if (ends_within_sentence(excerpt.after))
        add(printer, STYLE_detail, STR(" …"));
    wrap_line(printer, WORDS_INDENT, WORDS_INDENT);
}

static void print_words(struct printer *printer, const struct hit *hit)
{
    const struct context *context = &printer->options->context;
    const struct quote *quote = hit_quote(hit);
    bool has_marks = quote && quote->type != QUOTE_indirect;
    if (context->before || context->after || (quote && quote->type == QUOTE_mixed)) {
        print_excerpt(printer, hit);
        return;
    }
    add(printer, STYLE_plain, has_marks ? STR("“") : STR(""));
    add_marked(printer, STYLE_plain, hit_field(hit), hit_words(hit));
    add(printer, STYLE_plain, has_marks ? STR("”") : STR(""));
    wrap_line(printer, has_marks ? QUOTE_INDENT : WORDS_INDENT, WORDS_INDENT);
}

static void add_speaker(struct printer *printer, const struct speaker *speaker)
{
    add(printer, STYLE_detail, STR("— "));
    if (speaker->name.size)
        add_marked(printer, STYLE_speaker, FIELD_speaker, speaker->name);
    else if (speaker->mention.size)
        add_marked(printer, STYLE_speaker, FIELD_speaker, speaker->mention);
    else
        add(printer, STYLE_detail, STR("nobody named"));
    if (!speaker->role.size)
        return;
    add(printer, STYLE_plain, STR(", "));
    add_marked(printer, STYLE_plain, FIELD_role, speaker->role);
}

/* "told reporters": the cue, and behind it to whom. */
static void add_cue(struct printer *printer, const struct quote *quote)
{
    add_part(printer, STYLE_plain, FIELD_cue, quote->cue.text);
    if (quote->cue.text.size && quote->audience.size) {
        add(printer, STYLE_plain, STR(" "));
        add_marked(printer, STYLE_plain, FIELD_audience, quote->audience);
    } else {
        add_part(printer, STYLE_plain, FIELD_audience, quote->audience);
    }
}

/* "Sunday 2014-03-30", as much as is known. */
static void add_said(struct printer *printer, const struct quote *quote)
{
    char day[DATE_TEXT_SIZE];
    struct str date = str_from(date_text(quote->said, day));
    add_part(printer, STYLE_date, FIELD_said, quote->said_text);
    if (quote->said_text.size && date.size)
        add(printer, STYLE_date, STR(" "));
    else if (date.size)
        add_dot(printer);
    add(printer, STYLE_date, date);
}

static void print_attribution(struct printer *printer, const struct hit *hit,
                              const struct quote *quote)
{
    add_speaker(printer, &quote->speaker);
    add_cue(printer, quote);
    add_part(printer, STYLE_plain, FIELD_venue, quote->venue);
    if (quote->via.size) {
        add_part(printer, STYLE_plain, FIELD_rule, STR("via "));
        add_marked(printer, STYLE_plain, FIELD_via, quote->via);
    }
    add_said(printer, quote);
    if (quote->tier > TIER_A) {
        add_part(printer, STYLE_detail, FIELD_rule, STR("tier "));
        add(printer, STYLE_detail, str_from(member_words(MEMBER_tier)[quote->tier]));
    }
    add_part(printer, STYLE_detail, FIELD_id, hit->stored.id);
    wrap_line(printer, SOURCE_INDENT, SOURCE_REST);
}

static void print_credit(struct printer *printer, const struct hit *hit,
                         const struct caption *caption)
{
    char day[DATE_TEXT_SIZE];
    add(printer, STYLE_detail, STR("— "));
    if (caption->photographer.size)
        add_marked(printer, STYLE_speaker, FIELD_photographer, caption->photographer);
    if (caption->photographer.size && caption->agency.size)
        add(printer, STYLE_plain, STR("/"));
    add_marked(printer, STYLE_plain, FIELD_agency, caption->agency);
    if (!caption->photographer.size && !caption->agency.size)
        add(printer, STYLE_detail, STR("nobody named"));
    add_part(printer, STYLE_plain, FIELD_place, caption->place);
    add_part(printer, STYLE_date, FIELD_date, str_from(date_text(caption->date, day)));
    add_part(printer, STYLE_detail, FIELD_id, hit->stored.id);
    wrap_line(printer, SOURCE_INDENT, SOURCE_REST);
}

/* The sentences of an article that have what the query asked for, the first ones. */
static void print_snippets(struct printer *printer, const struct stored *stored)
{
    struct str text = stored->text;
    struct spans spans = highlighter_find(printer->highlighter, FIELD_text, text, printer->arena);
    size_t shown = 0, printed = 0;
    for (size_t i = 0; i < spans.count && printed < MOST_SNIPPETS; i++) {
        if (spans.items[i].start < shown)
            continue;
        struct span sentence = context_widen(text, spans.items[i], 0, 0);
        add_marked(printer, STYLE_plain, FIELD_text,
                   str_slice(text, sentence.start, sentence.end));
        wrap_line(printer, WORDS_INDENT, WORDS_INDENT);
        shown = sentence.end;
        printed++;
    }
    add_part(printer, STYLE_detail, FIELD_id, stored->article_id);
    wrap_line(printer, SOURCE_INDENT, SOURCE_REST);
}

void print_grouped(struct printer *printer, const struct hit *hit)
{
    if (printer->article_id.size)
        buf_add_char(&printer->out, '\n');
    print_heading(printer, &hit->stored);
    if (hit->stored.kind == DOCUMENT_article) {
        print_snippets(printer, &hit->stored);
        return;
    }
    print_words(printer, hit);
    if (hit_quote(hit))
        print_attribution(printer, hit, hit_quote(hit));
    else
        print_credit(printer, hit, hit_caption(hit));
}
