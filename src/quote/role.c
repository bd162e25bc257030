/* role.c - what somebody is: the title before a name, the apposition behind it */
#include "quote/role.h"

#include "quote/lists.h"

enum { MOST_BEFORE = 8, MOST_BEHIND = 14 };

static const uint64_t nouns = LEX(person_noun) | LEX(male_noun) | LEX(female_noun);

static enum gender gender_of_noun(const struct word *word)
{
    if (word_is(word, LEX(female_title) | LEX(female_noun)))
        return GENDER_female;
    bool is_male = word_is(word, LEX(male_title) | LEX(male_noun));
    return is_male ? GENDER_male : GENDER_unknown;
}

static bool is_of(struct str text, const struct word *word)
{
    return str_equal(word_text(text, word), STR("of"));
}

/* Whether a word belongs to the title that stands between it and the name; is_last where
 * nothing does yet. */
static bool joins_title(struct str text, const struct word *word, bool is_last)
{
    if (word->kind != WORD_word || !word->before_space || word->ends_block)
        return false;
    if (name_is_title(word) || word_is(word, LEX(organisation_noun) | LEX(organisation_name)))
        return true;
    return !is_last && (name_is_word(word) || word->is_possessive || is_of(text, word) ||
                        word_is(word, LEX(role_modifier)));
}

static bool is_lower_word(struct str text, const struct word *word)
{
    return word->kind == WORD_word && !word->is_capital && word->base_end == word->end &&
           is_lower(text.bytes[word->start]);
}

/* A noun or adjective in small letters that may stand before a noun: no verb, no word of a
 * closed class. */
static bool is_modifier(struct str text, const struct word *word)
{
    const uint64_t others = LEX(determiner) | LEX(possessive) | LEX(pronoun) | LEX(preposition) |
                            LEX(conjunction) | LEX(subordinator) | LEX(relative) | LEX(auxiliary) |
                            LEX(verb) | LEX(negation) | LEX(adverb) | LEX(time);
    if (!is_lower_word(text, word) || word_is(word, others | NAME_NOUNS | LEX(group_noun)))
        return false;
    const struct str printed = word_text(text, word);
    const bool is_joined = str_holds(printed, STR("-"));
    return word->cue < 0 && printed.size > 1 && (is_joined || !str_ends(printed, STR("ed"))) &&
           !str_ends(printed, STR("ly"));
}

/* "casting" of "said casting director Jane Roe"; not of "the town, hailing director Jane Roe". */
static bool may_be_noun(struct str text, const struct word *items, size_t i)
{
    if (!str_ends(word_text(text, &items[i]), STR("ing")))
        return true;
    return i > 0 && (items[i - 1].kind == WORD_mark || items[i - 1].cue >= 0 ||
                     word_is(&items[i - 1], LEX(determiner) | LEX(possessive)));
}

/* Whether words[i] narrows the title in small letters that follows it: "corporate | affairs
 * minister", "trade | and | industry minister".  Behind a capital a word in -s may be a verb. */
static bool narrows_title(struct str text, const struct word *items, size_t i)
{
    const struct word *word = &items[i], *next = &items[i + 1];
    if (!word->before_space || word->ends_block || next->is_capital || is_of(text, next))
        return false;
    if (str_equal(word_text(text, word), STR("and")))
        return i > 0 && !word_is(next, NAME_NOUNS) && is_modifier(text, &items[i - 1]);
    const bool is_verb = str_ends(word_text(text, word), STR("s")) && i > 0 &&
                         (items[i - 1].is_capital || word_is(&items[i - 1], LEX(pronoun)));
    return is_modifier(text, word) && !is_verb && may_be_noun(text, items, i);
}

/* Whether words[i] is the "of" behind which a person's title is a phrase of its own: "a friend of
 * President Jane Roe", "the wake of President Jane Roe"; but "Bank of Orrin governor Jane Roe". */
static bool ends_phrase(struct str text, const struct word *items, size_t i)
{
    return is_of(text, &items[i]) &&
           (i == 0 || !items[i - 1].is_capital || word_is(&items[i - 1], nouns));
}

