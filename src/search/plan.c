/* plan.c - a tree as a query of Xapian */
#include "search/plan.h"

#include <string.h>

#include "index/marks.h"
#include "index/sketch.h"
#include "index/terms.h"
#include "query/leaf.h"
#include "search/common.h"

struct plan {
    struct arena *arena;
    enum document_kind kind;
    struct buf term;
    bool is_taken_away; /* what is made now is taken from the rest */
    bool is_failed;     /* a part could not be made; without it the rest is another query */
};

typedef struct xc_query *make_query(struct plan *plan, const struct node *node);
static struct xc_query *make(struct plan *plan, const struct node *node);

static struct xc_query *term_query(const struct plan *plan)
{
    return xc_query_term(buf_str(&plan->term));
}

static struct xc_query *either(struct xc_query *const parts[], size_t count)
{
    return count == 1 ? parts[0] : xc_query_combine(XC_SYNONYM, parts, count);
}

/* Places of a dateline and their regions have no terms of FIELD_place besides. */
static size_t fields_of(enum field field, enum field fields[3])
{
    fields[0] = field;
    if (field != FIELD_place)
        return 1;
    fields[1] = FIELD_dateline;
    fields[2] = FIELD_region;
    return 3;
}

static struct xc_query *word_query(struct plan *plan, enum field field, struct str word)
{
    enum field fields[3];
    struct xc_query *parts[3];
    size_t count = fields_of(field, fields);
    for (size_t i = 0; i < count; i++) {
        term_word(&plan->term, fields[i], word);
        parts[i] = term_query(plan);
    }
    return either(parts, count);
}

/* What has to be looked at: all of it, or nothing of it is taken away. */
static struct xc_query *make_open(struct plan *plan)
{
    if (plan->is_taken_away)
        return xc_query_nothing();
    term_document(&plan->term, plan->kind);
    return xc_query_scale(term_query(plan), 0);
}

static struct xc_query *make_word(struct plan *plan, const struct node *node)
{
    const struct strs *forms = node->forms.count ? &node->forms : &node->words;
    struct xc_query **parts = ARENA_ARRAY(plan->arena, struct xc_query *, forms->count);
    for (size_t i = 0; i < forms->count; i++)
        parts[i] = word_query(plan, node->field, forms->items[i]);
    return either(parts, forms->count);
}

/* Words that must stand together: here, all that have each of them. */
static struct xc_query *make_together(struct plan *plan, const struct node *node)
{
    size_t count = 0;
    struct xc_query **parts = ARENA_ARRAY(plan->arena, struct xc_query *, node->words.count);
    if (node->words.count > 1 && plan->is_taken_away)
        return xc_query_nothing();
    for (size_t i = 0; i < node->words.count; i++)
        if (!term_skips_common(node->field) || !sketch_is_common(node->words.items[i]))
            parts[count++] = word_query(plan, node->field, node->words.items[i]);
    if (!count)
        return make_open(plan);
    return count == 1 ? parts[0] : xc_query_combine(XC_AND, parts, count);
}

static struct xc_query *wildcard(const struct plan *plan)
{
    return xc_query_wildcard(buf_str(&plan->term), PLAN_MOST_WORDS);
}

/* A value that most quotes have is no term: it is what has no other one. */
static struct xc_query *make_mark(struct plan *plan, enum field field, struct str value)
{
    if (!str_equal(value, marks_common(field))) {
        term_mark(&plan->term, field, value);
        return term_query(plan);
    }
    term_word(&plan->term, field, STR(""));
    struct xc_query *others = wildcard(plan);
    term_document(&plan->term, DOCUMENT_quote);
    return xc_query_pair(XC_AND_NOT, term_query(plan), others);
}

static struct str lowered(struct arena *arena, const char *word)
{
    char *copy = arena_printf(arena, "%s", word);
    for (char *c = copy; *c; c++)
        *c = to_lower(*c);
    return str_from(copy);
}

