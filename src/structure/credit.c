/* credit.c - who worked on the story: the credits at its end */
#include "base/sixteen.h"
#include "structure/extractors.h"
#include "structure/lexicon.h"
#include "structure/names.h"

enum {
    LAST_BLOCKS = 20,
    LAST_SENTENCES = 10, /* "X reported from Y." closes a story only near its end */
    MOST_CREDITS = 3000, /* the end of a paragraph that is looked at */
    MOST_SEGMENT = NAMES_MOST_BYTES,
    MOST_SENTENCE = 400,
    MOST_TAIL = 90
};

/* A credit within a block: offsets into the block's text. */
struct credit {
    struct span span;
    struct names names;
    struct str role;
};

static void add_credit(struct article *article, size_t index, const struct credit *credit)
{
    size_t start = article->blocks.items[index].span.start;
    if (str_equal(credit->role, STR("other")))
        return;
    struct span span = {start + credit->span.start, start + credit->span.end};
    struct record *record = article_add(article, RECORD_byline, span);
    record->byline.authors = credit->names.people;
    record->byline.role = credit->role;
    if (credit->names.places.count == 1)
        record->byline.place = credit->names.places.items[0];
}

/* ---- "Reporting by A in X and B; Editing by C" */

static size_t word_start(struct str text, size_t end)
{
    while (end && is_space(text.bytes[end - 1]))
        end--;
    while (end && (is_alpha(text.bytes[end - 1]) || text.bytes[end - 1] == '-'))
        end--;
    while (text.bytes[end] == '-')
        end++;
    return end;
}

/* A role stands at the beginning of a block, behind a bracket or the end of a
 * sentence, or right behind the credit before it (at floor). */
static bool may_stand_at(struct str text, size_t start, size_t floor)
{
    size_t at = start;
    while (at > floor && is_space(text.bytes[at - 1]))
        at--;
    if (at == floor)
        return true;
    unsigned char before = (unsigned char)text.bytes[at - 1];
    return before == '(' || before == '[' || before == ';' || before == '.' || before == '-' ||
           before == '"' || before == '|' || before == '?' || before == '!' || before == '*' ||
           before == '_' || before >= 0x80;
}

/* The role whose words end at end, one to four words long; *start is its beginning. */
static struct str role_before(struct str text, size_t end, size_t floor, size_t *start)
{
    size_t starts[4], count = 0;
    for (size_t at = end; count < 4 && at > floor; count++) {
        size_t begin = word_start(text, at);
        if (begin < floor || begin >= at || !is_alpha(text.bytes[begin]))
            break;
        starts[count] = at = begin;
    }
    struct str best = {0};
    for (size_t i = count; i-- > 0;) {
        struct str words = str_trim(str_slice(text, starts[i], end));
        struct str role = lexicon_find(LIST_roles, words);
        bool stands = may_stand_at(text, starts[i], floor);
        if (!role.bytes && (stands || is_upper(words.bytes[0])))
            role = lexicon_near(LIST_roles, words);
        if (!role.bytes || (best.bytes && !stands))
            continue;
        best = role;
        *start = starts[i];
        if (stands)
            break;
    }
    return best;
}

/* The next " by " or "assistance from " at or after from: where it begins, and in
 * *names where the names do. */
static size_t find_link(struct str text, size_t from, size_t *names)
{
    static const struct str links[] = {
        {" by ", 4}, {" By ", 4}, {" BY ", 4}, {"assistance from ", 16}};
    size_t first = text.size;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        size_t at = str_find_by(text, links[i], 1, from);
        if (at >= first)
            continue;
        *names = at + links[i].size;
        first = *names - (i == 3 ? 6 : 4);
    }
    return first;
}

