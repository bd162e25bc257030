/* parts.c - what part a word may play: verb, adverb, participle, name */
#include "words/parts.h"

#include "words/lists.h"

bool word_is_adverb(const struct frame *frame, size_t i)
{
    if (i >= frame->words.count)
        return false;
    const struct word *word = &frame->words.items[i];
    if (word->kind != WORD_word || word->is_capital)
        return false;
    return word_is(word, LEX(adverb) | LEX(negation)) ||
           (!word->classes && word->cue < 0 && word_has_ending(frame, i, STR("ly")));
}

bool word_is_gerund(const struct frame *frame, size_t i)
{
    if (i >= frame->words.count)
        return false;
    const struct word *word = &frame->words.items[i];
    return word->kind == WORD_word && !word->is_capital && !word_is(word, NOUN_CLASSES) &&
           word_has_ending(frame, i, STR("ing"));
}

bool word_is_participle(const struct frame *frame, size_t i)
{
    if (i >= frame->words.count)
        return false;
    const struct word *word = &frame->words.items[i];
    return word->kind == WORD_word && !word->is_capital && !word_is(word, NOUN_CLASSES) &&
           (word_has_ending(frame, i, STR("ed")) || word_has_ending(frame, i, STR("ing")));
}

bool word_may_be_verb(const struct frame *frame, size_t i)
{
    if (i >= frame->words.count)
        return false;
    const struct word *word = &frame->words.items[i];
    if (word->kind != WORD_word || word->is_capital)
        return false;
    if (word_is(word, LEX(auxiliary) | LEX(verb)) || word->is_contraction)
        return true;
    if (word->cue >= 0 && vocabulary_cue(word->cue)->form != CUE_gerund &&
        vocabulary_is_verb(word->cue) && !word_is(word, NOUN_CLASSES))
        return true;
    return word_has_ending(frame, i, STR("ed"));
}

/* "Kerry last Friday announced", "Kerry openly said": how or when stands before a verb. */
static bool has_verb_behind_when(const struct frame *frame, size_t i)
{
    const size_t first = i;
    while (i < frame->words.count && i < first + 4 &&
           (word_is_adverb(frame, i) || word_is(&frame->words.items[i], LEX(time)) ||
            str_equal(word_text(frame->text, &frame->words.items[i]), STR("last"))))
        i++;
    return i > first && i < frame->words.count && word_may_be_verb(frame, i);
}

/* A capital that only a sentence's beginning gives: "Good information can ...",
 * "Speaking later, ...".  A verb behind it would make it a name. */
static bool is_capital_of_sentence(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i], *next = word + 1;
    if (i + 1 >= frame->words.count || (i > 0 && word[-1].kind != WORD_stop) ||
        next->kind != WORD_word || next->is_capital || word_may_be_verb(frame, i + 1))
        return false;
    if (word_has_ending(frame, i, STR("ing")) || word_has_ending(frame, i, STR("ly")))
        return true;
    if (has_verb_behind_when(frame, i + 1))
        return false;
    const bool is_plural = word_has_ending(frame, i + 1, STR("s")); /* or a verb: "Kerry fumes" */
    return !next->classes && next->cue < 0 &&
           (!is_plural || (i + 2 < frame->words.count && word_is(word + 2, LEX(auxiliary))));
}

/* "Studies by ...", "Figures show ...": what needs no determiner to begin a sentence. */
static bool is_bare_research(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    const bool is_alone = i + 1 >= frame->words.count || !word[1].is_capital;
    return is_alone && word_is(word, LEX(research)) && word->cue < 0 &&
           !word_is(word, LEX(organisation_noun) | LEX(person_noun));
}

/* "Evening Standard": a time in a capital, no day or month, that begins a name. */
static bool begins_title(const struct frame *frame, size_t i)
{
    const struct word *next = &frame->words.items[i + 1];
    if (i + 1 >= frame->words.count || next->kind != WORD_word || !next->is_capital)
        return false;
    return list_has(LIST_time_of_title, word_text(frame->text, &frame->words.items[i]));
}

/* "the WHO": capitals that spell a small word, where their neighbours are not in capitals. */
static bool is_initials(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    return word->is_caps && i > 0 && i + 1 < frame->words.count && word[-1].kind == WORD_word &&
           !word[-1].is_caps && word_is(word - 1, LEX(determiner)) && word[1].kind == WORD_word &&
           !word[1].is_caps;
}

/* "USA Today", "the BBC Today programme": no day, which stands in small letters there. */
static bool is_today_of_title(const struct frame *frame, size_t i, size_t sentence_first)
{
    return i > sentence_first && frame->words.items[i - 1].kind == WORD_word &&
           frame->words.items[i - 1].is_capital && frame_reads(frame, i, STR("today"));
}

