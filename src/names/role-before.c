/* role-before.c - the title or office before a name */
#include "names/role-words.h"
#include "words/lists.h"

enum { MOST_BEFORE = 8 };

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

/* "Dean", a given name elsewhere, in "Orrin College Dean Jane Roe". */
static bool is_institutions(const struct word *items, size_t i)
{
    return i > 0 && items[i].before_space && !items[i].ends_block &&
           word_is(&items[i], NAME_NOUNS) && items[i - 1].is_capital &&
           word_is(&items[i - 1], LEX(organisation_noun) | LEX(organisation_name));
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

/* "casting" of "said casting director Jane Roe", "planning" of "deputy planning director Jane Roe";
 * not "hailing" of "the town, hailing director Jane Roe". */
static bool may_be_noun(struct str text, const struct word *items, size_t i)
{
    if (!str_ends(word_text(text, &items[i]), STR("ing")))
        return true;
    return i > 0 &&
           (items[i - 1].kind == WORD_mark || items[i - 1].cue >= 0 ||
            word_is(&items[i - 1], LEX(determiner) | LEX(possessive) | LEX(role_modifier)));
}

/* Whether the "and" at word i joins two offices of one person: "chairman and chief executive Jane
 * Roe"; not "the driver and police chief Jane Roe". */
static bool joins_offices(struct str text, const struct word *items, size_t i)
{
    const struct word *left = &items[i - 1], *next = &items[i + 1];
    if (i < 2 || left->is_possessive || !left->before_space || !is_lower_word(text, left) ||
        !is_lower_word(text, next) || !word_is(left, NAME_NOUNS) || word_is(left, LEX(relation)) ||
        !word_is(next, NAME_NOUNS))
        return false;
    return !word_is(left - 1, LEX(determiner) | LEX(possessive)) &&
           (i < 3 || !word_is(left - 2, LEX(determiner) | LEX(possessive)));
}

/* Whether words[i] narrows the title in small letters that follows it: "corporate | affairs
 * minister", "trade | and | industry minister".  Behind a capital a word in -s may be a verb. */
static bool narrows_title(struct str text, const struct word *items, size_t i)
{
    const struct word *word = &items[i], *next = &items[i + 1];
    if (!word->before_space || word->ends_block || next->is_capital || is_of(text, next))
        return false;
    if (str_equal(word_text(text, word), STR("and")))
        return i > 0 && ((!word_is(next, NAME_NOUNS) && is_modifier(text, &items[i - 1])) ||
                         joins_offices(text, items, i));
    const bool is_verb = str_ends(word_text(text, word), STR("s")) && i > 0 &&
                         (items[i - 1].is_capital || word_is(&items[i - 1], LEX(pronoun)));
    return is_modifier(text, word) && !is_verb && may_be_noun(text, items, i);
}

/* Whether words[i] is the "of" behind which a person's title is a phrase of its own: "a friend of
 * President Jane Roe", "the wake of President Jane Roe"; but "Bank of Orrin governor Jane Roe". */
static bool ends_phrase(struct str text, const struct word *items, size_t i)
{
    return is_of(text, &items[i]) &&
           (i == 0 || !items[i - 1].is_capital || word_is(&items[i - 1], ROLE_NOUNS));
}

/* Whether a word may stand between a title and the name, or be the title's last: most are not. */
static bool may_end_title(const struct word *word)
{
    return word->is_capital || word_is(word, NAME_NOUNS | LEX(demonym) | LEX(organisation_noun) |
                                                 LEX(organisation_name));
}

/* Where the title before words[begin] begins, which is read from office on to the left. */
static size_t title_begin(struct str text, const struct word *items, size_t office, size_t begin,
                          bool is_narrowed)
{
    size_t i = office;
    bool is_person = office < begin;
    while (i > 0 && begin - i < MOST_BEFORE) {
        const struct word *left = &items[i - 1];
        const bool joins =
            joins_title(text, left, i == begin) || (i == begin && is_institutions(items, i - 1));
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
    return name_opens_sentence(items, i) && !word_is(&items[i], LEX(role_modifier) | NAME_NOUNS) &&
           (word_is(&items[i], LEX(adverb)) ||
            list_has(LIST_time_modifier, word_text(text, &items[i])));
}

/* Behind a photo's credit that opens the block: "Reuters Norse leader Jane Roe waved"; i where
 * none stands there, or where it is whose office it is ("Reuters editor"). */
static size_t pass_credit(struct str text, const struct word *items, size_t i, size_t begin)
{
    size_t end = i;
    if (i > 0 && items[i - 1].kind == WORD_word && !items[i - 1].ends_block)
        return i;
    while (end < begin && items[end].is_capital &&
           list_has(LIST_credit, word_text(text, &items[end])))
        end++;
    const bool is_apart = end == begin || word_is(&items[end], LEX(demonym) | LEX(place)) ||
                          (end + 1 < begin && word_is(&items[end + 1], LEX(demonym)));
    return is_apart ? end : i;
}

struct role role_before(struct str text, const struct words *words, size_t begin)
{
    const struct word *items = words->items;
    struct role role = {0};
    if (begin == 0 || !may_end_title(&items[begin - 1]))
        return role;
    const size_t office = office_begin(text, items, begin);
    size_t end = begin, i = title_begin(text, items, office, begin, true);
    if (i == begin)
        return role;
    if (!may_begin_phrase(text, items, i))
        i = title_begin(text, items, office, begin, false);
    while (i < begin && (!opens_title(text, &items[i]) || is_sentence_adverb(text, items, i)))
        i++;
    i = pass_credit(text, items, i, begin);
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