/* Where the title before words[begin] begins, which is read from office on to the left. */
static size_t title_begin(struct str text, const struct word *items, size_t office, size_t begin,
                          bool is_narrowed)
{
    size_t i = office;
    bool is_person = office < begin;
    while (i > 0 && begin - i < MOST_BEFORE) {
        const struct word *left = &items[i - 1];
        const bool joins = joins_title(text, left, i == begin);
        if ((is_person && ends_phrase(text, items, i - 1)) ||
            (!joins && !(is_narrowed && i < begin && narrows_title(text, items, i - 1))))
            break;
        is_person |= word_is(left, LEX(person_noun));
        i--;
    }
    return i;
}

/* Whether a noun phrase without an article may begin at words[i]. */
static bool may_begin_phrase(struct str text, const struct word *items, size_t i)
{
    if (i == 0 || items[i - 1].kind != WORD_word || items[i - 1].ends_block)
        return true;
    const struct word *left = &items[i - 1];
    if (str_equal(word_text(text, left), STR("to")))
        return false;
    return left->is_possessive || left->cue >= 0 ||
           word_is(left, LEX(determiner) | LEX(possessive) | LEX(preposition) | LEX(conjunction));
}

/* Where an office that is of something begins, before the name at words[begin]: "Chancellor of
 * the Seal Jane Roe"; begin if none stands there. */
static size_t office_begin(struct str text, const struct word *items, size_t begin)
{
    enum { MOST_OF_OFFICE = 4 };
    size_t i = begin;
    while (i > 1 && begin - i < MOST_OF_OFFICE && items[i - 1].is_capital &&
           items[i - 1].before_space && !items[i - 1].is_possessive && name_is_word(&items[i - 1]))
        i--;
    if (i == begin)
        return begin;
    if (i > 1 && str_equal(word_text(text, &items[i - 1]), STR("the")))
        i--;
    const bool is_led = i > 1 && (is_of(text, &items[i - 1]) ||
                                  str_equal(word_text(text, &items[i - 1]), STR("to")));
    const struct word *noun = is_led ? &items[i - 2] : NULL;
    const bool is_office = noun && noun->is_capital && !noun->is_possessive &&
                           word_is(noun, NAME_NOUNS) && !word_is(noun, LEX(relation));
    return is_office ? i - 2 : begin;
}

static bool opens_title(struct str text, const struct word *word)
{
    return word_is(word, NAME_NOUNS | LEX(demonym) | LEX(organisation_name) | LEX(role_modifier)) ||
           name_is_word(word) || (!word[1].is_capital && is_modifier(text, word));
}

/* "Earlier" of "Earlier mill owner Jane Roe left." */
static bool is_sentence_adverb(struct str text, const struct word *items, size_t i)
{
    const bool is_first = i == 0 || items[i - 1].kind == WORD_stop ||
                          items[i - 1].kind == WORD_mark || items[i - 1].ends_block;
    return is_first && !word_is(&items[i], LEX(role_modifier) | NAME_NOUNS) &&
           (word_is(&items[i], LEX(adverb)) ||
            list_has(LIST_time_modifier, word_text(text, &items[i])));
}

struct role role_before(struct str text, const struct words *words, size_t begin)
{
    const struct word *items = words->items;
    struct role role = {0};
    const size_t office = office_begin(text, items, begin);
    size_t end = begin, i = title_begin(text, items, office, begin, true);
    if (i == begin)
        return role;
    if (!may_begin_phrase(text, items, i))
        i = title_begin(text, items, office, begin, false);
    while (i < begin && (!opens_title(text, &items[i]) || is_sentence_adverb(text, items, i)))
        i++;
    while (end > i && word_is(&items[end - 1], LEX(honorific)))
        end--;
    bool has_role = false;
    for (size_t j = i; j < begin; j++) {
        enum gender gender = gender_of_noun(&items[j]);
        role.gender = gender ? gender : role.gender;
        has_role |= j < end && word_is(&items[j], NAME_NOUNS) &&
                    !word_is(&items[j], LEX(honorific) | LEX(relation));
    }
    if (has_role && !is_of(text, &items[end - 1])) /* "the head of Mr. Poe's office" */
        role.role = str_slice(text, items[i].start, items[end - 1].base_end);
    return role;
}

/* What joins the nouns of an office before its name: "the mill's chief financial officer". */
static bool joins_office(struct str text, const struct word *word)
{
    return word->kind == WORD_word && word->before_space && !word->ends_block &&
           (name_is_title(word) || word->is_possessive || name_is_word(word) ||
            word_is(word, LEX(role_modifier) | LEX(organisation_noun) | LEX(organisation_name)) ||
            (is_of(text, word) || str_equal(word_text(text, word), STR("and"))));
}

