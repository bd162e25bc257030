/* blocks.c - a text cut into its blocks */
#include "article/blocks.h"

#include <string.h>
#include <xxhash.h>

#include "article/lines.h"
#include "base/eight.h"
#include "base/utf8.h"

enum {
    REPEAT_LEAST = 32,       /* bytes: shorter lines recur by nature ("Reuters", "Q:") */
    WRAPPED_LEAST = 40,      /* characters: narrower lines are lists and tables */
    WRAPPED_MOST = 100,      /* typewriters and wires wrap at 60 to 80 */
    WRAPPED_RAGGED = 4,      /* characters by which an editor's hand leaves lines short */
    CUT_LEAST = 40,          /* bytes: a shorter line is a title, whatever it ends in */
    HEADLINE_MOST = 64,      /* bytes: a longer line that ends in no full stop was cut */
    CONTINUATION_LEAST = 20, /* bytes: less is a link ("next", "more") */
};

/* How the lines of an article are joined. */
struct joiner {
    struct str text;
    struct lines lines;
    size_t wrap_width;    /* characters; 0: not wrapped */
    unsigned wrap_indent; /* bytes before the lines of a paragraph behind its first */
};

static struct str line_text(const struct joiner *joiner, size_t line)
{
    const struct line *found = &joiner->lines.items[line];
    return str_slice(joiner->text, found->start, found->end);
}

static struct str first_word(struct str text)
{
    size_t end = 0;
    while (end < text.size && !is_space(text.bytes[end]))
        end++;
    return str_slice(text, 0, end);
}

static struct str last_word(struct str text)
{
    size_t start = text.size;
    while (start > 0 && is_alpha(text.bytes[start - 1]))
        start--;
    return str_slice(text, start, text.size);
}

/* A word in small letters alone: "iPhone" begins a sentence. */
static bool begins_small(struct str text)
{
    if (!text.size || !is_lower(text.bytes[0]))
        return false;
    for (size_t i = 1; i < text.size && !is_space(text.bytes[i]); i++)
        if (is_upper(text.bytes[i]))
            return false;
    return true;
}

static bool ends_sentence(struct str text)
{
    size_t at = text.size;
    if (at && is_alpha(text.bytes[at - 1]))
        return false;
    while (at > 0) {
        uint32_t last = utf8_previous(text, &at);
        if (last == '"' || last == '\'' || last == ')' || last == ']' || last == 0x201d ||
            last == 0x2019 || last == 0xbb)
            continue;
        return last == '.' || last == '!' || last == '?' || last == ':' || last == ';' ||
               last == 0x2026;
    }
    return false;
}

/* Words with which no sentence, headline or caption ends. */
static bool ends_in_mid_phrase(struct str text)
{
    static const struct str words[] = {
        {"the", 3},   {"a", 1},    {"an", 2},   {"and", 3},   {"or", 2},  {"of", 2},    {"to", 2},
        {"from", 4},  {"with", 4}, {"that", 4}, {"which", 5}, {"who", 3}, {"whose", 5}, {"than", 4},
        {"their", 5}, {"its", 3},  {"my", 2},   {"your", 4},  {"our", 3}};
    struct str last = last_word(text);
    if (!last.size)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(last, words[i]))
            return true;
    return false;
}

/* Whether the next line stands where wrapped text would go on: right below, and not
 * further in. */
static bool is_below(const struct joiner *joiner, size_t next)
{
    const struct line *line = &joiner->lines.items[next], *previous = line - 1;
    return !line->after_gap && line->indent <= previous->indent &&
           previous->width <= WRAPPED_MOST && line->width <= WRAPPED_MOST;
}

/* Whether the next line is below and goes on in mid-sentence. */
static bool runs_on(const struct joiner *joiner, size_t next)
{
    return is_below(joiner, next) && begins_small(line_text(joiner, next)) &&
           !ends_sentence(line_text(joiner, next - 1));
}

/* Whether the next line's first word had no room in the line before. */
static bool is_full(const struct joiner *joiner, size_t next, size_t width)
{
    size_t word = first_word(line_text(joiner, next)).size;
    return joiner->lines.items[next - 1].width + 1 + word + WRAPPED_RAGGED > width;
}

struct wrap_signs {
    size_t widths[WRAPPED_MOST + 1]; /* of lines that run on: how many of each width */
    size_t running, full;
    unsigned least_indent; /* of lines that go on */
    bool has_long_lines;
};

static void take_line(struct joiner *joiner, size_t line, struct wrap_signs *signs)
{
    struct line *items = joiner->lines.items;
    signs->has_long_lines |= items[line].width > WRAPPED_MOST;
    items[line].runs_on = line > 0 && runs_on(joiner, line);
    if (!items[line].runs_on)
        return;
    signs->widths[items[line - 1].width]++;
    if (!signs->running++ || items[line].indent < signs->least_indent)
        signs->least_indent = items[line].indent;
}

/* The width of the longest lines that run on, but for one in eight: a line that an
 * editor lengthened must not make all others look short. */
