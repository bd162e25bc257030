/* plan.c - a tree as a query of Xapian, and as words to mark */
#include "query/plan.h"

#include <string.h>

#include "index/stems.h"
#include "index/terms.h"

struct plan {
    struct arena *arena;
    enum document_kind kind;
    struct stems *stems;
    struct buf term;
    bool is_failed; /* a part could not be made; without it the rest is another query */
};

typedef struct xc_query *make_query(struct plan *plan, const struct node *node);
static struct xc_query *make(struct plan *plan, const struct node *node);

static struct xc_query *term_query(const struct plan *plan)
{
    return xc_query_term(buf_str(&plan->term));
}

static struct xc_query *make_word(struct plan *plan, const struct node *node)
{
    struct str word = node->words.items[0];
    if (schema_field(node->field)->kind != KIND_words) {
        term_word(&plan->term, node->field, word);
        return term_query(plan);
    }
    struct str stem = stems_of(plan->stems, word);
    term_stem(&plan->term, node->field, stem);
    struct xc_query *stemmed = term_query(plan);
    term_word(&plan->term, node->field, stem);
    return xc_query_pair(XC_SYNONYM, stemmed, term_query(plan));
}

/* The words weigh, and the articles that have them so limit. */
static struct xc_query *make_verified(struct plan *plan, const struct node *node,
                                      struct xc_query *const words[])
{
    size_t count = node->articles.count;
    struct xc_query **ids = ARENA_ARRAY(plan->arena, struct xc_query *, count);
    for (size_t i = 0; i < count; i++) {
        term_exact(&plan->term, node->field == FIELD_text ? FIELD_id : FIELD_path,
                   node->articles.items[i]);
        ids[i] = term_query(plan);
    }
    return xc_query_pair(XC_FILTER, xc_query_combine(XC_AND, words, node->words.count, 0),
                         xc_query_combine(XC_OR, ids, count, 0));
}

/* Words that must stand together: in order side by side, or within a distance. */
static struct xc_query *make_together(struct plan *plan, const struct node *node)
{
    size_t count = node->words.count;
    struct xc_query **parts = ARENA_ARRAY(plan->arena, struct xc_query *, count);
    for (size_t i = 0; i < count; i++) {
        term_word(&plan->term, node->field, node->words.items[i]);
        parts[i] = term_query(plan);
    }
    if (count == 1)
        return parts[0];
    if (node->field == FIELD_text ||
        (node->field == FIELD_title && plan->kind != DOCUMENT_article))
        return make_verified(plan, node, parts);
    if (node->kind == NODE_phrase)
        return xc_query_combine(XC_PHRASE, parts, count, (unsigned)count);
    return xc_query_combine(XC_NEAR, parts, count, node->distance * ((unsigned)count - 1) + 1);
}

static struct xc_query *make_beginning(struct plan *plan, const struct node *node)
{
    bool is_exact = schema_field(node->field)->kind == KIND_exact;
    (is_exact ? term_exact : term_word)(&plan->term, node->field, node->words.items[0]);
    return xc_query_wildcard(buf_str(&plan->term), PLAN_MOST_WORDS);
}

/* An id may be cut short: a unique beginning is enough. */
static struct xc_query *make_value(struct plan *plan, const struct node *node)
{
    if (node->field == FIELD_id)
        return make_beginning(plan, node);
    term_exact(&plan->term, node->field, node->words.items[0]);
    return term_query(plan);
}

static struct str slot_text(struct arena *arena, struct date date)
{
    return str_from(arena_printf(arena, "%04d%02d%02d", date.year, date.month, date.day));
}

/* Behind every value of that day: a slot has more than the day in it. */
static struct str slot_end(struct arena *arena, struct date date)
{
    struct str day = slot_text(arena, date);
    return str_from(arena_printf(arena, "%.*s\xff\xff\xff\xff\xff\xff\xff\xff", STR_ARGS(day)));
}

/* The longest of year, month and day that begins at first and ends by last, as a date
 * with what it leaves out 0; next is the day behind it. */
static struct date take_piece(struct date first, long last, struct date *next)
{
    struct date year_end = {first.year, 12, 31};
    struct date month_end = first;
    month_end.day = 28;
    while (date_from_days(date_days(month_end) + 1).month == first.month)
        month_end.day++;
    struct date piece = first, end = first;
    if (first.day == 1 && first.month == 1 && date_days(year_end) <= last) {
        piece.month = piece.day = 0;
        end = year_end;
    } else if (first.day == 1 && date_days(month_end) <= last) {
        piece.day = 0;
        end = month_end;
    }
    *next = date_from_days(date_days(end) + 1);
    return piece;
}