/* A full stop that ends a sentence, not an initial or "Fla." */
static bool is_stop(struct str text, size_t at)
{
    if (text.bytes[at] != '.')
        return false;
    size_t start = at;
    while (start && (is_alpha(text.bytes[start - 1]) || text.bytes[start - 1] == '.'))
        start--;
    bool is_end = at + 1 == text.size || !is_space(text.bytes[at + 1]);
    struct str word = str_slice(text, start, at + 1);
    if (at + 1 < text.size && (is_alpha(text.bytes[at + 1]) || text.bytes[at + 1] == ','))
        return false;
    if (word.size <= 2 || lexicon_has(LIST_regions, word) || str_equal(word, STR("Jr.")) ||
        str_equal(word, STR("St.")))
        return is_end && at + 1 == text.size;
    return true;
}

/* Where the names behind "by" end. */
static size_t names_end(struct str text, size_t start)
{
    size_t most = start + MOST_SEGMENT < text.size ? start + MOST_SEGMENT : text.size;
    size_t role, behind, by = find_link(text, start, &behind);
    size_t at = start;
    while (at < most && text.bytes[at] != ';' && text.bytes[at] != ')' && text.bytes[at] != '(' &&
           text.bytes[at] != '\n' && text.bytes[at] != ']' && !is_stop(text, at))
        at++;
    if (by < at && role_before(text, by, start, &role).bytes)
        at = role;
    while (at > start &&
           (is_space(text.bytes[at - 1]) || text.bytes[at - 1] == ',' || text.bytes[at - 1] == '.'))
        at--;
    return at;
}

static bool are_credible(const struct names *names, size_t least)
{
    for (size_t i = 0; i < names->people.count; i++)
        if (!is_person(names->people.items[i], least) &&
            !lexicon_has(LIST_agencies, names->people.items[i]))
            return false;
    return true;
}

static bool read_role_credit(struct article *article, struct str text, size_t by, size_t names,
                             size_t floor, struct credit *credit)
{
    size_t start = by;
    if (names >= text.size || is_lower(text.bytes[names]))
        return false;
    credit->role = role_before(text, by, floor, &start);
    if (!credit->role.bytes || !may_stand_at(text, start, floor))
        return false;
    size_t end = names_end(text, names);
    if (end <= names ||
        !names_read(article->arena, str_slice(text, names, end), false, &credit->names) ||
        !are_credible(&credit->names, 1))
        return false;
    credit->span = (struct span){start, end};
    return true;
}

/* ---- "CNN's A and B contributed to this report.", "A reported from X." */

struct verb {
    struct str words;
    size_t rare; /* where a rare byte stands in them */
    struct str role;
    bool is_sure; /* said only of those who worked on a story */
};

static const struct verb verbs[] = {
    {{" contributed", 12}, 7, {"additional reporting", 20}, true},
    {{" reported from ", 15}, 3, {"reporting", 9}, false},
    {{" wrote from ", 12}, 1, {"writing", 7}, false},
    {{" reported this story from ", 26}, 3, {"reporting", 9}, true},
    {{" reported and wrote from ", 25}, 3, {"reporting", 9}, true},
};

static size_t sentence_start(struct str text, size_t at, size_t floor)
{
    while (at > floor) {
        char before = text.bytes[at - 1];
        if (before == ';' || before == '(' || before == '!' || before == '?' || before == '|')
            break;
        if (before == '.' && is_space(text.bytes[at]) && is_stop(text, at - 1))
            break;
        at--;
    }
    while (at < text.size && (is_space(text.bytes[at]) || text.bytes[at] == '"'))
        at++;
    return at;
}

static size_t sentence_end(struct str text, size_t at)
{
    while (at < text.size && text.bytes[at] != ';' && text.bytes[at] != ')' && !is_stop(text, at))
        at++;
    return at;
}

/* What may follow "contributed". */
static bool is_contribution(struct str tail)
{
    static const char *const tails[] = {
        "to this ", "to the ", "reporting", "from ", "in ", "research", "additional reporting",
        "material"};
    tail = str_trim(tail);
    if (!tail.size)
        return true;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (str_starts(tail, str_from(tails[i])))
            return true;
    return false;
}