/* The rules are not known here: all that have a term are found by it. */
static struct xc_query *make_mark_beginning(struct plan *plan, enum field field, struct str start)
{
    enum { MOST = 8 };
    struct xc_query *parts[MOST];
    size_t count = 0;
    const char *const *known = leaf_known_words(field);
    for (int i = 1; known && known[i] && count < MOST; i++) {
        struct str word = lowered(plan->arena, known[i]);
        if (str_starts(word, start))
            parts[count++] = make_mark(plan, field, word);
    }
    if (known)
        return xc_query_combine(XC_OR, parts, count);
    term_mark(&plan->term, field, start);
    parts[count++] = wildcard(plan);
    if (str_starts(marks_common(field), start))
        parts[count++] = make_mark(plan, field, marks_common(field));
    return xc_query_combine(XC_OR, parts, count);
}

static struct xc_query *make_beginning(struct plan *plan, const struct node *node)
{
    enum field fields[3];
    struct xc_query *parts[3];
    struct str start = node->words.items[0];
    size_t count = fields_of(node->field, fields);
    if (marks_has(node->field))
        return make_mark_beginning(plan, node->field, start);
    for (size_t i = 0; i < count; i++) {
        bool is_exact = schema_field(fields[i])->kind == KIND_exact;
        (is_exact ? term_exact : term_word)(&plan->term, fields[i], start);
        parts[i] = wildcard(plan);
    }
    return either(parts, count);
}

/* An id may be cut short.  Of a quote's, the article's part is asked for here. */
static struct xc_query *make_id(struct plan *plan, struct str id)
{
    size_t dot = str_find_byte(id, '.', 0);
    if (dot < id.size && plan->is_taken_away)
        return xc_query_nothing();
    term_exact(&plan->term, FIELD_id, str_slice(id, 0, dot));
    return wildcard(plan);
}

static struct xc_query *make_document(const struct plan *plan, struct str word)
{
    struct buf term = {0};
    struct xc_query *query = NULL;
    (void)plan;
    for (int i = 0; i < DOCUMENT_KINDS && !query; i++) {
        if (!str_equal(word, str_from(document_kind_word((enum document_kind)i))))
            continue;
        term_document(&term, (enum document_kind)i);
        query = xc_query_term(buf_str(&term));
    }
    buf_free(&term);
    return query ? query : xc_query_nothing();
}

static struct xc_query *make_value(struct plan *plan, const struct node *node)
{
    struct str value = node->words.items[0];
    if (node->field == FIELD_id)
        return make_id(plan, value);
    if (node->field == FIELD_document)
        return make_document(plan, value);
    if (marks_has(node->field))
        return make_mark(plan, node->field, value);
    term_exact(&plan->term, node->field, value);
    return term_query(plan);
}

static struct str slot_text(struct arena *arena, struct date date)
{
    struct buf day = {0};
    dayslot_add(&day, date);
    struct str copy = {arena_copy(arena, day.bytes, day.size), day.size};
    buf_free(&day);
    return copy;
}

/* Behind every value of that day: a slot has more than the day in it. */
static struct str slot_end(struct arena *arena, struct date date)
{
    struct str day = slot_text(arena, date);
    char *end = arena_alloc(arena, DAY_SIZE + DAY_MORE);
    memcpy(end, day.bytes, DAY_SIZE);
    memset(end + DAY_SIZE, 0xff, DAY_MORE);
    return (struct str){end, DAY_SIZE + DAY_MORE};
}

/* The longest of month and day that begins at first and ends by last, as a date
 * with what it leaves out 0; next is the day behind it. */
static struct date take_piece(struct date first, long last, struct date *next)
{
    struct date month_end = first;
    month_end.day = 28;
    while (date_from_days(date_days(month_end) + 1).month == first.month)
        month_end.day++;
    struct date piece = first, end = first;
    if (first.day == 1 && date_days(month_end) <= last) {
        piece.day = 0;
        end = month_end;
    }
    *next = date_from_days(date_days(end) + 1);
    return piece;
}