struct role role_between(struct str text, const struct words *words, size_t begin, size_t end)
{
    const struct word *items = words->items;
    struct role role = {0};
    const bool is_between = begin > 1 && end < words->count &&
                            items[begin - 1].kind == WORD_comma && items[end].kind == WORD_comma &&
                            !items[begin - 1].ends_block;
    if (!is_between || !word_is(&items[begin - 2], nouns) || items[begin - 2].is_possessive)
        return role;
    size_t i = begin - 2;
    while (i > 0 && begin - i < MOST_BEFORE && joins_office(text, &items[i - 1]))
        i--;
    const bool is_led = i > 0 && word_is(&items[i - 1], LEX(determiner) | LEX(possessive));
    if (!is_led && !items[i].is_possessive)
        return role;
    role.gender = gender_of_noun(&items[begin - 2]);
    if (!word_is(&items[begin - 2], LEX(relation)))
        role.role = str_slice(text, items[i].start, items[begin - 2].end);
    return role;
}

/* Words that no apposition holds. */
static const uint64_t of_clauses =
    LEX(pronoun) | LEX(auxiliary) | LEX(verb) | LEX(subordinator) | LEX(negation);

/* Words that a noun phrase does not hold before its preposition. */
static const uint64_t of_joints =
    LEX(preposition) | LEX(conjunction) | LEX(relative) | LEX(determiner);

/* A verb's past or participle, by its ending, behind a noun. */
static bool looks_past(struct str text, const struct word *word)
{
    return is_lower_word(text, word) &&
           (str_ends(word_text(text, word), STR("ed")) ||
            (word->cue >= 0 && vocabulary_cue(word->cue)->form == CUE_past));
}

static bool looks_gerund(struct str text, const struct word *word)
{
    return is_lower_word(text, word) && str_ends(word_text(text, word), STR("ing"));
}

/* The first word of the apposition at or behind words[i]: an age and the article are passed. */
static size_t pass_article(struct str text, const struct words *words, size_t i)
{
    const struct word *items = words->items;
    if (i + 2 < words->count && items[i].kind == WORD_number && items[i + 1].kind == WORD_comma &&
        word_text(text, &items[i]).size == 2)
        i += 2;
    if (i < words->count && word_is(&items[i], LEX(determiner) | LEX(possessive)))
        i++;
    return i;
}

/* "working for", "leading the": a clause about the noun at its left; but "strategic planning". */
static bool opens_gerund(struct str text, const struct words *words, size_t i)
{
    const struct word *items = words->items;
    if (!looks_gerund(text, &items[i]) || word_is(&items[i - 1], LEX(preposition)))
        return false;
    return word_is(&items[i - 1], nouns) ||
           (i + 1 < words->count &&
            (items[i + 1].is_capital || word_is(&items[i + 1], LEX(determiner) | LEX(possessive))));
}

/* Whether words[i] is the apostrophe of "the Mill Owners' Association". */
static bool is_apostrophe(struct str text, const struct words *words, size_t i)
{
    const struct word *items = words->items;
    if (i == 0 || i + 1 >= words->count || items[i].kind != WORD_mark || !items[i].before_space ||
        items[i + 1].kind != WORD_word || items[i - 1].kind != WORD_word ||
        items[i - 1].before_space || items[i].ends_block)
        return false;
    const struct str mark = word_text(text, &items[i]);
    return (str_equal(mark, STR("'")) || str_equal(mark, STR("\xe2\x80\x99"))) &&
           str_ends(word_text(text, &items[i - 1]), STR("s"));
}

/* Whether a word is a noun of persons, also one that is none before a name: "a fellow at Orrin
 * Bank". */
static bool is_office_noun(struct str text, const struct word *word)
{
    return word_is(word, nouns) ||
           (!word->is_possessive && list_has(LIST_office, word_text(text, word)));
}

/* The end of the noun phrase of words [i, last), before its prepositions, if it ends in a noun
 * of persons; else i. */
static size_t pass_nouns(struct str text, const struct words *words, size_t i, size_t last)
{
    const struct word *items = words->items;
    const size_t first = i;
    while (i < last &&
           (items[i].kind == WORD_word || items[i].kind == WORD_number ||
            is_apostrophe(text, words, i)) &&
           !word_is(&items[i], of_joints | of_clauses) &&
           (i == first || items[i].kind == WORD_mark ||
            (items[i - 1].before_space && !opens_gerund(text, words, i))))
        i++;
    bool is_person =
        i > first && is_office_noun(text, &items[i - 1]) && !items[i - 1].is_possessive;
    return is_person ? i : first;
}

