/* note.c - what is not the story's voice: editors' notes, links, legal lines */
#include "structure/extractors.h"

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

static bool starts_nocase(struct str text, struct str start)
{
    return text.size >= start.size && str_equal_nocase(str_slice(text, 0, start.size), start);
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
    static const char *const ends[] = {".",   "!",  ".\"", ".”", "!\"", "!”",
                                       "?\"", "?”", ")",   ".'", ".’"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_ends(text, str_from(ends[i])))
            return true;
    return false;
}

/* "'The hordes are coming': Town fears a raid": a headline within the story. */
static bool is_teaser(struct str text)
{
    enum { MOST_TEASER = 130 };
    if (text.size > MOST_TEASER || ends_sentence(text))
        return false;
    bool is_quoted = text.bytes[0] == '\'' || str_starts(text, STR("‘"));
    return is_quoted && (str_find(text, STR("':"), 1) < text.size ||
                         str_find(text, STR("’:"), 1) < text.size);
}

static bool is_note(struct str text)
{
    char first = to_lower(text.bytes[0]);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (starts[i][0] == first && starts_nocase(text, str_from(starts[i])))
            return true;
    return is_teaser(text) || is_rule(text);
}

void find_notes(struct article *article)
{
    for (size_t i = 1; i < article->blocks.count; i++) {
        struct block *block = &article->blocks.items[i];
        if (block_is_open(block) && is_note(block_text(article, i)))
            block->kind = BLOCK_note;
    }
}
