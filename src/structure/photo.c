/* photo.c - the credit of a photo: "Jane Roe/AFP/Getty Images" */
#include "structure/photo.h"

#include "base/sixteen.h"
#include "structure/lexicon.h"
#include "structure/names.h"
#include "structure/patterns.h"

enum { TAIL_BYTES = 180, MOST_PARTS = 8, MOST_BETWEEN = 40 };

/* What a credit is read into. */
struct reading {
    struct str photographer, agencies[MOST_PARTS];
    size_t agency_count;
    bool has_word; /* it says that it is a credit: "Photo by" */
    bool is_via;   /* the last agency stands behind "via" */
    bool has_role; /* Pool, File, Handout, Stringer */
    bool has_more; /* and something else */
};

/* ---- the words before the name */

/* Words that lead to any source: "(via the Star)" credits no photo. */
static bool is_link(struct str word)
{
    return str_equal(word, STR("via")) || str_equal(word, STR("from")) ||
           str_equal(word, STR("of")) || str_equal(word, STR("by"));
}

/* "CreditJane Roe", as pages are copied that set the word apart by its looks. */
static bool is_glued(struct str text)
{
    static const struct str word = {"Credit", 6};
    return text.size > word.size && str_starts(text, word) && is_upper(text.bytes[word.size]);
}

/* Takes "Photo by", "Photograph:", "Courtesy of" off the beginning. */
static struct str without_words(struct str text, struct reading *reading)
{
    static const struct str words[] = {STR("photographer"), STR("photograph"), STR("photography"),
                                       STR("photos"),       STR("photo"),      STR("pictures"),
                                       STR("picture"),      STR("images"),     STR("image"),
                                       STR("credits"),      STR("credit"),     STR("courtesy"),
                                       STR("by"),           STR("of"),         STR("from"),
                                       STR("via"),          STR("©"),          STR("(c)"),
                                       STR("copyright"),    STR("source")};
    bool is_more = true;
    while (is_more) {
        is_more = false;
        text = str_trim(text);
        while (text.size && (text.bytes[0] == ':' || text.bytes[0] == '/' || text.bytes[0] == ' '))
            text = str_slice(text, 1, text.size);
        for (size_t i = 0; i < sizeof words / sizeof *words && !is_more; i++) {
            struct str word = words[i];
            if (text.size < word.size || !str_equal_nocase(str_slice(text, 0, word.size), word) ||
                (text.size > word.size && is_alpha(text.bytes[word.size]) &&
                 is_alpha(word.bytes[0]) && !is_glued(text)))
                continue;
            text = str_slice(text, word.size, text.size);
            reading->has_word |= !is_link(word);
            is_more = true;
        }
    }
    return text;
}

/* ---- its parts */

static bool next_piece(struct str text, size_t *at, struct str *piece, bool *is_via)
{
    static const struct str breaks[] = {
        {"/", 1},   {",", 1}, {" via ", 5},          {" for ", 5}, {" | ", 3},        {" - ", 3},
        {" — ", 5}, {"©", 2}, {" courtesy of ", 13}, {"|", 1},     {"-USA TODAY", 10}};
    if (*at >= text.size)
        return false;
    size_t end = text.size, after = text.size;
    *is_via = false;
    for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
        size_t found = str_find(text, breaks[i], *at);
        if (found < end) {
            end = found;
            after = found + (breaks[i].bytes[0] == '-' ? 1 : breaks[i].size);
            *is_via = i == 2;
        }
    }
    *piece = str_trim(str_slice(text, *at, end));
    *at = after;
    return true;
}

static bool is_staff(struct str piece)
{
    struct str first;
    size_t at = 0;
    return lexicon_has(LIST_staff, piece) ||
           (next_word(piece, &at, &first) && lexicon_has(LIST_staff, first));
}

/* One name is enough behind "REUTERS/", where it can be nothing else. */
static void take_person(struct str piece, bool is_after_agency, struct reading *reading)
{
    if (!reading->photographer.bytes && is_person(piece, is_after_agency ? 1 : 2))
        reading->photographer = piece;
}

