/* marks.c - type, tier, kind, where and rule of a quote, in one slot */
#include "index/marks.h"

#include "article/record.h"

enum { LETTERS = 4, NO_LETTER = '-' };

/* In this order; the words of a field begin with different letters. */
static const struct {
    enum field field;
    enum member_type type;
    const char *common;
} lettered[LETTERS] = {
    {FIELD_type, MEMBER_quote_type, "indirect"},
    {FIELD_tier, MEMBER_tier, "a"},
    {FIELD_kind, MEMBER_speaker_kind, "person"},
    {FIELD_where, MEMBER_where, "body"},
};

#define COMMON_RULE "said"

static int place_of(enum field field)
{
    int i = 0;
    while (i < LETTERS && lettered[i].field != field)
        i++;
    return i;
}

bool marks_has(enum field field)
{
    return field == FIELD_rule || place_of(field) < LETTERS;
}

struct str marks_common(enum field field)
{
    int place = place_of(field);
    return str_from(place < LETTERS ? lettered[place].common : COMMON_RULE);
}

struct str marks_short(enum field field, struct str folded)
{
    return place_of(field) < LETTERS ? str_slice(folded, 0, 1) : folded;
}

struct str marks_long(enum field field, struct str brief)
{
    int place = place_of(field);
    if (place == LETTERS)
        return brief;
    const char *const *words = member_words(lettered[place].type);
    for (int i = 1; words[i] && brief.size; i++)
        if (to_lower(words[i][0]) == to_lower(brief.bytes[0]))
            return str_from(words[i]);
    return (struct str){0};
}

void marks_pack(struct buf *slot, const struct strs values[FIELD_COUNT])
{
    for (int i = 0; i < LETTERS; i++) {
        const struct strs *value = &values[lettered[i].field];
        buf_add_char(slot, value->count ? value->items[0].bytes[0] : NO_LETTER);
    }
    if (values[FIELD_rule].count)
        buf_add(slot, values[FIELD_rule].items[0]);
}

struct str marks_value(struct str slot, enum field field)
{
    int place = place_of(field);
    if (slot.size < LETTERS)
        return (struct str){0};
    if (place == LETTERS)
        return slot.size > LETTERS ? str_slice(slot, LETTERS, slot.size) : (struct str){0};
    return marks_long(field, str_slice(slot, (size_t)place, (size_t)place + 1));
}
