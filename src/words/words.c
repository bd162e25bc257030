/* words.c - a block's words and marks, and what class each may be of */
#include "words/words.h"

#include <string.h>

#include "base/utf8.h"
#include "words/months.h"
#include "words/signs.h"
#include "words/tables.h"

enum { MOST_PLAIN = 15 };

struct scan {
    struct str text;
    size_t at, end;
    size_t plain_end; /* up to which a plain word may begin: enough is readable behind it */
    bool is_spaced;   /* white space, or the block's start, stands before at */
    bool has_time;    /* a word in a capital may be a month */
};

/* What is seen on the way over a word. */
struct inside {
    bool initials, apostrophe;
};

static bool is_word_byte(char byte)
{
    static const bool is_in_word[256] = {
        ['0' ... '9'] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true};
    return is_in_word[(unsigned char)byte];
}

static size_t wide_character(const struct scan *scan, size_t at)
{
    size_t next = at;
    return utf8_is_word(utf8_next(scan->text, &next)) ? next - at : 0;
}

/* Length of the word character at offset at, or 0. */
static inline size_t word_character(const struct scan *scan, size_t at)
{
    if (at >= scan->end)
        return 0;
    char byte = scan->text.bytes[at];
    return (unsigned char)byte < 0x80 ? is_word_byte(byte) : wide_character(scan, at);
}

/* Length of an apostrophe at offset at, or 0. */
static size_t apostrophe(const struct scan *scan, size_t at)
{
    if (at < scan->end && scan->text.bytes[at] == '\'')
        return 1;
    return at + 3 <= scan->end && !memcmp(scan->text.bytes + at, "\xe2\x80\x99", 3) ? 3 : 0;
}

/* Punctuation that may stand within a word, between what came before and more. */
static size_t inner(const struct scan *scan, size_t start, size_t at, struct inside *inside)
{
    char c = scan->text.bytes[at];
    size_t mark = apostrophe(scan, at);
    if (mark && word_character(scan, at + mark)) {
        inside->apostrophe = true;
        return mark;
    }
    if (mark)
        return 0;
    if (!word_character(scan, at + 1))
        return 0;
    if (c == '-' || c == '_' || c == '@' || c == '/')
        return c == '/' ? 0 : 1;
    bool digits = is_digit(scan->text.bytes[at - 1]) && is_digit(scan->text.bytes[at + 1]);
    if (c == '&')
        return 1;
    if (c == ',' || c == ':')
        return digits;
    if (c != '.')
        return 0;
    bool single = at == start + 1 || scan->text.bytes[at - 2] == '.';
    inside->initials |= single && !digits;
    return digits || single || is_lower(scan->text.bytes[at + 1]);
}

static size_t word_end(const struct scan *scan, size_t start, struct inside *inside)
{
    size_t at = start + 1;
    if ((unsigned char)scan->text.bytes[start] >= 0x80)
        at = start + word_character(scan, start);
    for (;;) {
        while (at < scan->end && is_word_byte(scan->text.bytes[at]))
            at++;
        if (at == scan->end || scan->text.bytes[at] == ' ')
            return at;
        size_t more = word_character(scan, at);
        if (!more)
            more = inner(scan, start, at, inside);
        if (!more)
            return at;
        at += more;
    }
}

/* Cuts a possessive 's or a contraction off the base. */
static void set_base(struct str text, struct word *word)
{
    static const struct str tails[] = {{"s", 1},  {"re", 2}, {"ve", 2},
                                       {"ll", 2}, {"d", 1},  {"m", 1}};
    for (size_t at = word->start + 1; at + 1 < word->end; at++) {
        bool straight = text.bytes[at] == '\'';
        if (!straight && (at + 3 >= word->end || memcmp(text.bytes + at, "\xe2\x80\x99", 3)))
            continue;
        struct str tail = str_slice(text, at + (straight ? 1 : 3), word->end);
        for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
            if (str_equal_nocase(tail, tails[i])) {
                word->base_end = (uint32_t)at;
                word->is_possessive = i == 0;
                word->is_contraction = i > 0;
            }
    }
}

