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
    const struct view view = {frame, frame->words.items, object->first, object->last, false};
    size_t end = object->last;
    while (end > object->first + 1 && !view.words[end - 1].is_capital &&
           (is_time(&view, end - 1) || is_time_modifier(&view, end - 1)))
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
static bool reaches_cue(const struct view *view, const struct report *report, size_t i)
{
    while (i < report->first &&
           (kind_is(view, i, WORD_comma) || class_is(view, i, LEX(auxiliary)) ||
            word_is_adverb(view->frame, i)))
        i++;
    return i == report->first;
}

/* Between a speaker and the cue: "Kerry, in a speech on Friday, said"; "but on Friday said". */
static void add_between(struct walk *walk, const struct report *report,
                        struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    enum { NEAR = 8 };
    if (report->subject.kind == PHRASE_none || report->subject.last > report->first)
        return;
    const size_t subject = report->subject.last;
    walk->view.last = report->first;
    size_t end = walk_from(walk, subject);
    if (kind_is(view, subject, WORD_comma) && end < report->first)
        end = opening_end(view, subject + 1);
    if (reaches_cue(view, report, end)) {
        add(circumstances, report->subject.head + 1, report->first);
        return;
    }
    for (size_t i = report->first; i > subject + 1 && report->first - i < NEAR; i--)
        if ((class_is(view, i - 1, LEX(conjunction)) || kind_is(view, i - 1, WORD_comma)) &&
            begins_circumstance(view, i) && walk_from(walk, i) == report->first) {
            add(circumstances, i, report->first);
            return;
        }
}

/* Where a report's clause begins, circumstances before it aside. */
static size_t clause_start(const struct view *view, const struct report *report)
{
    size_t start = report->start, i = report->subject.last;
    if (report->form != REPORT_gerund || report->subject.kind == PHRASE_none || i >= start)
        return start;
    while (i < start && word_is(&view->words[i], LEX(auxiliary) | LEX(adverb)))
        i++;
    return i == start ? report->subject.first : start;
}

/* Whether the speaker begins at word i, or a phrase or list of appositions that holds it. */
static bool begins_speaker(const struct view *view, const struct report *report, size_t i)
{
    const size_t start = clause_start(view, report);
    if (i == start)
        return true;
    if (report->form == REPORT_finite && view->words[i - 1].kind == WORD_comma &&
        view->words[report->first - 1].kind == WORD_comma)
        return true;
    struct phrase phrase = phrase_at(view->frame, i, report->first);
    if (phrase.kind != PHRASE_none && view->words[phrase.last - 1].is_possessive &&
        phrase.last < start) /* Mr. Poe's lawyer Jane Roe */
        phrase = phrase_at(view->frame, phrase.last, report->first);
    return phrase.kind != PHRASE_none && phrase.last >= start;
}

/* Whether circumstances, and nothing else, stand between word i and the speaker. */
static bool is_head(struct walk *walk, const struct report *report, size_t i, size_t *end)
{
    const struct view *view = &walk->view;
    walk->view.last = clause_start(view, report);
    while (i < view->last && (class_is(view, i, LEX(conjunction)) || kind_is(view, i, WORD_comma) ||
                              (class_is(view, i, LEX(adverb)) && !tells_time(view, i))))
        i++;
    *end = walk_from(walk, i);
    if (*end > i && begins_speaker(view, report, *end + kind_is(view, *end, WORD_comma)))
        return true;
    *end = opening_end(view, i);
    return *end > i && begins_speaker(view, report, *end + kind_is(view, *end, WORD_comma));
}

/* Whether a clause may begin behind word i. */
static bool may_end_clause(const struct word *word)
{
    return word->kind == WORD_semicolon || word->kind == WORD_dash || word->kind == WORD_quote ||
           word_is(word, LEX(conjunction) | LEX(subordinator));
}

