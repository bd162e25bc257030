/* indirect.c - reported speech without marks */
#include "quote/indirect.h"

enum { MOST_BEFORE_THAT = 18, FEWEST_WORDS = 3, FAR = 24 };

struct reading {
    const struct frame *frame;
    const struct reports *reports;
    const struct report *report;
    size_t index;
    const struct word *words;
    size_t first, last; /* of the sentence, without its stop */
};

static bool text_is(const struct reading *reading, size_t i, struct str text)
{
    return i < reading->last &&
           str_equal_nocase(word_text(reading->frame->text, &reading->words[i]), text);
}

static bool is_kind(const struct reading *reading, size_t i, enum word_kind kind)
{
    return i >= reading->first && i < reading->last && reading->words[i].kind == kind;
}

/* "that" is a conjunction unless a bare singular noun follows: "said that subject was". */
static bool is_conjunction_that(const struct reading *reading, size_t i)
{
    if (!text_is(reading, i, STR("that")))
        return false;
    if (i + 2 >= reading->last)
        return false;
    const struct word *next = &reading->words[i + 1];
    if (next->kind != WORD_word || next->is_capital || next->classes || next->cue >= 0 ||
        word_is_adverb(reading->frame, i + 1))
        return true;
    char end = reading->frame->text.bytes[next->end - 1];
    return end == 's' || !word_may_be_verb(reading->frame, i + 2);
}

static size_t skip_circumstances(const struct reading *reading, size_t i)
{
    for (;;) {
        if (i >= reading->last)
            return i;
        const struct word *word = &reading->words[i];
        if (word->kind == WORD_word && word_is(word, LEX(time)) &&
            !text_is(reading, i, STR("may"))) {
            i++;
        } else if (word_is_adverb(reading->frame, i) && !text_is(reading, i, STR("there"))) {
            i++;
        } else if (word->kind == WORD_word && word_is(word, LEX(preposition)) &&
                   !word_is(word, LEX(subordinator)) && i + 1 < reading->last) {
            struct phrase phrase = phrase_at(reading->frame, i + 1, reading->last);
            bool is_day = word_is(&reading->words[i + 1], LEX(time)) ||
                          (i + 2 < reading->last && word_is(&reading->words[i + 2], LEX(time)));
            if (is_day)
                i += word_is(&reading->words[i + 1], LEX(time)) ? 2 : 3;
            else if (phrase.kind != PHRASE_none && phrase.kind != PHRASE_pronoun &&
                     phrase.last < reading->last)
                i = phrase.last;
            else
                return i;
            if (is_kind(reading, i, WORD_number))
                i++;
        } else {
            return i;
        }
    }
}

/* Whether a clause begins at i: a subject and, behind it, a verb. */
static bool is_clause(const struct reading *reading, size_t i)
{
    if (i >= reading->last)
        return false;
    if (text_is(reading, i, STR("there")))
        return true;
    if (word_is(&reading->words[i], LEX(subordinator)))
        i++;
    struct phrase phrase = phrase_at(reading->frame, i, reading->last);
    if (phrase.kind == PHRASE_none)
        return false;
    if (reading->words[phrase.last - 1].is_contraction)
        return true;
    struct phrase bare = phrase_bare_at(reading->frame, i, reading->last);
    if (reading->report->form == REPORT_gerund && text_is(reading, bare.last, STR("to")))
        return false; /* demanding people to boycott ... */
    size_t verb = phrase.last;
    while (verb < reading->last && word_is_adverb(reading->frame, verb))
        verb++;
    if (verb < reading->last && word_is_verb_of(reading->frame, &phrase, verb))
        return true;
    for (size_t j = phrase.last; j < reading->last && j < phrase.last + FAR; j++) {
        if (word_may_be_verb(reading->frame, j))
            return true;
        if (reading->words[j].kind == WORD_semicolon)
            return false;
    }
    return false;
}

/* "said ... and added": a second report of the same speaker. */
static bool is_coordinated(const struct reading *reading, const struct report *report)
{
    return report->form == REPORT_finite &&
           word_is(&reading->words[report->first - 1], LEX(conjunction)) &&
           report->subject.first == reading->report->subject.first;
}

