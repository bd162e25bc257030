/* speech.c - whether marks hold what somebody said, and how much of it */
#include "quote/speech.h"

#include "base/eight.h"
#include "quote/governing.h"
#include "words/lists.h"
#include "words/ordinary.h"

bool holds_only_quotes(const struct work *work, size_t sentence)
{
    const struct sentence *s = &work->frame->sentences.items[sentence];
    bool has_quote = false;
    for (size_t i = s->first; i < s->last; i++) {
        const struct word *word = word_at(work, i);
        has_quote |= word->kind == WORD_quote;
        if (word->kind == WORD_word || word->kind == WORD_number)
            return false;
    }
    return has_quote;
}

/* Direct: the marks hold the whole utterance; mixed: a part of the reporter's clause. */
enum quote_type type_of(const struct work *work, const struct attribution *a, size_t q)
{
    bool opens = q == work->sentence->first || is_kind(work, q - 1, WORD_comma) ||
                 is_kind(work, q - 1, WORD_colon) || is_kind(work, q - 1, WORD_dash);
    if (a->continues || work->is_only_quotes)
        return QUOTE_direct;
    if (a->rule == RULE_after && q == work->sentence->first && awaits_attribution(work, q))
        return QUOTE_direct;
    if (!work->inner.begins_sentence)
        return QUOTE_mixed;
    if (a->rule == RULE_before || a->rule == RULE_title || a->rule == RULE_dash)
        return QUOTE_direct;
    char end = work->inner.end;
    bool is_closed =
        end == ',' || end == '.' || end == '?' || end == '!' || is_kind(work, q + 1, WORD_comma);
    return opens && is_closed ? QUOTE_direct : QUOTE_mixed;
}

bool has_title_case(const struct work *work, size_t q)
{
    const struct str text = article_slice(work->article, stretch_at(work, q)->inner);
    size_t capitals = 0, count = 0;
    bool at_word = true;
    for (size_t at = 0; at < text.size; at++) {
        char c = text.bytes[at];
        if (at_word && (is_alpha(c) || is_digit(c))) {
            const size_t start = at;
            while (at + 1 < text.size && is_alpha(text.bytes[at + 1]))
                at++;
            count++;
            if (!is_lower(c))
                capitals++;
            else if (at - start >= 4)
                return false;
        }
        at_word = c == ' ' || c == '-' || c == '(';
    }
    return count <= 9 && (capitals >= 2 || (count == 1 && capitals));
}

/* How many words text has; not exactly where they are more than anybody asks about. */
static size_t count_words(struct str text)
{
    enum { MANY = 8 };
    size_t count = 0, at = 0;
    bool is_behind_space = true;
    for (; text.size - at >= 8 && count < MANY; at += 8)
        count += eight_count_words(eight_load(text.bytes + at), &is_behind_space);
    for (; at < text.size && count < MANY; at++) {
        count += is_behind_space && !is_space(text.bytes[at]);
        is_behind_space = is_space(text.bytes[at]);
    }
    return count;
}

struct inner inner_of(const struct work *work, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    const struct str text = article_slice(work->article, stretch->inner);
    return (struct inner){.words = count_words(text),
                          .begins_sentence = stretch_begins_sentence(work->frame->text, stretch),
                          .end = stretch_end(work->frame->text, stretch)};
}

/* What a work or a programme stands behind: CNN's, the show, her memoir, on. */
static bool follows_work(const struct work *work, size_t q)
{
    if (q == work->sentence->first)
        return false;
    const struct word *left = word_at(work, q - 1);
    if (left->kind == WORD_comma && q - 1 > work->sentence->first)
        left--;
    if (left->kind != WORD_word)
        return false;
    bool is_single = work->inner.words == 1;
    uint64_t leads = LEX(work_noun) | (is_single ? 0 : LEX(preposition) | LEX(determiner));
    return left->is_possessive || word_is(left, leads);
}

