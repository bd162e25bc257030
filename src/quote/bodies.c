/* bodies.c - which organisation "the company", "the commission" and "it" mean */
#include "quote/bodies.h"

#include "quote/identity.h"
#include "quote/named.h"
#include "reports/subjects.h"
#include "words/lists.h"
#include "words/vocabulary.h"

enum {
    NAMED = 12,       /* sentences back that a name is looked for that holds the noun */
    SPOKEN_OF = 3,    /* and the subject of which a firm may be */
    LEAD = 4,         /* sentences that introduce what a story is about, headline included */
    MOST_WORDS = 400, /* words looked at in all */
    APPOSITION = 9    /* words of "a brewer in Reno" */
};

/* A common noun for an organisation that stands alone, in a sentence. */
struct call {
    struct ledger *ledger;
    const struct frame *frame;
    size_t start; /* word of the frame */
    size_t sentence;
    struct str noun;
    bool is_firm;  /* the noun is a firm's, */
    bool is_any;   /* of any kind: "company", */
    bool is_trade; /* or of one: "brewer" */
};

static bool is_place(struct str name)
{
    return vocabulary_find(name).classes & LEX(place) || list_has(LIST_nation, name);
}

/* Whether it is one organisation by its name, and no place. */
static bool is_organisation(const struct identity *identity)
{
    return identity->kind == SPEAKER_organisation && !identity->names.count &&
           !is_place(identity->name);
}

static struct str last_word(struct str name)
{
    size_t start = name.size;
    while (start > 0 && !is_space(name.bytes[start - 1]))
        start--;
    return str_slice(name, start, name.size);
}

/* What is named to say who tells us, and seldom spoken of as a firm: "Orrin Herald". */
static bool is_outlet(struct str name)
{
    return list_has(LIST_outlet, name) || list_has(LIST_paper, last_word(name));
}

/* Whether an organisation may be called by a noun: Acme is "the company", the Justice Department
 * "the department" alone. */
static bool may_be_called(struct str name, struct str called, bool is_firm)
{
    bool is_body = false, is_called = false;
    for (size_t start = 0, i = 0; i <= name.size; i++) {
        if (i < name.size && !is_space(name.bytes[i]))
            continue;
        const struct str word = str_slice(name, start, i);
        is_called |= str_equal_nocase(word, called);
        const uint64_t classes = vocabulary_find(word).classes;
        is_body |=
            classes & (LEX(organisation_noun) | LEX(organisation_name)) && !(classes & LEX(firm));
        start = i + 1;
    }
    if (is_place(name))
        return false;
    return is_called || (is_firm && !is_body) ||
           (str_equal_nocase(called, STR("agency")) && list_has(LIST_agency, last_word(name)));
}

/* Whom the name at word i means, which ends before last: an organisation, or a person. */
static struct identity name_at(const struct call *call, size_t i, size_t last)
{
    struct phrase name = phrase_bare_at(call->frame, i, last);
    if (name.kind != PHRASE_proper || name.joint || !call->frame->words.items[name.head].is_capital)
        return (struct identity){0};
    return named_by(call->ledger, call->frame, &name);
}

/* The organisation that does; no name where it is none. */
static struct identity organisation_at(const struct call *call, size_t i, size_t last)
{
    const struct identity found = name_at(call, i, last);
    return is_organisation(&found) ? found : (struct identity){0};
}

/* Whether a name goes on behind the noun at word i and is another's: of a "Bank Corp" a bank's, of
 * a "Union Corp" no union's. */
static bool ends_within(const struct call *call, size_t i)
{
    const struct word *next = &call->frame->words.items[i + 1];
    if (next->kind != WORD_word || !next->is_capital)
        return false;
    return !(call->is_any || call->is_trade) || !word_is(next, LEX(firm));
}

