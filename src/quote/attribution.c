/* attribution.c - who goes with which quotation */
#include "quote/attribution.h"

#include "base/utf8.h"

enum { MOST_QUOTES = 64, NEAR_WORDS = 60 };

static const struct {
    const char *name;
    enum tier tier;
} rules[] = {
#define ROW(name, tier, doc) {#name, TIER_##tier},
#include "quote/rules.def"
#undef ROW
};

const char *rule_name(enum rule rule)
{
    return rules[rule].name;
}

enum tier rule_tier(enum rule rule)
{
    return rules[rule].tier;
}

/* What the attribution of one article works on. */
struct work {
    struct arena *arena;
    const struct article *article;
    const struct frame *frame;
    const struct reports *reports;
    struct ledger *ledger;
    struct attributions *out;
    struct indirects *indirects;
    struct discourse discourse;
    const struct sentence *sentence; /* at hand */
    size_t number;                   /* its index */
    size_t first_report, last_report;
};

static const struct word *word_at(const struct work *work, size_t i)
{
    return &work->frame->words.items[i];
}

static bool is_kind(const struct work *work, size_t i, enum word_kind kind)
{
    return i >= work->sentence->first && i < work->sentence->last && word_at(work, i)->kind == kind;
}

static const struct stretch *stretch_at(const struct work *work, size_t i)
{
    return &work->frame->stretches->items[word_at(work, i)->quote];
}

static char end_of(const struct work *work, size_t i)
{
    return stretch_end(work->frame->text, stretch_at(work, i));
}

static bool is_speech(const struct report *report)
{
    return report->class == CUE_say || report->class == CUE_tell || report->class == CUE_quote;
}

/* A quotation that an attribution may follow: closed by a comma, "?", "!" or dash. */
static bool awaits_attribution(const struct work *work, size_t q)
{
    char end = end_of(work, q);
    return end == ',' || end == '?' || end == '!' || is_kind(work, q + 1, WORD_comma) ||
           is_kind(work, q + 1, WORD_dash);
}

/* Words [first, last) may be the beginning of the subject that ends at the cue behind
 * them: no verb, no punctuation. */
static bool is_one_phrase(const struct work *work, size_t first, size_t last)
{
    if (last > first + 12)
        return false;
    for (size_t i = first; i < last; i++) {
        const struct word *word = word_at(work, i);
        bool is_clause_word = word_is(word, LEX(conjunction) | LEX(subordinator) | LEX(relative)) &&
                              !word->is_capital && !word_is(word, LEX(preposition));
        if ((word->kind != WORD_word && word->kind != WORD_number) || is_clause_word ||
            (word_may_be_verb(work->frame, i) && !word->is_contraction))
            return false;
    }
    return true;
}

/* The report whose subject or cue stands right behind quotation q. */
static size_t report_after(const struct work *work, size_t q)
{
    size_t next = q + 1;
    bool awaited = awaits_attribution(work, q);
    if (is_kind(work, next, WORD_comma) || is_kind(work, next, WORD_dash))
        next++;
    for (size_t r = work->first_report; r < work->last_report; r++) {
        const struct report *report = &work->reports->items[r];
        size_t start = report_start(report);
        if (report->first <= q)
            continue;
        if (start < next || (start > next && !is_one_phrase(work, next, start)))
            return NO_REPORT;
        if (report->form == REPORT_gerund || report->form == REPORT_infinitive)
            return NO_REPORT;
        if (report->form == REPORT_source)
            return awaited ? r : NO_REPORT;
        if (is_speech(report) || (awaited && report->class == CUE_think))
            return r;
        return awaited && report->form == REPORT_finite ? r : NO_REPORT;
    }
    return NO_REPORT;
}