/* Every day and month has a term of its own: a range is at most 30 days, some months, and
 * as many days again. */
static struct xc_query *make_pieces(struct plan *plan, const struct node *node)
{
    struct days days = node->days;
    long last = date_days(days.last);
    struct date next = days.first;
    struct {
        struct xc_query **items;
        size_t count, capacity;
    } parts = {0};
    do {
        struct date piece = take_piece(next, last, &next);
        term_date(&plan->term, node->field, plan->kind, piece);
        ARENA_PUSH(plan->arena, &parts, term_query(plan));
    } while (date_days(next) <= last);
    return parts.count == 1 ? parts.items[0]
                            : xc_query_combine(XC_OR, parts.items, parts.count);
}

/* Ranges that are open or long look at the slot, which is empty without a full date: no
 * lower bound would find that, too. */
static struct xc_query *make_days(struct plan *plan, const struct node *node)
{
    enum { MOST_YEARS = 20 };
    struct days days = node->days;
    unsigned slot = (unsigned)schema_field(node->field)->slot;
    if (!date_is_set(days.last))
        return xc_query_value_ge(slot, slot_text(plan->arena, days.first));
    if (!date_is_set(days.first))
        return xc_query_value_range(slot, slot_text(plan->arena, (struct date){1, 1, 1}),
                                    slot_end(plan->arena, days.last));
    if (days.last.year - days.first.year < MOST_YEARS &&
        date_days(days.first) <= date_days(days.last))
        return make_pieces(plan, node);
    return xc_query_value_range(slot, slot_text(plan->arena, days.first),
                                slot_end(plan->arena, days.last));
}

static struct xc_query *make_or(struct plan *plan, const struct node *node)
{
    struct xc_query **parts = ARENA_ARRAY(plan->arena, struct xc_query *, node->parts.count);
    for (size_t i = 0; i < node->parts.count; i++)
        parts[i] = make(plan, node->parts.items[i]);
    return xc_query_combine(XC_OR, parts, node->parts.count);
}

/* Parts that only limit the answer (names, dates, exact values) do not weigh. */
static bool is_filter(const struct node *node)
{
    return !node->parts.count && schema_field(node->field)->kind != KIND_words;
}

static struct xc_query *make_part_of_not(struct plan *plan, const struct node *node)
{
    plan->is_taken_away = !plan->is_taken_away;
    struct xc_query *query = make(plan, node->parts.items[0]);
    plan->is_taken_away = !plan->is_taken_away;
    return query;
}

static struct xc_query *combine_some(struct plan *plan, const struct node *node,
                                     bool (*wanted)(const struct node *), enum xc_operator op)
{
    struct xc_query **parts = ARENA_ARRAY(plan->arena, struct xc_query *, node->parts.count);
    size_t count = 0;
    for (size_t i = 0; i < node->parts.count; i++) {
        const struct node *part = node->parts.items[i];
        if (wanted(part))
            parts[count++] =
                part->kind == NODE_not ? make_part_of_not(plan, part) : make(plan, part);
    }
    struct xc_query *query = count ? xc_query_combine(op, parts, count) : NULL;
    plan->is_failed |= count && !query;
    return query;
}

static bool is_weighed(const struct node *node)
{
    return node->kind != NODE_not && !is_filter(node);
}

static bool is_negated(const struct node *node)
{
    return node->kind == NODE_not;
}

static struct xc_query *make_and(struct plan *plan, const struct node *node)
{
    struct xc_query *words = combine_some(plan, node, is_weighed, XC_AND);
    struct xc_query *limits = combine_some(plan, node, is_filter, XC_AND);
    struct xc_query *negated = combine_some(plan, node, is_negated, XC_OR);
    struct xc_query *query = words && limits ? xc_query_pair(XC_FILTER, words, limits)
                             : words         ? words
                             : limits        ? xc_query_scale(limits, 0)
                                             : xc_query_all();
    return negated ? xc_query_pair(XC_AND_NOT, query, negated) : query;
}

