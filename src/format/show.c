/* show.c - a whole article with its quotes marked */
#include "format/show.h"

#include <stdio.h>
#include <stdlib.h>

#include "format/record-ids.h"
#include "format/said-line.h"
#include "format/wrap.h"

/* What is put between the characters of the text: the number of a quote. */
struct note {
    size_t at;          /* offset in the text */
    size_t number;      /* of the quote, from 1 */
    int form;           /* of note_forms */
};

/* Behind a piece; or where neither colour nor marks tell its ends, around it.  The
 * order is that of notes at one offset. */
static const char *const note_forms[] = {" #]", "[#]", "[# "};
enum { NOTE_close, NOTE_behind, NOTE_open };

struct notes {
    struct note *items;
    size_t count, capacity;
};

struct show {
    const struct stored *article;
    const struct terminal *terminal;
    struct arena *arena;
    unsigned char *styles; /* of each byte of the text */
    struct notes notes;
    struct rich rich;
    struct buf *out;
};

static void wrap_line(struct show *show, size_t first, size_t rest)
{
    size_t width = show->terminal->width;
    struct wrap wrap = {
        .width = width < WRAP_MEASURE ? width : WRAP_MEASURE,
        .first = first,
        .rest = rest,
        .colour = show->terminal->colour,
    };
    wrap_rich(&show->rich, &wrap, show->out);
    rich_clear(&show->rich);
}

static void paint(struct show *show, struct span source, enum style style)
{
    struct span span = stored_text_span(show->article, source);
    for (size_t i = span.start; i < span.end; i++)
        show->styles[i] = (unsigned char)style;
}

static void add_note(struct show *show, size_t at, size_t number, int form)
{
    struct note note = {at, number, form};
    ARENA_PUSH(show->arena, &show->notes, note);
}

/* Behind a quotation mark that closes at an offset. */
static size_t behind_mark(struct str text, size_t at)
{
    static const struct str marks[] = {STR("\""), STR("”"), STR("''"), STR("’’"), STR("»"),
                                       STR("'"),  STR("’")};
    struct str rest = str_slice(text, at, text.size);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_starts(rest, marks[i]))
            return at + marks[i].size;
    return at;
}

static void mark_piece(struct show *show, const struct quote *quote, struct span source,
                       size_t number)
{
    struct span span = stored_text_span(show->article, source);
    bool has_marks = quote->type != QUOTE_indirect;
    size_t end = has_marks ? behind_mark(show->article->text, span.end) : span.end;
    bool is_bare = !has_marks && !show->terminal->colour;
    paint(show, source, STYLE_quote);
    if (is_bare)
        add_note(show, span.start, number, NOTE_open);
    add_note(show, end, number, is_bare ? NOTE_close : NOTE_behind);
}

static void mark_quote(struct show *show, const struct record *record, size_t number)
{
    const struct quote *quote = &record->quote;
    for (size_t i = 0; i < quote->segments.count; i++)
        mark_piece(show, quote, quote->segments.items[i], number);
    if (!quote->segments.count)
        mark_piece(show, quote, record->span, number);
}

static int compare_notes(const void *a, const void *b)
{
    const struct note *left = a, *right = b;
    if (left->at != right->at)
        return left->at < right->at ? -1 : 1;
    if (left->form != right->form)
        return left->form - right->form;
    return (left->number > right->number) - (left->number < right->number);
}

/* The styles of what stands around the story. */
static void paint_blocks(struct show *show)
{
    static const enum style styles[RECORD_KINDS] = {
        [RECORD_headline] = STYLE_title,  [RECORD_heading] = STYLE_title,
        [RECORD_published] = STYLE_date,  [RECORD_dateline] = STYLE_date,
        [RECORD_byline] = STYLE_detail,   [RECORD_caption] = STYLE_detail,
    };
    const struct records *records = &show->article->records;
    for (size_t i = 0; i < records->count; i++)
        if (records->items[i].kind != RECORD_quote)
            paint(show, records->items[i].span, styles[records->items[i].kind]);
}

