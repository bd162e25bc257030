/* facet.c - how many documents there are by speaker, place, month */
#include "search/facet.h"

#include <stdlib.h>
#include <string.h>

#include "index/marks.h"
#include "index/terms.h"
#include "search/answers.h"
#include "search/plan.h"
#include "search/prepare.h"
#include "search/rows.h"
#include "search/searcher.h"
#include "search/verify.h"

#define NO_LABEL STR("(none)")

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
    struct arena *arena, *page; /* of the answer, and of some documents */
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
        rows_add(run->rows, term_label(run, key, counts.items[i].value), STR(""),
                counts.items[i].count);
    if (status == STATUS_ok)
        rows_add(run->rows, NO_LABEL, STR(""), counts.none);
    return status;
}

static enum status spy(const struct run *run, enum field field, struct xc_results *results)
{
    struct xc_database *db = index_database(run->index);
    struct xc_query *query = plan_query(run->arena, run->tree, run->kind);
    struct xc_search asked = {.query = query, .sort_slot = XC_NO_SLOT, .unweighted = true,
                              .collapse_slot = XC_NO_SLOT, .spy_count = 1,
                              .spy_slots = {(unsigned)schema_field(field)->slot}};
    enum status status = xc_doccount(db, &asked.check_at_least);
    if (status == STATUS_ok)
        status = xc_get_mset(db, &asked, run->arena, results);
    xc_query_free(query);
    return status;
}

/* One key: Xapian counts the values as it goes over the documents. */
static enum status count_values(const struct run *run)
{
    const struct facet_key *key = &run->keys->items[0];
    struct xc_results results;
    struct strs labels = {0};
    enum status status = spy(run, key->field, &results);
    if (status != STATUS_ok)
        return status;
    const struct xc_value_counts *counts = &results.spies[0];
    size_t none = counts->total;
    for (size_t i = 0; i < counts->count; i++) {
        value_labels(run->arena, key, counts->items[i].value, &labels);
        for (size_t j = 0; j < labels.count; j++)
            rows_add(run->rows, labels.items[j], STR(""), counts->items[i].count);
        none -= counts->items[i].count;
    }
    rows_add(run->rows, NO_LABEL, STR(""), none);
    return STATUS_ok;
}

static void cross(const struct run *run, struct str first, struct str second, struct strs labels[])
{
    value_labels(run->page, &run->keys->items[0], first, &labels[0]);
    value_labels(run->page, &run->keys->items[1], second, &labels[1]);
    for (size_t i = 0; i < labels[0].count; i++)
        for (size_t j = 0; j < labels[1].count; j++)
            rows_add(run->rows, labels[0].items[i], labels[1].items[j], 1);
}

struct taking {
    const struct run *run;
    struct strs labels;
    size_t taken; /* documents that have a value */
};

static void take_value(void *context, size_t i, struct str value)
{
    struct taking *taking = context;
    const struct run *run = taking->run;
    (void)i;
    value_labels(run->page, &run->keys->items[0], value, &taking->labels);
    for (size_t j = 0; j < taking->labels.count; j++)
        rows_add(run->rows, taking->labels.items[j], STR(""), 1);
    taking->taken++;
}

static enum status count_one_key(const struct run *run, const unsigned docids[], size_t count)
{
    struct taking taking = {.run = run};
    unsigned slot = (unsigned)schema_field(run->keys->items[0].field)->slot;
    enum status status = xc_each_value(index_database(run->index), slot, docids, count,
                                       take_value, &taking);
    rows_add(run->rows, NO_LABEL, STR(""), count - taking.taken);
    return status;
}

static enum status count_two_keys(const struct run *run, const unsigned docids[], size_t count)
{
    struct str *columns[FACET_KEYS];
    struct strs labels[FACET_KEYS] = {{0}, {0}};
    enum status status = STATUS_ok;
    for (size_t i = 0; i < FACET_KEYS && status == STATUS_ok; i++) {
        unsigned slot = (unsigned)schema_field(run->keys->items[i].field)->slot;
        columns[i] = ARENA_ARRAY(run->page, struct str, count + 1);
        status = xc_values(index_database(run->index), slot, docids, count, run->page, columns[i]);
    }
    for (size_t i = 0; i < count && status == STATUS_ok; i++)
        cross(run, columns[0][i], columns[1][i], labels);
    return status;
}

static enum status count_some(void *context, const unsigned docids[], size_t count)
{
    const struct run *run = context;
    arena_reset(run->page);
    return (run->keys->count == 1 ? count_one_key : count_two_keys)(run, docids, count);
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
    /* Two keys are counted document by document, and dates, whose slots have more in them than
     * the day. */
    if (run->keys->count == 1 && !run->tree && facet_has_terms(key->field))
        status = count_terms(run);
    else if (run->keys->count > 1 || key->digits || verify_is_needed(run->tree, run->kind))
        status = answers_visit(run->index, run->tree, run->kind, count_some, context);
    else
        status = count_values(run);
    facet_sort(run->rows->facet, key->digits > 0);
    return status;
}

enum status facet_run(struct index *index, struct node *tree, enum document_kind kind,
                      const struct facet_keys *keys, struct arena *arena, struct facet *facet)
{
    struct rows rows = {.facet = facet};
    struct run run = {index, tree, kind, keys, arena, arena_new(), &rows};
    enum status status = plan_explain(tree, searcher_twice(index, run_facet, &run));
    arena_free(run.page);
    return status;
}