/* "Tern Harbour Board" at its last word, "Bank of Tern", "Centre for Tern Studies" at its first. */
static struct identity named_with_noun(const struct call *call, size_t i, size_t first, size_t last)
{
    const struct word *words = call->frame->words.items;
    size_t begin = i;
    while (begin > first && words[begin - 1].kind == WORD_word && words[begin - 1].is_capital &&
           !words[begin - 1].is_possessive && !word_is(&words[begin - 1], LEX(determiner)))
        begin--;
    if (ends_within(call, i))
        return (struct identity){0};
    if (begin < i || frame_reads(call->frame, i + 1, STR("of")))
        return organisation_at(call, begin, last);
    if (!frame_reads(call->frame, i + 1, STR("for")) || i + 2 >= last || !words[i + 2].is_capital)
        return (struct identity){0};
    const struct phrase whole = phrase_at(call->frame, i, last);
    const struct identity found = named_by(call->ledger, call->frame, &whole);
    return is_organisation(&found) ? found : (struct identity){0};
}

/* Whether word i is the noun of the call, or another in small letters that says what a firm is. */
static bool is_noun(const struct call *call, const struct word *word)
{
    if (call->is_any && word_is(word, LEX(firm)) && !word->is_capital)
        return !word->is_possessive;
    return (size_t)(word->base_end - word->start) == call->noun.size &&
           str_equal_nocase(word_base(call->frame->text, word), call->noun) &&
           (word->is_capital || !word->is_possessive);
}

/* "the brewer Orrin" at its noun; what is one is no person by that name. */
static struct identity named_behind_type(const struct call *call, size_t i, size_t last)
{
    const struct identity none = {0};
    const struct word *words = call->frame->words.items;
    if (i + 1 >= last || words[i + 1].kind != WORD_word || !words[i + 1].is_capital ||
        word_is(&words[i + 1], LEX(time) | LEX(pronoun)))
        return none;
    const struct identity found = name_at(call, i + 1, last);
    if (found.kind != SPEAKER_person)
        return is_organisation(&found) ? found : none;
    const struct person *person = &call->ledger->people.items[found.person];
    if (person->is_certain && person->given.size)
        return none;
    return identity_as_printed(call->frame, i + 1, i + (person->given.size ? 3 : 2),
                               SPEAKER_organisation);
}

/* Whether what stands behind the noun of an apposition is none of its own: "a brewer in Reno", not
 * "a brewer official". */
static bool ends_apposition(const struct word *next)
{
    return next->kind != WORD_word || word_is(next, LEX(preposition) | LEX(relative));
}

/* "Orrin, a brewer in Reno," at its noun. */
static struct identity named_before_type(const struct call *call, size_t i, size_t first)
{
    const struct word *words = call->frame->words.items;
    size_t comma = i;
    while (comma > first && words[comma].kind == WORD_word && i - comma < APPOSITION)
        comma--;
    if (words[comma].kind != WORD_comma || comma <= first || comma + 1 >= i ||
        !word_is(&words[comma + 1], LEX(determiner)) || !ends_apposition(&words[i + 1]))
        return (struct identity){0};
    const struct phrase name = phrase_single_before(call->frame, first, comma);
    return name.kind == PHRASE_proper ? organisation_at(call, name.first, comma)
                                      : (struct identity){0};
}

/* "the brewer Orrin", "Orrin, a brewer", at its noun. */
static struct identity named_by_type(const struct call *call, size_t i, size_t first, size_t last)
{
    const struct identity behind = named_behind_type(call, i, last);
    return behind.name.size ? behind : named_before_type(call, i, first);
}

/* The first organisation in words [first, last) of a sentence that is called by the noun; who is
 * called a firm farther down a story is soon left. */
static struct identity called_within(const struct call *call, size_t sentence, size_t last)
{
    const size_t first = call->frame->sentences.items[sentence].first;
    const bool is_near = !call->is_any || sentence < LEAD || sentence + 1 >= call->sentence;
    const struct word *words = call->frame->words.items;
    struct identity found = {0};
    for (size_t i = first; i + 1 < last && !found.name.size; i++) {
        if (!is_noun(call, &words[i]))
            continue;
        if (words[i].is_capital)
            found = named_with_noun(call, i, first, last);
        else if (is_near)
            found = named_by_type(call, i, first, last);
    }
    return found;
}