/* The attribution that closes the sentence behind a comma: "..., Kerry said." */
static size_t report_at_end(const struct work *work, size_t q)
{
    for (size_t r = work->last_report; r-- > work->first_report;) {
        const struct report *report = &work->reports->items[r];
        size_t start = report_start(report);
        if (report->first <= q)
            return NO_REPORT;
        if ((report->form != REPORT_finite && report->form != REPORT_inverted &&
             report->form != REPORT_source) || !is_speech(report))
            continue;
        bool behind_comma = start > work->sentence->first &&
                            (is_kind(work, start - 1, WORD_comma) ||
                             (is_kind(work, start - 1, WORD_quote) && awaits_attribution(work, start - 1)));
        if (!behind_comma)
            continue;
        for (size_t i = report_end(report); i < work->sentence->last; i++)
            if (is_kind(work, i, WORD_quote))
                return NO_REPORT;
        return r;
    }
    return NO_REPORT;
}

/* Set off by commas, a report governs its whole sentence: the plan, Kerry said, was
 * "...". */
static bool is_parenthetical(const struct work *work, const struct report *report)
{
    size_t start = report_start(report), end = report_end(report);
    return is_speech(report) && (report->form == REPORT_finite || report->form == REPORT_inverted) &&
           is_kind(work, start - 1, WORD_comma) && is_kind(work, end, WORD_comma) &&
           report->object.kind == PHRASE_none;
}

/* Whether the inner report is part of what the outer one reports: no break of the
 * clause stands between them. */
static bool holds(const struct work *work, const struct report *outer, const struct report *inner)
{
    size_t start = report_start(inner);
    if (!is_speech(outer) || outer->form == REPORT_source)
        return false;
    if (is_parenthetical(work, outer))
        return true;
    if (outer->form == REPORT_inverted)
        return false;
    for (size_t i = outer->last; i < start; i++) {
        const struct word *word = word_at(work, i);
        bool in_object = outer->object.kind != PHRASE_none && i < outer->object.last;
        if (in_object)
            continue;
        if (word->kind != WORD_word && word->kind != WORD_number)
            return false;
        if ((word_is(word, LEX(conjunction)) && i + 1 != start) || i > outer->last + 14)
            return false;
    }
    return true;
}

/* The report before quotation q that introduces it; of nested ones the outermost. */
static size_t report_before(const struct work *work, size_t q)
{
    size_t found = NO_REPORT;
    for (size_t r = work->last_report; r-- > work->first_report;) {
        const struct report *report = &work->reports->items[r];
        if (report->last > q || report->form == REPORT_source)
            continue;
        if (found == NO_REPORT) {
            if (report->form == REPORT_inverted && report_end(report) > q)
                continue;
            found = r;
        } else if (holds(work, report, &work->reports->items[found])) {
            found = r;
        } else {
            break;
        }
    }
    return found;
}

static size_t source_in_sentence(const struct work *work)
{
    for (size_t r = work->first_report; r < work->last_report; r++)
        if (work->reports->items[r].form == REPORT_source &&
            work->reports->items[r].subject.kind != PHRASE_none)
            return r;
    return NO_REPORT;
}

static bool is_sentence_of_quotes(const struct work *work, size_t sentence)
{
    const struct sentence *s = &work->frame->sentences.items[sentence];
    bool has_quote = false;
    for (size_t i = s->first; i < s->last; i++) {
        const struct word *word = word_at(work, i);
        has_quote |= word->kind == WORD_quote;
        if (word->kind == WORD_word || word->kind == WORD_number)
            return false;
    }
    return has_quote;
}

static bool ends_in_colon(const struct work *work, size_t sentence)
{
    const struct sentence *s = &work->frame->sentences.items[sentence];
    return word_at(work, s->last - 1)->kind == WORD_colon;
}

static struct attribution *last_quotation(struct work *work)
{
    for (size_t a = work->out->count; a-- > 0;)
        if (work->out->items[a].is_quotation)
            return &work->out->items[a];
    return NULL;
}

static void take_report(struct work *work, struct attribution *a, size_t r, enum rule rule)
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
    a->speaker = resolve(work->ledger, work->frame, &report->subject, work->number, &work->discourse);
}

static void take_attribution(struct attribution *a, const struct attribution *from, enum rule rule)
{
    a->report = from->report;
    a->mention = from->mention;
    a->speaker = from->speaker;
    a->rule = rule;
}

