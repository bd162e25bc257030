/* ordinary.c - words of everyday English, which names seldom begin with */
#include "quote/ordinary.h"

#include <string.h>

static const char words[] =
#define ROW(name, words) words
#include "quote/ordinary.def"
#undef ROW
    ;

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* As strcmp() does, the word in lower case against the one that begins at words[at]. */
static int compare(struct str word, size_t at)
{
    for (size_t i = 0; i < word.size; i++) {
        char c = is_blank(words[at + i]) ? '\0' : words[at + i];
        if (!c || to_lower(word.bytes[i]) != c)
            return (unsigned char)to_lower(word.bytes[i]) - (unsigned char)c;
    }
    return is_blank(words[at + word.size]) || !words[at + word.size] ? 0 : -1;
}

/* The words are in order: a search by halves, each half cut where a word begins. */
bool ordinary_has(struct str word)
{
    size_t low = 0, high = sizeof words - 1;
    while (low < high) {
        size_t at = low + (high - low) / 2;
        while (at > low && !is_blank(words[at - 1]))
            at--;
        size_t end = at + strcspn(words + at, " \n");
        int order = compare(word, at);
        if (order == 0)
            return word.size > 0;
        if (order < 0)
            high = at;
        else
            low = end + strspn(words + end, " \n");
    }
    return false;
}