static struct xc_query *make_not(struct plan *plan, const struct node *node)
{
    return xc_query_pair(XC_AND_NOT, xc_query_all(), make_part_of_not(plan, node));
}

static struct xc_query *make(struct plan *plan, const struct node *node)
{
    static make_query *const makers[] = {
        [NODE_word] = make_word,       [NODE_phrase] = make_together,
        [NODE_near] = make_together,   [NODE_beginning] = make_beginning,
        [NODE_value] = make_value,     [NODE_days] = make_days,
        [NODE_and] = make_and,         [NODE_or] = make_or,
        [NODE_not] = make_not,
    };
    if (common_is_asked(node))
        return make_open(plan);
    if (plan_asks_article(node, plan->kind))
        return plan_articles(plan->arena, &node->articles);
    return makers[node->kind](plan, node);
}

bool plan_asks_article(const struct node *node, enum document_kind kind)
{
    return kind != DOCUMENT_article && !node->parts.count && term_is_of_article(node->field);
}

bool plan_is_confined(const struct node *node, enum document_kind kind)
{
    char letter[2] = {document_letter(kind), 0};
    if (node->kind == NODE_not)
        return false;
    if (node->kind == NODE_days) /* terms of days name their kind; slots do not */
        return !strcmp(schema_field(node->field)->documents, letter);
    for (size_t i = 0; i < node->parts.count; i++) {
        bool is_confined = plan_is_confined(node->parts.items[i], kind);
        if (is_confined != (node->kind == NODE_or))
            return is_confined;
    }
    if (node->parts.count)
        return node->kind == NODE_or;
    return !strcmp(schema_field(node->field)->documents, letter);
}

bool plan_has_words(const struct node *tree)
{
    if (!tree || tree->kind == NODE_days || tree->kind == NODE_value || tree->kind == NODE_not)
        return false;
    if (!tree->parts.count)
        return true;
    for (size_t i = 0; i < tree->parts.count; i++)
        if (plan_has_words(tree->parts.items[i]))
            return true;
    return false;
}

/* Common words do not weigh. */
static bool leaf_weighs(const struct node *node, enum document_kind kind)
{
    if (plan_asks_article(node, kind) || common_is_asked(node))
        return false;
    for (size_t i = 0; i < node->words.count; i++)
        if (!term_skips_common(node->field) || !sketch_is_common(node->words.items[i]))
            return true;
    return false;
}

bool plan_weighs(const struct node *tree, enum document_kind kind)
{
    if (!tree || is_filter(tree) || tree->kind == NODE_not)
        return false;
    for (size_t i = 0; i < tree->parts.count; i++)
        if (plan_weighs(tree->parts.items[i], kind))
            return true;
    return !tree->parts.count && leaf_weighs(tree, kind);
}

struct xc_query *plan_query(struct arena *arena, const struct node *tree, enum document_kind kind)
{
    struct plan plan = {.arena = arena, .kind = kind};
    struct xc_query *query = tree ? make(&plan, tree) : NULL;
    if (!tree || !plan_is_confined(tree, kind)) {
        term_document(&plan.term, kind);
        struct xc_query *only = term_query(&plan);
        query = tree ? xc_query_pair(XC_FILTER, query, only) : xc_query_scale(only, 0);
    }
    buf_free(&plan.term);
    if (!plan.is_failed)
        return query;
    xc_query_free(query);
    return NULL;
}

static const struct node *find_beginning(const struct node *node)
{
    const struct node *found = node->kind == NODE_beginning ? node : NULL;
    for (size_t i = 0; i < node->parts.count && !found; i++)
        found = find_beginning(node->parts.items[i]);
    return found;
}

enum status plan_explain(const struct node *tree, enum status status)
{
    const struct node *beginning =
        status == STATUS_query && tree ? find_beginning(tree) : NULL;
    if (!beginning)
        return status;
    return fail(STATUS_query, "'%.*s*' stands for more than %d words; write more letters of it",
                STR_ARGS(beginning->words.items[0]), PLAN_MOST_WORDS);
}
