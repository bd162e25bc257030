/* facet-keys.c - what to count by, read from a list of names */
#include <string.h>

#include "base/near.h"
#include "index/terms.h"
#include "search/facet.h"

static const struct period {
    const char *name;
    enum field field;
    size_t digits;
} periods[] = {
#define ROW(name, field, digits, text) {#name, FIELD_##field, digits},
#include "search/periods.def"
#undef ROW
};

enum { PERIODS = sizeof periods / sizeof *periods };

static bool is_period(struct str name, const struct period *period)
{
    struct str own = str_from(period->name);
    if (name.size != own.size)
        return false;
    for (size_t i = 0; i < name.size; i++)
        if (to_lower(name.bytes[i]) != own.bytes[i] &&
            !(name.bytes[i] == '-' && own.bytes[i] == '_'))
            return false;
    return true;
}

static bool can_count(enum field field)
{
    return schema_field(field)->slot >= 0;
}

static bool find_key(struct str name, struct facet_key *key)
{
    for (int i = 0; i < PERIODS; i++)
        if (is_period(name, &periods[i])) {
            *key = (struct facet_key){periods[i].name, periods[i].field, periods[i].digits};
            return true;
        }
    enum field field = schema_find(name);
    if (field == FIELD_NONE || !can_count(field))
        return false;
    const struct field_info *info = schema_field(field);
    *key = (struct facet_key){info->name, field, info->kind == KIND_date ? 8 : 0};
    return true;
}

static enum status unknown_key(struct str name)
{
    struct nearest nearest = nearest_start(name);
    for (int i = 0; i < FIELD_COUNT; i++)
        if (can_count((enum field)i))
            nearest_try(&nearest, str_from(schema_field((enum field)i)->name), i);
    for (int i = 0; i < PERIODS; i++)
        nearest_try(&nearest, str_from(periods[i].name), FIELD_COUNT + i);
    if (nearest.index < 0)
        return fail(STATUS_usage,
                    "--by: cannot count by '%.*s'; it is a field with whole values, such as "
                    "speaker, place or outlet, or a period, such as month or said-day",
                    STR_ARGS(name));
    const char *near = nearest.index < FIELD_COUNT
                           ? schema_field((enum field)nearest.index)->name
                           : periods[nearest.index - FIELD_COUNT].name;
    return fail(STATUS_usage, "--by: cannot count by '%.*s'; did you mean '%s'?", STR_ARGS(name),
                near);
}

static enum status read_key(struct str name, enum document_kind kind, struct facet_key *key)
{
    static const char *const ins[] = {"quotes", "captions", "articles"};
    if (!find_key(name, key))
        return unknown_key(name);
    const char *carriers = schema_field(key->field)->documents;
    if (strchr(carriers, document_letter(kind)))
        return STATUS_ok;
    const char *there = ins[strchr("qca", *carriers) - "qca"];
    return fail(STATUS_usage, "--by: %s have no '%s'; count %s with --in %s", ins[kind],
                key->name, there, there);
}

enum status facet_read_keys(struct str list, enum document_kind kind, struct facet_keys *keys)
{
    keys->count = 0;
    for (size_t at = 0; at <= list.size;) {
        size_t comma = str_find_byte(list, ',', at);
        if (keys->count == FACET_KEYS)
            return fail(STATUS_usage, "--by: takes %d names at most", FACET_KEYS);
        enum status status = read_key(str_trim(str_slice(list, at, comma)), kind,
                                      &keys->items[keys->count++]);
        if (status != STATUS_ok)
            return status;
        at = comma + 1;
    }
    return STATUS_ok;
}
