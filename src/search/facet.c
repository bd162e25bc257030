/* facet.c - how many documents there are by speaker, place, month */
#include "search/facet.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/near.h"
#include "index/marks.h"
#include "index/terms.h"
#include "search/every.h"
#include "search/plan.h"
#include "search/prepare.h"
#include "search/searcher.h"
#include "search/verify.h"

#define NO_LABEL STR("(none)")

enum { LOOK_AT = 4096 }; /* documents at a time */

static const struct period {
    const char *name;
    enum field field;
    size_t digits;
} periods[] = {
#define ROW(name, field, digits, text) {#name, FIELD_##field, digits},
#include "search/periods.def"
#undef ROW
};

enum { PERIODS = sizeof periods / sizeof *periods };

/* ---- What to count by ---- */

static bool is_period(struct str name, const struct period *period)
{
    struct str own = str_from(period->name);
    if (name.size != own.size)
        return false;
    for (size_t i = 0; i < name.size; i++)
        if (to_lower(name.bytes[i]) != own.bytes[i] &&
            !(name.bytes[i] == '-' && own.bytes[i] == '_'))
            return false;
    return true;
}

static bool can_count(enum field field)
{
    return schema_field(field)->slot >= 0;
}

static bool find_key(struct str name, struct facet_key *key)
{
    for (int i = 0; i < PERIODS; i++)
        if (is_period(name, &periods[i])) {
            *key = (struct facet_key){periods[i].name, periods[i].field, periods[i].digits};
            return true;
        }
    enum field field = schema_find(name);
    if (field == FIELD_NONE || !can_count(field))
        return false;
    const struct field_info *info = schema_field(field);
    *key = (struct facet_key){info->name, field, info->kind == KIND_date ? 8 : 0};
    return true;
}

static enum status unknown_key(struct str name)
{
    struct nearest nearest = nearest_start(name);
    for (int i = 0; i < FIELD_COUNT; i++)
        if (can_count((enum field)i))
            nearest_try(&nearest, str_from(schema_field((enum field)i)->name), i);
    for (int i = 0; i < PERIODS; i++)
        nearest_try(&nearest, str_from(periods[i].name), FIELD_COUNT + i);
    if (nearest.index < 0)
        return fail(STATUS_usage,
                    "--by: cannot count by '%.*s'; it is a field with whole values, such as "
                    "speaker, place or outlet, or a period, such as month or said-day",
                    STR_ARGS(name));
    const char *near = nearest.index < FIELD_COUNT
                           ? schema_field((enum field)nearest.index)->name
                           : periods[nearest.index - FIELD_COUNT].name;
    return fail(STATUS_usage, "--by: cannot count by '%.*s'; did you mean '%s'?", STR_ARGS(name),
                near);
}

static enum status read_key(struct str name, enum document_kind kind, struct facet_key *key)
{
    static const char *const ins[] = {"quotes", "captions", "articles"};
    if (!find_key(name, key))
        return unknown_key(name);
    const char *carriers = schema_field(key->field)->documents;
    if (strchr(carriers, document_letter(kind)))
        return STATUS_ok;
    const char *there = ins[strchr("qca", *carriers) - "qca"];
    return fail(STATUS_usage, "--by: %s have no '%s'; count %s with --in %s", ins[kind],
                key->name, there, there);
}

enum status facet_read_keys(struct str list, enum document_kind kind, struct facet_keys *keys)
{
    keys->count = 0;
    for (size_t at = 0; at <= list.size;) {
        size_t comma = str_find(list, STR(","), at);
        if (keys->count == FACET_KEYS)
            return fail(STATUS_usage, "--by: takes %d names at most", FACET_KEYS);
        enum status status = read_key(str_trim(str_slice(list, at, comma)), kind,
                                      &keys->items[keys->count++]);
        if (status != STATUS_ok)
            return status;
        at = comma + 1;
    }
    return STATUS_ok;
}

/* ---- Rows ---- */

static int compare_labels(const void *a, const void *b)
{
    const struct facet_row *x = a, *y = b;
    int order = str_compare(x->labels[0], y->labels[0]);
    return order ? order : str_compare(x->labels[1], y->labels[1]);
}

static int compare_counts(const void *a, const void *b)
{
    const struct facet_row *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return compare_labels(a, b);
}

void facet_sort(struct facet *facet, bool by_label)
{
    if (facet->count)
        qsort(facet->items, facet->count, sizeof *facet->items,
              by_label ? compare_labels : compare_counts);
}

/* The rows so far, and where each is by a hash of its labels: 1 + its place in the facet. */
struct rows {
    struct arena *arena;
    struct facet *facet;
    unsigned *places;
    size_t capacity; /* a power of two, or 0 */
};

static size_t hash_of(struct str first, struct str second)
{
    return XXH3_64bits_withSeed(first.bytes, first.size,
                                XXH3_64bits(second.bytes, second.size));
}