/* "chants of", "the words": what stands behind is shouted, not named. */
static bool follows_cries(const struct work *work, size_t q)
{
    return q > work->sentence->first + 1 && word_is(word_at(work, q - 2), LEX(cry_noun));
}

/* Where the title of a programme or a work of several words stands, if it is one. */
static bool leads_to_programme(const struct work *work, size_t q)
{
    if (q == work->sentence->first)
        return false;
    const struct word *left = word_at(work, q - 1), *noun = left;
    if (left->is_possessive)
        return true;
    if (left->kind == WORD_comma && q - 1 > work->sentence->first)
        noun--;
    if (work->inner.words < 2)
        return false;
    return (word_is(noun, LEX(work_noun)) && noun->cue < 0) ||
           (word_is(left, LEX(title_lead)) && !follows_cries(work, q));
}

bool is_programme(const struct work *work, size_t q)
{
    return leads_to_programme(work, q) && has_title_case(work, q);
}

bool is_scare(const struct work *work, size_t q)
{
    return q > work->sentence->first && word_is(word_at(work, q - 1), LEX(scare_lead));
}

/* "Is reported to be", "are said to be": an account that nobody is named for. */
static bool follows_rumour(const struct work *work, size_t q)
{
    const size_t first = work->sentence->first;
    if (q < first + 4 || !is_text(work, q - 1, STR("be")) || !is_text(work, q - 2, STR("to")))
        return false;
    const struct word *cue = word_at(work, q - 3), *left = cue - 1;
    return cue->cue >= 0 && vocabulary_cue(cue->cue)->form == CUE_past && word_is(left, LEX(be));
}

/* "What is now called", "was soon dubbed". */
static bool follows_passive_naming(const struct work *work, size_t q)
{
    const size_t first = work->sentence->first;
    if (q < first + 2 || !word_is(word_at(work, q - 1), LEX(naming)))
        return false;
    size_t i = q - 1;
    while (i > first + 1 &&
           (word_is_adverb(work->frame, i - 1) || word_is(word_at(work, i - 1), LEX(time))))
        i--;
    const struct word *left = word_at(work, i - 1);
    return word_is(left, LEX(be)) || left->is_contraction;
}

bool is_name_of(const struct work *work, size_t q)
{
    if (work->inner.words > 1 && word_is_quoted_name(work->frame, work->sentence->first, q))
        return true;
    const size_t first = work->sentence->first;
    if (q < first + 2 || word_at(work, q - 1)->kind != WORD_word)
        return false;
    if (is_text(work, q - 1, STR("as")))
        return is_text(work, q - 2, STR("known")) || is_text(work, q - 2, STR("know"));
    return list_has(LIST_titled, word_text(work->frame->text, word_at(work, q - 1))) &&
           (work->inner.begins_sentence || is_text(work, q - 1, STR("domain")));
}

bool is_hearsay(const struct work *work, size_t q, size_t before)
{
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    if ((report && is_speech(report)) || report_at_end(work, q) != NO_REPORT)
        return false;
    return follows_rumour(work, q) || follows_passive_naming(work, q);
}

/* Whether a word or two name a thing: "Big Bang", "when issued", but not "grave", "very deep". */
static bool is_name_of_thing(struct str inner)
{
    const size_t space = str_find_byte(inner, ' ', 0);
    const struct str first = str_slice(inner, 0, space), rest = str_slice(inner, space, inner.size);
    if (is_upper(first.bytes[0]))
        return true;
    return rest.size > 1 && str_find_byte(rest, ' ', 1) == rest.size &&
           !str_ends(first, STR("ly")) &&
           !(vocabulary_find(str_slice(inner, 0, space)).classes & LEX(adverb));
}

