/* details.c - to whom, where, when and by whose account something was said */
#include "quote/details.h"

#include "base/date.h"

enum { AROUND = 40, AFTER = 24 }; /* words of the sentence that are looked at */

struct zone {
    const struct article *article;
    const struct frame *frame;
    const struct word *words;
    const struct report *report;
    size_t first, last;          /* words of the sentence near the report */
    size_t content, content_end; /* words that are what was said */
};

static struct str text_at(const struct zone *zone, size_t i)
{
    return word_text(zone->frame->text, &zone->words[i]);
}

static bool text_is(const struct zone *zone, size_t i, struct str text)
{
    return i < zone->last && str_equal_nocase(text_at(zone, i), text);
}

static bool is_content(const struct zone *zone, size_t i)
{
    return i >= zone->content && i < zone->content_end;
}

static struct str phrase_text(const struct zone *zone, size_t first, size_t last)
{
    return str_slice(zone->frame->text, zone->words[first].start, zone->words[last - 1].base_end);
}

static bool is_article_word(const struct zone *zone, size_t i)
{
    return text_is(zone, i, STR("the")) || text_is(zone, i, STR("a")) ||
           text_is(zone, i, STR("an"));
}

/* A place behind "in" or "at" right behind a venue: "a rally in Reno". */
static size_t venue_place(const struct zone *zone, size_t i, struct details *details)
{
    if (!text_is(zone, i, STR("in")) && !text_is(zone, i, STR("at")))
        return i;
    struct phrase place = phrase_at(zone->frame, i + 1, zone->last);
    if (place.kind != PHRASE_proper || place.head < i + 1)
        return i;
    details->venue_place = phrase_text(zone, place.first, place.last);
    return place.last;
}

static bool holds_occasion(const struct zone *zone, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (word_is(&zone->words[i], LEX(occasion)))
            return true;
    return false;
}

/* The object, with a programme in marks that it leads to (CNN's "State of the Union") or
 * the place of an occasion ("a news conference in Paris"). */
static struct str audience_of(const struct zone *zone, const struct report *report,
                              struct details *details)
{
    if (report->object.kind == PHRASE_none)
        return (struct str){0};
    const size_t first = report->object.first;
    size_t last = report->object.last;
    if (last < zone->last && zone->words[last].kind == WORD_quote &&
        zone->words[last - 1].is_possessive)
        return str_slice(zone->frame->text, zone->words[first].start, zone->words[last].end);
    if (last < zone->last && holds_occasion(zone, first, last))
        last = venue_place(zone, last, details);
    return phrase_text(zone, first, last);
}

/* Where the place of a venue begins ("a rally | in Reno"), or the phrase's end. */
static size_t place_within(const struct zone *zone, const struct phrase *phrase)
{
    for (size_t i = phrase->first + 1; i < phrase->last; i++)
        if (text_is(zone, i, STR("in")) || text_is(zone, i, STR("at")))
            return i;
    return phrase->last;
}

/* The venue behind the preposition at i. */
static bool read_venue(const struct zone *zone, size_t i, struct details *details)
{
    if (is_content(zone, i))
        return false;
    struct phrase phrase = phrase_at(zone->frame, i + 1, zone->last);
    if (phrase.kind == PHRASE_none || phrase.kind == PHRASE_pronoun)
        return false;
    size_t end = place_within(zone, &phrase), head = phrase.first;
    while (head < end && !word_is(&zone->words[head], LEX(occasion) | LEX(medium)))
        head++;
    if (head == end)
        return false;
    if (zone->words[end - 1].is_possessive && end < zone->last &&
        zone->words[end].kind == WORD_quote)
        end++;
    details->venue_place = (struct str){0};
    end = venue_place(zone, end, details);
    details->venue =
        str_slice(zone->frame->text, zone->words[phrase.first].start, zone->words[end - 1].end);
    return true;
}

static void find_venue(const struct zone *zone, struct details *details)
{
    for (size_t i = report_end(zone->report); i < zone->last; i++)
        if (word_is(&zone->words[i], LEX(venue_lead)) && read_venue(zone, i, details))
            return;
    for (size_t i = zone->report->first; i-- > zone->first;)
        if (word_is(&zone->words[i], LEX(venue_lead)) && read_venue(zone, i, details))
            return;
}

/* "as quoted by X", "cited by X", "X reported" behind the statement. */
static void find_via(const struct zone *zone, const struct reports *reports, size_t index,
                     struct details *details)
{
    struct phrase source = zone->report->via;
    for (size_t i = report_end(zone->report); i + 1 < zone->last; i++)
        if (word_is(&zone->words[i], LEX(bearer)) && text_is(zone, i + 1, STR("by")) &&
            !is_content(zone, i))
            source = phrase_at(zone->frame, i + 2, zone->last);
    for (size_t r = index + 1; source.kind == PHRASE_none && r < reports->count &&
                               reports->items[r].sentence == zone->report->sentence;
         r++) {
        const struct report *report = &reports->items[r];
        bool is_reported = report->form == REPORT_finite && report->first < zone->last &&
                           (report->takes & TAKES_account) &&
                           report->subject.kind != PHRASE_pronoun;
        bool stands_apart = report_start(report) > zone->first &&
                            zone->words[report_start(report) - 1].kind != WORD_word;
        if ((is_reported && stands_apart) || report->form == REPORT_source)
            source = report->subject;
    }
    if (source.kind == PHRASE_none || source.kind == PHRASE_pronoun)
        return;
    size_t first = source.first;
    while (first + 1 < source.last && is_article_word(zone, first))
        first++;
    details->via = phrase_text(zone, first, source.last);
}