/* The start of a report that goes on or speaks of another, or the sentence's end. */
static size_t report_that_ends(const struct reading *reading, size_t i)
{
    for (size_t r = reading->index + 1; r < reading->reports->count; r++) {
        const struct report *report = &reading->reports->items[r];
        if (report->sentence != reading->report->sentence)
            break;
        size_t start = report_start(report);
        if (report->first > i + 2 && is_coordinated(reading, report))
            return report->first - (is_kind(reading, report->first - 2, WORD_comma) ? 2 : 1);
        if (start <= i)
            continue;
        bool behind_comma = is_kind(reading, start - 1, WORD_comma);
        if (report->form == REPORT_finite && start > i + 2 &&
            is_kind(reading, start - 2, WORD_comma) &&
            word_is(&reading->words[start - 1], LEX(conjunction)))
            return start - 2;
        bool goes_on = report->form == REPORT_gerund || report->form == REPORT_source ||
                       word_is(&reading->words[report->first], LEX(account));
        if (behind_comma && goes_on)
            return start - 1;
    }
    return reading->last;
}

/* Behind a comma or dash at i, words that leave the content: a contrast (", while"), or
 * the main clause where the report's own is subordinate ("While X said ..., Y ..."). */
static bool leaves(const struct reading *reading, size_t i, bool is_subordinate)
{
    static const char *const contrasts[] = {"while", "but", "although", "though", "whereas", NULL};
    if (i + 1 >= reading->last)
        return false;
    if (reading->words[i].kind == WORD_dash)
        return reading->words[i + 1].cue >= 0 &&
               vocabulary_cue(reading->words[i + 1].cue)->form == CUE_gerund;
    if (reading->words[i].kind != WORD_comma)
        return false;
    for (int c = 0; contrasts[c]; c++)
        if (text_is(reading, i + 1, str_from(contrasts[c])))
            return true;
    return is_subordinate && is_clause(reading, i + 1);
}

/* Where the content that begins at i ends: before a participle that reports on, an
 * attribution or a contrast behind a comma, or at the sentence's end. */
static size_t content_end(const struct reading *reading, size_t i)
{
    const size_t start = report_start(reading->report), last = report_that_ends(reading, i);
    bool is_subordinate =
        start > reading->first && word_is(&reading->words[start - 1], LEX(subordinator));
    for (size_t j = i; j < last; j++)
        if (leaves(reading, j, is_subordinate))
            return j;
    return last;
}

static bool holds_marks(const struct reading *reading, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (reading->words[i].kind == WORD_quote)
            return true;
    return false;
}

static bool take_piece(const struct reading *reading, size_t first, size_t last, size_t fewest,
                       struct content *content)
{
    while (last > first && reading->words[last - 1].kind != WORD_word &&
           reading->words[last - 1].kind != WORD_number &&
           reading->words[last - 1].kind != WORD_close &&
           reading->words[last - 1].kind != WORD_quote)
        last--;
    while (first < last &&
           (reading->words[first].kind == WORD_comma || reading->words[first].kind == WORD_dash ||
            reading->words[first].kind == WORD_colon))
        first++;
    if (last < first + fewest || holds_marks(reading, first, last))
        return false;
    content->first[content->pieces] = first;
    content->last[content->pieces++] = last;
    return true;
}

static bool take(const struct reading *reading, size_t first, size_t last, struct content *content)
{
    return take_piece(reading, first, last, FEWEST_WORDS, content);
}

/* "which he said created ...": the report stands within a relative clause, and its
 * content has its subject before it. */
static bool is_in_relative_clause(const struct reading *reading)
{
    size_t start = report_start(reading->report), end = report_end(reading->report);
    return start > reading->first && end < reading->last &&
           reading->report->form == REPORT_finite &&
           (text_is(reading, start - 1, STR("which")) || text_is(reading, start - 1, STR("who")) ||
            text_is(reading, start - 1, STR("that"))) &&
           word_may_be_verb(reading->frame, end);
}

