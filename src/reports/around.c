/* around.c - contents before an attribution and on both its sides */
#include "reports/around.h"

#include "reports/ending.h"

/* Words before an attribution that breaks a clause: "..., Quill said, ..."; and where what
 * the speaker is may follow instead: "..., said Quill, ...". */
enum { MOST_BROKEN = 40, MOST_TURNED = 14 };

/* Whether behind the comma at end the content goes on: with its verb or a clause, not
 * with who the speaker is or by whose account we have it. */
static bool goes_on_behind(const struct reading *reading, size_t end)
{
    if (!is_of_kind(reading, end, WORD_comma) || end + 1 >= reading->last ||
        (is_in(reading, end + 1, LEX(relative)) && !is_conjunction_that(reading, end + 1)))
        return false;
    if (withholds(reading, end + 1) || withholds(reading, end + 2))
        return false;
    const size_t next = reading->index + 1;
    const struct report *report = &reading->reports->items[next];
    bool is_account = next < reading->reports->count &&
                      report->sentence == reading->report->sentence &&
                      report_start(report) == end + 1 &&
                      (report->class != CUE_think || report->form != REPORT_finite);
    return !is_account &&
           (is_infinitive(reading, end + 1) || is_conjunction_that(reading, end + 1) ||
            is_clause(reading, end + 1) || word_may_be_verb(reading->frame, end + 1));
}

/* Whether no clause of its own follows an attribution that ends at end: but who the
 * speaker is, or by whose account we have it. */
static bool closes(const struct reading *reading, size_t end)
{
    for (size_t i = end; i < reading->last; i++) {
        const enum word_kind kind = reading->words[i].kind;
        if (kind == WORD_comma || kind == WORD_dash || kind == WORD_semicolon)
            return i == end || kind != WORD_comma;
        if (word_may_be_verb(reading->frame, i) || reads(reading, i, STR("that")))
            return false;
    }
    return true;
}

/* Whether a thing stands behind an attribution that ends at end, so that it takes no clause:
 * "when the rain came, the mayor ordered a ban". */
static bool has_thing(const struct reading *reading, size_t end)
{
    const struct report *report = reading->report;
    const uint64_t others = LEX(preposition) | LEX(time) | LEX(subordinator) | LEX(conjunction) |
                            LEX(relative) | LEX(adverb) | LEX(male) | LEX(female) | LEX(plural);
    if (report->form != REPORT_finite || report->via.kind != PHRASE_none)
        return false;
    if (report->object.kind != PHRASE_none)
        return !(report->takes & TAKES_clause) &&
               !phrase_may_speak(reading->frame, &report->object);
    return end < reading->last &&
           (reading->words[end].kind == WORD_word || reading->words[end].kind == WORD_number) &&
           !is_in(reading, end, others) && !word_is_adverb(reading->frame, end) &&
           !word_is_gerund(reading->frame, end) && skip_day(reading, end) == end;
}

/* Whether nothing but when and where stands behind an attribution that ends at end, up to
 * the sentence's end or a break. */
static bool ends_there(const struct reading *reading, size_t end)
{
    size_t i = skip_circumstances(reading, end);
    if (is_of_kind(reading, i, WORD_comma) && withholds(reading, i + 1))
        return true;
    return i >= reading->last || reading->words[i].kind == WORD_dash ||
           reading->words[i].kind == WORD_semicolon;
}

/* Whether the words up to last may be a sentence of their own: they hold a verb, or at
 * least begin as a clause does. */
static bool stands_alone(const struct reading *reading, size_t last)
{
    const uint64_t others = LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(adverb);
    return has_verb(reading, reading->first, last) || !is_in(reading, reading->first, others);
}

/* Whether behind the last comma before word last there are only words that lead in: "..., and
 * in that time, X said, no ...". */
static bool is_left_open(const struct reading *reading, size_t last)
{
    size_t first = last;
    while (first > reading->first && !is_of_kind(reading, first - 1, WORD_comma))
        first--;
    return first > reading->first && first < last && is_in(reading, first, LEX(conjunction)) &&
           !has_verb(reading, first, last);
}

