/* bounds.c - where a quotation begins or ends whose mark was left out */
#include "words/bounds.h"

#include "words/vocabulary.h"

enum { NAME_WORDS = 4 };

bool is_speech_cue(const struct word *word)
{
    const struct cue_entry *cue = word->cue < 0 ? NULL : vocabulary_cue(word->cue);
    return cue && cue->class == CUE_say && (cue->form == CUE_past || cue->form == CUE_third);
}

static bool is_name_or_pronoun(const struct word *word)
{
    return word->is_capital || word_is(word, LEX(male) | LEX(female));
}

bool is_attribution(const struct word *words, size_t i, size_t last)
{
    if (i + 1 < last && is_speech_cue(&words[i]))
        return is_name_or_pronoun(&words[i + 1]);
    size_t cue = i;
    while (cue < last && cue < i + NAME_WORDS && is_name_or_pronoun(&words[cue]))
        cue++;
    return cue > i && cue + 1 < last && is_speech_cue(&words[cue]) &&
           (words[cue + 1].kind == WORD_stop || words[cue + 1].kind == WORD_comma);
}

size_t attribution_begin(const struct word *words, size_t first, size_t last)
{
    for (size_t i = first + 1; i < last; i++)
        if (words[i - 1].kind == WORD_comma && is_attribution(words, i, last))
            return i;
    return last;
}

size_t sentence_begin(const struct word *words, size_t first, size_t last)
{
    for (size_t i = last; i-- > first + 1;)
        if (words[i - 1].kind == WORD_stop && words[i].after_space && words[i].is_capital)
            return i;
    return last;
}
