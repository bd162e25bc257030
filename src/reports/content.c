/* content.c - what a report says without marks, piece by piece */
#include "reports/content.h"

bool holds_marks(const struct view *view, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (view->words[i].kind == WORD_quote && !view->words[i].is_term)
            return true;
    return false;
}

bool take_piece(const struct view *view, size_t first, size_t last, size_t fewest,
                struct content *content)
{
    while (last > first && view->words[last - 1].kind != WORD_word &&
           view->words[last - 1].kind != WORD_number && view->words[last - 1].kind != WORD_close &&
           view->words[last - 1].kind != WORD_quote)
        last--;
    while (first < last &&
           (view->words[first].kind == WORD_comma || view->words[first].kind == WORD_dash ||
            view->words[first].kind == WORD_colon))
        first++;
    if (last < first + fewest || holds_marks(view, first, last))
        return false;
    content->first[content->pieces] = first;
    content->last[content->pieces++] = last;
    return true;
}

bool take_content(const struct view *view, size_t first, size_t last, struct content *content)
{
    return take_piece(view, first, last, FEWEST_WORDS, content);
}