static size_t usual_width(const struct wrap_signs *signs)
{
    size_t beyond = 0, width = signs->running ? WRAPPED_MOST : 0;
    while (width > 0 && (beyond += signs->widths[width]) * 8 <= signs->running)
        width--;
    return width;
}

/* Finds out whether the text is wrapped, and how.  Wrapped lines that run on are
 * nearly all as full as can be; lines that are paragraphs hardly ever run on. */
static void find_wrapping(struct joiner *joiner)
{
    struct wrap_signs signs = {0};
    for (size_t i = 0; i < joiner->lines.count; i++)
        take_line(joiner, i, &signs);
    size_t width = usual_width(&signs);
    for (size_t i = 1; i < joiner->lines.count; i++)
        if (joiner->lines.items[i].runs_on)
            signs.full += is_full(joiner, i, width);
    bool is_wrapped = width >= WRAPPED_LEAST && signs.full * 5 >= signs.running * 4 &&
                      signs.running >= (signs.has_long_lines ? 3 : 1);
    joiner->wrap_width = is_wrapped ? width : 0;
    joiner->wrap_indent = signs.least_indent;
}

static bool is_wrapped_to(const struct joiner *joiner, size_t next)
{
    const struct line *line = &joiner->lines.items[next];
    return joiner->wrap_width && is_below(joiner, next) &&
           (line->indent == joiner->wrap_indent || line->indent == line[-1].indent) &&
           (line->runs_on || is_full(joiner, next, joiner->wrap_width));
}

/* Whether the sentence of the line before was cut, and goes on in the next. */
static bool is_cut_before(const struct joiner *joiner, size_t next)
{
    struct str before = line_text(joiner, next - 1), after = line_text(joiner, next);
    if (before.size < CUT_LEAST)
        return false;
    if (ends_in_mid_phrase(before))
        return true;
    char last = before.bytes[before.size - 1];
    return before.size > HEADLINE_MOST && after.size >= CONTINUATION_LEAST &&
           (is_lower(last) || last == ',') && begins_small(after);
}

static void cut(struct article *article, const struct joiner *joiner)
{
    const struct lines *lines = &joiner->lines;
    struct blocks *blocks = &article->blocks;
    blocks->items = ARENA_ARRAY(article->arena, struct block, lines->count);
    blocks->capacity = lines->count;
    for (size_t i = 0; i < lines->count; i++) {
        struct span span = {lines->items[i].start, lines->items[i].end};
        while (i + 1 < lines->count &&
               (is_wrapped_to(joiner, i + 1) || is_cut_before(joiner, i + 1)))
            span.end = lines->items[++i].end;
        blocks->items[blocks->count++] = (struct block){.kind = BLOCK_paragraph, .span = span};
    }
}

static size_t table_size(const struct blocks *blocks)
{
    size_t count = 0, size = 16;
    for (size_t i = 0; i < blocks->count; i++)
        count += blocks->items[i].span.end - blocks->items[i].span.start >= REPEAT_LEAST;
    while (size < count * 2)
        size *= 2;
    return size;
}

/* Where a text of REPEAT_LEAST bytes is sought first: its size and its ends tell nearly all
 * blocks apart. */
static size_t hash_of_ends(struct str text)
{
    const uint64_t first = eight_load(text.bytes), last = eight_load(text.bytes + text.size - 8);
    const uint64_t hash = (first ^ text.size) * UINT64_C(0x9e3779b97f4a7c15) ^
                          last * UINT64_C(0xc2b2ae3d27d4eb4f);
    return hash >> 32;
}

/* The slot of a text in a table of blocks, whose size is a power of two: it holds a block with
 * this text, or is free.  All of the text is hashed where another has its first place. */
static struct block **slot_of(const struct article *article, struct block **table, size_t size,
                              struct str text)
{
    size_t at = hash_of_ends(text) & (size - 1);
    bool is_hashed = false;
    while (table[at] && !str_equal(article_slice(article, table[at]->span), text)) {
        at = (is_hashed ? at + 1 : XXH3_64bits(text.bytes, text.size)) & (size - 1);
        is_hashed = true;
    }
    return &table[at];
}

static void find_repeats(struct article *article)
{
    struct blocks *blocks = &article->blocks;
    size_t size = table_size(blocks);
    struct block **table = ARENA_ARRAY(article->arena, struct block *, size);
    for (size_t i = 0; i < blocks->count; i++) {
        struct block *block = &blocks->items[i];
        struct str text = article_slice(article, block->span);
        if (text.size < REPEAT_LEAST)
            continue;
        struct block **slot = slot_of(article, table, size, text);
        if (*slot) {
            (*slot)->repeats++;
            block->is_repeat = true;
        } else {
            *slot = block;
        }
    }
}

void blocks_cut(struct article *article)
{
    struct joiner joiner = {.text = article->text,
                            .lines = lines_cut(article->arena, article->text)};
    find_wrapping(&joiner);
    cut(article, &joiner);
    find_repeats(article);
}
