/* name.c - where a name stands among words, and where it begins */
#include "names/name.h"

#include "words/lists.h"
#include "words/ordinary.h"

enum { MOST_NAME_WORDS = 6 };

bool name_opens_sentence(const struct word *items, size_t i)
{
    enum { MOST_MARKS = 4 };
    for (size_t marks = 0;
         marks < MOST_MARKS && i > 0 && items[i - 1].kind == WORD_mark && !items[i - 1].ends_block;
         marks++)
        i--;
    return i == 0 || items[i - 1].ends_block || items[i - 1].kind == WORD_stop ||
           items[i - 1].kind == WORD_quote;
}

bool name_is_kind_of_firm(struct str text, const struct word *word)
{
    return word_is(word, LEX(firm)) && !word->is_possessive && !word->is_caps &&
           list_has(LIST_kind_of_firm, word_text(text, word));
}

/* Whether a name stands before words[i], particles aside ("Ursula von der"). */
static bool follows_name(struct str text, const struct words *words, size_t first, size_t i)
{
    while (i > first && word_is_particle(text, &words->items[i - 1]))
        i--;
    return i > first && name_is_word(&words->items[i - 1]);
}

/* Whether a name stands behind words[i], particles aside. */
static bool precedes_name(struct str text, const struct words *words, size_t i, size_t last)
{
    while (i < last && word_is_particle(text, &words->items[i]))
        i++;
    return i < last && name_is_word(&words->items[i]);
}

bool name_has_small_part(struct str word)
{
    size_t hyphen = str_find_byte(word, '-', 0);
    return hyphen + 1 < word.size && is_lower(word.bytes[hyphen + 1]);
}

static bool is_ordinary(struct str text, const struct word *word)
{
    return word_is(word, LEX(time)) || name_is_joined(text, word) ||
           (!word_is(word, NAME_GIVEN) && ordinary_has(word_base(text, word)));
}

bool name_is_wide_place(struct str text, const struct word *items, size_t first, size_t end)
{
    return word_is(&items[first], LEX(begins_name)) &&
           vocabulary_find(str_slice(text, items[first].start, items[end - 1].base_end)).classes &
               LEX(place);
}

/* "CEO" before "Jane": capitals alone, no initials. */
static bool is_abbreviation(struct str text, const struct word *word, const struct word *next)
{
    return word->is_caps && !next->is_caps && !str_holds(word_text(text, word), STR("."));
}

/* "Agriculture" in "Secretary of Agriculture Jane Roe". */
static bool is_office(struct str text, const struct word *items, size_t first)
{
    if (first > 1 && word_is(&items[first - 1], LEX(determiner)))
        first--;
    return first > 1 && str_equal(word_text(text, &items[first - 1]), STR("of")) &&
           word_is(&items[first - 2], LEX(title));
}

/* Where the name begins in "Chicago Alderman Jason Poe" and "Comedian Jane Roe": at the
 * given name behind a place or an everyday word. */
static size_t pass_to_given(struct str text, const struct word *items, size_t first, size_t last)
{
    enum { MOST_OF_ONE = 3 }; /* "Jane Mary Roe Presses Jack Poe" are two people's names */
    if (word_is(&items[last - 1], LEX(organisation_name)))
        return first;
    size_t i = first + (word_is(&items[first], NAME_GIVEN) ? MOST_OF_ONE : 1);
    while (i + 1 < last && (!word_is(&items[i], NAME_GIVEN) || word_is(&items[i], LEX(time)) ||
                            name_is_wide_place(text, items, i - 1, i + 1)))
        i++;
    bool is_given = word_is(&items[first], NAME_GIVEN);
    bool is_passed =
        i + 1 < last &&
        (is_ordinary(text, &items[i - 1]) || is_abbreviation(text, &items[i - 1], &items[i]) ||
         (!is_given && (word_is(&items[first], LEX(place)) || is_office(text, items, first))));
    return is_passed ? i : first;
}

size_t name_rest(struct str text, const struct word *items, size_t begin, size_t end)
{
    if (begin >= end || word_is(&items[begin], NAME_GIVEN))
        return begin;
    size_t i = end - 1;
    while (i > begin && !is_ordinary(text, &items[i - 1]) &&
           !word_is(&items[i - 1], LEX(place) | LEX(group_noun) | NAME_NOUNS) &&
           !(i - begin == 2 && name_is_wide_place(text, items, begin, i)))
        i--;
    return i;
}