static bool is_all_capitals(struct str base)
{
    size_t capitals = 0;
    for (size_t i = 0; i < base.size; i++) {
        if (is_lower(base.bytes[i]))
            return false;
        capitals += is_upper(base.bytes[i]);
    }
    return capitals > 1;
}

/* "al-Sayed", "el-Masri": a name in small letters for its article's sake. */
static bool has_article(struct str text, const struct word *word)
{
    enum { MOST_ARTICLE = 3 };
    size_t hyphen = word->start;
    while (hyphen < word->end && hyphen <= word->start + MOST_ARTICLE && text.bytes[hyphen] != '-')
        hyphen++;
    return hyphen + 1 < word->end && text.bytes[hyphen] == '-' &&
           is_upper(text.bytes[hyphen + 1]) &&
           vocabulary_find(str_slice(text, word->start, hyphen)).classes & LEX(particle);
}

static void set_case(struct str text, struct word *word)
{
    size_t at = word->start;
    if (is_lower(text.bytes[at])) {
        word->is_capital = has_article(text, word);
        return;
    }
    word->is_capital = utf8_is_upper(utf8_next(text, &at));
    word->is_caps = is_all_capitals(word_base(text, word));
}

static void look_up(struct str text, bool has_initials, struct word *word)
{
    uint64_t hash;
    struct vocabulary_word known = vocabulary_find_hashed(word_text(text, word), &hash);
    word->spelling = key_spelling(hash);
    if (word->base_end < word->end && !known.classes && known.cue < 0)
        known = vocabulary_find(word_base(text, word));
    word->classes = known.classes;
    if (has_initials)
        return;
    word->cue = known.cue;
    const uint64_t stands_for_noun = LEX(pronoun) | LEX(relative) | LEX(adverb) | LEX(determiner);
    if (word->is_possessive && word_is(word, stands_for_noun)) {
        word->is_possessive = false;
        word->is_contraction = true;
    }
}

/* A full stop that belongs to the word: of an abbreviation, initial or initialism. */
static bool takes_stop(const struct scan *scan, const struct word *word, bool initials)
{
    if (word->end >= scan->end || scan->text.bytes[word->end] != '.' || word->base_end < word->end)
        return false;
    if (initials)
        return true;
    size_t size = word->end - word->start;
    if (size == 1)
        return word->is_capital ? scan->text.bytes[word->start] != 'I'
                                : scan->text.bytes[word->start] == 'v'; /* Roe v. Poe */
    if (word->end + 1 < scan->end && scan->text.bytes[word->end + 1] == '.')
        return false;
    return word_is(word, LEX(abbreviation)) && (word->is_capital || size < 4) &&
           !str_equal_nocase(word_text(scan->text, word), STR("no"));
}

static void add_stop(struct str text, struct word *word)
{
    if (word->end - word->start == 1) /* A. is no article */
        word->classes &= ~LEX(determiner);
    word->base_end = ++word->end;
    word->has_stop = true;
    word->hash = 0;
    word->spelling = (uint16_t)(vocabulary_hash(word_text(text, word)) >> 16);
}

/* Whether a word in front of bytes surely ends there: at white space, or at punctuation with
 * nothing of a word behind it.  Which of the two cannot be foreseen, and no branch asks. */
static inline bool ends_word(const char *bytes)
{
    static const bool goes_on[256] = {
        ['0' ... '9'] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true, [0x80 ... 0xff] = true};
    const bool here = goes_on[(unsigned char)bytes[0]], behind = goes_on[(unsigned char)bytes[1]];
    return (here | (behind & (bytes[0] > ' '))) == 0;
}

static void read_word(struct scan *scan, struct word *word)
{
    struct inside inside = {0};
    const char first = scan->text.bytes[scan->at];
    const size_t sign =
        (unsigned char)first < 0x80 ? 0 : sign_currency(scan->text, scan->at, scan->end);
    word->start = (uint32_t)scan->at;
    word->end = word->base_end = (uint32_t)word_end(scan, scan->at + sign, &inside);
    word->kind = sign || is_digit(first) || first == '$' ? WORD_number : WORD_word;
    if (word->kind == WORD_number && word->end < scan->end && scan->text.bytes[word->end] == '%')
        word->base_end = ++word->end;
    if (inside.apostrophe)
        set_base(scan->text, word);
    set_case(scan->text, word);
    if (word->kind == WORD_word)
        look_up(scan->text, inside.initials, word); /* "u.s" and "u.s." alike */
    if (takes_stop(scan, word, inside.initials))
        add_stop(scan->text, word);
    scan->at = word->end;
}