/* The last report of the sentence before this one, if it speaks to a colon. */
static size_t report_of_sentence(const struct work *work, size_t sentence)
{
    for (size_t r = work->first_report; r-- > 0 && work->reports->items[r].sentence + 1 > sentence;)
        if (work->reports->items[r].sentence == sentence &&
            work->reports->items[r].subject.kind != PHRASE_none)
            return r;
    return NO_REPORT;
}

/* "..." — Jane Roe */
static bool take_dash(struct work *work, struct attribution *a, size_t q)
{
    if (!is_kind(work, q + 1, WORD_dash))
        return false;
    struct phrase phrase = phrase_at(work->frame, q + 2, work->sentence->last);
    if (phrase.kind != PHRASE_proper)
        return false;
    a->rule = RULE_dash;
    a->mention = phrase;
    a->speaker = resolve(work->ledger, work->frame, &phrase, work->number, &work->discourse);
    return true;
}

/* The line below names the speaker behind a dash: "- Jane Roe, teacher". */
static bool take_line_below(struct work *work, struct attribution *a)
{
    const struct sentences *all = &work->frame->sentences;
    if (work->number + 1 >= all->count)
        return false;
    const struct sentence *below = &all->items[work->number + 1];
    if (word_at(work, below->first)->kind != WORD_dash || below->number != 0)
        return false;
    struct phrase phrase = phrase_at(work->frame, below->first + 1, below->last);
    if (phrase.kind != PHRASE_proper)
        return false;
    a->rule = RULE_dash;
    a->mention = phrase;
    a->speaker = resolve(work->ledger, work->frame, &phrase, work->number + 1, &work->discourse);
    return true;
}

/* A quotation that stands alone: it goes on with the one before, in its sentence's
 * paragraph or as the next paragraph. */
static void take_floating(struct work *work, struct attribution *a, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    struct attribution *last = last_quotation(work);
    if (stretch->previous != NO_STRETCH && last && last->speaker.kind) {
        take_attribution(a, last, RULE_continued);
        a->continues = true;
        return;
    }
    if (take_line_below(work, a))
        return;
    size_t before = work->number ? work->number - 1 : 0;
    if (work->number && ends_in_colon(work, before)) {
        size_t r = report_of_sentence(work, before);
        if (r != NO_REPORT) {
            take_report(work, a, r, RULE_colon);
            return;
        }
    }
    bool same_block = last && work->frame->sentences.items[last->sentence].block == work->sentence->block;
    if (last && same_block && last->sentence + 1 >= work->number && last->speaker.kind) {
        take_attribution(a, last, RULE_continued);
        a->continues = last->type == QUOTE_direct;
        return;
    }
    size_t r = work->number ? report_of_sentence(work, before) : NO_REPORT;
    if (r != NO_REPORT && (same_block || work->sentence->number == 0)) {
        take_report(work, a, r, RULE_floating);
        return;
    }
    if (last && last->speaker.kind)
        take_attribution(a, last, RULE_floating);
    else
        a->rule = RULE_none;
}

static bool may_speak(const struct work *work, const struct phrase *phrase)
{
    const struct word *head = word_at(work, phrase->head);
    if (phrase->kind == PHRASE_pronoun)
        return !str_equal_nocase(word_text(work->frame->text, head), STR("it"));
    return phrase->kind == PHRASE_proper ||
           word_is(head, LEX(person_noun) | LEX(group_noun) | LEX(organisation_noun));
}

/* A name or pronoun and a verb that no table knows, right behind a quotation that
 * awaits its attribution: "...," Kerry fumed. */
static bool take_verb(struct work *work, struct attribution *a, size_t q)
{
    size_t next = q + 1;
    char end = end_of(work, q);
    if (end != ',' && !is_kind(work, next, WORD_comma))
        return false;
    if (is_kind(work, next, WORD_comma))
        next++;
    struct phrase phrase = phrase_at(work->frame, next, work->sentence->last);
    if (phrase.kind == PHRASE_none || phrase.last >= work->sentence->last || !may_speak(work, &phrase))
        return false;
    size_t verb = phrase.last;
    while (verb < work->sentence->last && word_is_adverb(work->frame, verb))
        verb++;
    if (verb == work->sentence->last || !word_may_be_verb(work->frame, verb) ||
        word_is(word_at(work, verb), LEX(be)))
        return false;
    a->rule = RULE_verb;
    a->mention = phrase;
    a->speaker = resolve(work->ledger, work->frame, &phrase, work->number, &work->discourse);
    return true;
}