/* Every day, month and year has a term of its own: a range is at most 30 days, 11 months,
 * some years, and as many again. */
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
                            : xc_query_combine(XC_OR, parts.items, parts.count, 0);
}

/* Ranges that are open or long look at the slot, which is empty without a full date: no
 * lower bound would find that, too. */
static struct xc_query *make_days(struct plan *plan, const struct node *node)
{
    enum { MOST_YEARS = 100 };
    struct days days = node->days;
    unsigned slot = (unsigned)schema_field(node->field)->slot;
    if (!date_is_set(days.last))
        return xc_query_value_ge(slot, slot_text(plan->arena, days.first));
    if (!date_is_set(days.first))
        return xc_query_value_range(slot, STR("0001"), slot_end(plan->arena, days.last));
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
    return xc_query_combine(XC_OR, parts, node->parts.count, 0);
}

/* Parts that only limit the answer (dates, exact values) do not weigh. */
static bool is_filter(const struct node *node)
{
    return node->kind == NODE_days || node->kind == NODE_value;
}

static struct xc_query *combine_some(struct plan *plan, const struct node *node,
                                     bool (*wanted)(const struct node *), enum xc_operator op)
{
    struct xc_query **parts = ARENA_ARRAY(plan->arena, struct xc_query *, node->parts.count);
    size_t count = 0;
    for (size_t i = 0; i < node->parts.count; i++) {
        const struct node *part = node->parts.items[i];
        if (wanted(part))
            parts[count++] = make(plan, part->kind == NODE_not ? part->parts.items[0] : part);
    }
    struct xc_query *query = count ? xc_query_combine(op, parts, count, 0) : NULL;
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
    return xc_query_pair(XC_AND_NOT, xc_query_all(), make(plan, node->parts.items[0]));
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
    return makers[node->kind](plan, node);
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
    if (!tree || is_filter(tree) || tree->kind == NODE_not)
        return false;
    if (!tree->parts.count)
        return true;
    for (size_t i = 0; i < tree->parts.count; i++)
        if (plan_has_words(tree->parts.items[i]))
            return true;
    return false;
}

struct xc_query *plan_query(struct arena *arena, const struct node *tree, enum document_kind kind)
{
    struct plan plan = {.arena = arena, .kind = kind, .stems = stems_open()};
    struct xc_query *query = tree ? make(&plan, tree) : NULL;
    if (!tree || !plan_is_confined(tree, kind)) {
        term_document(&plan.term, kind);
        struct xc_query *only = term_query(&plan);
        query = tree ? xc_query_pair(XC_FILTER, query, only) : xc_query_scale(only, 0);
    }
    stems_close(plan.stems);
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

static void highlight_add(struct arena *arena, struct highlight *highlight,
                          const struct node *node, enum highlight_form form, struct strs words)
{
    struct highlight_item item = {node->field, form, words};
    ARENA_PUSH(arena, highlight, item);
}

static void highlight_leaf(struct arena *arena, struct stems *stems, const struct node *node,
                           struct highlight *highlight)
{
    struct strs one = {0};
    if (node->kind == NODE_phrase) {
        highlight_add(arena, highlight, node, HIGHLIGHT_word, node->words);
    } else if (node->kind == NODE_beginning) {
        highlight_add(arena, highlight, node, HIGHLIGHT_beginning, node->words);
    } else if (node->kind == NODE_near) {
        for (size_t i = 0; i < node->words.count; i++) {
            one = (struct strs){0};
            ARENA_PUSH(arena, &one, node->words.items[i]);
            highlight_add(arena, highlight, node, HIGHLIGHT_word, one);
        }
    } else if (node->kind == NODE_word) {
        bool has_stems = schema_field(node->field)->kind == KIND_words;
        struct str word = node->words.items[0];
        struct str text = has_stems ? stems_of(stems, word) : word;
        text.bytes = arena_copy(arena, text.bytes, text.size);
        ARENA_PUSH(arena, &one, text);
        highlight_add(arena, highlight, node, has_stems ? HIGHLIGHT_stem : HIGHLIGHT_word, one);
    }
}

static void highlight_walk(struct arena *arena, struct stems *stems, const struct node *node,
                           struct highlight *highlight)
{
    if (node->kind == NODE_not)
        return;
    if (!node->parts.count)
        highlight_leaf(arena, stems, node, highlight);
    for (size_t i = 0; i < node->parts.count; i++)
        highlight_walk(arena, stems, node->parts.items[i], highlight);
}

void plan_highlight(struct arena *arena, const struct node *tree, struct highlight *highlight)
{
    struct stems *stems = stems_open();
    if (tree)
        highlight_walk(arena, stems, tree, highlight);
    stems_close(stems);
}
