/* frame.c - what stands around the quotations: sentences in which each is one word */
#include "words/frame.h"

#include <string.h>

#include "base/utf8.h"
#include "words/vocabulary.h"

/* How far behind a "?" or "!" its cue may stand; behind a comma if a name and what it is stand
 * between. */
enum { ATTRIBUTION_WORDS = 9, APPOSITION_WORDS = 30 };

/* Where the stretch ends without closing marks of inner quotations. */
static size_t bare_end(struct str text, const struct stretch *stretch)
{
    size_t at = stretch->inner.end;
    while (at > stretch->inner.start) {
        char c = text.bytes[at - 1];
        if (c == '\'' || c == '"' || c == ' ' || c == ')')
            at--;
        else if (at >= stretch->inner.start + 3 &&
                 (!memcmp(text.bytes + at - 3, "\xe2\x80\x99", 3) ||
                  !memcmp(text.bytes + at - 3, "\xe2\x80\x9d", 3)))
            at -= 3;
        else
            break;
    }
    return at;
}

static bool is_ellipsis(struct str text, size_t start, size_t end)
{
    return end >= start + 3 && (!memcmp(text.bytes + end - 3, "\xe2\x80\xa6", 3) ||
                                !memcmp(text.bytes + end - 3, "...", 3));
}

char stretch_end(struct str text, const struct stretch *stretch)
{
    const size_t at = bare_end(text, stretch);
    if (is_ellipsis(text, stretch->inner.start, at))
        return '.';
    return at > stretch->inner.start ? text.bytes[at - 1] : '\0';
}

/* Whether the attribution may stand behind it although a sentence could end there. */
static bool may_go_on(struct str text, const struct stretch *stretch)
{
    const char end = stretch_end(text, stretch);
    return end == '?' || end == '!' ||
           is_ellipsis(text, stretch->inner.start, bare_end(text, stretch));
}

bool stretch_begins_sentence(struct str text, const struct stretch *stretch)
{
    size_t at = stretch->inner.start;
    while (at < stretch->inner.end) {
        uint32_t character = utf8_next(text, &at);
        if (utf8_is_word(character))
            return utf8_is_upper(character) || is_digit((char)character);
        if (character == '$' || character == '#' || character == '@')
            return true;
    }
    return false;
}

/* Whether word i begins a cue of speech in a finite form: "said", "went on". */
static bool is_finite_cue(const struct frame *frame, size_t i)
{
    const struct word *word = &frame->words.items[i];
    const struct str next = i + 1 < frame->words.count ? word_text(frame->text, word + 1) : STR("");
    for (int16_t c = word->cue; c >= 0; c = vocabulary_cue(c)->next) {
        const struct cue_entry *cue = vocabulary_cue(c);
        const bool is_finite =
            cue->form == CUE_past || cue->form == CUE_third || cue->form == CUE_base;
        if (is_finite && (!cue->rest.size || str_equal_nocase(next, cue->rest)) &&
            (cue->class == CUE_say || cue->class == CUE_tell || cue->class == CUE_quote))
            return true;
    }
    return false;
}

/* Whether the quotation at i was introduced before it, so that no attribution is
 * awaited behind it: by a colon, or by a cue and a comma. */
static bool is_introduced(const struct frame *frame, size_t i, size_t first)
{
    const struct word *words = frame->words.items;
    if (i == first)
        return false;
    if (words[i - 1].kind == WORD_colon)
        return true;
    size_t before = words[i - 1].kind == WORD_comma && i - 1 > first ? i - 2 : i - 1;
    return words[before].kind == WORD_word && words[before].cue >= 0 &&
           !(words[before].is_capital && before > first);
}

/* "Kerry fumed.", "he pressed.": a name or pronoun, and the past of a verb that no list
 * knows. */
static bool is_short_attribution(const struct frame *frame, size_t i)
{
    const struct words *words = &frame->words;
    size_t verb = i + 1;
    while (verb < words->count && verb < i + 4 && words->items[verb].is_capital)
        verb++;
    return verb + 1 < words->count && words->items[i].kind == WORD_word &&
           !words->items[i].is_possessive && !word_is(&words->items[i], LEX(determiner)) &&
           words->items[verb].kind == WORD_word && words->items[verb + 1].kind == WORD_stop &&
           str_ends(word_text(frame->text, &words->items[verb]), STR("ed"));
}

