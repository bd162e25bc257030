/* sides.c - which side of a quotation each mark is on */
#include "words/sides.h"

#include <string.h>

#include "base/utf8.h"
#include "words/vocabulary.h"

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

static bool is_spaced_left(const struct text_words *t, size_t first, size_t i)
{
    const struct word *word = &t->words[i];
    if (i == first || word->after_space)
        return true;
    const struct word *left = word - 1;
    return left->kind == WORD_open || left->kind == WORD_dash || left->kind == WORD_mark ||
           left->kind == WORD_colon ||
           (left->kind == WORD_other && t->text.bytes[left->start] == '/');
}

static bool is_spaced_right(const struct text_words *t, size_t last, size_t i)
{
    const struct word *word = &t->words[i];
    if (i + 1 == last || word->before_space)
        return true;
    const struct word *right = word + 1;
    return right->kind == WORD_comma || right->kind == WORD_stop || right->kind == WORD_colon ||
           right->kind == WORD_semicolon || right->kind == WORD_close || right->kind == WORD_dash ||
           right->kind == WORD_mark;
}

/* 6'2", 12": feet and inches. */
static bool is_measure(const struct text_words *t, size_t first, size_t i)
{
    const struct word *word = &t->words[i];
    if (i == first || word->after_space || word[-1].kind != WORD_number)
        return false;
    return i >= first + 2 && word[-2].kind == WORD_mark && !word[-1].after_space &&
           t->words[i].end - word->start == 1;
}

/* The country"s, they don"t: a misprint for an apostrophe. */
static bool is_misprint(const struct text_words *t, size_t last, size_t i)
{
    const struct word *word = &t->words[i];
    if (i + 1 >= last || word->after_space || word->before_space)
        return false;
    const struct str tail = word_text(t->text, word + 1);
    return str_equal(tail, STR("s")) ||
           (str_equal(tail, STR("t")) && t->text.bytes[word->start - 1] == 'n');
}

static enum side side_of_straight(const struct text_words *t, size_t first, size_t last, size_t i)
{
    bool left = is_spaced_left(t, first, i), right = is_spaced_right(t, last, i);
    if (i == first)
        return SIDE_open;
    if (left && !right)
        return SIDE_open;
    if (right && !left)
        return SIDE_close;
    return SIDE_either;
}

static enum side side_of_curly(const struct text_words *t, size_t first, size_t last, size_t i,
                               enum side printed)
{
    const struct word *word = &t->words[i];
    bool left = i == first || word->after_space, right = i + 1 == last || word->before_space;
    if (i == first)
        return SIDE_open;
    if (printed == SIDE_open && !left && is_spaced_right(t, last, i))
        return SIDE_close;
    if (printed == SIDE_close && left && !right && !is_spaced_right(t, last, i))
        return SIDE_open;
    return printed;
}

static bool is_elision(const struct text_words *t, size_t last, size_t i)
{
    const struct word *word = &t->words[i];
    if (i + 1 >= last || word->before_space)
        return false;
    return word_is(word + 1, LEX(elision)) ||
           (word[1].kind == WORD_number && is_digit(t->text.bytes[word[1].start]) &&
            word[1].end - word[1].start <= 3);
}

/* A single mark behind a letter: an apostrophe (workers' rights) unless a single
 * quotation is open and could end here. */
static enum side side_of_single(const struct text_words *t, size_t first, size_t last, size_t i)
{
    uint32_t character = character_of(t->text, &t->words[i]);
    bool left = is_spaced_left(t, first, i), right = is_spaced_right(t, last, i);
    if (is_elision(t, last, i) && character != 0x2018)
        return SIDE_none;
    if (character == 0x201a || character == 0x201b)
        return SIDE_open;
    if (character == 0x2018)
        return right && !left ? SIDE_close : SIDE_open;
    if (left && !right)
        return character == 0x2019 ? SIDE_none : SIDE_open;
    return right && !left ? SIDE_close : SIDE_none;
}

struct mark mark_read(const struct text_words *t, size_t first, size_t last, size_t i)
{
    struct mark mark = {.word = i};
    switch (character_of(t->text, &t->words[i])) {
    case '"':
    case 0x2033:
        mark.side = is_measure(t, first, i) || is_misprint(t, last, i)
                        ? SIDE_none
                        : side_of_straight(t, first, last, i);
        break;
    case 0x201c:
    case 0x201f: mark.side = side_of_curly(t, first, last, i, SIDE_open); break;
    case 0x201d: mark.side = side_of_curly(t, first, last, i, SIDE_close); break;
    case 0xab:
    case 0x201e: mark.side = SIDE_open; break;
    case 0xbb: mark.side = SIDE_close; break;
    default:
        mark.is_single = true;
        mark.side = side_of_single(t, first, last, i);
        break;
    }
    return mark;
}