/* "X said [on Sunday] [that] ..." */
static bool content_behind(const struct reading *reading, struct content *content)
{
    size_t start = report_end(reading->report);
    if (is_in_relative_clause(reading))
        return take(reading, start, content_end(reading, start), content);
    for (size_t i = start; i < reading->last && i < start + MOST_BEFORE_THAT; i++) {
        if (reading->words[i].kind != WORD_word && reading->words[i].kind != WORD_number)
            break;
        if (i > start && word_may_be_verb(reading->frame, i))
            break;
        if (is_conjunction_that(reading, i))
            return take(reading, i + 1, content_end(reading, i + 1), content);
    }
    if (is_kind(reading, start, WORD_comma) && is_kind(reading, start + 2, WORD_comma))
        start += 3;
    start = skip_circumstances(reading, start);
    if (is_conjunction_that(reading, start) || is_kind(reading, start, WORD_colon) ||
        is_kind(reading, start, WORD_comma))
        start++;
    return is_clause(reading, start) && take(reading, start, content_end(reading, start), content);
}

/* Whether behind the comma at end the content goes on: with its verb or a clause, not
 * with who the speaker is or by whose account we have it. */
static bool goes_on_behind(const struct reading *reading, size_t end)
{
    if (!is_kind(reading, end, WORD_comma) || end + 1 >= reading->last ||
        word_is(&reading->words[end + 1], LEX(relative)))
        return false;
    const size_t next = reading->index + 1;
    bool is_account = next < reading->reports->count &&
                      reading->reports->items[next].sentence == reading->report->sentence &&
                      report_start(&reading->reports->items[next]) == end + 1;
    return !is_account &&
           (is_clause(reading, end + 1) || word_may_be_verb(reading->frame, end + 1));
}

/* Whether no clause of its own follows an attribution that ends at end: but who the
 * speaker is, or by whose account we have it. */
static bool closes(const struct reading *reading, size_t end)
{
    if (is_kind(reading, end, WORD_comma))
        return true;
    for (size_t i = end; i < reading->last; i++)
        if (word_may_be_verb(reading->frame, i) || text_is(reading, i, STR("that")))
            return false;
    return true;
}

/* "..., X said[, ...]" */
static bool content_before(const struct reading *reading, struct content *content)
{
    const size_t start = report_start(reading->report), end = report_end(reading->report);
    if (start < reading->first + 2 || !is_kind(reading, start - 1, WORD_comma))
        return false;
    if (goes_on_behind(reading, end) && start - reading->first < 14 &&
        !holds_marks(reading, reading->first, reading->last)) {
        take_piece(reading, reading->first, start - 1, 1, content);
        take_piece(reading, end + 1, reading->last, 1, content);
        return content->pieces > 0;
    }
    return closes(reading, end) && is_clause(reading, reading->first) &&
           take(reading, reading->first, start - 1, content);
}

static bool content_of_source(const struct reading *reading, struct content *content)
{
    const size_t start = reading->report->first;
    size_t end = report_end(reading->report);
    if (start < reading->first + FEWEST_WORDS) {
        for (; end < reading->last && !is_kind(reading, end, WORD_comma); end++)
            if (reading->words[end].kind == WORD_quote)
                return false;
        return end < reading->last && take(reading, end + 1, reading->last, content);
    }
    bool set_off = is_kind(reading, start - 1, WORD_comma);
    return take(reading, reading->first, set_off ? start - 1 : start, content);
}

bool indirect_content(const struct frame *frame, const struct reports *reports, size_t report,
                      struct content *content)
{
    const struct report *r = &reports->items[report];
    const struct sentence *sentence = &frame->sentences.items[r->sentence];
    struct reading reading = {frame,           reports,       r, report, frame->words.items,
                              sentence->first, sentence->last};
    *content = (struct content){0};
    if (r->class != CUE_say && r->class != CUE_tell)
        return false;
    while (reading.last > reading.first && reading.words[reading.last - 1].kind == WORD_stop)
        reading.last--;
    if (r->form == REPORT_source)
        return content_of_source(&reading, content);
    if (r->form == REPORT_inverted)
        return content_before(&reading, content);
    if (r->form == REPORT_gerund)
        return content_behind(&reading, content);
    return content_before(&reading, content) || content_behind(&reading, content);
}
