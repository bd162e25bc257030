/* role.c - what somebody is by an apposition before or behind the name */
#include "names/role-words.h"
#include "words/lists.h"

enum { MOST_BEFORE = 7, MOST_BEHIND = 26 };

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
    const bool is_one = i + 1 < words->count && is_of(text, &items[i + 1]); /* one of the owners */
    if (i < words->count && !is_one && word_is(&items[i], LEX(determiner) | LEX(possessive)))
        i++;
    return i;
}

/* "working for", "leading the": a clause about the noun at its left; but "strategic planning". */
static bool opens_gerund(struct str text, const struct words *words, size_t i)
{
    const struct word *items = words->items;
    if (!looks_gerund(text, &items[i]) || word_is(&items[i - 1], LEX(preposition)))
        return false;
    return word_is(&items[i - 1], ROLE_NOUNS) ||
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
 * Bank", "a hydraulicist". */
static bool is_office_noun(struct str text, const struct word *word)
{
    enum { SHORTEST = 8 }; /* not "list", "exist" */
    if (word_is(word, ROLE_NOUNS))
        return true;
    const struct str printed = word_text(text, word);
    return !word->is_possessive && (list_has(LIST_office, printed) ||
                                    (printed.size >= SHORTEST && is_lower_word(text, word) &&
                                     str_ends(printed, STR("ist"))));
}

/* Whether words[i] joins names into that of a house: "the University of Orrin professor", "the
 * Office of Mills and Dams director". */
static bool joins_house(struct str text, const struct words *words, size_t i)
{
    const struct word *items = words->items;
    return i > 0 && i + 1 < words->count && items[i - 1].is_capital && items[i + 1].is_capital &&
           !items[i - 1].is_possessive && !is_office_noun(text, &items[i - 1]) &&
           (is_of(text, &items[i]) || str_equal(word_text(text, &items[i]), STR("and")));
}

/* "researchers", "owners": several of whom one may be. */
static bool is_people(struct str text, const struct word *word)
{
    const struct str printed = word_text(text, word);
    if (word_is(word, LEX(group_noun)))
        return true;
    return is_lower_word(text, word) && str_ends(printed, STR("s")) &&
           vocabulary_find(str_slice(printed, 0, printed.size - 1)).classes & ROLE_NOUNS;
}

/* The end of "one of the mill's owners", which begins with words[i]; else i. */
static size_t pass_one_of(struct str text, const struct words *words, size_t i, size_t last)
{
    const struct word *items = words->items;
    if (i + 3 >= last || !str_equal(word_text(text, &items[i]), STR("one")) ||
        !is_of(text, &items[i + 1]) || !word_is(&items[i + 2], LEX(determiner) | LEX(possessive)))
        return i;
    for (size_t j = i + 3; j < last && items[j].kind == WORD_word; j++) {
        if (is_people(text, &items[j]) && !items[j].is_possessive)
            return j + 1;
        if (word_is(&items[j], of_joints | of_clauses))
            return i;
    }
    return i;
}

/* The end of the noun phrase of words [i, last), before its prepositions, if it ends in a noun
 * of persons; else i. */
static size_t pass_nouns(struct str text, const struct words *words, size_t i, size_t last)
{
    const struct word *items = words->items;
    const size_t first = i, several = pass_one_of(text, words, i, last);
    if (several > i)
        return several;
    while (i < last &&
           (items[i].kind == WORD_word || items[i].kind == WORD_number ||
            is_apostrophe(text, words, i)) &&
           (!word_is(&items[i], of_joints | of_clauses) ||
            (i > first && joins_house(text, words, i))) &&
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
        const bool is_one = end + 2 < last && is_of(text, &words->items[end + 2]);
        const bool is_led = !is_one && word_is(&words->items[end + 1], LEX(determiner));
        size_t next = pass_nouns(text, words, end + 1 + is_led, last);
        if (next == end + 1 + is_led)
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
        const bool is_clause = word_is(&items[i], of_clauses) &&
                               !(items[i].is_capital && word_is(&items[i], LEX(verb))); /* Means */
        if (is_clause || (looks_past(text, &items[i]) && !is_attribute))
            return 0;
    }
    return closes(text, words, i) ? i : 0;
}

/* Whether nothing of its clause stands before words[i]: it opens its sentence, or stands behind
 * the mark that closes a quotation. */
static bool opens_clause(const struct word *items, size_t i)
{
    return name_opens_sentence(items, i) ||
           (items[i - 1].kind == WORD_mark && !items[i - 1].after_space);
}

/* "said Orrin Bank director": a verb of speech before an office without an article. */
static bool is_said(const struct word *word)
{
    return word->cue >= 0 && !word->is_capital && vocabulary_cue(word->cue)->class == CUE_say;
}

/* Whether an apposition may begin behind words[i - 1]: an article, an owner's name. */
static bool leads_office(const struct word *items, size_t i)
{
    const struct word *left = &items[i - 1];
    if (left->is_possessive && left->is_capital)
        return true;
    return word_is(left, LEX(determiner) | LEX(possessive)) &&
           (i < 2 || items[i - 2].kind != WORD_word || items[i - 2].cue >= 0 ||
            items[i - 2].ends_block);
}

/* Where the owner's name begins that ends before words[i], if it is one: "Orrin Mill's | head". */
static size_t owner_begin(const struct word *items, size_t i)
{
    if (i == 0 || !items[i - 1].is_possessive || !items[i - 1].is_capital)
        return i;
    i--;
    while (i > 0 && items[i - 1].kind == WORD_word && items[i - 1].before_space &&
           !items[i - 1].ends_block && name_is_word(&items[i - 1]))
        i--;
    return i;
}

/* Where the apposition begins that ends before the comma at words[comma], with what prepositions
 * attach: "The head of the Orrin Bank, Jane Roe, said"; comma if it is none.  Its noun's end in
 * *head. */
static size_t attached_begin(struct str text, const struct words *words, size_t comma, size_t *head)
{
    const struct word *items = words->items;
    for (size_t i = comma; i > 0 && comma - i < MOST_BEHIND; i--) {
        const struct word *left = &items[i - 1];
        if (left->kind != WORD_word || left->ends_block)
            return comma;
        const bool is_led = leads_office(items, i);
        const bool is_first = opens_clause(items, i - 1) && left->is_capital && left->cue < 0;
        if (!is_led && !is_first && !(is_said(left) && i < comma && items[i].is_capital))
            continue;
        const size_t first = is_first && !is_led ? i - 1 : i;
        *head = pass_joined(text, words, first, comma);
        if (*head > first)
            return pass_attached(text, words, *head, comma) == comma ? owner_begin(items, first)
                                                                     : comma;
        if (is_said(left))
            return comma;
    }
    return comma;
}

/* The role that is words [first, last), its noun before head; kin are none. */
static struct role role_of(struct str text, const struct word *items, size_t first, size_t head,
                           size_t last)
{
    struct role role = {.gender = gender_of_noun(&items[head - 1])};
    if (!word_is(&items[head - 1], LEX(relation)))
        role.role = str_slice(text, items[first].start, items[last - 1].end);
    return role;
}

/* Whether the name that ends before words[end] is closed there, by a comma or with its sentence. */
static bool is_closed(const struct words *words, size_t end)
{
    return end >= words->count || words->items[end - 1].ends_block ||
           words->items[end].kind == WORD_comma || words->items[end].kind == WORD_stop;
}

/* Where the letters in brackets begin that end before words[comma]: "the Harbour Board (HB),
 * Jane Roe,"; comma if none do. */
static size_t before_bracket(const struct word *items, size_t comma)
{
    const bool has_bracket = comma > 3 && items[comma - 1].kind == WORD_close &&
                             items[comma - 2].kind == WORD_word &&
                             items[comma - 3].kind == WORD_open;
    return has_bracket ? comma - 3 : comma;
}

/* What joins the nouns of an office before its name: "the mill's chief financial officer". */
static bool joins_office(struct str text, const struct word *word)
{
    return word->kind == WORD_word && word->before_space && !word->ends_block &&
           (name_is_title(word) || word->is_possessive || name_is_word(word) ||
            word_is(word, LEX(role_modifier) | LEX(organisation_noun) | LEX(organisation_name)) ||
            (is_of(text, word) || str_equal(word_text(text, word), STR("and"))));
}

/* Where the office without prepositions begins that ends before the comma at words[comma], whatever
 * its article stands behind: "met the mill's chief financial officer, Jane Roe, there"; comma if
 * none ends there. */
static size_t plain_begin(struct str text, const struct word *items, size_t comma)
{
    if (!word_is(&items[comma - 1], ROLE_NOUNS) || items[comma - 1].is_possessive)
        return comma;
    size_t i = comma - 1;
    while (i > 0 && comma - i < MOST_BEFORE && joins_office(text, &items[i - 1]))
        i--;
    const bool is_led = opens_clause(items, i) || items[i].is_possessive ||
                        word_is(&items[i - 1], LEX(determiner) | LEX(possessive));
    return is_led ? i : comma;
}

struct role role_between(struct str text, const struct words *words, size_t begin, size_t end)
{
    const struct word *items = words->items;
    const struct role none = {0};
    while (begin > 1 && items[begin - 1].is_capital && name_is_title(&items[begin - 1]))
        begin--;
    const bool is_between = begin > 1 && items[begin - 1].kind == WORD_comma &&
                            !items[begin - 1].ends_block && is_closed(words, end);
    if (!is_between)
        return none;
    const size_t comma = before_bracket(items, begin - 1);
    size_t head, attached = attached_begin(text, words, comma, &head);
    if (attached < comma)
        return role_of(text, items, attached, head, comma);
    const size_t plain = plain_begin(text, items, begin - 1);
    return plain < begin - 1 ? role_of(text, items, plain, begin - 1, begin - 1) : none;
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
    const struct role none = {0};
    if (end + 1 >= words->count || items[end].kind != WORD_comma || items[end].ends_block)
        return none;
    size_t first = pass_article(text, words, end + 1);
    size_t last = first + MOST_BEHIND < words->count ? first + MOST_BEHIND : words->count;
    size_t head = pass_joined(text, words, first, last);
    if (head == first)
        return none;
    size_t close = pass_attached(text, words, head, last);
    if (!close || precedes_name(words, close))
        return none;
    if (word_is(&items[close - 1], of_joints) || items[close - 1].is_possessive)
        close = head; /* "author of “The Mill”" */
    return role_of(text, items, first, head, close);
}
