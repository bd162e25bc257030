/* lexicon.c - invented words and people for synthetic news */
#include "lexicon.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ranks beyond the lists below are made of syllables: as many as news has. */
enum { VOCABULARY = 40000 };

static const char *const nouns[] = {
    "government", "year",      "people",  "company", "minister", "state",  "country", "party",
    "week",       "president", "city",    "percent", "market",   "group",  "bank",    "police",
    "month",      "official",  "deal",    "plan",    "law",      "price",  "vote",    "report",
    "election",   "court",     "war",     "case",    "tax",      "budget", "school",  "leader",
    "bill",       "trade",     "family",  "policy",  "rate",     "attack", "share",   "rule",
    "talk",       "team",      "office",  "oil",     "security", "force",  "union",   "council",
    "worker",     "border",    "road",    "bridge",  "hospital", "river",  "harbour", "strike",
    "region",     "village",   "teacher", "farmer",  "ferry",    "storm",  "dam",     "station",
    "treaty",     "agreement", "reform"};
static const char *const verbs[] = {
    "support", "review",  "reject",  "protect", "change", "finish",   "visit",
    "follow",  "discuss", "expect",  "open",    "close",  "consider", "fund",
    "approve", "block",   "restore", "deliver", "avoid",  "repair",   "extend",
    "limit",   "join",    "save",    "help",    "raise",  "reduce",   "need"};
static const char *const adjectives[] = {
    "new",       "last",     "public", "local",   "foreign", "national", "former",
    "political", "economic", "major",  "early",   "long",    "senior",   "clear",
    "difficult", "common",   "open",   "large",   "weak",    "military", "financial",
    "regional",  "fair",     "late",   "serious", "final",   "joint",    "private"};
static const char *const plain[] = {"in recent weeks",
                                    "at the moment",
                                    "as soon as possible",
                                    "in the United States",
                                    "at the end of the year",
                                    "for the first time",
                                    "on the other hand",
                                    "in the north",
                                    "of the past",
                                    "in the days to come",
                                    "for now",
                                    "without delay",
                                    "by the summer",
                                    "as a whole",
                                    "to the end",
                                    "after all",
                                    "at least",
                                    "in the region",
                                    "as it is",
                                    "again"};
static const char *const men[] = {
    "James",  "John",   "Michael", "David", "Peter", "Paul",   "Mark",   "Thomas", "Robert",
    "Daniel", "Viktor", "Sergei",  "Ahmed", "Omar",  "Luis",   "Carlos", "Jean",   "Karl",
    "Stefan", "Ivan",   "Kenji",   "Ravi",  "Tariq", "Andrew", "Martin"};
static const char *const women[] = {
    "Mary",  "Anna", "Sarah", "Jennifer", "Elizabeth", "Laura",     "Julia", "Maria", "Susan",
    "Karen", "Emma", "Olga",  "Fatima",   "Leila",     "Carmen",    "Sofia", "Marie", "Ingrid",
    "Elena", "Yuki", "Priya", "Aisha",    "Helen",     "Catherine", "Martha"};
static const char *const roles[] = {
    "Prime Minister", "Foreign Minister",   "Finance Minister", "Senator",         "Governor",
    "Mayor",          "Secretary of State", "President",        "Professor",       "Judge",
    "police chief",   "party leader",       "union leader",     "chief executive", "spokesman",
    "analyst",        "campaign manager",   "economist"};
static const char *const places[] = {
    "Paris",     "London",      "Moscow",  "Berlin",  "Washington",   "New York",   "Brussels",
    "Cairo",     "Tokyo",       "Beijing", "Madrid",  "Rome",         "Vienna",     "Nairobi",
    "Geneva",    "Warsaw",      "Ankara",  "Halvery", "Port Desmond", "Vellinge",   "Sankt Orban",
    "Tarmouth",  "Ostrava Bay", "Kelmar",  "Dunwick", "Marrowby",     "Lake Ister", "Novy Brod",
    "San Telmo", "Ashcombe",    "Grevena"};
static const char *const agencies[] = {"Reuters", "AP", "AFP", "Xinhua", "Interfax"};
static const char *const organisations[] = {
    "the Foreign Ministry",    "the White House",       "the central bank",
    "the European Commission", "the Interior Ministry", "the army",
    "the city council",        "the teachers' union",   "the United Nations",
    "the opposition party",    "the Health Ministry",   "the port authority"};
static const char *const starts[] = {"b",  "br", "ch", "d",  "dr", "f", "g",  "gr", "h",
                                     "k",  "kl", "l",  "m",  "n",  "p", "pr", "r",  "s",
                                     "sh", "st", "t",  "tr", "v",  "w", "z",  ""};
static const char *const vowels[] = {"a", "e", "i", "o", "u", "ai", "ea", "ou", "ia"};
static const char *const ends[] = {"", "", "", "n", "r", "l", "s", "nd", "m", "st"};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define ONE_OF(chance, array) (array)[chance_below((chance), COUNT(array))]

