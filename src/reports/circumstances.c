/* circumstances.c - the words of a report's own clause that may tell where and when */
#include "reports/circumstances.h"

enum { FAR = 16 };

static void add(struct circumstances *circumstances, size_t first, size_t last)
{
    if (first < last && circumstances->count < MOST_CIRCUMSTANCES)
        circumstances->ranges[circumstances->count++] = (struct word_range){first, last};
}

size_t object_end(const struct frame *frame, const struct phrase *object)
{
    const struct walk walk = {.frame = frame, .words = frame->words.items, .last = object->last};
    size_t end = object->last;
    while (end > object->first + 1 && !walk.words[end - 1].is_capital &&
           (is_time(&walk, end - 1) || is_time_modifier(&walk, end - 1)))
        end--;
    return end;
}

static size_t behind_report(const struct frame *frame, const struct report *report)
{
    const bool is_behind = report->form != REPORT_gerund && report->form != REPORT_finite;
    if (report->object.kind != PHRASE_none)
        return object_end(frame, &report->object);
    return is_behind && report->subject.last > report->last ? report->subject.last : report->last;
}

/* Whether nothing but commas, adverbs and auxiliaries stands between word i and the cue. */
static bool reaches_cue(const struct walk *walk, const struct report *report, size_t i)
{
    while (i < report->first &&
           (walk_kind(walk, i, WORD_comma) || walk_in(walk, i, LEX(auxiliary)) ||
            word_is_adverb(walk->frame, i)))
        i++;
    return i == report->first;
}

/* Between a speaker and the cue: "Kerry, in a speech on Friday, said"; "but on Friday said". */
static void add_between(struct walk *walk, const struct report *report,
                        struct circumstances *circumstances)
{
    enum { NEAR = 8 };
    if (report->subject.kind == PHRASE_none || report->subject.last > report->first)
        return;
    const size_t subject = report->subject.last;
    walk->last = report->first;
    size_t end = walk_from(walk, subject);
    if (walk_kind(walk, subject, WORD_comma) && end < report->first)
        end = opening_end(walk, subject + 1);
    if (reaches_cue(walk, report, end)) {
        add(circumstances, report->subject.head + 1, report->first);
        return;
    }
    for (size_t i = report->first; i > subject + 1 && report->first - i < NEAR; i--)
        if ((walk_in(walk, i - 1, LEX(conjunction)) || walk_kind(walk, i - 1, WORD_comma)) &&
            begins_circumstance(walk, i) && walk_from(walk, i) == report->first) {
            add(circumstances, i, report->first);
            return;
        }
}

/* Where a report's clause begins, circumstances before it aside. */
static size_t clause_start(const struct walk *walk, const struct report *report)
{
    size_t start = report_start(report), i = report->subject.last;
    if (report->form != REPORT_gerund || report->subject.kind == PHRASE_none || i >= start)
        return start;
    while (i < start && word_is(&walk->words[i], LEX(auxiliary) | LEX(adverb)))
        i++;
    return i == start ? report->subject.first : start;
}

/* Whether the speaker begins at word i, or a phrase or list of appositions that holds it. */
static bool begins_speaker(const struct walk *walk, const struct report *report, size_t i)
{
    const size_t start = clause_start(walk, report);
    if (i == start)
        return true;
    if (report->form == REPORT_finite && walk->words[i - 1].kind == WORD_comma &&
        walk->words[report->first - 1].kind == WORD_comma)
        return true;
    struct phrase phrase = phrase_at(walk->frame, i, report->first);
    if (phrase.kind != PHRASE_none && walk->words[phrase.last - 1].is_possessive &&
        phrase.last < start) /* Mr. Poe's lawyer Jane Roe */
        phrase = phrase_at(walk->frame, phrase.last, report->first);
    return phrase.kind != PHRASE_none && phrase.last >= start;
}

/* Whether circumstances, and nothing else, stand between word i and the speaker. */
static bool is_head(struct walk *walk, const struct report *report, size_t i, size_t *end)
{
    walk->last = clause_start(walk, report);
    while (i < walk->last &&
           (walk_in(walk, i, LEX(conjunction)) || walk_kind(walk, i, WORD_comma) ||
            (walk_in(walk, i, LEX(adverb)) && !tells_time(walk, i))))
        i++;
    *end = walk_from(walk, i);
    if (*end > i && begins_speaker(walk, report, *end + walk_kind(walk, *end, WORD_comma)))
        return true;
    *end = opening_end(walk, i);
    return *end > i && begins_speaker(walk, report, *end + walk_kind(walk, *end, WORD_comma));
}

