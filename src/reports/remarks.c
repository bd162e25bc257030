/* remarks.c - what the reporter adds to words that he reports */
#include "reports/remarks.h"

#include "words/lists.h"

enum { MOST_WITHHELD = 7, MOST_ALLUDING = 5 };

bool withholds(const struct view *view, size_t i)
{
    bool is_denied = false;
    if (class_is(view, i, LEX(pronoun)))
        i++;
    for (size_t j = i; j < i + MOST_WITHHELD && kind_is(view, j, WORD_word); j++) {
        const bool is_given = class_is(view, j, LEX(disclosure));
        is_denied |= class_is(view, j, LEX(negation) | LEX(refusal)) ||
                     text_is(view, j, STR("no")) || text_is(view, j, STR("without")) ||
                     (class_is(view, j, LEX(auxiliary)) && view->words[j].is_contraction);
        if (is_given && (is_denied || text_is(view, j + 1, STR("no"))))
            return true;
    }
    return false;
}

bool alludes(const struct view *view, size_t i)
{
    if (text_is(view, i, STR("alluding")) && text_is(view, i + 1, STR("to")))
        return true;
    if (text_is(view, i, STR("in")))
        i++;
    if (!text_is(view, i, STR("a")) && !text_is(view, i, STR("an")))
        return false;
    for (size_t j = i + 1; j < i + MOST_ALLUDING && kind_is(view, j, WORD_word); j++)
        if (text_is_of(view, j, LIST_allusion))
            return text_is(view, j + 1, STR("to")) || text_is(view, j + 1, STR("at"));
    return false;
}
