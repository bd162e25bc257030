/* schema.c - the fields of the index, from index-schema/fields.tbl */
#include "base/schema.h"

#include "base/near.h"

static const struct field_info fields[] = {
#define ROW(name, prefix, kind, slot, documents, doc) \
    {#name, #prefix, KIND_##kind, slot, #documents, doc},
#include "index-schema/fields.def"
#undef ROW
};

const struct field_info *schema_field(enum field field)
{
    return &fields[field];
}

enum field schema_find(struct str name)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (str_equal_nocase(name, str_from(fields[i].name)))
            return (enum field)i;
    return FIELD_NONE;
}

enum field schema_nearest(struct str name)
{
    struct nearest nearest = nearest_start(name);
    for (int i = 0; i < FIELD_COUNT; i++)
        nearest_try(&nearest, str_from(fields[i].name), i);
    return nearest.index < 0 ? FIELD_NONE : (enum field)nearest.index;
}
