/* take.c - who spoke, put down for a quotation: from a report, a phrase, another quotation */
#include "quote/take.h"

struct attribution *last_quotation(struct work *work)
{
    return work->last_quotation == NO_ATTRIBUTION ? NULL : &work->out->items[work->last_quotation];
}

void point_at_report(const struct work *work, struct attribution *a, size_t r, enum rule rule)
{
    const struct report *report = &work->reports->items[r];
    a->report = r;
    a->rule = rule;
    a->mention = report->subject;
    if (rule == RULE_clause || rule == RULE_before) {
        if (report->form == REPORT_gerund || report->form == REPORT_infinitive)
            a->rule = RULE_gerund;
        else if (!is_speech(report))
            a->rule = RULE_called;
    }
}

void take_mention(struct work *work, struct attribution *a)
{
    a->speaker = resolve(work->ledger, work->frame, &a->mention, work->number, &work->discourse);
}

void take_report(struct work *work, struct attribution *a, size_t r, enum rule rule)
{
    point_at_report(work, a, r, rule);
    take_mention(work, a);
}

void take_attribution(struct attribution *a, const struct attribution *from, enum rule rule)
{
    a->report = from->report;
    a->mention = from->mention;
    a->speaker = from->speaker;
    a->rule = rule;
}

void take_phrase_of(struct work *work, struct attribution *a, size_t sentence,
                    const struct phrase *phrase, enum rule rule)
{
    a->rule = rule;
    a->mention = *phrase;
    a->speaker = resolve(work->ledger, work->frame, phrase, sentence, &work->discourse);
}

void take_phrase(struct work *work, struct attribution *a, const struct phrase *phrase,
                 enum rule rule)
{
    take_phrase_of(work, a, work->number, phrase, rule);
}

void forget_speaker(struct attribution *a)
{
    a->rule = RULE_none;
    a->tier = rule_tier(RULE_none);
    a->report = NO_REPORT;
    a->mention = (struct phrase){0};
    a->speaker = (struct identity){.kind = SPEAKER_none, .person = NOBODY};
}
