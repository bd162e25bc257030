/* view.h - the words of a sentence, as its reports and all around them are read */
#ifndef QUOTH_REPORTS_VIEW_H
#define QUOTH_REPORTS_VIEW_H

#include "words/frame.h"
#include "words/lists.h"
#include "words/parts.h"

/* Words [first, last) of the frame: a sentence, or a part of one.  Questions about a word
 * outside are answered with no. */
struct view {
    const struct frame *frame;
    const struct word *words; /* the frame's */
    size_t first, last;
    bool is_headline;
};

static inline struct view view_of(const struct frame *frame, const struct sentence *sentence)
{
    return (struct view){frame, frame->words.items, sentence->first, sentence->last, false};
}

static inline struct str text_at(const struct view *view, size_t i)
{
    return word_text(view->frame->text, &view->words[i]);
}

static inline bool text_is(const struct view *view, size_t i, struct str text)
{
    return i < view->last && word_reads(view->frame->text, &view->words[i], text);
}

static inline bool text_is_of(const struct view *view, size_t i, enum list list)
{
    return i < view->last && list_has(list, text_at(view, i));
}

static inline bool kind_is(const struct view *view, size_t i, enum word_kind kind)
{
    return i >= view->first && i < view->last && view->words[i].kind == kind;
}

/* Whether word i is of any of the classes. */
static inline bool class_is(const struct view *view, size_t i, uint64_t classes)
{
    return i < view->last && word_is(&view->words[i], classes);
}

/* "30-year-old": a number that stands for a person. */
static inline bool is_age(const struct view *view, size_t i)
{
    return str_ends(text_at(view, i), STR("-old"));
}

/* Whether a word that may be a verb is among words [first, last). */
static inline bool has_verb(const struct view *view, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (word_may_be_verb(view->frame, i))
            return true;
    return false;
}

#endif
