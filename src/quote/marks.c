/* marks.c - the quotation-mark machine: which stretches stand within marks */
#include "quote/marks.h"

#include <string.h>

#include "base/utf8.h"
#include "quote/vocabulary.h"

enum side { SIDE_none, SIDE_open, SIDE_close, SIDE_either };

/* What a mark word is: its side, and whether it is a single mark. */
struct mark {
    size_t word;
    enum side side;
    bool is_single;
};

struct marks {
    struct mark *items;
    size_t count, capacity;
};

struct machine {
    struct arena *arena;
    struct str text;
    struct words *words;
    struct stretches *stretches;
    size_t next;        /* of the words' marks, the first of the block at hand */
    struct marks marks; /* of the block at hand */
    size_t running;     /* the stretch that the next block may continue */
};

/* The character that a mark stands for: one of " ' and the curly ones. */
static uint32_t character_of(struct str text, const struct word *word)
{
    size_t at = word->start, size = word->end - word->start;
    uint32_t character = utf8_next(text, &at);
    if (size == 2 && character == '\'')
        return '"';
    if (character == '`')
        return size == 2 ? 0x201c : 0x2018;
    if (size >= 7) { /* a broken encoding (words.c) */
        const unsigned char *tail = (const unsigned char *)text.bytes + word->start + 5;
        return tail[0] == 0xc5   ? 0x201c
               : tail[0] == 0xc2 ? 0x201d
               : tail[0] == 0xcb ? 0x2018
                                 : 0x2019;
    }
    return character;
}

static bool is_spaced_left(const struct machine *m, size_t first, size_t i)
{
    const struct word *word = &m->words->items[i];
    if (i == first || word->after_space)
        return true;
    const struct word *left = word - 1;
    return left->kind == WORD_open || left->kind == WORD_dash || left->kind == WORD_mark ||
           left->kind == WORD_colon ||
           (left->kind == WORD_other && m->text.bytes[left->start] == '/');
}

static bool is_spaced_right(const struct machine *m, size_t last, size_t i)
{
    const struct word *word = &m->words->items[i];
    if (i + 1 == last || word->before_space)
        return true;
    const struct word *right = word + 1;
    return right->kind == WORD_comma || right->kind == WORD_stop || right->kind == WORD_colon ||
           right->kind == WORD_semicolon || right->kind == WORD_close || right->kind == WORD_dash ||
           right->kind == WORD_mark;
}

/* 6'2", 12": feet and inches. */
static bool is_measure(const struct machine *m, size_t first, size_t i)
{
    const struct word *word = &m->words->items[i];
    if (i == first || word->after_space || word[-1].kind != WORD_number)
        return false;
    return i >= first + 2 && word[-2].kind == WORD_mark && !word[-1].after_space &&
           m->words->items[i].end - word->start == 1;
}

static enum side side_of_straight(const struct machine *m, size_t first, size_t last, size_t i)
{
    bool left = is_spaced_left(m, first, i), right = is_spaced_right(m, last, i);
    if (i == first)
        return SIDE_open;
    if (left && !right)
        return SIDE_open;
    if (right && !left)
        return SIDE_close;
    return SIDE_either;
}

static enum side side_of_curly(const struct machine *m, size_t first, size_t last, size_t i,
                               enum side printed)
{
    const struct word *word = &m->words->items[i];
    bool left = i == first || word->after_space, right = i + 1 == last || word->before_space;
    if (i == first)
        return SIDE_open;
    if (printed == SIDE_open && !left && is_spaced_right(m, last, i))
        return SIDE_close;
    if (printed == SIDE_close && left && !right && !is_spaced_right(m, last, i))
        return SIDE_open;
    return printed;
}

static bool is_elision(const struct machine *m, size_t last, size_t i)
{
    const struct word *word = &m->words->items[i];
    if (i + 1 >= last || word->before_space)
        return false;
    return word_is(word + 1, LEX(elision)) ||
           (word[1].kind == WORD_number && is_digit(m->text.bytes[word[1].start]) &&
            word[1].end - word[1].start <= 3);
}

/* A single mark behind a letter: an apostrophe (workers' rights) unless a single
 * quotation is open and could end here. */
