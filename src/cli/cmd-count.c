/* cmd-count.c - quoth count: how many quotes by speaker, place, month */
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/counting.h"
#include "cli/open-index.h"
#include "cli/printing.h"
#include "cli/question.h"

enum { TERMINAL_ROWS = 20 };

struct counting {
    struct arena *arena;
    struct question question;
    struct facet_keys keys;
    struct printing printing;
    struct page page;
    bool bars;
    int order; /* 0 by count, 1 by name, -1 as the key has it */
};

static enum status read_all(const struct options *options, struct counting *counting)
{
    static const char *const orders[] = {"count", "name", NULL};
    const char *by = option_text(options, OPTION_by);
    counting->order = -1;
    enum status status = question_read(counting->arena, options, &counting->question);
    if (status != STATUS_ok || option_given(options, OPTION_analyze))
        return status;
    if (!by)
        return fail(STATUS_usage, "count: --by says what to count by: --by speaker");
    status = facet_read_keys(str_from(by), counting->question.in, &counting->keys);
    if (status == STATUS_ok)
        status = choice_read(options, OPTION_sort, "--sort", orders, &counting->order);
    if (status == STATUS_ok)
        status = printing_read(options, counting->arena, &counting->printing);
    return status;
}

/* A terminal gets the first rows of a long list, and a period all of its rows. */
static void choose_page(const struct options *options, struct counting *counting)
{
    bool on_terminal = counting->printing.format.terminal.is_terminal;
    bool is_cut = on_terminal && !counting->printing.has_format &&
                  !counting->keys.items[0].digits;
    long long limit = option_number(options, OPTION_limit, is_cut ? TERMINAL_ROWS : 0);
    counting->page.offset = (size_t)option_number(options, OPTION_offset, 0);
    counting->page.limit = limit ? (size_t)limit : SIZE_MAX;
    counting->bars = on_terminal || counting->printing.has_format;
}

static enum status count(const struct options *options, struct counting *counting)
{
    struct index *index;
    struct facet facet;
    enum status status = open_index(options, counting->arena, &index);
    if (status != STATUS_ok)
        return status;
    choose_page(options, counting);
    status = facet_run(index, counting->question.tree, counting->question.in, &counting->keys,
                       counting->arena, &facet);
    if (status == STATUS_ok && counting->order >= 0)
        facet_sort(&facet, counting->order == 1);
    if (status == STATUS_ok)
        status = counting_print(&facet, &counting->keys, &counting->page,
                                &counting->printing.format, counting->bars, stdout);
    if (status == STATUS_ok && !option_given(options, OPTION_limit) &&
        counting->printing.format.terminal.is_terminal)
        counting_tell_rest(counting->page.limit, facet.count, true, "rows");
    index_close(index);
    return status;
}

enum status cmd_count(const struct options *options)
{
    struct counting counting = {.arena = arena_new()};
    enum status status = read_all(options, &counting);
    if (status == STATUS_ok && option_given(options, OPTION_analyze))
        question_print(&counting.question, stdout);
    else if (status == STATUS_ok)
        status = count(options, &counting);
    arena_free(counting.arena);
    return status;
}