/* Straight single marks and backticks stand doubled for a double mark: '' and ``.
 * Of three, the outer two belong together. */
static size_t doubled(const struct scan *scan, const struct word *before, bool after_space)
{
    char c = scan->text.bytes[scan->at];
    if (c != '\'' && c != '`')
        return 1;
    size_t run = 1;
    while (run < 4 && scan->at + run < scan->end && scan->text.bytes[scan->at + run] == c)
        run++;
    if (run == 3 && !after_space && !(before && before->kind == WORD_open))
        return 1;
    return run >= 2 ? 2 : 1;
}

static void read_other(struct scan *scan, const struct word *before, struct word *word)
{
    size_t next = scan->at, broken = sign_mojibake(scan->text, scan->at, scan->end);
    uint32_t character = utf8_next(scan->text, &next);
    word->start = (uint32_t)scan->at;
    word->kind = broken ? WORD_mark : (uint8_t)sign_kind(character);
    if (character == '&') { /* a part of names: Brown & Co. */
        word->kind = WORD_word;
        word->is_capital = true;
    }
    if (broken)
        next = scan->at + broken;
    else if (word->kind == WORD_mark)
        next = next - scan->at > 1 ? next : scan->at + doubled(scan, before, word->after_space);
    else if (word->kind == WORD_stop || word->kind == WORD_dash) /* "...", "--", "?!" are one */
        while (next < scan->end && sign_kind((unsigned char)scan->text.bytes[next]) == word->kind)
            next++;
    scan->at = word->end = word->base_end = (uint32_t)next;
}

/* Goes on behind the white space at offset at, mostly one blank, and returns where. */
static __attribute__((noinline)) size_t pass_space(struct scan *scan, size_t at)
{
    const size_t behind = at + (at < scan->end && scan->text.bytes[at] == ' ');
    const bool is_over = behind < scan->end && sign_is_visible(scan->text.bytes[behind]);
    scan->at = is_over ? behind : sign_space_end(scan->text, behind, scan->end);
    scan->is_spaced = scan->at > at || scan->at == scan->end;
    return scan->at;
}

static bool begins_word(const struct scan *scan)
{
    const char c = scan->text.bytes[scan->at];
    if (is_word_byte(c))
        return true;
    if (c == '$' || c == '#' || c == '@')
        return word_character(scan, scan->at + 1);
    return (unsigned char)c >= 0x80 && !sign_mojibake(scan->text, scan->at, scan->end) &&
           (word_character(scan, scan->at) || sign_currency(scan->text, scan->at, scan->end));
}

/* Lists a word that begins with a letter or a digit, where it is asked for alone. */
static void list_word(struct arena *arena, struct words *words, const struct word *word)
{
    const uint32_t index = (uint32_t)(word - words->items);
    if (word->is_capital)
        ARENA_PUSH(arena, &words->capitals, index);
    if (word->has_stop)
        ARENA_PUSH(arena, &words->ends, index);
}

/* Reads what is no plain word, behind the words of its block that are before it. */
static void read_rare(struct arena *arena, struct scan *scan, struct words *words, size_t first)
{
    ARENA_ROOM(arena, words);
    struct word *word = &words->items[words->count];
    *word = (struct word){.after_space = scan->is_spaced, .cue = -1};
    if (begins_word(scan)) {
        read_word(scan, word);
        list_word(arena, words, word);
        scan->has_time |= word_is(word, LEX(time));
    } else {
        read_other(scan, words->count > first ? word - 1 : NULL, word);
        if (word->kind == WORD_mark)
            ARENA_PUSH(arena, &words->marks, (uint32_t)words->count);
        else if (word->kind == WORD_stop)
            ARENA_PUSH(arena, &words->ends, (uint32_t)words->count);
        else if (word->is_capital)
            ARENA_PUSH(arena, &words->capitals, (uint32_t)words->count);
    }
    pass_space(scan, word->end);
    word->before_space = scan->is_spaced;
    words->count++;
}