/* The place of a row with these labels, or the free one for it. */
static unsigned *place_of(const struct rows *rows, struct str first, struct str second)
{
    size_t at = hash_of(first, second) & (rows->capacity - 1);
    for (; rows->places[at]; at = (at + 1) & (rows->capacity - 1)) {
        const struct facet_row *row = &rows->facet->items[rows->places[at] - 1];
        if (str_equal(row->labels[0], first) && str_equal(row->labels[1], second))
            break;
    }
    return &rows->places[at];
}

static void grow(struct rows *rows)
{
    enum { LEAST = 1024 };
    const struct facet *facet = rows->facet;
    rows->capacity = rows->capacity ? rows->capacity * 2 : LEAST;
    rows->places = ARENA_ARRAY(rows->arena, unsigned, rows->capacity);
    for (size_t i = 0; i < facet->count; i++)
        *place_of(rows, facet->items[i].labels[0], facet->items[i].labels[1]) = (unsigned)i + 1;
}

/* Adds to the row with these labels, which may have to be made. */
static void add_row(struct rows *rows, struct str first, struct str second, size_t count)
{
    if (!count)
        return;
    if (2 * (rows->facet->count + 1) > rows->capacity)
        grow(rows);
    unsigned *place = place_of(rows, first, second);
    if (!*place) {
        struct facet_row row = {{first, second}, 0};
        ARENA_PUSH(rows->arena, rows->facet, row);
        *place = (unsigned)rows->facet->count;
    }
    rows->facet->items[*place - 1].count += count;
}

/* ---- Values as labels ---- */

/* 20140330 as 2014-03-30, 2014-03 or 2014. */
static struct str period_label(struct arena *arena, struct date date, size_t digits)
{
    char text[DATE_TEXT_SIZE];
    date_text(date, text);
    size_t size = digits == 4 ? 4 : digits == 6 ? 7 : 10;
    return (struct str){arena_copy(arena, text, size), size};
}

static struct str day_label(struct arena *arena, struct str value, size_t digits)
{
    struct date date;
    return dayslot_read(value, &date) ? period_label(arena, date, digits) : NO_LABEL;
}

/* The labels of a slot's value; at least one. */
static void value_labels(struct arena *arena, const struct facet_key *key, struct str value,
                         struct strs *labels)
{
    struct str left = value, one;
    labels->count = 0;
    if (key->digits) {
        ARENA_PUSH(arena, labels, day_label(arena, value, key->digits));
    } else if (marks_has(key->field)) {
        one = marks_value(value, key->field);
        if (one.size)
            ARENA_PUSH(arena, labels, one);
    } else {
        while (facet_next(&left, &one))
            ARENA_PUSH(arena, labels, one);
    }
    if (!labels->count)
        ARENA_PUSH(arena, labels, NO_LABEL);
}

/* ---- Counting ---- */

struct run {
    struct index *index;
    struct node *tree;
    enum document_kind kind;
    const struct facet_keys *keys;
    struct arena *arena;
    struct rows *rows;
};

static struct str term_label(const struct run *run, const struct facet_key *key, struct str value)
{
    struct date date;
    if (!key->digits)
        return value;
    return date_parse(value, &date) ? period_label(run->arena, date, key->digits) : NO_LABEL;
}

static enum status count_terms(const struct run *run)
{
    struct facet_counts counts;
    const struct facet_key *key = &run->keys->items[0];
    enum status status = facet_count_all(index_database(run->index), key->field, run->kind,
                                         run->arena, &counts);
    for (size_t i = 0; status == STATUS_ok && i < counts.count; i++)
        add_row(run->rows, term_label(run, key, counts.items[i].value), STR(""),
                counts.items[i].count);
    if (status == STATUS_ok)
        add_row(run->rows, NO_LABEL, STR(""), counts.none);
    return status;
}

static enum status search_all(const struct run *run, struct xc_search *asked,
                              struct xc_results *results)
{
    struct xc_database *db = index_database(run->index);
    unsigned documents;
    enum status status = xc_doccount(db, &documents);
    if (status != STATUS_ok)
        return status;
    if (!asked->spy_count && every_is_planned(run->tree))
        return every_document(db, run->kind, run->arena, results);
    struct xc_query *query = plan_query(run->arena, run->tree, run->kind);
    asked->query = query;
    asked->sort_slot = asked->collapse_slot = XC_NO_SLOT;
    asked->unweighted = true;
    asked->check_at_least = documents;
    asked->most = asked->spy_count ? 0 : documents;
    status = xc_get_mset(db, asked, run->arena, results);
    xc_query_free(query);
    return status;
}

