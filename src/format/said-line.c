/* said-line.c - who said it, to whom, where and when, in one line for people */
#include "format/said-line.h"

#define NOBODY STR("no name given")

void marker_add(const struct marker *marker, enum style style, enum field field, struct str text)
{
    struct spans spans = {0};
    if (marker->highlighter)
        spans = highlighter_find(marker->highlighter, field, text, marker->arena);
    rich_add_spans(marker->rich, style, text, &spans, STYLE_match);
}

static void add_dot(const struct marker *marker)
{
    if (marker->rich->text.size)
        rich_add(marker->rich, STYLE_detail, STR(" · "));
}

void marker_part(const struct marker *marker, enum style style, enum field field, struct str text)
{
    if (!text.size)
        return;
    add_dot(marker);
    marker_add(marker, style, field, text);
}

static void add_speaker(const struct marker *marker, const struct speaker *speaker)
{
    struct str name = speaker->name.size ? speaker->name : speaker->mention;
    if (name.size)
        marker_add(marker, STYLE_speaker, FIELD_speaker, name);
    else
        rich_add(marker->rich, STYLE_detail, NOBODY);
    if (!speaker->role.size)
        return;
    rich_add(marker->rich, STYLE_plain, STR(", "));
    marker_add(marker, STYLE_plain, FIELD_role, speaker->role);
}

static const char *const addressing[] = {
#define ROW(beginning, doc) #beginning,
#include "format/addressing.def"
#undef ROW
};

static bool is_addressing(struct str cue)
{
    for (size_t i = 0; i < sizeof addressing / sizeof *addressing; i++) {
        struct str beginning = str_from(addressing[i]);
        if (cue.size >= beginning.size &&
            str_equal_nocase(str_slice(cue, 0, beginning.size), beginning))
            return true;
    }
    return false;
}

/* "told reporters", "said · to reporters". */
static void add_cue(const struct marker *marker, const struct quote *quote)
{
    marker_part(marker, STYLE_plain, FIELD_cue, quote->cue.text);
    if (!quote->audience.size)
        return;
    if (is_addressing(quote->cue.text)) {
        rich_add(marker->rich, STYLE_plain, STR(" "));
    } else {
        add_dot(marker);
        rich_add(marker->rich, STYLE_plain, STR("to "));
    }
    marker_add(marker, STYLE_plain, FIELD_audience, quote->audience);
}

static void add_via(const struct marker *marker, struct str via)
{
    if (!via.size)
        return;
    add_dot(marker);
    rich_add(marker->rich, STYLE_plain, STR("via "));
    marker_add(marker, STYLE_plain, FIELD_via, via);
}

/* "Sunday 2014-03-30"; "March 30" alone where the year is not known. */
static void add_said(const struct marker *marker, const struct quote *quote)
{
    char day[DATE_TEXT_SIZE];
    struct str date = str_from(date_text(quote->said, day));
    marker_part(marker, STYLE_date, FIELD_said, quote->said_text);
    if (quote->said_text.size && !date_is_full(quote->said))
        return;
    if (quote->said_text.size && date.size)
        rich_add(marker->rich, STYLE_date, STR(" "));
    else if (date.size)
        add_dot(marker);
    rich_add(marker->rich, STYLE_date, date);
}

static void add_tier(const struct marker *marker, enum tier tier)
{
    if (tier <= TIER_A)
        return;
    add_dot(marker);
    rich_add(marker->rich, STYLE_detail, STR("tier "));
    rich_add(marker->rich, STYLE_detail, str_from(member_words(MEMBER_tier)[tier]));
}

void said_line_quote(const struct marker *marker, const struct quote *quote)
{
    add_speaker(marker, &quote->speaker);
    add_cue(marker, quote);
    marker_part(marker, STYLE_plain, FIELD_venue, quote->venue);
    add_via(marker, quote->via);
    add_said(marker, quote);
    add_tier(marker, quote->tier);
}

void said_line_caption(const struct marker *marker, const struct caption *caption)
{
    char day[DATE_TEXT_SIZE];
    if (caption->photographer.size)
        marker_add(marker, STYLE_speaker, FIELD_photographer, caption->photographer);
    if (caption->photographer.size && caption->agency.size)
        rich_add(marker->rich, STYLE_plain, STR("/"));
    marker_add(marker, STYLE_plain, FIELD_agency, caption->agency);
    if (!caption->photographer.size && !caption->agency.size)
        rich_add(marker->rich, STYLE_detail, NOBODY);
    marker_part(marker, STYLE_plain, FIELD_place, caption->place);
    marker_part(marker, STYLE_date, FIELD_date, str_from(date_text(caption->date, day)));
}

void said_line_id(const struct marker *marker, struct str id)
{
    enum { SHORT_ID = 8 };
    size_t dot = str_find_byte(id, '.', 0);
    marker_part(marker, STYLE_detail, FIELD_id, str_slice(id, 0, dot < SHORT_ID ? dot : SHORT_ID));
    rich_add(marker->rich, STYLE_detail, str_slice(id, dot, id.size));
}
