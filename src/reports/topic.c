/* topic.c - where what was only spoken of ends */
#include "reports/topic.h"

#include "reports/ending.h"
#include "reports/inversion.h"

/* Whether words [i, last) go on with a list: they hold an "and". */
static bool is_list(const struct view *view, size_t i, size_t last)
{
    for (; i < last; i++)
        if (class_is(view, i, LEX(conjunction)))
            return true;
    return false;
}

/* "criticized the wall and called ...": another verb of the same subject. */
static bool goes_on_with_cue(const struct view *view, size_t i)
{
    const int16_t cue = kind_is(view, i + 1, WORD_word) ? view->words[i + 1].cue : -1;
    return cue >= 0 && vocabulary_cue(cue)->form != CUE_base;
}

/* "... and left the room", "... and forced them out": a deed of the same subject; no verb that a
 * participle of the topic's own joins ("praised all who came and left"). */
static bool goes_on_with_deed(const struct view *view, size_t first, size_t i)
{
    const uint64_t objects = LEX(determiner) | LEX(possessive) | LEX(pronoun) | LEX(plural);
    const size_t verb = i + 1;
    if (!kind_is(view, verb, WORD_word) || view->words[verb].is_capital ||
        !class_is(view, verb + 1, objects))
        return false;
    const bool is_past =
        str_ends(text_at(view, verb), STR("ed")) ||
        (class_is(view, verb, LEX(verb)) && !str_ends(text_at(view, verb), STR("s")));
    return is_past && word_may_be_verb(view->frame, verb) && !has_verb(view, first, i);
}

/* "accused them of theft and the players were asked to leave": a clause with its own subject; not
 * "noted the gates and the mill were old". */
static bool goes_on_with_clause(const struct reading *reading, size_t first, size_t i)
{
    const struct view *view = &reading->view;
    const struct report *report = reading->report;
    const bool takes_noun = report->class == CUE_call || report->last > report->first + 1;
    if (!takes_noun || has_verb(view, first, i))
        return false;
    const struct phrase subject = phrase_bare_at(view->frame, i + 1, view->last);
    if (subject.kind == PHRASE_none || !class_is(view, subject.last, LEX(auxiliary)) ||
        view->words[subject.last].is_capital || text_is_of(view, subject.last, LIST_not_finite))
        return false;
    return !text_is_of(view, subject.last, LIST_plural_verb) || are_several(view, &subject);
}

/* Whether behind "and" at word i no more is told of the topic. */
static bool goes_on(const struct reading *reading, size_t first, size_t i)
{
    const struct view *view = &reading->view;
    return text_is(view, i, STR("and")) &&
           (goes_on_with_cue(view, i) || goes_on_with_deed(view, first, i) ||
            goes_on_with_clause(reading, first, i));
}

/* "accused each other of ... while doctors warned": another clause. */
static bool contrasts(const struct reading *reading, size_t i)
{
    const struct view *view = &reading->view;
    return class_is(view, i, LEX(contrast)) && class_is(view, i, LEX(subordinator)) &&
           !text_is(view, i, STR("as")) && is_clause(reading, i + 1);
}

/* "accused the firm, which ..., of fraud": the comma that closes the relative clause behind
 * the comma at i, where what the firm is accused of follows; else i. */
static size_t behind_relative(const struct view *view, size_t i, size_t last)
{
    if (!kind_is(view, i, WORD_comma) ||
        !(text_is(view, i + 1, STR("which")) || text_is(view, i + 1, STR("who"))))
        return i;
    size_t close = i + 1;
    while (close < last && view->words[close].kind != WORD_comma)
        close++;
    return close < last && text_is(view, close + 1, STR("of")) ? close + 1 : i;
}

size_t topic_end(const struct reading *reading, size_t first)
{
    const struct view *view = &reading->view;
    const size_t last = content_end(reading, first);
    for (size_t i = behind_relative(view, first + 1, last); i < last;
         i = behind_relative(view, i + 1, last))
        if (view->words[i].kind == WORD_dash || goes_on(reading, first, i) ||
            contrasts(reading, i) ||
            (view->words[i].kind == WORD_comma && !is_list(view, i + 1, last)))
            return i;
    return last;
}
