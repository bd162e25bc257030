/* test-spec.c - runs the examples of tests/spec/NAME.spec through the ingest pass */
/* A spec file is prose.  A line "Records: KIND, KIND" says what it is about.  An
 * example is fenced: the article's text, a line with a dot, the records that must be
 * found, in the order of the text:
 *
 *     ``` example
 *     PARIS/MOSCOW (Reuters) - The two sides met.
 *     .
 *     dateline 0-22 places=PARIS,MOSCOW agency=Reuters
 *     ```
 *
 * Behind "example" may stand date=2014-03-30, path=NAME and outlet=NAME, and "broken":
 * what the example says is right, the program is known to fall short of it, and the
 * mark must go as soon as it no longer does.  A record is
 * its kind, its span in bytes if it matters, and members of records.tbl (or "text")
 * that must have these values; members not named are not compared.  A value with
 * spaces, commas or quotation marks stands in marks, \" within; of a list, the items
 * are separated by commas; "-" is no value.  Every record of the kinds that the file
 * is about must be named. */
#include "unit.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "article/blocks.h"
#include "base/buf.h"
#include "ingest/ingest.h"

struct example {
    size_t line; /* of its fence */
    struct str options, text, expected;
};

/* ---- reading a spec */

static struct str next_line(struct str text, size_t *at)
{
    size_t end = str_find(text, STR("\n"), *at);
    struct str line = str_slice(text, *at, end);
    *at = end + 1;
    return line;
}

static bool next_example(struct str spec, size_t *at, size_t *line, struct example *example)
{
    bool is_open = false, is_expected = false;
    size_t start = 0;
    while (*at < spec.size) {
        size_t begin = *at;
        struct str text = next_line(spec, at);
        ++*line;
        if (!is_open && str_starts(text, STR("``` example"))) {
            is_open = true;
            *example = (struct example){.line = *line, .options = str_slice(text, 11, text.size)};
            start = *at;
        } else if (is_open && !is_expected && str_equal(text, STR("."))) {
            example->text = str_slice(spec, start, begin);
            is_expected = true;
            start = *at;
        } else if (is_open && str_equal(text, STR("```"))) {
            example->expected = str_slice(spec, start, begin);
            return is_expected;
        }
    }
    return false;
}

static bool is_about(struct str spec, enum record_kind kind)
{
    size_t at = str_find(spec, STR("\nRecords:"), 0);
    struct str line = {0}, word = str_from(record_kind_word(kind));
    if (at < spec.size) {
        at++;
        line = next_line(spec, &at);
    }
    for (size_t i = 8; i < line.size;) {
        size_t comma = str_find(line, STR(","), i);
        if (str_equal(str_trim(str_slice(line, i, comma)), word))
            return true;
        i = comma + 1;
    }
    return false;
}

/* ---- reading "name=value" */

/* Reads a word, or text in marks, up to a space or comma; \" and \\ are undone. */
static struct str read_value(struct arena *arena, struct str line, size_t *at)
{
    char *out = arena_alloc(arena, line.size + 1);
    size_t size = 0, i = *at;
    bool is_marked = i < line.size && line.bytes[i] == '"';
    for (i += is_marked; i < line.size; i++) {
        char c = line.bytes[i];
        if (is_marked ? c == '"' : c == ' ' || c == ',')
            break;
        if (is_marked && c == '\\' && i + 1 < line.size)
            c = line.bytes[++i];
        out[size++] = c;
    }
    *at = i + is_marked;
    if (!is_marked && size == 1 && out[0] == '-')
        return (struct str){0};
    return (struct str){out, size};
}

static struct strs read_values(struct arena *arena, struct str line, size_t *at)
{
    struct strs values = {0};
    for (;;) {
        struct str value = read_value(arena, line, at);
        if (value.bytes)
            ARENA_PUSH(arena, &values, value);
        if (*at >= line.size || line.bytes[*at] != ',')
            return values;
        ++*at;
    }
}

/* ---- a member's values, as words */

static struct str span_words(struct arena *arena, struct span span)
{
    return str_from(arena_printf(arena, "%zu-%zu", span.start, span.end));
}

static void date_words(struct arena *arena, struct date date, struct strs *values)
{
    char text[DATE_TEXT_SIZE];
    if (date_is_set(date))
        ARENA_PUSH(arena, values, str_from(arena_printf(arena, "%s", date_text(date, text))));
}

