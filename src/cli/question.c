/* question.c - what the options and arguments of search and count ask for */
#include "cli/question.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/clean.h"
#include "cli/choice.h"
#include "query/literal.h"
#include "search/plan.h"

/* The options that are fields; --phrase is the field that words without a name search. */
static const struct {
    enum option_id option;
    enum field field;
    const char *name;
} field_options[] = {
    {OPTION_phrase, FIELD_NONE, "--phrase"},     {OPTION_speaker, FIELD_speaker, "--speaker"},
    {OPTION_place, FIELD_place, "--place"},      {OPTION_type, FIELD_type, "--type"},
    {OPTION_tier, FIELD_tier, "--tier"},
};

static const char *const in_words[] = {"quotes", "captions", "articles", NULL};

struct reading {
    struct arena *arena;
    const struct options *options;
    struct parser_options parser;
    bool is_literal; /* -F */
    struct node *tree;
};

/* Reads one query and joins it to the alternatives so far. */
static enum status add_query(struct reading *reading, const struct source *source)
{
    struct node *node;
    enum field home = parser_home(reading->parser.documents);
    enum status status =
        reading->is_literal
            ? literal_read(reading->arena, source, home, &reading->parser, &node)
            : parser_read(reading->arena, source, &reading->parser, &node);
    if (status == STATUS_ok)
        reading->tree = node_join(reading->arena, NODE_or, reading->tree, node);
    return status;
}

static enum status add_arguments(struct reading *reading)
{
    const struct option_values *arguments = &reading->options->arguments;
    struct buf text = {0};
    for (size_t i = 0; i < arguments->count; i++) {
        if (i)
            buf_add_char(&text, ' ');
        buf_add(&text, str_from(arguments->items[i]));
    }
    struct source source = {{arena_copy(reading->arena, text.bytes, text.size), text.size}, NULL};
    buf_free(&text);
    return arguments->count ? add_query(reading, &source) : STATUS_ok;
}

/* The lines of a file; those without anything but white space are passed over. */
static enum status add_lines(struct reading *reading, const char *path, FILE *file)
{
    enum status status = STATUS_ok;
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    for (size_t number = 1; status == STATUS_ok && (size = getline(&line, &room, file)) >= 0;
         number++) {
        struct str text = str_trim((struct str){line, (size_t)size});
        struct source source = {{arena_copy(reading->arena, text.bytes, text.size), text.size},
                                arena_printf(reading->arena, "%s:%zu", path, number)};
        if (text.size)
            status = add_query(reading, &source);
    }
    if (status == STATUS_ok && ferror(file))
        status = fail(STATUS_system, "%s: %s", path, strerror(errno));
    free(line);
    return status;
}

static enum status add_file(struct reading *reading, const char *path)
{
    if (!strcmp(path, "-"))
        return add_lines(reading, "standard input", stdin);
    FILE *file = fopen(path, "re");
    if (!file)
        return fail(STATUS_system, "%s: %s", path, strerror(errno));
    enum status status = add_lines(reading, path, file);
    fclose(file);
    return status;
}

static enum status add_queries(struct reading *reading)
{
    const struct option_values *queries = &reading->options->values[OPTION_query];
    const struct option_values *files = &reading->options->values[OPTION_file];
    enum status status = add_arguments(reading);
    for (size_t i = 0; i < queries->count && status == STATUS_ok; i++) {
        struct source source = {str_from(queries->items[i]), NULL};
        status = add_query(reading, &source);
    }
    for (size_t i = 0; i < files->count && status == STATUS_ok; i++)
        status = add_file(reading, files->items[i]);
    if (status == STATUS_ok && files->count && !reading->tree)
        return fail(STATUS_query, "%s: there is no query in it", files->items[0]);
    return status;
}

static enum status narrow(struct reading *reading, enum field field, const char *name,
                          const struct option_values *values)
{
    struct node *either = NULL;
    if (field == FIELD_NONE)
        field = parser_home(reading->parser.documents);
    const char *carriers = schema_field(field)->documents;
    if (values->count && !strchr(carriers, reading->parser.documents))
        return fail(STATUS_usage, "%s is for quotes; use it with --in quotes", name);
    for (size_t i = 0; i < values->count; i++) {
        struct source source = {str_from(values->items[i]), name};
        struct node *node;
        enum status status =
            literal_read(reading->arena, &source, field, &reading->parser, &node);
        if (status != STATUS_ok)
            return status;
        either = node_join(reading->arena, NODE_or, either, node);
    }
    if (either)
        reading->tree = node_join(reading->arena, NODE_and, reading->tree, either);
    return STATUS_ok;
}

static enum status read_bound(struct reading *reading, enum option_id option, const char *name,
                              struct days *days)
{
    const char *text = option_text(reading->options, option);
    if (!text || when_read(str_trim(str_from(text)), reading->parser.today, days))
        return STATUS_ok;
    struct source source = {str_from(text), name};
    return query_fault(&source, (struct span){0, source.text.size},
                       "this is no date; write 2014-03-30, 2014-03, 2014, yesterday or 3d");
}

static enum status narrow_dates(struct reading *reading)
{
    struct days since = {0}, until = {0};
    enum status status = read_bound(reading, OPTION_since, "--since", &since);
    if (status == STATUS_ok)
        status = read_bound(reading, OPTION_until, "--until", &until);
    if (status != STATUS_ok || (!since.first.year && !until.last.year))
        return status;
    struct node *node = node_new(reading->arena, NODE_days, FIELD_date);
    node->days = (struct days){since.first, until.last};
    if (since.first.year && until.last.year && date_compare(since.first, until.last) > 0)
        return fail(STATUS_query, "--until lies before --since");
    reading->tree = node_join(reading->arena, NODE_and, reading->tree, node);
    return STATUS_ok;
}

enum status question_read(struct arena *arena, const struct options *options,
                          struct question *question)
{
    struct reading reading = {.arena = arena, .options = options};
    int in = DOCUMENT_quote;
    enum status status = choice_read(options, OPTION_in, "--in", in_words, &in);
    question->in = (enum document_kind)in;
    reading.parser.documents = "qca"[in];
    reading.parser.today = date_today();
    reading.is_literal = option_given(options, OPTION_fixed_strings);
    if (status == STATUS_ok)
        status = add_queries(&reading);
    for (size_t i = 0; i < sizeof field_options / sizeof *field_options && status == STATUS_ok;
         i++)
        status = narrow(&reading, field_options[i].field, field_options[i].name,
                        &options->values[field_options[i].option]);
    if (status == STATUS_ok)
        status = narrow_dates(&reading);
    question->tree = reading.tree;
    return status;
}

static void print_stems(const struct question *question, struct arena *arena, FILE *out)
{
    struct highlight marks = {0};
    plan_highlight(arena, question->tree, &marks);
    for (size_t i = 0; i < marks.count; i++)
        if (marks.items[i].form == HIGHLIGHT_stem)
            fprintf(out, "stem:  %.*s\n", STR_ARGS(marks.items[i].words.items[0]));
}

void question_print(const struct question *question, FILE *out)
{
    struct arena *arena = arena_new();
    struct buf text = {0}, clean = {0};
    if (question->tree)
        node_print(question->tree, parser_home("qca"[question->in]), &text);
    else
        buf_add(&text, STR("(everything)"));
    clean_add(buf_str(&text), &clean);
    fprintf(out, "in:    %s\nquery: %.*s\n", in_words[question->in], STR_ARGS(buf_str(&clean)));
    print_stems(question, arena, out);
    buf_free(&text);
    buf_free(&clean);
    arena_free(arena);
}