static void take_subject(struct work *work, struct attribution *a, size_t q)
{
    struct phrase subject = clause_subject(work->frame, work->sentence, q);
    struct attribution *last = last_quotation(work);
    if (subject.kind != PHRASE_none && may_speak(work, &subject)) {
        a->rule = RULE_subject;
        a->mention = subject;
        a->speaker = resolve(work->ledger, work->frame, &subject, work->number, &work->discourse);
    } else if (last && last->speaker.kind) {
        take_attribution(a, last, RULE_context);
    } else {
        a->rule = RULE_none;
    }
}

/* A name and a colon right before the quotation: a headline's, a line "Name: ...", or
 * behind a dash. */
static bool take_name_colon(struct work *work, struct attribution *a, size_t q)
{
    const size_t first = work->sentence->first;
    if (q < first + 2 || !is_kind(work, q - 1, WORD_colon))
        return false;
    struct phrase phrase = phrase_before(work->frame, first, q - 1);
    if (phrase.kind != PHRASE_proper ||
        (phrase.first != first && !is_kind(work, phrase.first - 1, WORD_dash)))
        return false;
    a->rule = RULE_title;
    a->mention = phrase;
    a->speaker = resolve(work->ledger, work->frame, &phrase, work->number, &work->discourse);
    return true;
}

/* Whether the report's cue or audience ends right before q, a colon or comma aside. */
static bool stands_next(const struct work *work, const struct report *report, size_t q)
{
    size_t end = report_end(report);
    if (is_kind(work, end, WORD_comma) || is_kind(work, end, WORD_colon))
        end++;
    return end == q;
}

static bool goes_on_in_sentence(struct work *work, struct attribution *a, size_t q)
{
    struct attribution *last = last_quotation(work);
    if (!last || last->sentence != work->number || last->type != QUOTE_direct || last->rule != RULE_after ||
        last->report == NO_REPORT)
        return false;
    size_t end = report_end(&work->reports->items[last->report]);
    for (size_t i = end; i < q; i++)
        if (is_kind(work, i, WORD_quote) || i > end + 8)
            return false;
    bool direct = is_kind(work, q - 1, WORD_comma) || is_kind(work, q - 1, WORD_colon) ||
                  is_kind(work, q - 1, WORD_dash) || is_kind(work, q - 1, WORD_semicolon);
    if (!direct)
        return false;
    take_attribution(a, last, RULE_continued);
    a->continues = true;
    return true;
}

static void attribute(struct work *work, struct attribution *a, size_t q)
{
    size_t before = report_before(work, q);
    const struct report *report = before == NO_REPORT ? NULL : &work->reports->items[before];
    bool is_introduced = report && is_speech(report) && stands_next(work, report, q);
    if (is_introduced && is_kind(work, q - 1, WORD_colon)) {
        take_report(work, a, before, RULE_before);
        return;
    }
    size_t after = report_after(work, q);
    if (after != NO_REPORT) {
        take_report(work, a, after, work->reports->items[after].form == REPORT_source ? RULE_source : RULE_after);
        return;
    }
    if (take_verb(work, a, q))
        return;
    if (is_sentence_of_quotes(work, work->number)) {
        take_floating(work, a, q);
        return;
    }
    if (take_dash(work, a, q))
        return;
    if (is_introduced) {
        take_report(work, a, before, RULE_before);
        return;
    }
    if (goes_on_in_sentence(work, a, q) || take_name_colon(work, a, q))
        return;
    size_t end = report_at_end(work, q);
    if (end != NO_REPORT && (!report || !is_speech(report))) {
        take_report(work, a, end, RULE_end);
        return;
    }
    if (report && q - report->last < NEAR_WORDS) {
        take_report(work, a, before, RULE_clause);
        return;
    }
    size_t source = source_in_sentence(work);
    if (source != NO_REPORT)
        take_report(work, a, source, RULE_source);
    else
        take_subject(work, a, q);
}