/* "CNN's ", "Associated Press writers ", "The Post's ", "AP staff writer " */
static struct str without_outlet(struct str subject)
{
    static const char *const ends[] = {"'s ",
                                       "’s ",
                                       "s' ",
                                       "s’ ",
                                       "writer ",
                                       "writers ",
                                       "reporter ",
                                       "reporters ",
                                       "correspondent ",
                                       "correspondents ",
                                       "producer ",
                                       "editor ",
                                       "News' ",
                                       "News’ ",
                                       "intern ",
                                       "researcher "};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t found = str_find(subject, str_from(ends[i]), 0);
        if (found < subject.size && found < 60)
            return without_outlet(str_slice(subject, found + str_from(ends[i]).size, subject.size));
    }
    return subject;
}

static void add_tail_place(struct article *article, struct str tail, struct credit *credit)
{
    size_t from = str_starts(tail, STR("from ")) ? 0 : str_find(tail, STR(" from "), 0);
    if (from == tail.size)
        return;
    struct str place = str_trim(str_slice(tail, from + 5 + (from > 0), tail.size));
    place.size = str_find_byte(place, ',', 0);
    if (place.size && is_upper(place.bytes[0]))
        ARENA_PUSH(article->arena, &credit->names.places, place);
}

/* "Paris", and in "Paris, and Bo Hart from London" one more name and place. */
static void add_places(struct article *article, struct str tail, struct credit *credit)
{
    struct names more;
    size_t comma = str_find(tail, STR(", and "), 0);
    struct str place = str_slice(tail, 0, str_find_byte(tail, ',', 0));
    ARENA_PUSH(article->arena, &credit->names.places, place);
    if (comma == tail.size ||
        !names_read(article->arena, str_slice(tail, comma + 6, tail.size), false, &more))
        return;
    for (size_t i = 0; i < more.people.count; i++)
        ARENA_PUSH(article->arena, &credit->names.people, more.people.items[i]);
    for (size_t i = 0; i < more.places.count; i++)
        ARENA_PUSH(article->arena, &credit->names.places, more.places.items[i]);
}

static bool read_sentence_credit(struct article *article, struct str text, const struct verb *verb,
                                 size_t at, size_t floor, struct credit *credit)
{
    size_t start = sentence_start(text, at, floor), behind = at + verb->words.size;
    size_t end = sentence_end(text, behind);
    struct str tail = str_trim(str_slice(text, behind, end));
    bool contributed = str_equal(verb->words, STR(" contributed"));
    if (start >= at || end - start > MOST_SENTENCE || tail.size > MOST_TAIL ||
        (contributed && !is_contribution(tail)) ||
        (!contributed && (!tail.size || !is_upper(tail.bytes[0]))))
        return false;
    struct str subject = without_outlet(str_slice(text, start, at));
    if (!names_read(article->arena, subject, false, &credit->names) ||
        !are_credible(&credit->names, 1) ||
        lexicon_has(LIST_agencies, credit->names.people.items[0]))
        return false;
    if (!contributed)
        add_places(article, tail, credit);
    else if (!credit->names.places.count)
        add_tail_place(article, tail, credit);
    credit->span = (struct span){start, end};
    credit->role = verb->role;
    return true;
}

/* "; Gearan, from Washington" behind "Phillip reported from Oakland, Calif." */
static bool read_continued(struct article *article, struct str text, size_t floor,
                           struct credit *credit)
{
    if (floor >= text.size || text.bytes[floor] != ';')
        return false;
    size_t start = floor + 1, end = sentence_end(text, floor + 1);
    while (start < end && is_space(text.bytes[start]))
        start++;
    struct str piece = str_slice(text, start, end);
    size_t from = str_find(piece, STR(" from "), 0);
    if (from == piece.size || from > MOST_TAIL)
        return false;
    if (!names_read(article->arena, piece, false, &credit->names) ||
        !are_credible(&credit->names, 1))
        return false;
    credit->span = (struct span){start, end};
    return true;
}

/* ---- blocks */

