/* caption.c - what stands under the photos */
#include "structure/day.h"
#include "structure/extractors.h"
#include "structure/lexicon.h"
#include "structure/names.h"
#include "structure/photo.h"

/* The first block is a headline if it is as short as one. */
enum { MOST_BYTES = 2000, MOST_PLACE = 60, LEAST_FIRST = 100 };

/* ---- the day of the photo */

static struct date photo_date(struct str text, struct span *found)
{
    struct date date, first = {0};
    struct span span;
    for (size_t at = 0; day_next(text, &at, &span, &date);) {
        if (date_is_full(date)) {
            *found = span;
            return date;
        }
        if (!date_is_set(first)) {
            first = date;
            *found = span;
        }
    }
    return first;
}

/* ---- the place */

static bool is_small_word(struct str word)
{
    static const struct str small[] = {
        STR("the"),          STR("central"),      STR("downtown"),     STR("northern"),
        STR("southern"),     STR("eastern"),      STR("western"),      STR("southeastern"),
        STR("southwestern"), STR("northeastern"), STR("northwestern"), STR("north"),
        STR("south"),        STR("east"),         STR("west"),         STR("nearby")};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (str_equal(word, small[i]))
            return true;
    return false;
}

static bool is_capital_word(struct str word)
{
    return word.size && (is_upper(word.bytes[0]) || (unsigned char)word.bytes[0] >= 0xc3) &&
           !date_month(word) && !date_weekday_named(word);
}

/* The run of capitalised words at *at, to a comma or a small word. */
static struct str place_at(struct str text, size_t at)
{
    struct str word;
    size_t start = 0, end = 0;
    for (size_t next = at; next_word(text, &next, &word); at = next) {
        size_t word_start = (size_t)(word.bytes - text.bytes), size = word.size;
        if (!end && is_small_word(word))
            continue;
        while (size && (word.bytes[size - 1] == ',' || word.bytes[size - 1] == ')'))
            size--;
        bool is_abbreviation = size && word.bytes[size - 1] == '.' && size <= 3;
        bool is_last =
            size < word.size || (size && word.bytes[size - 1] == '.' && !is_abbreviation);
        if (size && word.bytes[size - 1] == '.' && !is_abbreviation)
            size--;
        struct str bare = str_slice(word, 0, size);
        if (str_ends(bare, STR("'s")) || str_ends(bare, STR("’s"))) {
            bare.size -= str_ends(bare, STR("'s")) ? 2 : 4;
            is_last = true;
        }
        if (!is_capital_word(bare))
            break;
        if (!end)
            start = word_start;
        end = word_start + bare.size;
        if (is_last)
            break;
    }
    return end > start && end - start <= MOST_PLACE ? str_slice(text, start, end) : (struct str){0};
}

/* How sure the word before a place makes it. */
enum { NO_PLACE, NEAR_PLACE, IN_PLACE, CITY_OF_PLACE };

static int word_weight(struct str previous, struct str word)
{
    static const struct str kinds[] = {STR("city"),     STR("town"),   STR("port"),
                                       STR("village"),  STR("suburb"), STR("capital"),
                                       STR("district"), STR("resort")};
    if (str_equal(word, STR("in")) || str_equal(word, STR("In")) || str_equal(word, STR("at")))
        return IN_PLACE;
    if (str_equal(word, STR("near")) || str_equal(word, STR("outside")) ||
        str_equal(word, STR("off")))
        return NEAR_PLACE;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_equal(word, STR("of")) && str_equal(previous, kinds[i]))
            return CITY_OF_PLACE;
    return NO_PLACE;
}

static bool is_city(struct str place)
{
    return lexicon_has(LIST_cities, place);
}

/* The place named last before limit: a "city of X" counts more than its country, and
 * a great city more than a building in it. */
static struct str last_place(struct str text, size_t limit, int *best_weight)
{
    struct str word, previous = {0}, best = {0};
    *best_weight = NO_PLACE;
    for (size_t at = 0; at < limit && next_word(text, &at, &word); previous = word) {
        int weight = word_weight(previous, word);
        if (weight == NO_PLACE || at >= limit)
            continue;
        struct str place = place_at(str_slice(text, 0, text.size), at);
        if (!place.bytes || (size_t)(place.bytes - text.bytes) >= limit)
            continue;
        bool is_region = lexicon_has(LIST_regions, place) && !is_city(place);
        if ((*best_weight == CITY_OF_PLACE && is_region) || (weight == NEAR_PLACE && best.bytes))
            continue;
        best = place;
        *best_weight = weight;
    }
    return best;
}

