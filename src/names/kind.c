/* kind.c - what speaks: a person, many, an organisation; by the words that name it */
#include "names/kind.h"

#include "names/name.h"
#include "words/ordinary.h"
#include "words/vocabulary.h"

/* A plural by its ending: "refiners", not "boss", "census" or "analysis". */
static bool is_plural(struct str noun)
{
    return noun.size > 4 && str_ends(noun, STR("s")) && !str_ends(noun, STR("ss")) &&
           !str_ends(noun, STR("us")) && !str_ends(noun, STR("is"));
}

enum speaker_kind kind_of_noun(const struct frame *frame, size_t noun)
{
    const struct word *word = &frame->words.items[noun];
    if (word_is(word, LEX(person_noun) | LEX(male_noun) | LEX(female_noun)))
        return SPEAKER_unnamed;
    if (word_is(word, LEX(group_noun)))
        return SPEAKER_group;
    if (word_is(word, LEX(organisation_noun)))
        return SPEAKER_organisation;
    bool is_many = !word->is_capital && is_plural(word_base(frame->text, word));
    return is_many ? SPEAKER_group : SPEAKER_unnamed;
}

/* Whether the word is printed near by in capitals that no sentence's begin asks for. */
static bool is_name_elsewhere(const struct frame *frame, size_t at)
{
    enum { NEAR = 400 };
    const struct word *words = frame->words.items;
    const struct str text = word_base(frame->text, &words[at]);
    const size_t first = at < NEAR ? 0 : at - NEAR;
    for (size_t i = first; i < frame->words.count && i < at + NEAR; i++)
        if (words[i].is_capital && !name_opens_sentence(words, i) &&
            str_equal(word_base(frame->text, &words[i]), text))
            return true;
    return false;
}

/* A word of every day, in capitals because it opens its sentence: "Dealers", "Half". */
static bool is_no_name(const struct frame *frame, size_t at)
{
    const struct word *words = frame->words.items;
    return name_opens_sentence(words, at) &&
           !word_is(&words[at], LEX(organisation_name) | LEX(place)) &&
           ordinary_has(word_base(frame->text, &words[at])) && !is_name_elsewhere(frame, at);
}

enum speaker_kind kind_of_names(const struct frame *frame, size_t first, size_t head)
{
    const struct word *words = frame->words.items;
    for (size_t i = first; i < head; i++)
        if (word_is(&words[i], LEX(organisation_name)) && frame_reads(frame, i + 1, STR("of")))
            return SPEAKER_organisation;
    const bool is_force = head > first && words[head].is_capital && words[head - 1].is_capital &&
                          frame_reads(frame, head, STR("police")); /* the Orrin Police */
    if (is_force)
        return SPEAKER_organisation;
    if (word_is(&words[head], LEX(group_noun)))
        return SPEAKER_group;
    if (first < head && word_is(&words[first], LEX(plural) | LEX(quantity)) &&
        is_plural(word_base(frame->text, &words[head])))
        return SPEAKER_group;
    if (first == head && is_no_name(frame, head))
        return is_plural(word_base(frame->text, &words[head])) ? SPEAKER_group : SPEAKER_unnamed;
    const struct word *left = head > first ? &words[head - 1] : NULL;
    bool is_paper =
        left && word_is(left, LEX(organisation_name)) && !left->is_caps && !left->is_possessive;
    return word_is(&words[head], LEX(person_noun)) && !is_paper ? SPEAKER_unnamed
                                                                : SPEAKER_organisation;
}