/* Whether a clause may begin behind word i. */
static bool may_open_clause(const struct word *word)
{
    return word->kind == WORD_semicolon || word->kind == WORD_dash || word->kind == WORD_quote ||
           (word->kind == WORD_word && word_is(word, LEX(conjunction) | LEX(subordinator)));
}

static void add_head(struct walk *walk, const struct sentence *sentence,
                     const struct report *report, struct circumstances *circumstances)
{
    enum { MOST_TRIES = 3 };
    const size_t start = clause_start(walk, report);
    size_t tries = 0, end;
    for (size_t i = start; i > sentence->first && start - i < FAR && tries < MOST_TRIES; i--) {
        if (!may_open_clause(&walk->words[i - 1]))
            continue;
        tries++;
        if (is_head(walk, report, i, &end)) {
            add(circumstances, i, end);
            return;
        }
    }
    if (is_head(walk, report, sentence->first, &end))
        add(circumstances, sentence->first, end);
}

/* Whether the clause behind first speaks of what will be: "will leave on Friday and said". */
static bool is_to_come(const struct walk *walk, size_t first)
{
    for (size_t i = first; i < walk->last; i++)
        if (walk_in(walk, i, LEX(modal)) || str_equal(walk_text(walk, i), STR("to")))
            return true;
    return false;
}

/* Circumstances that end before last, or only those of them that name an occasion. */
static void add_ending(struct walk *walk, size_t first, size_t last, bool needs_occasion,
                       struct circumstances *circumstances)
{
    size_t found = last;
    walk->last = last;
    for (size_t i = last; i-- > first && last - i < FAR;) {
        const bool is_day = is_time(walk, i) || tells_time(walk, i + 1);
        if (!begins_circumstance(walk, i) || is_time(walk, i) || (needs_occasion && is_day))
            continue;
        if (walk_from(walk, i) < last)
            break;
        found = i;
    }
    add(circumstances, found, last);
}

/* Where "quoted" stands before "as saying", which ends before last; last if nowhere. */
static size_t bearer_before(const struct walk *walk, size_t first, size_t last)
{
    for (size_t i = last; i-- > first && last - i < FAR;)
        if (walk_in(walk, i, LEX(bearer)))
            return i;
    return last;
}

/* Where "when", "where" or "in which" stands before the clause that begins at start; 0 if none. */
static size_t relative_before(const struct walk *walk, size_t start)
{
    static const struct str words[] = {{"when", 4}, {"where", 5}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(walk_text(walk, start - 1), words[i]))
            return start - 1;
    const bool is_which = str_equal(walk_text(walk, start - 1), STR("which"));
    return is_which && walk_in(walk, start - 2, LEX(venue_lead)) ? start - 2 : 0;
}

/* What closes the clause on which this one hangs: "opened the gates on Friday, saying", "on Friday
 * when Kerry said", "shared it on Facebook and wrote"; and what stands in "quoted on Friday as
 * saying". */
static void add_before(struct walk *walk, const struct sentence *sentence,
                       const struct report *report, struct circumstances *circumstances)
{
    const bool is_gerund = report->form == REPORT_gerund;
    size_t i = report->first;
    if (i < sentence->first + 2)
        return;
    walk->last = i;
    if (is_gerund && str_equal(walk_text(walk, i - 1), STR("as"))) {
        size_t bearer = bearer_before(walk, sentence->first, i - 1);
        if (bearer < i - 1 && walk_from(walk, bearer + 1) == i - 1)
            add(circumstances, bearer + 1, i - 1);
    } else if (is_gerund && walk->words[i - 1].kind == WORD_quote) {
        add_ending(walk, sentence->first, i, true, circumstances);
    } else if (is_gerund && walk->words[i - 1].kind == WORD_comma) {
        add_ending(walk, sentence->first, i - 1, false, circumstances);
    } else if (report->form == REPORT_finite && str_equal(walk_text(walk, i - 1), STR("and"))) {
        add_ending(walk, sentence->first, i - 1, is_to_come(walk, sentence->first), circumstances);
    } else if ((i = report_start(report)) > sentence->first + 2) {
        add_ending(walk, sentence->first, relative_before(walk, i), false, circumstances);
    }
}

/* The day of the main clause, of which a participle tells more: "blamed the town on Friday for
 * the flood, saying ..." */
static void add_main_clause(struct walk *walk, const struct sentence *sentence,
                            const struct report *report, struct circumstances *circumstances)
{
    if (report->form != REPORT_gerund)
        return;
    walk->last = report->first;
    for (size_t i = sentence->first; i + 1 < report->first; i++) {
        if (walk->words[i].kind == WORD_quote ||
            walk_in(walk, i, LEX(relative) | LEX(subordinator)))
            return;
        if (str_equal_nocase(walk_text(walk, i), STR("on")) && is_time(walk, i + 1)) {
            add(circumstances, i, walk_from(walk, i));
            return;
        }
    }
}

