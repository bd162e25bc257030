/* leaf.c - the ends of a query's tree: words, phrases, values, dates */
#include "query/leaf.h"

#include <stdio.h>

#include "article/record.h"
#include "base/near.h"
#include "base/path.h"
#include "base/utf8.h"
#include "index/tokens.h"

static struct str folded(struct arena *arena, struct str text)
{
    struct buf buf = {0};
    utf8_fold(text, &buf);
    struct str copy = {arena_copy(arena, buf.bytes, buf.size), buf.size};
    buf_free(&buf);
    return copy;
}

void leaf_words(struct arena *arena, struct str text, struct strs *words)
{
    struct tokens tokens = {0};
    struct token token;
    tokens_start(&tokens, text);
    while (tokens_next(&tokens, &token)) {
        struct str word = {arena_copy(arena, token.word.bytes, token.word.size), token.word.size};
        ARENA_PUSH(arena, words, word);
    }
    tokens_end(&tokens);
}

const char *const *leaf_known_words(enum field field)
{
    switch (field) {
    case FIELD_type: return member_words(MEMBER_quote_type);
    case FIELD_tier: return member_words(MEMBER_tier);
    case FIELD_kind: return member_words(MEMBER_speaker_kind);
    case FIELD_where: return member_words(MEMBER_where);
    default: return NULL;
    }
}

static enum status unknown_word(const struct source *source, struct span place,
                                enum field field, struct str word)
{
    const char *const *known = leaf_known_words(field);
    struct nearest nearest = nearest_start(word);
    struct buf list = {0};
    for (int i = 1; known[i]; i++) {
        nearest_try(&nearest, str_from(known[i]), i);
        buf_printf(&list, "%s%s", i > 1 ? known[i + 1] ? ", " : " or " : "", known[i]);
    }
    const char *name = schema_field(field)->name;
    if (nearest.index >= 0)
        query_fault(source, place, "'%.*s' is no %s; did you mean '%s'?", STR_ARGS(word), name,
                    known[nearest.index]);
    else
        query_fault(source, place, "'%.*s' is no %s; it is %.*s", STR_ARGS(word), name,
                    STR_ARGS(buf_str(&list)));
    buf_free(&list);
    return STATUS_query;
}

static bool is_known(enum field field, struct str word)
{
    const char *const *known = leaf_known_words(field);
    if (!known)
        return true;
    for (int i = 1; known[i]; i++)
        if (str_equal_nocase(word, str_from(known[i])))
            return true;
    return false;
}

/* A word with "*" behind it: the word in *beginning; STATUS_none if there is none. */
static enum status read_star(const struct source *source, const struct lexeme *lexeme,
                             struct str *beginning)
{
    struct str text = lexeme->text;
    size_t star = str_find_byte(text, '*', 0), letters = 0;
    if (lexeme->kind == TOKEN_phrase || star == text.size)
        return STATUS_none;
    if (star + 1 < text.size)
        return query_fault(source,
                           (struct span){lexeme->place.start + star, lexeme->place.start + star + 1},
                           "'*' stands at the end of a word only");
    *beginning = str_slice(text, 0, star);
    for (size_t at = 0; at < star;)
        letters += utf8_is_word(utf8_next(text, &at));
    if (letters < LEAF_BEGINNING)
        return query_fault(source, lexeme->place, "'*' needs %d letters or more before it",
                           LEAF_BEGINNING);
    return STATUS_ok;
}

static enum status read_value(struct arena *arena, const struct source *source,
                              const struct lexeme *lexeme, enum field field, struct node *node)
{
    struct str value = str_trim(lexeme->text);
    enum status star = read_star(source, lexeme, &value);
    if (star == STATUS_query)
        return star;
    node->kind = star == STATUS_ok ? NODE_beginning : NODE_value;
    if (node->kind == NODE_value && !is_known(field, value))
        return unknown_word(source, lexeme->place, field, value);
    if (!value.size)
        return query_fault(source, lexeme->place, "there is nothing to search for");
    if (field != FIELD_path)
        value = folded(arena, value);
    else if (node->kind == NODE_value)
        value = str_from(path_absolute(arena, arena_copy(arena, value.bytes, value.size)));
    ARENA_PUSH(arena, &node->words, value);
    return STATUS_ok;
}

/* The text of a date without the quotation marks within it. */
static struct str without_marks(struct arena *arena, struct str text)
{
    struct buf buf = {0};
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        if (c != '"' && (c < 0x201c || c > 0x201f))
            buf_add(&buf, str_slice(text, start, at));
    }
    struct str copy = {arena_copy(arena, buf.bytes, buf.size), buf.size};
    buf_free(&buf);
    return copy;
}

static enum status read_days(struct arena *arena, const struct source *source,
                             const struct lexeme *lexeme,
                             const struct parser_options *options, struct node *node)
{
    struct str text = without_marks(arena, lexeme->text);
    struct span fault, place = lexeme->place;
    enum status status = when_read_range(text, options->today, &node->days, &fault);
    node->kind = NODE_days;
    if (status == STATUS_ok)
        return STATUS_ok;
    if (text.size == lexeme->text.size) {
        size_t start = (size_t)(lexeme->text.bytes - source->text.bytes);
        place = (struct span){start + fault.start, start + fault.end};
    }
    char message[512];
    snprintf(message, sizeof message, "%s", fail_message());
    return query_fault(source, place, "%s", message);
}

static enum status read_words(struct arena *arena, const struct source *source,
                              const struct lexeme *lexeme, struct node *node)
{
    struct str text = lexeme->text;
    enum status star = read_star(source, lexeme, &text);
    if (star == STATUS_query)
        return star;
    leaf_words(arena, text, &node->words);
    if (!node->words.count)
        return query_fault(source, lexeme->place, "there is no letter or digit in this");
    if (node->words.count > LEAF_MOST_WORDS)
        return query_fault(source, lexeme->place, "a phrase has %d words at most",
                           LEAF_MOST_WORDS);
    node->kind = star == STATUS_ok ? NODE_beginning : NODE_phrase;
    if (star != STATUS_ok && lexeme->kind != TOKEN_phrase && node->words.count == 1)
        node->kind = NODE_word;
    if (star == STATUS_ok && node->words.count > 1)
        return query_fault(source, lexeme->place, "'*' needs a single word; these are %zu",
                           node->words.count);
    return STATUS_ok;
}

enum status leaf_read(struct arena *arena, const struct source *source,
                      const struct lexeme *lexeme, enum field field,
                      const struct parser_options *options, struct node **leaf)
{
    struct node *node = node_new(arena, NODE_word, field);
    *leaf = node;
    switch (schema_field(field)->kind) {
    case KIND_date:
        return read_days(arena, source, lexeme, options, node);
    case KIND_exact:
        return read_value(arena, source, lexeme, field, node);
    default:
        return read_words(arena, source, lexeme, node);
    }
}