/* The small ones of the first size bytes, which are letters; a bit each. */
static inline unsigned small_letters(sixteen bytes, size_t size)
{
    return sixteen_bits(bytes << 2) & ((1U << size) - 1);
}

/* Adds what only a word in a capital may be; small has a bit for each of its small letters. */
static __attribute__((noinline)) void set_capital(struct scan *scan, sixteen letters,
                                                  unsigned small, struct word *word)
{
    const struct key key = key_of_letters(letters);
    const uint64_t hash = key_hash(&key);
    word->is_capital = true;
    word->is_caps = !small && word->end > word->start + 1;
    word->hash = upper_half(hash);
    word->classes |= vocabulary_name_of_hash(hash);
    scan->has_time |= word_is(word, LEX(time));
}

/* Reads words of up to fifteen ASCII letters alone, as nearly all are, one after the other until
 * there is another, no room, or the end near.  A blank or none is what mostly stands between
 * them.  What is rarer is left to calls, so that the rest stays in registers. */
static void read_plain(struct arena *arena, struct scan *scan, struct words *words)
{
    const char *const text = scan->text.bytes;
    const size_t last = scan->end, plain_end = scan->plain_end;
    struct word *word = words->items + words->count, *const most = words->items + words->capacity;
    size_t at = scan->at;
    bool is_spaced = scan->is_spaced;
    for (; word < most && at < plain_end; word++) {
        const char *bytes = text + at;
        const sixteen loaded = sixteen_load(bytes);
        size_t size;
        const sixteen letters = sixteen_letters(loaded, &size);
        const size_t start = at, end = start + size;
        if (size - 1 >= MOST_PLAIN || end > last || !ends_word(bytes + size))
            break;
        const struct key key = key_of_letters(letters);
        const struct vocabulary_word known = find_key(&key);
        const bool was_spaced = is_spaced;
        is_spaced = bytes[size] == ' ';
        at = end + is_spaced;
        if (at >= last || !sign_is_visible(text[at])) {
            at = pass_space(scan, end);
            is_spaced = scan->is_spaced;
        }
        *word = (struct word){.start = (uint32_t)start,
                              .end = (uint32_t)end,
                              .base_end = (uint32_t)end,
                              .kind = WORD_word,
                              .after_space = was_spaced,
                              .before_space = is_spaced,
                              .cue = known.cue,
                              .spelling = key_spelling(key_hash(&key)),
                              .classes = known.classes};
        if (!(bytes[0] & 0x20)) {
            set_capital(scan, letters, small_letters(loaded, size), word);
            ARENA_PUSH(arena, &words->capitals, (uint32_t)(word - words->items));
        }
        if (bytes[size] == '.' && takes_stop(scan, word, false)) {
            add_stop(scan->text, word);
            ARENA_PUSH(arena, &words->ends, (uint32_t)(word - words->items));
            at = pass_space(scan, word->end);
            word->before_space = is_spaced = scan->is_spaced;
        }
    }
    scan->at = at;
    scan->is_spaced = is_spaced;
    words->count = (size_t)(word - words->items);
}

void words_read(struct arena *arena, struct str text, struct span span, struct words *words)
{
    const size_t plain_end = text.size > MOST_PLAIN ? text.size - MOST_PLAIN - 1 : 0;
    struct scan scan = {.text = text,
                        .end = span.end,
                        .plain_end = plain_end < span.end ? plain_end : span.end,
                        .is_spaced = true};
    const size_t first = words->count;
    scan.at = sign_space_end(text, span.start, span.end);
    while (scan.at < scan.end) {
        ARENA_ROOM(arena, words);
        read_plain(arena, &scan, words);
        if (scan.at < scan.end)
            read_rare(arena, &scan, words, first);
    }
    if (scan.has_time)
        months_named(words, first);
    if (words->count > first)
        words->items[words->count - 1].ends_block = true;
}

bool word_is_particle(struct str text, const struct word *word)
{
    return word_is(word, LEX(particle)) && !word->is_capital && word->base_end == word->end &&
           is_lower(text.bytes[word->end - 1]);
}
