/* quote.c - who said what: the quotation extractor */
#include "quote/quote.h"

#include "base/buf.h"
#include "quote/attribution.h"
#include "quote/details.h"

/* The blocks that are the story's own voice. */
static bool is_read(const struct block *block)
{
    return !block->is_repeat && (block->kind == BLOCK_paragraph || block->kind == BLOCK_headline ||
                                 block->kind == BLOCK_heading || block->kind == BLOCK_caption);
}

static void read_words(struct article *article, struct words *words, struct block_list *list)
{
    enum { BYTES_A_WORD = 4 }; /* fewer than prose has, so that the list seldom moves */
    words->capacity = article->text.size / BYTES_A_WORD + 1;
    words->items = arena_take(article->arena, words->capacity * sizeof *words->items);
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
    return block->kind == BLOCK_headline || block->kind == BLOCK_heading ? WHERE_headline
           : block->kind == BLOCK_caption                                ? WHERE_caption
                                                                         : WHERE_body;
}

static struct span words_span(const struct frame *frame, size_t first, size_t last)
{
    return (struct span){frame->words.items[first].start, phrase_end_byte(frame, last)};
}

static void set_speaker(const struct article *article, const struct frame *frame,
                        const struct identity *identity, const struct phrase *mention,
                        struct speaker *speaker)
{
    struct arena *arena = article->arena;
    speaker->kind = identity->kind;
    speaker->name = str_one_line(arena, identity->name);
    for (size_t i = 0; i < identity->names.count; i++)
        ARENA_PUSH(arena, &speaker->names, str_one_line(arena, identity->names.items[i]));
    speaker->role = str_one_line(arena, identity->role);
    if (mention->kind != PHRASE_none) {
        speaker->span = words_span(frame, mention->first, mention->last);
        speaker->mention = article_slice(article, speaker->span);
    }
}

/* What a report tells besides: cue, audience, venue, source, day. */
static void set_report(const struct article *article, const struct frame *frame,
                       const struct reports *reports, size_t index, const struct content *content,
                       struct quote *quote)
{
    const struct report *report = &reports->items[index];
    size_t first = content ? content->first[0] : 0,
           last = content ? content->last[content->pieces - 1] : 0;
    struct details details = details_read(article, frame, reports, index, first, last);
    quote->cue.span = words_span(frame, report->first, report->last);
    quote->cue.text = article_slice(article, quote->cue.span);
    quote->audience = str_one_line(article->arena, details.audience);
    quote->venue = str_one_line(article->arena, details.venue);
    quote->venue_place = str_one_line(article->arena, details.venue_place);
    quote->via = str_one_line(article->arena, details.via);
    quote->said = details.said.day;
    quote->said_text = details.said.text;
    quote->said_certainty = details.said.certainty;
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

/* The pieces of a stretch between the marks that open it anew. */
static void add_segments(struct article *article, const struct words *words,
                         const struct stretch *stretch, struct spans *segments)
{
    struct span piece = stretch->inner;
    for (size_t i = 0; i < stretch->reopened.count; i++) {
        const struct word *mark = &words->items[stretch->reopened.items[i]];
        piece.end = mark[-1].end;
        ARENA_PUSH(article->arena, segments, piece);
        piece.start = mark[1].start;
    }
    piece.end = stretch->inner.end;
    ARENA_PUSH(article->arena, segments, piece);
}

static void add_quote(struct article *article, const struct words *words, const struct frame *frame,
                      const struct reports *reports, const struct attributions *attributions,
                      size_t first, size_t last)
{
    const struct attribution *a = &attributions->items[first];
    const struct stretch *begin = &frame->stretches->items[first];
    struct span span = {begin->inner.start, frame->stretches->items[last - 1].inner.end};
    struct record *record = article_add(article, RECORD_quote, span);
    struct quote *quote = &record->quote;
    const struct block *block = &article->blocks.items[begin->block];
    quote->type = a->type;
    quote->rule = str_from(rule_name(a->rule));
    quote->tier = a->tier;
    record->reasons = a->reasons;
    quote->where = where_of(block);
    quote->repeats = block->repeats;
    set_speaker(article, frame, &a->speaker, &a->mention, &quote->speaker);
    if (a->report != NO_REPORT)
        set_report(article, frame, reports, a->report, NULL, quote);
    if (last - first == 1 && !begin->reopened.count)
        return;
    for (size_t i = first; i < last; i++)
        if (attributions->items[i].is_quotation)
            add_segments(article, words, &frame->stretches->items[i], &quote->segments);
    set_words(article, record);
}

/* Where the quotation that begins at first ends, over titles that stand between its
 * pieces: "...," Kerry said on "Face the Nation." "..." */
static size_t last_piece(const struct attributions *attributions, size_t first)
{
    size_t last = first + 1;
    for (size_t i = last; i < attributions->count; i++) {
        const struct attribution *a = &attributions->items[i];
        if (a->is_quotation && !a->continues)
            break;
        if (a->is_quotation)
            last = i + 1;
    }
    return last;
}

static void add_marks(struct article *article, const struct attribution *a,
                      const struct stretch *stretch)
{
    if (article->wants_reasons && !a->is_quotation)
        article_add(article, RECORD_marks, stretch->inner)->reasons = a->reasons;
}

static void add_indirect(struct article *article, const struct frame *frame,
                         const struct reports *reports, const struct indirect *found)
{
    const struct content *content = &found->content;
    const struct block *block =
        &article->blocks.items[frame->sentences.items[found->sentence].block];
    struct record *record =
        article_add(article, RECORD_quote,
                    words_span(frame, content->first[0], content->last[content->pieces - 1]));
    struct quote *quote = &record->quote;
    quote->type = QUOTE_indirect;
    quote->rule = str_from(rule_name(found->rule));
    quote->tier = rule_tier(found->rule);
    quote->where = where_of(block);
    quote->repeats = block->repeats;
    set_speaker(article, frame, &found->speaker, &found->mention, &quote->speaker);
    if (found->report != NO_REPORT)
        set_report(article, frame, reports, found->report, content, quote);
    for (size_t i = 0; content->pieces > 1 && i < content->pieces; i++) {
        struct span piece = words_span(frame, content->first[i], content->last[i]);
        ARENA_PUSH(article->arena, &quote->segments, piece);
    }
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
    struct indirects indirects = {0};
    size_t last = 0;

    read_words(article, &words, &blocks);
    if (!words.count)
        return;
    marks_find(article->arena, article->text, &blocks, &words, &stretches);
    frame_make(article->arena, article->text, &blocks, &words, &stretches, &frame);
    ledger_make(article->arena, &frame, &words, &ledger);
    reports_find(article->arena, &frame, article, &reports);
    attributions_find(article->arena, article, &frame, &reports, &ledger, &attributions,
                      &indirects);
    for (size_t i = 0; i < attributions.count; i++) {
        const struct attribution *a = &attributions.items[i];
        add_marks(article, a, &stretches.items[i]);
        if (!a->is_quotation || i < last)
            continue;
        last = last_piece(&attributions, i);
        add_quote(article, &words, &frame, &reports, &attributions, i, last);
    }
    for (size_t i = 0; i < indirects.count; i++)
        add_indirect(article, &frame, &reports, &indirects.items[i]);
}
