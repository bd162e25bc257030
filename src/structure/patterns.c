/* patterns.c - the patterns of structure/, from patterns.tbl */
#include "structure/patterns.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "structure/lexicon.h"

static const struct {
    const char *name;
    int zone;
    const char *text;
} rows[] = {
#define ROW(name, zone, text) {#name, ZONE_##zone, text},
#include "structure/patterns.def"
#undef ROW
};

/* Defines that are made from other tables: "a|b|c". */
enum made { MADE_month, MADE_weekday, MADE_initialism, MADE_COUNT };
static const char *const made_names[] = {"month", "weekday", "initialism"};

static _Atomic(const struct pattern *) compiled[PATTERN_COUNT];
static pthread_mutex_t compiling = PTHREAD_MUTEX_INITIALIZER;

static void add_alternative(struct str word, void *context)
{
    struct buf *out = context;
    if (out->size && out->bytes[out->size - 1] != ':')
        buf_add_char(out, '|');
    buf_printf(out, "\\Q%.*s\\E", STR_ARGS(word));
}

static void add_names(struct buf *out, const char *unit)
{
    static const struct {
        const char *words[3], *unit;
    } names[] = {
#define ROW(name, unit, number, abbreviation, spelling, text)                                      \
    {{#name, #abbreviation, #spelling}, #unit},
#include "base/months.def"
#undef ROW
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        for (int j = 0; j < 3 && !strcmp(names[i].unit, unit); j++)
            if (*names[i].words[j])
                add_alternative(str_from(names[i].words[j]), out);
}

static void add_made(struct buf *out, enum made made)
{
    buf_printf(out, "(?<%s>(?%s:", made_names[made], made == MADE_initialism ? "" : "i");
    if (made == MADE_initialism)
        lexicon_each(LIST_initialisms, add_alternative, out);
    else
        add_names(out, made_names[made]);
    buf_add(out, made == MADE_initialism ? STR("))\n") : STR(")\\b\\.?+)\n"));
}

static bool calls(const struct buf *source, const char *name)
{
    char call[40];
    int size = snprintf(call, sizeof call, "(?&%s)", name);
    return str_find(buf_str(source), (struct str){call, (size_t)size}, 0) < source->size;
}

/* Puts behind a pattern the defines that it calls, and those that these call. */
static void add_defines(struct buf *source)
{
    bool is_added[PATTERN_COUNT + MADE_COUNT] = {0};
    bool is_more = true;
    while (is_more) {
        is_more = false;
        for (int i = 0; i < PATTERN_COUNT; i++) {
            if (is_added[i] || rows[i].zone != ZONE_define || !calls(source, rows[i].name))
                continue;
            buf_printf(source, "(?(DEFINE)(?<%s>%s))\n", rows[i].name, rows[i].text);
            is_added[i] = is_more = true;
        }
    }
    for (int i = 0; i < MADE_COUNT; i++) {
        if (!calls(source, made_names[i]))
            continue;
        buf_add(source, STR("(?(DEFINE)"));
        add_made(source, i);
        buf_add_char(source, ')');
    }
}

static const struct pattern *compile(enum pattern_id id)
{
    struct buf source = {0};
    buf_add(&source, str_from(rows[id].text));
    add_defines(&source);
    buf_add_char(&source, '\0');
    const struct pattern *pattern = pattern_new(rows[id].name, source.bytes);
    buf_free(&source);
    return pattern;
}

/* Compiling takes longer than reading an article, so only what is asked for is. */
const struct pattern *pattern_of(enum pattern_id id)
{
    const struct pattern *pattern = atomic_load_explicit(&compiled[id], memory_order_acquire);
    if (pattern || rows[id].zone == ZONE_define)
        return pattern;
    pthread_mutex_lock(&compiling);
    pattern = atomic_load_explicit(&compiled[id], memory_order_relaxed);
    if (!pattern) {
        pattern = compile(id);
        atomic_store_explicit(&compiled[id], pattern, memory_order_release);
    }
    pthread_mutex_unlock(&compiling);
    return pattern;
}

const char *pattern_name(enum pattern_id id) { return rows[id].name; }
