/* text.c - hits for people: under their article's headline, wrapped, coloured */
#include "base/utf8.h"
#include "format/hit-text.h"
#include "format/printer.h"
#include "format/said-line.h"
#include "format/wrap.h"

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

static struct marker marker_of(struct printer *printer)
{
    return (struct marker){&printer->rich, printer->highlighter, printer->arena};
}

/* The headline, and below it outlet, day and file; once for hits that follow each other. */
static void print_heading(struct printer *printer, const struct stored *stored)
{
    struct marker marker = marker_of(printer);
    char day[DATE_TEXT_SIZE];
    if (printer->article_id.size && str_equal(printer->article_id, stored->article_id))
        return;
    printer->article_id = stored->article_id;
    marker_add(&marker, STYLE_title, FIELD_title, stored->title);
    wrap_line(printer, 0, 2);
    marker_part(&marker, STYLE_plain, FIELD_outlet, stored->outlet);
    marker_part(&marker, STYLE_date, FIELD_date, str_from(date_text(stored->date, day)));
    marker_part(&marker, STYLE_path, FIELD_path, stored->path);
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

/* A text of several paragraphs: each begins a line. */
static void add_lines(struct printer *printer, enum style style, enum field field, struct str text)
{
    struct marker marker = marker_of(printer);
    for (size_t at = 0; at < text.size;) {
        size_t end = at;
        while (end < text.size && text.bytes[end] != '\n' && text.bytes[end] != '\r')
            end++;
        marker_add(&marker, style, field, str_slice(text, at, end));
        if (end < text.size)
            wrap_line(printer, WORDS_INDENT, WORDS_INDENT);
        at = end + 1;
    }
}

/* The words within their sentences, as the source has them.  Where sentences around
 * them were asked for and no colour tells them apart, they stand in double brackets. */
static void print_excerpt(struct printer *printer, const struct hit *hit)
{
    const struct context *context = &printer->options->context;
    bool in_brackets =
        (context->before || context->after) && !printer->options->terminal.colour;
    struct excerpt excerpt =
        context_excerpt(context, &printer->cache, &hit->stored, printer->arena);
    if (begins_within_sentence(excerpt.before))
        rich_add(&printer->rich, STYLE_detail, STR("… "));
    add_lines(printer, STYLE_detail, FIELD_NONE, excerpt.before);
    rich_add(&printer->rich, STYLE_plain, in_brackets ? STR("[[") : STR(""));
    add_lines(printer, STYLE_quote, hit_field(hit), excerpt.text);
    rich_add(&printer->rich, STYLE_plain, in_brackets ? STR("]]") : STR(""));
    add_lines(printer, STYLE_detail, FIELD_NONE, excerpt.after);
    if (ends_within_sentence(excerpt.after))
        rich_add(&printer->rich, STYLE_detail, STR(" …"));
    wrap_line(printer, WORDS_INDENT, WORDS_INDENT);
}

/* A comma before the closing mark belongs to the sentence that went on behind it. */
static struct str without_comma(struct str words)
{
    if (str_ends(words, STR(",")))
        words.size--;
    return words;
}

/* Whether the pieces of a quote can be cut out of its text: they are told in bytes of
 * the source, which are those of the text unless the source was decoded. */
static bool has_pieces(const struct stored *stored)
{
    const struct spans *pieces = &stored->record.quote.segments;
    struct span all = stored->record.span;
    if (pieces->count < 2 || stored->encoding.size ||
        all.end - all.start != stored->record.text.size)
        return false;
    for (size_t i = 0; i < pieces->count; i++)
        if (pieces->items[i].start < all.start || pieces->items[i].end > all.end ||
            pieces->items[i].end < pieces->items[i].start ||
            (i && pieces->items[i].start < pieces->items[i - 1].end))
            return false;
    return true;
}

static bool has_words(struct str text)
{
    for (size_t at = 0; at < text.size;)
        if (utf8_is_word(utf8_next(text, &at)))
            return true;
    return false;
}

/* The pieces of a quote.  Where the article says something between two of them, the
 * marks are closed and opened again: nothing that was said is left out. */
static void add_pieces(struct printer *printer, const struct stored *stored)
{
    struct marker marker = marker_of(printer);
    const struct spans *pieces = &stored->record.quote.segments;
    struct str text = stored->record.text;
    size_t base = stored->record.span.start, before = 0;
    for (size_t i = 0; i < pieces->count; i++) {
        struct span piece = {pieces->items[i].start - base, pieces->items[i].end - base};
        if (i && has_words(str_slice(text, before, piece.start)))
            rich_add(&printer->rich, STYLE_plain, STR("” … “"));
        else if (i)
            rich_add(&printer->rich, STYLE_plain, STR(" "));
        struct str words = str_slice(text, piece.start, piece.end);
        marker_add(&marker, STYLE_plain, FIELD_quote,
                   i + 1 == pieces->count ? without_comma(words) : words);
        before = piece.end;
    }
}

static void print_words(struct printer *printer, const struct hit *hit)
{
    struct marker marker = marker_of(printer);
    const struct context *context = &printer->options->context;
    const struct quote *quote = hit_quote(hit);
    bool has_marks = quote && quote->type != QUOTE_indirect;
    if (context->before || context->after || (quote && quote->type == QUOTE_mixed)) {
        print_excerpt(printer, hit);
        return;
    }
    rich_add(&printer->rich, STYLE_plain, has_marks ? STR("“") : STR(""));
    if (has_marks && has_pieces(&hit->stored))
        add_pieces(printer, &hit->stored);
    else
        marker_add(&marker, STYLE_plain, hit_field(hit),
                   has_marks ? without_comma(hit_words(hit)) : hit_words(hit));
    rich_add(&printer->rich, STYLE_plain, has_marks ? STR("”") : STR(""));
    wrap_line(printer, has_marks ? QUOTE_INDENT : WORDS_INDENT, WORDS_INDENT);
}

static void print_source(struct printer *printer, const struct hit *hit)
{
    struct marker marker = marker_of(printer);
    rich_add(&printer->rich, STYLE_detail, STR("— "));
    if (hit_quote(hit))
        said_line_quote(&marker, hit_quote(hit));
    else
        said_line_caption(&marker, hit_caption(hit));
    said_line_id(&marker, hit->stored.id);
    wrap_line(printer, SOURCE_INDENT, SOURCE_REST);
}

/* The sentences of an article that have what the query asked for, the first ones. */
static void print_snippets(struct printer *printer, const struct stored *stored)
{
    struct marker marker = marker_of(printer);
    struct str text = stored->text;
    struct spans spans = highlighter_find(printer->highlighter, FIELD_text, text, printer->arena);
    size_t shown = 0, printed = 0;
    for (size_t i = 0; i < spans.count && printed < MOST_SNIPPETS; i++) {
        if (spans.items[i].start < shown)
            continue;
        struct span span = context_widen(text, spans.items[i], 0, 0);
        struct str sentence = str_slice(text, span.start, span.end);
        shown = span.end;
        if (str_equal(sentence, stored->title))
            continue;
        marker_add(&marker, STYLE_plain, FIELD_text, sentence);
        wrap_line(printer, WORDS_INDENT, WORDS_INDENT);
        printed++;
    }
    said_line_id(&marker, stored->article_id);
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
    print_source(printer, hit);
}
