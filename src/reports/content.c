/* content.c - what a report says without marks, piece by piece */
#include "reports/content.h"

bool holds_marks(const struct reading *reading, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (reading->words[i].kind == WORD_quote && !reading->words[i].is_term)
            return true;
    return false;
}

bool has_verb(const struct reading *reading, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (word_may_be_verb(reading->frame, i))
            return true;
    return false;
}

bool take_piece(const struct reading *reading, size_t first, size_t last, size_t fewest,
                struct content *content)
{
    while (last > first && reading->words[last - 1].kind != WORD_word &&
           reading->words[last - 1].kind != WORD_number &&
           reading->words[last - 1].kind != WORD_close &&
           reading->words[last - 1].kind != WORD_quote)
        last--;
    while (first < last &&
           (reading->words[first].kind == WORD_comma || reading->words[first].kind == WORD_dash ||
            reading->words[first].kind == WORD_colon))
        first++;
    if (last < first + fewest || holds_marks(reading, first, last))
        return false;
    content->first[content->pieces] = first;
    content->last[content->pieces++] = last;
    return true;
}

bool take_content(const struct reading *reading, size_t first, size_t last, struct content *content)
{
    return take_piece(reading, first, last, FEWEST_WORDS, content);
}