/* The same with what "and" joins: "president and chief executive". */
static size_t pass_joined(struct str text, const struct words *words, size_t i, size_t last)
{
    size_t end = pass_nouns(text, words, i, last);
    while (end > i && end + 1 < last &&
           str_equal(word_text(text, &words->items[end]), STR("and"))) {
        size_t next = pass_nouns(text, words, end + 1, last);
        if (next == end + 1)
            break;
        end = next;
    }
    return end;
}

/* Whether words[i] closes an apposition; a gerund or relative opens a clause about it. */
static bool closes(struct str text, const struct words *words, size_t i)
{
    if (i >= words->count || words->items[i - 1].ends_block)
        return true;
    const struct word *word = &words->items[i];
    switch (word->kind) {
    case WORD_word: return word_is(word, LEX(relative)) || opens_gerund(text, words, i);
    case WORD_mark: return !is_apostrophe(text, words, i);
    case WORD_comma:
    case WORD_stop:
    case WORD_semicolon:
    case WORD_dash:
    case WORD_open:
    case WORD_close: return true;
    default: return false;
    }
}

/* Whether words[i] leads to where or when somebody spoke: "at a news conference", "on Friday". */
static bool begins_occasion(const struct words *words, size_t i, size_t last)
{
    enum { MOST_OF_OCCASION = 4 };
    const struct word *items = words->items;
    if (!word_is(&items[i], LEX(venue_lead)))
        return false;
    if (i + 1 < last && items[i + 1].is_capital && word_is(&items[i + 1], LEX(time)))
        return true;
    for (size_t j = i + 1; j < last && j <= i + MOST_OF_OCCASION; j++) {
        if (items[j].kind != WORD_word || word_is(&items[j], LEX(preposition)))
            return false;
        if (word_is(&items[j], LEX(occasion)) && !items[j].is_capital)
            return true;
    }
    return false;
}

/* The end of what prepositions attach behind words[i], or 0 where a clause goes on. */
static size_t pass_attached(struct str text, const struct words *words, size_t i, size_t last)
{
    const struct word *items = words->items;
    if (closes(text, words, i))
        return i;
    if (i >= last || !word_is(&items[i], LEX(preposition)))
        return 0;
    while (++i < last && !closes(text, words, i)) {
        bool is_attribute = word_is(&items[i - 1], of_joints | LEX(possessive));
        if (begins_occasion(words, i, last))
            return i;
        if (items[i].kind != WORD_word && items[i].kind != WORD_number &&
            items[i].kind != WORD_mark)
            return 0;
        if (word_is(&items[i], of_clauses) || (looks_past(text, &items[i]) && !is_attribute))
            return 0;
    }
    return closes(text, words, i) ? i : 0;
}

/* Whether the name that stands behind the comma at words[i] is whom the words before it mean:
 * "after Poe, the mayor, Jane Roe, spoke". */
static bool precedes_name(const struct words *words, size_t i)
{
    const struct word *items = words->items;
    return i + 2 < words->count && items[i].kind == WORD_comma && name_is_word(&items[i + 1]) &&
           name_is_word(&items[i + 2]) && word_is(&items[i + 1], NAME_GIVEN);
}

struct role role_behind(struct str text, const struct words *words, size_t end)
{
    const struct word *items = words->items;
    struct role role = {0};
    if (end + 1 >= words->count || items[end].kind != WORD_comma || items[end].ends_block)
        return role;
    size_t first = pass_article(text, words, end + 1);
    size_t last = first + MOST_BEHIND < words->count ? first + MOST_BEHIND : words->count;
    size_t head = pass_joined(text, words, first, last);
    if (head == first)
        return role;
    size_t close = pass_attached(text, words, head, last);
    if (!close || precedes_name(words, close))
        return role;
    if (word_is(&items[close - 1], of_joints) || items[close - 1].is_possessive)
        close = head; /* "author of “The Mill”" */
    role.gender = gender_of_noun(&items[head - 1]);
    if (!word_is(&items[head - 1], LEX(relation)))
        role.role = str_slice(text, items[first].start, items[close - 1].end);
    return role;
}
