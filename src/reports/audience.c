/* audience.c - to whom something was told, by the words behind the verb */
#include "reports/audience.h"

#include "words/lists.h"

static const struct word *word_at(const struct frame *frame, size_t i)
{
    return &frame->words.items[i];
}

/* "programme" behind the name of one. */
static bool is_programme(const struct frame *frame, size_t i)
{
    return list_has(LIST_programme, word_text(frame->text, word_at(frame, i)));
}

/* "4's Morning programme" behind "Orrin Radio", where it ends; at where none stands there. */
static size_t station_end(const struct frame *frame, size_t at, size_t last)
{
    if (at >= last || word_at(frame, at)->kind != WORD_number ||
        !list_has(LIST_station, word_text(frame->text, word_at(frame, at - 1))))
        return at;
    const struct str number = word_text(frame->text, word_at(frame, at));
    size_t end = at + 1;
    if (!str_ends(number, STR("'s")) && !str_ends(number, STR("\xe2\x80\x99s")))
        return end < last && is_programme(frame, end) ? end + 1 : end;
    while (end < last && word_at(frame, end)->kind == WORD_word && word_at(frame, end)->is_capital)
        end++;
    return end < last && is_programme(frame, end) ? end + 1 : end;
}

/* Whether what follows the phrase is the verb of its last name. */
static bool precedes_verb(const struct frame *frame, size_t i, size_t last)
{
    return i < last && word_at(frame, i)->kind == WORD_word &&
           (word_is(word_at(frame, i), LEX(auxiliary)) || word_may_be_verb(frame, i));
}

/* Where the audience ends in a phrase of it and a subject; its end where it is all of it. */
static size_t subject_begin(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *items = frame->words.items;
    const bool is_led = word_is_determiner(&items[phrase->first]);
    const size_t name = phrase->first + is_led;
    if (name + 1 >= phrase->last || !items[phrase->last - 1].is_capital)
        return phrase->last;
    if (items[name].is_capital && list_has(LIST_outlet, word_text(frame->text, &items[name])) &&
        items[name + 1].is_capital &&
        !list_has(LIST_of_outlet, word_text(frame->text, &items[name + 1])))
        return name + 1;
    for (size_t i = name; i + 1 < (is_led ? phrase->last : name + 2); i++)
        if (!items[i].is_capital && word_is(&items[i], LEX(group_noun)) && items[i + 1].is_capital)
            return i + 1;
    return phrase->last;
}

struct phrase audience_at(const struct frame *frame, size_t first, size_t last)
{
    struct phrase phrase = phrase_bare_at(frame, first, last);
    if (phrase.kind != PHRASE_proper || phrase.first >= phrase.last || phrase.joint)
        return phrase;
    size_t end = station_end(frame, phrase.last, last);
    if (end == phrase.last && precedes_verb(frame, end, last))
        end = subject_begin(frame, &phrase);
    if (end != phrase.last)
        phrase.head = end - 1;
    phrase.last = end;
    return phrase;
}

size_t audience_participle_end(const struct frame *frame, size_t at, size_t last)
{
    enum { MOST = 10 };
    if (at + 2 >= last || !word_is(word_at(frame, at - 1), LEX(occasion)) ||
        !word_has_ending(frame, at, STR("ed")) ||
        !word_is(word_at(frame, at + 1), LEX(preposition)))
        return at;
    for (size_t i = at + 2; i < last && i < at + MOST; i++) {
        if (frame_reads(frame, i, STR("that")))
            return i;
        if (word_at(frame, i)->kind != WORD_word || precedes_verb(frame, i, last))
            break;
    }
    return at;
}
