/* record-json.h - a record as one JSON object: the output contract */
#ifndef QUOTH_ARTICLE_RECORD_JSON_H
#define QUOTH_ARTICLE_RECORD_JSON_H

#include "article/record.h"
#include "base/json.h"

/* Adds the members of a record to the object that is open: "kind", "start", "end",
 * "text", then those of records.tbl that have a value.  The record's spans must be
 * offsets into the source. */
void record_json_members(struct json *json, const struct record *record);

#endif