static bool read_pieces(struct str text, struct reading *reading)
{
    struct str piece;
    bool is_via = false, was_via, is_known = false;
    size_t count = 0;
    for (size_t at = 0; was_via = is_via, next_piece(text, &at, &piece, &is_via); count++) {
        if (count == MOST_PARTS)
            return false;
        struct str agency = lexicon_find(LIST_agencies, piece);
        if (!piece.size)
            continue;
        if (agency.bytes) {
            reading->agency_count *= !was_via;
            reading->agencies[reading->agency_count++] = agency;
            is_known = true;
        } else if (is_staff(piece)) {
            reading->has_role = true;
        } else {
            take_person(piece, is_known && count == 1, reading);
            reading->has_more = true;
        }
    }
    return true;
}

/* ---- whether it is one */

static bool is_newspaper(struct str piece)
{
    struct str word;
    for (size_t at = 0; next_word(piece, &at, &word);)
        if (lexicon_has(LIST_organisations, word))
            return true;
    return false;
}

/* Names and agencies begin with capitals. */
static bool is_small_word(struct str word)
{
    static const struct str allowed[] = {
        STR("photo"), STR("photos"),  STR("images"), STR("file"), STR("files"), STR("via"),
        STR("pool"),  STR("handout"), STR("of"),     STR("and"),  STR("for"),   STR("by"),
        STR("de"),    STR("del"),     STR("van"),    STR("von"),  STR("da"),    STR("la"),
        STR("al"),    STR("bin"),     STR("el"),     STR("le"),   STR("di"),    STR("the")};
    bool is_allowed = !is_lower(word.bytes[0]);
    while (word.size && !is_alpha(word.bytes[word.size - 1]))
        word.size--;
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed && !is_allowed; i++)
        is_allowed = str_equal(word, allowed[i]);
    return !is_allowed;
}

/* "the AP/Getty index at noon" is no credit. */
static bool has_small_words(struct str text)
{
    struct str word;
    for (size_t at = 0; next_word(text, &at, &word);)
        if (is_small_word(word))
            return true;
    return false;
}

/* An agency, or words that say so; or a person and a newspaper. */
static bool is_credit(struct str text, const struct reading *reading, bool is_bracket)
{
    if (reading->agency_count || reading->has_word)
        return reading->agency_count + reading->has_word > 1 || reading->photographer.bytes ||
               reading->has_role || reading->has_word || is_bracket ||
               str_find_byte(text, '/', 0) < text.size;
    if (is_bracket && reading->has_role && !reading->has_more)
        return true;
    size_t slash = str_find_byte(text, '/', 0), bar = str_find_byte(text, '|', 0);
    size_t behind = slash < text.size ? slash : bar < text.size ? bar : str_find_byte(text, ',', 0);
    size_t by = str_find(text, STR(" for "), 0);
    if (behind == text.size && by < text.size)
        behind = by + 4;
    if (behind == text.size || !reading->photographer.bytes)
        return false;
    struct str outlet = str_trim(str_slice(text, behind + 1, text.size));
    return outlet.size &&
           (is_newspaper(outlet) || (is_bracket && slash < text.size && reading->has_role));
}

static void fill(struct arena *arena, const struct reading *reading, struct caption *caption)
{
    caption->photographer = reading->photographer;
    if (!reading->agency_count)
        return;
    struct str last = reading->agencies[reading->agency_count - 1];
    caption->agency = last;
    if (reading->agency_count < 2)
        return;
    struct str before = reading->agencies[reading->agency_count - 2];
    if (!str_equal(before, last))
        caption->agency =
            str_from(arena_printf(arena, "%.*s/%.*s", STR_ARGS(before), STR_ARGS(last)));
}

static bool read_credit(struct arena *arena, struct str text, enum pattern_id form,
                        struct caption *caption)
{
    struct reading reading = {0};
    bool is_bracket = form == PATTERN_credit_bracket || form == PATTERN_credit_bar;
    text.size = str_find(text, STR(" TPX"), 0);
    struct str names =
        is_bracket || form == PATTERN_credit_word ? without_words(text, &reading) : text;
    bool is_nameless = !reading.has_word || is_lower(text.bytes[0]);
    if (!read_pieces(names, &reading) || !is_credit(names, &reading, is_bracket))
        return false;
    is_nameless = is_nameless && form == PATTERN_credit_word && !reading.agency_count &&
                  !reading.photographer.bytes;
    bool is_prose =
        has_small_words(names) && (form == PATTERN_credit_agency || form == PATTERN_credit_plain ||
                                   (!reading.agency_count && !reading.photographer.bytes));
    if (is_nameless || is_prose)
        return false;
    fill(arena, &reading, caption);
    return true;
}

