/* role.c - what somebody is: the title before a name, the apposition behind it */
#include "quote/role.h"

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

static bool opens_title(const struct word *word)
{
    return word_is(word, NAME_NOUNS | LEX(demonym) | LEX(organisation_name) | LEX(role_modifier)) ||
           name_is_word(word);
}

struct role role_before(struct str text, const struct words *words, size_t begin)
{
    const struct word *items = words->items;
    struct role role = {0};
    size_t i = begin, end = begin;
    while (i > 0 && begin - i < MOST_BEFORE && joins_title(text, &items[i - 1], i == begin))
        i--;
    while (i < begin && !opens_title(&items[i]))
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

static bool is_lower_word(struct str text, const struct word *word)
{
    return !word->is_capital && word->base_end == word->end && is_lower(text.bytes[word->start]);
}

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

/* The end of the noun phrase of words [i, last), before its prepositions, if it ends in a noun
 * of persons; else i. */
static size_t pass_nouns(struct str text, const struct words *words, size_t i, size_t last)
{
    const struct word *items = words->items;
    const size_t first = i;
    while (i < last && (items[i].kind == WORD_word || items[i].kind == WORD_number) &&
           !word_is(&items[i], of_joints | of_clauses) &&
           (i == first || (items[i - 1].before_space && !opens_gerund(text, words, i))))
        i++;
    bool is_person = i > first && word_is(&items[i - 1], nouns) && !items[i - 1].is_possessive;
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
    if (word->kind == WORD_word)
        return word_is(word, LEX(relative)) || opens_gerund(text, words, i);
    return word->kind == WORD_comma || word->kind == WORD_stop || word->kind == WORD_semicolon ||
           word->kind == WORD_dash || word->kind == WORD_close || word->kind == WORD_mark;
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
        if (items[i].kind != WORD_word && items[i].kind != WORD_number)
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
