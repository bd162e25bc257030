/* json.h - writing JSON, one value a line */
#ifndef QUOTH_BASE_JSON_H
#define QUOTH_BASE_JSON_H

#include <stdbool.h>

#include "base/str.h"

/* A writer that knows when a comma is due and how to escape.
 * Invalid UTF-8 in a text becomes U+FFFD, so that every line is valid JSON.  Every
 * control character is escaped, those of C1 and of bidirectional text too: lines may
 * be looked at on a terminal. */
struct json;

/* A key or a word as it is written, for those that come with every record:
 * JSON_NAME("text"), of at most 29 characters. */
struct json_name {
    char written[32]; /* "text": */
    size_t size;
};
#define JSON_NAME(key) ((struct json_name){"\"" key "\":", sizeof(key) + 2})

struct json *json_new(void);
void json_free(struct json *json);

void json_open_object(struct json *json);
void json_close_object(struct json *json);
void json_open_array(struct json *json);
void json_close_array(struct json *json);
void json_key(struct json *json, const char *key); /* printable ASCII, without marks */
void json_named(struct json *json, const struct json_name *name);  /* as a key */
void json_word(struct json *json, const struct json_name *name);   /* as a text */

/* The same as json_named() and json_number(), in one piece. */
void json_named_number(struct json *json, const struct json_name *name, size_t number);

void json_text(struct json *json, struct str text); /* the absent text is null */
void json_number(struct json *json, long long number);
void json_decimal(struct json *json, double number);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

/* Ends the value with a line end. */
void json_end_line(struct json *json);

/* Writes once more what stands between two sizes of the output: a value, or whole members. */
size_t json_size(const struct json *json);
void json_repeat(struct json *json, size_t start, size_t end);

/* All ended lines since the last json_forget(); valid until the next call. */
struct str json_lines(struct json *json);
void json_forget(struct json *json);

#endif
