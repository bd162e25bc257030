/* identity.c - whom a mention means, put down: a person of the ledger, or words as printed */
#include "quote/identity.h"

#include "base/buf.h"
#include "names/people.h"
#include "words/vocabulary.h"

struct identity identity_of(const struct ledger *ledger, size_t index)
{
    const struct person *person = &ledger->people.items[index];
    struct identity identity = {.kind =
                                    people_is_firm(person) ? SPEAKER_organisation : SPEAKER_person,
                                .person = index,
                                .name = person->name,
                                .role = person->role.size ? person->role : person->apposition};
    return identity;
}

void identity_join(struct ledger *ledger, struct identity *all, const struct identity *one)
{
    struct buf joined = {0};
    ARENA_PUSH(ledger->arena, &all->names, one->name);
    if (all->names.count == 1) {
        all->name = one->name;
        return;
    }
    buf_add(&joined, all->name);
    buf_add(&joined, STR("; "));
    buf_add(&joined, one->name);
    all->name = (struct str){arena_copy(ledger->arena, joined.bytes, joined.size), joined.size};
    buf_free(&joined);
}

struct identity identity_as_printed(const struct frame *frame, size_t first, size_t last,
                                    enum speaker_kind kind)
{
    const struct word *words = frame->words.items;
    while (first + 1 < last && words[first].kind == WORD_word && words[first].before_space &&
           (str_equal_nocase(word_text(frame->text, &words[first]), STR("a")) ||
            str_equal_nocase(word_text(frame->text, &words[first]), STR("an")) ||
            str_equal_nocase(word_text(frame->text, &words[first]), STR("the"))))
        first++;
    return (struct identity){
        .kind = kind,
        .person = NOBODY,
        .name = str_slice(frame->text, words[first].start, phrase_end_byte(frame, last))};
}