static enum side side_of_single(const struct machine *m, size_t first, size_t last, size_t i)
{
    uint32_t character = character_of(m->text, &m->words->items[i]);
    bool left = is_spaced_left(m, first, i), right = is_spaced_right(m, last, i);
    if (is_elision(m, last, i) && character != 0x2018)
        return SIDE_none;
    if (character == 0x201a || character == 0x201b)
        return SIDE_open;
    if (character == 0x2018)
        return right && !left ? SIDE_close : SIDE_open;
    if (left && !right)
        return character == 0x2019 ? SIDE_none : SIDE_open;
    return right && !left ? SIDE_close : SIDE_none;
}

static struct mark read_mark(const struct machine *m, size_t first, size_t last, size_t i)
{
    struct mark mark = {.word = i};
    switch (character_of(m->text, &m->words->items[i])) {
    case '"':
    case 0x2033:
        mark.side = is_measure(m, first, i) ? SIDE_none : side_of_straight(m, first, last, i);
        break;
    case 0x201c:
    case 0x201f: mark.side = side_of_curly(m, first, last, i, SIDE_open); break;
    case 0x201d: mark.side = side_of_curly(m, first, last, i, SIDE_close); break;
    case 0xab:
    case 0x201e: mark.side = SIDE_open; break;
    case 0xbb: mark.side = SIDE_close; break;
    default:
        mark.is_single = true;
        mark.side = side_of_single(m, first, last, i);
        break;
    }
    return mark;
}

static bool has_content(const struct machine *m, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (m->words->items[i].kind == WORD_word || m->words->items[i].kind == WORD_number)
            return true;
    return false;
}

/* Adds the stretch between the marks at words open and close; close is the first
 * word that no longer belongs to it when no mark closes it. */
static void add_stretch(struct machine *m, const struct block_words *block, size_t open,
                        size_t close, bool is_closed, bool is_single)
{
    const struct word *words = m->words->items;
    if (!has_content(m, open + 1, close))
        return;
    struct stretch stretch = {.block = block->block,
                              .first = open,
                              .last = is_closed ? close + 1 : close,
                              .previous = NO_STRETCH,
                              .next = NO_STRETCH,
                              .is_single = is_single,
                              .state = is_closed ? MARK_closed : MARK_unclosed};
    stretch.inner.start = words[open].end;
    stretch.inner.end = is_closed ? words[close].start : words[close - 1].end;
    while (stretch.inner.start < stretch.inner.end && is_space(m->text.bytes[stretch.inner.start]))
        stretch.inner.start++;
    while (stretch.inner.end > stretch.inner.start &&
           is_space(m->text.bytes[stretch.inner.end - 1]))
        stretch.inner.end--;
    if (m->running != NO_STRETCH && open == block->first) {
        m->stretches->items[m->running].state = MARK_continued;
        m->stretches->items[m->running].next = m->stretches->count;
        stretch.previous = m->running;
    }
    ARENA_PUSH(m->arena, m->stretches, stretch);
}

/* Pairs the double marks of a block: outer pairs only, since nested ones belong to
 * the outer.  An opening mark within an open stretch is nesting if the block's marks
 * balance, else the sign that the stretch before was never closed. */
static bool double_marks_balance(const struct machine *m)
{
    long depth = 0;
    for (size_t i = 0; i < m->marks.count; i++) {
        const struct mark *mark = &m->marks.items[i];
        if (mark->is_single || mark->side == SIDE_none)
            continue;
        bool opens = mark->side == SIDE_open || (mark->side == SIDE_either && !depth);
        depth += opens ? 1 : -1;
        if (depth < 0)
            return false;
    }
    return depth <= 1;
}

static void pair_double_marks(struct machine *m, const struct block_words *block)
{
    const bool nested = double_marks_balance(m);
    size_t open = 0, depth = 0;
    for (size_t i = 0; i < m->marks.count; i++) {
        const struct mark *mark = &m->marks.items[i];
        if (mark->is_single || mark->side == SIDE_none)
            continue;
        bool opens = mark->side == SIDE_open || (mark->side == SIDE_either && !depth);
        if (opens && depth && nested) {
            depth++;
        } else if (opens && depth) {
            add_stretch(m, block, open, mark->word, false, false);
            open = mark->word;
        } else if (opens) {
            open = mark->word;
            depth = 1;
        } else if (depth && --depth == 0) {
            add_stretch(m, block, open, mark->word, true, false);
        }
    }
    if (depth)
        add_stretch(m, block, open, block->last, false, false);
}

/* The mark that closes a single quotation opened at marks[i]: the first behind
 * punctuation, else the first that is no plural's apostrophe, else the last. */