/* Direct: the marks hold the whole utterance; mixed: a part of the reporter's clause. */
static enum quote_type type_of(const struct work *work, const struct attribution *a, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    bool capital = stretch_begins_sentence(work->frame->text, stretch);
    bool opens = q == work->sentence->first || is_kind(work, q - 1, WORD_comma) ||
                 is_kind(work, q - 1, WORD_colon) || is_kind(work, q - 1, WORD_dash);
    if (a->continues || is_sentence_of_quotes(work, work->number))
        return QUOTE_direct;
    if (a->rule == RULE_after && q == work->sentence->first && awaits_attribution(work, q))
        return QUOTE_direct;
    if (!capital)
        return QUOTE_mixed;
    if (a->rule == RULE_before || a->rule == RULE_title || a->rule == RULE_dash)
        return QUOTE_direct;
    char end = end_of(work, q);
    return opens && (end == ',' || end == '.' || end == '?' || end == '!') ? QUOTE_direct : QUOTE_mixed;
}

/* A title in capitals: two words or more, each a capital or a short particle. */
static bool has_title_case(const struct work *work, const struct stretch *stretch)
{
    size_t capitals = 0, count = 0;
    bool at_word = true;
    struct str text = article_slice(work->article, stretch->inner);
    for (size_t at = 0; at < text.size; at++) {
        char c = text.bytes[at];
        if (at_word && (is_alpha(c) || is_digit(c))) {
            size_t end = at;
            while (end < text.size && is_alpha(text.bytes[end]))
                end++;
            count++;
            if (!is_lower(c))
                capitals++;
            else if (end - at > 4)
                return false;
        }
        at_word = c == ' ' || c == '-' || c == '(';
    }
    return count <= 9 && (capitals >= 2 || (count == 1 && capitals));
}

static size_t count_words(struct str text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.size; at++)
        count += !is_space(text.bytes[at]) && (at == 0 || is_space(text.bytes[at - 1]));
    return count;
}

/* What a work or a programme stands behind: CNN's, the show, her memoir, on. */
static bool follows_work(const struct work *work, size_t q)
{
    if (q == work->sentence->first)
        return false;
    const struct word *left = word_at(work, q - 1);
    if (left->kind == WORD_comma && q - 1 > work->sentence->first)
        left--;
    if (left->kind != WORD_word)
        return false;
    bool is_single = count_words(article_slice(work->article, stretch_at(work, q)->inner)) == 1;
    uint64_t leads = LEX(work_noun) | (is_single ? 0 : LEX(preposition) | LEX(determiner));
    return left->is_possessive || word_is(left, leads);
}

/* Whether marks hold what somebody said, and not a title, a name or a word held at
 * arm's length (news-style guides: "scare quotes"). */
static bool is_quotation(const struct work *work, const struct attribution *a, size_t q)
{
    const struct stretch *stretch = stretch_at(work, q);
    const size_t words = count_words(article_slice(work->article, stretch->inner));
    const bool is_headline = work->article->blocks.items[stretch->block].kind == BLOCK_headline;
    if (a->rule == RULE_none || a->rule == RULE_context)
        return a->type == QUOTE_direct && words >= 3 && !is_headline && !has_title_case(work, stretch);
    bool is_possessed = q > work->sentence->first && word_at(work, q - 1)->is_possessive;
    if (is_possessed && has_title_case(work, stretch))
        return false;
    if (a->rule == RULE_before || a->rule == RULE_title || a->rule == RULE_dash ||
        (a->rule == RULE_after && words > 4))
        return true;
    if (has_title_case(work, stretch) && (follows_work(work, q) || a->rule == RULE_subject))
        return false;
    if (a->rule == RULE_subject)
        return words >= 3;
    return q == work->sentence->first || !word_is(word_at(work, q - 1), LEX(scare_lead));
}

static struct str head_of(const struct work *work, const struct phrase *phrase)
{
    if (phrase->kind != PHRASE_nominal)
        return (struct str){0};
    return word_base(work->frame->text, word_at(work, phrase->head));
}