/* Whether the cue at i is that of the quotation behind it: "Why now?" Quill added: "..." */
static bool introduces(const struct frame *frame, size_t i)
{
    const struct word *next = &frame->words.items[i + 1];
    const size_t left = frame->words.count - i - 1;
    return left && !next[-1].ends_block &&
           (next->kind == WORD_colon || next->kind == WORD_quote ||
            (left > 1 && next->kind == WORD_comma && next[1].kind == WORD_quote &&
             stretch_begins_sentence(frame->text, &frame->stretches->items[next[1].quote])));
}

/* "Kerry said the talks ...": the cue at i, behind its subject, has its own content. */
static bool has_content(const struct frame *frame, size_t i)
{
    const uint64_t opens_clause = LEX(determiner) | LEX(pronoun) | LEX(possessive);
    const struct word *cue = &frame->words.items[i];
    return i + 2 < frame->words.count && !cue->ends_block &&
           vocabulary_cue(cue->cue)->class == CUE_say && cue[1].kind == WORD_word &&
           word_is(&cue[1], opens_clause) && cue[2].kind == WORD_word;
}

/* Whether words from i on read as the attribution of the quotation before them. */
static bool attribution_follows(const struct frame *frame, size_t i)
{
    const struct words *words = &frame->words;
    const bool has_name = words->items[i].is_capital;
    const size_t most = has_name ? APPOSITION_WORDS : ATTRIBUTION_WORDS,
                 last = i + most < words->count ? i + most : words->count;
    for (size_t j = i; j < last; j++) {
        const struct word *word = &words->items[j];
        if (word->kind == WORD_stop || word->kind == WORD_quote || word->kind == WORD_mark ||
            word->kind == WORD_colon)
            break;
        const bool is_near = j < i + ATTRIBUTION_WORDS || word[-1].kind == WORD_comma;
        if (is_near && is_finite_cue(frame, j))
            return !introduces(frame, j) && !(j > i && has_content(frame, j));
    }
    return is_short_attribution(frame, i);
}

static bool begins_sentence(const struct word *word)
{
    return word->is_capital || word->kind == WORD_quote || word->kind == WORD_number ||
           word->kind == WORD_open || word->kind == WORD_mark || word->kind == WORD_dash;
}

/* Behind an abbreviation: a whole sentence of somebody's, "We waited for years,"
 * and no name. */
static bool is_utterance(const struct frame *frame, const struct word *quote)
{
    enum { FEWEST_BLANKS = 2 };
    if (quote->kind != WORD_quote)
        return false;
    const struct stretch *stretch = &frame->stretches->items[quote->quote];
    const char end = stretch_end(frame->text, stretch);
    size_t blanks = 0;
    for (size_t i = stretch->inner.start; i < stretch->inner.end && blanks < FEWEST_BLANKS; i++)
        blanks += frame->text.bytes[i] == ' ';
    return blanks == FEWEST_BLANKS && (end == ',' || end == '.' || end == '?' || end == '!') &&
           stretch_begins_sentence(frame->text, stretch);
}

/* Whether the sentence that began at first ends behind words[i], which may end one; the next
 * word is in the same block. */
static bool ends_sentence(const struct frame *frame, size_t i, size_t first)
{
    const struct word *word = &frame->words.items[i], *next = word + 1;
    const uint64_t function = LEX(determiner) | LEX(pronoun) | LEX(preposition) |
                              LEX(subordinator) | LEX(adverb) | LEX(conjunction) | LEX(possessive);
    if (word->kind == WORD_stop) {
        bool is_ellipsis = word->end - word->start > 1 && frame->text.bytes[word->start] == '.';
        return begins_sentence(next) && (!is_ellipsis || next->is_capital) && word->before_space;
    }
    if (word->has_stop)
        return !word_is(word, LEX(title)) &&
               ((next->is_capital && word_is(next, function)) || is_utterance(frame, next));
    if (!begins_sentence(next))
        return false;
    const struct stretch *stretch = &frame->stretches->items[word->quote];
    if (may_go_on(frame->text, stretch))
        return is_introduced(frame, i, first) || !attribution_follows(frame, i + 1);
    return stretch_end(frame->text, stretch) == '.';
}

