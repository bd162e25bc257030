/* story.c - one synthetic news story */
#include "story.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
static const char *const weekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                       "Thursday", "Friday", "Saturday"};
static const char *const cues[] = {
    "said",  "said", "said",      "said",   "told reporters", "added",   "told a news conference",
    "wrote", "says", "explained", "warned", "argued",         "insisted"};
static const char *const openings[] = {
    "We must",       "I will",          "You cannot",      "They should",
    "It is time to", "Nobody wants to", "We are ready to", "I do not think we can"};
static const char *const linking[] = {"because", "and", "but", "while", "although", "after"};

/* The marks that a house uses: outer and inner. */
struct marks {
    const char *open, *close, *inner_open, *inner_close;
};

static const struct marks houses[] = {
    {"\"", "\"", "'", "'"},
    {"\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x98", "\xe2\x80\x99"},
    {"\xe2\x80\x98", "\xe2\x80\x99", "\xe2\x80\x9c", "\xe2\x80\x9d"},
    {"''", "''", "'", "'"},
    {"\xc2\xab", "\xc2\xbb", "\"", "\""}};

enum { CAST = 4 };

struct story {
    struct text *text;
    struct chance chance;
    struct day day;
    struct marks marks;
    struct person cast[CAST];
    bool is_named[CAST]; /* in full, above */
    unsigned speaker;
};

static unsigned below(struct story *story, unsigned n) { return chance_below(&story->chance, n); }

static void add(struct story *story, const char *more) { text_add(story->text, more); }

static void word(struct story *story, enum word_class word_class)
{
    lexicon_word(story->text, &story->chance, word_class);
}

/* ---- Parts of sentences ---- */

static void thing(struct story *story)
{
    add(story, below(story, 4) ? "the " : "a ");
    if (chance_of(&story->chance, 45)) {
        word(story, WORD_adjective);
        add(story, " ");
    }
    word(story, below(story, 3) ? WORD_noun : WORD_nouns);
    if (chance_of(&story->chance, 25)) {
        add(story, " of the ");
        word(story, WORD_noun);
    }
}

static void where(struct story *story)
{
    if (chance_of(&story->chance, 25))
        text_addf(story->text, " in %s", lexicon_place(&story->chance));
    else if (chance_of(&story->chance, 25)) {
        add(story, " ");
        word(story, WORD_plain);
    } else if (chance_of(&story->chance, 15))
        text_addf(story->text, " on %s", weekdays[below(story, 7)]);
}

static void clause(struct story *story)
{
    thing(story);
    add(story, " ");
    word(story, WORD_past);
    add(story, " ");
    thing(story);
    where(story);
}

/* What is said: a beginning of a sentence with a capital letter. */
static void speech(struct story *story)
{
    add(story, openings[below(story, 8)]);
    add(story, " ");
    word(story, WORD_verb);
    add(story, " ");
    thing(story);
    if (chance_of(&story->chance, 40)) {
        text_addf(story->text, " %s ", linking[below(story, 6)]);
        clause(story);
    } else {
        add(story, " ");
        word(story, WORD_plain);
    }
}

/* Turns the letter at start into a capital. */
static void capital(struct story *story, size_t start)
{
    char *letter = story->text->bytes + start;
    if (*letter >= 'a' && *letter <= 'z')
        *letter = (char)(*letter - 32);
}

static void choose_speaker(struct story *story)
{
    if (chance_of(&story->chance, 55))
        story->speaker = below(story, CAST);
}

/* Names the speaker: in full with a role at first, then by surname or pronoun. */
static void name(struct story *story)
{
    const struct person *person = &story->cast[story->speaker];
    if (!story->is_named[story->speaker]) {
        story->is_named[story->speaker] = true;
        text_addf(story->text, below(story, 3) ? "%s %s %s" : "%2$s %3$s, the %1$s,", person->role,
                  person->first, person->last);
    } else if (chance_of(&story->chance, 30))
        add(story, person->is_female ? "she" : "he");
    else
        add(story, person->last);
}

static void somebody(struct story *story)
{
    if (chance_of(&story->chance, 80))
        name(story);
    else if (chance_of(&story->chance, 50))
        add(story, lexicon_organisation(&story->chance));
    else if (chance_of(&story->chance, 50))
        text_addf(story->text, "a spokesman for %s", lexicon_organisation(&story->chance));
    else
        add(story, "a senior official who asked not to be named");
}