static struct identity called_before(const struct call *call)
{
    struct identity found = {0};
    const struct sentence *sentences = call->frame->sentences.items;
    size_t last = call->start;
    for (size_t s = call->sentence + 1;
         s-- > 0 && call->sentence - s <= NAMED && !found.name.size;) {
        if (sentences[s].block == sentences[0].block && sentences[call->sentence].block)
            break; /* a headline's capitals tell nothing */
        if (call->start - sentences[s].first > MOST_WORDS)
            break;
        found = called_within(call, s, last);
        last = sentences[s].first;
    }
    return found;
}

struct phrase subject_before(const struct frame *frame, size_t sentence)
{
    struct phrase none = {0};
    if (sentence == 0)
        return none;
    const struct sentence *before = &frame->sentences.items[sentence - 1];
    struct phrase subject = clause_subject(frame, before, before->last - 1);
    return subject.kind == PHRASE_pronoun ? none : subject;
}

/* What a sentence is about: the phrase that opens it, where its verb follows, else the subject of
 * its last clause. */
static struct phrase topic_of(const struct frame *frame, const struct sentence *sentence)
{
    const struct phrase first = phrase_at(frame, sentence->first, sentence->last);
    if (first.kind != PHRASE_none && first.last < sentence->last &&
        word_is_verb_of(frame, &first, first.last))
        return first;
    return clause_subject(frame, sentence, sentence->last - 1);
}

/* Whether a name stands whole and no preposition's. */
static bool is_whole(const struct frame *frame, const struct phrase *name)
{
    const struct word *words = frame->words.items;
    return name->kind == PHRASE_proper && !name->joint && name->last < frame->words.count &&
           words[name->last - 1].is_capital && !words[name->last - 1].is_possessive &&
           (name->first == 0 || !word_is(&words[name->first - 1], LEX(preposition)));
}

/* Whether the verb of one thing follows the name, or no word: not "Orrin workers are", "Revenues
 * have". */
static bool has_own_verb(const struct frame *frame, const struct phrase *name)
{
    const struct word *words = frame->words.items;
    const size_t i = name->last;
    if (words[i].kind != WORD_word || word_is_adverb(frame, i))
        return true;
    if (!word_is_verb_of(frame, name, i) ||
        list_has(LIST_plural_verb, word_text(frame->text, &words[i])))
        return false;
    return word_is(&words[i], LEX(auxiliary)) || i + 1 >= frame->words.count ||
           !word_is(&words[i + 1], LEX(auxiliary));
}

/* "Orrin Ales, the company's unit": no company. */
static bool is_owned(const struct call *call, const struct phrase *name)
{
    const struct word *words = call->frame->words.items;
    const size_t owner = name->last + 2;
    return owner < call->frame->words.count && words[name->last].kind == WORD_comma &&
           words[owner].is_possessive &&
           str_equal_nocase(word_base(call->frame->text, &words[owner]), call->noun);
}

/* Whose thing a sentence is about: "Orrin's new ale". */
static struct identity owner_of(const struct call *call, const struct phrase *topic)
{
    const struct word *words = call->frame->words.items;
    size_t i = topic->first;
    while (i < topic->head && words[i].kind == WORD_word && words[i].is_capital &&
           !words[i].is_possessive)
        i++;
    if (i >= topic->head || !words[i].is_capital || !words[i].is_possessive)
        return (struct identity){0};
    return organisation_at(call, topic->first, i + 1);
}

/* The organisation that is the topic, or owns it, and that the noun, if there is one, may call. */
static struct identity named_by_topic(const struct call *call, struct phrase topic)
{
    struct identity found = {0};
    if (is_whole(call->frame, &topic) && has_own_verb(call->frame, &topic) &&
        !is_owned(call, &topic))
        found = named_by(call->ledger, call->frame, &topic);
    else if (call->noun.size)
        found = owner_of(call, &topic);
    return is_organisation(&found) &&
                   (!call->noun.size || may_be_called(found.name, call->noun, call->is_firm))
               ? found
               : (struct identity){0};
}

/* "While Orrin's ales sell, the company": what the clause before that of the call opens with. */
static struct phrase own_topic(const struct call *call)
{
    const size_t first = call->frame->sentences.items[call->sentence].first;
    if (first + 1 >= call->start || !word_is(&call->frame->words.items[first], LEX(subordinator)))
        return (struct phrase){0};
    return phrase_at(call->frame, first + 1, call->start);
}

