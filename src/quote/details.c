/* details.c - to whom, where, when and by whose account something was said */
#include "quote/details.h"

#include "reports/audience.h"
#include "reports/circumstances.h"
#include "words/lists.h"

enum { AROUND = 40 }; /* words of the sentence that are looked at */

struct zone {
    struct view view; /* words of the sentence near the report */
    const struct article *article;
    const struct report *report;
    struct word_range content; /* what was said */
};

static bool is_content(const struct zone *zone, size_t i)
{
    return i >= zone->content.first && i < zone->content.last;
}

static struct str phrase_text(const struct view *view, size_t first, size_t last)
{
    return str_slice(view->frame->text, view->words[first].start, view->words[last - 1].base_end);
}

static bool is_article_word(const struct view *view, size_t i)
{
    return text_is(view, i, STR("the")) || text_is(view, i, STR("a")) ||
           text_is(view, i, STR("an"));
}

/* A place behind "in" or "at" right behind a venue: "a rally in Reno". */
static size_t venue_place(const struct view *view, size_t i, struct details *details)
{
    if (!text_is(view, i, STR("in")) && !text_is(view, i, STR("at")))
        return i;
    struct phrase place = phrase_at(view->frame, i + 1, view->last);
    if (place.kind != PHRASE_proper || place.head < i + 1)
        return i;
    details->venue_place = phrase_text(view, place.first, place.last);
    return place.last;
}

static bool holds_occasion(const struct view *view, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (word_is(&view->words[i], LEX(occasion)))
            return true;
    return false;
}

/* "warned six months before the vote" */
static bool is_span_of_time(const struct view *view, size_t i)
{
    return !view->words[i].is_capital && list_has(LIST_unit_of_time, text_at(view, i));
}

/* A common noun that a name stands before: "his Facebook | page", "CNN | affiliate". */
static bool is_noun_of_name(const struct view *view, size_t i)
{
    const uint64_t nouns = LEX(organisation_noun) | LEX(occasion) | LEX(medium);
    if (view->words[i].kind != WORD_word || view->words[i].is_capital)
        return false;
    return word_is(&view->words[i], nouns) || list_has(LIST_behind_name, text_at(view, i));
}

/* Where a phrase that ends in a name goes on to: over what the name is of, and what that is
 * called: "CNN | affiliate KLMN", "his City of Halvery | speech". */
static size_t name_end(const struct view *view, size_t last)
{
    const uint64_t breaks =
        LEX(preposition) | LEX(conjunction) | LEX(subordinator) | LEX(time) | LEX(pronoun);
    if (last >= view->last || !view->words[last - 1].is_capital || !is_noun_of_name(view, last))
        return last;
    size_t end = last + 1;
    const bool is_called = !word_is(&view->words[last], LEX(occasion));
    while (is_called && end < view->last && word_is_name(view->frame, end, last))
        end++;
    const bool is_closed = end >= view->last || view->words[end].kind != WORD_word ||
                           word_is(&view->words[end], breaks) || text_is(view, end, STR("that"));
    return end > last + 1 || is_closed ? end : last;
}

/* The object, with a programme in marks that it leads to (CNN's "State of the Union") or
 * the place of an occasion ("a news conference in Paris"). */
static struct str audience_of(const struct view *view, const struct report *report,
                              struct details *details)
{
    if (report->object.kind == PHRASE_none)
        return (struct str){0};
    const size_t first = report->object.first;
    size_t last = name_end(view, object_end(view->frame, &report->object));
    if (is_span_of_time(view, report->object.head) ||
        (last == first + 1 && text_is(view, first, STR("last"))))
        return (struct str){0};
    if (last < view->last && view->words[last].kind == WORD_quote &&
        view->words[last - 1].is_possessive)
        return str_slice(view->frame->text, view->words[first].start, view->words[last].end);
    if (last < view->last && holds_occasion(view, first, last))
        last = audience_participle_end(view->frame, last, view->last);
    if (last < view->last && holds_occasion(view, first, last))
        last = venue_place(view, last, details);
    return phrase_text(view, first, last);
}

/* Where the place of a venue begins ("a rally | in Reno"), or the phrase's end. */
static size_t place_within(const struct view *view, const struct phrase *phrase)
{
    for (size_t i = phrase->first + 1; i < phrase->last; i++)
        if (text_is(view, i, STR("in")) || text_is(view, i, STR("at")))
            return i;
    return phrase->last;
}

/* "speaking at Orrin University": a place of speech, if the phrase ends with the name. */
static bool is_where_spoken(const struct view *view, size_t i, const struct phrase *phrase)
{
    const uint64_t breaks = LEX(preposition) | LEX(conjunction) | LEX(pronoun);
    if (i == view->first || !text_is(view, i - 1, STR("speaking")) ||
        !text_is(view, i, STR("at")) || phrase->kind != PHRASE_proper)
        return false;
    return phrase->last >= view->last || view->words[phrase->last].kind != WORD_word ||
           word_is(&view->words[phrase->last], breaks);
}

/* The venue behind the preposition at i; it ends before last. */
static bool read_venue(const struct view *view, size_t i, size_t last, struct details *details)
{
    struct phrase phrase = phrase_at(view->frame, i + 1, last);
    if (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun)
        return false;
    size_t end = place_within(view, &phrase), head = phrase.first;
    if (end == phrase.last && end < last)
        end = name_end(view, end);
    while (head < end && !word_is(&view->words[head], LEX(occasion) | LEX(medium)))
        head++;
    if (head == end && !is_where_spoken(view, i, &phrase))
        return false;
    if (view->words[end - 1].is_possessive && end < view->last &&
        view->words[end].kind == WORD_quote)
        end++;
    details->venue_place = (struct str){0};
    end = venue_place(view, end, details);
    details->venue =
        str_slice(view->frame->text, view->words[phrase.first].start, view->words[end - 1].end);
    return true;
}