uint64_t chance_next(struct chance *chance)
{
    uint64_t z = chance->state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

unsigned chance_below(struct chance *chance, unsigned n)
{
    return (unsigned)((chance_next(chance) >> 32) * n >> 32);
}

bool chance_of(struct chance *chance, unsigned percent)
{
    return chance_below(chance, 100) < percent;
}

unsigned chance_zipf(struct chance *chance, unsigned n)
{
    double even = (double)(chance_next(chance) >> 11) / 9007199254740992.0;
    unsigned rank = (unsigned)pow((double)n + 1, even) - 1;
    return rank < n ? rank : n - 1;
}

static void reserve(struct text *text, size_t more)
{
    if (text->capacity - text->size > more)
        return;
    text->capacity = 2 * (text->capacity + more) + 256;
    text->bytes = realloc(text->bytes, text->capacity);
    if (!text->bytes)
        abort();
}

void text_add(struct text *text, const char *more)
{
    size_t size = strlen(more);
    reserve(text, size);
    memcpy(text->bytes + text->size, more, size + 1);
    text->size += size;
}

void text_addf(struct text *text, const char *format, ...)
{
    char made[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(made, sizeof made, format, arguments);
    va_end(arguments);
    text_add(text, made);
}

static void add_syllables(struct text *text, struct chance *chance, unsigned count)
{
    text_add(text, starts[chance_below(chance, COUNT(starts) - 1)]);
    for (unsigned i = 0; i < count; i++) {
        if (i)
            text_add(text, ONE_OF(chance, starts));
        text_add(text, ONE_OF(chance, vowels));
        text_add(text, ONE_OF(chance, ends));
    }
}

static void add_invented(struct text *text, unsigned rank, const char *ending)
{
    struct chance chance = {rank * 2654435761U};
    add_syllables(text, &chance, rank < 500 ? 1 : rank < 9000 ? 2 : 3);
    text_add(text, ending);
}

static void add_past(struct text *text, const char *verb)
{
    size_t size = strlen(verb);
    text_addf(text, verb[size - 1] == 'e' ? "%sd" : "%sed", verb);
}

/* Steeper than names: half of all words are among the first hundred. */
static unsigned word_rank(struct chance *chance)
{
    unsigned rank = chance_zipf(chance, VOCABULARY);
    return rank < 400 || chance_of(chance, 60) ? rank : chance_zipf(chance, 2000);
}

static void make_plural(struct text *text)
{
    char *last = text->bytes + text->size - 1;
    if (*last == 'y') {
        text->bytes[--text->size] = '\0';
        text_add(text, "ies");
    } else
        text_add(text, *last == 's' || *last == 'x' ? "es" : "s");
}

void lexicon_word(struct text *text, struct chance *chance, enum word_class word_class)
{
    unsigned rank = word_rank(chance);
    switch (word_class) {
    case WORD_noun:
    case WORD_nouns:
        if (rank < COUNT(nouns))
            text_add(text, nouns[rank]);
        else
            add_invented(text, rank, rank % 3 ? "" : "ion");
        if (word_class == WORD_nouns)
            make_plural(text);
        break;
    case WORD_verb:
    case WORD_past:
        rank %= 3000;
        if (word_class == WORD_past)
            rank < COUNT(verbs) ? add_past(text, verbs[rank]) : add_invented(text, rank, "ated");
        else
            rank < COUNT(verbs) ? text_add(text, verbs[rank]) : add_invented(text, rank, "ate");
        break;
    case WORD_adjective:
        if (rank < COUNT(adjectives))
            text_add(text, adjectives[rank]);
        else
            add_invented(text, rank, rank % 2 ? "al" : "ish");
        break;
    case WORD_plain: text_add(text, ONE_OF(chance, plain)); break;
    }
}

struct person lexicon_person(unsigned number)
{
    struct chance chance = {number * 0x2545f4914f6cdd1dU};
    struct person person = {.is_female = chance_of(&chance, 35)};
    struct text last = {0};
    const char *first = person.is_female ? ONE_OF(&chance, women) : ONE_OF(&chance, men);
    add_syllables(&last, &chance, 2);
    if (chance_of(&chance, 3))
        text_add(&last, "\xc3\xa9");
    last.bytes[0] = (char)(last.bytes[0] - 32); /* a lower-case consonant */
    snprintf(person.first, sizeof person.first, "%s", first);
    snprintf(person.last, sizeof person.last, "%s%s", chance_of(&chance, 2) ? "O'" : "",
             last.bytes);
    snprintf(person.role, sizeof person.role, "%s", ONE_OF(&chance, roles));
    free(last.bytes);
    return person;
}

const char *lexicon_place(struct chance *chance)
{
    return places[chance_zipf(chance, COUNT(places))];
}

const char *lexicon_agency(struct chance *chance)
{
    return agencies[chance_zipf(chance, COUNT(agencies))];
}

const char *lexicon_organisation(struct chance *chance) { return ONE_OF(chance, organisations); }