/* Where the sentence ends that begins at first; a longer one is no prose, and is cut.  It may end
 * behind the words of the frame's ends alone, of which *at is the first that is not passed. */
static size_t sentence_end(const struct frame *frame, size_t first, size_t *at)
{
    const struct indices *ends = &frame->words.ends;
    const size_t left = frame->words.count - first,
                 most = first + (left < SENTENCE_MOST ? left : SENTENCE_MOST);
    for (; *at < ends->count && ends->items[*at] + 1 < most; ++*at)
        if (ends->items[*at] >= first && ends_sentence(frame, ends->items[*at], first))
            return ends->items[(*at)++] + 1;
    return most;
}

static void cut_sentences(struct arena *arena, struct frame *frame, size_t block, size_t first,
                          size_t *at)
{
    for (size_t number = 0; first < frame->words.count; number++) {
        const size_t end = sentence_end(frame, first, at);
        ARENA_PUSH(arena, &frame->sentences, ((struct sentence){first, end, block, number}));
        first = end;
    }
}

static struct word quote_word(const struct words *words, const struct stretch *stretch,
                              size_t index)
{
    const struct word *first = &words->items[stretch->first],
                      *last = &words->items[stretch->last - 1];
    return (struct word){.start = first->start,
                         .end = last->end,
                         .base_end = last->end,
                         .kind = WORD_quote,
                         .cue = -1,
                         .quote = (uint32_t)index,
                         .after_space = first->after_space,
                         .before_space = last->before_space};
}

/* What frame_make() has come to. */
struct making {
    const struct words *words;
    struct frame *frame;
    size_t stretch; /* the next */
    size_t end;     /* the next of the words' ends */
    size_t cut;     /* of the frame's ends, the first that no sentence is cut by */
};

/* Adds words [i, last), which stand within no marks, and returns last. */
static size_t add_words(struct arena *arena, struct making *making, size_t i, size_t last)
{
    const struct words *words = making->words;
    struct words *made = &making->frame->words;
    const size_t count = last - i;
    memcpy(made->items + made->count, words->items + i, count * sizeof *words->items);
    for (; making->end < words->ends.count && words->ends.items[making->end] < last; making->end++)
        if (words->ends.items[making->end] >= i)
            ARENA_PUSH(arena, &made->ends,
                       (uint32_t)(words->ends.items[making->end] - i + made->count));
    made->count += count;
    return last;
}

/* Adds the next stretch as a word, and returns where it ends. */
static size_t add_quote(struct arena *arena, struct making *making)
{
    struct frame *frame = making->frame;
    const uint32_t index = (uint32_t)frame->words.count++;
    const struct stretch *stretch = &frame->stretches->items[making->stretch];
    frame->words.items[index] = quote_word(making->words, stretch, making->stretch++);
    ARENA_PUSH(arena, &frame->quotes, index);
    ARENA_PUSH(arena, &frame->words.ends, index);
    return stretch->last;
}

void frame_make(struct arena *arena, struct str text, const struct block_list *blocks,
                const struct words *words, const struct stretches *stretches, struct frame *frame)
{
    struct making making = {.words = words, .frame = frame};
    *frame = (struct frame){.text = text, .stretches = stretches};
    frame->words.items = arena_take(arena, words->count * sizeof *words->items);
    frame->words.capacity = words->count;
    for (size_t b = 0; b < blocks->count; b++) {
        const size_t first = frame->words.count, last = blocks->items[b].last;
        for (size_t i = blocks->items[b].first; i < last;) {
            const struct stretch *next =
                making.stretch < stretches->count ? &stretches->items[making.stretch] : NULL;
            if (next && next->first == i)
                i = add_quote(arena, &making);
            else
                i = add_words(arena, &making, i, next && next->first < last ? next->first : last);
        }
        cut_sentences(arena, frame, blocks->items[b].block, first, &making.cut);
    }
}
