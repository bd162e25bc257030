/* marks.c - the quotation-mark machine: which stretches stand within marks */
#include "words/marks.h"

#include <string.h>

#include "words/bounds.h"
#include "words/sides.h"

/* Fewer words open no paragraph of a running quotation within single marks; fewer are a
 * signature, and no paragraph whose opening mark was left out. */
enum { FEWEST_WORDS = 6, PARAGRAPH_WORDS = 20 };

/* Were each double mark within an open stretch nested: how deep it stands, and the least depth
 * that it or a later one leaves. */
struct depth {
    long before, least;
};

struct depths {
    struct depth *items;
    size_t count, capacity;
};

/* The double marks' stretch that is open, and the marks at which it was opened anew. */
struct open {
    size_t word, depth;
    bool is_single;
    bool is_implied; /* no mark stands there: it was left out */
    size_t checked;  /* up to here no attribution stands in it */
    struct indices reopened;
};

struct machine {
    struct arena *arena;
    struct str text;
    struct words *words;
    struct stretches *stretches;
    size_t next;          /* of the words' marks, the first of the block at hand */
    struct marks marks;   /* of the block at hand */
    struct depths depths; /* of these */
    bool runs_on;         /* the block behind the one at hand begins with a mark */
    size_t running;       /* the stretch that the next block may continue */
};

static bool has_content(const struct machine *m, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (m->words->items[i].kind == WORD_word || m->words->items[i].kind == WORD_number)
            return true;
    return false;
}

/* Adds the stretch from the mark where it was opened to the one at word close; close is the
 * first word that no longer belongs to it when no mark closes it. */
static void add_stretch(struct machine *m, const struct block_words *block, const struct open *open,
                        size_t close, enum mark_state state)
{
    const struct word *words = m->words->items;
    const bool is_closed = state == MARK_closed;
    if (!has_content(m, open->word + !open->is_implied, close))
        return;
    struct stretch stretch = {.block = block->block,
                              .first = open->word,
                              .last = is_closed ? close + 1 : close,
                              .previous = NO_STRETCH,
                              .next = NO_STRETCH,
                              .reopened = open->reopened,
                              .is_single = open->is_single,
                              .state = state};
    stretch.inner.start = open->is_implied ? words[open->word].start : words[open->word].end;
    stretch.inner.end = is_closed ? words[close].start : words[close - 1].end;
    while (stretch.inner.start < stretch.inner.end && is_space(m->text.bytes[stretch.inner.start]))
        stretch.inner.start++;
    while (stretch.inner.end > stretch.inner.start &&
           is_space(m->text.bytes[stretch.inner.end - 1]))
        stretch.inner.end--;
    ARENA_PUSH(m->arena, m->stretches, stretch);
}

static bool is_double(const struct mark *mark)
{
    return !mark->is_single && mark->side != SIDE_none;
}

static bool opens(const struct mark *mark, bool is_open)
{
    return mark->side == SIDE_open || (mark->side == SIDE_either && !is_open);
}

static void measure_depths(struct machine *m)
{
    long depth = 0;
    m->depths.count = 0;
    for (size_t i = 0; i < m->marks.count; i++) {
        const struct mark *mark = &m->marks.items[i];
        struct depth at = {.before = depth};
        if (is_double(mark))
            depth += opens(mark, depth > 0) ? 1 : -1;
        at.least = depth;
        ARENA_PUSH(m->arena, &m->depths, at);
    }
    for (size_t i = m->depths.count; i-- > 1;)
        if (m->depths.items[i].least < m->depths.items[i - 1].least)
            m->depths.items[i - 1].least = m->depths.items[i].least;
}

