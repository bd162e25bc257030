/* dateline.c - where and when a story was filed */
#include "base/sixteen.h"
#include "structure/day.h"
#include "structure/extractors.h"
#include "structure/lexicon.h"
#include "structure/patterns.h"

/* MOST_BYTES also keeps a pattern from running along a hostile paragraph. */
enum { MOST_BYTES = 200, MOST_PARAGRAPHS = 6, LEAST_REST = 12, LEAST_LOWER = 6 };

struct found {
    struct pattern_match match;
    struct str places, regions, agency, date;
    struct str rest; /* behind the separators */
    bool has_separator, has_colon, is_first;
};

static size_t dash_size(struct str text)
{
    if (text.size && (text.bytes[0] == '-' || text.bytes[0] == '_' || text.bytes[0] == '*' ||
                      text.bytes[0] == '|'))
        return 1;
    /* U+2012 to U+2015 */
    if (text.size >= 3 && text.bytes[0] == '\xe2' && text.bytes[1] == '\x80' &&
        text.bytes[2] >= '\x92' && text.bytes[2] <= '\x95')
        return 3;
    return 0;
}

/* Passes the white space, dashes and colon between a dateline and its story. */
static void pass_separators(struct str text, size_t at, struct found *found)
{
    found->has_separator = found->has_colon = false;
    while (at < text.size) {
        struct str rest = str_slice(text, at, text.size);
        size_t size = dash_size(rest);
        found->has_separator |= size > 0;
        if (!size && rest.bytes[0] == ':' && !found->has_separator && !found->has_colon)
            size = found->has_colon = true;
        if (!size && rest.bytes[0] == '.' && at && text.bytes[at - 1] == '/')
            size = found->has_colon = true;
        if (!size && is_space(rest.bytes[0]))
            size = 1;
        if (!size && str_starts(rest, STR("\u00a0")))
            size = 2;
        if (!size)
            break;
        at += size;
    }
    found->rest = str_slice(text, at, text.size);
}

/* A story goes on in small letters; a cross-head or a headline in capitals does not. */
static bool reads_on(struct str rest)
{
    size_t words = 0, lower = 0;
    for (size_t i = 0; i < rest.size && i < 100; i++) {
        words += rest.bytes[i] == ' ';
        lower += is_lower(rest.bytes[i]);
    }
    return rest.size >= LEAST_REST && words >= 2 && lower >= LEAST_LOWER;
}

static bool has_lower(struct str rest)
{
    for (size_t i = 0; i < rest.size && i < 40; i++)
        if (is_lower(rest.bytes[i]))
            return true;
    return false;
}

static bool starts_with_capital(struct str rest)
{
    size_t i = 0;
    while (i < rest.size && i < 4 && !is_alpha(rest.bytes[i]) && !is_digit(rest.bytes[i]))
        i++;
    return i < rest.size && (is_upper(rest.bytes[i]) || is_digit(rest.bytes[i]));
}

static struct str first_word(struct str text)
{
    size_t end = str_find_byte(text, ' ', 0);
    return str_slice(text, 0, end);
}

/* Capitals that open many a line but name no place. */
static bool is_place(struct str place)
{
    struct str first = first_word(place);
    if (lexicon_has(LIST_cities, place))
        return true;
    if (str_equal(first, STR("THE")) && place.size > 5)
        return true;
    return place.size >= 3 && !lexicon_has(LIST_labels, place) &&
           !lexicon_has(LIST_labels, first) && !lexicon_has(LIST_initialisms, first) &&
           !lexicon_has(LIST_agencies, place) && !date_weekday_named(first);
}

/* Where the next join of places begins, and in *after where it ends; places.size if there is
 * none. */
static size_t find_join(struct str places, size_t from, size_t *after)
{
    static const struct str joins[] = {{"/", 1}, {" and ", 5}, {" AND ", 5}, {" & ", 3}};
    for (size_t at = from; at < places.size; at++) {
        if (places.bytes[at] != '/' && places.bytes[at] != ' ')
            continue;
        const struct str rest = str_slice(places, at, places.size);
        for (size_t i = 0; i < sizeof joins / sizeof *joins; i++)
            if (str_starts(rest, joins[i])) {
                *after = at + joins[i].size;
                return at;
            }
    }
    return *after = places.size;
}

/* The next place of "PARIS/MOSCOW and KIEV"; false at the end. */
static bool next_place(struct str places, size_t *at, struct str *place)
{
    const size_t start = *at;
    if (start >= places.size)
        return false;
    *place = str_trim(str_slice(places, start, find_join(places, start, at)));
    return true;
}

static bool are_places(struct str places)
{
    struct str place;
    for (size_t at = 0; next_place(places, &at, &place);)
        if (!is_place(place))
            return false;
    return true;
}

static bool are_cities(struct str places)
{
    struct str place;
    for (size_t at = 0; next_place(places, &at, &place);)
        if (!lexicon_has(LIST_cities, place))
            return false;
    return places.size > 0;
}

static bool is_upper_text(struct str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (is_lower(text.bytes[i]))
            return false;
    return true;
}

static bool has_slash(struct str text)
{
    return str_find_byte(text, '/', 0) < text.size;
}

