/* note.c - what is not the story's voice: editors' notes, links, legal lines */
#include <assert.h>
#include <pthread.h>
#include <stdint.h>

#include "structure/extractors.h"
#include "structure/lexicon.h"

/* A block that begins so is a note; letter case aside.  MOST of them are short. */
static const char *const starts[] = {
    "editor's note",
    "editors' note",
    "editor’s note",
    "editors’ note",
    "correction:",
    "clarification:",
    "this story has been",
    "this article has been",
    "this post has been",
    "this story was",
    "this article was",
    "an earlier version",
    "copyright ",
    "©",
    "all rights reserved",
    "follow us",
    "sign up",
    "click here",
    "read more",
    "read also",
    "also read",
    "most read in ",
    "read:",
    "more:",
    "related:",
    "related stories",
    "see also",
    "watch:",
    "watch live",
    "watch more",
    "listen:",
    "video:",
    "photos:",
    "opinion:",
    "analysis:",
    "advertisement",
    "story continues",
    "share this",
    "subscribe",
    "get breaking news",
    "like us on",
    "on twitter follow",
    "to comment on this",
    "the opinions expressed",
    "(this story",
    "(editor's note",
    "(editor’s note",
    "for the latest",
    "story highlights",
    "scroll down",
    "scroll below",
    "scroll for",
};

/* For the low bits of a letter, which are the same in any case: bit i is set if starts[i] has
 * such a letter there. */
static uint64_t with_first[32], with_second[32];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_bits(void)
{
    static_assert(sizeof starts / sizeof *starts <= 64, "a bit for each");
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        with_first[starts[i][0] & 31] |= UINT64_C(1) << i;
        with_second[starts[i][1] & 31] |= UINT64_C(1) << i;
    }
}

static bool begins_as_note(struct str text)
{
    if (text.size < 2)
        return false;
    uint64_t left = with_first[text.bytes[0] & 31] & with_second[text.bytes[1] & 31];
    for (; left; left &= left - 1)
        if (str_starts_nocase(text, str_from(starts[__builtin_ctzll(left)])))
            return true;
    return false;
}

static bool is_rule(struct str text)
{
    for (size_t i = 0; i < text.size; i++)
        if (is_alpha(text.bytes[i]) || is_digit(text.bytes[i]) ||
            (unsigned char)text.bytes[i] >= 0xc3)
            return false;
    return true;
}

static bool ends_sentence(struct str text)
{
    static const struct str ends[] = {STR("."),   STR("!"),  STR(".\""), STR(".”"),
                                      STR("!\""), STR("!”"), STR("?\""), STR("?”"),
                                      STR(")"),   STR(".'"), STR(".’")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_ends(text, ends[i]))
            return true;
    return false;
}

/* The label of a button or a list of links; the time of an entry ("07.13"). */
static bool is_furniture(struct str text)
{
    enum { MOST_LABEL = 60, MOST_STAMP = 8 };
    if (text.size > MOST_LABEL)
        return false;
    bool has_letter = text.size > MOST_STAMP;
    for (size_t i = 0; !has_letter && i < text.size; i++)
        has_letter = is_alpha(text.bytes[i]) || (unsigned char)text.bytes[i] >= 0x80;
    return !has_letter || lexicon_has(LIST_furniture, text);
}

/* "'The hordes are coming': Town fears a raid": a headline within the story. */
static bool is_teaser(struct str text)
{
    enum { MOST_TEASER = 130 };
    bool is_quoted = text.bytes[0] == '\'' || str_starts(text, STR("‘"));
    return is_quoted && text.size <= MOST_TEASER && !ends_sentence(text) &&
           (str_find(text, STR("':"), 1) < text.size || str_find(text, STR("’:"), 1) < text.size);
}

static bool is_note(struct str text)
{
    return begins_as_note(text) || is_furniture(text) || is_teaser(text) || is_rule(text);
}

void find_notes(struct article *article)
{
    pthread_once(&once, make_bits);
    for (size_t i = 1; i < article->blocks.count; i++) {
        struct block *block = &article->blocks.items[i];
        if (block_is_open(block) && is_note(block_text(article, i)))
            block->kind = BLOCK_note;
    }
}