static void attribute_sentence(struct work *work)
{
    const struct sentence *sentence = work->sentence;
    for (size_t q = sentence->first; q < sentence->last; q++) {
        if (word_at(work, q)->kind != WORD_quote)
            continue;
        struct attribution a = {.is_quotation = true, .word = q, .sentence = work->number,
                                .report = NO_REPORT, .speaker.person = NOBODY};
        attribute(work, &a, q);
        a.type = type_of(work, &a, q);
        a.is_quotation = is_quotation(work, &a, q);
        ARENA_PUSH(work->arena, work->out, a);
        if (!a.is_quotation)
            continue;
        if (a.rule != RULE_context && a.rule != RULE_floating)
            discourse_note(&work->discourse, &a.speaker, head_of(work, &a.mention), work->number);
    }
}

static bool is_used(const struct work *work, size_t report, size_t first_attribution)
{
    for (size_t a = first_attribution; a < work->out->count && a < first_attribution + MOST_QUOTES; a++)
        if (work->out->items[a].is_quotation && work->out->items[a].report == report)
            return true;
    return false;
}

static bool contains(const struct content *outer, const struct content *inner)
{
    return outer->first[0] <= inner->first[0] &&
           outer->last[outer->pieces - 1] >= inner->last[inner->pieces - 1];
}

/* Adds reported speech; of nested contents the outermost stays. */
static void add_indirect(struct work *work, size_t first, const struct indirect *found)
{
    struct indirects *list = work->indirects;
    size_t from = list->count > first + MOST_QUOTES ? list->count - MOST_QUOTES : first, kept = from;
    for (size_t i = from; i < list->count; i++)
        if (contains(&list->items[i].content, &found->content))
            return;
    for (size_t i = from; i < list->count; i++)
        if (!contains(&found->content, &list->items[i].content))
            list->items[kept++] = list->items[i];
    list->count = kept;
    ARENA_PUSH(work->arena, list, *found);
}

static enum rule indirect_rule(const struct report *report, const struct identity *speaker)
{
    if (report->form == REPORT_source)
        return RULE_source;
    bool is_weak = report->form == REPORT_gerund || report->form == REPORT_infinitive ||
                   speaker->kind == SPEAKER_unnamed;
    return is_weak ? RULE_said_weakly : RULE_said;
}

/* The reports of a sentence that go with no marks: reported speech, and who spoke. */
static void report_sentence(struct work *work, size_t first_attribution)
{
    const size_t first = work->indirects->count;
    const bool has_quotes = work->out->count > first_attribution;
    bool is_noted = has_quotes;
    for (size_t r = work->first_report; r < work->last_report; r++) {
        const struct report *report = &work->reports->items[r];
        if (!is_speech(report) || report->subject.kind == PHRASE_none || is_used(work, r, first_attribution))
            continue;
        struct indirect found = {.report = r};
        bool has_content = indirect_content(work->frame, work->reports, r, &found.content);
        if (!has_content && (is_noted || report->form == REPORT_gerund))
            continue;
        found.speaker = resolve(work->ledger, work->frame, &report->subject, work->number, &work->discourse);
        found.rule = indirect_rule(report, &found.speaker);
        if (has_content)
            add_indirect(work, first, &found);
        if (!is_noted && report->form != REPORT_gerund &&
            (report->subject.kind != PHRASE_pronoun || found.speaker.kind == SPEAKER_person)) {
            discourse_note(&work->discourse, &found.speaker, head_of(work, &report->subject), work->number);
            is_noted = true;
        }
    }
}

void attributions_find(struct arena *arena, const struct article *article, const struct frame *frame,
                       const struct reports *reports, struct ledger *ledger,
                       struct attributions *attributions, struct indirects *indirects)
{
    struct work work = {.arena = arena, .article = article, .frame = frame, .reports = reports,
                        .ledger = ledger, .out = attributions, .indirects = indirects};
    for (size_t s = 0; s < frame->sentences.count; s++) {
        work.sentence = &frame->sentences.items[s];
        work.number = s;
        work.first_report = work.last_report;
        while (work.last_report < reports->count && reports->items[work.last_report].sentence == s)
            work.last_report++;
        const size_t first = attributions->count;
        attribute_sentence(&work);
        report_sentence(&work, first);
    }
}