bool word_is_name(const struct frame *frame, size_t i, size_t sentence_first)
{
    const struct word *word = &frame->words.items[i];
    const uint64_t common = LEX(determiner) | LEX(pronoun) | LEX(preposition) | LEX(conjunction) |
                            LEX(subordinator) | LEX(relative) | LEX(auxiliary) | LEX(possessive) |
                            LEX(negation);
    if (word->kind != WORD_word || !word->is_capital)
        return false;
    if (word_is(word, LEX(time)))
        return begins_title(frame, i) || is_today_of_title(frame, i, sentence_first);
    bool known =
        word_is(word, LEX(male_name) | LEX(female_name) | LEX(place) | LEX(organisation_name));
    if (word_is(word, common) && !known && !is_initials(frame, i))
        return false;
    if (i != sentence_first || known)
        return true;
    if (is_bare_research(frame, i))
        return false;
    return !word_is(word, LEX(adverb) | LEX(verb) | LEX(quantity)) &&
           !is_capital_of_sentence(frame, i);
}

bool word_leads_in(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    if (!word->is_capital || !word_is(word, LEX(adverb)))
        return false;
    const bool is_first =
        i == 0 || word[-1].ends_block || word[-1].kind == WORD_stop || word[-1].kind == WORD_quote;
    struct str text = word_text(frame->text, word);
    const bool is_named = i + 1 < frame->words.count && word[1].cue >= 0; /* "Long said" */
    return is_first && !is_named && !str_equal_nocase(text, STR("first")) &&
           !str_equal_nocase(text, STR("more"));
}

/* "Talks" where nobody is named who does: "talks will be held", "the peace talks". */
static bool is_talks(const struct frame *frame, size_t i)
{
    return frame_reads(frame, i, STR("talks")) &&
           (i == 0 || !(frame->words.items[i - 1].is_capital ||
                        word_is(&frame->words.items[i - 1], LEX(pronoun) | LEX(person_noun))));
}

/* "Reports" of "some reports", "states" of "all states to": an -s behind a word of several is no
 * verb, and what may name bodies none between an article and an infinitive. */
static bool is_several(const struct frame *frame, size_t i)
{
    const struct word *left = i > 0 ? &frame->words.items[i - 1] : NULL;
    if (!left || left->kind != WORD_word || !word_is(left, LEX(determiner)))
        return false;
    return word_is(left, LEX(plural)) ||
           (word_is(&frame->words.items[i], LEX(organisation_name)) &&
            !word_is(left, LEX(relative) | LEX(pronoun)) && frame_reads(frame, i + 1, STR("to")));
}

/* "Written" of "a written reply". */
static bool is_before_noun(const struct frame *frame, size_t i)
{
    return i + 1 < frame->words.count &&
           word_is(&frame->words.items[i + 1], LEX(occasion) | LEX(medium));
}

/* A word that stands within a noun phrase. */
bool word_is_inside(const struct frame *frame, size_t i, size_t sentence_first)
{
    const struct word *word = &frame->words.items[i];
    if (word->kind == WORD_number)
        return true;
    if (word->kind != WORD_word || word->is_contraction)
        return false;
    if (word->is_capital && word_is_name(frame, i, sentence_first))
        return true;
    if (i == sentence_first && word_leads_in(frame, i))
        return false;
    bool is_owned = i > sentence_first && /* the BBC's Today programme, a Wednesday editorial */
                    (word[-1].is_possessive || word_is_determiner(word - 1));
    if (word_is(word, LEX(time)) && word->is_capital && !is_owned)
        return false;
    if (word_is(word, WORD_BOUNDARIES) && !word_is(word, NOUN_CLASSES))
        return false;
    if (word_is(word, LEX(pronoun)) && !word_is(word, LEX(determiner)))
        return false;
    if (word_is_adverb(frame, i))
        return false;
    if (word->cue < 0 || word_is(word, NOUN_CLASSES) || word_is_participle(frame, i))
        return true;
    const enum cue_form form = vocabulary_cue(word->cue)->form;
    if (form == CUE_third)
        return is_talks(frame, i) || is_several(frame, i);
    return form == CUE_base || (form == CUE_participle && is_before_noun(frame, i));
}

bool quote_is_name(const struct frame *frame, size_t first, size_t i)
{
    const struct word *quote = &frame->words.items[i], *noun = quote + 1;
    return i > first && i + 1 < frame->words.count && word_is_determiner(quote - 1) &&
           noun->kind == WORD_word && !noun->is_capital &&
           list_has(LIST_called_in_marks, word_text(frame->text, noun)) &&
           stretch_begins_sentence(frame->text, &frame->stretches->items[quote->quote]);
}