bool is_term(const struct work *work, size_t q)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) |
                            LEX(relative) | LEX(auxiliary) | LEX(determiner) | LEX(possessive) |
                            LEX(pronoun) | LEX(time) | LEX(verb);
    const char end = work->inner.end;
    if (q == work->sentence->first || !is_kind(work, q - 1, WORD_word) ||
        !is_kind(work, q + 1, WORD_word) || end == ',' || end == '.' || end == '?' || end == '!')
        return false;
    const struct word *next = word_at(work, q + 1), *left = word_at(work, q - 1);
    if (next->is_capital || next->cue >= 0 || word_is(next, others) ||
        word_is_adverb(work->frame, q + 1) || left->cue >= 0)
        return false;
    return work->inner.words <= 2 &&
           is_name_of_thing(article_slice(work->article, stretch_at(work, q)->inner));
}

/* Whether a single word in a capital is one that names are made of, as "Quillnet" is. */
static bool is_coined(const struct work *work, size_t q)
{
    const struct str inner = article_slice(work->article, stretch_at(work, q)->inner);
    return work->inner.words == 1 && is_upper(inner.bytes[0]) && !ordinary_has(inner);
}

/* Whether the term at q opens the subject of its clause: "'Quillgate' costs mount". */
static bool opens_with_term(const struct work *work, size_t q)
{
    const uint64_t others = LEX(verb) | LEX(auxiliary) | LEX(preposition) | LEX(conjunction) |
                            LEX(subordinator) | LEX(pronoun) | LEX(determiner) | NOUN_CLASSES;
    const struct word *next = word_at(work, q + 1);
    return q == work->sentence->first && is_kind(work, q + 1, WORD_word) && !next->is_capital &&
           !word_is(next, others) && next->cue < 0 && is_coined(work, q);
}

/* 'Orrin signed a "letter of intent"': a few words that a thing goes by; but 'hailed as a
 * "triumph"', 'it was a "mess"'. */
static bool is_thing(const struct work *work, size_t q)
{
    const size_t first = work->sentence->first;
    return q > first + 1 && (is_text(work, q - 1, STR("a")) || is_text(work, q - 1, STR("an"))) &&
           is_kind(work, q - 2, WORD_word) &&
           !word_is(word_at(work, q - 2), LEX(preposition) | LEX(be) | LEX(subordinator));
}

bool is_label(const struct work *work, size_t q, size_t before)
{
    enum { MOST_WORDS = 3 };
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    if (work->inner.words > MOST_WORDS || report_at_end(work, q) != NO_REPORT ||
        work->source_report != NO_REPORT)
        return false;
    if (opens_with_term(work, q) || (!report && is_thing(work, q)))
        return true;
    if ((report && (is_speech(report) || report->class == CUE_call)) || !is_term(work, q))
        return false;
    if (is_coined(work, q))
        return true;
    size_t lead = q - 1;
    if (lead > work->sentence->first && word_is_determiner(word_at(work, lead)))
        lead--;
    return !report && word_is(word_at(work, lead), LEX(preposition));
}

bool is_set_apart(const struct work *work, size_t q)
{
    enum { MOST_WORDS = 6 };
    const struct stretches *all = work->frame->stretches;
    const size_t i = word_at(work, q)->quote;
    return all->items[i].is_single && work->inner.words <= MOST_WORDS && i && i + 1 < all->count &&
           !all->items[i - 1].is_single && !all->items[i + 1].is_single;
}

/* Whether marks hold what somebody said, and not a title, a name or a word held at
 * arm's length (news-style guides: "scare quotes"). */
bool is_quotation(const struct work *work, const struct attribution *a, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    const size_t words = work->inner.words;
    const bool is_headline = work->article->blocks.items[stretch->block].kind == BLOCK_headline;
    if (a->rule == RULE_none)
        return a->type == QUOTE_direct && words >= 3 && !is_headline && !is_set_apart(work, q) &&
               !has_title_case(work, q);
    if (is_programme(work, q))
        return false;
    if (a->rule == RULE_before || a->rule == RULE_title || a->rule == RULE_dash ||
        (a->rule == RULE_after && words > 4))
        return true;
    if (follows_work(work, q) && has_title_case(work, q))
        return false;
    return !is_scare(work, q);
}