/* "Nov.", "Fla.", "J.": the full stop at at ends no sentence. */
static bool is_abbreviation(struct str text, size_t at)
{
    size_t start = at;
    while (start && (is_alpha(text.bytes[start - 1]) || text.bytes[start - 1] == '.'))
        start--;
    struct str word = str_slice(text, start, at + 1);
    return word.size <= 3 || (word.size <= 5 && date_month(word)) ||
           lexicon_has(LIST_regions, word);
}

static size_t sentence_end(struct str text, size_t from)
{
    for (size_t i = from; i + 1 < text.size; i++)
        if (text.bytes[i] == '.' && is_space(text.bytes[i + 1]) && !is_abbreviation(text, i))
            return i + 1;
    return text.size;
}

/* "Erie, Pa., residents dig out": the caption begins with the place. */
static struct str first_place(struct str text)
{
    size_t comma = str_find_byte(text, ',', 0);
    size_t second = str_find_byte(text, ',', comma + 1);
    if (comma > MOST_PLACE || second == text.size || second - comma > MOST_PLACE)
        return (struct str){0};
    struct str place = str_slice(text, 0, comma);
    bool is_region = lexicon_has(LIST_regions, str_trim(str_slice(text, comma + 1, second)));
    return is_region && is_capital_word(place) ? place : (struct str){0};
}

/* Before the date, else in the sentence behind it. */
static struct str photo_place(struct str text, struct date date, struct span found)
{
    int before_weight = NO_PLACE, weight;
    struct str before = {0};
    if (date_is_set(date))
        before = last_place(text, found.start, &before_weight);
    if (before_weight >= IN_PLACE)
        return before;
    size_t end = sentence_end(text, date_is_set(date) ? found.end : 0);
    struct str place = last_place(text, end, &weight);
    if (!place.bytes)
        place = first_place(text);
    return place.bytes ? place : before;
}

/* ---- captions */

static bool is_file_line(struct str text)
{
    switch (text.bytes[0]) {
    case 'F':
        return str_starts(text, STR("FILE PHOTO")) || str_starts(text, STR("FILE - ")) ||
               str_starts(text, STR("FILE – ")) || str_starts(text, STR("FILE — ")) ||
               str_starts(text, STR("File photo")) || str_starts(text, STR("FILE -- "));
    case 'I':
        return str_starts(text, STR("Image copyright ")) ||
               str_starts(text, STR("Image caption ")) || str_starts(text, STR("Image source, "));
    default: return str_starts(text, STR("Media caption"));
    }
}

/* Words that all begin with capitals: the name of an outlet. */
static bool is_capital_phrase(struct str text)
{
    struct str word;
    for (size_t at = 0; next_word(text, &at, &word);)
        if (!is_capital_word(word) && !str_equal(word, STR("of")))
            return false;
    return true;
}

/* "2 of 14. A view of the harbour": the caption of a gallery. */
static bool is_of_gallery(struct str text)
{
    size_t i = 0;
    while (i < text.size && is_digit(text.bytes[i]))
        i++;
    if (!i || !str_starts(str_slice(text, i, text.size), STR(" of ")))
        return false;
    size_t count = i += 4;
    while (i < text.size && is_digit(text.bytes[i]))
        i++;
    return i > count && i + 2 < text.size && (text.bytes[i] == '.' || text.bytes[i] == ':') &&
           text.bytes[i + 1] == ' ';
}

/* "A view of the harbour Hide Caption 3 of 30": the same with the words of its button. */
static bool is_of_slides(struct str text)
{
    static const struct str button = {" Hide Caption ", 14};
    const size_t at = str_find_by(text, button, 1, 0);
    if (at == text.size)
        return false;
    size_t i = at + button.size;
    while (i < text.size && is_digit(text.bytes[i]))
        i++;
    return i > at + button.size && str_starts(str_slice(text, i, text.size), STR(" of "));
}

/* The agency that a line begins with, and in *end where its name does. */
static struct str agency_at_start(struct str text, size_t *end)
{
    static const char *const photos[] = {"Reuters",      "AP",          "AFP",   "EPA",
                                         "PA",           "REX",         "Alamy", "Splash News",
                                         "Shutterstock", "Getty Images"};
    struct str word;
    size_t at = 0, words = 0;
    struct str found = {0};
    for (; words < 3 && next_word(text, &at, &word); words++) {
        struct str agency = lexicon_find(LIST_agencies, str_slice(text, 0, at));
        for (size_t i = 0; agency.bytes && i < sizeof photos / sizeof *photos; i++)
            if (str_equal(agency, str_from(photos[i]))) {
                found = agency;
                *end = at;
            }
    }
    return found;
}

/* Where what stands behind an agency's dash ends: "Getty | - Contributor". */
static size_t credited_end(struct str text, size_t at)
{
    struct str word;
    const size_t start = at;
    return next_word(text, &at, &word) &&
                   (lexicon_has(LIST_staff, word) || lexicon_has(LIST_agencies, word))
               ? at
               : start;
}

