/* heading.c - cross-heads: the short lines between the paragraphs */
#include "structure/extractors.h"

enum { MOST_BYTES = 70, MOST_WORDS = 9, LEAST_PARAGRAPH = 80 };

static bool is_open_end(char c)
{
    return is_alpha(c) || is_digit(c) || c == ')' || c == '?' || c == '%';
}

/* A cross-head begins with a capital, has no stop and few words. */
static bool reads_as_heading(struct str text)
{
    size_t words = 1;
    if (str_starts(text, STR("Q:")) || str_starts(text, STR("A:")))
        return false;
    if (text.size > MOST_BYTES || text.size < 4 ||
        !(is_upper(text.bytes[0]) || is_digit(text.bytes[0])) ||
        !is_open_end(text.bytes[text.size - 1]))
        return false;
    for (size_t i = 0; i < text.size; i++) {
        words += text.bytes[i] == ' ';
        if (text.bytes[i] == '"' || text.bytes[i] == '\n' || text.bytes[i] == '|' ||
            (text.bytes[i] == '.' && i + 1 < text.size && text.bytes[i + 1] == ' ' && i > 3) ||
            text.bytes[i] == '@')
            return false;
    }
    return words <= MOST_WORDS;
}

/* "“We Were Hooked at Once”": a cross-head in marks has its words in capitals, as a title. */
static bool reads_as_title_in_marks(struct str text)
{
    enum { MARK = 3, SHORTEST = 4 };
    if (!str_starts(text, STR("“")) || !str_ends(text, STR("”")))
        return false;
    const struct str words = str_slice(text, MARK, text.size - MARK);
    if (!reads_as_heading(words) || str_holds(words, STR("”")) || !str_holds(words, STR(" ")))
        return false;
    for (size_t i = 0, start = 0; i <= words.size; i++)
        if (i == words.size || words.bytes[i] == ' ') {
            if (i - start >= SHORTEST && is_lower(words.bytes[start]))
                return false;
            start = i + 1;
        }
    return true;
}

static bool ends_sentence(struct str text)
{
    char last = text.size ? text.bytes[text.size - 1] : '.';
    return last == '.' || last == '!' || last == '?' || last == '"' || last == ')' ||
           last == '\'' || str_ends(text, STR("”")) || str_ends(text, STR("’"));
}

/* Between the end of a sentence (or what is no paragraph) and a paragraph, with the credit of a
 * photo perhaps before it. */
static bool stands_between(const struct article *article, size_t index)
{
    const struct blocks *blocks = &article->blocks;
    const struct block *before = &blocks->items[index - 1];
    size_t after = index + 1;
    if (blocks->items[after].kind == BLOCK_caption && after + 1 < blocks->count &&
        block_text(article, after).size < LEAST_PARAGRAPH)
        after++;
    const enum block_kind kind = blocks->items[after].kind;
    struct str next = block_text(article, after);
    return (before->kind != BLOCK_paragraph || ends_sentence(block_text(article, index - 1))) &&
           (kind == BLOCK_paragraph || kind == BLOCK_caption) && next.size >= LEAST_PARAGRAPH &&
           !is_lower(next.bytes[0]);
}

void find_headings(struct article *article)
{
    bool is_in_story = false;
    for (size_t i = 1; i + 1 < article->blocks.count; i++) {
        struct block *block = &article->blocks.items[i];
        const struct block *before = block - 1;
        is_in_story |= before->kind == BLOCK_paragraph &&
                       before->span.end - before->span.start >= LEAST_PARAGRAPH / 2;
        if (!is_in_story || !block_is_open(block) ||
            !(reads_as_heading(block_text(article, i)) ||
              reads_as_title_in_marks(block_text(article, i))) ||
            !stands_between(article, i))
            continue;
        block->kind = BLOCK_heading;
        article_add(article, RECORD_heading, block->span);
    }
}
