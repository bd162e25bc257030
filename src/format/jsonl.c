/* jsonl.c - a hit as one JSON object */
#include "article/record-json.h"
#include "format/printer.h"

static bool wants(struct str name, void *context)
{
    const struct printer *printer = context;
    return columns_want(&printer->options->fields, name);
}

/* A member that is left out when it is not wanted or has no value. */
static void text_member(struct printer *printer, const char *name, const char *key,
                        struct str text)
{
    if (!text.bytes || !wants(str_from(name), printer))
        return;
    json_key(printer->json, key);
    json_text(printer->json, text);
}

static void article_member(struct printer *printer, const struct stored *stored)
{
    static const char *const names[] = {"article.id", "article.path", "article.title",
                                        "article.date", "article.outlet"};
    char day[DATE_TEXT_SIZE];
    bool is_wanted = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        is_wanted |= wants(str_from(names[i]), printer);
    if (!is_wanted)
        return;
    struct str date = str_from(date_text(stored->date, day));
    json_key(printer->json, "article");
    json_open_object(printer->json);
    text_member(printer, names[0], "id", stored->article_id);
    text_member(printer, names[1], "path", stored->path);
    text_member(printer, names[2], "title", stored->title);
    text_member(printer, names[3], "date", date.size ? date : (struct str){0});
    text_member(printer, names[4], "outlet", stored->outlet);
    json_close_object(printer->json);
}

/* The text around a quote: as stored, or the sentences that were asked for. */
static void context_members(struct printer *printer, const struct stored *stored)
{
    const struct context *context = &printer->options->context;
    struct excerpt excerpt = {.before = stored->before, .after = stored->after};
    if (context->before || context->after)
        excerpt = context_excerpt(context, &printer->cache, stored, printer->arena);
    text_member(printer, "before", "before", excerpt.before);
    text_member(printer, "after", "after", excerpt.after);
}

/* The whole text of an article is long: it comes when it is asked for by name. */
static void own_members(struct printer *printer, const struct stored *stored)
{
    if (stored->kind == DOCUMENT_article) {
        text_member(printer, "kind", "kind", str_from(document_kind_word(stored->kind)));
        if (printer->options->fields.count)
            text_member(printer, "text", "text", stored->text);
        return;
    }
    record_json_some(printer->json, &stored->record, wants, printer);
    text_member(printer, "encoding", "encoding", stored->encoding);
    context_members(printer, stored);
}

void print_json(struct printer *printer, const struct hit *hit)
{
    struct json *json = printer->json;
    bool is_article = printer->hits->output == OUTPUT_articles;
    json_open_object(json);
    text_member(printer, "id", "id", is_article ? hit->stored.article_id : hit->stored.id);
    if (is_article)
        text_member(printer, "kind", "kind", STR("article"));
    article_member(printer, &hit->stored);
    if (!is_article)
        own_members(printer, &hit->stored);
    if (wants(STR("score"), printer)) {
        json_key(json, "score");
        json_decimal(json, hit->score);
    }
    json_close_object(json);
    json_end_line(json);
    buf_add(&printer->out, json_lines(json));
    json_forget(json);
}