static void paint_quotes(struct show *show)
{
    const struct records *records = &show->article->records;
    size_t number = 0;
    for (size_t i = 0; i < records->count; i++)
        if (records->items[i].kind == RECORD_quote)
            mark_quote(show, &records->items[i], ++number);
    for (size_t i = 0; i < records->count; i++)
        if (records->items[i].kind == RECORD_quote)
            paint(show, records->items[i].quote.speaker.span, STYLE_speaker);
    if (show->notes.count)
        qsort(show->notes.items, show->notes.count, sizeof *show->notes.items, compare_notes);
}

static void add_note_text(struct show *show, const struct note *note)
{
    char number[32];
    const char *form = note_forms[note->form];
    snprintf(number, sizeof number, "%zu", note->number);
    for (; *form; form++)
        if (*form == '#')
            rich_add(&show->rich, STYLE_number, str_from(number));
        else
            rich_add(&show->rich, STYLE_number, (struct str){form, 1});
}

/* The text from start to end, in runs of one style. */
static void add_text(struct show *show, size_t start, size_t end)
{
    while (start < end) {
        size_t stop = start;
        while (stop < end && show->styles[stop] == show->styles[start])
            stop++;
        rich_add(&show->rich, (enum style)show->styles[start],
                 str_slice(show->article->text, start, stop));
        start = stop;
    }
}

/* One line of the text; *next is the first note at or behind its start. */
static void print_line(struct show *show, struct span line, size_t *next)
{
    size_t at = line.start;
    while (*next < show->notes.count && show->notes.items[*next].at <= line.end) {
        const struct note *note = &show->notes.items[*next];
        add_text(show, at, note->at);
        add_note_text(show, note);
        at = note->at;
        *next += 1;
    }
    add_text(show, at, line.end);
    wrap_line(show, 0, 0);
}

/* The lines of the text, one blank line between those that are not blank. */
static void print_text(struct show *show)
{
    struct str text = show->article->text;
    size_t next = 0;
    for (size_t at = 0; at < text.size;) {
        size_t end = at;
        while (end < text.size && text.bytes[end] != '\n' && text.bytes[end] != '\r')
            end++;
        if (str_trim(str_slice(text, at, end)).size) {
            buf_add_char(show->out, '\n');
            print_line(show, (struct span){at, end}, &next);
        }
        at = end + 1;
    }
}

static void print_heading(struct show *show)
{
    const struct stored *article = show->article;
    const struct marker marker = {&show->rich, NULL, show->arena};
    char day[DATE_TEXT_SIZE];
    marker_part(&marker, STYLE_plain, FIELD_outlet, article->outlet);
    marker_part(&marker, STYLE_date, FIELD_date, str_from(date_text(article->date, day)));
    marker_part(&marker, STYLE_path, FIELD_path, article->path);
    marker_part(&marker, STYLE_detail, FIELD_id, article->article_id);
    wrap_line(show, 0, 2);
}

/* The numbers, and who said each. */
static void print_legend(struct show *show, bool why)
{
    const struct marker marker = {&show->rich, NULL, show->arena};
    const struct records *records = &show->article->records;
    const struct str *ids = record_ids(show->article, show->arena);
    char text[32];
    size_t number = 0;
    for (size_t i = 0; i < records->count; i++) {
        const struct record *record = &records->items[i];
        if (record->kind != RECORD_quote)
            continue;
        if (!number++)
            buf_add_char(show->out, '\n');
        size_t indent = (size_t)snprintf(text, sizeof text, "[%zu] ", number);
        rich_add(&show->rich, STYLE_number, str_from(text));
        said_line_quote(&marker, &record->quote);
        marker_part(&marker, STYLE_detail, FIELD_type,
                    str_from(member_words(MEMBER_quote_type)[record->quote.type]));
        said_line_id(&marker, ids[i]);
        wrap_line(show, 0, indent);
        if (why)
            show_why(record, show->terminal, indent, show->out);
    }
}

void show_article(const struct stored *article, const struct terminal *terminal, bool why,
                  struct buf *out)
{
    struct show show = {
        .article = article, .terminal = terminal, .arena = arena_new(), .out = out};
    show.styles = arena_alloc(show.arena, article->text.size + 1);
    paint_blocks(&show);
    paint_quotes(&show);
    print_heading(&show);
    print_text(&show);
    print_legend(&show, why);
    rich_free(&show.rich);
    arena_free(show.arena);
}
