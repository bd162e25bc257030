/* context.c - the sentences around a quote */
#include "format/context.h"

#include <string.h>

#include "base/utf8.h"

static const char *const abbreviations[] = {
#define ROW(word, doc) #word,
#include "format/abbreviations.def"
#undef ROW
};

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_closing(uint32_t character)
{
    return character == '"' || character == '\'' || character == ')' || character == ']' ||
           character == 0x201d || character == 0x2019 || character == 0xbb;
}

static bool is_abbreviation(struct str word)
{
    if (word.size == 1)
        return is_upper(word.bytes[0]);
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++)
        if (str_equal_nocase(word, str_from(abbreviations[i])))
            return true;
    return false;
}

/* The letters right before an offset, back to start. */
static struct str letters_before(struct str text, size_t start, size_t at)
{
    size_t from = at;
    while (from > start && is_alpha(text.bytes[from - 1]))
        from--;
    return str_slice(text, from, at);
}

/* Whether another sentence may begin at an offset: a capital, a digit, a mark. */
static bool may_begin(struct str text, size_t at)
{
    if (at >= text.size)
        return true;
    uint32_t character = utf8_next(text, &at);
    return utf8_is_upper(character) || !utf8_is_word(character) ||
           (character < 0x80 && is_digit((char)character));
}

/* Moves *at, behind a stop, over more stops and closing marks; whether white space that
 * ends a sentence follows. */
static bool is_end_behind(struct str text, size_t *at)
{
    while (*at < text.size) {
        size_t next = *at;
        uint32_t character = utf8_next(text, &next);
        if (!is_closing(character) && character != '.' && character != '!' && character != '?')
            break;
        *at = next;
    }
    size_t next = *at;
    while (next < text.size && (text.bytes[next] == ' ' || text.bytes[next] == '\t'))
        next++;
    return next == text.size || is_line_end(text.bytes[next]) ||
           (next > *at && may_begin(text, next));
}

/* The next sentence from *at, without the white space around; moves *at behind it. */
static bool sentence_next(struct str text, size_t *at, struct span *sentence)
{
    while (*at < text.size && is_space(text.bytes[*at]))
        *at += 1;
    sentence->start = *at;
    while (*at < text.size && !is_line_end(text.bytes[*at])) {
        char c = text.bytes[*at];
        *at += 1;
        if (c != '.' && c != '!' && c != '?')
            continue;
        struct str word = letters_before(text, sentence->start, *at - 1);
        if (is_end_behind(text, at) && !(c == '.' && is_abbreviation(word)))
            break;
    }
    sentence->end = *at;
    return sentence->end > sentence->start;
}

/* As context_widen(), over all of text. */
static struct span widen(struct str text, struct span span, size_t before, size_t after)
{
    struct span sentence, wide = span;
    size_t first = 0, last = 0, count = 0;
    for (size_t at = 0; sentence_next(text, &at, &sentence) && sentence.start < span.end; count++) {
        if (sentence.end <= span.start)
            first = count + 1;
        last = count;
    }
    first = first > before ? first - before : 0;
    count = 0;
    for (size_t at = 0; count <= last + after && sentence_next(text, &at, &sentence); count++) {
        if (count == first && sentence.start < wide.start)
            wide.start = sentence.start;
        if (sentence.end > wide.end)
            wide.end = sentence.end;
    }
    return wide;
}

/* Where to begin to look, at most CONTEXT_REACH bytes before an offset: at white space. */
static size_t reach_back(struct str text, size_t at)
{
    if (at <= CONTEXT_REACH)
        return 0;
    size_t from = at - CONTEXT_REACH;
    while (from < at && !is_space(text.bytes[from]))
        from++;
    return from;
}

static size_t reach_on(struct str text, size_t at)
{
    if (text.size - at <= CONTEXT_REACH)
        return text.size;
    size_t to = at + CONTEXT_REACH;
    while (to > at && !is_space(text.bytes[to]))
        to--;
    return to;
}

struct span context_widen(struct str text, struct span span, size_t before, size_t after)
{
    size_t from = reach_back(text, span.start), to = reach_on(text, span.end);
    struct span within = {span.start - from, span.end - from};
    within = widen(str_slice(text, from, to), within, before, after);
    return (struct span){within.start + from, within.end + from};
}

void context_cache_free(struct context_cache *cache)
{
    arena_free(cache->arena);
    *cache = (struct context_cache){0};
}

/* The article of a quote, or NULL. */
static const struct stored *read_article(const struct context *context,
                                         struct context_cache *cache, struct str article_id)
{
    if (!context->article || !(context->before || context->after))
        return NULL;
    if (cache->article_id.size && str_equal(cache->article_id, article_id))
        return &cache->article;
    if (!cache->arena)
        cache->arena = arena_new();
    arena_reset(cache->arena);
    cache->article_id = (struct str){0};
    if (!context->article(context->from, article_id, cache->arena, &cache->article))
        return NULL;
    cache->article_id = cache->article.article_id;
    return &cache->article;
}

static struct str joined(struct arena *arena, const struct stored *stored)
{
    size_t size = stored->before.size + stored->record.text.size + stored->after.size;
    char *bytes = arena_alloc(arena, size + 1), *at = bytes;
    const struct str parts[] = {stored->before, stored->record.text, stored->after};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].size)
            memcpy(at, parts[i].bytes, parts[i].size);
        at += parts[i].size;
    }
    return (struct str){bytes, size};
}

struct excerpt context_excerpt(const struct context *context, struct context_cache *cache,
                               const struct stored *stored, struct arena *arena)
{
    const struct stored *article = read_article(context, cache, stored->article_id);
    struct str text = article ? article->text : joined(arena, stored);
    struct span span = {stored->before.size, stored->before.size + stored->record.text.size};
    if (article)
        span = stored_text_span(article, stored->record.span);
    struct span wide = context_widen(text, span, context->before, context->after);
    return (struct excerpt){
        .before = str_slice(text, wide.start, span.start),
        .text = str_slice(text, span.start, span.end),
        .after = str_slice(text, span.end, wide.end),
    };
}