/* "..., as Quill had agreed", "as many first claimed": a comparison with what was said before. */
static bool is_long_ago(const struct reading *reading)
{
    const size_t first = reading->report->subject.last, last = reading->report->first;
    for (size_t i = first; i < last; i++)
        if (reads(reading, i, STR("had")) || reads(reading, i, STR("first")) ||
            reads(reading, i, STR("once")) || reads(reading, i, STR("originally")))
            return true;
    return false;
}

bool content_before(const struct reading *reading, struct content *content)
{
    size_t start = report_start(reading->report);
    const size_t end = report_end(reading->report);
    const bool is_as = start > reading->first + 3 && reads(reading, start - 1, STR("as"));
    const size_t most = reading->report->form == REPORT_finite ? MOST_BROKEN : MOST_TURNED;
    if (is_as && is_long_ago(reading))
        return false;
    if (is_as)
        start--;
    if (reading->report->form == REPORT_inverted && end >= reading->last &&
        is_of_kind(reading, start - 1, WORD_word))
        return take_content(reading, reading->first, start, content); /* a headline's */
    if (start < reading->first + 2 || !is_of_kind(reading, start - 1, WORD_comma))
        return false;
    if (!is_as && goes_on_behind(reading, end) &&
        (start - reading->first < most || is_left_open(reading, start - 1)) &&
        !holds_marks(reading, reading->first, reading->last)) {
        take_piece(reading, reading->first, start - 1, 1, content);
        take_piece(reading, end + 1, reading->last, 1, content);
        return content->pieces > 0;
    }
    struct reading before = *reading;
    before.last = start - 1;
    const bool is_final = ends_there(reading, end) ||
                          (reading->report->form == REPORT_inverted && closes(reading, end));
    if (!is_as && has_thing(reading, end) &&
        (!is_final || reading->report->object.kind != PHRASE_none))
        return false;
    bool is_content = (closes(reading, end) && is_clause(&before, reading->first)) ||
                      (is_final && stands_alone(reading, start - 1));
    return is_content && take_content(reading, reading->first, start - 1, content);
}

/* "Late on Sunday, according to X, the gates were shut": the source stands between when or
 * where and the clause. */
static bool content_around(const struct reading *reading, struct content *content)
{
    const size_t start = reading->report->first;
    size_t end = report_end(reading->report), first = reading->first;
    while (end < reading->last && !is_of_kind(reading, end, WORD_comma))
        end++;
    if (end + 2 >= reading->last || holds_marks(reading, first, reading->last))
        return false;
    if (is_in(reading, first, LEX(conjunction)))
        first++;
    take_piece(reading, first, start - 1, 2, content);
    return take_piece(reading, end + 1, reading->last, 2, content) || content->pieces;
}

/* The comma that closes what a source is ("Jane Roe, who leads the town, ..."), where one
 * opens at the comma at end; else end. */
static size_t behind_aside(const struct reading *reading, size_t end)
{
    size_t close = end + 1;
    while (close < reading->last && !is_of_kind(reading, close, WORD_comma))
        close++;
    bool is_relative =
        is_in(reading, end + 1, LEX(relative)) && !is_conjunction_that(reading, end + 1);
    bool is_apposition =
        is_in(reading, end + 1, LEX(determiner)) && !has_verb(reading, end + 1, close);
    return close + FEWEST_WORDS < reading->last && (is_relative || is_apposition) ? close : end;
}

bool content_of_source(const struct reading *reading, struct content *content)
{
    const size_t start = reading->report->first;
    size_t end = report_end(reading->report);
    if (start < reading->first + FEWEST_WORDS) {
        for (; end < reading->last && !is_of_kind(reading, end, WORD_comma); end++)
            if (reading->words[end].kind == WORD_quote)
                return false;
        end = behind_aside(reading, end);
        return end < reading->last && take_content(reading, end + 1, reading->last, content);
    }
    bool set_off = is_of_kind(reading, start - 1, WORD_comma);
    if (set_off && !has_verb(reading, reading->first, start) && content_around(reading, content))
        return true;
    return take_content(reading, reading->first, set_off ? start - 1 : start, content);
}