static struct strs member_values(struct arena *arena, const struct member *member, const void *at)
{
    struct strs values = {0};
    const struct spans *spans = at;
    switch (member->type) {
    case MEMBER_text:
        if (((const struct str *)at)->bytes)
            ARENA_PUSH(arena, &values, *(const struct str *)at);
        break;
    case MEMBER_texts: values = *(const struct strs *)at; break;
    case MEMBER_date: date_words(arena, *(const struct date *)at, &values); break;
    case MEMBER_number:
        ARENA_PUSH(arena, &values, str_from(arena_printf(arena, "%zu", *(const size_t *)at)));
        break;
    case MEMBER_span:
        if (((const struct span *)at)->end)
            ARENA_PUSH(arena, &values, span_words(arena, *(const struct span *)at));
        break;
    case MEMBER_spans:
        for (size_t i = 0; i < spans->count; i++)
            ARENA_PUSH(arena, &values, span_words(arena, spans->items[i]));
        break;
    default:
        if (*(const unsigned *)at)
            ARENA_PUSH(arena, &values, str_from(member_words(member->type)[*(const unsigned *)at]));
    }
    return values;
}

/* ---- comparing */

static bool are_equal(struct strs a, struct strs b)
{
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++)
        if (!str_equal(a.items[i], b.items[i]))
            return false;
    return true;
}

/* The values of the record's member of this name; false when there is no such member. */
static bool find_values(struct arena *arena, const struct record *record, struct str name,
                        struct strs *values)
{
    *values = (struct strs){0};
    if (str_equal(name, STR("text"))) {
        ARENA_PUSH(arena, values, record->text);
        return true;
    }
    for (size_t i = 0; i < record_member_count; i++) {
        const struct member *member = &record_members[i];
        if (member->kind == record->kind && str_equal(name, str_from(member->name))) {
            *values = member_values(arena, member, member_at(record, member));
            return true;
        }
    }
    return false;
}

static bool is_span_word(struct str word)
{
    return word.size && is_digit(word.bytes[0]) && str_find(word, STR("-"), 0) < word.size;
}

/* Says what does not agree with an expected line; NULL when all does. */
static const char *disagreement(struct arena *arena, const struct record *record, struct str line)
{
    size_t at = str_find(line, STR(" "), 0);
    if (!str_equal(str_slice(line, 0, at), str_from(record_kind_word(record->kind))))
        return "another kind";
    while (at < line.size) {
        if (line.bytes[at] == ' ') {
            at++;
            continue;
        }
        size_t equals = str_find(line, STR("="), at);
        size_t space = str_find(line, STR(" "), at);
        if (space < equals || equals == line.size) {
            struct str word = str_slice(line, at, space);
            if (!is_span_word(word))
                return arena_printf(arena, "cannot read '%.*s'", STR_ARGS(word));
            if (!str_equal(word, span_words(arena, record->span)))
                return "another span";
            at = space;
            continue;
        }
        struct str name = str_slice(line, at, equals);
        struct strs values;
        at = equals + 1;
        struct strs wanted = read_values(arena, line, &at);
        if (!find_values(arena, record, name, &values))
            return arena_printf(arena, "no member '%.*s'", STR_ARGS(name));
        if (!are_equal(wanted, values))
            return arena_printf(arena, "another %.*s", STR_ARGS(name));
    }
    return NULL;
}

/* ---- telling */

static void print_value(struct str value)
{
    bool is_plain = value.size > 0;
    for (size_t i = 0; i < value.size; i++)
        is_plain &= value.bytes[i] != ' ' && value.bytes[i] != ',' && value.bytes[i] != '"';
    if (!is_plain)
        fputc('"', stderr);
    for (size_t i = 0; i < value.size; i++)
        fprintf(stderr, "%s%c", value.bytes[i] == '"' || value.bytes[i] == '\\' ? "\\" : "",
                value.bytes[i]);
    if (!is_plain)
        fputc('"', stderr);
}

static void print_record(struct arena *arena, const struct record *record)
{
    fprintf(stderr, "    %s %zu-%zu text=", record_kind_word(record->kind), record->span.start,
            record->span.end);
    print_value(record->text);
    for (size_t i = 0; i < record_member_count; i++) {
        const struct member *member = &record_members[i];
        if (member->kind != record->kind)
            continue;
        struct strs values = member_values(arena, member, member_at(record, member));
        for (size_t j = 0; j < values.count; j++) {
            fprintf(stderr, j ? "," : " %s=", member->name);
            print_value(values.items[j]);
        }
    }
    fputc('\n', stderr);
}