/* "Getty Images The mayor opened the bridge in May": a caption with its credit before it has
 * no full stop. */
static bool is_behind_agency(struct str text, struct caption *caption)
{
    enum { MOST_LINE = 300, LEAST_WORDS = 4 };
    size_t end = 0, blanks = 0;
    if (text.size > MOST_LINE || !is_upper(text.bytes[0]) ||
        !(is_alpha(text.bytes[text.size - 1]) || is_digit(text.bytes[text.size - 1])))
        return false;
    size_t colon = str_find_byte(text, ':', 0);
    if (colon < 4 && lexicon_has(LIST_agencies, str_slice(text, 0, colon)))
        text = str_slice(text, colon + 1, text.size); /* AP:Associated Press */
    struct str agency = agency_at_start(text, &end);
    if (agency.bytes && str_starts(str_slice(text, end, text.size), STR(" - ")))
        end = credited_end(text, end + 3);
    if (!agency.bytes || end + 1 >= text.size || !is_upper(text.bytes[end + 1]))
        return false;
    for (size_t i = end; i < text.size; i++)
        blanks += text.bytes[i] == ' ';
    caption->agency = agency;
    return blanks >= LEAST_WORDS;
}

/* "Jane Roe/The Courier", "Harbour image via Shutterstock": a credit that is a line of its own. */
static bool is_credit_line(struct str text, struct caption *caption)
{
    enum { MOST_LINE = 60 };
    static const struct str links[] = {
        {"mage via ", 9}, {"mages via ", 10}, {"hoto via ", 9}, {"hotos via ", 10}};
    if (text.size > MOST_LINE || !is_upper(text.bytes[0]) || str_ends(text, STR(".")))
        return false;
    const bool has_via = str_find_by(text, STR(" via "), 1, 0) < text.size;
    for (size_t i = 0; has_via && i < sizeof links / sizeof *links; i++) {
        size_t at = str_find(text, links[i], 0), end = at + links[i].size;
        if (at < text.size)
            caption->agency = lexicon_find(LIST_agencies, str_slice(text, end, text.size));
    }
    size_t slash = str_find_byte(text, '/', 0);
    struct str name = str_slice(text, 0, slash);
    if (caption->agency.bytes)
        return true;
    if (slash + 1 >= text.size || !is_upper(text.bytes[slash + 1]) || !is_person(name, 2) ||
        lexicon_has(LIST_cities, name) || str_find_byte(text, '/', slash + 1) < text.size)
        return false;
    caption->photographer = name;
    return is_capital_phrase(str_slice(text, slash + 1, text.size));
}

static void read_words(struct str text, struct caption *caption)
{
    struct span found = {0};
    struct date date = photo_date(text, &found);
    bool is_undated = str_find(text, STR("undated"), 0) < text.size;
    caption->place = photo_place(text, is_undated ? (struct date){0} : date, found);
    if (!is_undated)
        caption->date = date;
}

/* "Image copyright AFP Image caption A cordon": the credit stands before the words. */
static bool is_leading_credit(struct article *article, struct str text, struct caption *caption)
{
    enum { MOST_CREDIT = 80 };
    struct span span;
    if (!str_starts(text, STR("Image ")))
        return false;
    size_t end = str_find(text, STR(" Image caption "), 0);
    if (end == text.size || end > MOST_CREDIT)
        return false;
    photo_credit(article->arena, str_slice(text, 0, end), &span, caption);
    return true;
}

/* A credit before the words or behind them; without one, *caption stays empty. */
static bool has_credit(struct article *article, struct str text, struct span *credit,
                       struct caption *caption)
{
    if (is_leading_credit(article, text, caption) ||
        photo_credit(article->arena, text, credit, caption))
        return true;
    *caption = (struct caption){0};
    *credit = (struct span){text.size, text.size};
    return false;
}

/* A single line within the story that begins with an agency, or is no more than a credit. */
static bool is_credited_line(struct str text, struct caption *caption)
{
    return is_behind_agency(text, caption) || is_credit_line(text, caption);
}

void find_captions(struct article *article)
{
    for (size_t i = 0; i < article->blocks.count; i++) {
        struct block *block = &article->blocks.items[i];
        struct caption caption = {0};
        struct str text = block_text(article, i);
        struct span credit = {text.size, text.size};
        if (!block_is_open(block) || text.size > MOST_BYTES || (!i && text.size < LEAST_FIRST))
            continue;
        if (!has_credit(article, text, &credit, &caption) && !is_file_line(text) &&
            !is_of_gallery(text) && !is_of_slides(text) &&
            (!i || !is_credited_line(text, &caption)))
            continue;
        read_words(str_slice(text, 0, credit.start), &caption);
        block->kind = BLOCK_caption;
        article_add(article, RECORD_caption, block->span)->caption = caption;
    }
}