/* Whether the word in front of i, inner marks aside, ends a sentence, and one begins at i. */
static bool is_between_sentences(const struct machine *m, size_t open, size_t i)
{
    const struct word *words = m->words->items;
    size_t left = i - 1;
    while (left > open && left + 3 > i &&
           (words[left].kind == WORD_mark || words[left].kind == WORD_close))
        left--;
    const struct word *next = &words[i + 1];
    return left > open && (words[left].kind == WORD_stop || words[left].has_stop) &&
           words[i].after_space && !words[i].before_space &&
           (next->is_capital || next->kind == WORD_number || next->kind == WORD_mark ||
            next->kind == WORD_stop);
}

/* Whether the opening mark marks[i] is nested in the stretch that is open: both are closed.  Of
 * a stretch that runs on into the next block the closing mark is not awaited, unless this may be
 * where it was opened anew. */
static bool is_nested(const struct machine *m, size_t i, bool may_reopen)
{
    const struct depth *depth = &m->depths.items[i];
    return depth->least < depth->before ||
           (depth->least == depth->before && m->runs_on && !may_reopen);
}

/* Adds what was open and is not closed before word last; then another mark opens, if last is
 * not the block's end. */
static void add_unclosed(struct machine *m, const struct block_words *block, struct open *open,
                         size_t last)
{
    size_t end = last;
    if (last < block->last || !m->runs_on)
        end = attribution_begin(m->words->items, open->word + 1, last);
    if (end == last && last < block->last)
        end = sentence_begin(m->words->items, open->word + 1, last);
    add_stretch(m, block, open, end, MARK_unclosed);
}

/* The double mark marks[i] opens within an open stretch: it is nested, or opens anew what goes
 * on, as paragraphs that were joined do, or what was open has been left so. */
static void open_within(struct machine *m, const struct block_words *block, size_t i,
                        struct open *open)
{
    const size_t word = m->marks.items[i].word;
    const bool may_reopen = is_between_sentences(m, open->word, word);
    if (is_nested(m, i, may_reopen)) {
        open->depth++;
        return;
    }
    if (may_reopen && attribution_begin(m->words->items, open->checked, word) == word) {
        ARENA_PUSH(m->arena, &open->reopened, (uint32_t)word);
        open->checked = word + 1;
        return;
    }
    add_unclosed(m, block, open, word);
    *open = (struct open){.word = word, .checked = word + 1, .depth = 1};
}

/* Whether the closing mark at word ends a block that was said as a whole: one that was
 * announced, or goes on with the last. */
static bool closes_block(const struct machine *m, const struct block_words *block, size_t word)
{
    const struct word *words = m->words->items;
    return word + 1 == block->last && word > block->first + PARAGRAPH_WORDS &&
           words[word - 1].kind == WORD_stop &&
           (m->running != NO_STRETCH ||
            (block->first && words[block->first - 1].kind == WORD_colon));
}

/* The closing mark marks[i] closes nothing: its sentence was said if an attribution stands
 * behind it. */
static void add_unopened(struct machine *m, const struct block_words *block, size_t i)
{
    const struct word *words = m->words->items;
    const size_t word = m->marks.items[i].word, count = m->stretches->count;
    const size_t end = count ? m->stretches->items[count - 1].last : 0;
    const size_t first = end > block->first ? end : block->first;
    struct open open = {.word = first, .is_implied = true};
    if (m->marks.items[i].side != SIDE_close)
        return;
    if (word > first && words[word - 1].kind == WORD_comma &&
        is_attribution(words, word + 1, block->last)) {
        const size_t begin = sentence_begin(words, first, word);
        open.word = begin < word ? begin : first;
    } else if (first != block->first || !closes_block(m, block, word)) {
        return;
    }
    add_stretch(m, block, &open, word, MARK_closed);
}

/* Pairs the double marks of a block: outer pairs only, since nested ones belong to the
 * outer. */
