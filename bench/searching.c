/* searching.c - how long searches take within one process
 *
 *   searching INDEX FILE    runs each line of FILE as a query for quotes,
 *                           prints median and p99 (ms) */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "query/parser.h"
#include "search/searcher.h"

enum { MOST = 10000, PAGE = 20 };

static void die(void)
{
    fprintf(stderr, "searching: %s\n", fail_message());
    exit(2);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void search(struct index *index, struct arena *arena, const char *line)
{
    struct parser_options options = {.documents = 'q', .today = {2020, 1, 1}};
    struct source source = {str_from(line), NULL};
    struct search search = {.in = DOCUMENT_quote, .limit = PAGE};
    struct hits hits;
    if (parser_read(arena, &source, &options, &search.tree) != STATUS_ok ||
        searcher_run(index, &search, arena, &hits) != STATUS_ok)
        die();
}

/* The first round warms, the second is timed. */
static size_t run(struct index *index, const char *path, double *times)
{
    struct arena *arena = arena_new();
    char *line = NULL;
    size_t capacity = 0, count = 0;
    for (int round = 0; round < 2; round++) {
        FILE *file = fopen(path, "r");
        if (!file) {
            perror(path);
            exit(2);
        }
        for (count = 0; count < MOST && getline(&line, &capacity, file) > 0; count++) {
            line[strcspn(line, "\n")] = '\0';
            double start = now();
            search(index, arena, line);
            times[count] = now() - start;
            arena_reset(arena);
        }
        fclose(file);
    }
    free(line);
    arena_free(arena);
    return count;
}

int main(int argc, char **argv)
{
    static double times[MOST];
    struct index *index;
    if (argc != 3) {
        fputs("usage: searching INDEX FILE\n", stderr);
        return 2;
    }
    const char *folder = argv[1];
    if (index_open(&folder, 1, &index) != STATUS_ok)
        die();
    size_t count = run(index, argv[2], times);
    index_close(index);
    if (!count)
        return 2;
    qsort(times, count, sizeof *times, by_size);
    printf("%.3f %.3f\n", times[count / 2], times[(count * 99 + 99) / 100 - 1]);
    return 0;
}
