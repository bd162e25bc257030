/* lexer.h - the words and signs of a query */
#ifndef QUOTH_QUERY_LEXER_H
#define QUOTH_QUERY_LEXER_H

#include "query/fault.h"

enum token_kind {
    TOKEN_end,
    TOKEN_word,   /* anything up to a space, bracket or quotation mark */
    TOKEN_phrase, /* text is what stands between the marks */
    TOKEN_field,  /* text is the name; its value follows behind the colon */
    TOKEN_open,
    TOKEN_close,
    TOKEN_minus, /* directly before what it takes away */
    TOKEN_and,
    TOKEN_or,
    TOKEN_not,
    TOKEN_near
};

struct lexeme {
    enum token_kind kind;
    struct span place; /* in the source, marks among it */
    struct str text;
    unsigned distance; /* TOKEN_near */
    bool is_glued;     /* no space stands before it */
};

enum { NEAR_FALLBACK = 10, NEAR_MOST = 1000 }; /* words: NEAR without /n, and the largest n */

/* Reads what stands at *at and moves behind it.  Straight and curly quotation marks
 * and guillemets enclose a phrase; a phrase begun by a straight mark ends at one.
 * A name is a word with a letter before a colon that is no part of a clock time.
 * Fails with a caret on a quotation mark that stays open and on NEAR/foo. */
enum status lexer_next(const struct source *source, size_t *at, struct lexeme *lexeme);

/* The value of a date: as a word, but it may have phrases within: "2 weeks ago"..today */
enum status lexer_date(const struct source *source, size_t *at, struct lexeme *lexeme);

#endif
