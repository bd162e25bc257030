/* byline.c - who wrote the story: the lines above it */
#include "structure/extractors.h"
#include "structure/lexicon.h"
#include "structure/names.h"

enum { MOST_BYTES = 160, MOST_BLOCKS = 12, MOST_SECOND_LINE = 80, MOST_OUTLET_WORDS = 6 };

static struct str without_stop(struct str text)
{
    while (text.size && (str_ends(text, STR(".")) || str_ends(text, STR(";"))))
        text.size--;
    return text;
}

static bool has_digit(struct str text)
{
    return str_find_digit(text, 0) < text.size;
}

static bool are_people(const struct names *names, bool any_case)
{
    for (size_t i = 0; i < names->people.count; i++) {
        struct str name = names->people.items[i];
        bool is_agency = lexicon_has(LIST_agencies, name);
        if (!is_agency && !any_case && !is_person(name, 2))
            return false;
    }
    return true;
}

static void add_byline(struct article *article, size_t index, const struct names *names)
{
    struct block *block = &article->blocks.items[index];
    struct record *record = article_add(article, RECORD_byline, block->span);
    record->byline.authors = names->people;
    record->byline.role = STR("author");
    if (names->places.count == 1)
        record->byline.place = names->places.items[0];
    block->kind = BLOCK_byline;
}

/* Where the names begin behind "By", "Posted by", ...; 0 if it is no such line. */
static size_t names_start(struct str text)
{
    static const struct str starts[] = {{"by ", 3},           {"by: ", 4},         {"by\n", 3},
                                        {"posted by ", 10},   {"story by ", 9},    {"words by ", 9},
                                        {"analysis by ", 12}, {"opinion by ", 11}, {"text by ", 8}};
    const char first = text.size ? to_lower(text.bytes[0]) : '\0';
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (first == starts[i].bytes[0] && text.size > starts[i].size + 3 &&
            str_equal_nocase(str_slice(text, 0, starts[i].size), starts[i]))
            return starts[i].size;
    return 0;
}

/* "By Jane Roe and John Poe in PARIS", "BY JANE ROE, Reuters" */
static bool read_by_line(struct article *article, struct str text, struct names *names)
{
    size_t start = names_start(text);
    if (!start)
        return false;
    struct str list = str_trim(without_stop(str_slice(text, start, text.size)));
    list.size = str_find(list, STR(" @"), 0);
    if (has_digit(list))
        return false;
    if (names_read(article->arena, list, false, names) && are_people(names, false))
        return true;
    return names_read(article->arena, list, true, names) && names->has_agency &&
           are_people(names, true);
}

static size_t count_words(struct str text)
{
    struct str word;
    size_t words = 0;
    for (size_t at = 0; next_word(text, &at, &word);)
        words++;
    return words;
}

/* Takes "| 5 days ago" off the end. */
static struct str without_age(struct str text)
{
    size_t bar = str_ends(text, STR(" ago")) ? text.size : 0;
    while (bar && text.bytes[bar - 1] != '|')
        bar--;
    const struct str age = str_slice(text, bar, text.size);
    return bar && str_ends(age, STR(" ago")) && has_digit(age)
               ? str_trim(str_slice(text, 0, bar - 1))
               : text;
}

/* "Jane Roe, USA TODAY", "Jane Roe | Special to the Star"; "Associated Press" alone. */
static bool read_signature(struct article *article, struct str text, struct names *names)
{
    text = without_age(text);
    if (str_starts(text, STR("From ")))
        text = str_slice(text, 5, text.size);
    if (lexicon_has(LIST_agencies, text) && count_words(text) >= 2)
        return names_read(article->arena, text, false, names);
    const bool has_break = str_holds(text, STR(",")) || str_holds(text, STR("|"));
    if (!has_break || has_digit(text) || str_ends(text, STR(".")) ||
        count_words(text) > 2 * MOST_OUTLET_WORDS)
        return false;
    return names_read(article->arena, text, false, names) && names->outlet.size &&
           str_ends(text, names->outlet) && are_people(names, false);
}

/* The line under a byline: "Political reporter, BBC News", "BBC News, Beirut". */
static void take_second_line(struct article *article, size_t index, struct record *record)
{
    struct blocks *blocks = &article->blocks;
    if (index >= blocks->count || !block_is_open(&blocks->items[index]))
        return;
    struct str text = block_text(article, index);
    size_t comma = str_find_byte(text, ',', 0);
    if (text.size > MOST_SECOND_LINE || has_digit(text) || str_ends(text, STR(".")))
        return;
    struct str first = str_trim(str_slice(text, 0, comma));
    struct str second = comma < text.size ? str_trim(str_slice(text, comma + 1, text.size)) : first;
    bool is_first = lexicon_has(LIST_agencies, first);
    if (!is_first && !lexicon_has(LIST_agencies, second))
        return;
    if (is_first && comma < text.size && !record->byline.place.bytes)
        record->byline.place = second;
    blocks->items[index].kind = BLOCK_byline;
}

/* A byline and what follows may have been set line on line: cuts the block behind its
 * first line. */
static void cut_first_line(struct article *article, size_t index)
{
    struct str text = block_text(article, index);
    const struct str head = str_slice(text, 0, text.size > MOST_BYTES ? MOST_BYTES + 1 : text.size);
    size_t line = str_find_byte(head, '\n', 0), start = article->blocks.items[index].span.start;
    struct names names;
    if (line == head.size ||
        !read_by_line(article, str_trim(str_slice(text, 0, line)), &names))
        return;
    struct str rest = str_trim(str_slice(text, line, text.size));
    size_t second = (size_t)(rest.bytes - article->text.bytes);
    while (is_space(text.bytes[line - 1]))
        line--;
    block_cut(article, index, start + line, second);
}

void find_top_bylines(struct article *article)
{
    size_t seen = 0;
    for (size_t i = 0; i < article->blocks.count && seen < MOST_BLOCKS; i++) {
        struct names names;
        if (block_is_open(&article->blocks.items[i]))
            cut_first_line(article, i);
        struct str text = block_text(article, i);
        if (!block_is_open(&article->blocks.items[i]))
            continue;
        seen++;
        if (text.size > MOST_BYTES)
            continue;
        bool is_by = (i <= 2 || is_upper(text.bytes[0])) && read_by_line(article, text, &names);
        if (!is_by && ((i == 0 && !str_ends(text, STR(" ago"))) || seen > 4 ||
                       !read_signature(article, text, &names)))
            continue;
        add_byline(article, i, &names);
        take_second_line(article, i + 1, &article->records.items[article->records.count - 1]);
    }
}
