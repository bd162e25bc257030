/* forms.c - the words of an index that have the same stem */
#include "search/forms.h"

#include <stdlib.h>

#include "index/sketch.h"
#include "index/terms.h"

/* The words that English's stemmer has in a list of its own, where the stem is not their
 * beginning. */
static const struct {
    const char *stem, *word;
} irregular[] = {{"sky", "skies"}, {"die", "dying"}, {"lie", "lying"}, {"tie", "tying"}};

enum { IRREGULAR = sizeof irregular / sizeof *irregular, SHORT_STEM = 2 };

static void add_text(struct arena *arena, struct strs *texts, struct str start, const char *end)
{
    struct str text = str_from(arena_printf(arena, "%.*s%s", STR_ARGS(start), end));
    ARENA_PUSH(arena, texts, text);
}

/* Nearly every word begins like some stem of two letters: of those only the endings that
 * can be taken off again are looked for (in, ins; go, going; up, upped). */
static void add_short(struct arena *arena, struct strs *beginnings, struct str stem)
{
    static const char *const endings[] = {"s", "ed", "ing", "ful", "ly"};
    struct str doubled = str_from(
        arena_printf(arena, "%.*s%c", STR_ARGS(stem), stem.bytes[stem.size - 1]));
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        add_text(arena, beginnings, stem, endings[i]);
        add_text(arena, beginnings, doubled, endings[i]);
    }
}

void forms_beginnings(struct str stem, struct arena *arena, struct strs *beginnings)
{
    struct str shorter = str_slice(stem, 0, stem.size ? stem.size - 1 : 0);
    if (stem.size <= SHORT_STEM)
        add_short(arena, beginnings, stem);
    else
        ARENA_PUSH(arena, beginnings, stem);
    if (str_ends(stem, STR("e"))) {
        add_text(arena, beginnings, shorter, "ing");
        add_text(arena, beginnings, shorter, "ed");
    } else if (str_ends(stem, STR("i"))) {
        add_text(arena, beginnings, shorter, "y");
    } else if (str_ends(stem, STR("bl"))) {
        add_text(arena, beginnings, shorter, "ilit");
    }
    for (int i = 0; i < IRREGULAR; i++)
        if (str_equal(stem, str_from(irregular[i].stem)))
            add_text(arena, beginnings, STR(""), irregular[i].word);
}

struct looking {
    struct stems *stems;
    struct arena *arena;
    struct strs *forms;
    struct str stem;
    size_t prefix_size;
};

static bool see_word(void *context, struct str term, unsigned frequency)
{
    struct looking *looking = context;
    struct str word = str_slice(term, looking->prefix_size, term.size);
    (void)frequency;
    if (str_equal(stems_of(looking->stems, word), looking->stem)) {
        word.bytes = arena_copy(looking->arena, word.bytes, word.size);
        ARENA_PUSH(looking->arena, looking->forms, word);
    }
    return true;
}

static int compare(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static void sort(struct strs *forms)
{
    size_t kept = 0;
    qsort(forms->items, forms->count, sizeof *forms->items, compare);
    for (size_t i = 0; i < forms->count; i++)
        if (!kept || !str_equal(forms->items[i], forms->items[kept - 1]))
            forms->items[kept++] = forms->items[i];
    forms->count = kept;
}

static void add_common(const struct looking *looking)
{
    for (size_t i = 0; i < sketch_common_count(); i++)
        if (str_equal(stems_of(looking->stems, sketch_common(i)), looking->stem))
            ARENA_PUSH(looking->arena, looking->forms, sketch_common(i));
}

enum status forms_find(struct xc_database *db, struct stems *stems, enum field field,
                       struct str word, struct arena *arena, struct strs *forms)
{
    struct str stem = stems_of(stems, word);
    stem.bytes = arena_copy(arena, stem.bytes, stem.size);
    struct looking looking = {.stems = stems, .arena = arena, .forms = forms, .stem = stem,
                              .prefix_size = strlen(schema_field(field)->prefix)};
    struct strs beginnings = {0};
    struct buf term = {0};
    enum status status = STATUS_ok;
    ARENA_PUSH(arena, forms, word);
    if (stem.size <= SHORT_STEM && str_equal(stems_of(stems, stem), stem))
        ARENA_PUSH(arena, forms, stem);
    if (term_skips_common(field))
        add_common(&looking);
    if (stems_has(stem))
        forms_beginnings(stem, arena, &beginnings);
    for (size_t i = 0; i < beginnings.count && status == STATUS_ok; i++) {
        term_word(&term, field, beginnings.items[i]);
        status = xc_allterms(db, buf_str(&term), see_word, &looking);
    }
    buf_free(&term);
    sort(forms);
    return status;
}
