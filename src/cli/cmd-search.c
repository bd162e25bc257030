/* cmd-search.c - quoth search: who said what */
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/counting.h"
#include "cli/open-index.h"
#include "cli/printing.h"
#include "cli/question.h"
#include "search/plan.h"
#include "search/searcher.h"

enum { TERMINAL_HITS = 20 };

struct searching {
    struct arena *arena;
    struct question question;
    struct search search;
    struct printing printing;
};

/* -d alone asks for nothing; any other option does. */
static bool is_asking(const struct options *options)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (i != OPTION_index && option_given(options, (enum option_id)i))
            return true;
    return options->arguments.count > 0;
}

static enum status read_output(const struct options *options, struct searching *searching)
{
    static const char *const words[] = {"quotes", "articles", "files", "speakers", "count", NULL};
    int chosen = OUTPUT_quotes;
    enum status status = choice_read(options, OPTION_output, "--output", words, &chosen);
    bool wants_files = option_given(options, OPTION_files);
    bool wants_count = option_given(options, OPTION_count);
    if (status != STATUS_ok)
        return status;
    if (wants_files + wants_count + option_given(options, OPTION_output) > 1)
        return fail(STATUS_usage, "search: give one of --output, --files and --count");
    if (chosen == OUTPUT_quotes && searching->printing.format.format == FORMAT_nul)
        wants_files = true;
    searching->search.output = wants_files   ? OUTPUT_files
                               : wants_count ? OUTPUT_count
                                             : (enum output)chosen;
    if (chosen == OUTPUT_speakers && searching->question.in != DOCUMENT_quote)
        return fail(STATUS_usage, "--output speakers is for quotes; use it with --in quotes");
    return STATUS_ok;
}

static enum status read_order(const struct options *options, struct searching *searching)
{
    static const char *const words[] = {"relevance", "date", "said", "speaker", NULL};
    int chosen = plan_has_words(searching->question.tree) ? SORT_relevance : SORT_date;
    enum status status = choice_read(options, OPTION_sort, "--sort", words, &chosen);
    struct search *search = &searching->search;
    search->sort = (enum sort)chosen;
    search->is_reversed = option_given(options, OPTION_reverse);
    searching->printing.format.keep_order = option_given(options, OPTION_sort);
    if (status == STATUS_ok && searching->question.in != DOCUMENT_quote &&
        (search->sort == SORT_said || search->sort == SORT_speaker))
        return fail(STATUS_usage, "--sort %s is for quotes; sort by relevance or date",
                    words[chosen]);
    return status;
}

static void read_page(const struct options *options, struct searching *searching)
{
    const struct printing *printing = &searching->printing;
    bool is_cut = printing->format.terminal.is_terminal && !printing->has_format;
    long long limit = option_number(options, OPTION_limit, is_cut ? TERMINAL_HITS : 0);
    searching->search.limit = limit ? (size_t)limit : SEARCH_NO_LIMIT;
    searching->search.offset = (size_t)option_number(options, OPTION_offset, 0);
}

static enum status read_all(const struct options *options, struct searching *searching)
{
    if (!is_asking(options))
        return fail(STATUS_usage, "search: give a QUERY, or an option that says what to look for; "
                                  "'quoth search --help' lists them");
    enum status status = question_read(searching->arena, options, &searching->question);
    searching->search.tree = searching->question.tree;
    searching->search.in = searching->question.in;
    if (status == STATUS_ok)
        status = printing_read(options, searching->arena, &searching->printing);
    if (status == STATUS_ok)
        status = read_output(options, searching);
    if (status == STATUS_ok)
        status = read_order(options, searching);
    if (status == STATUS_ok)
        read_page(options, searching);
    return status;
}

static bool tells_rest(const struct options *options, const struct searching *searching)
{
    return searching->printing.format.terminal.is_terminal && !option_given(options, OPTION_limit);
}

static enum status print_speakers(const struct options *options, struct index *index,
                                  struct searching *searching)
{
    struct search *search = &searching->search;
    struct facet_keys keys;
    struct facet facet;
    const struct page page = {search->offset, search->limit};
    enum status status = facet_read_keys(STR("speaker"), search->in, &keys);
    if (status == STATUS_ok)
        status = facet_run(index, search->tree, search->in, &keys, searching->arena, &facet);
    if (status == STATUS_ok)
        status = counting_print(&facet, &keys, &page, &searching->printing.format, false, stdout);
    if (status == STATUS_ok && tells_rest(options, searching))
        counting_tell_rest(page.limit, facet.count, true, "speakers");
    return status;
}

static enum status print_hits(const struct options *options, struct index *index,
                              struct searching *searching)
{
    static const char *const things[] = {"quotes", "captions", "articles"};
    const struct search *search = &searching->search;
    struct hits hits;
    enum status status = searcher_run(index, search, searching->arena, &hits);
    if (status != STATUS_ok || (!hits.total && search->output != OUTPUT_count))
        return status == STATUS_ok ? STATUS_none : status;
    searching->printing.format.context.article = searcher_article;
    searching->printing.format.context.from = index;
    printing_start(&searching->printing);
    status = format_hits(&hits, &searching->printing.format, stdout);
    printing_end(&searching->printing);
    if (status == STATUS_ok && search->output != OUTPUT_count && tells_rest(options, searching))
        counting_tell_rest(search->offset + hits.count, hits.total, hits.is_total_exact,
                           search->output == OUTPUT_quotes ? things[search->in]
                           : search->output == OUTPUT_files ? "files"
                                                            : "articles");
    return status == STATUS_ok && !hits.total ? STATUS_none : status;
}

static enum status search(const struct options *options, struct searching *searching)
{
    struct index *index;
    bool found = true;
    enum status status = open_index(options, searching->arena, &index);
    if (status != STATUS_ok)
        return status;
    if (option_given(options, OPTION_silent))
        status = searcher_any(index, &searching->search, &found);
    else if (searching->search.output == OUTPUT_speakers)
        status = print_speakers(options, index, searching);
    else
        status = print_hits(options, index, searching);
    index_close(index);
    return status == STATUS_ok && !found ? STATUS_none : status;
}

enum status cmd_search(const struct options *options)
{
    struct searching searching = {.arena = arena_new()};
    enum status status = read_all(options, &searching);
    if (status == STATUS_ok && option_given(options, OPTION_analyze))
        question_print(&searching.question, stdout);
    else if (status == STATUS_ok)
        status = search(options, &searching);
    arena_free(searching.arena);
    return status;
}