static const char *cue(struct story *story)
{
    return cues[below(story, sizeof cues / sizeof *cues)];
}

static void cue_and_day(struct story *story)
{
    add(story, cue(story));
    if (chance_of(&story->chance, 30))
        text_addf(story->text, " on %s", weekdays[below(story, 7)]);
}

/* ---- Quotes: each form ends its sentence ---- */

static void open_marks(struct story *story) { add(story, story->marks.open); }

static void close_marks(struct story *story) { add(story, story->marks.close); }

static void quoted(struct story *story, const char *stop)
{
    open_marks(story);
    speech(story);
    add(story, stop);
    close_marks(story);
}

static void quote_speaker_verb(struct story *story)
{
    quoted(story, ",");
    add(story, " ");
    somebody(story);
    add(story, " ");
    cue_and_day(story);
    add(story, ".");
}

static void quote_verb_speaker(struct story *story)
{
    quoted(story, ",");
    add(story, " said ");
    somebody(story);
    add(story, ".");
}

static void speaker_verb_quote(struct story *story)
{
    size_t start = story->text->size;
    somebody(story);
    capital(story, start);
    add(story, " ");
    cue_and_day(story);
    add(story, below(story, 3) ? ", " : ": ");
    quoted(story, ".");
}

static void split_by_stop(struct story *story)
{
    quote_speaker_verb(story);
    add(story, " ");
    quoted(story, ".");
}

static void split_by_comma(struct story *story)
{
    quoted(story, ",");
    add(story, " ");
    somebody(story);
    add(story, " said, ");
    open_marks(story);
    add(story, "and ");
    clause(story);
    add(story, ".");
    close_marks(story);
}

static void mixed(struct story *story)
{
    size_t start = story->text->size;
    somebody(story);
    capital(story, start);
    add(story, " said ");
    thing(story);
    add(story, " was ");
    open_marks(story);
    word(story, WORD_adjective);
    add(story, " and ");
    word(story, WORD_adjective);
    close_marks(story);
    where(story);
    add(story, ".");
}

static void indirect(struct story *story)
{
    size_t start = story->text->size;
    somebody(story);
    capital(story, start);
    add(story, " ");
    cue_and_day(story);
    add(story, " that ");
    clause(story);
    add(story, ".");
}

static void according(struct story *story)
{
    size_t start = story->text->size;
    clause(story);
    capital(story, start);
    add(story, ", according to ");
    somebody(story);
    add(story, ".");
}

static void second_hand(struct story *story)
{
    quoted(story, ",");
    add(story, " ");
    name(story);
    text_addf(story->text, " was quoted by the %s news agency as saying.",
              lexicon_agency(&story->chance));
}

static void running(struct story *story)
{
    quote_speaker_verb(story);
    add(story, " ");
    open_marks(story);
    speech(story);
    add(story, ".\n\n");
    quoted(story, ".");
}

static void nested(struct story *story)
{
    open_marks(story);
    text_addf(story->text, "They told me, %s", story->marks.inner_open);
    speech(story);
    text_addf(story->text, "%s,%s ", story->marks.inner_close, story->marks.close);
    name(story);
    add(story, " said.");
}

static void floating(struct story *story)
{
    quote_speaker_verb(story);
    add(story, "\n\n");
    quoted(story, ".");
}

static void scare(struct story *story)
{
    size_t start = story->text->size;
    clause(story);
    capital(story, start);
    add(story, ", the so-called ");
    open_marks(story);
    word(story, WORD_noun);
    close_marks(story);
    add(story, ".");
}

static void prose(struct story *story)
{
    size_t start = story->text->size;
    clause(story);
    capital(story, start);
    if (chance_of(&story->chance, 50)) {
        text_addf(story->text, ", %s ", linking[below(story, 6)]);
        clause(story);
    }
    add(story, ".");
}

/* About as news has them: half the sentences report speech, most of it without marks. */
static void sentence(struct story *story)
{
    static void (*const forms[])(struct story *) = {prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    prose,
                                                    scare,
                                                    indirect,
                                                    indirect,
                                                    indirect,
                                                    indirect,
                                                    indirect,
                                                    according,
                                                    quote_speaker_verb,
                                                    quote_speaker_verb,
                                                    quote_verb_speaker,
                                                    speaker_verb_quote,
                                                    split_by_stop,
                                                    split_by_comma,
                                                    mixed,
                                                    mixed,
                                                    second_hand,
                                                    running,
                                                    nested,
                                                    floating};
    choose_speaker(story);
    forms[below(story, sizeof forms / sizeof *forms)](story);
}