static size_t word_count(struct str text)
{
    size_t count = text.size > 0;
    for (size_t i = 0; i < text.size; i++)
        count += text.bytes[i] == ' ';
    return count;
}

/* Without agency and date, capitals and a dash are all there is: short words must be
 * known (NYSE, AAA), a region must be one, and a dash stands free. */
static bool is_plain(const struct found *found)
{
    enum { LEAST_UNKNOWN = 5, MOST_WORDS = 3 };
    const char *behind = found->rest.bytes - 1;
    bool is_known = are_cities(found->places);
    size_t comma = str_find_byte(found->regions, ',', 0);
    struct str region = str_slice(found->regions, 0, comma);
    bool is_region = lexicon_has(LIST_regions, str_trim(region));
    if (!found->has_separator || !reads_on(found->rest) || (*behind == '-' && !is_known))
        return false;
    if (found->regions.size)
        return is_region || !is_upper_text(region);
    return is_known ||
           (found->places.size >= LEAST_UNKNOWN && word_count(found->places) <= MOST_WORDS);
}

/* A month may be misspelt, but it must be one.  A first line in capitals is a
 * headline that ends in a date. */
static bool is_dated(const struct found *found)
{
    return day_month(found->date) &&
           (!found->is_first || !found->rest.size || has_lower(found->rest));
}

/* What makes each form of a dateline credible. */
static bool accept(enum pattern_id form, const struct found *found)
{
    bool is_known = lexicon_has(LIST_agencies, found->agency) ||
                    (found->has_separator && lexicon_has(LIST_agencies, first_word(found->agency)));
    bool has_places = !found->places.size || are_places(found->places);
    switch (form) {
    case PATTERN_dateline_agency:
        if (!is_known && !str_starts(found->agency, STR("PR")))
            return found->has_separator && found->places.size && has_places &&
                   is_upper_text(found->places) && !day_month(found->agency) &&
                   reads_on(found->rest);
        return has_places && (found->has_separator || found->has_colon ||
                              (starts_with_capital(found->rest) && reads_on(found->rest)));
    case PATTERN_dateline_dated:
        return has_places && (is_known || !found->agency.bytes) && is_dated(found);
    case PATTERN_dateline_bracket: return has_places;
    case PATTERN_dateline_plain: return has_places && is_plain(found);
    case PATTERN_dateline_city:
        return (are_cities(found->places) || (found->has_separator && has_places &&
                                              lexicon_has(LIST_regions, found->regions))) &&
               (found->has_separator || is_upper_text(found->places)) && reads_on(found->rest);
    case PATTERN_dateline_bare:
        return has_places && reads_on(found->rest) &&
               (has_slash(found->places) || are_cities(found->places));
    default: return false;
    }
}

/* The beginning of a paragraph, of whole characters. */
static struct str head_of(struct str text)
{
    struct str head = str_slice(text, 0, text.size < MOST_BYTES ? text.size : MOST_BYTES);
    while (head.size < text.size && head.size && (head.bytes[head.size] & 0xc0) == 0x80)
        head.size--;
    return head;
}

static bool match_form(enum pattern_id form, struct str text, struct str head, struct found *found)
{
    if (!pattern_find(pattern_of(form), head, 0, &found->match))
        return false;
    found->places = str_trim(pattern_group(&found->match, "places"));
    found->regions = pattern_group(&found->match, "regions");
    found->agency = pattern_group(&found->match, "agency");
    found->date = pattern_group(&found->match, "date");
    pass_separators(text, found->match.groups[0].end, found);
    return accept(form, found);
}

static sixteen may_be_dash(const char *bytes)
{
    const sixteen first = sixteen_load(bytes), second = sixteen_load(bytes + 1);
    return (sixteen)((second == '-') | ((first == 0xe2) & (second == 0x80)));
}

/* A dash, or a hyphen behind white space or another. */
static bool is_dash(struct str text, size_t at)
{
    const struct str rest = str_slice(text, at, text.size);
    if (at < MOST_BYTES && rest.bytes[0] == '\xe2')
        return dash_size(rest) > 0;
    return at + 1 < MOST_BYTES && rest.size > 1 && rest.bytes[1] == '-' &&
           (is_space(rest.bytes[0]) || rest.bytes[0] == '-');
}

static bool holds_dash(struct str text)
{
    enum { MOST_REACHED = MOST_BYTES + 2 };
    text.size = text.size < MOST_REACHED ? text.size : MOST_REACHED;
    return sixteen_any(text, may_be_dash, is_dash);
}

static bool holds_any(struct str text, const char *bytes)
{
    while (*bytes && !memchr(text.bytes, *bytes, text.size))
        bytes++;
    return *bytes;
}

/* The prefilter: a bracket, dash or colon must follow, or two capitals begin. */
static bool may_begin(struct str text, struct str head)
{
    unsigned char first = (unsigned char)text.bytes[0];
    if (first != '(' && !is_alpha((char)first) && !is_digit((char)first) && first < 0xc3)
        return false;
    if (text.size > 2 && is_upper(text.bytes[0]) && is_upper(text.bytes[1]))
        return true;
    return holds_any(head, "(_|:") || holds_dash(text);
}

