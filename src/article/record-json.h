/* record-json.h - a record as one JSON object: the output contract */
#ifndef QUOTH_ARTICLE_RECORD_JSON_H
#define QUOTH_ARTICLE_RECORD_JSON_H

#include "article/record.h"
#include "base/buf.h"
#include "base/json.h"

/* Adds the members of a record to the object that is open: "kind", "start", "end",
 * "text", then those of records.tbl that have a value.  The record's spans must be
 * offsets into the source.  Reasons, where it has any, come last, as "why". */
void record_json_members(struct json *json, const struct record *record);

/* The same, but of its members only those that are wanted: wanted() is asked for each
 * by its name in the output, "words" or "speaker.start"; NULL wants all. */
typedef bool record_json_wanted(struct str name, void *context);
void record_json_some(struct json *json, const struct record *record, record_json_wanted *wanted,
                      void *context);

/* Appends the value of one member as plain text: a list joined by "; ", spans as
 * "3-9"; nothing where it has none. */
void record_member_text(const struct record *record, const struct member *member,
                        struct buf *out);

#endif