/* The next credit in text from floor on. */
static bool next_credit(struct article *article, struct str text, size_t floor, bool is_near_end,
                        struct credit *credit)
{
    struct credit other = {0};
    bool is_found = false;
    size_t names = floor;
    for (size_t by = find_link(text, floor, &names); by < text.size && !is_found;
         by = find_link(text, by + 1, &names))
        is_found = read_role_credit(article, text, by, names, floor, credit);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        size_t at = str_find_by(text, verbs[i].words, verbs[i].rare, floor);
        if (at == text.size || (is_found && at > credit->span.end))
            continue;
        bool stands_first = sentence_start(text, at, floor) <= floor + 2;
        if ((verbs[i].is_sure || (stands_first && is_near_end)) &&
            read_sentence_credit(article, text, &verbs[i], at, floor, &other) &&
            (!is_found || other.span.start < credit->span.start)) {
            *credit = other;
            is_found = true;
        }
    }
    return is_found;
}

/* Where the credit's line begins: before its bracket. */
static size_t line_start(struct str text, size_t start)
{
    while (start && (is_space(text.bytes[start - 1]) || text.bytes[start - 1] == '(' ||
                     text.bytes[start - 1] == '['))
        start--;
    return start;
}

static void mark_credit(struct article *article, size_t index, size_t first)
{
    struct block *block = &article->blocks.items[index];
    struct str text = block_text(article, index);
    size_t cut = line_start(text, first), start = block->span.start;
    if (cut) {
        size_t second = cut;
        while (second < first && is_space(text.bytes[second]))
            second++;
        block_cut(article, index, start + cut, start + second);
        index++;
    }
    article->blocks.items[index].kind = BLOCK_credit;
}

/* Where a sign of a credit may begin: "by", "buted", "from". */
static sixteen may_be_sign(const char *bytes)
{
    const sixteen first = sixteen_load(bytes), second = sixteen_load(bytes + 1);
    const sixteen small = first | 0x20;
    return (sixteen)((small == 'b') & (((second | 0x20) == 'y') | (second == 'u'))) |
           (sixteen)((first == 'f') & (second == 'r'));
}

/* " by " before a name; "contributed"; "reported from", "wrote from", "this story from",
 * "assistance from" before a name. */
static bool is_sign(struct str text, size_t at)
{
    const struct str before = str_slice(text, 0, at), rest = str_slice(text, at, text.size);
    if (str_starts(rest, STR("buted")))
        return true;
    if (str_starts(rest, STR("by ")) || str_starts(rest, STR("By ")) ||
        str_starts(rest, STR("BY ")))
        return str_ends(before, STR(" ")) && rest.size > 3 && !is_lower(rest.bytes[3]);
    return str_starts(rest, STR("from ")) && rest.size > 5 && !is_lower(rest.bytes[5]) &&
           (str_ends(before, STR("ported ")) || str_ends(before, STR("wrote ")) ||
            str_ends(before, STR("story ")) || str_ends(before, STR("assistance ")));
}

static void find_credits_in(struct article *article, size_t index, bool is_near_end)
{
    struct str text = block_text(article, index);
    struct credit credit = {0};
    size_t floor = text.size > MOST_CREDITS ? text.size - MOST_CREDITS : 0, first = text.size;
    if (!sixteen_any(str_slice(text, floor, text.size), may_be_sign, is_sign))
        return;
    while (floor < text.size && next_credit(article, text, floor, is_near_end, &credit)) {
        do {
            add_credit(article, index, &credit);
            if (credit.span.start < first)
                first = credit.span.start;
            floor = credit.span.end;
        } while (read_continued(article, text, floor, &credit));
        while (floor < text.size && (text.bytes[floor] == '.' || text.bytes[floor] == ';' ||
                                     text.bytes[floor] == ',' || is_space(text.bytes[floor])))
            floor++;
    }
    if (first < text.size)
        mark_credit(article, index, first);
}

void find_credits(struct article *article)
{
    size_t count = article->blocks.count;
    size_t first = count > LAST_BLOCKS ? count - LAST_BLOCKS : 0;
    for (size_t i = count; i-- > first;)
        if (block_is_open(&article->blocks.items[i]))
            find_credits_in(article, i, i + LAST_SENTENCES >= count);
}
