/* quote.c - who said what: the quotation extractor */
#include "quote/quote.h"

#include "base/buf.h"
#include "quote/attribution.h"

/* The blocks that are the story's own voice. */
static bool is_read(const struct block *block)
{
    return !block->is_repeat && (block->kind == BLOCK_paragraph || block->kind == BLOCK_headline ||
                                 block->kind == BLOCK_caption);
}

static void read_words(struct article *article, struct words *words, struct block_list *list)
{
    for (size_t b = 0; b < article->blocks.count; b++) {
        const struct block *block = &article->blocks.items[b];
        if (!is_read(block))
            continue;
        struct block_words range = {b, words->count, 0};
        words_read(article->arena, article->text, block->span, words);
        range.last = words->count;
        ARENA_PUSH(article->arena, list, range);
    }
}

static enum where where_of(const struct block *block)
{
    return block->kind == BLOCK_headline ? WHERE_headline
           : block->kind == BLOCK_caption ? WHERE_caption : WHERE_body;
}

static struct span words_span(const struct frame *frame, size_t first, size_t last)
{
    return (struct span){frame->words.items[first].start, frame->words.items[last - 1].base_end};
}

static void set_speaker(const struct article *article, const struct frame *frame,
                        const struct attribution *a, struct speaker *speaker)
{
    speaker->kind = a->speaker.kind;
    speaker->name = a->speaker.name;
    speaker->names = a->speaker.names;
    speaker->role = a->speaker.role;
    if (a->mention.kind != PHRASE_none) {
        speaker->span = words_span(frame, a->mention.first, a->mention.last);
        speaker->mention = article_slice(article, speaker->span);
    }
}

static void set_words(struct article *article, struct record *record)
{
    struct buf words = {0};
    struct quote *quote = &record->quote;
    for (size_t i = 0; i < quote->segments.count; i++) {
        if (i)
            buf_add_char(&words, ' ');
        buf_add(&words, article_slice(article, quote->segments.items[i]));
    }
    quote->words = (struct str){arena_copy(article->arena, words.bytes, words.size), words.size};
    buf_free(&words);
}

static void add_quote(struct article *article, const struct frame *frame, const struct reports *reports,
                      const struct attributions *attributions, size_t first, size_t last)
{
    const struct attribution *a = &attributions->items[first];
    const struct stretch *begin = &frame->stretches->items[first];
    struct span span = {begin->inner.start, frame->stretches->items[last - 1].inner.end};
    struct record *record = article_add(article, RECORD_quote, span);
    struct quote *quote = &record->quote;
    const struct block *block = &article->blocks.items[begin->block];
    quote->type = a->type;
    quote->rule = str_from(rule_name(a->rule));
    quote->tier = rule_tier(a->rule);
    quote->where = where_of(block);
    quote->repeats = block->repeats;
    set_speaker(article, frame, a, &quote->speaker);
    if (a->report != NO_REPORT) {
        const struct report *report = &reports->items[a->report];
        quote->cue.span = words_span(frame, report->first, report->last);
        quote->cue.text = article_slice(article, quote->cue.span);
    }
    for (size_t i = first; last - first > 1 && i < last; i++)
        ARENA_PUSH(article->arena, &quote->segments, frame->stretches->items[i].inner);
    if (quote->segments.count)
        set_words(article, record);
}

void quote_find(struct article *article)
{
    struct words words = {0};
    struct block_list blocks = {0};
    struct stretches stretches = {0};
    struct frame frame;
    struct reports reports = {0};
    struct ledger ledger;
    struct attributions attributions = {0};

    read_words(article, &words, &blocks);
    if (!words.count)
        return;
    marks_find(article->arena, article->text, &blocks, &words, &stretches);
    frame_make(article->arena, article->text, &blocks, &words, &stretches, &frame);
    ledger_make(article->arena, &frame, &words, &ledger);
    reports_find(article->arena, &frame, article, &reports);
    attributions_find(article->arena, article, &frame, &reports, &ledger, &attributions);
    for (size_t i = 0; i < attributions.count;) {
        size_t last = i + 1;
        while (last < attributions.count && attributions.items[last].is_quotation &&
               attributions.items[last].continues)
            last++;
        if (attributions.items[i].is_quotation)
            add_quote(article, &frame, &reports, &attributions, i, last);
        i = last;
    }
}
