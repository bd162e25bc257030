/* participles.c - who says what a participle says: ", saying ..." */
#include "reports/participles.h"

enum { WINDOW = 80 }; /* words that a clause is searched through */

struct phrase previous_subject(const struct reports *reports, size_t sentence)
{
    for (size_t r = reports->count; r-- > 0 && reports->items[r].sentence == sentence;)
        if (reports->items[r].subject.kind != PHRASE_none)
            return reports->items[r].subject;
    return (struct phrase){0};
}

/* ", with Kerry saying ...", "- Ryan saying ... and Trump calling ...", "with 50 percent
 * saying ...", "a host asking ...". */
struct phrase own_subject(const struct view *view, size_t v)
{
    const uint64_t speakers = LEX(person_noun) | LEX(group_noun) | LEX(quantity);
    struct phrase none = {0};
    if (v == view->first)
        return none;
    if (view->words[v - 1].kind == WORD_number)
        return number_before(view, view->first, v);
    if (view->words[v - 1].kind != WORD_word)
        return none;
    struct phrase phrase = phrase_before(view->frame, view->first, v);
    if (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun || phrase.first == view->first)
        return none;
    const struct word *left = &view->words[phrase.first - 1];
    bool is_with =
        text_is(view, phrase.first - 1, STR("with")) ||
        (phrase.kind == PHRASE_nominal && text_is(view, phrase.first - 1, STR("including")));
    if (phrase.kind == PHRASE_nominal)
        return is_with || word_is(&view->words[phrase.head], speakers) ? phrase : none;
    bool opens = left->kind == WORD_comma || left->kind == WORD_dash ||
                 left->kind == WORD_semicolon || word_is(left, LEX(conjunction)) || is_with;
    return opens ? phrase : none;
}

struct phrase subject_right(const struct view *view, size_t i)
{
    struct phrase none = {0};
    for (size_t most = i + WINDOW < view->last ? i + WINDOW : view->last; i + 1 < most; i++) {
        if (view->words[i].kind == WORD_quote)
            return none;
        if (view->words[i].kind != WORD_comma)
            continue;
        struct phrase phrase = phrase_at(view->frame, i + 1, view->last);
        size_t verb = phrase.last;
        while (verb < view->last && word_is_adverb(view->frame, verb))
            verb++;
        if (phrase.kind != PHRASE_none && verb < view->last && word_may_be_verb(view->frame, verb))
            return phrase;
    }
    return none;
}