/* ---- running */

static struct str option(struct arena *arena, struct str options, const char *name)
{
    char key[24];
    int size = snprintf(key, sizeof key, " %s=", name);
    size_t at = str_find(options, (struct str){key, (size_t)size}, 0);
    if (at == options.size)
        return (struct str){0};
    at += (size_t)size;
    return read_value(arena, options, &at);
}

static struct article *ingest(struct arena *arena, const struct example *example)
{
    struct str path = option(arena, example->options, "path");
    struct ingest_options options = {.outlet = option(arena, example->options, "outlet")};
    struct article *article =
        article_new(arena, path.bytes ? path : STR("example.txt"), example->text);
    date_parse(option(arena, example->options, "date"), &options.date);
    blocks_cut(article);
    ingest_article(article, &options);
    return article;
}

/* Compares the records of the spec's kinds with the expected lines, one by one. */
static const char *judge(struct str spec, const struct example *example,
                         const struct article *article)
{
    size_t at = 0;
    for (size_t i = 0; i < article->records.count; i++) {
        const struct record *record = &article->records.items[i];
        if (!is_about(spec, record->kind))
            continue;
        if (at >= example->expected.size)
            return arena_printf(article->arena, "one more: %s", record_kind_word(record->kind));
        struct str line = str_trim(next_line(example->expected, &at));
        const char *what = disagreement(article->arena, record, line);
        if (what)
            return arena_printf(article->arena, "%s: %.*s", what, STR_ARGS(line));
    }
    if (at >= example->expected.size)
        return NULL;
    struct str line = next_line(example->expected, &at);
    return arena_printf(article->arena, "missing: %.*s", STR_ARGS(line));
}

static bool is_broken(const struct example *example)
{
    return str_find(example->options, STR(" broken"), 0) < example->options.size;
}

static bool run_example(struct arena *arena, const char *path, struct str spec,
                        const struct example *example)
{
    struct article *article = ingest(arena, example);
    const char *what = judge(spec, example, article);
    if (is_broken(example)) {
        if (!what)
            fprintf(stderr, "%s:%zu: holds now: take the word \"broken\" away\n", path, example->line);
        return what != NULL;
    }
    if (!what)
        return true;
    fprintf(stderr, "%s:%zu: %s\n  found:\n", path, example->line, what);
    for (size_t i = 0; i < article->records.count; i++)
        if (is_about(spec, article->records.items[i].kind))
            print_record(arena, &article->records.items[i]);
    return false;
}

static void read_file(const char *path, struct buf *out)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t got;
    do {
        buf_reserve(out, 1 << 16);
        got = fread(out->bytes + out->size, 1, out->capacity - out->size, file);
        out->size += got;
    } while (got);
    fclose(file);
}

static void every_example_holds(void **state)
{
    struct buf bytes = {0};
    struct arena *arena = arena_new();
    struct example example = {0};
    size_t at = 0, line = 0, count = 0, failed = 0, broken = 0;

    read_file(*state, &bytes);
    struct str spec = buf_str(&bytes);
    for (; next_example(spec, &at, &line, &example); count++) {
        failed += !run_example(arena, *state, spec, &example);
        broken += is_broken(&example);
        arena_reset(arena);
    }
    arena_free(arena);
    buf_free(&bytes);
    print_message("%zu examples in %s, %zu known broken\n", count, (const char *)*state, broken);
    assert_true(count > 0);
    assert_int_equal(failed, 0);
}

int main(void)
{
    char pattern[4096];
    const char *folder = getenv("srcdir");
    glob_t found;
    snprintf(pattern, sizeof pattern, "%s/tests/spec/*.spec", folder ? folder : ".");
    if (glob(pattern, 0, NULL, &found)) {
        fprintf(stderr, "%s: no spec file\n", pattern);
        return 1;
    }
    struct CMUnitTest *tests = calloc(found.gl_pathc, sizeof *tests);
    for (size_t i = 0; i < found.gl_pathc; i++)
        tests[i] = (struct CMUnitTest){found.gl_pathv[i], every_example_holds, NULL, NULL,
                                       found.gl_pathv[i]};
    int failures = _cmocka_run_group_tests("spec", tests, found.gl_pathc, NULL, NULL);
    free(tests);
    globfree(&found);
    return failures;
}