/* One key: Xapian counts the values as it goes over the documents. */
static enum status count_values(const struct run *run)
{
    const struct facet_key *key = &run->keys->items[0];
    struct xc_search asked = {.spy_slots = {(unsigned)schema_field(key->field)->slot},
                              .spy_count = 1};
    struct xc_results results;
    struct strs labels = {0};
    enum status status = search_all(run, &asked, &results);
    if (status != STATUS_ok)
        return status;
    const struct xc_value_counts *counts = &results.spies[0];
    size_t none = counts->total;
    for (size_t i = 0; i < counts->count; i++) {
        value_labels(run->arena, key, counts->items[i].value, &labels);
        for (size_t j = 0; j < labels.count; j++)
            add_row(run->rows, labels.items[j], STR(""), counts->items[i].count);
        none -= counts->items[i].count;
    }
    add_row(run->rows, NO_LABEL, STR(""), none);
    return STATUS_ok;
}

/* Leaves those of all that the terms found which answer. */
static enum status keep_answers(const struct run *run, struct xc_results *found)
{
    if (!verify_is_needed(run->tree, run->kind))
        return STATUS_ok;
    struct verifier *verifier = verifier_open(run->index, run->tree, run->kind);
    enum status status = STATUS_ok;
    size_t kept = 0;
    for (size_t at = 0; at < found->count && status == STATUS_ok; at += LOOK_AT) {
        unsigned docids[LOOK_AT];
        bool answers[LOOK_AT];
        size_t count = found->count - at < LOOK_AT ? found->count - at : LOOK_AT;
        for (size_t i = 0; i < count; i++)
            docids[i] = found->hits[at + i].docid;
        status = verifier_look(verifier, docids, count, answers);
        for (size_t i = 0; i < count; i++)
            if (answers[i])
                found->hits[kept++] = found->hits[at + i];
    }
    found->count = kept;
    verifier_close(verifier);
    return status;
}

static enum status read_column(const struct run *run, const struct xc_results *found,
                               const struct facet_key *key, struct str **values)
{
    unsigned *docids = ARENA_ARRAY(run->arena, unsigned, found->count + 1);
    *values = ARENA_ARRAY(run->arena, struct str, found->count + 1);
    for (size_t i = 0; i < found->count; i++)
        docids[i] = found->hits[i].docid;
    return xc_values(index_database(run->index), (unsigned)schema_field(key->field)->slot, docids,
                     found->count, run->arena, *values);
}

static void cross(const struct run *run, struct str first, struct str second, struct strs labels[])
{
    const struct facet_keys *keys = run->keys;
    value_labels(run->arena, &keys->items[0], first, &labels[0]);
    for (size_t i = 0; i < labels[0].count; i++) {
        if (keys->count == 1) {
            add_row(run->rows, labels[0].items[i], STR(""), 1);
            continue;
        }
        value_labels(run->arena, &keys->items[1], second, &labels[1]);
        for (size_t j = 0; j < labels[1].count; j++)
            add_row(run->rows, labels[0].items[i], labels[1].items[j], 1);
    }
}

/* Two keys, or a date, whose slot has more in it than the day: document by document. */
static enum status count_documents(const struct run *run)
{
    struct xc_search asked = {0};
    struct xc_results found;
    struct str *columns[FACET_KEYS] = {NULL, NULL};
    struct strs labels[FACET_KEYS] = {{0}, {0}};
    enum status status = search_all(run, &asked, &found);
    if (status == STATUS_ok)
        status = keep_answers(run, &found);
    for (size_t i = 0; i < run->keys->count && status == STATUS_ok; i++)
        status = read_column(run, &found, &run->keys->items[i], &columns[i]);
    for (size_t i = 0; i < found.count && status == STATUS_ok; i++)
        cross(run, columns[0][i], columns[1] ? columns[1][i] : STR(""), labels);
    return status;
}

static enum status run_facet(void *context)
{
    const struct run *run = context;
    const struct facet_key *key = &run->keys->items[0];
    *run->rows = (struct rows){.arena = run->arena, .facet = run->rows->facet};
    *run->rows->facet = (struct facet){0};
    enum status status = prepare_tree(run->index, run->tree, run->kind, run->arena);
    if (status != STATUS_ok)
        return status;
    if (run->keys->count == 1 && !run->tree && facet_has_terms(key->field))
        status = count_terms(run);
    else if (run->keys->count > 1 || key->digits || verify_is_needed(run->tree, run->kind))
        status = count_documents(run);
    else
        status = count_values(run);
    facet_sort(run->rows->facet, key->digits > 0);
    return status;
}

enum status facet_run(struct index *index, struct node *tree, enum document_kind kind,
                      const struct facet_keys *keys, struct arena *arena, struct facet *facet)
{
    struct rows rows = {.facet = facet};
    struct run run = {index, tree, kind, keys, arena, &rows};
    return plan_explain(tree, searcher_twice(index, run_facet, &run));
}