/* What stands behind the words that were said, as far as a clause's end. */
static void add_closing(struct walk *walk, size_t first, size_t last, bool needs_occasion,
                        struct circumstances *circumstances)
{
    walk->last = last;
    if (walk_kind(walk, first, WORD_comma))
        first++;
    const bool is_day = tells_time(walk, first) || tells_time(walk, first + 1);
    if (!begins_circumstance(walk, first) || modifies_time(walk, first) ||
        (needs_occasion && is_day))
        return;
    size_t end = walk_from(walk, first);
    if (end >= last || walk->words[end].kind != WORD_word || word_is_gerund(walk->frame, end) ||
        walk_in(walk, end, LEX(conjunction) | LEX(subordinator) | LEX(preposition)))
        add(circumstances, first, end);
}

/* Behind the last quotation that the report introduces. */
static size_t behind_quotation(const struct walk *walk, const struct reports *reports, size_t index,
                               size_t from)
{
    size_t limit = walk->last, found = walk->last;
    for (size_t r = index + 1; r < reports->count; r++) {
        if (reports->items[r].sentence != reports->items[index].sentence)
            break;
        size_t start = report_start(&reports->items[r]);
        if (start >= from && start < limit)
            limit = start;
    }
    for (size_t i = from; i < limit; i++)
        if (walk->words[i].kind == WORD_quote)
            found = i + 1;
    return found;
}

/* Behind what is praised, thanked or criticised. */
static size_t behind_object(const struct walk *walk, size_t first)
{
    struct phrase phrase = phrase_bare_at(walk->frame, first, walk->last);
    return phrase.kind != PHRASE_none ? phrase.last : walk->last;
}

/* Behind what the report introduces: its content, quotations or object.  Behind "said it was
 * "..."" a day would be one of the content. */
static void add_behind_words(struct walk *walk, const struct reports *reports, size_t index,
                             size_t behind, struct circumstances *circumstances)
{
    const size_t content = walk->content.last, last = walk->last;
    walk->content = (struct word_range){0};
    if (content) {
        add_closing(walk, content > behind ? content : last, last, false, circumstances);
        return;
    }
    const enum cue_class class = reports->items[index].class;
    const size_t quotation = behind_quotation(walk, reports, index, behind);
    const bool is_clause = quotation > behind + 2 && (class == CUE_say || class == CUE_tell);
    add_closing(walk, quotation < last ? quotation : behind_object(walk, behind), last, is_clause,
                circumstances);
}

/* Behind the cue, the speaker and whoever is told; gives where that ends. */
static size_t add_behind(struct walk *walk, const struct report *report,
                         struct circumstances *circumstances)
{
    const size_t end = behind_report(walk->frame, report);
    const bool is_newspaper = report->object.kind == PHRASE_proper && /* the Star daily */
                              walk_in(walk, end, LEX(no_adverb) | LEX(medium));
    walk->passes_apposition = report->subject.last >= end;
    const size_t behind = walk_from(walk, end + is_newspaper);
    walk->passes_apposition = false;
    add(circumstances, end, behind);
    return behind;
}

/* Whether a word that a circumstance needs, of time or an occasion, stands in words [i, last):
 * asked before all else, as most sentences have none. */
static bool may_tell(const struct walk *walk, size_t i, size_t last)
{
    for (; i < last; i++)
        if (word_is(&walk->words[i], LEX(time) | LEX(occasion) | LEX(medium)))
            return true;
    return false;
}

struct circumstances circumstances_of(const struct frame *frame, const struct reports *reports,
                                      size_t index, struct word_range content)
{
    struct circumstances circumstances = {0};
    const struct report *report = &reports->items[index];
    const struct sentence *sentence = &frame->sentences.items[report->sentence];
    struct walk walk = {
        .frame = frame, .words = frame->words.items, .content = content, .last = sentence->last};
    size_t behind = behind_report(frame, report);
    const bool tells_before = may_tell(&walk, sentence->first, report->first),
               tells_behind = may_tell(&walk, report->last, sentence->last);
    if (tells_behind)
        behind = add_behind(&walk, report, &circumstances);
    if (tells_before) {
        add_between(&walk, report, &circumstances);
        add_head(&walk, sentence, report, &circumstances);
        add_before(&walk, sentence, report, &circumstances);
        add_main_clause(&walk, sentence, report, &circumstances);
    }
    walk.last = sentence->last;
    if (tells_behind && may_tell(&walk, behind, sentence->last))
        add_behind_words(&walk, reports, index, behind, &circumstances);
    return circumstances;
}
