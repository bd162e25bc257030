/* lines.c - one line a hit: text in a pipe, TSV, paths */
#include "base/clean.h"
#include "format/hit-text.h"
#include "format/printer.h"

/* The columns of TSV when none are named. */
static const char *const quote_columns[] = {"id",    "date",  "said",  "speaker", "type",
                                            "tier",  "words", "path",  "start",   "end"};
static const char *const article_columns[] = {"article.id", "date", "outlet", "title", "path"};

static void add_value(struct printer *printer, const struct column *column, const struct hit *hit)
{
    struct buf value = {0};
    column_text(column, hit, &value);
    clean_escape(buf_str(&value), &printer->out);
    buf_free(&value);
}

static void named_columns(struct printer *printer, const char *const names[], size_t count,
                          const struct hit *hit)
{
    for (size_t i = 0; i < count; i++) {
        struct column column;
        buf_add(&printer->out, i ? STR("\t") : STR(""));
        if (column_read(str_from(names[i]), &column) == STATUS_ok)
            add_value(printer, &column, hit);
    }
}

void print_tsv(struct printer *printer, const struct hit *hit)
{
    const struct columns *fields = &printer->options->fields;
    for (size_t i = 0; i < fields->count; i++) {
        buf_add(&printer->out, i ? STR("\t") : STR(""));
        add_value(printer, &fields->items[i], hit);
    }
    if (!fields->count && printer->hits->output == OUTPUT_articles)
        named_columns(printer, article_columns, sizeof article_columns / sizeof *article_columns,
                      hit);
    else if (!fields->count)
        named_columns(printer, quote_columns, sizeof quote_columns / sizeof *quote_columns, hit);
    buf_add_char(&printer->out, '\n');
}

void print_path(struct printer *printer, const struct hit *hit)
{
    struct str path = hit->stored.path;
    switch (printer->options->format) {
    case FORMAT_nul:
        buf_add(&printer->out, path);
        buf_add_char(&printer->out, '\0');
        return;
    case FORMAT_tsv: clean_escape(path, &printer->out); break;
    default:
        if (printer->options->terminal.is_terminal)
            clean_add(path, &printer->out);
        else
            buf_add(&printer->out, path);
        break;
    }
    buf_add_char(&printer->out, '\n');
}

static void add_part(struct printer *printer, enum style style, struct str text)
{
    struct rich *rich = &printer->rich;
    rich_clear(rich);
    rich_add(rich, style, text.size ? text : STR("-"));
    rich_print(rich, 0, rich->text.size, printer->options->terminal.colour, &printer->out);
    buf_add_char(&printer->out, '\t');
}

static void add_marked(struct printer *printer, enum style style, enum field field, struct str text)
{
    struct spans spans = highlighter_find(printer->highlighter, field, text, printer->arena);
    rich_add_spans(&printer->rich, style, text, &spans, STYLE_match);
}

/* DATE, SOURCE, TYPE, "WORDS", PATH, with tabs between; "-" for what is not known.  The
 * marks stand around direct and mixed quotes alone. */
void print_line(struct printer *printer, const struct hit *hit)
{
    char day[DATE_TEXT_SIZE];
    struct rich *rich = &printer->rich;
    bool colour = printer->options->terminal.colour;
    const struct quote *quote = hit_quote(hit);
    bool is_article = printer->hits->output == OUTPUT_articles;
    bool has_marks = !is_article && quote && quote->type != QUOTE_indirect;

    add_part(printer, STYLE_date, str_from(date_text(hit->stored.date, day)));
    add_part(printer, STYLE_speaker, is_article ? hit->stored.outlet : hit_source(hit));
    add_part(printer, STYLE_plain, is_article ? STR("article") : str_from(hit_type(hit)));
    rich_clear(rich);
    rich_add(rich, STYLE_plain, has_marks ? STR("\"") : STR(""));
    if (is_article)
        add_marked(printer, STYLE_title, FIELD_title, hit->stored.title);
    else
        add_marked(printer, STYLE_plain, hit_field(hit), hit_words(hit));
    rich_add(rich, STYLE_plain, has_marks ? STR("\"") : STR(""));
    rich_print(rich, 0, rich->text.size, colour, &printer->out);
    buf_add_char(&printer->out, '\t');
    rich_clear(rich);
    rich_add(rich, STYLE_path, hit->stored.path);
    rich_print(rich, 0, rich->text.size, colour, &printer->out);
    buf_add_char(&printer->out, '\n');
}