/* ---- What stands around ---- */

static void headline(struct story *story)
{
    size_t start = story->text->size;
    if (chance_of(&story->chance, 10)) {
        text_addf(story->text, "%s: ", story->cast[0].last);
        speech(story);
    } else
        clause(story);
    capital(story, start);
    add(story, "\n\n");
}

static void journalist(struct story *story)
{
    struct person person = lexicon_person(LEXICON_PEOPLE + below(story, 300));
    text_addf(story->text, "%s %s", person.first, person.last);
}

static void byline(struct story *story)
{
    add(story, "By ");
    journalist(story);
    if (chance_of(&story->chance, 25)) {
        add(story, " and ");
        journalist(story);
    }
    add(story, "\n\n");
}

static void caption(struct story *story)
{
    const struct person *person = &story->cast[below(story, CAST)];
    text_addf(story->text, "%s %s speaks to reporters in %s, %s %u, %u. ", person->first,
              person->last, lexicon_place(&story->chance), months[story->day.month - 1],
              story->day.day, story->day.year);
    bool is_slashed = chance_of(&story->chance, 50);
    add(story, is_slashed ? "REUTERS/" : "(AP Photo/");
    journalist(story);
    add(story, is_slashed ? "\n\n" : ")\n\n");
}

static void dateline(struct story *story)
{
    size_t start = story->text->size;
    add(story, lexicon_place(&story->chance));
    if (chance_of(&story->chance, 10))
        text_addf(story->text, "/%s", lexicon_place(&story->chance));
    for (char *c = story->text->bytes + start; *c; c++)
        if (*c >= 'a' && *c <= 'z')
            *c = (char)(*c - 32);
    if (chance_of(&story->chance, 70))
        text_addf(story->text, ", %s %u", months[story->day.month - 1], story->day.day);
    text_addf(story->text, " (%s) %s ", lexicon_agency(&story->chance),
              below(story, 2) ? "-" : "--");
}

static void credit(struct story *story)
{
    add(story, "(Additional reporting by ");
    journalist(story);
    text_addf(story->text, " in %s; Editing by ", lexicon_place(&story->chance));
    journalist(story);
    add(story, ")\n");
}

static void cross_head(struct story *story)
{
    size_t start = story->text->size;
    word(story, WORD_noun);
    add(story, " ");
    word(story, WORD_nouns);
    for (char *c = story->text->bytes + start; *c; c++)
        if (*c >= 'a' && *c <= 'z')
            *c = (char)(*c - 32);
    add(story, "\n\n");
}

static void body(struct story *story, size_t size)
{
    size_t start = story->text->size;
    while (story->text->size - start < size) {
        for (unsigned left = 1 + below(story, 3); left; left--) {
            sentence(story);
            add(story, left > 1 ? " " : "\n\n");
        }
        if (chance_of(&story->chance, 4))
            cross_head(story);
    }
}

void story_write(struct text *text, uint64_t seed, unsigned number, struct day day, unsigned mean)
{
    struct story story = {.text = text, .day = day};
    story.chance.state = seed * 0x9e3779b97f4a7c15U + number * 0xd1342543de82ef95U;
    chance_next(&story.chance);
    unsigned house = below(&story, 20);
    story.marks = houses[house < 11 ? 0 : house < 16 ? 1 : house < 18 ? 2 : house - 15];
    for (size_t i = 0; i < CAST; i++)
        story.cast[i] = lexicon_person(chance_zipf(&story.chance, LEXICON_PEOPLE));
    /* Lengths fall exponentially from a shortest one, as those of wire stories do. */
    double even = (double)(1 + below(&story, 1000000)) / 1000001;
    size_t size = (size_t)(mean * (0.25 - 0.55 * log(even)));
    headline(&story);
    if (chance_of(&story.chance, 40))
        byline(&story);
    if (chance_of(&story.chance, 15))
        caption(&story);
    if (chance_of(&story.chance, 75))
        dateline(&story);
    body(&story, size);
    if (chance_of(&story.chance, 30))
        credit(&story);
}