static void pair_double_marks(struct machine *m, const struct block_words *block)
{
    struct open open = {0};
    measure_depths(m);
    for (size_t i = 0; i < m->marks.count; i++) {
        const struct mark *mark = &m->marks.items[i];
        if (!is_double(mark))
            continue;
        const bool does_open = opens(mark, open.depth > 0);
        if (does_open && open.depth) {
            open_within(m, block, i, &open);
        } else if (does_open) {
            open = (struct open){.word = mark->word, .checked = mark->word + 1, .depth = 1};
        } else if (open.depth && --open.depth == 0) {
            add_stretch(m, block, &open, mark->word, MARK_closed);
        } else if (!open.depth && !does_open) {
            add_unopened(m, block, i);
        }
    }
    if (open.depth)
        add_unclosed(m, block, &open, block->last);
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

/* Whether the single mark marks[i], which nothing closes, opens a paragraph of a running
 * quotation and no apostrophe: whole sentences stand behind it, and it opens the block or,
 * behind what introduces it, the next block opens too. */
static bool opens_paragraph(const struct machine *m, const struct block_words *block, size_t i)
{
    const struct word *words = m->words->items;
    const size_t word = m->marks.items[i].word;
    if (block->last < word + FEWEST_WORDS || !words[word + 1].is_capital ||
        words[block->last - 1].kind != WORD_stop)
        return false;
    for (size_t j = i + 1; j < m->marks.count; j++)
        if (m->marks.items[j].is_single && m->marks.items[j].side == SIDE_open)
            return false;
    if (word == block->first)
        return true;
    const struct word *left = &words[word - 1];
    return m->runs_on &&
           (left->kind == WORD_colon || left->kind == WORD_comma || is_speech_cue(left));
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
        const struct open open = {.word = mark->word, .is_single = true};
        const size_t close = single_close(m, i);
        if (close) {
            add_stretch(m, block, &open, m->marks.items[close].word, MARK_closed);
            i = close;
        } else if (opens_paragraph(m, block, i)) {
            add_stretch(m, block, &open, block->last, MARK_unclosed);
            return;
        }
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

/* The block's stretches from first on: whether they go on with the one that runs, and which of
 * them runs on. */
static void continue_running(struct machine *m, const struct block_words *block, size_t first)
{
    struct stretch *items = m->stretches->items;
    const size_t count = m->stretches->count, running = m->running;
    m->running = NO_STRETCH;
    if (first == count)
        return;
    if (running != NO_STRETCH && items[first].first == block->first &&
        items[first].is_single == items[running].is_single) {
        items[running].state = MARK_continued;
        items[running].next = first;
        items[first].previous = running;
    }
    if (items[count - 1].state == MARK_unclosed && items[count - 1].last == block->last)
        m->running = count - 1;
}

/* Behind "=", marks hold the value of an attribute of HTML that was left in the text. */
static bool is_behind_equals(const struct machine *m, size_t i)
{
    const struct word *word = &m->words->items[i];
    return i && !word->after_space && m->text.bytes[word->start - 1] == '=';
}

/* Reads the marks of the block; returns whether a single one opens. */
static bool read_marks(struct machine *m, const struct block_words *block)
{
    const struct indices *all = &m->words->marks;
    const struct text_words text = {m->text, m->words->items};
    bool singles = false, is_in_value = false;
    m->marks.count = 0;
    for (; m->next < all->count && all->items[m->next] < block->last; m->next++) {
        struct mark mark = mark_read(&text, block->first, block->last, all->items[m->next]);
        if (is_in_value || is_behind_equals(m, mark.word)) {
            is_in_value = !is_in_value;
            mark.side = SIDE_none;
        }
        singles |= mark.is_single && mark.side == SIDE_open;
        ARENA_PUSH(m->arena, &m->marks, mark);
    }
    m->runs_on = m->next < all->count && all->items[m->next] == block->last;
    return singles;
}

static void read_block(struct machine *m, const struct block_words *block)
{
    const size_t first_stretch = m->stretches->count;
    const bool singles = read_marks(m, block);
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
    continue_running(m, block, first_stretch);
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