static void add_head(struct walk *walk, const struct sentence *sentence,
                     const struct report *report, struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    enum { MOST_TRIES = 3 };
    const size_t start = clause_start(view, report);
    size_t tries = 0, end;
    for (size_t i = start; i > sentence->first && start - i < FAR && tries < MOST_TRIES; i--) {
        if (!may_end_clause(&view->words[i - 1]))
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
static bool is_to_come(const struct view *view, size_t first)
{
    for (size_t i = first; i < view->last; i++)
        if (class_is(view, i, LEX(modal)) || str_equal(text_at(view, i), STR("to")))
            return true;
    return false;
}

/* Circumstances that end before last, or only those of them that name an occasion. */
static void add_ending(struct walk *walk, size_t first, size_t last, bool needs_occasion,
                       struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    size_t found = last;
    walk->view.last = last;
    for (size_t i = last; i-- > first && last - i < FAR;) {
        const bool is_day = is_time(view, i) || tells_time(view, i + 1);
        if (!begins_circumstance(view, i) || is_time(view, i) || (needs_occasion && is_day))
            continue;
        if (walk_from(walk, i) < last)
            break;
        found = i;
    }
    add(circumstances, found, last);
}

/* Where "quoted" stands before "as saying", which ends before last; last if nowhere. */
static size_t bearer_before(const struct view *view, size_t first, size_t last)
{
    for (size_t i = last; i-- > first && last - i < FAR;)
        if (class_is(view, i, LEX(bearer)))
            return i;
    return last;
}

/* Where "when", "where" or "in which" stands before the clause that begins at start; 0 if none. */
static size_t relative_before(const struct view *view, size_t start)
{
    static const struct str words[] = {{"when", 4}, {"where", 5}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(text_at(view, start - 1), words[i]))
            return start - 1;
    const bool is_which = str_equal(text_at(view, start - 1), STR("which"));
    return is_which && class_is(view, start - 2, LEX(venue_lead)) ? start - 2 : 0;
}

/* What closes the clause on which this one hangs: "opened the gates on Friday, saying", "on Friday
 * when Kerry said", "shared it on Facebook and wrote"; and what stands in "quoted on Friday as
 * saying". */
static void add_before(struct walk *walk, const struct sentence *sentence,
                       const struct report *report, struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    const bool is_gerund = report->form == REPORT_gerund;
    size_t i = report->first;
    if (i < sentence->first + 2)
        return;
    walk->view.last = i;
    if (is_gerund && str_equal(text_at(view, i - 1), STR("as"))) {
        size_t bearer = bearer_before(view, sentence->first, i - 1);
        if (bearer < i - 1 && walk_from(walk, bearer + 1) == i - 1)
            add(circumstances, bearer + 1, i - 1);
    } else if (is_gerund && view->words[i - 1].kind == WORD_quote) {
        add_ending(walk, sentence->first, i, true, circumstances);
    } else if (is_gerund && view->words[i - 1].kind == WORD_comma) {
        add_ending(walk, sentence->first, i - 1, false, circumstances);
    } else if (report->form == REPORT_finite && str_equal(text_at(view, i - 1), STR("and"))) {
        add_ending(walk, sentence->first, i - 1, is_to_come(view, sentence->first), circumstances);
    } else if ((i = report->start) > sentence->first + 2) {
        add_ending(walk, sentence->first, relative_before(view, i), false, circumstances);
    }
}

/* The day of the main clause, of which a participle tells more: "blamed the town on Friday for
 * the flood, saying ..." */
static void add_main_clause(struct walk *walk, const struct sentence *sentence,
                            const struct report *report, struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    if (report->form != REPORT_gerund)
        return;
    walk->view.last = report->first;
    for (size_t i = sentence->first; i + 1 < report->first; i++) {
        if (view->words[i].kind == WORD_quote ||
            class_is(view, i, LEX(relative) | LEX(subordinator)))
            return;
        if (text_is(view, i, STR("on")) && is_time(view, i + 1)) {
            add(circumstances, i, walk_from(walk, i));
            return;
        }
    }
}

/* What stands behind the words that were said, as far as a clause's end. */
static void add_closing(struct walk *walk, size_t first, size_t last, bool needs_occasion,
                        struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    walk->view.last = last;
    if (kind_is(view, first, WORD_comma))
        first++;
    const bool is_day = tells_time(view, first) || tells_time(view, first + 1);
    if (!begins_circumstance(view, first) || modifies_time(view, first) ||
        (needs_occasion && is_day))
        return;
    size_t end = walk_from(walk, first);
    if (end >= last || view->words[end].kind != WORD_word || word_is_gerund(view->frame, end) ||
        class_is(view, end, LEX(conjunction) | LEX(subordinator) | LEX(preposition)))
        add(circumstances, first, end);
}

/* Behind the last quotation that the report introduces. */
static size_t behind_quotation(const struct view *view, const struct reports *reports, size_t index,
                               size_t from)
{
    size_t limit = view->last, found = view->last;
    for (size_t r = index + 1; r < reports->count; r++) {
        if (reports->items[r].sentence != reports->items[index].sentence)
            break;
        size_t start = reports->items[r].start;
        if (start >= from && start < limit)
            limit = start;
    }
    for (size_t i = from; i < limit; i++)
        if (view->words[i].kind == WORD_quote)
            found = i + 1;
    return found;
}

/* Behind what is praised, thanked or criticised. */
static size_t behind_object(const struct view *view, size_t first)
{
    struct phrase phrase = phrase_bare_at(view->frame, first, view->last);
    return phrase.kind != PHRASE_none ? phrase.last : view->last;
}

/* Behind what the report introduces: its content, quotations or object.  Behind "said it was
 * "..."" a day would be one of the content. */
static void add_behind_words(struct walk *walk, const struct reports *reports, size_t index,
                             size_t behind, struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    const size_t content = walk->content.last, last = view->last;
    walk->content = (struct word_range){0};
    if (content) {
        add_closing(walk, content > behind ? content : last, last, false, circumstances);
        return;
    }
    const enum cue_class class = reports->items[index].class;
    const size_t quotation = behind_quotation(view, reports, index, behind);
    const bool is_clause = quotation > behind + 2 && (class == CUE_say || class == CUE_tell);
    add_closing(walk, quotation < last ? quotation : behind_object(view, behind), last, is_clause,
                circumstances);
}

/* Where the content goes on behind who is asked: "ordered the mill | on Friday | to close". */
static size_t infinitive_of(const struct walk *walk, const struct report *report, size_t end)
{
    const struct view *view = &walk->view;
    if (report->object.kind == PHRASE_none || walk->content.first != report->object.first ||
        !begins_circumstance(view, end))
        return walk->content.first;
    for (size_t i = end; i < walk->content.last && i < end + FAR; i++)
        if (text_is(view, i, STR("to")))
            return i;
    return walk->content.first;
}

/* Behind the cue, the speaker and whoever is told; gives where that ends. */
static size_t add_behind(struct walk *walk, const struct report *report,
                         struct circumstances *circumstances)
{
    const struct view *view = &walk->view;
    const size_t end = behind_report(view->frame, report);
    const bool is_newspaper = report->object.kind == PHRASE_proper && /* the Star daily */
                              class_is(view, end, LEX(no_adverb) | LEX(medium));
    const size_t content = walk->content.first;
    walk->content.first = infinitive_of(walk, report, end);
    walk->passes_apposition = report->subject.last >= end;
    const size_t behind = walk_from(walk, end + is_newspaper);
    walk->passes_apposition = false;
    walk->content.first = content;
    add(circumstances, end, behind);
    return behind;
}

/* Whether a word that a circumstance needs, of time, an occasion or "speaking", stands in words
 * [i, last): asked before all else, as most sentences have none. */
static bool may_tell(const struct view *view, size_t i, size_t last)
{
    const uint64_t needed = LEX(time) | LEX(occasion) | LEX(medium);
    for (const struct word *word = &view->words[i]; word < &view->words[last]; word++)
        if (word_is(word, needed) ||
            (word->cue >= 0 && word_reads(view->frame->text, word, STR("speaking"))))
            return true;
    return false;
}

struct circumstances circumstances_of(const struct frame *frame, const struct reports *reports,
                                      size_t index, struct word_range content)
{
    struct circumstances circumstances = {0};
    const struct report *report = &reports->items[index];
    const struct sentence *sentence = &frame->sentences.items[report->sentence];
    struct walk walk = {.view = view_of(frame, sentence), .content = content};
    const bool tells_before = may_tell(&walk.view, sentence->first, report->first),
               tells_behind = may_tell(&walk.view, report->last, sentence->last);
    const size_t behind = tells_behind ? add_behind(&walk, report, &circumstances) : 0;
    if (tells_before) {
        add_between(&walk, report, &circumstances);
        add_head(&walk, sentence, report, &circumstances);
        add_before(&walk, sentence, report, &circumstances);
        add_main_clause(&walk, sentence, report, &circumstances);
    }
    walk.view.last = sentence->last;
    if (tells_behind && may_tell(&walk.view, behind, sentence->last))
        add_behind_words(&walk, reports, index, behind, &circumstances);
    return circumstances;
}