static size_t single_close(const struct machine *m, size_t i)
{
    size_t fallback = 0;
    for (size_t j = i + 1; j < m->marks.count && j < i + 12; j++) {
        const struct mark *mark = &m->marks.items[j];
        if (!mark->is_single)
            continue;
        if (mark->side == SIDE_open)
            break;
        if (mark->side != SIDE_close)
            continue;
        const struct word *word = &m->words->items[mark->word];
        const struct word *left = word - 1;
        if (left->kind != WORD_word || m->text.bytes[left->end - 1] != 's' || !word->before_space)
            return j;
        fallback = j;
    }
    return fallback;
}

/* Singles within a double stretch are nested and pass; doubles are those from
 * first_stretch on, in order, as the singles are. */
static void pair_single_marks(struct machine *m, const struct block_words *block,
                              size_t first_stretch)
{
    const size_t doubles = m->stretches->count;
    size_t at = first_stretch;
    for (size_t i = 0; i < m->marks.count; i++) {
        const struct mark *mark = &m->marks.items[i];
        if (!mark->is_single || mark->side != SIDE_open)
            continue;
        while (at < doubles && m->stretches->items[at].last <= mark->word)
            at++;
        if (at < doubles && m->stretches->items[at].first <= mark->word)
            continue;
        size_t close = single_close(m, i);
        if (!close)
            continue;
        add_stretch(m, block, mark->word, m->marks.items[close].word, true, true);
        i = close;
    }
}

/* Merges the block's double stretches [first, singles) with its single ones behind
 * them, in order; of two that overlap the one that begins first is the outer. */
static void merge_singles(struct machine *m, size_t first, size_t singles)
{
    struct stretches *stretches = m->stretches;
    struct stretches merged = {0};
    size_t a = first, b = singles, end = 0;
    while (a < singles || b < stretches->count) {
        bool takes_a = b == stretches->count ||
                       (a < singles && stretches->items[a].first < stretches->items[b].first);
        const struct stretch *next = &stretches->items[takes_a ? a++ : b++];
        if (next->first < end)
            continue;
        ARENA_PUSH(m->arena, &merged, *next);
        end = next->last;
    }
    if (merged.count)
        memcpy(stretches->items + first, merged.items, merged.count * sizeof *merged.items);
    stretches->count = first + merged.count;
}

static void read_block(struct machine *m, const struct block_words *block)
{
    const struct indices *all = &m->words->marks;
    const size_t first_stretch = m->stretches->count;
    bool singles = false;
    m->marks.count = 0;
    for (; m->next < all->count && all->items[m->next] < block->last; m->next++) {
        struct mark mark = read_mark(m, block->first, block->last, all->items[m->next]);
        singles |= mark.is_single && mark.side == SIDE_open;
        ARENA_PUSH(m->arena, &m->marks, mark);
    }
    if (!m->marks.count) {
        m->running = NO_STRETCH;
        return;
    }
    pair_double_marks(m, block);
    if (singles) {
        const size_t doubles = m->stretches->count;
        pair_single_marks(m, block, first_stretch);
        merge_singles(m, first_stretch, doubles);
    }
    const size_t count = m->stretches->count;
    bool stays_open = count > first_stretch &&
                      m->stretches->items[count - 1].state == MARK_unclosed &&
                      m->stretches->items[count - 1].last == block->last;
    m->running = stays_open ? count - 1 : NO_STRETCH;
}

/* A running quotation ends with a closed paragraph; marks that only ever open are
 * paragraphs that nobody closed, each for itself. */
static void part_unclosed_runs(struct stretches *stretches)
{
    for (size_t i = stretches->count; i-- > 0;) {
        struct stretch *tail = &stretches->items[i];
        if (tail->state != MARK_unclosed)
            continue;
        for (size_t j = i; stretches->items[j].previous != NO_STRETCH;) {
            size_t before = stretches->items[j].previous;
            stretches->items[j].previous = NO_STRETCH;
            stretches->items[before].next = NO_STRETCH;
            stretches->items[before].state = MARK_unclosed;
            j = before;
        }
    }
}

void marks_find(struct arena *arena, struct str text, const struct block_list *blocks,
                struct words *words, struct stretches *stretches)
{
    struct machine machine = {.arena = arena,
                              .text = text,
                              .words = words,
                              .stretches = stretches,
                              .running = NO_STRETCH};
    for (size_t i = 0; i < blocks->count; i++)
        read_block(&machine, &blocks->items[i]);
    part_unclosed_runs(stretches);
}