/* "Dean" of "Orrin College Dean Jane Roe", a title where an institution stands before it. */
static bool is_title_of_institution(const struct words *words, size_t first, size_t i, size_t last)
{
    const struct word *items = words->items;
    return last - i > 2 && i > first && word_is(&items[i], NAME_NOUNS) &&
           word_is(&items[i], NAME_GIVEN) && !items[i - 1].is_possessive &&
           items[i - 1].before_space && items[i - 1].is_capital &&
           word_is(&items[i - 1], LEX(organisation_noun) | LEX(organisation_name));
}

/* "Thirty-year-old", "Orrin-born": before a name, none of it. */
static bool is_attribute(struct str text, const struct word *word)
{
    const struct str base = word_base(text, word);
    if (word->hash) /* letters alone */
        return false;
    return str_ends(base, STR("-old")) || str_ends(base, STR("-born")) ||
           str_ends(base, STR("-based"));
}

size_t name_begin_of_several(struct str text, const struct words *words, size_t first, size_t last)
{
    const struct word *items = words->items;
    size_t i = last;
    while (i > first && last - i < MOST_NAME_WORDS) {
        const struct word *left = &items[i - 1];
        if (i < last && (left->is_possessive || left->ends_block ||
                         (left->before_space == false && left->end != items[i].start)))
            break;
        bool joins = name_is_word(left) || (i < last && word_is_particle(text, left) &&
                                            follows_name(text, words, first, i - 1));
        if (!joins || (i < last &&
                       (name_is_title(left) || is_title_of_institution(words, first, i - 1, last))))
            break;
        i--;
    }
    while (i < last && last - i > 1 &&
           (name_is_title(&items[i]) ||
            (word_is(&items[i], LEX(group_noun)) && word_is(&items[i + 1], NAME_GIVEN))))
        i++;
    if (i + 1 < last && (is_attribute(text, &items[i]) || name_is_kind_of_firm(text, &items[i])))
        i++;
    if (i + 1 < last && i == first && word_is(&items[i], LEX(adverb)) &&
        !word_is(&items[i], NAME_GIVEN | LEX(place) | LEX(role_modifier)))
        i++; /* "Then Poe", "Besides Roe"; not "First National" */
    return i < last ? pass_to_given(text, items, i, last) : i;
}

size_t name_run_end_behind(struct str text, const struct words *words, size_t i)
{
    while (name_may_go_on(words, i) &&
           (name_is_word(&words->items[i]) || (word_is_particle(text, &words->items[i]) &&
                                               precedes_name(text, words, i + 1, words->count))))
        i++;
    return i;
}

bool name_is_descriptor(const struct words *words, size_t first, size_t last)
{
    const struct word *items = words->items;
    if (!word_is(&items[last - 1], NAME_NOUNS | LEX(group_noun) | LEX(demonym)) ||
        word_is(&items[first], NAME_GIVEN))
        return false;
    bool is_surname = word_is(&items[last - 1], LEX(surname)) && last - first < 3 &&
                      !items[first].is_caps && !word_is(&items[first], LEX(place));
    return !is_surname;
}

/* "former", "foreign": of a title, but none alone ("former Acme boss Jane Roe"). */
static bool is_half_title(const struct word *word)
{
    return word_is(word, LEX(role_modifier)) &&
           !word_is(word, LEX(person_noun) | LEX(male_noun) | LEX(female_noun));
}

bool name_follows_title(const struct word *title)
{
    return title->before_space && !title->ends_block && !is_half_title(title);
}

bool name_is_attached(struct str text, const struct words *words, size_t begin)
{
    const struct word *items = words->items;
    size_t first = begin;
    while (first > 1 && items[first - 1].is_capital && name_is_title(&items[first - 1]))
        first--;
    const struct word *left = &items[first - 1];
    if (word_is(left, LEX(preposition)))
        return first == begin || !word_is(left, LEX(subordinator));
    if (!word_is(left, LEX(relative)))
        return false;
    const struct str leads = word_text(text, left);
    return str_equal(leads, STR("which")) || str_equal(leads, STR("whom"));
}