static void set_day(const struct zone *zone, struct date day, struct str text, bool has_year,
                    struct details *details)
{
    details->said_text = text;
    details->said = day;
    details->certainty = has_year   ? CERTAINTY_printed
                         : day.year ? CERTAINTY_computed
                                    : CERTAINTY_unresolved;
    (void)zone;
}

/* "March 30", "March 30, 2014", "30 March". */
static bool read_month_day(const struct zone *zone, size_t i, struct details *details)
{
    int month = zone->words[i].kind == WORD_word && zone->words[i].is_capital
                    ? date_month(text_at(zone, i))
                    : 0;
    if (!month)
        return false;
    size_t first = i, last = i + 1, day_at = i + 1;
    if (i + 1 >= zone->last || zone->words[i + 1].kind != WORD_number) {
        if (i == zone->first || zone->words[i - 1].kind != WORD_number)
            return false;
        day_at = first = i - 1;
    } else {
        last = i + 2;
    }
    struct str digits = text_at(zone, day_at);
    struct date day = {.month = month};
    for (size_t d = 0; d < digits.size && d < 3 && is_digit(digits.bytes[d]); d++)
        day.day = day.day * 10 + (digits.bytes[d] - '0');
    size_t year_at = last < zone->last && zone->words[last].kind == WORD_comma ? last + 1 : last;
    struct str year = year_at < zone->last && zone->words[year_at].kind == WORD_number
                          ? text_at(zone, year_at)
                          : STR("");
    bool has_year = year.size == 4 && (year.bytes[0] == '1' || year.bytes[0] == '2');
    if (has_year) {
        for (size_t d = 0; d < 4; d++)
            day.year = day.year * 10 + (year.bytes[d] - '0');
        last = year_at + 1;
    } else if (date_is_full(zone->article->date)) {
        day.year = zone->article->date.year;
        if (date_valid(day) && date_days(day) > date_days(zone->article->date) + 7)
            day.year--;
    }
    if (!date_valid(day))
        return false;
    set_day(zone, day, phrase_text(zone, first, last), has_year, details);
    return true;
}

/* The day at i, where a word of time stands. */
static bool read_day(const struct zone *zone, size_t i, struct details *details)
{
    const struct word *word = &zone->words[i];
    if (word->kind != WORD_word || is_content(zone, i))
        return false;
    int weekday =
        word->is_capital && !word->is_possessive ? date_weekday_named(text_at(zone, i)) : 0;
    const struct date *date = &zone->article->date;
    if (weekday) {
        struct date day =
            date_is_full(*date) ? date_last_weekday(*date, weekday) : (struct date){0};
        set_day(zone, day, text_at(zone, i), false, details);
        return true;
    }
    bool is_named = word->is_capital && i > zone->first; /* the Today programme */
    if (!is_named && (text_is(zone, i, STR("today")) || text_is(zone, i, STR("yesterday")))) {
        long back = text_is(zone, i, STR("yesterday")) ? 1 : 0;
        struct date day =
            date_is_full(*date) ? date_from_days(date_days(*date) - back) : (struct date){0};
        set_day(zone, day, text_at(zone, i), false, details);
        return true;
    }
    return read_month_day(zone, i, details);
}

/* The day nearest to the cue: first behind it, then before. */
static void find_day(const struct zone *zone, struct details *details)
{
    size_t last = report_end(zone->report) + AFTER;
    for (size_t i = zone->report->last; i < zone->last && i < last; i++) {
        if (zone->words[i].kind == WORD_quote && !zone->words[i - 1].is_possessive)
            break;
        if (word_is(&zone->words[i], LEX(time)) && read_day(zone, i, details))
            return;
    }
    for (size_t i = zone->report->first; i-- > zone->first;)
        if (word_is(&zone->words[i], LEX(time)) && read_day(zone, i, details))
            return;
}

struct details details_read(const struct article *article, const struct frame *frame,
                            const struct reports *reports, size_t report, size_t content,
                            size_t content_end)
{
    struct details details = {0};
    const struct report *r = &reports->items[report];
    const struct sentence *sentence = &frame->sentences.items[r->sentence];
    struct zone zone = {article,        frame,   frame->words.items, r, sentence->first,
                        sentence->last, content, content_end};
    if (report_start(r) > zone.first + AROUND)
        zone.first = report_start(r) - AROUND;
    if (zone.last > report_end(r) + AROUND)
        zone.last = report_end(r) + AROUND;
    details.audience = audience_of(&zone, r, &details);
    for (size_t before = report; !details.audience.bytes && r->form == REPORT_gerund &&
                                 before-- > 0 && reports->items[before].sentence == r->sentence;)
        details.audience = audience_of(&zone, &reports->items[before], &details);
    find_venue(&zone, &details);
    if (r->form != REPORT_source)
        find_via(&zone, reports, report, &details);
    find_day(&zone, &details);
    return details;
}