/* The organisation that the clause before the call is about, or the latest that one of some
 * sentences before is. */
static struct identity topic_before(const struct call *call, size_t sentences)
{
    struct identity found = {0};
    if (call->noun.size)
        found = named_by_topic(call, own_topic(call));
    for (size_t s = call->sentence; s-- > 0 && call->sentence - s <= sentences && !found.name.size;)
        found = named_by_topic(call, topic_of(call->frame, &call->frame->sentences.items[s]));
    return found;
}

static bool is_of_trade(struct str noun)
{
    return list_has(LIST_trade, noun) || str_ends(noun, STR("maker"));
}

/* Whether a phrase calls an organisation by one noun, which nothing in capitals stands before. */
static bool is_call(const struct frame *frame, const struct phrase *phrase)
{
    const struct word *noun = &frame->words.items[phrase->head];
    const uint64_t others = LEX(person_noun) | LEX(male_noun) | LEX(female_noun) | LEX(title) |
                            LEX(group_noun) | LEX(time);
    return phrase->last == phrase->head + 1 && !word_is(noun, others) &&
           (phrase->head == phrase->first + 1 || !noun[-1].is_capital) &&
           (word_is(noun, LEX(organisation_noun) | LEX(organisation_name) | LEX(firm)) ||
            is_of_trade(word_base(frame->text, noun)));
}

/* A call by the noun that ends a phrase of a sentence. */
static struct call call_by(struct ledger *ledger, const struct frame *frame,
                           const struct phrase *phrase, size_t sentence)
{
    const struct word *noun = &frame->words.items[phrase->head];
    const struct str text = word_base(frame->text, noun);
    const bool is_trade = is_of_trade(text);
    return (struct call){.ledger = ledger,
                         .frame = frame,
                         .start = phrase->first,
                         .sentence = sentence,
                         .noun = text,
                         .is_firm = is_trade || word_is(noun, LEX(firm)),
                         .is_any = list_has(LIST_any_firm, text),
                         .is_trade = is_trade};
}

struct identity body_called(struct ledger *ledger, const struct frame *frame,
                            const struct phrase *phrase, size_t sentence,
                            const struct discourse *discourse)
{
    if (!is_call(frame, phrase))
        return (struct identity){0};
    const struct call call = call_by(ledger, frame, phrase, sentence);
    const bool is_business = call.is_any || call.is_trade,
               is_alone = phrase->head == phrase->first + 1,
               is_body = call.is_firm ||
                         word_is(&frame->words.items[phrase->head], LEX(organisation_noun));
    const struct identity *spoke = &discourse->last_firm;
    if (is_body && spoke->name.size && may_be_called(spoke->name, call.noun, call.is_firm) &&
        !(is_business && is_outlet(spoke->name)))
        return *spoke;
    const struct identity found = is_alone ? called_before(&call) : (struct identity){0};
    return found.name.size || !is_business ? found : topic_before(&call, is_alone ? SPOKEN_OF : 1);
}

struct identity body_of_it(struct ledger *ledger, const struct frame *frame, size_t it,
                           size_t sentence)
{
    const struct call call = {.ledger = ledger, .frame = frame, .start = it, .sentence = sentence};
    return topic_before(&call, SPOKEN_OF);
}

struct phrase subject_above(const struct frame *frame, size_t it, size_t sentence)
{
    const struct sentence *own = &frame->sentences.items[sentence];
    const struct word *words = frame->words.items;
    const struct phrase none = {0};
    if (it < own->first + 3 || !word_is(&words[it - 1], LEX(subordinator) | LEX(relative)))
        return none;
    const struct phrase subject = clause_subject(frame, own, it);
    if (subject.kind == PHRASE_none)
        return none;
    const bool is_main = subject.first == own->first ||
                         words[subject.first - 1].kind == WORD_comma ||
                         word_is(&words[subject.first - 1], LEX(conjunction));
    const bool is_thing = subject.kind == PHRASE_nominal || is_whole(frame, &subject);
    return is_main && is_thing ? subject : none;
}