/* ---- where it stands */

/* Where a sign of a credit may begin. */
static sixteen may_be_sign(const char *bytes)
{
    const sixteen first = sixteen_load(bytes), second = sixteen_load(bytes + 1);
    const sixteen small = first | 0x20, small_second = second | 0x20;
    return (sixteen)((first == '/') | (first == '|') | (first == ':')) |
           (sixteen)((small == 'p') & ((small_second == 'h') | (second == 'y'))) |
           (sixteen)((small == 'c') & ((small_second == 'r') | (second == 'o'))) |
           (sixteen)((first == 'v') & (second == 'i')) |
           (sixteen)((first == 'f') & (second == 'o')) |
           (sixteen)((first == '(') & (second == 'c')) |
           (sixteen)((first == 0xc2) & (second == 0xa9));
}

/* A sign of a photo, courtesy, credit, copyright or client ("for The Star"). */
static bool is_sign(struct str text, size_t at)
{
    const struct str rest = str_slice(text, at, text.size);
    switch (rest.bytes[0]) {
    case '/':
    case '|':
    case ':': return true;
    case '(': return str_starts(rest, STR("(c)"));
    case '\xc2': return str_starts(rest, STR("©"));
    case 'p': return str_starts(rest, STR("photo")) || str_starts(rest, STR("pyrig"));
    case 'P': return str_starts(rest, STR("Photo")) || str_starts(rest, STR("PHOTO"));
    case 'c': return str_starts(rest, STR("credit")) || str_starts(rest, STR("courtesy"));
    case 'C':
        return str_starts(rest, STR("Credit")) || str_starts(rest, STR("CREDIT")) ||
               str_starts(rest, STR("Courtesy"));
    case 'v': return str_starts(rest, STR("via "));
    case 'f': return str_starts(rest, STR("for ")) && rest.size > 4 && is_upper(rest.bytes[4]);
    default: return false;
    }
}

/* The prefilter: only a paragraph with a bracket at its end, or a sign near it, goes on. */
static bool may_hold_credit(struct str tail)
{
    enum { LOOK_BYTES = 110 };
    if (!tail.size)
        return false;
    char end = tail.bytes[tail.size - 1];
    if (end == ')' || end == ']' || str_ends(tail, STR(").")))
        return true;
    if (tail.size > LOOK_BYTES)
        tail = str_slice(tail, tail.size - LOOK_BYTES, tail.size);
    return sixteen_any(tail, may_be_sign, is_sign);
}

/* Square brackets may also name the source of a report: "[Reuters]". */
static bool is_source(const struct pattern_match *match, const struct caption *caption)
{
    struct str all = str_slice(match->subject, match->groups[0].start, match->groups[0].end);
    return str_starts(all, STR("[")) && str_find(all, STR("hoto"), 0) == all.size &&
           !(caption->photographer.bytes && caption->agency.bytes);
}

static bool holds_glued(struct str tail)
{
    const size_t at = str_find_by(tail, STR("Credit"), 0, 0);
    return is_glued(str_slice(tail, at, tail.size));
}

/* Whether a tail holds one of the words by which credit_word begins. */
static bool has_credit_word(struct str tail)
{
    static const struct str words[] = {{"hoto", 4},  {"HOTO", 4}, {"icture", 6}, {"ICTURE", 6},
                                       {"Image", 5}, {"©", 2},    {"(c)", 3}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_holds(tail, words[i]))
            return true;
    return str_find_by(tail, STR("image"), 1, 0) < tail.size || str_holds(tail, STR("ourtesy")) ||
           (str_holds(tail, STR(":")) &&
            (str_holds(tail, STR("redit")) || str_holds(tail, STR("REDIT")))) ||
           holds_glued(tail);
}

/* Whether a slash stands behind what may be the end of an agency's name or of "photos". */
static bool has_agency_slash(struct str tail)
{
    for (size_t at = 0; (at = str_find_byte(tail, '/', at)) < tail.size; at++) {
        const size_t end = at && tail.bytes[at - 1] == ' ' ? at - 1 : at;
        if (end && is_alpha(tail.bytes[end - 1]))
            return true;
    }
    return false;
}