/* Whether so many small letters stand in text as reads_on() asks for behind a dateline. */
static bool has_small_letters(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size && count < LEAST_LOWER; i++)
        count += is_lower(text.bytes[i]);
    return count == LEAST_LOWER;
}

/* Whether a digit stands within the first brackets, and something before them. */
static bool has_bracketed_digit(struct str text)
{
    const size_t open = str_find_byte(text, '(', 0), close = str_find_byte(text, ')', open);
    return open && str_find_digit(str_slice(text, 0, close), open) < close;
}

/* What a form of a dateline cannot do without, besides one of some bytes: a digit; one in
 * brackets behind the places; what reads_on() asks for; a first word in capitals; the bytes before
 * a dash that stands free. */
enum { DIGIT = 1, BRACKETED_DIGIT = 2, STORY = 4, CAPITALS = 8, NO_DASH = 16 };

static int lacks(struct str text, struct str head)
{
    const bool has_capitals =
        text.size < 2 || !(is_lower(text.bytes[1]) || is_digit(text.bytes[1]));
    return (str_find_digit(head, 0) < head.size ? 0 : DIGIT) |
           (has_bracketed_digit(head) ? 0 : BRACKETED_DIGIT) |
           (has_small_letters(text) ? 0 : STORY) | (has_capitals ? 0 : CAPITALS);
}

static bool match_any(struct str text, struct found *found)
{
    static const struct {
        enum pattern_id id;
        const char *bytes;
        int needs;
    } forms[] = {
        {PATTERN_dateline_agency, "(/", NO_DASH},
        {PATTERN_dateline_dated, "-_|\xe2", DIGIT},
        {PATTERN_dateline_bracket, "(", BRACKETED_DIGIT | CAPITALS | NO_DASH},
        {PATTERN_dateline_plain, "-_|\xe2", STORY | CAPITALS},
        {PATTERN_dateline_city, "-_|:\xe2", STORY},
        {PATTERN_dateline_bare, "", STORY | CAPITALS},
    };
    const struct str head = head_of(text);
    if (!text.size || !may_begin(text, head))
        return false;
    const struct str opening = str_slice(head, 0, str_find_by(head, STR(" -"), 1, 0));
    const int lacking = lacks(text, head);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const struct str where = forms[i].needs & NO_DASH ? opening : head;
        if (!(forms[i].needs & lacking) && (!*forms[i].bytes || holds_any(where, forms[i].bytes)) &&
            match_form(forms[i].id, text, head, found))
            return true;
    }
    return false;
}

/* "Iowa", and behind a second place its own: regions keep the order of the text. */
static void add_regions(struct article *article, struct dateline *dateline, struct str regions)
{
    for (size_t at = 0; at < regions.size;) {
        size_t comma = str_find_byte(regions, ',', at);
        struct str region = str_trim(str_slice(regions, at, comma));
        size_t slash = str_find_byte(region, '/', 0);
        if (slash < region.size) {
            ARENA_PUSH(article->arena, &dateline->places,
                       str_trim(str_slice(region, slash + 1, region.size)));
            region.size = slash;
        }
        if (region.size)
            ARENA_PUSH(article->arena, &dateline->regions, region);
        at = comma + 1;
    }
}

static void add_dateline(struct article *article, size_t index, const struct found *found)
{
    size_t start = (size_t)(found->match.subject.bytes - article->text.bytes);
    size_t end = start + found->match.groups[0].end;
    while (end > start &&
           (is_space(article->text.bytes[end - 1]) || article->text.bytes[end - 1] == ','))
        end--;
    struct record *record = article_add(article, RECORD_dateline, (struct span){start, end});
    struct dateline *dateline = &record->dateline;
    struct str place, agency = lexicon_find(LIST_agencies, found->agency);
    for (size_t at = 0; next_place(found->places, &at, &place);)
        ARENA_PUSH(article->arena, &dateline->places, place);
    add_regions(article, dateline, found->regions);
    dateline->agency = agency.bytes ? agency : found->agency;
    dateline->date = with_year(day_read(found->date), article->date);

    size_t rest = (size_t)(found->rest.bytes - article->text.bytes);
    if (found->rest.size)
        block_cut(article, index, end, rest);
    article->blocks.items[index].kind = BLOCK_dateline;
}

/* Bullets may stand before a dateline (Reuters style guide). */
static struct str without_bullets(struct str text)
{
    size_t i = 0;
    while (i < text.size && i < 8 && (text.bytes[i] == '*' || is_space(text.bytes[i])))
        i++;
    return str_slice(text, i, text.size);
}

void find_dateline(struct article *article)
{
    size_t paragraphs = 0;
    for (size_t i = 0; i < article->blocks.count && paragraphs < MOST_PARAGRAPHS; i++) {
        struct found found;
        if (!block_is_open(&article->blocks.items[i]))
            continue;
        paragraphs++;
        found.is_first = i == 0;
        if (match_any(without_bullets(block_text(article, i)), &found)) {
            add_dateline(article, i, &found);
            return;
        }
    }
}