static void find_venue(const struct zone *zone, struct word_range range, struct details *details)
{
    const struct view *view = &zone->view;
    const size_t last = range.last > zone->report->first ? view->last : range.last;
    for (size_t i = range.first; i < range.last; i++)
        if (word_is(&view->words[i], LEX(venue_lead)) && read_venue(view, i, last, details))
            return;
}

/* "as quoted by X", "cited by X", "X reported" behind the statement. */
static void find_via(const struct zone *zone, const struct reports *reports, size_t index,
                     struct details *details)
{
    const struct view *view = &zone->view;
    struct phrase source = zone->report->via;
    for (size_t i = zone->report->end; i + 1 < view->last; i++)
        if (word_is(&view->words[i], LEX(bearer)) && text_is(view, i + 1, STR("by")) &&
            !is_content(zone, i))
            source = phrase_at(view->frame, i + 2, view->last);
    for (size_t r = index + 1; source.kind == PHRASE_none && r < reports->count &&
                               reports->items[r].sentence == zone->report->sentence;
         r++) {
        const struct report *report = &reports->items[r];
        bool is_reported = report->form == REPORT_finite && report->first < view->last &&
                           (report->takes & TAKES_account) &&
                           report->subject.kind != PHRASE_pronoun;
        bool stands_apart =
            report->start > view->first && view->words[report->start - 1].kind != WORD_word;
        if ((is_reported && stands_apart) || report->form == REPORT_source)
            source = report->subject;
    }
    if (source.kind == PHRASE_none || source.kind == PHRASE_pronoun)
        return;
    size_t first = source.first;
    while (first + 1 < source.last && is_article_word(view, first))
        first++;
    details->via = phrase_text(view, first, source.last);
}

/* The report whose circumstances are those of this one too: "said on Friday that ..., adding". */
static size_t report_of_act(const struct reports *reports, size_t index)
{
    const struct report *report = &reports->items[index];
    for (size_t before = index; before-- > 0;) {
        const struct report *other = &reports->items[before];
        if (other->sentence != report->sentence)
            break;
        if (report->form != REPORT_source && other->subject.kind != PHRASE_none &&
            other->subject.first == report->subject.first && other->form != REPORT_gerund)
            return before;
    }
    return index;
}

/* "will tell", "scheduled to testify": nothing has been said, and the day is yet to come. */
static bool is_to_come(const struct zone *zone)
{
    const struct view *view = &zone->view;
    size_t i = zone->report->first;
    while (i > view->first && word_is_adverb(view->frame, i - 1))
        i--;
    if (i < view->first + 2)
        return false;
    if (text_is(view, i - 1, STR("will")))
        return true;
    return text_is(view, i - 1, STR("to")) && list_has(LIST_planned, text_at(view, i - 2));
}

/* To whom somebody spoke: "speaking to reporters". */
static struct str listeners(const struct view *view, struct word_range range)
{
    for (size_t i = range.first; i + 2 < range.last; i++) {
        if (!text_is(view, i, STR("speaking")) || !text_is(view, i + 1, STR("to")))
            continue;
        const struct phrase phrase = audience_at(view->frame, i + 2, range.last);
        if (phrase.kind == PHRASE_proper || phrase.kind == PHRASE_nominal)
            return phrase_text(view, phrase.first,
                               name_end(view, object_end(view->frame, &phrase)));
    }
    return (struct str){0};
}

/* Audience, venue and day, from the circumstances nearest to the cue that tell them. */
static void read_circumstances(const struct zone *zone, const struct circumstances *circumstances,
                               struct details *details)
{
    const struct view *view = &zone->view;
    for (size_t i = 0; i < circumstances->count; i++) {
        const struct word_range range = circumstances->ranges[i];
        if (!details->audience.bytes)
            details->audience = listeners(view, range);
        if (!details->venue.bytes)
            find_venue(zone, range, details);
        if (!details->said.text.bytes)
            details->said = said_day_in(zone->article, view->frame, range);
    }
}

struct details details_read(const struct article *article, const struct frame *frame,
                            const struct reports *reports, size_t report, size_t content,
                            size_t content_end)
{
    struct details details = {0};
    const struct report *r = &reports->items[report];
    const struct sentence *sentence = &frame->sentences.items[r->sentence];
    const struct word_range range = {content, content_end};
    struct zone zone = {view_of(frame, sentence), article, r, range};
    if (r->start > zone.view.first + AROUND)
        zone.view.first = r->start - AROUND;
    if (zone.view.last > r->end + AROUND)
        zone.view.last = r->end + AROUND;
    details.audience = audience_of(&zone.view, r, &details);
    for (size_t before = report; !details.audience.bytes && r->form == REPORT_gerund &&
                                 before-- > 0 && reports->items[before].sentence == r->sentence;)
        details.audience = audience_of(&zone.view, &reports->items[before], &details);
    if (r->form != REPORT_source)
        find_via(&zone, reports, report, &details);
    struct circumstances own = circumstances_of(frame, reports, report, range);
    read_circumstances(&zone, &own, &details);
    size_t act = report_of_act(reports, report);
    if (is_to_come(&zone))
        details.said = (struct said_day){0};
    else if (act != report && (!details.venue.bytes || !details.said.text.bytes)) {
        own = circumstances_of(frame, reports, act, range);
        read_circumstances(&zone, &own, &details);
    }
    return details;
}