/* Whether a tail ends in a word that read_credit() takes for prose. */
static bool ends_in_prose(struct str tail)
{
    while (tail.size && (tail.bytes[tail.size - 1] == '.' || is_space(tail.bytes[tail.size - 1])))
        tail.size--;
    size_t start = tail.size;
    while (start && !is_space(tail.bytes[start - 1]))
        start--;
    return start < tail.size && is_small_word(str_slice(tail, start, tail.size)) &&
           str_find_by(tail, STR(" TPX"), 3, 0) == tail.size;
}

static bool ends_in_bracket(struct str tail)
{
    while (tail.size && (tail.bytes[tail.size - 1] == '.' || tail.bytes[tail.size - 1] == ' '))
        tail.size--;
    return str_ends(tail, STR(")")) || str_ends(tail, STR("]"));
}

/* Whether a form can match at all: most cannot, and a look is quicker than to try. */
static bool may_match(enum pattern_id form, struct str tail)
{
    switch (form) {
    case PATTERN_credit_agency: return has_agency_slash(tail);
    case PATTERN_credit_bracket: return ends_in_bracket(tail);
    case PATTERN_credit_word: return has_credit_word(tail);
    case PATTERN_credit_bar: return str_holds(tail, STR("|"));
    default: return !ends_in_prose(tail);
    }
}

static bool match_credit(struct arena *arena, struct str tail, struct span *span,
                         struct caption *caption)
{
    static const enum pattern_id forms[] = {PATTERN_credit_agency, PATTERN_credit_bracket,
                                            PATTERN_credit_word, PATTERN_credit_bar,
                                            PATTERN_credit_plain};
    struct pattern_match match;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (may_match(forms[i], tail) && pattern_find(pattern_of(forms[i]), tail, 0, &match) &&
            read_credit(arena, pattern_group(&match, "text"), forms[i], caption) &&
            !is_source(&match, caption)) {
            pattern_span(&match, "text", span);
            return true;
        }
    return false;
}

/* The last bytes of text, from the beginning of a character. */
static size_t tail_start(struct str text)
{
    size_t start = text.size > TAIL_BYTES ? text.size - TAIL_BYTES : 0;
    while (start < text.size && (text.bytes[start] & 0xc0) == 0x80)
        start++;
    return start;
}

/* Behind a credit there may stand one more that names only the agency:
 * "(Jane Roe/Yonhap via AP) (Associated Press)": the first says more. */
static void look_before(struct arena *arena, struct str tail, struct span *span,
                        struct caption *caption)
{
    for (int i = 0; i < 2 && !caption->photographer.bytes && span->start; i++) {
        struct str before = str_slice(tail, 0, span->start);
        size_t bracket = before.size;
        while (bracket && (before.bytes[bracket - 1] == '(' || is_space(before.bytes[bracket - 1])))
            bracket--;
        size_t close = bracket;
        while (close && before.bytes[close - 1] != ')' && bracket - close < MOST_BETWEEN)
            close--;
        if (!close || before.bytes[close - 1] != ')')
            close = bracket;
        struct caption first = {0};
        struct span first_span;
        if (!match_credit(arena, str_slice(tail, 0, close), &first_span, &first))
            return;
        if (!first.agency.bytes)
            first.agency = caption->agency;
        *caption = first;
        span->start = first_span.start;
    }
}

/* "(FRANCE - Tags: POLITICS)" behind the credit. */
static struct str without_tags(struct str text)
{
    size_t open = text.size;
    if (!str_ends(text, STR(")")))
        return text;
    while (open && text.bytes[open - 1] != '(')
        open--;
    bool is_tags =
        open && str_find(str_slice(text, open, text.size), STR("Tags:"), 0) < text.size - open;
    return is_tags ? str_trim(str_slice(text, 0, open - 1)) : text;
}

bool photo_credit(struct arena *arena, struct str text, struct span *credit,
                  struct caption *caption)
{
    text = without_tags(text);
    size_t start = tail_start(text);
    struct str tail = str_slice(text, start, text.size);
    if (!may_hold_credit(tail) || !match_credit(arena, tail, credit, caption))
        return false;
    look_before(arena, tail, credit, caption);
    credit->start += start;
    credit->end += start;
    return true;
}
